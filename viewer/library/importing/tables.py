"""Events from a table: each row one, with the table as its source and the row as its passage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from viewer.extract.names.actors import FoundActor
from viewer.library.editing.ordering import with_events, with_sources
from viewer.library.importing.labels import unlike
from viewer.library.importing.naming_words import slug
from viewer.library.importing.people import Cast
from viewer.library.importing.sources import short_of, unused_source_id
from viewer.library.importing.stock import Stock
from viewer.library.importing.table_rows import TableRow, row_of
from viewer.library.placing import selector
from viewer.model.actor import Actor
from viewer.model.annotation import Evidence
from viewer.model.calendar import civil_date
from viewer.model.document import Document
from viewer.model.edtf import event_bounds, parse_when
from viewer.model.errors import ViewerError
from viewer.model.event import LABEL_LENGTH, SHORT_LABEL_LENGTH, Account, Event, Status
from viewer.model.source import Form, Source, Text, text_sha256
from viewer.model.speech import ENGLISH, speaking
from viewer.model.value_words import NO_PUBLISHER
from viewer.model.wording import MONTHS
from viewer.readers.table import TableReading
from viewer.readers.written_dates import day_order
from viewer.store.rows import event_order

_PREVIEWED = 20
_DATES = ("when", "start", "end")
_SHORT_LABELS_FROM = 4
_BASIS = "As the table gives it."


class TableMistake(ViewerError):
    """A table of which nothing can become an event."""


@dataclass(frozen=True, slots=True)
class TableCiting:
    """How a table is cited.

    title: its name. published: `YYYY-MM-DD`, until when it can tell; basis: how that is known.
    sha256: of its file, by which it is known again. publisher: as a person gave it.
    """

    title: str
    published: str
    basis: str
    sha256: str | None = None
    publisher: str = ""


@dataclass(frozen=True, slots=True)
class TableDraft:
    """A table as it would stand in a document.

    source: with all rows as its text. faults: a sentence for each row that is no event, and for
    what of others could not be taken, with the row's number.
    """

    source: Source
    events: tuple[Event, ...]
    actors: tuple[Actor, ...]
    faults: tuple[str, ...]


def preview_rows(
    table: TableReading, mapping: Mapping[str, str], document: Document
) -> tuple[TableRow, ...]:
    """The first rows as they would be read.

    Args:
        table: as it was read.
        mapping: the column of each field that is taken; see `viewer.readers.table.FIELDS`.
        document: into which they would go.
    """
    return tuple(islice(_rows(table, mapping, document), _PREVIEWED))


def table_events(
    table: TableReading, mapping: Mapping[str, str], document: Document, citing: TableCiting
) -> TableDraft:
    """The source and the events that a table becomes in a document.

    Raises:
        TableMistake: no row of it is an event; the text says why.
    """
    rows = tuple(_rows(table, mapping, document))
    good = [row for row in rows if not row.fault]
    faults = [f"row {row.number}: {row.fault}" for row in rows if row.fault]
    faults += [f"row {row.number}: {remark}" for row in good for remark in row.remarks]
    if not good:
        why = faults[0] if faults else "it has no rows"
        raise TableMistake(f"holds no event that can be read: {why}")
    # what a document stores is English
    with speaking(ENGLISH):
        drafting = _Drafting(document, citing, rows)
        events = [drafting.event(row) for row in good]
    order = tuple(sorted(events, key=event_order))
    return TableDraft(drafting.source, order, drafting.new_actors(events), tuple(faults))


def with_table(document: Document, draft: TableDraft) -> Document:
    """The document with a table's source and events in it."""
    with_source = with_sources(document, (*document.sources, draft.source))
    with_all = with_events(with_source, (*document.events, *draft.events))
    return replace(with_all, actors=(*document.actors, *draft.actors))


