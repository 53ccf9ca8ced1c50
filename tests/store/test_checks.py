"""`check` finds what opening leaves unseen."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from viewer.model.errors import DamagedDocument
from viewer.store.documents import open_store


def checked(path: Path, *statements: str) -> list[str]:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement)
    with open_store(path) as store:
        return store.check()


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        (
            "update texts set content = content || '.' where source = 'courier'",
            "source courier: the words of its digest were changed",
        ),
        (
            "update places set prefix = 'cod' where annotation = 'gazette.q1'",
            "quotation gazette.q1: its surroundings in the digest are others",
        ),
        (
            "update sources set published_latest = 0 where id = 'courier'",
            "sources: courier stands there otherwise than the document says it",
        ),
        (
            "update events set latest = latest + 1 where id = 'visit'",
            "event visit: it ends at another time than its date 2001-06~",
        ),
        (
            "update roles set period_precision = 'day'",
            "roles: ola stands there otherwise than the document says it",
        ),
        (
            "update accounts set earliest = 0 where event = 'visit'",
            "accounts: visit stands there otherwise than the document says it",
        ),
        (
            "insert into anchors values (10, 'nobody', 1, 2, null, null, null)",
            "the annotation nobody is missing",
        ),
        (
            "insert into annotations values (99, 'courier.f9', 'figure', 'courier')",
            "annotations: courier.f9 stands there otherwise than the document says it",
        ),
        (
            "insert into annotations values (99, 'courier.f9', 'figure', 'nowhere')",
            "annotations: a row names one of sources that is not there",
        ),
        ("update quotations set speaker = 'x'", "quotation gazette.q1: speaker x is unknown"),
        ("update events set status = 'maybe'", "“maybe” is no status"),
        (
            "insert into search (rowid, words) values (5, 'cod')",
            "search: the index search is not that of the words in the document",
        ),
        (
            "insert into text_search (text_search) values ('delete-all')",
            "search: the index text_search is not that of the words in the document",
        ),
    ],
)
def test_faults_are_told(herring_file, statement, problem):
    assert problem in checked(herring_file, statement)


def test_a_damaged_index_is_told(herring_file):
    try:
        problems = checked(herring_file, "delete from text_search_data where id > 10")
    except DamagedDocument:
        return  # newer versions of SQLite see it on opening
    assert problems == ["search: the index is damaged"]


def test_every_fault_is_told(herring_file):
    problems = checked(
        herring_file, "update places set exact = 'cod'", "update figures set measure = 'cod'"
    )
    assert len(problems) >= 5


def test_a_file_that_others_have_kept_in_order(herring_file):
    assert checked(herring_file, "vacuum", "analyze", "create table jottings (a)") == []
