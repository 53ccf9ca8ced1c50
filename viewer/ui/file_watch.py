"""Notices when the open document's file is changed by somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from viewer.model.errors import ViewerError
from viewer.ui.notices import NoticeAction

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow

POLL_MS = 1_500


class FileWatch(QObject):
    """Looks at the file now and then, and says once what has happened to it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._told: tuple[object, object] | None = None
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
        if change == FileChange.NONE or self._told == (library, change):
            return
        self._told = (library, change)
        name = library.path.name
        if change == FileChange.GONE:
            window.notices.warning(
                "What you see is still whole here; save it under a name to keep it.",
                f"{name} is no longer there",
                [NoticeAction("Save as...", window.edits.save_as)],
            )
            return
        window.notices.warning(
            "You see it as it was. Reload it to see what is in it now.",
            f"{name} was changed by another program",
            [NoticeAction("Reload", window.edits.reload, "primary")],
        )
