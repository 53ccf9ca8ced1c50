"""Numbers for rows that stand in a new order, so that as few as possible get another one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def renumbered(numbers: Sequence[int | None]) -> list[int]:
    """Rising numbers for rows in their order.

    Rows that are still in order keep theirs, new ones take what is free between them; only where
    nothing is free the next ones are moved on.

    Args:
        numbers: what each row has, all different and above 0; None for a new one.
    """
    kept = _rising(numbers)
    given: list[int] = []
    waiting, last = 0, 0
    for number in [*(n if at in kept else None for at, n in enumerate(numbers)), None]:
        waiting += 1
        if number is not None and number - last >= waiting:
            given += [*range(last + 1, last + waiting), number]
            waiting, last = 0, number
    return given + list(range(last + 1, last + waiting))


def _rising(numbers: Sequence[int | None]) -> set[int]:
    """The places of a longest rising choice of the numbers (patience sorting)."""
    tops: list[int] = []
    places: list[int] = []
    before: dict[int, int] = {}
    for at, number in enumerate(numbers):
        if number is None:
            continue
        pile = bisect_left(tops, number)
        tops[pile : pile + 1] = [number]
        places[pile : pile + 1] = [at]
        before[at] = places[pile - 1] if pile else -1
    chosen: set[int] = set()
    at = places[-1] if places else -1
    while at >= 0:
        chosen.add(at)
        at = before[at]
    return chosen
