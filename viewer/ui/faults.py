"""Exceptions that nobody caught: the person's troubles become notices, our bugs a dialog."""

from __future__ import annotations

import os
import sys
import threading
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot
from PySide6.QtWidgets import QApplication

from viewer.model.errors import ViewerError

if TYPE_CHECKING:
    from viewer.ui.dialogs.bug import BugDialog
    from viewer.ui.main_window import MainWindow


class Faults(QObject):
    """Takes over Python's hooks for uncaught exceptions while it is installed.

    Slots, timers, paint events and threads all end here, and the event loop lives on. One dialog
    at a time: a fault that comes back with every repaint must not bury the window.
    """

    _raised = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._hooks = (sys.excepthook, threading.excepthook)
        self._raised.connect(self._on_raised, Qt.ConnectionType.QueuedConnection)
        self.dialog: BugDialog | None = None
        self.first: BaseException | None = None

    def install(self) -> None:
        """Receive what is uncaught from now on."""
        self._hooks = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._hooks

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        del kind, trace  # both are within the error
        if isinstance(error, KeyboardInterrupt | SystemExit):
            QApplication.quit()
        elif QThread.currentThread() is self.thread():
            self._on_raised(error)
        else:
            self._raised.emit(error)

    def _on_thread_exception(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None and not isinstance(told.exc_value, SystemExit):
            self._raised.emit(told.exc_value)

    @Slot(object)
    def _on_raised(self, error: BaseException) -> None:
        if isinstance(error, ViewerError):
            self._window.notices.error(str(error))
            return
        self.first = self.first or error
        if os.environ.get("PARLEY_DEBUG"):
            traceback.print_exception(error)
        if self.dialog is None:
            self._open_dialog(error)
        else:
            self.dialog.count_again()

    def _open_dialog(self, error: BaseException) -> None:
        from viewer.ui.dialogs.bug import BugDialog

        self.dialog = BugDialog(error, self._window)
        self.dialog.finished.connect(self._on_dialog_finished)
        self.dialog.open()

    @Slot()
    def _on_dialog_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
