"""Whether a window may close just now: not in the middle of what a person waits for, unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from viewer.ui.importing.card import ImportCard
    from viewer.ui.main_window import MainWindow
    from viewer.ui.parts.progress_card import ProgressCard


class Leaving(QObject):
    """Asks before an attach or an import is stopped, and closes the window once the work has ended.

    The window stays on the screen until then: a program without one could not be told from one
    that hangs.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._is_going = False
        self._is_asked = False
        self._is_forced = False

    @property
    def is_going(self) -> bool:
        """Whether the window closes as soon as the work under way has ended."""
        return self._is_going

    def may_go(self) -> bool:
        """Whether it may close now; if not it does so later, or the person wants it to stay."""
        progress = self._under_way
        if self._is_free() or self._is_forced:
            return True
        if self._is_going or self._is_asked or (progress.can_stop and not self._agreed()):
            return False
        if self._is_free():  # it ended while the person was asked
            return True
        self._is_going = True
        progress.ended.connect(self._go, Qt.ConnectionType.SingleShotConnection)
        if progress.can_stop:
            progress.stop(keeps_done=True)
        return False

    def go_unasked(self) -> None:
        """The program ends whatever the person says: what is done is kept."""
        self._is_going = self._is_forced = True
        if self._under_way.is_running and self._under_way.can_stop:
            self._under_way.stop(keeps_done=True)

    @property
    def _under_way(self) -> ImportCard | ProgressCard:
        """What tells how far the work is."""
        window = self._window
        return window.import_card if window.import_card.is_running else window.progress

    def _is_free(self) -> bool:
        """Whether nothing is lost or cut short; what is only read may be left at any time."""
        window = self._window
        if window.import_card.is_running:
            return not window.importing.runner.is_writing
        is_only_read = window.progress.can_stop and not window.attachments.are_under_way
        return not window.progress.is_running or is_only_read

    def _agreed(self) -> bool:
        from viewer.ui.dialogs.leave import LeaveDialog

        self._is_asked = True
        keeps_done = not self._window.session.library.is_bundled
        dialog = LeaveDialog(
            keeps_done=keeps_done,
            is_import=self._window.import_card.is_running,
            parent=self._window,
        )
        try:
            return dialog.exec() == QDialog.DialogCode.Accepted
        finally:
            self._is_asked = False
            dialog.deleteLater()

    def _go(self) -> None:
        # what follows the end of the work comes first
        QTimer.singleShot(0, self._window, self._window.close)
