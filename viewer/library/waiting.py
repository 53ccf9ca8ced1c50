"""Notes and saved filters made on a document that is only read, until there is a copy of it.

They are kept as text by whoever remembers things from one run to the next, and put back into the
document each time it is opened.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from viewer.model.document import Document
from viewer.model.filter import SavedFilter
from viewer.model.note import Note
from viewer.store.json_values import from_json, to_json
from viewer.store.rows import annotations_of


@dataclass(frozen=True, slots=True)
class _Waiting:
    notes: tuple[Note, ...] = ()
    saved_filters: tuple[SavedFilter, ...] = ()


def may_wait(before: Document, after: Document) -> bool:
    """Whether nothing but notes and saved filters is other in a document."""
    return before == replace(after, notes=before.notes, saved_filters=before.saved_filters)


def waiting_text(said: Document, document: Document) -> str:
    """What waits, as one line of text; empty if nothing does.

    Args:
        said: what the file says.
        document: the same with more, or fewer, notes and saved filters.
    """
    if (said.notes, said.saved_filters) == (document.notes, document.saved_filters):
        return ""
    return to_json(_Waiting(document.notes, document.saved_filters))


def with_waiting(document: Document, text: str) -> Document:
    """The document with what waits; what is on something that it no longer has is left out.

    Args:
        document: what the file says.
        text: what `waiting_text` gave once; what is none adds nothing.
    """
    if not text:
        return document
    try:
        waiting = from_json(_Waiting, text)
    except ValueError:
        return document
    events = {event.id for event in document.events}
    annotations = {annotation.id for annotation in annotations_of(document)}
    notes = {
        note.id: note
        for note in waiting.notes
        if note.event in events or note.annotation in annotations
    }
    filters = {saved.name: saved for saved in waiting.saved_filters}
    return replace(
        document, notes=tuple(notes.values()), saved_filters=tuple(filters.values())
    )  # fmt: skip
