"""A person's own notes and pins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from viewer.library.asking import events_by_id
from viewer.library.importing.naming_words import unused
from viewer.model.document import Document
from viewer.model.errors import DocumentError, UnknownChoice
from viewer.model.note import Note
from viewer.model.speech import tr
from viewer.store.rows import annotations_of


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

    Args:
        document: that has it.
        target: what the note is on.
        text: the words; without any a note that is there goes.
        made: the day, `YYYY-MM-DD`.

    Raises:
        UnknownChoice: the document does not have what the note is on.
    """
    known = note_on(document, target)
    text = text.strip()
    if known is not None:
        return _with(document, known, replace(known, text=text, made=made))
    if not text:
        return document
    return _added(document, target, Note(_id(document), text=text, made=made))


def pin(document: Document, target: Target, made: str, *, is_pinned: bool = True) -> Document:
    """Pin something, or take the pin away; its note stays.

    Raises:
        UnknownChoice: the document does not have what is pinned.
    """
    known = note_on(document, target)
    if known is not None:
        return _with(document, known, replace(known, is_pinned=is_pinned))
    if not is_pinned:
        return document
    return _added(document, target, Note(_id(document), is_pinned=True, made=made))


def delete_note(document: Document, id_: str) -> Document:
    """Take a note away, and the pin with it."""
    return replace(document, notes=tuple(note for note in document.notes if note.id != id_))


def moved_notes(
    notes: Iterable[Note], events: Mapping[str, str], annotations: Mapping[str, str]
) -> tuple[Note, ...]:
    """The notes on what now stands for several; two that come together become one.

    events, annotations: for ids that are there no more those that stand for them.
    """
    made: dict[tuple[str | None, str | None], Note] = {}
    for note in notes:
        event = events.get(note.event, note.event) if note.event else None
        annotation = annotations.get(note.annotation, note.annotation) if note.annotation else None
        moved = note
        if (event, annotation) != (note.event, note.annotation):
            moved = replace(note, event=event, annotation=annotation)
        known = made.get((event, annotation))
        made[event, annotation] = moved if known is None else _joined(known, moved)
    return tuple(made.values())


def _joined(note: Note, other: Note) -> Note:
    texts = dict.fromkeys(text for text in (note.text, other.text) if text)
    return replace(
        note,
        text="\n\n".join(texts),
        is_pinned=note.is_pinned or other.is_pinned,
        made=max(note.made, other.made),
    )


def _with(document: Document, known: Note, changed: Note) -> Document:
    if not changed.text and not changed.is_pinned:
        return delete_note(document, known.id)
    notes = tuple(changed if note is known else note for note in document.notes)
    return replace(document, notes=notes)


def _added(document: Document, target: Target, note: Note) -> Document:
    _check(document, target)
    made = replace(note, event=target.event, annotation=target.annotation)
    return replace(document, notes=(*document.notes, made))


def _check(document: Document, target: Target) -> None:
    event, annotation = target.event, target.annotation
    if (event is None) == (annotation is None):
        raise DocumentError(tr("A note is on one event or one passage; choose which"))
    if event is not None and event not in events_by_id(document.events, (event,)):
        raise UnknownChoice(tr("There is no event “{id}” any more", id=event))
    if annotation is not None and not any(a.id == annotation for a in annotations_of(document)):
        raise UnknownChoice(
            tr("There is no passage, figure or quotation “{id}” any more", id=annotation)
        )


def _id(document: Document) -> str:
    return unused("note", {note.id for note in document.notes})
