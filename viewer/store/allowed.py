"""Whether a file's schema is that of a document: what is ours must be as we make it.

Tables of others are left alone, since a person may keep notes in one; but nothing that runs by
itself is: views, triggers, virtual tables, and indexes on our tables.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from viewer.model.errors import DamagedDocument
from viewer.store.schema import KNOWN_SCHEMAS, OPTIONAL, tokens
from viewer.store.troubles import one_line, shown

_TOLD_LENGTH = 50
_INDEXES = (("CREATE", "INDEX"), ("CREATE", "UNIQUE"))


def check_schema(connection: sqlite3.Connection, path: Path) -> None:
    """Compare the file's tables, indexes and the rest with those of its format.

    Raises:
        DamagedDocument: something of ours is missing or different, or something may not be there.
    """
    number: int
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    wanted = dict(KNOWN_SCHEMAS[number])
    ours = {name for _, name in wanted}
    for kind, name, table, statement in connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_master"
    ):
        known = wanted.pop((kind, name), None)
        if known is None:
            if not _is_harmless(kind, table, statement, ours):
                thing = one_line(f"{kind} {name}", _TOLD_LENGTH)
                raise DamagedDocument(
                    f"{shown(path)} is not opened: it holds the {thing}, which no document has"
                )
        elif tokens(statement) != known:
            raise DamagedDocument(f"{shown(path)} is damaged: its {kind} {name} is not as it was")
    for kind, name in wanted.keys() - OPTIONAL:
        raise DamagedDocument(f"{shown(path)} is damaged: it lacks the {kind} {name}")


def _is_harmless(kind: str, table: str, statement: str | None, ours: set[str]) -> bool:
    if statement is None:
        # Made by a UNIQUE or PRIMARY KEY in a table's own statement.
        return kind == "index"
    words = tokens(statement)
    if kind == "index":
        # An index on one of our tables could make a query answer other rows than there are.
        return words[:2] in _INDEXES and table not in ours
    return kind == "table" and words[:2] == ("CREATE", "TABLE")
