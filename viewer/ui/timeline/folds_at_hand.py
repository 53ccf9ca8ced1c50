"""Which fold a key means."""

from __future__ import annotations

from viewer.timeline.display import Rect
from viewer.timeline.hit import Hit
from viewer.ui.timeline.state import TimelineState


def nearest_fold(state: TimelineState) -> Hit | None:
    """The break, or the mark of an opened fold, that stands nearest to the middle of the view."""
    frame = state.frame
    marks = [
        (_far(gap.rect, frame.width), Hit("break", break_=n)) for n, gap in enumerate(frame.breaks)
    ]
    marks += [
        (_far(fold.rect, frame.width), Hit("open_fold", open_fold=n))
        for n, fold in enumerate(frame.open_folds)
    ]
    return min(marks, key=lambda mark: mark[0])[1] if marks else None


def _far(rect: Rect, width: float) -> float:
    return abs(rect.x + rect.w / 2 - width / 2)
