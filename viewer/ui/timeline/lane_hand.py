"""Lanes under the hand: which is where, and between which two a dragged one would fall."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.timeline.hit import Hit
from viewer.timeline.layout import Prepared
from viewer.timeline.viewport import Viewport

if TYPE_CHECKING:
    from viewer.ui.timeline.state import TimelineState


class Drop(NamedTuple):
    """to: place among the other lanes, 0 for the top. y: px of the border that it falls on."""

    to: int
    y: float


def lane_of(state: TimelineState, hit: Hit | None) -> int:
    """The place among all lanes of the one that was hit, or of the event that was; else -1."""
    if hit is None:
        return -1
    if hit.kind == "event":
        return int(state.lanes.lane_of[hit.row])
    if hit.lane < 0:
        return -1
    key = state.frame.bands[hit.lane].key
    return next((n for n, lane in enumerate(state.lanes.lanes) if lane.key == key), -1)


def drop_at(prepared: Prepared, viewport: Viewport, lane: int, y: float) -> Drop:
    """Where a lane that is let go at a height comes to stand."""
    top = prepared.axis_px - viewport.scroll_px
    boxes = prepared.bands.boxes
    others = [box for n, box in enumerate(boxes) if n != lane]
    to = sum(top + (box.top + box.bottom) / 2 < y for box in others)
    border = others[to - 1].bottom if to else boxes[0].top
    if to == lane:  # it stays: no border but its own
        border = boxes[lane].top
    return Drop(to, top + border)
