"""Ctrl+C in the terminal, and a polite end from the system, as a Qt signal."""

from __future__ import annotations

import signal
import socket
import threading
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interrupts(QObject):
    """Wakes Qt's loop when a signal comes; Python alone would wait for the next event.

    Signals:
        asked: the program is to end.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._near, self._far = socket.socketpair()
        for end in (self._near, self._far):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_notifier_activated)
        self._is_main = threading.current_thread() is threading.main_thread()
        self._before = {}
        if self._is_main:
            self._before = {one: signal.signal(one, _nothing) for one in _SIGNALS}
            self._before_fd = signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)

    def close(self) -> None:
        """Give the signals back."""
        if self._is_main:
            signal.set_wakeup_fd(self._before_fd)
            for one, handler in self._before.items():
                signal.signal(one, handler)
        self._notifier.setEnabled(False)
        self._near.close()
        self._far.close()

    def _on_notifier_activated(self) -> None:
        with suppress(BlockingIOError):
            if set(self._near.recv(64)) & set(_SIGNALS):
                self.asked.emit()


def _nothing(_number: int, _frame: object) -> None:
    """The wake-up says it all."""
