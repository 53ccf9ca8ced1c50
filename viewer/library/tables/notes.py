"""A person's own notes and pins as a table: when, on what, and the words."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.library.asking import View, events_by_id
from viewer.library.noted import events_of_annotations
from viewer.library.tables.cell_words import exact_words, short_sources, short_when
from viewer.library.tables.table import Column, Look, Sorting, Table
from viewer.model.annotation import Evidence, Figure, Quotation
from viewer.model.edtf import parse_when
from viewer.model.errors import WhenError
from viewer.model.event import Event
from viewer.model.listing import listed_apart
from viewer.model.note import Note
from viewer.model.speech import tr, tr_later

_NOTHING = tr_later(
    "Nothing is noted yet. Select an event or a passage and press N to write a note, P to pin it."
)


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note with what it is on.

    events: those of the view to which it belongs. passage: the words that it is on, of a note on
    an annotation. source: the name of their source.
    """

    note: Note
    events: tuple[Event, ...]
    passage: str = ""
    source: str = ""

    @property
    def labels(self) -> str:
        """What its events are called on the timeline."""
        return listed_apart(event.label for event in self.events)


def notes_table(view: View) -> Table[NoteRow]:
    """The notes on events that the view leaves, and on passages that belong to none."""
    document = view.document
    ids = {note.annotation for note in document.notes if note.annotation}
    belong = events_of_annotations(document, ids)
    wanted = {note.event for note in document.notes if note.event}
    wanted |= {event for events in belong.values() for event in events}
    events = events_by_id(view.events, wanted)
    annotations = _annotations(view, ids, tuple(events.values()))
    names = short_sources(document.sources)
    is_whole = len(view.events) == len(document.events)
    rows = []
    for note in reversed(document.notes):  # of one day the newest first
        own = (note.event,) if note.event else belong.get(note.annotation or "", ())
        left = tuple(events[event] for event in own if event in events)
        mark = annotations.get(note.annotation or "")
        if left or (is_whole and mark is not None):
            source = names.get(mark.source, "") if mark is not None else ""
            rows.append(NoteRow(note, left, exact_words(mark) if mark is not None else "", source))
    nothing = tr("The filters leave nothing that is noted.") if document.notes else tr(_NOTHING)
    return Table("notes", _COLUMNS, tuple(rows), nothing, (Sorting("made", is_descending=True),))


def _annotations(
    view: View, ids: set[str], events: tuple[Event, ...]
) -> dict[str, Figure | Quotation | Evidence]:
    document = view.document
    marks: list[Figure | Quotation | Evidence] = [*document.figures, *document.quotations]
    marks += [evidence for event in events for evidence in event.evidence]
    return {mark.id: mark for mark in marks if mark.id in ids}


def _made(row: NoteRow) -> str:
    try:
        return short_when(parse_when(row.note.made))
    except WhenError:
        return row.note.made


_COLUMNS: tuple[Column[NoteRow], ...] = (
    Column(
        "made",
        tr_later("Made"),
        _made,
        sort=lambda r: r.note.made or None,
        data=lambda r: r.note.made,
        chars=12,
        look=Look.SOFT,
    ),
    Column("text", tr_later("Note"), lambda r: r.note.text, chars=44, grows=True),
    Column(
        "pinned", tr_later("Pinned"), lambda r: tr("pinned") if r.note.is_pinned else "", chars=7
    ),
    Column("event", tr_later("Event"), lambda r: r.labels, chars=26, grows=True, look=Look.SOFT),
    Column(
        "passage", tr_later("Passage"), lambda r: r.passage, chars=26, grows=True, look=Look.SOFT
    ),
    Column("source", tr_later("Source"), lambda r: r.source, chars=10, look=Look.SOFT, groups=True),
    Column("id", tr_later("Id"), lambda r: r.note.id, is_shown=False),
)
