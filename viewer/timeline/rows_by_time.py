"""Rows of very many events, given by time alone: who is about as important takes turns.

Points and ranges are apart: what lasts longer than several of its neighbours together would shut
them out of its row for good, so it stands in rows of its own kind below theirs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.table import EventTable

#: what outlasts more of the shorter ones that it covers stands in a row for ranges
MOST_COVERED = 4
#: a lane with ranges has a row for them and one for points
LEAST_ROWS = 2


def rows_by_time(
    table: EventTable, lane_of: NDArray[np.integer[Any]], rows: NDArray[np.int16]
) -> NDArray[np.int16]:
    """The row of each event within its lane: those that are equally important take turns.

    Ranges that cover several shorter events take turns in the last rows.
    """
    row = np.zeros(len(table), dtype=np.int16)
    is_range = covers_many(table, lane_of)
    for lane in range(len(rows)):
        members = np.flatnonzero(lane_of == lane)
        ranges = is_range[members]
        for_ranges = _rows_for_ranges(int(rows[lane]), ranges)
        points = int(rows[lane]) - for_ranges
        for chosen, first, count in (
            (members[~ranges], 0, max(points, 1)),
            (members[ranges], points if for_ranges else 0, max(for_ranges, 1)),
        ):
            for level in _by_importance(table.importance[chosen]):
                row[chosen[level]] = first + np.arange(len(level)) % count
    return row


def _rows_for_ranges(rows: int, is_range: NDArray[np.bool_]) -> int:
    """How many of a lane's rows are for ranges: by their share, at most half, one if any."""
    if rows < LEAST_ROWS or not is_range.any():
        return 0
    return min(max(round(rows * float(is_range.mean())), 1), rows // 2)


def _by_importance(importance: NDArray[np.uint8]) -> Iterator[NDArray[np.intp]]:
    for value in np.unique(importance).tolist():
        yield np.flatnonzero(importance == value)


def covers_many(table: EventTable, lane_of: NDArray[np.integer[Any]]) -> NDArray[np.bool_]:
    """Which events cover more than `MOST_COVERED` of their lane that are much shorter."""
    found = np.zeros(len(table), dtype=np.bool_)
    length = table.latest + 1 - table.earliest
    grade = np.floor(np.log2(length)).astype(np.int8)
    origin = int(table.earliest[0]) if len(table) else 0
    key = (lane_of.astype(np.int64) << 40) + (table.earliest - origin)
    order = np.argsort(key, kind="stable")
    sorted_key, sorted_grade = key[order], grade[order]
    for value in np.unique(grade).tolist():
        shorter = sorted_key[sorted_grade < value - 1]
        chosen = np.flatnonzero(grade == value)
        if len(shorter) == 0:
            continue
        first = np.searchsorted(shorter, key[chosen])
        last = np.searchsorted(shorter, key[chosen] + length[chosen])
        found[chosen] = last - first > MOST_COVERED
    return found
