"""Changes of a document file: one transaction each, so that the file is the old one or the new."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.model.errors import DocumentError
from viewer.model.source import text_sha256
from viewer.store.connection import Connection, connect
from viewer.store.invariants import faults
from viewer.store.packs import stamp, valid_count
from viewer.store.reading import read_document
from viewer.store.rows import Row, document_rows
from viewer.store.search import reindex
from viewer.store.troubles import one_line, plain_troubles, shown, storage_troubles

if TYPE_CHECKING:
    from viewer.model.document import Document

#: what indexing an article for the search takes on a slow machine
_INDEXED_PER_S = 200_000
_FAULT_LENGTH = 200

_TEXT_COLUMNS = ("source", "form", "content", "sha256")
#: table, columns, how many of them tell a row from the others
_MARK_TABLES = (
    (
        "places",
        ("annotation", "form", '"start"', '"end"', "exact", "prefix", "suffix", "state"),
        2,
    ),
    ("anchors", ("annotation", '"start"', '"end"', "exact", "first_hash", "last_hash"), 1),
    ("digest_only", ("annotation",), 1),
)


def save_changes(path: Path, before: Document, after: Document) -> None:
    """Write what is other in the texts, places and anchors of `after`, whole or not at all.

    Args:
        path: the document file.
        before: what was read from it.
        after: the same with other texts, places and anchors.

    Raises:
        DocumentError: the file cannot be written, says something else by now than `before`, or the
            change contradicts itself. The file is as it was.
    """
    before, after = _whole(before), _whole(after)
    for fault in faults(after):
        raise DocumentError(f"{shown(path)} was not changed: {one_line(fault, _FAULT_LENGTH)}")
    with closing(connect(path, writable=True)) as connection:
        known = set(_texts(before))
        new = sum(len(row[2]) for row in _texts(after) if row not in known)
        connection.deadline.set(connection.allowance_s + new / _INDEXED_PER_S)
        with plain_troubles(path), storage_troubles(path), transaction(connection):
            if read_document(connection) != before:
                raise DocumentError(
                    f"{shown(path)} was changed by another program meanwhile; open it again"
                )
            _write_texts(connection, before, after)
            has_packs = valid_count(connection) is not None
            _write_marks(connection, before, after)
            reindex(connection, before, after)
            if has_packs:
                # texts and places tell nothing of what is packed
                stamp(connection)


def _whole(document: Document) -> Document:
    """The document with all its events, where they were not read yet."""
    return replace(document, events=tuple(document.events))


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
    is_stale = False
    for key in old.keys() | new.keys():
        if old.get(key) == new.get(key):
            continue
        if key in old:
            is_stale |= not _leave_index(connection, old[key])
            connection.execute("DELETE FROM texts WHERE source = ? AND form = ?", key)
        if key in new:
            _insert(connection, "texts", _TEXT_COLUMNS, new[key])
            connection.execute(
                "INSERT INTO text_search (rowid, content) "
                "SELECT number, content FROM texts WHERE source = ? AND form = ?",
                key,
            )
    if is_stale:
        connection.execute("INSERT INTO text_search (text_search) VALUES ('rebuild')")


def _leave_index(connection: Connection, row: tuple[str, str, str, str]) -> bool:
    """Take a text out of the index; not one that another program edited, of which it knows not."""
    source, form, content, sha256 = row
    if sha256 != text_sha256(content):
        return False
    connection.execute(
        "INSERT INTO text_search (text_search, rowid, content) "
        "SELECT 'delete', number, content FROM texts WHERE source = ? AND form = ?",
        (source, form),
    )
    return True


def _write_marks(connection: Connection, before: Document, after: Document) -> None:
    """Places and anchors, and what is in the digest only."""
    for table, columns, key_length in _MARK_TABLES:
        old, new = ({row[:key_length]: row for row in _rows(d, table)} for d in (before, after))
        where = " AND ".join(f"{column} = ?" for column in columns[:key_length])
        for key in old.keys() | new.keys():
            if old.get(key) == new.get(key):
                continue
            if key in old:
                connection.execute(f"DELETE FROM {table} WHERE {where}", key)  # noqa: S608
            if key in new:
                _insert(connection, table, columns, new[key])


def _rows(document: Document, table: str) -> list[Row]:
    """The rows of a table without their numbers."""
    rows = next(rows for name, rows in document_rows(document) if name == table)
    return [row[1:] for row in rows]


def _insert(connection: Connection, table: str, columns: tuple[str, ...], row: Row) -> None:
    marks = ", ".join("?" * len(columns))
    connection.execute(
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})",  # noqa: S608
        row,
    )
