"""Where a text nearly says some words: the fewest insertions, deletions and replacements.

After Myers, A fast bit-vector algorithm for approximate string matching based on dynamic
programming (J. ACM 46, 1999): a character of the text costs a few operations on whole numbers.
"""

from __future__ import annotations

from typing import NamedTuple

#: so many of the best places are given
_MOST_PLACES = 16


class Near(NamedTuple):
    """A place in a text and how many edits make it the words."""

    start: int
    end: int
    edits: int


def near_places(words: str, text: str, most_edits: int) -> list[Near]:
    """The places where a text says the words but for so many edits, best first.

    Of neighbouring places only the best is given; where they are equal the first.
    """
    if not words or most_edits >= len(words):
        return []
    costs = _costs(words, text, anchored=False)
    ends: list[tuple[int, int]] = []
    for end, cost in enumerate(costs):
        if cost > most_edits:
            continue
        if ends and end - ends[-1][1] < len(words):
            if cost < ends[-1][0]:
                ends[-1] = cost, end
        else:
            ends.append((cost, end))
    return [_with_start(words, text, end, cost) for cost, end in sorted(ends)[:_MOST_PLACES]]


def likeness(one: str, other: str) -> float:
    """How alike two short texts are, 0 to 1; two empty ones are alike."""
    longer = max(len(one), len(other))
    if not longer:
        return 1.0
    if not one or not other:
        return 0.0
    return 1 - _costs(one, other, anchored=True)[-1] / longer


def _with_start(words: str, text: str, end: int, cost: int) -> Near:
    """The place that ends there, found by going backwards."""
    before = text[max(end - len(words) - cost, 0) : end][::-1]
    costs = _costs(words[::-1], before, anchored=True)
    length = min(range(len(costs)), key=costs.__getitem__)
    return Near(end - length, end, cost)


def _costs(words: str, text: str, *, anchored: bool) -> list[int]:
    """For each end in the text, 0 first, the edits between the words and what ends there.

    anchored: what begins at the beginning of the text; else what begins anywhere.
    """
    size = len(words)
    every, last = (1 << size) - 1, 1 << (size - 1)
    where: dict[str, int] = {}
    for n, character in enumerate(words):
        where[character] = where.get(character, 0) | 1 << n
    plus, minus, cost = every, 0, size
    costs = [cost]
    for character in text:
        equal = where.get(character, 0)
        vertical = equal | minus
        horizontal = (((equal & plus) + plus) ^ plus) | equal
        up = minus | (every & ~(horizontal | plus))
        down = plus & horizontal
        cost += bool(up & last) - bool(down & last)
        costs.append(cost)
        up = up << 1 | anchored
        plus = every & (down << 1 | ~(vertical | up))
        minus = up & vertical & every
    return costs
