"""Named quantities proposed for figures: those that seem to be of one measure have one name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.extract.spans import FoundFigure
from viewer.extract.tokens import word_set
from viewer.model.annotation import FigureKind

#: kinds whose figures form a series; lengths of time and multiples seldom do
_MEASURED = frozenset(
    (
        FigureKind.MONEY,
        FigureKind.PERCENT,
        FigureKind.COUNT,
        FigureKind.INDEX,
        FigureKind.POINTS,
    )
)
_WORD = re.compile(r"[^\W\d_]+")
#: words that say little about a quantity
_SMALL = word_set("a an the of in on for to and with from by at as its their his her total average")
_STEM = 6
#: so many of the words of both, of all that either has, are the same in one measure
_ALIKE = 0.5
#: measures with one word in common that are compared; an article has no more
_MOST_NEAR = 200


def proposed_measures(figures: Sequence[FoundFigure]) -> list[str | None]:
    """The name of the measure of each figure, None where its words say nothing of one.

    Figures of one unit whose words are alike take the name that is given first.
    """
    known = MeasureNames()
    return [
        known.name_of(figure.unit, figure.measures) if figure.kind in _MEASURED else None
        for figure in figures
    ]


class MeasureNames:
    """The measures so far, found by a word that they share."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._stems: list[frozenset[str]] = []
        self._with: dict[tuple[str, str], list[int]] = {}

    def name_of(self, unit: str, words: str) -> str | None:
        """The name of the first measure of this unit that the words are like, or a new one."""
        stems = _stems(words)
        known = self._find(unit, stems)
        if known is not None or not stems:
            return known
        for stem in stems:
            self._with.setdefault((unit, stem), []).append(len(self._names))
        self._names.append(" ".join(words.split()))
        self._stems.append(stems)
        return self._names[-1]

    def find(self, unit: str, words: str) -> str | None:
        """The name of the first measure of this unit that the words are like, None for none."""
        return self._find(unit, _stems(words))

    def _find(self, unit: str, stems: frozenset[str]) -> str | None:
        # half of the words of both are the same: one of them at least
        near = {at for stem in stems for at in self._with.get((unit, stem), ())[:_MOST_NEAR]}
        alike = [at for at in near if _alike(self._stems[at], stems)]
        return self._names[min(alike)] if alike else None


def _stems(words: str) -> frozenset[str]:
    lows = (word.lower() for word in _WORD.findall(words))
    return frozenset(low[:_STEM].rstrip("s") for low in lows if low not in _SMALL)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= _ALIKE * len(one | other)
