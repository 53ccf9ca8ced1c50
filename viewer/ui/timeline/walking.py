"""From event to event: which is next in time or in the next lane, and what is around one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from viewer.timeline.forms import UNIT_S
from viewer.timeline.lanes import Lanes
from viewer.timeline.table import EventTable

#: on either side of what is zoomed to: units of its precision, or a share of its length
MARGIN_UNITS = 5
MARGIN_SHARE = 0.4
_FIRST_S, _LAST_S = -62_135_596_800, 253_402_300_799  # years 1 to 9999


def beside(table: EventTable, row: int, step: int, shown: tuple[int, int]) -> int:
    """The row of the next event in time (step 1) or the one before (-1).

    At either end it stays there. From no event (-1) it is the first in view, or the last; -1 only
    where there are no events.
    """
    if not len(table):
        return -1
    if row >= 0:
        return min(max(row + step, 0), len(table) - 1)
    in_view = np.flatnonzero((table.latest >= shown[0]) & (table.earliest <= shown[1]))
    rows = in_view if len(in_view) else np.arange(len(table))
    return int(rows[0] if step > 0 else rows[-1])


def in_next_lane(
    table: EventTable, lanes: Lanes, row: int, step: int, shown: tuple[int, int]
) -> int:
    """The row of the event that is nearest in time in the next lane with events, down or up.

    Past the last lane it stays; from no event (-1) it goes to the nearest to the view's middle in
    the first lane, or the last.
    """
    if not len(table):
        return -1
    if row >= 0:
        lane, when = int(lanes.lane_of[row]), _middle(table, row)
    else:
        lane, when = (-1 if step > 0 else len(lanes.lanes)), sum(shown) / 2
    while 0 <= (lane := lane + step) < len(lanes.lanes):
        rows = np.flatnonzero(lanes.lane_of == lane)
        if len(rows):
            middles = table.earliest[rows] + (table.latest[rows] - table.earliest[rows]) / 2
            return int(rows[np.argmin(np.abs(middles - when))])
    return row


def surroundings(table: EventTable, rows: Sequence[int]) -> tuple[int, int]:
    """First and last second of a view that shows these events with something around them."""
    chosen = np.asarray(rows)
    first, last = int(table.earliest[chosen].min()), int(table.latest[chosen].max())
    unit = int(UNIT_S[table.precision[chosen]].max())
    margin = max(MARGIN_UNITS * unit, round((last - first) * MARGIN_SHARE))
    return max(first - margin, _FIRST_S), min(last + margin, _LAST_S)


def _middle(table: EventTable, row: int) -> float:
    return (int(table.earliest[row]) + int(table.latest[row])) / 2
