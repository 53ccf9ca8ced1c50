"""A document whose tables another version of Parley made is told as that, not as damaged."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from viewer.model.errors import DamagedDocument, OtherVersion
from viewer.store.documents import open_store
from viewer.store.schema import step_name

#: a version that indexed less, and one that kept more of a side
OLDER = ("drop index evidence_by_event",)
NEWER = ("alter table sides add column motto text",)
ANOTHER_STEP = "update _sqlite_migrations set name = 'format_1_0badcafe'"


def changed(path, *statements):
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        (views,) = zip(
            *db.execute("select name from sqlite_master where type = 'view'"), strict=True
        )
        for statement in (*(f"drop view {view}" for view in views), *statements):
            db.execute(statement)


@pytest.mark.parametrize("tables", [OLDER, NEWER])
@pytest.mark.parametrize("step", [ANOTHER_STEP, "update _sqlite_migrations set name = 'format_1'"])
def test_other_tables_of_another_version_are_told_as_that(herring_file, tables, step):
    changed(herring_file, *tables, step)
    before = herring_file.read_bytes()
    with pytest.raises(OtherVersion, match=r"herring\.parley was made by another version"):
        open_store(herring_file)
    assert herring_file.read_bytes() == before


@pytest.mark.parametrize("tables", [OLDER, NEWER])
def test_other_tables_than_the_file_says_are_damage(herring_file, tables):
    changed(herring_file, *tables)
    with pytest.raises(DamagedDocument):
        open_store(herring_file)


def test_the_same_tables_are_read_whoever_made_them(herring, herring_file):
    changed(herring_file, ANOTHER_STEP)
    with open_store(herring_file) as store:
        assert store.document() == herring


@pytest.mark.parametrize(
    "instead",
    [
        ("drop table _sqlite_migrations",),
        ("delete from _sqlite_migrations",),
        (
            "drop table _sqlite_migrations",
            (
                "create view _sqlite_migrations as "
                "with recursive n(x) as (select 1 union all select x + 1 from n) "
                "select x as name, 'parley' as migration_set from n"
            ),
        ),
        (
            "drop table _sqlite_migrations",
            "create virtual table _sqlite_migrations using fts5(name, migration_set)",
            "insert into _sqlite_migrations values ('format_1_0badcafe', 'parley')",
        ),
        (
            "drop table _sqlite_migrations",
            (
                "create table _sqlite_migrations (migration_set as ('parley'), "
                "name as (zeroblob(1000000000)), a)"
            ),
            "insert into _sqlite_migrations (a) values (1)",
        ),
        ("alter table _sqlite_migrations add column more", ANOTHER_STEP),
    ],
)
def test_a_record_that_is_not_ours_is_not_asked(herring_file, instead):
    changed(herring_file, *OLDER, *instead)
    with pytest.raises(DamagedDocument):
        open_store(herring_file)


def test_the_step_is_named_after_the_tables(monkeypatch):
    from viewer.store import schema

    before = step_name(1)
    less = dict(list(schema.KNOWN_SCHEMAS[1].items())[1:])
    monkeypatch.setitem(schema.KNOWN_SCHEMAS, 1, less)
    assert step_name(1) != before
    assert before.startswith("format_1_")
