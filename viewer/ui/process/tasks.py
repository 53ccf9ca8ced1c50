"""Work beside the window: runs in a thread pool, ends in the window's own thread."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import Context, copy_context
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

Work = Callable[[], Any]


@dataclass(frozen=True, slots=True)
class _Outcome:
    """How a piece of work ended: with a result, or with an error."""

    number: int
    result: object = None
    error: Exception | None = None


class _Runnable(QRunnable):
    """Carries plain work to a thread; it owns no QObject and touches no widget."""

    def __init__(self, number: int, work: Work, report: Callable[[_Outcome], None]) -> None:
        super().__init__()
        self._number, self._work, self._report = number, work, report
        # the work speaks the window's language
        self._context: Context = copy_context()

    def run(self) -> None:
        """Do the work and report once, whatever happens."""
        try:
            outcome = _Outcome(self._number, result=self._context.run(self._work))
        except Exception as error:  # noqa: BLE001 - it is raised again in the window's thread
            outcome = _Outcome(self._number, error=error)
        self._report(outcome)


class Tasks(QObject):
    """Runs functions in the background and hands their results back in the window's thread.

    Signals:
        became_idle: nothing runs any more.
    """

    became_idle = Signal()
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._waiting: dict[int, tuple[Callable[[Any], None], Callable[[Exception], None] | None]]
        self._waiting = {}
        self._count = 0
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Whether nothing runs."""
        return not self._waiting

    def run(
        self,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Start work; exactly one of `done` and `failed` is called later, in this thread.

        Without `failed` an error is raised here, so that none is lost.
        """
        self._count += 1
        self._waiting[self._count] = (done, failed)
        self._pool.start(_Runnable(self._count, work, self._ended.emit))

    def close(self) -> None:
        """Forget what has not ended and wait until no thread is left."""
        self._waiting.clear()
        self._pool.clear()
        self._pool.waitForDone()

    @Slot(object)
    def _on_ended(self, outcome: _Outcome) -> None:
        handlers = self._waiting.pop(outcome.number, None)
        if handlers is None:
            return
        done, failed = handlers
        try:
            if outcome.error is None:
                done(outcome.result)
            elif failed is not None:
                failed(outcome.error)
            else:
                raise outcome.error
        finally:
            if self.is_idle:
                self.became_idle.emit()
