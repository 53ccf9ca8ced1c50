"""Rows back into a document; every value is looked at, since others can write such files too."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from viewer.model.actor import Actor, Measure, Role, Side
from viewer.model.annotation import (
    Anchor,
    AnchorState,
    Bound,
    Evidence,
    Figure,
    FigureKind,
    Quotation,
    QuotationKind,
    Selector,
)
from viewer.model.document import Document
from viewer.model.edtf import parse_when
from viewer.model.errors import WhenError
from viewer.model.event import Account, Event, Link, Relation, Status
from viewer.model.filter import FilterSpec, SavedFilter
from viewer.model.note import Note
from viewer.model.proposal import Proposal
from viewer.model.source import Form, Source, Text
from viewer.model.when import Precision, When
from viewer.store.json_values import from_json
from viewer.store.proposal_rows import read_proposals
from viewer.store.rows import event_order, source_order
from viewer.store.tables import Unreadable, about, table_rows, word


def read_document(
    connection: sqlite3.Connection, proposals: Sequence[Proposal] | None = None
) -> Document:
    """Build the document that the tables hold.

    Args:
        connection: reads the file.
        proposals: those it holds, where they are not to be read here.

    Raises:
        Unreadable: a row that cannot be part of one.
    """
    return _Reader(connection).document(proposals)


def read_without_events(
    connection: sqlite3.Connection, proposals: Sequence[Proposal] | None = None
) -> Document:
    """The document that the tables hold without its events and what tells only of them.

    Raises:
        Unreadable: a row that cannot be part of one.
    """
    return _HeadReader(connection).document(proposals)


def read_events(connection: sqlite3.Connection, first: int, last: int) -> list[Event]:
    """The events whose numbers in the table are `first` to `last`, both included.

    Raises:
        Unreadable: a row that cannot be part of one.
    """
    return _RangeReader(connection, first, last).events()


class _Reader:
    """One pass over the tables; dates that stand in many rows are read once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._whens: dict[str, When] = {}
        self._sources: dict[str, str] = {}
        self._places: dict[str, list[Selector]] = {}
        self._anchors: dict[str, Anchor] = {}
        self._events: dict[str, list[str]] = {}
        self._digest_only: frozenset[str] = frozenset()

    def document(self, proposals: Sequence[Proposal] | None = None) -> Document:
        head = about(self._connection)
        if proposals is None:
            proposals = tuple(read_proposals(self._connection))
        self._read_annotations()
        return Document(
            title=head["title"],
            language=head["language"],
            description=head["description"],
            sides=tuple(Side(r["id"], r["name"], r["place"]) for r in self._rows("sides")),
            kinds=tuple(r["name"] for r in self._rows("kinds")),
            sources=tuple(sorted(self._read_sources(), key=source_order)),
            actors=tuple(self._read_actors()),
            measures=tuple(Measure(r["id"], r["name"], r["unit"]) for r in self._rows("measures")),
            events=tuple(sorted(self._read_events(), key=event_order)),
            links=tuple(
                Link(r["origin"], r["target"], word(Relation, r["relation"]))
                for r in self._rows("links")
            ),
            figures=tuple(self._figure(r) for r in self._rows("figures")),
            quotations=tuple(self._quotation(r) for r in self._rows("quotations")),
            notes=tuple(self._note(r) for r in self._rows("notes")),
            saved_filters=tuple(self._saved_filter(r) for r in self._rows("saved_filters")),
            proposals=proposals,
        )

    def _rows(self, table: str) -> Iterator[dict[str, Any]]:
        return table_rows(self._connection, table)

    def _grouped(
        self, table: str, key: str, make: Callable[[dict[str, Any]], Any]
    ) -> dict[str, list[Any]]:
        groups: dict[str, list[Any]] = defaultdict(list)
        for row in self._rows(table):
            groups[row[key]].append(make(row))
        return groups

    def _when(self, edtf: str) -> When:
        when = self._whens.get(edtf)
        if when is None:
            try:
                when = self._whens[edtf] = parse_when(edtf)
            except WhenError as error:
                raise Unreadable(str(error)) from error
        return when

    def _maybe_when(self, edtf: str | None) -> When | None:
        return None if edtf is None else self._when(edtf)

    def _read_annotations(self) -> None:
        """What figures, quotations and evidence have in common."""
        self._sources = {r["id"]: r["source"] for r in self._rows("annotations")}
        self._places = self._grouped("places", "annotation", self._place)
        self._anchors = {r["annotation"]: self._anchor(r) for r in self._rows("anchors")}
        self._events = self._grouped("annotation_events", "annotation", lambda r: r["event"])
        self._digest_only = frozenset(r["annotation"] for r in self._rows("digest_only"))

    def _source_of(self, annotation: str) -> str:
        source = self._sources.get(annotation)
        if source is None:
            raise Unreadable(f"the annotation {annotation:.40} is missing")
        return source

    def _place(self, r: dict[str, Any]) -> Selector:
        return Selector(
            source=self._source_of(r["annotation"]),
            form=word(Form, r["form"]),
            start=r["start"],
            end=r["end"],
            exact=r["exact"],
            prefix=r["prefix"],
            suffix=r["suffix"],
            state=word(AnchorState, r["state"]),
        )

    def _anchor(self, r: dict[str, Any]) -> Anchor:
        return Anchor(
            source=self._source_of(r["annotation"]),
            start=r["start"],
            end=r["end"],
            exact=r["exact"],
            first_hash=r["first_hash"],
            last_hash=r["last_hash"],
        )

    def _read_sources(self) -> Iterator[Source]:
        texts = self._grouped(
            "texts", "source", lambda r: Text(word(Form, r["form"]), r["content"], r["sha256"])
        )
        for r in self._rows("sources"):
            yield Source(
                id=r["id"],
                title=r["title"],
                publisher=r["publisher"],
                published=self._when(r["published"]),
                published_basis=r["published_basis"],
                short=r["short"],
                byline=r["byline"],
                url=r["url"],
                language=r["language"],
                rights=r["rights"],
                original_sha256=r["original_sha256"],
                texts=tuple(texts.get(r["id"], ())),
            )

    def _read_actors(self) -> Iterator[Actor]:
        aliases = self._grouped("aliases", "actor", lambda r: r["name"])
        roles = self._grouped(
            "roles", "actor", lambda r: Role(r["title"], self._maybe_when(r["period"]))
        )
        for r in self._rows("actors"):
            yield Actor(
                id=r["id"],
                name=r["name"],
                side=r["side"],
                aliases=tuple(aliases.get(r["id"], ())),
                roles=tuple(roles.get(r["id"], ())),
            )

    def _read_events(self) -> Iterator[Event]:
        actors = self._grouped("event_actors", "event", lambda r: r["actor"])
        accounts = self._grouped("accounts", "event", self._account)
        evidence = self._grouped("evidence", "event", self._evidence)
        for r in self._rows("events"):
            yield Event(
                id=r["id"],
                title=r["title"],
                label=r["label"],
                summary=r["summary"],
                when=self._when(r["date"]),
                precision=word(Precision, r["precision"]),
                date_basis=r["date_basis"],
                status=word(Status, r["status"]),
                kind=r["kind"],
                side=r["side"],
                importance=r["importance"],
                earliest=r["earliest"],
                latest=r["latest"],
                actors=tuple(actors.get(r["id"], ())),
                accounts=tuple(accounts.get(r["id"], ())),
                evidence=tuple(evidence.get(r["id"], ())),
            )

    def _account(self, r: dict[str, Any]) -> Account:
        return Account(
            source=r["source"],
            status=word(Status, r["status"]),
            when=self._when(r["date"]),
            precision=word(Precision, r["precision"]),
            date_basis=r["date_basis"],
        )

    def _evidence(self, r: dict[str, Any]) -> Evidence:
        return Evidence(
            id=r["id"],
            source=self._source_of(r["id"]),
            event=r["event"],
            places=tuple(self._places.get(r["id"], ())),
            anchor=self._anchors.get(r["id"]),
            is_digest_only=r["id"] in self._digest_only,
        )

    def _figure(self, r: dict[str, Any]) -> Figure:
        return Figure(
            id=r["id"],
            source=self._source_of(r["id"]),
            kind=word(FigureKind, r["kind"]),
            value=r["value"],
            unit=r["unit"],
            measures=r["measures"],
            bound=word(Bound, r["bound"]),
            value_max=r["value_max"],
            measure=r["measure"],
            as_of=self._maybe_when(r["as_of"]),
            claimed_by=r["claimed_by"],
            events=tuple(self._events.get(r["id"], ())),
            places=tuple(self._places.get(r["id"], ())),
            anchor=self._anchors.get(r["id"]),
            is_digest_only=r["id"] in self._digest_only,
        )

    def _note(self, r: dict[str, Any]) -> Note:
        if r["is_pinned"] not in (0, 1):
            raise Unreadable(f"the note {r['id']:.40} is neither pinned nor not")
        return Note(
            id=r["id"],
            event=r["event"],
            annotation=r["annotation"],
            text=r["content"],
            is_pinned=bool(r["is_pinned"]),
            made=r["made"],
        )

    def _saved_filter(self, r: dict[str, Any]) -> SavedFilter:
        try:
            return SavedFilter(r["name"], from_json(FilterSpec, r["spec"]))
        except ValueError as error:
            raise Unreadable(f"the filter {r['name']:.40} cannot be read: {error!s:.80}") from None

    def _quotation(self, r: dict[str, Any]) -> Quotation:
        return Quotation(
            id=r["id"],
            source=self._source_of(r["id"]),
            kind=word(QuotationKind, r["kind"]),
            speaker=r["speaker"],
            via=r["via"],
            group=r["group_number"],
            events=tuple(self._events.get(r["id"], ())),
            places=tuple(self._places.get(r["id"], ())),
            anchor=self._anchors.get(r["id"]),
            is_digest_only=r["id"] in self._digest_only,
        )


