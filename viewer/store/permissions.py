"""What statements may do, asked by SQLite when it prepares each one.

https://www.sqlite.org/c3ref/set_authorizer.html . The statements are ours; this is the second wall,
for what a document's schema may have smuggled into them, and on Python 3.11 the only one.
"""

from __future__ import annotations

import sqlite3

from viewer.store.views import VIEW_NAMES

_FUNCTIONS = frozenset({"coalesce", "count", "highlight", "instr", "match", "max", "min"})
_READING_PRAGMAS = frozenset(
    {
        "data_version", "defer_foreign_keys", "foreign_key_check", "foreign_key_list",
        "index_info", "index_list", "index_xinfo", "query_only", "quick_check",
        "table_info", "table_xinfo", "journal_mode",
        "trusted_schema", "cell_size_check", "mmap_size", "foreign_keys", "recursive_triggers",
        "temp_store", "cache_size", "user_version", "application_id",
    }
)  # fmt: skip
_READING = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ})
_WRITING = frozenset(
    {
        sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE,
        sqlite3.SQLITE_TRANSACTION, sqlite3.SQLITE_SAVEPOINT,
        sqlite3.SQLITE_CREATE_TABLE, sqlite3.SQLITE_CREATE_INDEX, sqlite3.SQLITE_CREATE_VTABLE,
        sqlite3.SQLITE_DROP_TABLE, sqlite3.SQLITE_DROP_VTABLE, sqlite3.SQLITE_REINDEX,
    }
)  # fmt: skip


#: VACUUM asks for these
_WRITING_FUNCTIONS = frozenset({"quote", "substr", "like"})


def may_read(
    action: int, first: str | None, second: str | None, _schema: str | None, inside: str | None
) -> int:
    """Allow reading, a few functions and pragmas; nothing from inside a view or trigger."""
    if inside is not None:
        return sqlite3.SQLITE_DENY
    # Opening a virtual table declares its columns in the words of CREATE TABLE, for which SQLite
    # asks this although nothing is written.
    is_declaration = action == sqlite3.SQLITE_UPDATE and first == "sqlite_master"
    allowed = (
        action in _READING
        or is_declaration
        or (action == sqlite3.SQLITE_FUNCTION and second in _FUNCTIONS)
        or (action == sqlite3.SQLITE_PRAGMA and first in _READING_PRAGMAS)
    )
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY


def may_write(
    action: int, first: str | None, second: str | None, schema: str | None, inside: str | None
) -> int:
    """Allow rows, tables, indexes and our views besides; no other file, view or trigger.

    What is read from inside a view stays denied: ours are for other programs.
    """
    # VACUUM attaches a nameless file.
    is_vacuum = action in (sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH) and not first
    is_function = action == sqlite3.SQLITE_FUNCTION and second in _WRITING_FUNCTIONS
    is_view = action == sqlite3.SQLITE_CREATE_VIEW and first in VIEW_NAMES
    if inside is None and (action in _WRITING or is_vacuum or is_function or is_view):
        return sqlite3.SQLITE_OK
    return may_read(action, first, second, schema, inside)
