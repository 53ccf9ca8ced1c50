"""A document that brings its own machinery is refused; a person's own notes in it are not."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from viewer.model.errors import DamagedDocument
from viewer.store import connection as connection_module
from viewer.store.documents import open_store
from viewer.store.schema import STATEMENTS
from viewer.store.views import VIEW_NAMES

Spoil = Callable[[sqlite3.Connection], None]


def run(*statements: str) -> Spoil:
    def spoil(db: sqlite3.Connection) -> None:
        # what is shown to others would stand in the way of changing what it shows
        for view in VIEW_NAMES:
            db.execute(f"drop view {view}")
        for statement in statements:
            db.execute(statement)

    return spoil


def rewrite(name: str, change: Callable[[str], str]) -> Spoil:
    """Change what the file says of one of its tables, past all that SQLite would say to it."""

    def spoil(db: sqlite3.Connection) -> None:
        (sql,) = db.execute("select sql from sqlite_master where name = ?", (name,)).fetchone()
        assert change(sql) != sql
        db.execute("pragma writable_schema = on")
        db.execute("update sqlite_master set sql = ? where name = ?", (change(sql), name))

    return spoil


def smuggle(kind: str, name: str, table: str, statement: str) -> Spoil:
    """Enter a statement under another kind or name than its own."""

    def spoil(db: sqlite3.Connection) -> None:
        db.execute("create table jottings (title)")
        db.execute("pragma writable_schema = on")
        db.execute(
            "insert into sqlite_master values (?, ?, ?, 0, ?)", (kind, name, table, statement)
        )

    return spoil


def many_tables(db: sqlite3.Connection) -> None:
    db.execute("begin")
    db.execute("create table t0 (a)")
    db.execute("pragma writable_schema = on")
    (root,) = db.execute("select rootpage from sqlite_master where name = 't0'").fetchone()
    db.executemany(
        "insert into sqlite_master values ('table', ?, ?, ?, ?)",
        ((f"t{n}", f"t{n}", root, f"CREATE TABLE t{n} (a)") for n in range(1, 20_000)),
    )
    db.execute("commit")


def wrong_type(db: sqlite3.Connection) -> None:
    """A blob in a column of text, in a table that calls itself strict."""
    sql = next(s for s in STATEMENTS if "CREATE TABLE about" in s).strip()
    db.execute("drop table about")
    db.execute(sql.replace("STRICT", ""))
    db.execute("insert into about values (1, x'00ff', 'en', '')")
    rewrite("about", lambda _: sql)(db)


ENDLESS = "with recursive n(x) as (select 1 union all select x + 1 from n) select x from n"
DELETES = "begin delete from texts; end"

REFUSED = {
    "a view of ours that says something else": run(f"create view chronology as {ENDLESS}"),
    "a view": run(f"create view extra as {ENDLESS}"),
    "a view for a table": run(
        "drop table links", f"create view links(number, origin, target, relation) as {ENDLESS}"
    ),
    "a view that allocates": run("create view extra as select zeroblob(1000000000)"),
    "a trigger on insert": run(f"create trigger t after insert on about {DELETES}"),
    "a trigger on update": run(f"create trigger t after update on places {DELETES}"),
    "a trigger on a person's own table": run(
        "create table jottings (a)", f"create trigger t after insert on jottings {DELETES}"
    ),
    "a generated column": run("alter table links add column x text as (hex(zeroblob(1000)))"),
    "a column more": run("alter table links add column x text"),
    "a column less": run("alter table figures drop column value_max"),
    "a check": rewrite("links", lambda sql: sql.replace(
        "relation TEXT NOT NULL", "relation TEXT NOT NULL CHECK (length(hex(zeroblob(9999999))))"
    )),
    "a default": rewrite("links", lambda sql: sql.replace(
        "relation TEXT NOT NULL", "relation TEXT NOT NULL DEFAULT (randomblob(1e9))"
    )),
    "no longer strict": rewrite("links", lambda sql: sql.replace("STRICT", "")),
    "a reference less": rewrite("links", lambda sql: sql.replace("REFERENCES events(id)", "", 1)),
    "an index on an expression": run("create index i on events (title || title)"),
    "an index of ours": run("create index i on events (title)"),
    "a unique index of ours": run("create unique index i on events (title)"),
    "an index less": run("drop index evidence_by_event"),
    "a table less": run("drop table anchors"),
    "a search table less": run("drop table search"),
    "a virtual table": run("create virtual table v using fts5(x)"),
    "a search table with other columns": run(
        "drop table search", "create virtual table search using fts5(words, more)"
    ),
    "1,999 columns": run(f"create table t ({', '.join(f'c{n}' for n in range(1999))})"),
    "a trigger called a table": smuggle(
        "table", "notes2", "notes2", f"create trigger t after insert on about {DELETES}"
    ),
    "a trigger called an index": smuggle(
        "index", "t", "notes", f"CREATE TRIGGER t AFTER INSERT ON about {DELETES}"
    ),
    "a view called a table": smuggle("table", "v", "v", f"CREATE VIEW v AS {ENDLESS}"),
    "an index of ours called a person's": smuggle(
        "index", "i", "notes", "CREATE INDEX i ON events(title)"
    ),
    "a blob for a title": wrong_type,
    "two titles": run("insert into about select 2, title, language, '' from about"),
    "no title": run("delete from about"),
    "an endless value": run("update figures set value = 9e999"),
    "a date beyond all years": run("update events set latest = 4611686018427387904"),
    "dates the wrong way round": run("update events set earliest = latest + 1"),
    "no date": run("update events set date = 'soon'"),
    "an unknown status": run("update events set status = 'maybe'"),
    "an unknown precision": run("update accounts set precision = 'fortnight'"),
    "an unknown form": run("update texts set form = 'poem' where form = 'original'"),
    "an unknown kind": run("update events set kind = 'regatta'"),
    "an importance of 9": run("update events set importance = 9"),
    "a place for a seventh side": run("update sides set place = 6"),
    "a span before the text": run('update places set "start" = -4'),
    "a span behind the text": run('update places set "end" = 99999'),
    "a span of other words": run("update places set exact = 'herring soup'"),
    "a span of nothing": run("""update places set "end" = "start", exact = ''"""),
    "evidence of no annotation": run("delete from annotations where kind = 'evidence'"),
    "a figure of no source": run("update annotations set source = 'nobody' where kind = 'figure'"),
    "a speaker who is nobody": run("update quotations set speaker = 'nobody'"),
    "an actor on no side": run("update actors set side = 'west'"),
    "a link to nowhere": run("update links set target = 'nowhere'"),
    "an anchor before the text": run('update anchors set "start" = -1'),
}  # fmt: skip

HARMLESS = {
    "notes of a person": run(
        "create table jottings (title)", "insert into jottings values ('herring')"
    ),
    "an index on notes": run("create table jottings (title)", "create index i on jottings (title)"),
    "a unique index on notes": run("create table n (t)", "create unique index i on n (t)"),
    "statistics": run("analyze"),
    "a generated column in notes": run("create table n (a, b as (zeroblob(1000000000)))"),
    "a table named in many characters": run(f"create table {'t' * 900_000} (a)"),
    "a NUL and a bidi mark in a title": run(
        "update about set title = 'her' || char(0) || char(8238) || 'gnir'"
    ),
    "a title that is not UTF-8": run("update about set title = cast(x'68ff69' as text)"),
}


def spoilt(path: Path, spoil: Spoil) -> bytes:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        spoil(db)
    return path.read_bytes()


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("checked_size", [20_000_000, 0])
def test_refused(herring_file, contents, monkeypatch, name, checked_size):
    """Also where the check of every page would come later."""
    monkeypatch.setattr(connection_module, "CHECKED_SIZE", checked_size)
    spoilt(herring_file, REFUSED[name])
    before = contents(herring_file.parent)
    with pytest.raises(DamagedDocument) as refusal, open_store(herring_file) as store:
        store.document()
    line = str(refusal.value)
    assert line.startswith("herring.parley ")
    assert line.isprintable()
    assert len(line) <= 120
    assert contents(herring_file.parent) == before


@pytest.mark.parametrize("name", HARMLESS)
def test_harmless(herring, herring_file, contents, name):
    spoilt(herring_file, HARMLESS[name])
    before = contents(herring_file.parent)
    with open_store(herring_file) as store:
        assert store.document().events == herring.events
        assert store.search("quota")
    assert contents(herring_file.parent) == before


def test_twenty_thousand_tables(herring_file, contents):
    """They are only a person's notes, but too many to check."""
    spoilt(herring_file, many_tables)
    before = contents(herring_file.parent)
    with pytest.raises(DamagedDocument, match="use a backup"):
        open_store(herring_file)
    assert contents(herring_file.parent) == before


def test_a_cell_of_70_mb(herring_file):
    """Too large for a cell, and the file too large to be checked at once."""
    spoilt(herring_file, run("update about set title = hex(zeroblob(35000000))"))
    with pytest.raises(DamagedDocument, match="too big"), open_store(herring_file) as store:
        store.document()


def test_what_is_not_text_is_shown_as_such(herring_file):
    spoilt(herring_file, HARMLESS["a title that is not UTF-8"])
    with open_store(herring_file) as store:
        assert store.document().title == "h\N{REPLACEMENT CHARACTER}i"
