"""Zooming to a stretch that a hand has drawn on the timeline."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.timeline.layout import clamped
from viewer.timeline.scale import TimeScale
from viewer.ui.timeline.closest import closest_at

if TYPE_CHECKING:
    from viewer.ui.timeline.state import TimelineState

#: a narrower stretch was not meant
LEAST_PX = 6.0


def zoom_to_band(state: TimelineState, x0: float, x1: float) -> bool:
    """Show what lies between two px of the view; whether that is wide enough to be meant.

    Never nearer than the closest look.
    """
    prepared, view = state.prepared, state.viewport
    left, right = (min(max(x, 0.0), view.width) for x in sorted((x0, x1)))
    if prepared is None or right - left < LEAST_PX:
        return False
    share = (view.end - view.start) / view.width
    start, end = view.start + left * share, view.start + right * share
    closest = closest_at(prepared, (start + end) / 2)
    missing = max(closest - (end - start), 0.0)
    wanted = replace(view, start=start - missing / 2, end=end + missing / 2)
    found = clamped(prepared, wanted)
    state.look_at(found.start, found.end)
    return True


def view_scale(state: TimelineState) -> TimeScale | None:
    """Where the state's view puts each second; None before it has a size."""
    painted, view = state.painted, state.viewport
    if painted is None or view.width <= 0:
        return None
    return TimeScale(painted.fold, view, painted.heads.gutter, view.width)
