"""What is said of a file's state: left-overs beside it, and the check of a large one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from viewer.model.errors import ViewerError
from viewer.model.listing import listed
from viewer.model.speech import tr

if TYPE_CHECKING:
    from viewer.library.opening import Library
    from viewer.ui.main_window import MainWindow


class FileProof(QObject):
    """Looks once at each file that the window shows; a large one is checked in the background."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._seen: Library | None = None

    def look(self) -> None:
        """Say what is to be said of the file, and check it if nobody has yet."""
        from viewer.library.opening import prove
        from viewer.library.saving import sweep

        window, library = self._window, self._window.session.library
        if library is self._seen:
            return
        self._seen = library
        if not library.is_bundled:
            window.tasks.run(partial(sweep, library.path), lambda _: None)
        if library.was_recovered:
            window.notices.info(
                tr(
                    "Parley or another program was stopped while it wrote; all that was finished is"
                    " here."
                ),
                tr("An unfinished change was left out"),
            )
        if library.edited:
            shorts = {source.id: source.short for source in library.document.sources}
            names = sorted({shorts[source] for source, _ in library.edited})
            window.notices.info(
                tr(
                    "What is marked in it has been looked for anew; above the text stands what"
                    " changed its words or its place."
                ),
                tr("The text of {names} was edited by another program", names=listed(names)),
            )
        if not library.is_proven:
            window.tasks.run(
                partial(prove, library.path),
                lambda _: self._on_passed(library),
                lambda trouble: self._on_failed(library, trouble),
            )

    def _on_passed(self, library: Library) -> None:
        library.is_proven = True

    def _on_failed(self, library: Library, trouble: Exception) -> None:
        if not isinstance(trouble, ViewerError):
            raise trouble
        if library is self._window.session.library:
            title = tr("{name} is damaged", name=library.path.name)
            self._window.notices.error(str(trouble), title)
