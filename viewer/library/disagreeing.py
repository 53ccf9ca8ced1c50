"""Figures of one measure that cannot all be right."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from viewer.model.actor import Measure
from viewer.model.annotation import Bound, Figure
from viewer.model.document import Document
from viewer.model.when import When

#: `about` a value is so far around it
_ABOUT_SHARE = 0.05


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Figures of a measure for the same time of which no two agree with each other.

    figures: two or more, by source in order of publication, then in order of the document.
    """

    measure: Measure
    figures: tuple[Figure, ...]

    @property
    def apart(self) -> float:
        """How far the largest and the smallest value lie apart, in the measure's unit."""
        values = [figure.value for figure in self.figures]
        return max(values) - min(values)


def disagreements(document: Document, event_id: str | None = None) -> tuple[Disagreement, ...]:
    """What figures of one measure say differently of one time, a record a measure.

    Two figures can be held against each other if their own dates are the same or one lies within
    the other, or, without dates, if they are told of one event; and if they come from different
    sources or people. They agree if some number fits both, hedges included.

    Args:
        document: as it was known on some day.
        event_id: only what a figure of this event disagrees with; None for everything.
    """
    place = {source.id: n for n, source in enumerate(document.sources)}
    by_measure: dict[str, list[Figure]] = {}
    for figure in document.figures:
        if figure.measure is not None:
            by_measure.setdefault(figure.measure, []).append(figure)
    found = []
    for measure in document.measures:
        figures = by_measure.get(measure.id, [])
        ids = {f.id for pair in _pairs(figures, event_id) if _differ(*pair) for f in pair}
        if ids:
            told = _distinct([f for f in figures if f.id in ids])
            told.sort(key=lambda f: place.get(f.source, -1))
            found.append(Disagreement(measure, tuple(told)))
    return tuple(found)


def _pairs(figures: list[Figure], event_id: str | None) -> Iterator[tuple[Figure, Figure]]:
    """All pairs of figures, or those of which one is told of the event."""
    if event_id is None:
        yield from combinations(figures, 2)
        return
    for own in figures:
        if event_id in own.events:
            yield from ((own, other) for other in figures)


def _distinct(figures: list[Figure]) -> list[Figure]:
    """Each value that a source gives once."""
    return list({(f.source, f.claimed_by, f.value, f.value_max): f for f in figures}.values())


def _differ(one: Figure, other: Figure) -> bool:
    if (one.source, one.claimed_by) == (other.source, other.claimed_by) or one.unit != other.unit:
        return False
    if not _of_one_time(one, other):
        return False
    low, high = _fits(one)
    other_low, other_high = _fits(other)
    return high < other_low or other_high < low


def _of_one_time(one: Figure, other: Figure) -> bool:
    if one.as_of is None and other.as_of is None:
        return not set(one.events).isdisjoint(other.events)
    if one.as_of is None or other.as_of is None:
        return False
    return _holds(one.as_of, other.as_of) or _holds(other.as_of, one.as_of)


def _holds(outer: When, inner: When) -> bool:
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def _fits(figure: Figure) -> tuple[float, float]:
    """The least and the greatest number that a figure can mean."""
    low, high = figure.value, figure.value if figure.value_max is None else figure.value_max
    slack = _ABOUT_SHARE * max(abs(low), abs(high)) if figure.bound == Bound.ABOUT else 0.0
    low, high = min(low, high) - slack, max(low, high) + slack
    if figure.bound in (Bound.AT_LEAST, Bound.OVER):
        high = math.inf
    elif figure.bound in (Bound.AT_MOST, Bound.UNDER):
        low = -math.inf
    return low, high
