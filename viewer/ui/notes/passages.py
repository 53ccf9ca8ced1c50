"""The passages on which there are notes, and where they stand in the text that is shown."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from viewer.model.annotation import Evidence, Figure, Quotation, Selector
from viewer.model.document import Document
from viewer.model.source import Form
from viewer.store.rows import annotations_of
from viewer.store.stored_events import StoredEvents
from viewer.ui.reading.highlights import Highlight, HighlightKind


@dataclass(frozen=True, slots=True)
class Marked:
    """A passage with the place at which it is shown first."""

    id: str
    source: str
    words: str
    place: Selector | None


def marked_by_id(document: Document, ids: Collection[str]) -> dict[str, Marked]:
    """The passages with these ids."""
    return {mark.id: _marked(mark) for mark in _with(document, ids)}


def shown_in(
    document: Document, source: str | None, form: Form | None
) -> tuple[tuple[Highlight, bool], ...]:
    """Where in a text there are passages with notes, and whether each is pinned."""
    notes = {note.annotation: note for note in document.notes if note.annotation}
    return tuple(
        (_highlight(mark.id, place), notes[mark.id].is_pinned)
        for mark in _with(document, notes)
        if mark.source == source
        for place in mark.places
        if place.form == form
    )


def _with(document: Document, ids: Collection[str]) -> list[Figure | Quotation | Evidence]:
    if not ids:
        return []
    # the passages of very many events are read one by one: they are not looked through
    every: tuple[Figure | Quotation | Evidence, ...] = (*document.figures, *document.quotations)
    if not isinstance(document.events, StoredEvents):
        every = annotations_of(document)
    return [mark for mark in every if mark.id in ids]


def _marked(mark: Figure | Quotation | Evidence) -> Marked:
    place = next(iter(mark.places), None)
    return Marked(mark.id, mark.source, place.exact if place is not None else mark.id, place)


def _highlight(id_: str, place: Selector) -> Highlight:
    return Highlight(HighlightKind.EVIDENCE, place.start, place.end, place.exact, id_)
