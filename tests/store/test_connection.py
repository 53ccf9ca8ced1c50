"""Every connection is hardened, and there is one place that makes them."""

from __future__ import annotations

import ast
import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from viewer.model.errors import DamagedDocument, DocumentError
from viewer.store import connection as connection_module
from viewer.store.connection import LIMITS, PRAGMAS, connect, create, database, prove, scratch
from viewer.store.documents import open_store
from viewer.store.permissions import may_read, may_write
from viewer.store.troubles import plain_troubles

VIEWER = Path(__file__).resolve().parents[2] / "viewer"


def connections(path: Path, empty: Path):
    empty.write_bytes(b"")
    yield connect(path), LIMITS, 1
    yield connect(path, writable=True), LIMITS, 0
    yield scratch(), LIMITS, 0
    yield create(empty), LIMITS | {sqlite3.SQLITE_LIMIT_ATTACHED: 1}, 0


def test_every_connection_is_hardened(herring_file, tmp_path):
    for connection, limits, query_only in connections(herring_file, tmp_path / "empty"):
        with closing(connection):
            assert connection.isolation_level is None
            for limit, value in limits.items():
                assert connection.getlimit(limit) == value
            wanted = PRAGMAS | {"query_only": query_only}
            for name, value in wanted.items():
                found = connection.execute(f"PRAGMA {name}").fetchone()
                # A database in memory has no memory map to tell of.
                assert found in ((value,), None), name
            if sys.version_info >= (3, 12):
                assert connection.getconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE)
                assert not connection.getconfig(sqlite3.SQLITE_DBCONFIG_TRUSTED_SCHEMA)
                assert not connection.getconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_VIEW)
                assert not connection.getconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER)


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH 'other.db' AS other",
        "CREATE TRIGGER t AFTER INSERT ON about BEGIN DELETE FROM texts; END",
        "CREATE TEMP TRIGGER t AFTER INSERT ON about BEGIN DELETE FROM texts; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TEMP VIEW v AS SELECT 1",
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n",
        "SELECT hex(zeroblob(100))",
        "SELECT load_extension('x')",
        "PRAGMA writable_schema = ON",
        "PRAGMA journal_size_limit",
    ],
)
def test_what_no_statement_may_do(herring_file, tmp_path, statement):
    for connection, _, _ in connections(herring_file, tmp_path / "empty"):
        with closing(connection), pytest.raises(sqlite3.DatabaseError):
            connection.execute(statement)


@pytest.mark.parametrize("may", [may_read, may_write])
def test_nothing_is_done_from_inside_a_view_or_trigger(may):
    asked = (sqlite3.SQLITE_READ, "events", "title", "main")
    assert may(*asked, None) == sqlite3.SQLITE_OK
    assert may(*asked, "view") == sqlite3.SQLITE_DENY
    assert may(sqlite3.SQLITE_DELETE, "texts", None, "main", "trigger") == sqlite3.SQLITE_DENY


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO kinds VALUES (99, 'x')", "UPDATE about SET title = 'x'", "DELETE FROM links",
        "DROP TABLE anchors", "CREATE TABLE x (y)", "VACUUM", "BEGIN",
        "UPDATE sqlite_master SET sql = 'x'", "INSERT INTO search (search) VALUES ('rebuild')",
    ],
)  # fmt: skip
def test_a_reader_does_not_write(herring_file, statement):
    before = herring_file.read_bytes()
    with closing(connect(herring_file)) as connection, pytest.raises(sqlite3.DatabaseError):
        connection.execute(statement)
    assert herring_file.read_bytes() == before


def test_a_writer_writes_and_nobody_plugs_in(herring_file):
    with closing(connect(herring_file, writable=True)) as connection:
        db = database(connection)
        with db.atomic():
            db["kinds"].insert({"name": "storm"})
            connection.execute("UPDATE about SET title = 'Cod'")
        assert not connection.in_transaction
    with open_store(herring_file) as store:
        document = store.document()
    assert (document.title, document.kinds[-1]) == ("Cod", "storm")


def test_a_statement_outside_a_transaction_is_not_lost(herring_file):
    """A raw write must not open a hidden transaction that the next sqlite-utils call would join."""
    with closing(connect(herring_file, writable=True)) as connection:
        connection.execute("UPDATE about SET title = 'Cod'")
        assert not connection.in_transaction
        database(connection)["kinds"].insert({"name": "storm"})
    with open_store(herring_file) as store:
        assert (store.document().title, store.document().kinds[-1]) == ("Cod", "storm")


