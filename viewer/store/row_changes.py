"""The rows that are other in one state of a document than in another, out of the file and into it.

Rows are told apart by what they belong to: those of one event, say, in one table are left alone
together, or written anew together. Inside the transaction references may dangle for a while.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from viewer.model.source import text_sha256
from viewer.store.connection import Connection
from viewer.store.differing import KEYS, Difference
from viewer.store.numbering import renumbered
from viewer.store.rows import Row, document_rows
from viewer.store.schema import COLUMNS

Group: TypeAlias = tuple[Row, ...]

#: tables whose rows stand by their numbers, each for one thing; the others stand by time, or within
#: what they belong to
_ORDERED = frozenset(KEYS) - {"sources", "events"}
#: the columns that say what a row belongs to, or which it is, where that is not its first one: the
#: passages of an event stand in an order of theirs
_KEY_COLUMNS = {"links": ("origin", "target", "relation"), "evidence": ("event",)}


class RowChanges:
    """Brings the tables of a file from one state of a document to another, but for the search."""

    def __init__(self, connection: Connection, found: Difference) -> None:
        self._connection = connection
        self._found = found
        was, is_now = _groups(found.old), _groups(found.new)
        self._out = {t: _others(groups, is_now[t]) for t, groups in was.items()}
        self._in = {t: _others(groups, was[t]) for t, groups in is_now.items()}
        self._numbers: dict[str, dict[Row, int]] = defaultdict(dict)
        self._moved: dict[str, dict[int, int]] = {}
        for field in sorted(found.reordered & _ORDERED):
            self._number_anew(field)

    @property
    def moved(self) -> dict[str, frozenset[str]]:
        """The ids of things that get another number, by their tables."""
        moved = {}
        for table, steps in self._moved.items():
            new = set(steps.values())
            moved[table] = frozenset(
                str(key[0]) for key, number in self._numbers[table].items() if number in new
            )
        return moved

    def write(self) -> None:
        """Take out what is gone or other, move what stands elsewhere, put in what is new."""
        for table, groups in reversed(self._out.items()):
            if table != "about":
                self._take_out(table, groups)
        for table, steps in self._moved.items():
            self._move(table, steps)
        for table, groups in self._in.items():
            if table == "about":
                self._say_about(groups)
            else:
                self._put_in(table, groups)
        if self._out["texts"] or self._in["texts"]:
            self._index_texts()

    def _number_anew(self, field: str) -> None:
        names = _key_columns(field)
        rows = self._connection.execute(f"SELECT number, {', '.join(names)} FROM {field}")  # noqa: S608
        known = {tuple(key): number for number, *key in rows}
        things = getattr(self._found.after, field)
        keys = [_row_key(KEYS[field](thing)) for thing in things]
        given = renumbered([known.get(key) for key in keys])
        self._numbers[field] = dict(zip(keys, given, strict=True))
        moved = (
            (known[key], number)
            for key, number in self._numbers[field].items()
            if key in known and known[key] != number
        )
        self._moved[field] = dict(moved)

    def _take_out(self, table: str, groups: Mapping[Row, Group]) -> None:
        where = " AND ".join(f"{name} = ?" for name in _key_columns(table))
        if table == "texts":
            self._leave_index(groups)
        for key in groups:
            if table not in self._found.reordered or table not in _ORDERED:
                found = self._connection.execute(
                    f"SELECT number FROM {table} WHERE {where} ORDER BY number",  # noqa: S608
                    key,
                ).fetchone()
                if found is not None:
                    self._numbers[table][key] = found[0]
            self._connection.execute(f"DELETE FROM {table} WHERE {where}", key)  # noqa: S608

    def _move(self, table: str, steps: Mapping[int, int]) -> None:
        """By way of numbers below 0, since another row may still have the new one."""
        update = f"UPDATE {table} SET number = ? WHERE number = ?"  # noqa: S608 - a table of ours
        self._connection.executemany(update, ((-new, old) for old, new in steps.items()))
        self._connection.executemany(update, ((new, -new) for new in steps.values()))

    def _put_in(self, table: str, groups: Mapping[Row, Group]) -> None:
        if not groups:
            return
        (last,) = self._connection.execute(
            f"SELECT coalesce(max(number), 0) FROM {table}"  # noqa: S608 - a table of ours
        ).fetchone()
        last = max(last, *self._numbers[table].values(), 0)
        rows: list[Row] = []
        for key, group in groups.items():
            known = self._numbers[table].get(key)
            for row in group:
                if known is None or len(group) > 1:
                    last += 1
                    rows.append((last, *row))
                else:
                    rows.append((known, *row))
        marks = ", ".join("?" * len(COLUMNS[table]))
        self._connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608

    def _say_about(self, groups: Mapping[Row, Group]) -> None:
        for row in (row for group in groups.values() for row in group):
            self._connection.execute(
                "UPDATE about SET title = ?, language = ?, description = ?", row
            )

    def _leave_index(self, groups: Mapping[Row, Group]) -> None:
        """Take texts out of the index; not one that another program edited: it knows not of it."""
        self._is_stale = False
        for row in (row for group in groups.values() for row in group):
            source, form, content, sha256 = row
            if sha256 != text_sha256(str(content)):
                self._is_stale = True
                continue
            self._connection.execute(
                "INSERT INTO text_search (text_search, rowid, content) "
                "SELECT 'delete', number, content FROM texts WHERE source = ? AND form = ?",
                (source, form),
            )

    def _index_texts(self) -> None:
        if self._out["texts"] and self._is_stale:
            self._connection.execute("INSERT INTO text_search (text_search) VALUES ('rebuild')")
            return
        for (source,) in self._in["texts"]:
            self._connection.execute(
                "INSERT INTO text_search (rowid, content) "
                "SELECT number, content FROM texts WHERE source = ?",
                (source,),
            )


def _groups(part: Any) -> dict[str, dict[Row, Group]]:
    """The rows of each table, without numbers, by what they belong to."""
    tables: dict[str, dict[Row, Group]] = {}
    for table, rows in document_rows(part):
        groups: dict[Row, list[Row]] = defaultdict(list)
        # the rows' numbers stand before the first column
        places = [list(COLUMNS[table]).index(name) for name in _key_columns(table)]
        for row in rows:
            groups[tuple(row[place] for place in places)].append(row[1:])
        tables[table] = {key: tuple(group) for key, group in groups.items()}
    return tables


def _others(groups: Mapping[Row, Group], there: Mapping[Row, Group]) -> dict[Row, Group]:
    return {key: group for key, group in groups.items() if there.get(key) != group}


def _key_columns(table: str) -> Sequence[str]:
    return _KEY_COLUMNS.get(table) or list(COLUMNS[table])[1:2]


def _row_key(key: Any) -> Row:
    return tuple(key) if isinstance(key, tuple) else (key,)
