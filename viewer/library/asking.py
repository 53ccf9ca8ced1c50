"""Which events a filter leaves."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from viewer.library.knowing import known_on, sources_of
from viewer.library.searching import words_by_event, words_of
from viewer.model.document import Document
from viewer.model.event import Event, Relation, Status
from viewer.model.filter import FilterSpec

#: the fields of a filter that hold sets, with what an event has of each
VALUES: dict[str, Callable[[Event], Collection[str]]] = {
    "sides": lambda event: (event.side,),
    "kinds": lambda event: (event.kind,),
    "statuses": lambda event: (event.status,),
    "actors": lambda event: event.actors,
    "sources": sources_of,
}

EventTest = Callable[[Event], bool]

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
    events: tuple[Event, ...]
    fulfilled: frozenset[str] = frozenset()


def ask(document: Document, spec: FilterSpec) -> View:
    """Find the events that meet every field of the filter.

    With `known_on` the other fields see the events as they were known on that day.
    """
    known = document_for(document, spec)
    tests = field_tests(known, spec).values()
    events = tuple(event for event in known.events if all(test(event) for test in tests))
    return View(known, spec, events, fulfilled(known))


def document_for(document: Document, spec: FilterSpec) -> Document:
    """The document as of the filter's day, where it names one."""
    return document if spec.known_on is None else known_on(document, spec.known_on)


def fulfilled(document: Document) -> frozenset[str]:
    """Ids of the plans, demands and threats of which the document tells that they came about."""
    status = {event.id: event.status for event in document.events}
    return frozenset(
        link.target
        for link in document.links
        if link.relation == Relation.FULFILS
        and status.get(link.origin) in _TOLD
        and status.get(link.target) in _AWAITED
    )


def field_tests(document: Document, spec: FilterSpec) -> dict[str, EventTest]:
    """One test for each field that is set; an event is left if it passes them all."""
    tests: dict[str, EventTest] = {}
    for field in VALUES:
        wanted: frozenset[str] = getattr(spec, field)
        if wanted:
            tests[field] = _has_one_of(field, wanted)
    if spec.start is not None or spec.end is not None:
        tests["range"] = _meets_range(spec)
    words = words_of(spec.match)
    if words:
        tests["match"] = _says(document, words)
    return tests


def _has_one_of(field: str, wanted: frozenset[str]) -> EventTest:
    values = VALUES[field]
    return lambda event: not wanted.isdisjoint(values(event))


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
