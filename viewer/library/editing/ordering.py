"""The order of a document's events and sources, and finding single ones in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from viewer.model.document import Document
from viewer.model.errors import UnknownChoice
from viewer.model.event import Event
from viewer.model.source import Source
from viewer.model.speech import tr
from viewer.store.rows import event_order, source_order


def with_events(document: Document, events: Iterable[Event]) -> Document:
    """The document with these events, in order."""
    return replace(document, events=tuple(sorted(events, key=event_order)))


def with_event(document: Document, event: Event) -> Document:
    """The document with this event in place of the one with its id, or besides the others."""
    others = (each for each in document.events if each.id != event.id)
    return with_events(document, (*others, event))


def with_sources(document: Document, sources: Iterable[Source]) -> Document:
    """The document with these sources, in order."""
    return replace(document, sources=tuple(sorted(sources, key=source_order)))


def event_of(document: Document, event_id: str) -> Event:
    """The event with that id.

    Raises:
        UnknownChoice: there is none.
    """
    found = next((event for event in document.events if event.id == event_id), None)
    if found is None:
        raise UnknownChoice(tr("There is no event “{id}” any more", id=event_id))
    return found


def source_of(document: Document, source_id: str) -> Source:
    """The source with that id.

    Raises:
        UnknownChoice: there is none.
    """
    found = next((source for source in document.sources if source.id == source_id), None)
    if found is None:
        raise UnknownChoice(tr("There is no source “{id}” any more", id=source_id))
    return found
