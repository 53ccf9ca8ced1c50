"""What lies over the overview: the grips of the frame, and where the selected event is."""

from __future__ import annotations

from viewer.timeline.display import Fill, Rect
from viewer.timeline.overview import AXIS_PX, TOP_PX, OverviewScale, window_px
from viewer.timeline.table import EventTable

GRIP_PX, GRIP_HEIGHT_PX, GRIP_RADIUS_PX = 5.0, 20.0, 2.5
LINE_PX, DOT_PX = 2.0, 7.0


def grips(scale: OverviewScale, shown: tuple[int, int], height: float) -> tuple[Fill, ...]:
    """The two ends by which the frame round `shown` (seconds) can be taken, where they are seen."""
    middle = (TOP_PX + height - AXIS_PX) / 2
    made = []
    for x in window_px(scale, shown):
        if 0.0 <= x <= scale.left_px + scale.right_px:
            rect = Rect(x - GRIP_PX / 2, middle - GRIP_HEIGHT_PX / 2, GRIP_PX, GRIP_HEIGHT_PX)
            made.append(Fill(rect, "panel", GRIP_RADIUS_PX, "overview-shown-line"))
    return tuple(made)


def selection_mark(
    table: EventTable, row: int, scale: OverviewScale, height: float
) -> tuple[Fill, ...]:
    """A line with a head where an event is, in its side's colour; behind it what it lasts."""
    if not 0 <= row < len(table):
        return ()
    floor, side = height - AXIS_PX, int(table.side[row])
    left, right = scale.px(int(table.earliest[row])), scale.px(int(table.latest[row]) + 1)
    middle = left if table.is_span[row] else (left + right) / 2
    line = Rect(middle - LINE_PX / 2, TOP_PX, LINE_PX, floor - TOP_PX)
    head = Rect(middle - DOT_PX / 2, TOP_PX - DOT_PX / 2 + 1.0, DOT_PX, DOT_PX)
    band = Fill(Rect(left, TOP_PX, right - left, floor - TOP_PX), "side-band", side=side)
    lasts = (band,) if right - left > LINE_PX else ()
    return (*lasts, Fill(line, "side", side=side), Fill(head, "side", DOT_PX / 2, side=side))
