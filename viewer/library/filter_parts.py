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
from viewer.model.wording import say_when

#: how each set is headed
HEADINGS = {
    "sides": "Side",
    "kinds": "Kind",
    "statuses": "Status",
    "actors": "With",
    "sources": "Source",
    "told": "Told by",
    "holds": "Has",
    "measures": "Measure",
    "events": "Events",
}
#: of more chosen values the words name so many and count the rest
MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class FilterPart:
    """words: what it asks for (`Side: North or South`). rest: the filter without it."""

    words: str
    rest: FilterSpec


@dataclass(frozen=True, slots=True)
class Loosening:
    """A part of a filter that leaves nothing, and how many events there would be without it."""

    part: FilterPart
    count: int


def parts_of(document: Document, spec: FilterSpec) -> tuple[FilterPart, ...]:
    """The parts that are set: the day, the range, the sets, what they exclude, the words."""
    return (*_dates(spec), *_sets(document, spec), *_match(spec))


def loosenings(document: Document, spec: FilterSpec) -> tuple[Loosening, ...]:
    """The parts without which a filter would leave something, the one that leaves most first.

    Args:
        document: all of it, whatever day the filter asks for.
        spec: the filter.
    """
    found = [
        Loosening(part, len(ask(document, part.rest).events)) for part in parts_of(document, spec)
    ]
    return tuple(sorted((f for f in found if f.count), key=lambda f: -f.count))


def named(values: Iterable[str], names: dict[str, str]) -> list[str]:
    """Values by their names, in the order of the alphabet."""
    return sorted((names.get(value, value) for value in values), key=str.casefold)


def _dates(spec: FilterSpec) -> Iterator[FilterPart]:
    if spec.known_on is not None:
        words = f"As known on {say_when(spec.known_on)}"
        yield FilterPart(words, replace(spec, known_on=None))
    if spec.start is not None:
        yield FilterPart(f"From {say_when(spec.start)}", replace(spec, start=None))
    if spec.end is not None:
        yield FilterPart(f"Until {say_when(spec.end)}", replace(spec, end=None))


def _sets(document: Document, spec: FilterSpec) -> Iterator[FilterPart]:
    for field in SET_FIELDS:
        names = facet_names(document, field)
        wanted: frozenset[str] = getattr(spec, field)
        if wanted:
            changes: dict[str, Any] = {field: frozenset()}
            said = f"{HEADINGS[field]}: {_listed(named(wanted, names))}"
            words = say_events(document, wanted) if field == "events" else said
            yield FilterPart(words, replace(spec, **changes))
        unwanted = spec.excluded(field)
        if unwanted:
            kept = frozenset(pair for pair in spec.without if pair[0] != field)
            said = _listed(named(unwanted, names))
            yield FilterPart(f"{HEADINGS[field]}: not {said}", replace(spec, without=kept))


def _match(spec: FilterSpec) -> Iterator[FilterPart]:
    if spec.match.strip():
        yield FilterPart(f"“{spec.match.strip()}”", replace(spec, match=""))


def _listed(names: list[str]) -> str:
    if len(names) <= MOST_NAMED:
        return " or ".join(names)
    return f"{', '.join(names[:MOST_NAMED])} or {len(names) - MOST_NAMED} more"
