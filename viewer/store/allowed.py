"""Whether a file's schema is that of a document: what is ours must be as we make it.

Tables of others are left alone, since a person may keep notes in one; but nothing that runs by
itself is: views, triggers, virtual tables, and indexes on our tables.

What is refused is told in one of two ways: a file that records tables of another version of Parley
(`viewer.store.schema.step_name`) was made by that one, any other is damaged. The record changes the
words of the refusal and nothing else.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from viewer.model.errors import DamagedDocument, DocumentError, OtherVersion
from viewer.model.speech import tr
from viewer.store.schema import KNOWN_SCHEMAS, OPTIONAL, step_name, tokens
from viewer.store.troubles import one_line, shown

_TOLD_LENGTH = 50
#: as sqlite-utils makes it
_RECORD = tokens(
    """CREATE TABLE "_sqlite_migrations" (
    "id" INTEGER PRIMARY KEY, "migration_set" TEXT, "name" TEXT, "applied_at" TEXT)"""
)
_MOST_STEPS = 100
_INDEXES = (("CREATE", "INDEX"), ("CREATE", "UNIQUE"))


def check_schema(connection: sqlite3.Connection, path: Path) -> None:
    """Compare the file's tables, indexes and the rest with those of its format.

    Raises:
        DamagedDocument: something of ours is missing or different, or something may not be there.
        OtherVersion: so it is, and the file records that it was made with other tables.
    """
    number: int
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    refusal = _difference(connection, path, number)
    if refusal is None:
        return
    if _is_of_other_version(connection, number):
        raise OtherVersion(
            tr(
                "{file} was made by another version of Parley: "
                "open it with that one, or build it again",
                file=shown(path),
            )
        )
    raise refusal


def _difference(connection: sqlite3.Connection, path: Path, number: int) -> DocumentError | None:
    """What is otherwise than in a document of this version; None if nothing is."""
    wanted = dict(KNOWN_SCHEMAS[number])
    ours = {name for _, name in wanted}
    for kind, name, table, statement in connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_master"
    ):
        known = wanted.pop((kind, name), None)
        if known is None:
            if not _is_harmless(kind, table, statement, ours):
                thing = one_line(f"{kind} {name}", _TOLD_LENGTH)
                return DamagedDocument(
                    tr(
                        "{file} is not opened: it holds the {thing}, which no document has",
                        file=shown(path),
                        thing=thing,
                    )
                )
        elif tokens(statement) != known:
            thing = f"{kind} {name}"
            said = tr(
                "{file} is damaged: its {thing} is not as it was", file=shown(path), thing=thing
            )
            return DamagedDocument(said)
    for kind, name in wanted.keys() - OPTIONAL:
        thing = f"{kind} {name}"
        return DamagedDocument(
            tr("{file} is damaged: it lacks the {thing}", file=shown(path), thing=thing)
        )
    return None


def _is_of_other_version(connection: sqlite3.Connection, number: int) -> bool:
    """Whether the file records steps of ours and not the one that this version takes.

    The record is read only where it is the plain table that we make, since the file may be a
    stranger's.
    """
    try:
        found = connection.execute(
            "SELECT type, sql FROM sqlite_master WHERE name = '_sqlite_migrations'"
        )
        if [(kind, tokens(sql or "")) for kind, sql in found] != [("table", _RECORD)]:
            return False
        steps = connection.execute(
            "SELECT name FROM _sqlite_migrations WHERE migration_set = 'parley' LIMIT ?",
            (_MOST_STEPS,),
        )
        names = {name for (name,) in steps}
    except sqlite3.Error:
        return False
    return bool(names) and step_name(number) not in names


def _is_harmless(kind: str, table: str, statement: str | None, ours: set[str]) -> bool:
    if statement is None:
        # Made by a UNIQUE or PRIMARY KEY in a table's own statement.
        return kind == "index"
    words = tokens(statement)
    if kind == "index":
        # An index on one of our tables could make a query answer other rows than there are.
        return words[:2] in _INDEXES and table not in ours
    return kind == "table" and words[:2] == ("CREATE", "TABLE")
