"""How many events there are anywhere, and which: answered without a look at all of them.

Three orders of a table's n events are kept, each by lane: by mark, by end, and by length and start.
Each count is a difference of two places in an order, so it costs the same for any number of events.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.forms import anchors_of
from viewer.timeline.spans import positions_in
from viewer.timeline.table import EventTable

Ints = NDArray[np.int64]
Rows = NDArray[np.int32]

#: bits of a key that hold seconds: enough for the years 1 to 9999
SECOND_BITS = 40
#: bits that hold the power of two of a length
_GRADE_BITS = 6


class Bounds(NamedTuple):
    """Of each lane how many events begin before the end of a view, and end before its start."""

    started: Ints
    ended: Ints

    def in_view(self, lanes: Ints) -> int:
        """How many events of these lanes last into the view or begin in it."""
        return int(self.started[lanes].sum() - self.ended[lanes].sum())


class Census:
    """Counts the events of a table by lane and time.

    Args:
        table: n events.
        lane_of: lane of each.
        lanes: how many lanes there are.
    """

    def __init__(self, table: EventTable, lane_of: NDArray[np.integer[Any]], lanes: int) -> None:
        self.table = table
        self._origin = int(table.earliest[0]) if len(table) else 0
        lane = lane_of.astype(np.int64)
        sizes = np.bincount(lane, minlength=lanes) if len(table) else np.zeros(lanes, np.int64)
        self._base = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
        self._marks, self._by_mark = self._ordered(lane, anchors_of(table))
        side = table.side[self._by_mark]
        #: how often the side changes up to each place of the order by mark
        self._changes = np.cumsum(np.diff(side, prepend=side[:1]) != 0, dtype=np.int32)
        self._ends = np.sort((lane << SECOND_BITS) + (table.latest + 1 - self._origin))
        length = table.latest + 1 - table.earliest
        grade = np.frexp(length.astype(np.float64))[1].astype(np.int64) - 1
        group = (lane << _GRADE_BITS) + grade
        self._starts, self._by_start = self._ordered(group, table.earliest)
        groups = self._starts >> SECOND_BITS
        self._first = np.flatnonzero(np.diff(groups, prepend=-1))
        self._groups = groups[self._first]

    def _ordered(self, group: Ints, seconds: Ints) -> tuple[Ints, Rows]:
        key = (group << SECOND_BITS) + (seconds - self._origin)
        order = np.argsort(key, kind="stable")
        return key[order], order.astype(np.int32)

    @property
    def nbytes(self) -> int:
        """Bytes of its arrays."""
        orders = (self._marks, self._by_mark, self._changes, self._ends)
        return sum(array.nbytes for array in (*orders, self._starts, self._by_start))

    def marks_before(self, lanes: Ints, seconds: Ints) -> Ints:
        """Places in the order by mark at which each second would stand (lanes x seconds).

        Those of a lane between two seconds are the difference of their places, and
        `rows_between` the events themselves.
        """
        return self._places(self._marks, lanes, seconds)

    def rows_between(self, first: Ints, last: Ints) -> Rows:
        """Events at places first[i] to last[i] - 1 of the order by mark, one i after the other."""
        return self._by_mark[positions_in(first, last)]

    def sides_between(self, first: Ints, last: Ints) -> NDArray[np.int8]:
        """The side that all events of each stretch of the order by mark have, -1 for several."""
        side = self.table.side[self._by_mark[first]].astype(np.int8)
        return np.where(self._changes[first] == self._changes[last - 1], side, np.int8(-1))

    def row_at(self, place: Ints) -> Rows:
        """Events at places of the order by mark."""
        return self._by_mark[place]

    def in_view(self, first: int, last: int) -> Bounds:
        """How events of all lanes lie about the seconds from `first` until before `last`."""
        lanes = np.arange(len(self._base) - 1, dtype=np.int64)
        return Bounds(self.started(lanes, last), self.ended(lanes, first))

    def started(self, lanes: Ints, second: int) -> Ints:
        """How many events of each lane begin before a second."""
        first = np.searchsorted(self._groups, lanes << _GRADE_BITS)
        last = np.searchsorted(self._groups, (lanes + 1) << _GRADE_BITS)
        place = np.searchsorted(self._starts, (self._groups << SECOND_BITS) + self._since(second))
        sums = np.concatenate([[0], np.cumsum(place - self._first)])
        return np.asarray(sums[last] - sums[first])

    def ended(self, lanes: Ints, second: int) -> Ints:
        """How many events of each lane end at a second or before."""
        after = np.array([second + 1], dtype=np.int64)
        return self._places(self._ends, lanes, after)[:, 0] - self._base[lanes]

    def first_places(self, lanes: Ints) -> Ints:
        """Where each lane begins in the order by mark."""
        return self._base[lanes]

    def across(self, lanes: Ints, second: int) -> Rows:
        """Events of these lanes that begin before a second and end after it, in order of rows."""
        first = np.searchsorted(self._groups, lanes << _GRADE_BITS)
        last = np.searchsorted(self._groups, (lanes + 1) << _GRADE_BITS)
        groups = self._groups[positions_in(first, last)]
        longest = np.int64(2) << (groups & ((1 << _GRADE_BITS) - 1))
        since = self._since(second)
        base = groups << SECOND_BITS
        first = np.searchsorted(self._starts, base + np.maximum(since - longest, 0))
        last = np.searchsorted(self._starts, base + since)
        rows = self._by_start[positions_in(first, last)]
        return np.sort(rows[self.table.latest[rows] + 1 > second])

    def _since(self, second: int) -> int:
        return min(max(second - self._origin, 0), (1 << SECOND_BITS) - 1)

    def _places(self, order: Ints, lanes: Ints, seconds: Ints) -> Ints:
        since = np.clip(seconds - self._origin, 0, (1 << SECOND_BITS) - 1)
        keys = (lanes[:, None] << SECOND_BITS) + since[None, :]
        return np.searchsorted(order, keys.ravel()).reshape(keys.shape).astype(np.int64)
