"""A person's own notes that say what is looked for, as rows of what was found."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.library.asking import View, events_by_id, rows_by_id
from viewer.library.found import FoundRow
from viewer.library.noted import events_of_annotations
from viewer.library.search_spans import spans_of
from viewer.model.listing import listed_apart
from viewer.store.search_terms import Term


def found_notes(view: View, terms: Sequence[Term]) -> list[FoundRow]:
    """A row for each note with all of the terms, in the order in which they were made.

    They are few and all in memory, those too that wait for a copy: no index is asked.
    """
    notes = [n for n in view.document.notes if n.text and _says_all(n.text, terms)]
    belong = events_of_annotations(view.document, {n.annotation for n in notes if n.annotation})
    events_of = {n.id: (n.event,) if n.event else belong.get(n.annotation or "", ()) for n in notes}
    ids = {event for events in events_of.values() for event in events}
    known, left = events_by_id(view.document.events, ids), rows_by_id(view.events, ids)
    rows = []
    for note in notes:
        events = events_of[note.id]
        words = " ".join(note.text.split())
        labels = listed_apart(known[event].label for event in events if event in known)
        is_outside = bool(events) and left.keys().isdisjoint(events)
        spans = spans_of(words, terms)
        rows.append(
            FoundRow("note", note.id, words, spans, labels, events=events, is_outside=is_outside)
        )
    return rows


def _says_all(text: str, terms: Sequence[Term]) -> bool:
    return all(spans_of(text, (term,)) for term in terms)
