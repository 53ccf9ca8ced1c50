"""The one place that opens SQLite: every connection is hardened, every file checked first.

After https://www.sqlite.org/security.html. A document may come from a stranger, so nothing in it is
run (views, triggers, functions in its schema), nothing beside it is written or believed, and limits
on size, program length and time end what would not end by itself.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import time
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from viewer.model.errors import DocumentError
from viewer.model.speech import tr
from viewer.store.allowed import check_schema
from viewer.store.header import identify
from viewer.store.journals import journals_beside, private_copy, remove_folder
from viewer.store.permissions import may_read, may_write
from viewer.store.troubles import damaged, plain_troubles, shown

if TYPE_CHECKING:
    from sqlite_utils import Database

#: files up to this size are checked page by page before use, larger ones by `prove`
CHECKED_SIZE = 20_000_000

_BUSY_TIMEOUT_S = 5.0
#: what a statement may take: this and one second more for each so many bytes of the file
_STATEMENT_TIME_S = 10.0
_BYTES_PER_S = 2_000_000
_STEPS_BETWEEN_LOOKS = 20_000
_FILLING_CACHE_KB = 64_000
#: where in its header SQLite counts the changes of a file
_COUNTER_OFFSET = 24

#: far above what a document needs, below what it takes to fill the memory or to hang
LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 64_000_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 1_000_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 200,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 25_000,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 10,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
}

PRAGMAS = {
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "foreign_keys": 1,
    "recursive_triggers": 0,
    "temp_store": 2,  # memory
}


class Deadline:
    """When the running statement is to be given up."""

    __slots__ = ("_end_s",)

    def __init__(self) -> None:
        self._end_s = float("inf")

    def set(self, seconds: float) -> None:
        """Give what follows so many seconds."""
        self._end_s = time.monotonic() + seconds

    def is_over(self) -> bool:
        """Whether the time is up; SQLite asks now and then."""
        return time.monotonic() > self._end_s


class Connection(sqlite3.Connection):
    """A hardened connection; closing it removes the private copy that it reads, if any.

    Attributes:
        deadline: to be set before each operation.
        allowance_s: seconds that an operation on the whole file may take.
        is_proven: the file has been checked page by page.
        was_recovered: an unfinished change lay beside the file; what is read is without it.
    """

    deadline: Deadline
    allowance_s: float = _STATEMENT_TIME_S
    is_proven: bool = False
    was_recovered: bool = False
    forget_copy: Callable[[], object] | None = None
    _header: int | None = None

    def watch_header(self, path: Path) -> None:
        """Keep the file open for `change_counter`.

        Where a process closes a file it loses all locks on it, SQLite's too, so the header is not
        opened anew whenever it is read: https://www.sqlite.org/howtocorrupt.html (2.2).
        """
        self._header = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))

    def change_counter(self) -> int:
        """How many transactions were ever written to the file, by anybody, modulo 2^32.

        https://www.sqlite.org/fileformat.html (1.3.7); -1 for a database that is no file.
        """
        if self._header is None:
            return -1
        os.lseek(self._header, _COUNTER_OFFSET, os.SEEK_SET)
        return int.from_bytes(os.read(self._header, 4), "big")

    def close(self) -> None:
        """Close the file, then forget the private copy."""
        super().close()
        if self._header is not None:
            os.close(self._header)
            self._header = None
        if self.forget_copy:
            self.forget_copy()


def connect(path: Path, *, writable: bool = False, is_known: bool = False) -> Connection:
    """Open a document after all checks; read-only unless `writable`.

    Of one that `is_known`, since it was checked and nobody has written to it, the pages are not
    checked once more.

    A file beside which a journal lies is read from a private copy in which SQLite recovers the last
    complete state: the journal may be a stranger's, and SQLite would obey it.

    Raises:
        DocumentError: it is missing, in use, not readable, or not writable though that was asked.
        NotADocument, DamagedDocument, NewerFormat: see `identify`.
    """
    real = Path(os.path.realpath(path))
    journals = journals_beside(real)
    header = identify(real, has_journal=bool(journals))
    if writable:
        has_journals = bool(journals)
        return _connect_to_write(real, header.is_wal, has_journals=has_journals, is_known=is_known)
    if journals or header.is_wal:
        return _connect_to_copy(real, was_recovered=bool(journals))
    return _checked(_open_file(real, "ro", writable=False), real)


def prove(path: Path) -> None:
    """Check every page of a file that was too large for that at the start; for a thread of its own.

    Raises:
        DamagedDocument: what `connect` would have said.
    """
    connection = connect(path)
    try:
        if not connection.is_proven:
            with plain_troubles(path):
                _quick_check(connection, path)
    finally:
        connection.close()


def create(path: Path) -> Connection:
    """Open an empty file that nobody else knows yet, to fill it.

    Its journal stays in memory: the file takes its place only when it is whole.
    """
    connection = _open_file(path, "rw", writable=True)
    # VACUUM, which ends the filling, attaches a file of its own.
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 1)
    connection.execute("PRAGMA journal_mode = memory")
    connection.execute(f"PRAGMA cache_size = -{_FILLING_CACHE_KB}")
    return connection


def scratch() -> Connection:
    """A database in memory."""
    return _open("file::memory:", writable=True)


def database(connection: Connection) -> Database:
    """The connection as sqlite-utils sees it; imported here, since it costs as much as a window."""
    from sqlite_utils import Database

    return Database(connection, execute_plugins=False, recursive_triggers=False)


def _uri(path: Path, mode: str) -> str:
    """The path as https://www.sqlite.org/uri.html writes it."""
    posix = os.fsencode(path.absolute().as_posix())
    root = "" if posix.startswith(b"/") else "/"
    return f"file://{root}{quote(posix)}?mode={mode}"


