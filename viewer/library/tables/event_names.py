"""Which events of a view go with what is marked in texts, and what they are called."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from viewer.library.asking import View, events_by_id
from viewer.library.tables.cell_words import short_sources
from viewer.model.annotation import Figure, Quotation
from viewer.model.event import Event
from viewer.model.source import Source


@dataclass(frozen=True, slots=True)
class Told:
    """A figure or quotation with those of its events that the view leaves, and its source."""

    events: tuple[Event, ...]
    source: Source | None
    source_name: str

    @property
    def labels(self) -> str:
        """What its events are called on the timeline."""
        return "; ".join(event.label for event in self.events)


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


def nothing_of(view: View, *, has_any: bool, what: str) -> str:
    """What to say where a table has no rows.

    Args:
        view: what is looked at.
        has_any: whether the document has any.
        what: `figures`.
    """
    if not has_any:
        return (
            f"This document holds no {what} yet."
            if view.spec.known_on is None
            else f"No source of this document that was out by then tells any {what}."
        )
    if not view.events:
        return f"The filters leave no event, and so no {what}."
    return f"The events that the filters leave tell no {what}."
