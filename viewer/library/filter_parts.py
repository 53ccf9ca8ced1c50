"""A filter in parts: what each says in words, and what would be left without it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from viewer.library.asking import SET_FIELDS, ask
from viewer.library.facets import facet_names
from viewer.library.threads import say_events
from viewer.model.document import Document
from viewer.model.filter import FilterSpec
from viewer.model.listing import one_of_many
from viewer.model.speech import tr, tr_later
from viewer.model.wording import say_when

#: how each set is headed
HEADINGS = {
    "sides": tr_later("Side"),
    "kinds": tr_later("Kind"),
    "statuses": tr_later("Status"),
    "actors": tr_later("With", about="these people"),
    "sources": tr_later("Source"),
    "told": tr_later("Told by"),
    "holds": tr_later("Has"),
    "measures": tr_later("Measure"),
    "events": tr_later("Events"),
}
#: of more chosen values the words name so many and count the rest
MOST_NAMED = 3
#: two of so many parts are tried together
_MOST_PAIRED = 6


@dataclass(frozen=True, slots=True)
class FilterPart:
    """words: what it asks for (`Side: North or South`). rest: the filter without it."""

    words: str
    rest: FilterSpec


@dataclass(frozen=True, slots=True)
class Loosening:
    """A part of a filter that leaves nothing, and how many events there would be without it.

    taken: 2 where it is two parts together, since taking away one is not enough.
    """

    part: FilterPart
    count: int
    taken: int = 1


def parts_of(document: Document, spec: FilterSpec) -> tuple[FilterPart, ...]:
    """The parts that are set: the day, the range, the sets, what they exclude, the words."""
    return (*_dates(spec), *_sets(document, spec), *_match(spec))


def loosenings(document: Document, spec: FilterSpec) -> tuple[Loosening, ...]:
    """The parts without which a filter would leave something, the one that leaves most first.

    Where no single one does, two of them together.

    Args:
        document: all of it, whatever day the filter asks for.
        spec: the filter.
    """
    parts = parts_of(document, spec)
    for taken, tried in ((1, parts), (2, _pairs(document, parts))):
        counted = (Loosening(p, len(ask(document, p.rest).events), taken) for p in tried)
        found = sorted((one for one in counted if one.count), key=lambda one: -one.count)
        if found:
            return tuple(found)
    return ()


def _pairs(document: Document, parts: tuple[FilterPart, ...]) -> Iterator[FilterPart]:
    """Two parts together; of many only those among the first."""
    for at, part in enumerate(parts[:_MOST_PAIRED]):
        # without a part the others stand in their order
        for other in parts_of(document, part.rest)[at : _MOST_PAIRED - 1]:
            words = tr("{first}” and “{second}", first=part.words, second=other.words)
            yield FilterPart(words, other.rest)


def named(values: Iterable[str], names: dict[str, str]) -> list[str]:
    """Values by their names, in the order of the alphabet."""
    return sorted((names.get(value, value) for value in values), key=str.casefold)


def _dates(spec: FilterSpec) -> Iterator[FilterPart]:
    if spec.known_on is not None:
        words = tr("As known on {day}", day=say_when(spec.known_on))
        yield FilterPart(words, replace(spec, known_on=None))
    if spec.start is not None:
        words = tr("From {date}", date=say_when(spec.start))
        yield FilterPart(words, replace(spec, start=None))
    if spec.end is not None:
        words = tr("Until {date}", date=say_when(spec.end))
        yield FilterPart(words, replace(spec, end=None))


def _sets(document: Document, spec: FilterSpec) -> Iterator[FilterPart]:
    for field in SET_FIELDS:
        names = facet_names(document, field)
        wanted: frozenset[str] = getattr(spec, field)
        if wanted:
            changes: dict[str, Any] = {field: frozenset()}
            if field == "events":
                changes["thread"] = None
            if field == "events":
                words = say_events(document, wanted, spec.thread)
            else:
                said = one_of_many(named(wanted, names), MOST_NAMED)
                words = tr("{heading}: {values}", heading=_heading(field), values=said)
            yield FilterPart(words, replace(spec, **changes))
        unwanted = spec.excluded(field)
        if unwanted:
            kept = frozenset(pair for pair in spec.without if pair[0] != field)
            said = one_of_many(named(unwanted, names), MOST_NAMED)
            words = tr("{heading}: not {values}", heading=_heading(field), values=said)
            yield FilterPart(words, replace(spec, without=kept))


def _match(spec: FilterSpec) -> Iterator[FilterPart]:
    if spec.match.strip():
        yield FilterPart(f"“{spec.match.strip()}”", replace(spec, match=""))


def _heading(field: str) -> str:
    return tr(HEADINGS[field], about="these people" if field == "actors" else "")
