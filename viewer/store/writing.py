"""A whole document into an empty file, in one transaction."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from viewer.store.connection import Connection
from viewer.store.migrations import bring_up_to_date
from viewer.store.packs import LEAST_EVENTS, order_of, packed, write_packs
from viewer.store.rows import document_rows
from viewer.store.schema import COLUMNS
from viewer.store.search import SEARCH_TABLES, index

if TYPE_CHECKING:
    from sqlite_utils import Database

    from viewer.model.document import Document

#: stands in a document that has no source to take a date from
_NO_DATE = "1970-01-01"


def write(db: Database, document: Document) -> None:
    """Fill an empty file; the same document gives the same bytes.

    All rows go through the one connection that `db` wraps, inside the transaction that is begun
    here: sqlite-utils joins it with savepoints and commits nothing of its own.
    """
    if len(document.events) < LEAST_EVENTS:
        _fill(db, document)
        db.conn.execute("VACUUM")
        return
    # `faults` has looked at every reference; SQLite would look each of them up once more
    db.conn.execute("PRAGMA foreign_keys = 0")
    with _without_collecting():
        _fill(db, document)
        # nothing was deleted, and VACUUM would write all of a large file once more
        _pack(db, document)


def _fill(db: Database, document: Document) -> None:
    connection = db.conn
    with db.atomic():
        bring_up_to_date(db)
        for table, rows in document_rows(document):
            marks = ", ".join("?" * len(COLUMNS[table]))
            connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608
        index(connection, document)
        # of many events it would take as long as all the rest; what is left in parts is found too
        for table in SEARCH_TABLES if len(document.events) < LEAST_EVENTS else ():
            connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")  # noqa: S608
        # When the steps were applied is the day of the newest source, so that bytes repeat.
        newest = max(document.sources, key=lambda s: s.published.latest, default=None)
        stamp = newest.published.edtf if newest else _NO_DATE
        connection.execute("UPDATE _sqlite_migrations SET applied_at = ?", (stamp,))


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Rows are no garbage: Python would look through all of them again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _pack(db: Database, document: Document) -> None:
    """Store the columns of many events beside them; last, since nothing may be written after."""
    columns = packed(document.events, order_of(document))
    with db.atomic():
        write_packs(cast(Connection, db.conn), columns)
