"""Named quantities proposed for figures: those that seem to be of one measure have one name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.extract.spans import FoundFigure
from viewer.extract.words import listed
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
_SMALL = listed("a an the of in on for to and with from by at as its their his her total average")
_STEM = 6
#: so many of the words of both, of all that either has, are the same in one measure
_ALIKE = 0.5


def proposed_measures(figures: Sequence[FoundFigure]) -> list[str | None]:
    """The name of the measure of each figure, None where its words say nothing of one.

    Figures of one unit whose words are alike take the name that is given first.
    """
    known: list[tuple[str, str, frozenset[str]]] = []
    names: list[str | None] = []
    for figure in figures:
        stems = _stems(figure.measures)
        if figure.kind not in _MEASURED or not stems:
            names.append(None)
            continue
        name = next((n for n, unit, s in known if unit == figure.unit and _alike(s, stems)), None)
        if name is None:
            name = " ".join(figure.measures.split())
            known.append((name, figure.unit, stems))
        names.append(name)
    return names


def _stems(words: str) -> frozenset[str]:
    lows = (word.lower() for word in _WORD.findall(words))
    return frozenset(low[:_STEM].rstrip("s") for low in lows if low not in _SMALL)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= _ALIKE * len(one | other)