class _HeadReader(_Reader):
    """Leaves out the events and all that stands for one of them."""

    _OTHERS = "annotations ON annotations.id = {}.annotation WHERE annotations.kind != 'evidence'"

    def _rows(self, table: str) -> Iterator[dict[str, Any]]:
        if table in ("events", "event_actors", "accounts", "evidence"):
            return iter(())
        source = ""
        if table == "annotations":
            source = "annotations WHERE kind != 'evidence'"
        elif table in ("places", "anchors", "digest_only"):
            source = f"{table} JOIN {self._OTHERS.format(table)}"
        return table_rows(self._connection, table, source)


class _RangeReader(_Reader):
    """Reads some events and what belongs to them."""

    # CROSS: the events come first, whatever SQLite would think better
    _WITH_EVIDENCE = "events CROSS JOIN evidence ON evidence.event = events.id"
    _OF_EVIDENCE = _WITH_EVIDENCE + " CROSS JOIN {0} ON {0}.{1} = evidence.id"
    _JOINED = {  # noqa: RUF012 - a table of constants
        "events": "events",
        "event_actors": "events CROSS JOIN event_actors ON event_actors.event = events.id",
        "accounts": "events CROSS JOIN accounts ON accounts.event = events.id",
        "evidence": _WITH_EVIDENCE,
        "annotations": _OF_EVIDENCE.format("annotations", "id"),
        "places": _OF_EVIDENCE.format("places", "annotation"),
        "anchors": _OF_EVIDENCE.format("anchors", "annotation"),
        "digest_only": _OF_EVIDENCE.format("digest_only", "annotation"),
    }

    def __init__(self, connection: sqlite3.Connection, first: int, last: int) -> None:
        super().__init__(connection)
        self._bounds = first, last

    def events(self) -> list[Event]:
        """Those events in their order."""
        self._read_annotations()
        return list(self._read_events())

    def _rows(self, table: str) -> Iterator[dict[str, Any]]:
        joined = self._JOINED.get(table)
        if joined is None:
            return iter(())
        source = f"{joined} WHERE events.number BETWEEN ? AND ?"
        return table_rows(self._connection, table, source, self._bounds)
