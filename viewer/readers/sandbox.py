"""Runs parsers of foreign formats in processes of their own, with limits, and kills them.

A page or file from a stranger may make its parser run for ever, take all memory or fall over; then
one process ends and the app lives on. A process that has behaved takes the next file, since
starting one costs half a second; see `viewer.readers.apart` for what it does.
"""

from __future__ import annotations

import atexit
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

from viewer.model.errors import UnreadableFile
from viewer.readers.worker import LIMITS, Limits, Worker, WorkerDied

#: so many processes of a kind wait for work, and so long
_MOST_IDLE, _IDLE_S = 4, 20.0
#: exit codes of what a signal ended begin after this
_BY_SIGNAL = 128


def run_apart(parser: str, data: bytes, limits: Limits = LIMITS) -> bytes:
    """What that parser answers to these bytes; threads that ask at once get a process each.

    Raises:
        UnreadableFile: it failed, or went over a limit; the message goes on after a file's name.
    """
    with _tidy_end():
        worker, is_fresh = _POOL.take(parser, limits)
        try:
            return _asked(worker, data)
        except WorkerDied as trouble:
            if is_fresh:
                raise UnreadableFile(str(trouble)) from None
        # what came before may have been its undoing
        try:
            return _asked(Worker(parser, limits), data)
        except WorkerDied as trouble:
            raise UnreadableFile(str(trouble)) from None


def _asked(worker: Worker, data: bytes) -> bytes:
    is_well = False
    try:
        answer = worker.ask(data)
        is_well = True
    finally:
        if is_well and worker.is_good:
            _POOL.put_back(worker)
        else:
            worker.end()
    return answer


def close_workers() -> None:
    """End the processes that wait for work."""
    _POOL.close()


class _Pool:
    """Processes that wait for work."""

    def __init__(self) -> None:
        self._idle: list[Worker] = []
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None

    def take(self, parser: str, limits: Limits) -> tuple[Worker, bool]:
        """A process for that parser within these limits, and whether it is a new one."""
        with self._lock:
            for worker in reversed(self._idle):
                if worker.parser == parser and worker.limits == limits:
                    self._idle.remove(worker)
                    return worker, False
        return Worker(parser, limits), True

    def put_back(self, worker: Worker) -> None:
        """Keep a process for the next file, for a while."""
        with self._lock:
            self._idle.append(worker)
            of_kind = [w for w in self._idle if w.parser == worker.parser]
            surplus = of_kind[:-_MOST_IDLE]
            self._idle = [w for w in self._idle if w not in surplus]
            self._wait()
        for old in surplus:
            old.end()

    def _wait(self) -> None:
        if self._timer:
            self._timer.cancel()
        self._timer = threading.Timer(_IDLE_S, self.close)
        self._timer.daemon = True
        self._timer.start()

    def close(self) -> None:
        """End them all."""
        with self._lock:
            idle, self._idle = self._idle, []
            if self._timer:
                self._timer.cancel()
        for worker in idle:
            worker.end()


_POOL = _Pool()
atexit.register(close_workers)


@contextmanager
def _tidy_end() -> Iterator[None]:
    """Leave no process and no folder when the system asks us to end meanwhile.

    Where nobody else handles that request, and only in the main thread, which alone may.
    """
    is_main = threading.current_thread() is threading.main_thread()
    if not is_main or signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL:
        yield
        return
    signal.signal(signal.SIGTERM, _leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _leave(number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(_BY_SIGNAL + number)
