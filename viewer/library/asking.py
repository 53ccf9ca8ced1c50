"""Which events a filter leaves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from viewer.library.knowing import known_on, sources_of
from viewer.library.noted import noted
from viewer.library.searching import words_by_event, words_of
from viewer.model.document import Document
from viewer.model.event import Event, Relation, Status
from viewer.model.filter import (
    FIGURES,
    QUOTATIONS,
    TOLD_BY_ONE,
    TOLD_BY_SEVERAL,
    FilterSpec,
)
from viewer.store.stored_events import ChosenEvents, StoredEvents

EventTest = Callable[[Event], bool]
EventValues = Callable[[Event], Collection[str]]

#: the fields of a filter that hold sets
SET_FIELDS = (
    "sides", "kinds", "statuses", "actors", "sources", "told", "holds", "measures",
    "events",
)  # fmt: skip

_TOLD = (Status.HAPPENED, Status.ONGOING)
_AWAITED = (Status.PLANNED, Status.DEMANDED, Status.THREATENED)


@dataclass(frozen=True, slots=True)
class View:
    """What a filter leaves of a document.

    document: as of the filter's day, else the whole. events: those left, in time order.
    fulfilled: ids of events of the document that were announced and have come about.
    """

    document: Document
    spec: FilterSpec
    events: Sequence[Event]
    fulfilled: frozenset[str] = frozenset()


def ask(document: Document, spec: FilterSpec) -> View:
    """Find the events that meet every field of the filter.

    With `known_on` the other fields see the events as they were known on that day.
    """
    known = document_for(document, spec)
    if isinstance(known.events, StoredEvents):
        return View(known, spec, _of_many(known, known.events, spec), fulfilled(known))
    tests = field_tests(known, spec).values()
    events = tuple(event for event in known.events if all(test(event) for test in tests))
    return View(known, spec, events, fulfilled(known))


def _of_many(document: Document, events: StoredEvents, spec: FilterSpec) -> Sequence[Event]:
    if replace(spec, known_on=None).is_empty:
        return events
    from viewer.library.many import leave

    return leave(document, events, spec)


def rows_by_id(events: Sequence[Event], ids: Collection[str]) -> dict[str, int]:
    """Where those of the events stand that have one of these ids, by it; none is read for it."""
    if isinstance(events, StoredEvents | ChosenEvents):
        return {i: row for i in ids if (row := events.place(i)) >= 0}
    return {event.id: row for row, event in enumerate(events) if event.id in ids}


def document_of(document: Document, source: str) -> Document:
    """Of a document whose events are not read, one with those that a source tells; else itself."""
    events = document.events
    if not isinstance(events, StoredEvents):
        return document
    place = next(at for at, each in enumerate(document.sources) if each.id == source)
    return replace(document, events=events.told_by(place))


def document_for(document: Document, spec: FilterSpec) -> Document:
    """The document as of the filter's day, where it names one."""
    return document if spec.known_on is None else known_on(document, spec.known_on)


def fulfilled(document: Document) -> frozenset[str]:
    """Ids of the plans, demands and threats of which the document tells that they came about."""
    links = [link for link in document.links if link.relation == Relation.FULFILS]
    ends = {end for link in links for end in (link.origin, link.target)}
    status = {event.id: event.status for event in events_by_id(document.events, ends).values()}
    return frozenset(
        link.target
        for link in links
        if status.get(link.origin) in _TOLD and status.get(link.target) in _AWAITED
    )


def events_by_id(events: Sequence[Event], ids: Collection[str]) -> dict[str, Event]:
    """Those of the events that have one of these ids, by it; no others are read."""
    if isinstance(events, StoredEvents | ChosenEvents):
        found = (events.find(event_id) for event_id in ids)
        return {event.id: event for event in found if event is not None}
    return {event.id: event for event in events if event.id in ids}


def values_of(document: Document) -> dict[str, EventValues]:
    """For each of `SET_FIELDS` what an event of the document has of it."""
    brought, measured = _brought(document), _measured(document)
    return {
        "sides": lambda event: (event.side,),
        "kinds": lambda event: (event.kind,),
        "statuses": lambda event: (event.status,),
        "actors": lambda event: event.actors,
        "sources": sources_of,
        "told": _told,
        "holds": lambda event: brought[event.id],
        "measures": lambda event: measured[event.id],
        "events": lambda event: (event.id,),
    }


def field_tests(document: Document, spec: FilterSpec) -> dict[str, EventTest]:
    """One test for each field that is set; an event is left if it passes them all.

    What a field excludes is part of that field's test.
    """
    tests: dict[str, EventTest] = {}
    values = values_of(document)
    for field in SET_FIELDS:
        wanted: frozenset[str] = getattr(spec, field)
        unwanted = spec.excluded(field)
        if wanted or unwanted:
            tests[field] = _has_one_of(values[field], wanted, unwanted)
    if spec.start is not None or spec.end is not None:
        tests["range"] = _meets_range(spec)
    words = words_of(spec.match)
    if words:
        tests["match"] = _says(document, words)
    return tests


def _told(event: Event) -> tuple[str, ...]:
    """By how many sources; nothing of an event that a person has added and no source tells."""
    tellers = len(sources_of(event))
    return () if tellers == 0 else (TOLD_BY_SEVERAL if tellers > 1 else TOLD_BY_ONE,)


def _brought(document: Document) -> dict[str, set[str]]:
    brought: dict[str, set[str]] = defaultdict(set)
    for what, found in ((FIGURES, document.figures), (QUOTATIONS, document.quotations)):
        for annotation in found:
            for event in annotation.events:
                brought[event].add(what)
    for event, marks in noted(document).items():
        brought[event] |= marks.kinds
    return brought


def _measured(document: Document) -> dict[str, set[str]]:
    measured: dict[str, set[str]] = defaultdict(set)
    for figure in document.figures:
        for event in figure.events if figure.measure is not None else ():
            measured[event].add(str(figure.measure))
    return measured


def _has_one_of(values: EventValues, wanted: frozenset[str], unwanted: frozenset[str]) -> EventTest:
    def meets(event: Event) -> bool:
        has = values(event)
        return unwanted.isdisjoint(has) and (not wanted or not wanted.isdisjoint(has))

    return meets


def _meets_range(spec: FilterSpec) -> EventTest:
    first = None if spec.start is None else spec.start.earliest
    last = None if spec.end is None else spec.end.latest

    def meets(event: Event) -> bool:
        begins_in_time = last is None or event.earliest <= last
        return begins_in_time and (first is None or event.latest >= first)

    return meets


def _says(document: Document, words: tuple[str, ...]) -> EventTest:
    said = words_by_event(document, document.events)
    return lambda event: all(word in said[event.id] for word in words)