def _open_file(path: Path, mode: str, *, writable: bool) -> Connection:
    connection = _open(_uri(path, mode), writable=writable)
    try:
        connection.watch_header(path)
    except BaseException:
        connection.close()
        raise
    return connection


def _open(uri: str, *, writable: bool) -> Connection:
    connection = sqlite3.connect(
        uri,
        timeout=_BUSY_TIMEOUT_S,
        isolation_level=None,
        # opened in the background, then handed over: never used by two at once
        check_same_thread=False,
        factory=Connection,
        uri=True,
    )
    try:
        _harden(connection, writable=writable)
    except BaseException:
        connection.close()
        raise
    return connection


def _harden(connection: Connection, *, writable: bool) -> None:
    for limit, value in LIMITS.items():
        connection.setlimit(limit, value)
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_TRUSTED_SCHEMA, False)
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER, False)
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_VIEW, False)
    for name, value in PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}")
    connection.execute(f"PRAGMA query_only = {int(not writable)}")
    connection.text_factory = _decode
    connection.deadline = Deadline()
    connection.set_progress_handler(connection.deadline.is_over, _STEPS_BETWEEN_LOOKS)
    connection.set_authorizer(may_write if writable else may_read)


def _decode(data: bytes) -> str:
    """SQLite does not promise that its text is UTF-8."""
    return data.decode("utf-8", "replace")


def _connect_to_write(
    path: Path, is_wal: bool, *, has_journals: bool, is_known: bool
) -> Connection:
    if has_journals:
        raise DocumentError(
            tr(
                "Beside {file} lies a journal of an unfinished change: "
                "open it and save it under another name",
                file=shown(path),
            )
        )
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise DocumentError(
            tr(
                "You may not write to {file} and its folder: save it under another name",
                file=shown(path),
            )
        )
    if is_wal:
        # Already a look at such a file makes others beside it.
        connect(path).close()
    connection = _checked(_open_file(path, "rw", writable=True), path, is_known=is_known)
    if is_wal:
        connection.execute("PRAGMA journal_mode = delete").fetchall()
    return connection


def _connect_to_copy(path: Path, *, was_recovered: bool) -> Connection:
    with private_copy(path) as copy:
        with plain_troubles(path):
            # The first read rolls an unfinished change back or takes a finished one in.
            recovery = _open_file(copy.path, "rw", writable=True)
            try:
                recovery.execute("PRAGMA journal_mode = delete").fetchall()
            finally:
                recovery.close()
        identify(copy.path)
        connection = _checked(_open_file(copy.path, "ro", writable=False), copy.path)
        # Also where nobody closes it before the program ends.
        connection.forget_copy = weakref.finalize(connection, remove_folder, copy.keep())
    connection.was_recovered = was_recovered
    return connection


def _checked(connection: Connection, path: Path, *, is_known: bool = False) -> Connection:
    """The connection, if the file holds what a document holds."""
    try:
        with plain_troubles(path):
            size = path.stat().st_size
            connection.allowance_s = _STATEMENT_TIME_S + size / _BYTES_PER_S
            connection.deadline.set(connection.allowance_s)
            check_schema(connection, path)
            if size <= CHECKED_SIZE and not is_known:
                _quick_check(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _quick_check(connection: Connection, path: Path) -> None:
    """https://www.sqlite.org/pragma.html#pragma_quick_check, up to the first fault."""
    connection.deadline.set(connection.allowance_s)
    (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise damaged(path)
    connection.is_proven = True
