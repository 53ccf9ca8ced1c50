"""Folding as a short movement: the eye follows where the time went."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from viewer.timeline.fold_motion import FoldMotion, fold_motion
from viewer.timeline.layout import Prepared
from viewer.timeline.viewport import Viewport
from viewer.ui.parts.motion import MotionChoice, moves
from viewer.ui.timeline.state import TimelineState

DURATION_MS = 180


class FoldAnimation(QObject):
    """Lets breaks open and close, unless nothing shall move.

    choice: what a person chose; by itself it is the system's wish.
    """

    def __init__(self, state: TimelineState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._motion: FoldMotion | None = None
        self.is_allowed = True
        self.choice = MotionChoice.SYSTEM
        self._clock = QVariantAnimation(self)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.setDuration(DURATION_MS)
        self._clock.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._clock.valueChanged.connect(self._show)
        self._clock.finished.connect(self.finish)
        state.refolded.connect(self._start)

    @property
    def is_running(self) -> bool:
        """Whether something moves."""
        return self._motion is not None

    def finish(self) -> None:
        """Be there."""
        self._motion = None
        self._clock.stop()
        self._state.show_moment(None)

    def _start(self, before: Prepared, view: Viewport) -> None:
        after = self._state.prepared
        self._motion = None
        if after is None or not self.is_allowed or not moves(self.choice):
            return
        self._motion = fold_motion((before.fold, view), (after.fold, self._state.viewport))
        self._clock.stop()
        if self._motion is not None:
            self._show(0.0)
            self._clock.start()

    def _show(self, share: float) -> None:
        after = self._state.prepared
        if self._motion is not None and after is not None:
            self._state.show_moment(replace(after, fold=self._motion.at(share)))
