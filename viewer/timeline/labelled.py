"""Finds the labelled events of a view: as many as have room in it, of however many there are.

What is labelled at a level never overlaps in its row. So of each row and level at most one event
reaches into a view from before it, and all others begin in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.census import SECOND_BITS
from viewer.timeline.rows import NEVER, Packing
from viewer.timeline.spans import positions_in

Ints = NDArray[np.int64]
Rows = NDArray[np.int32]

_SLOT_BITS = 16


class Part(NamedTuple):
    """Seconds [start, end) in which events of up to a level are labelled."""

    start: int
    end: int
    level: int


class LabelIndex:
    """The events that have a row, by level, row and start.

    Args:
        packing: rows and levels of the table's events.
        lane_of: lane of each.
        rows: how many each lane has.
        starts, latest: first and last seconds; starts never fall.
    """

    def __init__(
        self,
        packing: Packing,
        lane_of: NDArray[np.integer[Any]],
        rows: Sequence[int],
        starts: Ints,
        latest: Ints,
    ) -> None:
        self._latest = latest
        found = np.flatnonzero(packing.level != NEVER)
        self._first_slot = np.cumsum([0, *rows]).astype(np.int64)
        slot = self._first_slot[lane_of[found]] + packing.row[found]
        self._levels = np.unique(packing.level[found])
        self._origin = int(starts[0]) if len(starts) else 0
        group = (np.searchsorted(self._levels, packing.level[found]) << _SLOT_BITS) + slot
        key = (group << SECOND_BITS) + (starts[found] - self._origin)
        order = np.argsort(key, kind="stable")
        self._keys, self._rows = key[order], found[order].astype(np.int32)

    @property
    def nbytes(self) -> int:
        """Bytes of its arrays."""
        return int(self._keys.nbytes + self._rows.nbytes)

    def slots_of(self, lanes: Ints) -> Ints:
        """The rows of some lanes, counted through all lanes."""
        return positions_in(self._first_slot[lanes], self._first_slot[lanes + 1]).astype(np.int64)

    def seen(self, parts: Sequence[Part], slots: Ints) -> Rows:
        """Events of some rows of lanes that are labelled in some parts of time.

        Args:
            parts: one after the other; an event counts by the one in which it begins.
            slots: rows of lanes, counted through all lanes.

        Returns:
            Those that begin in a part, and those labelled at the first part's level that begin
            before it and last into it.
        """
        found = []
        for number, part in enumerate(parts):
            groups = self._groups(part.level, slots)
            ends = np.array([[self._since(part.start)], [self._since(part.end)]])
            first, last = np.searchsorted(self._keys, (groups + ends).ravel()).reshape(2, -1)
            found.append(self._rows[positions_in(first, last)])
            if number == 0:
                found.append(self._across(groups, first - 1, part.start))
        return np.concatenate(found)

    def across(self, second: int, level: int, slots: Ints) -> Rows:
        """Events labelled at a level that begin before a second and last until it."""
        groups = self._groups(level, slots)
        before = np.searchsorted(self._keys, groups + self._since(second)) - 1
        return self._across(groups, before, second)

    def _across(self, groups: Ints, before: Ints, second: int) -> Rows:
        """Of each group the last that begins before a second, if it lasts until it."""
        is_own = before >= 0
        is_own[is_own] = self._keys[before[is_own]] >= groups[is_own]
        rows = self._rows[before[is_own]]
        return rows[self._latest[rows] >= second]

    def _groups(self, level: int, slots: Ints) -> Ints:
        """Keys at which the groups of all levels up to this one begin."""
        count = int(np.searchsorted(self._levels, level, side="right"))
        numbers = np.arange(count, dtype=np.int64)[:, None] << _SLOT_BITS
        return ((numbers + slots[None, :]) << SECOND_BITS).ravel()

    def _since(self, second: int) -> int:
        since: int = second - self._origin
        return min(max(since, 0), (1 << SECOND_BITS) - 1)
