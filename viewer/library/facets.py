"""How many events each choice of a filter would leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from viewer.library.asking import SET_FIELDS, document_for, field_tests, values_of
from viewer.model.document import Document
from viewer.model.event import Status
from viewer.model.filter import (
    FIGURES,
    NOTES,
    PINS,
    QUOTATIONS,
    TOLD_BY_ONE,
    TOLD_BY_SEVERAL,
    FilterSpec,
)
from viewer.model.source import Source
from viewer.model.speech import tr, tr_later
from viewer.model.value_words import opened, opened_kind, say_kind, say_status
from viewer.store.stored_events import StoredEvents


@dataclass(frozen=True, slots=True)
class Facet:
    """One choice. value: as it stands in a FilterSpec; side: place 0 to 5 of its colour, or -1."""

    value: str
    name: str
    count: int
    side: int = -1


@dataclass(frozen=True, slots=True)
class Facets:
    """The choices of each field: people and measures by count, the others in order."""

    sides: tuple[Facet, ...]
    kinds: tuple[Facet, ...]
    statuses: tuple[Facet, ...]
    actors: tuple[Facet, ...]
    sources: tuple[Facet, ...]
    told: tuple[Facet, ...] = ()
    holds: tuple[Facet, ...] = ()
    measures: tuple[Facet, ...] = ()


_TOLD = ((TOLD_BY_ONE, tr_later("One source")), (TOLD_BY_SEVERAL, tr_later("Two or more")))
_HOLDS = ((FIGURES, tr_later("Figures")), (QUOTATIONS, tr_later("Quotes")))
#: offered where a person has written any
_OWN = ((NOTES, tr_later("My notes")), (PINS, tr_later("My pins")))


def facets(document: Document, spec: FilterSpec) -> Facets:
    """Count the events that each value would leave if it alone were chosen in its field.

    What the field had chosen and what it had left out give way; the other fields stay as they are.
    Every side and source of the document is a choice, and every kind, status and person that some
    event has; those that would leave nothing count 0.
    """
    counts = _counts(document_for(document, spec), spec)
    used = _everything(document)
    place = {side.id: side.place for side in document.sides}
    people = [
        Facet(a.id, a.name, counts["actors"][a.id], place.get(a.side, -1))
        for a in document.actors
        if a.id in used["actors"]
    ]
    names = ((measure.id, measure.name) for measure in document.measures)
    measures = _those_used(names, counts["measures"], used["measures"])
    kinds = ((kind, opened_kind(kind)) for kind in document.kinds)
    statuses = ((status.value, opened(say_status(status))) for status in Status)
    holds = (*_HOLDS, *(own for own in _OWN if own[0] in used["holds"]))
    return Facets(
        sides=tuple(Facet(s.id, s.name, counts["sides"][s.id], s.place) for s in document.sides),
        kinds=_those_used(kinds, counts["kinds"], used["kinds"]),
        statuses=_those_used(statuses, counts["statuses"], used["statuses"]),
        actors=_by_count(people, used["actors"]),
        sources=tuple(
            Facet(s.id, source_name(s), counts["sources"][s.id]) for s in document.sources
        ),
        told=tuple(Facet(value, tr(name), counts["told"][value]) for value, name in _TOLD),
        holds=tuple(Facet(value, tr(name), counts["holds"][value]) for value, name in holds),
        measures=_by_count(measures, used["measures"]),
    )


def facet_names(document: Document, field: str) -> dict[str, str]:
    """What the values of a set of FilterSpec are called, by value; events have no names here."""
    names: dict[str, dict[str, str]] = {
        "sides": {side.id: side.name for side in document.sides},
        "kinds": {kind: say_kind(kind) for kind in document.kinds},
        "statuses": {status.value: say_status(status) for status in Status},
        "actors": {actor.id: actor.name for actor in document.actors},
        "sources": {source.id: source_name(source) for source in document.sources},
        "told": {value: tr(name) for value, name in _TOLD},
        "holds": {value: tr(name) for value, name in (*_HOLDS, *_OWN)},
        "measures": {measure.id: measure.name for measure in document.measures},
    }
    return names.get(field, {})


def _those_used(
    names: Iterable[tuple[str, str]], counts: Counter[str], used: Counter[str]
) -> tuple[Facet, ...]:
    """Of values with their names those that some event has."""
    return tuple(Facet(value, name, counts[value]) for value, name in names if value in used)


def _by_count(found: Iterable[Facet], everything: Counter[str]) -> tuple[Facet, ...]:
    """The most first; those that would leave as many, or nothing, as without any filter."""
    return tuple(
        sorted(found, key=lambda f: (-f.count, -everything[f.value], f.name.casefold(), f.value))
    )


def source_name(source: Source) -> str:
    """How a list names a source: `AP, 2018`."""
    return f"{source.short}, {source.published.edtf[:4]}"


def _everything(document: Document) -> dict[str, Counter[str]]:
    """The values that some event of the document has, with how many have them."""
    if isinstance(document.events, StoredEvents):
        from viewer.library.many import used

        return {field: Counter(found) for field, found in used(document, document.events).items()}
    values = values_of(document)
    return {
        field: Counter(v for event in document.events for v in of(event))
        for field, of in values.items()
    }


def _counts(document: Document, spec: FilterSpec) -> dict[str, Counter[str]]:
    if isinstance(document.events, StoredEvents):
        from viewer.library import many

        counted = many.counts(document, document.events, spec)
        return {field: Counter(found) for field, found in counted.items()}
    tests, values = field_tests(document, spec), values_of(document)
    counts: dict[str, Counter[str]] = {field: Counter() for field in SET_FIELDS}
    for event in document.events:
        failed = [field for field, test in tests.items() if not test(event)]
        # one failure may lie in the very field whose choice is being weighed, two cannot
        weighed = SET_FIELDS if not failed else failed if len(failed) == 1 else ()
        for field in weighed:
            if field in values:
                counts[field].update(values[field](event))
    return counts
