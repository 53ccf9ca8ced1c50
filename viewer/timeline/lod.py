"""Level of detail for very many events: a row, and the resolution from which each is labelled.

Where exact packing (`rows`) would take too long, rows are given by time alone and labels decided in
windows aligned in time, by the same rule: the more important first, and who has a label keeps it at
every closer look. Resolutions are powers of two of px a second, so that what is found holds for any
width of the pane and any folding; it is kept with a document as arrays.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.contest import Contest, Entrants
from viewer.timeline.forms import MARK_HALF_PX, NEIGHBOUR_GAP_PX, Forms, bodies, worded_forms
from viewer.timeline.progress import part, tell
from viewer.timeline.rows_by_time import rows_by_time
from viewer.timeline.style import SCREEN, Style
from viewer.timeline.table import EventTable, Rows

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

#: raised when what is kept with documents means something else
VERSION = 3
#: level of an event that never finds a row
NEVER_LABELLED = np.iinfo(np.int8).max
#: the whole time is so wide at the coarsest resolution
LEAST_WHOLE_PX = 256.0
#: at the finest one second is so wide
MOST_PX_PER_S = 512.0
#: a label takes so much of its size a character; few are wider, those are cut
CHAR_EM = 0.6
#: of each window so many claim a label
WINDOW_PX, CLAIMING = 64.0, 2
#: rows may be so many fewer than there is room for
LEAST_ROWS_SHARE = 0.8
#: of the time that levels take, how much the first rows need, and of that the coarse levels
_FIRST_SHARE, _COARSE_SHARE = 0.7, 0.25
#: so many other rows are tried by who finds no room in its own
_MOVES = 3
#: how often a window may send others when its first find no room
_TRIES = 2
#: so many of each window of the next finer level are looked at
_SURVIVORS = 4


@dataclass(frozen=True, slots=True, eq=False)
class Lod:
    """What n events were given.

    rows: of each lane, with which it was made. row: within the lane, -1 for none. level: exponent
    of two of the px a second from which it is labelled, NEVER_LABELLED for none. stamp: tells the
    events and lanes for which it was made from all others (one number).
    """

    rows: NDArray[np.int16]
    row: NDArray[np.int16]
    level: NDArray[np.int8]
    stamp: NDArray[np.int64]

    @property
    def nbytes(self) -> int:
        """Bytes of its arrays."""
        return self.rows.nbytes + self.row.nbytes + self.level.nbytes

    def as_arrays(self) -> dict[str, NDArray[Any]]:
        """Its arrays by name, to be stored."""
        return {"rows": self.rows, "row": self.row, "level": self.level, "stamp": self.stamp}

    @staticmethod
    def from_arrays(arrays: Mapping[str, NDArray[Any]]) -> Lod:
        """The inverse of `as_arrays`; the arrays may be read-only."""
        return Lod(*(arrays[name] for name in ("rows", "row", "level", "stamp")))

    def is_of(self, table: EventTable, lane_of: NDArray[np.integer[Any]]) -> bool:
        """Whether it was made for these events in these lanes."""
        return len(self.row) == len(table) and int(self.stamp[0]) == stamp_of(table, lane_of)

    def lanes_fitting(self, rows: NDArray[np.int16]) -> NDArray[np.bool_]:
        """Which lanes it was made for with so many rows, or with some fewer.

        Then rows stand a little wider apart, and nothing has to be found anew while a pane is made
        a little larger or smaller.
        """
        if len(self.rows) != len(rows):
            return np.zeros(len(rows), dtype=np.bool_)
        return np.asarray((self.rows <= rows) & (self.rows >= rows * LEAST_ROWS_SHARE))


def stamp_of(table: EventTable, lane_of: NDArray[np.integer[Any]]) -> int:
    """A number that hardly any other events, or the same in other lanes, have.

    All counts that room is claimed by: times, importance, the length of the label, and what is
    known of the date and status, which makes tails and fades.
    """
    flags = (table.is_span, table.is_soft, table.open_start, table.open_end)
    form = sum(flag.astype(np.int64) << at for at, flag in enumerate(flags))
    form += (table.status.astype(np.int64) << 4) + (table.precision.astype(np.int64) << 8)
    with np.errstate(over="ignore"):
        mixed = table.earliest * 31 + table.latest * 37 + table.importance * np.int64(41)
        mixed += form * np.int64(47) + _label_chars(table) * np.int64(53)
        weight = np.arange(1, len(table) + 1, dtype=np.int64) * np.int64(0x9E3779B97F4A7C1)
        return int(np.sum((mixed + lane_of * np.int64(43)) * weight))


def claimed_px(table: EventTable, rows: Rows, style: Style) -> Floats:
    """Px that labels may take, by their number of characters."""
    if table.label_chars is not None:
        chars = table.label_chars[rows]
    else:
        chars = np.array([len(table.labels[row]) for row in rows.tolist()], dtype=np.int64)
    return np.ceil(chars.astype(np.float64) * CHAR_EM * style.label_px)


def _label_chars(table: EventTable) -> Ints:
    if table.label_chars is not None:
        return table.label_chars.astype(np.int64)
    return np.array([len(label) for label in table.labels], dtype=np.int64)


def build_lod(
    table: EventTable,
    lane_of: NDArray[np.integer[Any]],
    rows: NDArray[np.int16],
    style: Style = SCREEN,
) -> Lod:
    """Give rows and levels to the events of a table.

    Args:
        table: the events.
        lane_of: lane of each event.
        rows: of each lane, at least one.
        style: sizes of marks and labels.
    """
    builder = _Builder(table, lane_of, rows, style)
    builder.build()
    stamp = np.array([stamp_of(table, lane_of)], dtype=np.int64)
    return Lod(np.asarray(rows, dtype=np.int16), builder.row, builder.level, stamp)


class _Builder:
    """Levels while they are found, from the coarsest to the finest.

    A slot is a row of a lane. Positions count events in the order of (slot, start).
    """

    def __init__(
        self,
        table: EventTable,
        lane_of: NDArray[np.integer[Any]],
        rows: NDArray[np.int16],
        style: Style,
    ) -> None:
        self._table, self._style = table, style
        self._gap = NEIGHBOUR_GAP_PX * style.scale
        count = len(table)
        self.row = rows_by_time(table, lane_of, rows)
        self.level = np.full(count, NEVER_LABELLED, dtype=np.int8)
        self._lane_of, self._rows = lane_of, np.asarray(rows, dtype=np.int16)
        self._origin = int(table.earliest[0]) if count else 0
        self._in_order()

    def _in_order(self) -> None:
        """Count positions anew, in the order of rows."""
        table, rows = self._table, self._rows
        first_slot = np.concatenate([[0], np.cumsum(rows)[:-1]]).astype(np.int32)
        slot = first_slot[self._lane_of] + self.row
        # a stable sort keeps the order of the table, which is by start
        self._order = np.argsort(slot, kind="stable").astype(np.int32)
        self._slot = slot[self._order]
        self._start = (table.earliest - self._origin)[self._order]
        self._end = (table.latest + 1 - self._origin)[self._order]
        self._rank = _ranks(table.importance[self._order])
        self._given = self.level[self._order] != NEVER_LABELLED
        self._label = claimed_px(table, self._order, self._style)

    def build(self) -> None:
        """Find the level of every event; who finds no room in its row looks in the next one."""
        if len(self._order) == 0:
            return
        exponents = self._exponents()
        with part(0.0, _FIRST_SHARE):
            self._give_levels(exponents, self._survivors(exponents))
        moves = min(_MOVES, int(self._rows.max()) - 1)
        for move in range(moves):
            tell(_FIRST_SHARE + (1.0 - _FIRST_SHARE) * move / moves)
            left = np.flatnonzero(self.level == NEVER_LABELLED)
            self.row[left] = (self.row[left] + 1) % self._rows[self._lane_of[left]]
            self._in_order()
            self._give_levels(exponents, {})

    def _give_levels(self, exponents: range, few: dict[int, NDArray[np.int32]]) -> None:
        """Give labels at every level in turn; few: who may claim at some of the first."""
        pending = np.arange(len(self._order), dtype=np.int32)
        for number, exponent in enumerate(exponents):
            # the coarse levels are soon done; then it counts how many are left to be tried
            tell(_COARSE_SHARE * number / len(exponents))
            if len(pending) < len(self._order):
                tell(1.0 - (1.0 - _COARSE_SHARE) * len(pending) / len(self._order))
            claiming = few.get(exponent)
            if claiming is None:
                pending = pending[~self._given[pending]]
                pending = pending[self._may_fit(pending)]
                claiming = pending
            else:
                claiming = claiming[~self._given[claiming]]
            if len(claiming):
                self._label_at(exponent, claiming)

    def _exponents(self) -> range:
        whole = max(int(self._end.max()), 1)
        first = math.floor(math.log2(LEAST_WHOLE_PX / whole))
        last = math.ceil(math.log2(MOST_PX_PER_S))
        return range(min(first, last), last + 1)

    def _survivors(self, exponents: range) -> dict[int, NDArray[np.int32]]:
        """Who may claim at each coarse level: the most important of each window.

        Those of a window are among those of its halves, so that all coarse levels together cost
        no more than the finest of them.
        """
        slots = int(self._slot.max()) + 1
        whole = float(self._end.max())
        least = len(self._order) / (2 * _SURVIVORS)
        coarse = [e for e in exponents if whole * 2.0**e / WINDOW_PX * slots < least]
        found: dict[int, NDArray[np.int32]] = {}
        chosen = np.arange(len(self._order), dtype=np.int32)
        for exponent in reversed(coarse):
            chosen = self._first_of_windows(exponent, chosen, _SURVIVORS)
            found[exponent] = chosen
        return found

    def _first_of_windows(
        self, exponent: int, positions: NDArray[np.int32], most: int
    ) -> NDArray[np.int32]:
        """The positions that rank highest in each window, at most so many of each."""
        starts = self._window_starts(exponent, positions)
        rank = self._rank[positions].copy()
        chosen = np.zeros(len(positions), dtype=np.bool_)
        size = np.diff(np.append(starts, len(positions)))
        for turn in range(most):
            best = np.maximum.reduceat(rank, starts)
            at = np.flatnonzero(rank == np.repeat(best, size))
            at = at[rank[at] >= 0]
            if len(at) == 0:
                break
            chosen[at] = True
            if turn + 1 < most:
                rank[at] = -1
        return positions[chosen]

    def _window_starts(self, exponent: int, positions: NDArray[np.int32]) -> NDArray[np.intp]:
        px = self._start[positions] * 2.0**exponent
        window = np.floor(px / WINDOW_PX)
        slot = self._slot[positions]
        return np.flatnonzero(
            np.concatenate([[True], (np.diff(window) != 0) | (np.diff(slot) != 0)])
        )

    def _may_fit(self, positions: NDArray[np.int32]) -> NDArray[np.bool_]:
        """Which of the positions are apart in time from all that is given in their slot."""
        before, after = self._neighbours(positions)
        clear = (before < 0) | (self._end[before] < self._start[positions])
        return np.asarray(
            clear & ((after < 0) | (self._start[after] > self._end[positions])), dtype=np.bool_
        )

    def _neighbours(
        self, positions: NDArray[np.int32]
    ) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """The nearest given positions before and after each in its slot, -1 for none."""
        given = self._given_now
        if len(given) == 0:
            nothing = np.full(len(positions), -1, dtype=np.int32)
            return nothing, nothing
        at = np.searchsorted(given, positions)
        before = np.where(at > 0, given[np.maximum(at - 1, 0)], -1)
        after = np.where(at < len(given), given[np.minimum(at, len(given) - 1)], -1)
        slot = self._slot[positions]
        before = np.where(self._slot[before] == slot, before, -1)
        after = np.where(self._slot[after] == slot, after, -1)
        return before.astype(np.int32), after.astype(np.int32)

    @property
    def _given_now(self) -> NDArray[np.intp]:
        return np.flatnonzero(self._given)

    def _label_at(self, exponent: int, claiming: NDArray[np.int32]) -> None:
        """Give labels at a level."""
        for _ in range(_TRIES):
            sent = self._first_of_windows(exponent, claiming, CLAIMING)
            left, right = self._claims(sent, exponent)
            free = self._free(sent, left, right, exponent)
            entrants = Entrants(self._slot[sent][free], left[free], right[free], sent[free])
            won = Contest(entrants, self._rank[sent][free], self._gap).winners()
            winners = sent[free][won]
            self._given[winners] = True
            self.level[self._order[winners]] = exponent
            tried = np.zeros(len(self._order), dtype=np.bool_)
            tried[sent] = True
            claiming = claiming[~tried[claiming]]
            if len(claiming) == 0:
                return

    def _free(
        self, positions: NDArray[np.int32], left: Floats, right: Floats, exponent: int
    ) -> NDArray[np.bool_]:
        """Which of the claims meet nothing that is given."""
        before, after = self._neighbours(positions)
        gap = self._gap
        free = np.full(len(positions), True)
        at = np.flatnonzero(before >= 0)
        free[at] = self._claims(before[at], exponent)[1] + gap <= left[at]
        at = np.flatnonzero(after >= 0)
        free[at] &= self._claims(after[at], exponent)[0] - gap >= right[at]
        return free

    def _claims(self, positions: NDArray[np.int32], exponent: int) -> tuple[Floats, Floats]:
        """Left and right ends of what the events of these positions need, in px."""
        forms = self._forms(positions)
        start, end = (seconds.astype(np.float64) for seconds in (forms.start, forms.end))
        rate = 2.0**exponent
        return claimed_ends(forms, start * rate, end * rate)

    def _forms(self, positions: NDArray[np.int32]) -> Forms:
        chosen = self._table.take(self._order[positions], worded=False)
        label = self._label[positions]
        forms = worded_forms(chosen, self._style, label, np.zeros(len(label)), label)
        return replace(forms, start=self._start[positions], end=self._end[positions])


def claimed_ends(forms: Forms, start_px: Floats, end_px: Floats) -> tuple[Floats, Floats]:
    """Left and right px of marks, intervals and labels to the right of them or inside."""
    body = bodies(forms, start_px, end_px, claiming=True)
    half = MARK_HALF_PX * forms.scale
    left = np.minimum(body.left, body.mark - half)
    right = np.maximum(body.end, body.mark + half)
    room = body.right - body.fade_right - body.left - body.fade_left
    inside = room >= forms.inside_need
    return left, np.where(inside, right, np.maximum(right, body.after + forms.text))


def _ranks(importance: NDArray[np.uint8]) -> Ints:
    """A number for each event, the higher the more important; alike ones are shuffled.

    Shuffled, since in any order by time the first of many neighbours would decide about all that
    follow one after the other.
    """
    mixed = np.arange(len(importance), dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    shuffled = (mixed >> np.uint64(24)).astype(np.int64)
    return (importance.astype(np.int64) << 44) + shuffled
