"""`parley check`: everything that is wrong with a file, told in plain sentences."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing

from viewer.model.document import Document
from viewer.store.connection import Connection, scratch
from viewer.store.invariants import blemishes, broken
from viewer.store.packs import order_of, packed, read_packs
from viewer.store.reading import read_document
from viewer.store.rows import document_rows
from viewer.store.search import SEARCH_TABLES, index
from viewer.store.search_rows import NumberOf
from viewer.store.tables import Unreadable, table_rows


def check(connection: Connection) -> list[str]:
    """Look at everything: references, spans, hashes, dates, what a search would find.

    Returns:
        Plain sentences, none if all is well.
    """
    problems = list(_dangling(connection))
    try:
        document = read_document(connection)
    except Unreadable as error:
        return [*problems, str(error)]
    problems += broken(document)
    # What follows needs a document whose parts know each other.
    if not problems:
        problems += blemishes(document)
        problems += _stale_rows(connection, document)
        problems += _stale_search(connection, document)
        problems += _wrong_packs(connection, document)
    return problems


def _dangling(connection: Connection) -> Iterator[str]:
    """https://www.sqlite.org/pragma.html#pragma_foreign_key_check ."""
    for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"{table}: a row names one of {parent} that is not there"


def _stale_rows(connection: Connection, document: Document) -> Iterator[str]:
    """Rows that the document would write otherwise: bounds not of their date, rows of nothing."""
    for table, rows in document_rows(document):
        wanted = Counter(row[1:] for row in rows)
        found = Counter(tuple(row.values())[1:] for row in table_rows(connection, table))
        for row in found - wanted:
            yield f"{table}: {row[0]!s:.60} stands there otherwise than the document says it"


def _wrong_packs(connection: Connection, document: Document) -> Iterator[str]:
    """Columns that are said to be those of the events and are not; stale ones nobody reads."""
    columns = packed(document.events, order_of(document))
    found = read_packs(connection, columns)
    if found is not None and found != columns:
        yield "packs: the columns are not those of the events"


def _stale_search(connection: Connection, document: Document) -> Iterator[str]:
    """Compare the search index with a new one, in a copy, since a document is only read."""
    with closing(scratch()) as copy:
        connection.backup(copy)
        try:
            found = _fingerprints(copy)
        except sqlite3.DatabaseError:
            yield "search: the index is damaged"
            return
        for table in SEARCH_TABLES:
            copy.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")  # noqa: S608
        index(copy, document, _numbers(copy))
        for table, fingerprint in _fingerprints(copy).items():
            if found[table] != fingerprint:
                yield f"search: the index {table} is not that of the words in the document"


def _numbers(copy: Connection) -> NumberOf:
    tables = ("events", "actors", "quotations", "figures")
    numbers = {t: dict(copy.execute(f"SELECT id, number FROM {t}")) for t in tables}  # noqa: S608
    return lambda table, id_: numbers[table][id_]


def _fingerprints(copy: Connection) -> dict[str, str]:
    """A hash of every word and its place in each search table.

    https://www.sqlite.org/fts5.html#the_fts5vocab_virtual_table_module
    """
    fingerprints = {}
    for table in SEARCH_TABLES:
        copy.execute(f"CREATE VIRTUAL TABLE words USING fts5vocab({table}, instance)")
        digest = hashlib.sha256()
        for row in copy.execute('SELECT term, doc, "offset" FROM words'):
            digest.update(repr(row).encode())
        fingerprints[table] = digest.hexdigest()
        copy.execute("DROP TABLE words")
    return fingerprints
