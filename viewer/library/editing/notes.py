"""A person's own notes and pins."""

from __future__ import annotations

from dataclasses import dataclass, replace

from viewer.library.importing.naming_words import unused
from viewer.model.document import Document
from viewer.model.note import Note


@dataclass(frozen=True, slots=True)
class Target:
    """What a note is on: an event or an annotation, by its id."""

    event: str | None = None
    annotation: str | None = None


def note_on(document: Document, target: Target) -> Note | None:
    """The note on that, if there is one."""
    return next(
        (n for n in document.notes if (n.event, n.annotation) == (target.event, target.annotation)),
        None,
    )


def write_note(document: Document, target: Target, text: str, made: str) -> Document:
    """Write the note on something; without words only a pin is left, or nothing.

    made: the day, `YYYY-MM-DD`.
    """
    known = note_on(document, target)
    text = text.strip()
    if known is not None:
        return _with(document, known, replace(known, text=text, made=made))
    if not text:
        return document
    return _added(document, target, Note(_id(document), text=text, made=made))


def pin(document: Document, target: Target, made: str, *, is_pinned: bool = True) -> Document:
    """Pin something, or take the pin away; its note stays."""
    known = note_on(document, target)
    if known is not None:
        return _with(document, known, replace(known, is_pinned=is_pinned))
    if not is_pinned:
        return document
    return _added(document, target, Note(_id(document), is_pinned=True, made=made))


def delete_note(document: Document, id_: str) -> Document:
    """Take a note away, and the pin with it."""
    return replace(document, notes=tuple(note for note in document.notes if note.id != id_))


def _with(document: Document, known: Note, changed: Note) -> Document:
    if not changed.text and not changed.is_pinned:
        return delete_note(document, known.id)
    notes = tuple(changed if note is known else note for note in document.notes)
    return replace(document, notes=notes)


def _added(document: Document, target: Target, note: Note) -> Document:
    made = replace(note, event=target.event, annotation=target.annotation)
    return replace(document, notes=(*document.notes, made))


def _id(document: Document) -> str:
    return unused("note", {note.id for note in document.notes})
