"""Who of many that want the same places gets one: the higher rank first, all at once.

The result is that of taking one after the other by rank, each if nothing that was taken before
stands in its way; but found in a few rounds over arrays: in each everyone wins who ranks above
all others that it meets, and who meets a winner is out.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

#: bits of a key that hold px
_PX_BITS = 48
#: keeps px above zero: labels and fades reach so far to the left
_SHIFT_PX = 1 << 12
#: after so many rounds the few that are left go without
_MOST_ROUNDS = 12


@dataclass(frozen=True, slots=True, eq=False)
class Entrants:
    """m claims [left, right] in px, each in a slot; only those of one slot meet. number: unique."""

    slot: NDArray[np.int32]
    left: NDArray[np.float64]
    right: NDArray[np.float64]
    number: NDArray[np.int32]


class Contest:
    """One contest.

    Args:
        entrants: in any order.
        rank: no two alike.
        gap: px clear between two of them.
    """

    def __init__(self, entrants: Entrants, rank: Ints, gap: float) -> None:
        slot = entrants.slot.astype(np.int64) << _PX_BITS
        self._left = slot + np.floor(entrants.left).astype(np.int64) + _SHIFT_PX
        reach = np.ceil(entrants.right + gap)
        self._right = slot + reach.astype(np.int64) + _SHIFT_PX
        self._rank = rank

    def winners(self) -> Flags:
        """Which of the entrants win."""
        won = np.zeros(len(self._rank), dtype=np.bool_)
        left_in = np.argsort(self._left, kind="stable")
        for _ in range(_MOST_ROUNDS):
            if len(left_in) == 0:
                break
            left_in = self._round(left_in, won)
        return won

    def _round(self, chosen: NDArray[np.intp], won: Flags) -> NDArray[np.intp]:
        """Let some win; who is neither a winner nor meets one is left, by left ends."""
        left, right, rank = self._left[chosen], self._right[chosen], self._rank[chosen]
        place = np.arange(len(chosen))
        # those met to the right stand side by side; to the left some stand between that are not met
        last = np.searchsorted(left, right)
        first = np.searchsorted(np.maximum.accumulate(right), left, side="right")
        first = np.minimum(first, place)
        tops = _Tops(rank, int((last - first).max()))
        winning = (tops.above(first, place) < rank) & (tops.above(place + 1, last) < rank)
        won[chosen[winning]] = True
        return chosen[~(winning | _meets_any(winning, last))]


def _meets_any(winning: Flags, last: NDArray[np.intp]) -> Flags:
    """Who meets a winner: lies in its reach to the right, or reaches the next one."""
    count = len(winning)
    at = np.flatnonzero(winning)
    begin = np.bincount(at + 1, minlength=count + 1)
    end = np.bincount(np.maximum(last[at], at + 1), minlength=count + 1)
    reached = np.cumsum(begin - end)[:count] > 0
    following = np.append(at, count)[np.searchsorted(at, np.arange(count), side="right")]
    return np.asarray(reached | (following < last))


class _Tops:
    """Highest rank in any span of places, by a table of spans of powers of two."""

    def __init__(self, rank: Ints, widest: int) -> None:
        self._tables = [rank]
        width = 1
        while 2 * width <= max(widest, 1) and 2 * width <= len(rank):
            below = self._tables[-1]
            self._tables.append(np.maximum(below[:-width], below[width:]))
            width *= 2

    def above(self, first: NDArray[np.intp], last: NDArray[np.intp]) -> Ints:
        """The highest rank at places first to last - 1, -1 where there are none."""
        size = last - first
        found = np.full(len(first), -1, dtype=np.int64)
        power = np.frexp(np.maximum(size, 1).astype(np.float64))[1] - 1
        for number, table in enumerate(self._tables):
            at = np.flatnonzero((size > 0) & (power == number))
            if len(at):
                width = 1 << number
                found[at] = np.maximum(table[first[at]], table[last[at] - width])
        return found
