"""Changes of a document file: one transaction each, so that the file is the old one or the new."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.model.errors import DocumentError
from viewer.store.connection import Connection, connect
from viewer.store.invariants import faults
from viewer.store.reading import read_document
from viewer.store.rows import Row, annotations_of, place_row
from viewer.store.search import reindex
from viewer.store.troubles import one_line, plain_troubles, shown, storage_troubles

if TYPE_CHECKING:
    from viewer.model.document import Document

#: what indexing an article for the search takes on a slow machine
_INDEXED_PER_S = 200_000
_FAULT_LENGTH = 200

_TEXT_COLUMNS = ("source", "form", "content", "sha256")
_PLACE_COLUMNS = ("annotation", "form", '"start"', '"end"', "exact", "prefix", "suffix", "state")


def save_changes(path: Path, before: Document, after: Document) -> None:
    """Write what is other in the texts and places of `after`, whole or not at all.

    Args:
        path: the document file.
        before: what was read from it.
        after: the same with other texts or places.

    Raises:
        DocumentError: the file cannot be written, says something else by now than `before`, or the
            change contradicts itself. The file is as it was.
    """
    for fault in faults(after):
        raise DocumentError(f"{shown(path)} was not changed: {one_line(fault, _FAULT_LENGTH)}")
    with closing(connect(path, writable=True)) as connection:
        new = sum(len(row[2]) for row in _texts(after) if row not in set(_texts(before)))
        connection.deadline.set(connection.allowance_s + new / _INDEXED_PER_S)
        with plain_troubles(path), storage_troubles(path), transaction(connection):
            if read_document(connection) != before:
                raise DocumentError(
                    f"{shown(path)} was changed by another program meanwhile; open it again"
                )
            _write_texts(connection, before, after)
            _write_places(connection, before, after)
            reindex(connection, before, after)


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """All that is written inside, or nothing; nobody else writes meanwhile."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # Where the disk is full SQLite has done so itself.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _texts(document: Document) -> list[tuple[str, str, str, str]]:
    return [(s.id, t.form.value, t.content, t.sha256) for s in document.sources for t in s.texts]


def _write_texts(connection: Connection, before: Document, after: Document) -> None:
    old = {row[:2]: row for row in _texts(before)}
    new = {row[:2]: row for row in _texts(after)}
    for key in old.keys() | new.keys():
        if old.get(key) == new.get(key):
            continue
        if key in old:
            where = "FROM texts WHERE source = ? AND form = ?"
            connection.execute(
                "INSERT INTO text_search (text_search, rowid, content) "
                f"SELECT 'delete', number, content {where}",
                key,
            )
            connection.execute(f"DELETE {where}", key)
        if key in new:
            _insert(connection, "texts", _TEXT_COLUMNS, new[key])
            connection.execute(
                "INSERT INTO text_search (rowid, content) "
                "SELECT number, content FROM texts WHERE source = ? AND form = ?",
                key,
            )


def _write_places(connection: Connection, before: Document, after: Document) -> None:
    old, new = _places(before), _places(after)
    for key in old.keys() | new.keys():
        if old.get(key) == new.get(key):
            continue
        if key in old:
            connection.execute("DELETE FROM places WHERE annotation = ? AND form = ?", key)
        if key in new:
            _insert(connection, "places", _PLACE_COLUMNS, new[key])


def _places(document: Document) -> dict[Row, Row]:
    rows = (place_row(a.id, place) for a in annotations_of(document) for place in a.places)
    return {row[:2]: row for row in rows}


def _insert(connection: Connection, table: str, columns: tuple[str, ...], row: Row) -> None:
    marks = ", ".join("?" * len(columns))
    connection.execute(
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})",  # noqa: S608
        row,
    )