def test_a_failed_change_leaves_the_file(herring_file):
    before = herring_file.read_bytes()
    with closing(connect(herring_file, writable=True)) as connection:
        db = database(connection)

        def change() -> None:
            with db.atomic():
                db["kinds"].insert({"name": "storm"})
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            change()
        assert not connection.in_transaction
    assert herring_file.read_bytes() == before


def test_two_writers_and_a_reader(herring, herring_file, monkeypatch):
    monkeypatch.setattr(connection_module, "_BUSY_TIMEOUT_S", 0.05)
    with (
        closing(connect(herring_file, writable=True)) as one,
        closing(connect(herring_file, writable=True)) as two,
    ):
        one.execute("BEGIN IMMEDIATE")
        with open_store(herring_file) as reader:
            assert reader.document() == herring
        busy = pytest.raises(DocumentError, match="is being written by another program")
        with busy, plain_troubles(herring_file):
            two.execute("BEGIN IMMEDIATE")
        one.execute("ROLLBACK")


def test_a_runaway_statement_is_given_up(herring_file):
    with closing(connect(herring_file)) as connection:
        connection.deadline.set(0.1)
        crossed = ", ".join(f"annotations AS a{n}" for n in range(16))
        endless = pytest.raises(DamagedDocument, match="never comes to an end")
        with endless, plain_troubles(herring_file):
            connection.execute(f"SELECT count(*) FROM {crossed}").fetchone()


def test_wrong_use_is_a_bug_and_not_a_damaged_file(herring_file):
    store = open_store(herring_file)
    store.close()
    with pytest.raises(sqlite3.ProgrammingError):
        store.document()


def test_a_document_in_a_folder_that_may_not_be_written(herring, herring_file, contents):
    before = contents(herring_file.parent)
    herring_file.chmod(0o444)
    herring_file.parent.chmod(0o555)
    try:
        with open_store(herring_file) as store:
            assert store.document() == herring
            assert store.search("quota")
        if hasattr(os, "geteuid") and os.geteuid() != 0:
            with pytest.raises(DocumentError, match="You may not write"):
                connect(herring_file, writable=True)
    finally:
        herring_file.parent.chmod(0o755)
    assert contents(herring_file.parent) == before


def test_names_that_a_uri_would_misread(herring, herring_bytes, tmp_path):
    names = ["a b", "50%25", "x#y", "ü🐟", "a&immutable=1"]
    if sys.platform != "win32":
        names += ["what?mode=rwc", "file:x"]
    for name in names:
        path = tmp_path / f"{name}.parley"
        path.write_bytes(herring_bytes)
        with open_store(path) as store:
            assert store.document() == herring


def test_a_large_file_is_proven_later(herring_file, monkeypatch):
    monkeypatch.setattr(connection_module, "CHECKED_SIZE", 1000)
    with open_store(herring_file) as store:
        assert not store.is_proven
    prove(herring_file)
    data = bytearray(herring_file.read_bytes())
    page = 4096 * 20
    data[page : page + 4096] = b"\x05" * 4096
    herring_file.write_bytes(data)
    with open_store(herring_file):
        pass
    with pytest.raises(DamagedDocument):
        prove(herring_file)


def calls(tree: ast.AST):
    """Dotted names of what is called or imported by that name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)


def test_one_module_opens_sqlite():
    found: dict[str, set[str]] = {}
    for path in sorted(VIEWER.rglob("*.py")):
        for name in calls(ast.parse(path.read_text("utf-8"))):
            if name in ("sqlite3.connect", "connect", "Database") or name.endswith(".Database"):
                found.setdefault(path.relative_to(VIEWER).as_posix(), set()).add(name)
    makers = {path for path, names in found.items() if names - {"connect"}}
    assert makers == {"store/connection.py"}
    # `connect` alone is ours: nobody imports SQLite's under that name.
    for path in found:
        assert "from sqlite3 import" not in (VIEWER / path).read_text("utf-8")


def test_nobody_else_runs_scripts_or_commits():
    for path in sorted(VIEWER.rglob("*.py")):
        names = {name.rpartition(".")[2] for name in calls(ast.parse(path.read_text("utf-8")))}
        assert not names & {"executescript", "load_extension", "enable_load_extension"}, path
        if path.parent.name != "store":
            assert not names & {"execute", "executemany"}, path
