"""Notices when the open document's file is changed by somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from viewer.model.errors import ViewerError
from viewer.model.speech import tr
from viewer.ui.notices import NoticeAction

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow
    from viewer.ui.notices import Notice

POLL_MS = 1_500


class FileWatch(QObject):
    """Looks at the file now and then, and says once what has happened to it.

    What it said is taken back when it is no longer so: the file was read again, or is there again.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._told: tuple[object, object] | None = None
        self._notice: Notice | None = None
        window.session.view_changed.connect(self._on_session_changed)
        window.session.document_changed.connect(self._on_session_changed)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(POLL_MS)

    def look(self) -> None:
        """See whether it is still the file that is shown; not while Parley itself works on it."""
        from viewer.library.opening import FileChange

        window = self._window
        if not window.tasks.is_idle:
            return
        library = window.session.library
        try:
            change = library.change()
        except ViewerError:
            return  # somebody writes just now
        if self._told == (library, change):
            return
        self._take_back()
        if change == FileChange.NONE:
            return
        self._told = (library, change)
        name = library.path.name
        if change == FileChange.GONE:
            self._notice = window.notices.warning(
                tr("What you see is still whole here; save it under a name to keep it."),
                tr("{name} is no longer there", name=name),
                [NoticeAction(tr("Save as..."), window.edits.save_as)],
            )
            return
        self._notice = window.notices.warning(
            tr("You see it as it was. Reload it to see what is in it now."),
            tr("{name} was changed by another program", name=name),
            [NoticeAction(tr("Reload"), window.edits.reload, "primary")],
        )

    def _on_session_changed(self) -> None:
        """Also where only the filter is another, which changes nothing here."""
        if self._told is not None and self._told[0] is not self._window.session.library:
            self._take_back()

    def _take_back(self) -> None:
        self._told = None
        if self._notice is not None:
            self._window.notices.take_back(self._notice)
            self._notice = None
