"""What a document shows in other programs that open SQLite files."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from viewer.model.resources import bundled_document
from viewer.store.views import VIEW_NAMES


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """The bundled document as a file of another program."""
    return Path(shutil.copy(bundled_document(), tmp_path / "talks.db"))


def rows(path: Path, statement: str) -> list[sqlite3.Row]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return connection.execute(statement).fetchall()


def test_events_are_listed_with_days_and_names(plain: Path) -> None:
    listed = rows(plain, "SELECT * FROM chronology")
    (count,) = rows(plain, "SELECT count(*) FROM events")[0]
    assert len(listed) == count
    first = dict(listed[0])
    assert (first["first_day"], first["last_day"]) == ("2018-03-01", "2018-03-31")
    assert first["side"] in {row["name"] for row in rows(plain, "SELECT name FROM sides")}
    assert all(row["sources"] and row["people"] is not None for row in listed)


def test_every_highlight_is_listed_once_a_form(plain: Path) -> None:
    listed = rows(plain, "SELECT id, form, words, events FROM highlights")
    (count,) = rows(plain, "SELECT count(*) FROM places")[0]
    assert len(listed) == len({(row["id"], row["form"]) for row in listed}) == count
    assert all(row["words"] for row in listed)


def test_every_table_can_be_counted_and_texts_have_a_search(plain: Path) -> None:
    names = rows(plain, "SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'view')")
    assert {row["name"] for row in names} >= VIEW_NAMES
    for row in names:
        assert rows(plain, f'SELECT count(*) FROM "{row["name"]}"')
    # as Datasette looks for the search of a table (utils.detect_fts)
    found = [row["name"] for row in names if 'content="texts"' in (row["sql"] or "")]
    assert found == ["text_search"]


@pytest.mark.skipif(not shutil.which("datasette"), reason="Datasette is not there")
def test_datasette_shows_it(plain: Path) -> None:
    asked = ["datasette", plain, "--get", "/talks/texts.json?_search=tariffs&_size=1"]
    done = subprocess.run(asked, capture_output=True, text=True, check=True)
    assert "ERROR" not in done.stderr
    assert '"rows": [[' in done.stdout
