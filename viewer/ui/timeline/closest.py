"""Zooming, and how near it goes."""

from __future__ import annotations

import math
from dataclasses import replace

from viewer.timeline.layout import Prepared, clamped
from viewer.timeline.table import EventTable
from viewer.timeline.viewport import Viewport

#: the closest look: seconds across the whole view
CLOSEST_S = 20.0


def closest_at(prepared: Prepared, folded: float) -> float:
    """The fewest folded seconds that a view has in the stretch at a place, or nearest to it."""
    start, end = prepared.fold.stretch_near(folded)
    length = prepared.to_seconds(end) - prepared.to_seconds(start)
    return CLOSEST_S * (end - start) / length


def shows_any(table: EventTable, shown: tuple[int, int]) -> bool:
    """Whether some event may lie between a first and a last second."""
    first, last = shown
    return bool(((table.latest >= first) & (table.earliest <= last)).any())


def zoomed(prepared: Prepared, view: Viewport, step: float, x: float | None) -> Viewport:
    """A view nearer by a natural logarithm (farther if negative); the time at px x stays there.

    Args:
        prepared: what is looked at.
        view: the view before, of some width.
        step: how far.
        x: px, or None for the middle.
    """
    share = 0.5 if x is None else min(max(x / view.width, 0.0), 1.0)
    span = view.end - view.start
    anchor = view.start + span * share
    stretch = prepared.fold.stretch_near(anchor)
    if step > 0 and not stretch[0] <= anchor <= stretch[1]:
        # nothing is to be seen in a break: its nearer edge stays where it is
        anchor = min(max(anchor, stretch[0]), stretch[1])
        share = (anchor - view.start) / span
    closest = closest_at(prepared, anchor)
    wanted = max(span * math.exp(-step), min(closest, span))
    start = anchor - wanted * share
    return clamped(prepared, replace(view, start=start, end=start + wanted))
