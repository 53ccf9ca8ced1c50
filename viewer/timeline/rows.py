"""Which row each event has, and from which resolution it is labelled: one packing for both.

Done once for a filter, lane mode, font and size. At the fit resolution events claim a row by
importance, then date, each as wide as the larger of its duration and its mark with label. The same
is repeated at twice, four times ... the resolution: who has a row keeps it, newcomers take what
is free. Px between two places grow with the resolution while marks and labels keep their size, so
what is apart once stays apart: for events in view the labelled set only grows on zooming in.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.forms import NEIGHBOUR_GAP_PX

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Indices = NDArray[np.int32]

#: level of an event that never finds a row: another one stands at the same instant in each
NEVER = np.iinfo(np.int16).max

#: where a label stands: beside its mark, to the right but cut, or nowhere yet
RIGHT, LEFT, CUT, BARE = 0, 1, 2, 3

#: at the fit one label may be cut for so many that are whole
WHOLE_PER_CUT = 4

#: so many gaps more clear on either side of what stands beside a mark without a label, and of
#: that mark: the nearest label would seem to be its own
BARE_GAPS = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Claims:
    """What n events need at one resolution, in px.

    first_*: the interval with the label inside or to the right, and whether that may be. second_*:
    the same with the label to the left. cut_ok: whether the first may be with the label cut, which
    grows with the resolution; asked for at the fit only, since who waits has twice the room at
    the next. bare_ok: whether it may be without a label, which has its room there from a later
    resolution on.
    """

    first_left: Floats
    first_right: Floats
    first_ok: Flags
    second_left: Floats
    second_right: Floats
    second_ok: Flags
    cut_ok: Flags
    bare_ok: Flags


@dataclass(frozen=True, slots=True, eq=False)
class Packing:
    """What n events were given.

    row: within the lane, -1 for none. level: 0 is the fit resolution, 1 twice that, ...; NEVER
    for those without a row. side: RIGHT or LEFT of its mark. At the first levels some stand in
    their row without a label, since a fold is too near.
    """

    row: Indices = field(default_factory=lambda: np.zeros(0, dtype=np.int32))
    level: NDArray[np.int16] = field(default_factory=lambda: np.zeros(0, dtype=np.int16))
    side: NDArray[np.uint8] = field(default_factory=lambda: np.zeros(0, dtype=np.uint8))


@dataclass(frozen=True, slots=True, eq=False)
class _Shelved:
    """Row and side of n events while they are given, and how many rows there are."""

    row: Indices
    side: NDArray[np.uint8]
    rows: int

    @staticmethod
    def nothing(count: int, rows: int) -> _Shelved:
        """Nobody has a row yet."""
        nobody = np.full(count, -1, dtype=np.int32)
        return _Shelved(nobody, np.zeros(count, dtype=np.uint8), rows)


def has_many_cut(packings: Sequence[Packing]) -> bool:
    """Whether more labels are cut at the fit than one beside `WHOLE_PER_CUT` whole ones."""
    sides = np.concatenate([p.side[p.level == 0] for p in (*packings, Packing())])
    cut, bare = (int((sides == side).sum()) for side in (CUT, BARE))
    return cut * (WHOLE_PER_CUT + 1) > len(sides) - bare


class LanePacker:
    """Packs the n events of one lane into a number of rows.

    Args:
        claims: claims at a level; asked for levels 0, 1, 2, ...
        order: positions of the events in the order in which they claim.
        starts, ends: [start, end) of each event in seconds.
        gap: px clear between neighbours in a row.
    """

    def __init__(
        self,
        claims: Callable[[int], Claims],
        order: Indices,
        starts: NDArray[np.int64],
        ends: NDArray[np.int64],
        gap: float = NEIGHBOUR_GAP_PX,
    ) -> None:
        self._claims, self._order, self._gap = claims, order, gap
        self._starts, self._ends = starts, ends

    def pack(
        self, rows: int, last_level: int, *, bare: bool = True, whole_first: bool = False
    ) -> Packing:
        """Claim up to so many rows at levels 0 to `last_level`.

        bare: marks by themselves too. whole_first: labels are cut only where no whole one finds
        room, and few of them.
        """
        count = len(self._order)
        level = np.full(count, NEVER, dtype=np.int16)
        shelved = _Shelved.nothing(count, rows)
        row = shelved.row
        pending = self._order
        for now in range(last_level + 1):
            if len(pending) == 0:
                break
            claims = self._claims(now)
            self._label(claims, pending, shelved, at_fit=now == 0, whole_first=whole_first)
            if bare:
                # what is left free may be enough for a mark by itself
                alone = _alone(claims, BARE_GAPS * self._gap)
                self._claim(alone, pending[row[pending] < 0], shelved, cut=BARE)
            level[(row >= 0) & (level == NEVER)] = now
            pending = pending[row[pending] < 0]
            pending = pending[self._ever_fits(pending, row, rows)]
        return Packing(row, level, shelved.side)

    def _label(
        self,
        claims: Claims,
        pending: Indices,
        shelved: _Shelved,
        *,
        at_fit: bool,
        whole_first: bool,
    ) -> None:
        """Let the pending claim rooms for their labels; at the fit again while some find any."""
        row = shelved.row
        whole = replace(claims, cut_ok=np.zeros(len(row), dtype=np.bool_))
        if not at_fit:
            self._claim(whole, pending, shelved)
            return
        while self._claim(whole if whole_first else claims, pending, shelved):
            pending = pending[row[pending] < 0]
            self._compact(claims, shelved)
        if whole_first:
            most = int((row >= 0).sum()) // WHOLE_PER_CUT
            self._claim(claims, pending, shelved, most=most)
            self._compact(claims, shelved)

    def _claim(
        self,
        claims: Claims,
        pending: Indices,
        shelved: _Shelved,
        *,
        cut: int = CUT,
        most: int | None = None,
    ) -> bool:
        """Let the pending claim what is free, at most so many; whether any found room.

        cut: what stands where a claim allows a cut.
        """
        shelves = self._shelves(claims, shelved)
        found = 0
        for item in pending[self._may_fit(claims, pending, shelves)].tolist():
            if most is not None and found >= most:
                break
            placed = _place(claims, item, shelves, self._gap)
            if placed is not None:
                shelved.row[item], side = placed
                shelved.side[item] = cut if side == CUT else side
                found += 1
        return found > 0

    def _compact(self, claims: Claims, shelved: _Shelved) -> None:
        """Give who has a row the first one that is free, from left to right.

        No more rows are needed than before, a lane reads from its top downwards, and what was
        free in pieces may suffice for one more.
        """
        row = shelved.row
        left, right = _ends(claims, shelved.side)
        placed = np.flatnonzero(row >= 0)
        claim_rank = np.argsort(self._order)
        taken_to: list[float] = []
        for item in placed[np.lexsort((claim_rank[placed], left[placed]))].tolist():
            needed = float(left[item]) - self._gap
            number = next((n for n, end in enumerate(taken_to) if end <= needed), len(taken_to))
            taken_to[number : number + 1] = [float(right[item])]
            row[item] = number

    def _shelves(self, claims: Claims, shelved: _Shelved) -> list[tuple[list[float], list[float]]]:
        """Left and right ends of what stands in each row, from left to right."""
        left, right = _ends(claims, shelved.side)
        shelves = []
        for number in range(shelved.rows):
            members = np.flatnonzero(shelved.row == number)
            members = members[np.argsort(left[members])]
            shelves.append((left[members].tolist(), right[members].tolist()))
        return shelves

    def _may_fit(
        self, claims: Claims, pending: Indices, shelves: list[tuple[list[float], list[float]]]
    ) -> Flags:
        """Which of the pending find room as the rows stand; a quick look before claiming."""
        first = np.zeros(len(pending), dtype=np.bool_)
        second = first.copy()
        ends = (claims.first_left, claims.first_right, claims.second_left, claims.second_right)
        first_left, first_right, second_left, second_right = (a[pending] for a in ends)
        for lefts, rights in shelves:
            shelf = np.array(lefts), np.array(rights)
            first |= _free(shelf, first_left - self._gap, first_right + self._gap)
            second |= _free(shelf, second_left - self._gap, second_right + self._gap)
        first_ok = claims.first_ok[pending] | claims.cut_ok[pending]
        return (first & first_ok) | (second & claims.second_ok[pending])

    def _ever_fits(self, pending: Indices, row: Indices, rows: int) -> Flags:
        """Which of the pending are apart in time from all that stands in some row."""
        apart = np.zeros(len(pending), dtype=np.bool_)
        starts, ends = self._starts[pending], self._ends[pending]
        for number in range(rows):
            members = np.flatnonzero(row == number)
            members = members[np.argsort(self._starts[members])]
            # a second between two events is enough, since zooming parts them
            apart |= _free((self._starts[members], self._ends[members]), starts - 1, ends + 1)
        return apart


def _alone(claims: Claims, clear: float) -> Claims:
    """What marks by themselves claim beside the others, each with so many px clear around it."""
    return replace(
        claims,
        cut_ok=claims.bare_ok,
        first_left=claims.first_left - clear,
        first_right=claims.first_right + clear,
    )


def _free(
    shelf: tuple[NDArray[np.int64] | Floats, NDArray[np.int64] | Floats],
    lefts: NDArray[np.int64] | Floats,
    rights: NDArray[np.int64] | Floats,
) -> Flags:
    """Which of the intervals [left, right] lie between the shelf's, which are apart and sorted."""
    taken_left, taken_right = shelf
    if len(taken_left) == 0:
        return np.full(len(lefts), True)
    at = np.searchsorted(taken_left, lefts)
    clear_right = (at == len(taken_left)) | (
        rights <= taken_left[np.minimum(at, len(taken_left) - 1)]
    )
    clear_left = (at == 0) | (taken_right[np.maximum(at - 1, 0)] <= lefts)
    return np.asarray(clear_left & clear_right)


def _place(
    claims: Claims, item: int, shelves: list[tuple[list[float], list[float]]], gap: float
) -> tuple[int, int] | None:
    """Claim the first row with room: label inside or right, else left, else cut."""
    options = (
        (RIGHT, claims.first_ok, claims.first_left, claims.first_right),
        (LEFT, claims.second_ok, claims.second_left, claims.second_right),
        (CUT, claims.cut_ok, claims.first_left, claims.first_right),
    )
    for side, allowed, lefts, rights in options:
        if not allowed[item]:
            continue
        left, right = float(lefts[item]), float(rights[item])
        for number, (taken_left, taken_right) in enumerate(shelves):
            at = bisect_left(taken_left, left)
            if at < len(taken_left) and taken_left[at] < right + gap:
                continue
            if at > 0 and taken_right[at - 1] > left - gap:
                continue
            taken_left.insert(at, left)
            taken_right.insert(at, right)
            return number, side
    return None


def _ends(claims: Claims, side: NDArray[np.uint8]) -> tuple[Floats, Floats]:
    """Left and right ends of what each event takes with its label on that side."""
    return (
        np.where(side != LEFT, claims.first_left, claims.second_left),
        np.where(side != LEFT, claims.first_right, claims.second_right),
    )
