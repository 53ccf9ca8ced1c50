"""Rows as they come out of a file, each value looked at: others can write such files too."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from viewer.store.schema import COLUMNS

if TYPE_CHECKING:
    from enum import StrEnum

_Word = TypeVar("_Word", bound="StrEnum")

#: what a document's summary counts
_COUNTED = ("sources", "events", "figures", "quotations", "actors", "measures", "links")


class Unreadable(Exception):
    """A row that cannot be part of a document; the text says which and why."""


class Summary(NamedTuple):
    """A document in numbers; earliest, latest: seconds of civil time, None without events."""

    title: str
    format: int
    counts: dict[str, int]
    earliest: int | None
    latest: int | None


def table_rows(
    connection: sqlite3.Connection, table: str, source: str = "", bounds: Sequence[int | str] = ()
) -> Iterator[dict[str, Any]]:
    """The rows of a table in their order.

    Args:
        connection: reads the file.
        table: whose columns are read.
        source: what stands behind FROM: the table with others joined, and a WHERE with marks.
        bounds: what stands for those marks.

    Raises:
        Unreadable: a value is not of its column's type, whatever the file says about itself.
    """
    columns = COLUMNS[table]
    names = ", ".join(f'{table}."{name}"' for name in columns)
    types = tuple(columns.items())
    query = f"SELECT {names} FROM {source or table} ORDER BY {table}.number"  # noqa: S608
    for values in connection.execute(query, bounds):
        for (name, allowed), value in zip(types, values, strict=True):
            if type(value) not in allowed:
                raise Unreadable(f"{table}: the {name} of a row is of another type")
        yield dict(zip(columns, values, strict=True))


def word(words: type[_Word], text: str) -> _Word:
    """The enum member that a file names.

    Raises:
        Unreadable: there is no such word.
    """
    try:
        return words(text)
    except ValueError:
        raise Unreadable(f"“{text:.40}” is no {words.__name__.lower()}") from None


def about(connection: sqlite3.Connection) -> dict[str, Any]:
    """What the document says of itself.

    Raises:
        Unreadable: it does so twice, or not at all.
    """
    rows = list(table_rows(connection, "about"))
    if len(rows) != 1:
        raise Unreadable(f"it has {len(rows)} titles instead of one")
    return rows[0]


def summary(connection: sqlite3.Connection) -> Summary:
    """Count what there is, without reading it.

    Raises:
        Unreadable: the title or a date is of another type.
    """
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    counts = {
        table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
        for table in _COUNTED
    }
    bounds = connection.execute("SELECT min(earliest), max(latest) FROM events").fetchone()
    if not all(bound is None or isinstance(bound, int) for bound in bounds):
        raise Unreadable("events: a date is of another type")
    return Summary(about(connection)["title"], number, counts, *bounds)
