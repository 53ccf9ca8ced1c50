"""What a person has noted and pinned, by event: on the event itself and on its passages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from viewer.model.annotation import Figure, Quotation
from viewer.model.document import Document
from viewer.model.filter import NOTES, PINS
from viewer.model.note import Note
from viewer.store.stored_events import StoredEvents


@dataclass(frozen=True, slots=True)
class Noted:
    """The notes that belong to one event, in the order in which they were made."""

    notes: tuple[Note, ...]

    @property
    def kinds(self) -> frozenset[str]:
        """NOTES, PINS or both, as `FilterSpec.holds` says it."""
        said = {NOTES} if any(note.text for note in self.notes) else set()
        return frozenset(said | ({PINS} if any(note.is_pinned for note in self.notes) else set()))


def noted(document: Document) -> dict[str, Noted]:
    """The notes by the id of the event to which they belong, or whose passage they are on."""
    if not document.notes:
        return {}
    by_annotation = events_of_annotations(
        document, {note.annotation for note in document.notes if note.annotation}
    )
    found: dict[str, list[Note]] = defaultdict(list)
    for note in document.notes:
        events = (note.event,) if note.event else by_annotation.get(note.annotation or "", ())
        for event in events:
            found[event].append(note)
    return {event: Noted(tuple(notes)) for event, notes in found.items()}


def events_of_annotations(document: Document, ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The ids of the events to which annotations belong.

    The passages of very many events are not looked through: they are read one by one.
    """
    wanted = frozenset(ids)
    if not wanted:
        return {}
    marks: tuple[Figure | Quotation, ...] = (*document.figures, *document.quotations)
    found = {mark.id: mark.events for mark in marks if mark.id in wanted}
    if not isinstance(document.events, StoredEvents):
        found |= {
            evidence.id: (event.id,)
            for event in document.events
            for evidence in event.evidence
            if evidence.id in wanted
        }
    return found
