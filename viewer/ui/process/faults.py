"""Exceptions that nobody caught: the person's troubles become notices, our bugs a dialog."""

from __future__ import annotations

import os
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot
from PySide6.QtWidgets import QApplication

from viewer.model.errors import ViewerError

if TYPE_CHECKING:
    from viewer.ui.dialogs.bug import BugDialog
    from viewer.ui.main_window import MainWindow

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]
ThreadHook = Callable[[threading.ExceptHookArgs], object]


class Faults(QObject):
    """Takes over Python's hooks for uncaught exceptions while it is installed.

    Slots, timers, paint events and threads all end here, and the event loop lives on. One dialog
    at a time: a fault that comes back with every repaint must not bury the window. Of several
    windows the one that the person works in tells.

    Signals:
        raised: an exception from another thread.
    """

    raised = Signal(object)
    _installed: ClassVar[list[Faults]] = []
    _hooks: ClassVar[tuple[Hook, ThreadHook]] = (sys.excepthook, threading.excepthook)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.raised.connect(self.on_raised, Qt.ConnectionType.QueuedConnection)
        self.dialog: BugDialog | None = None
        self.first: BaseException | None = None

    def install(self) -> None:
        """Receive what is uncaught from now on."""
        if not Faults._installed:
            Faults._hooks = (sys.excepthook, threading.excepthook)
            sys.excepthook, threading.excepthook = _on_exception, _on_thread_exception
        Faults._installed.append(self)

    def remove(self) -> None:
        """Receive no more; the last one gives the hooks back."""
        if self in Faults._installed:
            Faults._installed.remove(self)
            if not Faults._installed:
                sys.excepthook, threading.excepthook = Faults._hooks

    @classmethod
    def receive(cls, error: BaseException) -> None:
        """Tell of an exception, from whatever thread it comes."""
        if not cls._installed:
            return
        newest = cls._installed[-1]
        if QThread.currentThread() is newest.thread():
            newest.on_raised(error)
        else:
            newest.raised.emit(error)

    @Slot(object)
    def on_raised(self, error: BaseException) -> None:
        """Let the window tell that the person works in."""
        active = QApplication.activeWindow()
        # a dialog of a window is active in its stead
        active = active and (active.parentWidget() or active)
        told_there = (faults for faults in Faults._installed if faults.window is active)
        next(told_there, self).tell(error)

    def tell(self, error: BaseException) -> None:
        """A notice in this window for what can be mended, the dialog for a mistake of ours."""
        if isinstance(error, ViewerError):
            self.window.notices.error(str(error))
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

        self.dialog = BugDialog(error, self.window)
        self.dialog.finished.connect(self._on_dialog_finished)
        self.dialog.open()

    @Slot()
    def _on_dialog_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None


def _on_exception(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    del kind, trace  # both are within the error
    if isinstance(error, KeyboardInterrupt | SystemExit):
        QApplication.quit()
    else:
        Faults.receive(error)


def _on_thread_exception(told: threading.ExceptHookArgs) -> None:
    if told.exc_value is not None and not isinstance(told.exc_value, SystemExit):
        Faults.receive(told.exc_value)
