"""Which events of a view go with what is marked in texts, and what they are called."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from viewer.library.asking import View, events_by_id
from viewer.library.tables.cell_words import short_sources
from viewer.model.annotation import Figure, Quotation
from viewer.model.event import Event
from viewer.model.listing import listed_apart
from viewer.model.source import Source
from viewer.model.speech import tr, tr_later


@dataclass(frozen=True, slots=True)
class Told:
    """A figure or quotation with those of its events that the view leaves, and its source."""

    events: tuple[Event, ...]
    source: Source | None
    source_name: str

    @property
    def labels(self) -> str:
        """What its events are called on the timeline."""
        return listed_apart(event.label for event in self.events)


def told_in(view: View, marked: Iterable[Figure | Quotation]) -> dict[str, Told]:
    """Of these figures or quotations those that the view leaves, by id, in their order.

    It leaves those of its events; where no event is left out also what belongs to none.
    """
    found = tuple(marked)
    events = events_by_id(view.events, {event for mark in found for event in mark.events})
    sources = {source.id: source for source in view.document.sources}
    is_whole = len(view.events) == len(view.document.events)
    names = short_sources(view.document.sources)
    told = {
        mark.id: Told(
            tuple(events[e] for e in mark.events if e in events),
            sources.get(mark.source),
            names.get(mark.source, ""),
        )
        for mark in found
    }
    return {mark: what for mark, what in told.items() if what.events or is_whole}


@dataclass(frozen=True, slots=True)
class Nothing:
    """What a table says without rows: nothing in the document, by that day, or by the filters."""

    in_document: str
    by_then: str
    without_events: str
    in_events: str


NO_FIGURES = Nothing(
    tr_later("This document holds no figures yet."),
    tr_later("No source of this document that was out by then tells any figures."),
    tr_later("The filters leave no event, and so no figures."),
    tr_later("The events that the filters leave tell no figures."),
)
NO_QUOTES = Nothing(
    tr_later("This document holds no quotes yet."),
    tr_later("No source of this document that was out by then tells any quotes."),
    tr_later("The filters leave no event, and so no quotes."),
    tr_later("The events that the filters leave tell no quotes."),
)
NO_PEOPLE = Nothing(
    tr_later("This document holds no people yet."),
    tr_later("No source of this document that was out by then tells any people."),
    tr_later("The filters leave no event, and so no people."),
    tr_later("The events that the filters leave name nobody."),
)
NO_EVENTS = Nothing(
    tr_later("This document holds no events yet."),
    tr_later("No source of this document that was out by then tells any events."),
    tr_later("The filters leave no event."),
    tr_later("The filters leave no event."),
)


def nothing_of(view: View, nothing: Nothing, *, has_any: bool) -> str:
    """What to say where a table has no rows.

    Args:
        view: what is looked at.
        nothing: the words of the table.
        has_any: whether the document has any.
    """
    if has_any:
        return tr(nothing.in_events if view.events else nothing.without_events)
    return tr(nothing.in_document if view.spec.known_on is None else nothing.by_then)
