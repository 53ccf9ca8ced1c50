"""Adds sources and proposals to a document file, batch by batch, without reading it whole.

Each batch is one transaction. Between batches others may read and write the file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.model.proposal import Proposal
from viewer.model.source import Source
from viewer.model.speech import tr
from viewer.store.changing import transaction
from viewer.store.connection import Connection, connect
from viewer.store.packs import from_rows, order_of, valid_count, write_packs
from viewer.store.reading import read_without_events
from viewer.store.rows import document_rows
from viewer.store.schema import COLUMNS
from viewer.store.tables import Unreadable
from viewer.store.troubles import damaged, plain_troubles, shown, storage_troubles

#: parents before children
_TABLES = ("sources", "texts", "proposals")
_SECONDS_A_BATCH = 60.0


class Addition(NamedTuple):
    """A source with its text, and what was read from it."""

    source: Source
    proposals: tuple[Proposal, ...]


class Taken(NamedTuple):
    """Ids and labels that events have; event_ids: also those that are only proposed."""

    event_ids: set[str]
    labels: set[str]


class Adding:
    """A document file that is added to. Close it when all is added.

    Raises:
        DocumentError: the file cannot be opened for writing.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: Connection = connect(path, writable=True)
        there = path.stat()
        self._file = there.st_dev, there.st_ino
        with plain_troubles(path):
            self._had_packs = valid_count(self._connection) is not None
        self._has_added = False

    def head(self) -> Document:
        """The document without its events and proposals.

        Raises:
            DamagedDocument: the file contradicts itself.
        """
        self._connection.deadline.set(self._connection.allowance_s)
        with plain_troubles(self._path):
            try:
                return read_without_events(self._connection, ())
            except Unreadable as error:
                raise damaged(self._path, str(error)) from error

    def taken(self) -> Taken:
        """What no new event may be called."""
        self._connection.deadline.set(self._connection.allowance_s)
        with plain_troubles(self._path):
            rows = self._connection.execute("SELECT id, label FROM events").fetchall()
            ids, labels = {id_ for id_, _ in rows}, {label for _, label in rows}
            ids.update(self._proposed())
        return Taken(ids, labels)

    def _proposed(self) -> Iterator[str]:
        for (draft,) in self._connection.execute("SELECT draft FROM proposals"):
            try:
                event = json.loads(draft).get("event")
                if event:
                    yield str(event["id"])
            except (ValueError, TypeError, KeyError, AttributeError):
                # whoever reads the proposal itself is told
                continue

    def text(self, source: str) -> str:
        """The text of a source, the full one where there is one; empty if there is none."""
        with plain_troubles(self._path):
            row = self._connection.execute(
                "SELECT content FROM texts WHERE source = ? ORDER BY form = 'original' DESC",
                (source,),
            ).fetchone()
        return row[0] if row and isinstance(row[0], str) else ""

    def add(self, additions: Sequence[Addition]) -> None:
        """Write a batch, whole or not at all.

        Raises:
            DocumentError: the file cannot be written, is another by now, or has such ids already.
        """
        self._refuse_other_file()
        self._connection.deadline.set(_SECONDS_A_BATCH + self._connection.allowance_s)
        with (
            plain_troubles(self._path),
            storage_troubles(self._path),
            transaction(self._connection),
        ):
            self._refuse_taken(additions)
            self._insert(additions)
        self._has_added = True

    def _refuse_other_file(self) -> None:
        try:
            there = self._path.stat()
        except OSError:
            raise DocumentError(
                tr("{file} is gone: nothing more is imported", file=shown(self._path))
            ) from None
        if (there.st_dev, there.st_ino) != self._file:
            raise DocumentError(
                tr(
                    "{file} was replaced by another file meanwhile: import again",
                    file=shown(self._path),
                )
            )

    def _refuse_taken(self, additions: Iterable[Addition]) -> None:
        for addition in additions:
            id_ = addition.source.id
            found = self._connection.execute("SELECT 1 FROM sources WHERE id = ?", (id_,))
            if found.fetchone():
                raise DocumentError(
                    tr(
                        "{file} was changed by another program meanwhile: import again",
                        file=shown(self._path),
                    )
                )

    def _insert(self, additions: Sequence[Addition]) -> None:
        first_text = self._last("texts") + 1
        for table, rows in _rows(additions):
            last = self._last(table)
            marks = ", ".join("?" * len(COLUMNS[table]))
            self._connection.executemany(
                f"INSERT INTO {table} VALUES ({marks})",  # noqa: S608 - a table of ours
                ((last + at, *row[1:]) for at, row in enumerate(rows, 1)),
            )
        self._connection.execute(
            "INSERT INTO text_search (rowid, content)"
            " SELECT number, content FROM texts WHERE number >= ? ORDER BY number",
            (first_text,),
        )

    def _last(self, table: str) -> int:
        (last,) = self._connection.execute(
            f"SELECT coalesce(max(number), 0) FROM {table}"  # noqa: S608 - a table of ours
        ).fetchone()
        return int(last)

    def close(self) -> None:
        """Let the file go; columns of events that were stored beside them are made anew."""
        try:
            if self._had_packs and self._has_added:
                self._pack()
        finally:
            self._connection.close()

    def _pack(self) -> None:
        """Sources stand by date, so that those that came between have moved the others."""
        order = order_of(self.head())
        with (
            plain_troubles(self._path),
            storage_troubles(self._path),
            transaction(self._connection),
        ):
            write_packs(self._connection, from_rows(self._connection, order))


def _rows(additions: Iterable[Addition]) -> Iterator[tuple[str, list[tuple[object, ...]]]]:
    """The rows of these alone."""
    given = tuple(additions)
    alone = Document(
        title="", language="", description="", sides=(), kinds=(),
        sources=tuple(a.source for a in given),
        actors=(), measures=(), events=(), links=(), figures=(), quotations=(),
        proposals=tuple(p for a in given for p in a.proposals),
    )  # fmt: skip
    tables = dict(document_rows(alone))
    yield from ((table, tables[table]) for table in _TABLES)