def _rows(
    table: TableReading, mapping: Mapping[str, str], document: Document
) -> Iterator[TableRow]:
    at = {field: table.columns.index(column) for field, column in mapping.items()}
    dates = [row[at[field]] for row in table.rows for field in _DATES if field in at]
    order = day_order(dates)
    for number, row in zip(table.row_numbers, table.rows, strict=True):
        cells = {field: row[place] for field, place in at.items()}
        yield row_of(number, cells, order, document.kinds)


class _Drafting:
    """Makes the events of one table."""

    def __init__(self, document: Document, citing: TableCiting, rows: tuple[TableRow, ...]) -> None:
        self._stock = Stock(
            document, (e.id for e in document.events), (e.label for e in document.events)
        )
        self._labels = set(self._stock.labels)
        self._sides = {slug(name): s.id for s in document.sides for name in (s.id, s.name)}
        text = "\n".join(row.text for row in rows)
        self._starts = dict(zip((row.number for row in rows), _starts(rows), strict=True))
        self.source = _source(document, citing, text)
        self._cast = Cast(self._stock.people, (), self.source.id)

    def new_actors(self, events: list[Event]) -> tuple[Actor, ...]:
        """Those who take part and are not in the document."""
        return self._cast.new(actor for event in events for actor in event.actors)

    def event(self, row: TableRow) -> Event:
        """The event of a row."""
        when = row.when or self.source.published
        actors = tuple(dict.fromkeys(self._cast.actor(name) for name in row.people))
        earliest, latest = event_bounds(when, self.source.published.latest)
        id_ = self._stock.take_event_id(slug(row.title) or f"row-{row.number}")
        is_ahead = earliest > self.source.published.latest
        status = row.status or (Status.PLANNED if is_ahead else Status.HAPPENED)
        account = Account(self.source.id, status, when, when.precision, _BASIS)
        return Event(
            id=id_,
            title=row.title,
            label=self._label(row, earliest),
            summary=row.summary,
            when=when,
            precision=when.precision,
            date_basis=_BASIS,
            status=status,
            kind=row.kind,
            side=self._side(row, actors),
            importance=row.importance,
            earliest=earliest,
            latest=latest,
            actors=tuple(actor.id for actor in actors),
            accounts=(account,),
            evidence=(self._evidence(id_, row),),
        )

    def _side(self, row: TableRow, actors: tuple[Actor, ...]) -> str:
        named = self._sides.get(slug(row.side)) if row.side else None
        if named:
            return named
        sides = self._stock.sides
        if row.side:
            return sides.of_actor(FoundActor(row.side, (), "", ""))
        return sides.of_event(row.kind, [actor.side for actor in actors])

    def _label(self, row: TableRow, earliest: int) -> str:
        most = SHORT_LABEL_LENGTH if row.importance >= _SHORT_LABELS_FROM else LABEL_LENGTH
        day = civil_date(earliest)
        label = unlike(row.label, self._labels, f"{day.day} {MONTHS[day.month - 1][:3]}", most)
        self._labels.add(label)
        return label

    def _evidence(self, event: str, row: TableRow) -> Evidence:
        start = self._starts[row.number]
        source = self.source
        place = selector(source.id, source.texts[0], start, start + len(row.text))
        return Evidence(f"{source.id}.{event}.1", source.id, event, (place,))


def _starts(rows: tuple[TableRow, ...]) -> Iterator[int]:
    at = 0
    for row in rows:
        yield at
        at += len(row.text) + 1


def _source(document: Document, citing: TableCiting, text: str) -> Source:
    return Source(
        id=unused_source_id(citing.title, citing.published, {s.id for s in document.sources}),
        title=citing.title,
        publisher=citing.publisher or NO_PUBLISHER,
        published=parse_when(citing.published),
        published_basis=citing.basis,
        short=short_of(citing.publisher or citing.title),
        language=document.language,
        original_sha256=citing.sha256,
        texts=(Text(Form.ORIGINAL, text, text_sha256(text)),),
    )
