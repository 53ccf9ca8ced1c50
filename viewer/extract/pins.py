"""Two copies of a text, held together by what stands in both: where to look for the rest."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

#: a place in the text that was annotated, and the same in the copy
Point = tuple[int, int]


class Pins:
    """Places known in both copies.

    Those that stand in the same order in both bound where others may be; long words that were moved
    elsewhere only draw what stands near them.

    Args:
        points: places in both copies.
        strays: further ones, out of order.
        length: of the copy.
    """

    def __init__(self, points: Iterable[Point], strays: Iterable[Point], length: int) -> None:
        self.chain = rising(points)
        self._from = [x for x, _ in self.chain]
        self._all = sorted({*self.chain, *strays})
        self._all_from = [x for x, _ in self._all]
        self._length = length

    def expected(self, place: int) -> int:
        """Where a place of the annotated text should be: as far from its nearest pin as it was."""
        n = bisect_left(self._all_from, place)
        near = self._all[max(n - 1, 0) : n + 1]
        if not near:
            return min(place, self._length)
        x, y = min(near, key=lambda point: abs(point[0] - place))
        return min(max(y + place - x, 0), self._length)

    def distance(self, place: int) -> int:
        """How far from its nearest pin a place of the annotated text was."""
        n = bisect_left(self._all_from, place)
        near = self._all_from[max(n - 1, 0) : n + 1]
        return min((abs(x - place) for x in near), default=0)

    def around(self, start: int, end: int) -> tuple[Point | None, Point | None]:
        """The last pin in order before a span of the annotated text and the first after it."""
        before = bisect_right(self._from, start) - 1
        after = bisect_left(self._from, end)
        return (
            self.chain[before] if before >= 0 else None,
            self.chain[after] if after < len(self.chain) else None,
        )

    def beside(self, start: int, end: int) -> tuple[Point | None, Point | None]:
        """The last pin of any order before a span of the annotated text and the first after it."""
        before = bisect_right(self._all_from, start) - 1
        after = bisect_left(self._all_from, end)
        return (
            self._all[before] if before >= 0 else None,
            self._all[after] if after < len(self._all) else None,
        )

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """The part of the copy in which such a span stands if the order is the same."""
        before, after = self.around(start, end)
        return before[1] if before else 0, after[1] if after else self._length


def rising(points: Iterable[Point]) -> list[Point]:
    """The longest chain of points in which neither coordinate falls, in order.

    In n log n steps: https://en.wikipedia.org/wiki/Longest_increasing_subsequence .
    """
    ordered = sorted(set(points))
    ends: list[int] = []
    lasts: list[int] = []
    before: list[int] = []
    for n, (_, y) in enumerate(ordered):
        length = bisect_right(ends, y)
        before.append(lasts[length - 1] if length else -1)
        ends[length : length + 1] = [y]
        lasts[length : length + 1] = [n]
    chain = []
    n = lasts[-1] if lasts else -1
    while n >= 0:
        chain.append(ordered[n])
        n = before[n]
    return chain[::-1]
