"""D1 to D4: writing many events, loading the engine's columns, searching."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np

from tests.benchmarks.documents import document, document_file
from tests.benchmarks.registry import Figure, Progress, bar
from tests.benchmarks.rounds import Rounds, by_turns, timed_ms
from viewer.library.many import COLUMN_TYPES
from viewer.model.document import Document
from viewer.model.source import text_sha256
from viewer.store.connection import create, database
from viewer.store.documents import open_store
from viewer.store.rows import document_rows
from viewer.store.schema import COLUMNS, STATEMENTS
from viewer.store.search_rows import search_rows
from viewer.store.writing import write

_MILLION = 1_000_000
#: rounds of writing, a minute each
_WRITES = 2
_LOADED = ("earliest", "latest", "side", "importance")
_FIRST_HITS = 50


@bar("D1", "bulk write of 10^6 events")
def bulk_write(progress: Progress) -> Iterator[Figure]:
    """All that a document's file has, against the same rows given to sqlite3.executemany.

    Both begin with the document, so that making the rows counts for both.
    """
    progress("making a document of 1,000,000 events")
    told = document(_MILLION)
    progress("writing")
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "written.parley"
        rounds = by_turns(
            {
                "document": timed_ms(lambda: _write_document(told, place)),
                "rows": timed_ms(lambda: _write_rows(told, place, searched=True)),
                "no search": timed_ms(lambda: _write_rows(told, place, searched=False)),
            },
            _WRITES,
            warm=0,
        )
    yield _figure(rounds, "document", "rows", "document / executemany of its rows", 1.35)
    yield _figure(rounds, "document", "no search", "... of its rows without the search's")


def _write_document(told: Document, place: Path) -> None:
    place.unlink(missing_ok=True)
    place.touch()
    with closing(create(place)) as connection:
        write(database(connection), told)


def _write_rows(told: Document, place: Path, *, searched: bool) -> None:
    place.unlink(missing_ok=True)
    with closing(sqlite3.connect(place, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = memory")
        connection.execute("BEGIN")
        for statement in STATEMENTS:
            connection.execute(statement)
        for table, found in document_rows(told):
            marks = ", ".join("?" * len(COLUMNS[table]))
            connection.executemany(f"INSERT INTO {table} VALUES ({marks})", found)
        if searched:
            words = search_rows(told)
            connection.executemany("INSERT INTO search (rowid, words) VALUES (?, ?)", words)
        connection.execute("COMMIT")


@bar("D2", "loading the engine's columns of 10^6 events")
def columns(progress: Progress) -> Iterator[Figure]:
    """Four columns from their packs, against the same columns fetched as rows."""
    path = document_file(_MILLION, progress)
    types = {name: COLUMN_TYPES[name] for name in _LOADED}
    with open_store(path) as store, closing(sqlite3.connect(path)) as plain:

        def packed() -> None:
            found = store.packs(_LOADED)
            assert found is not None, "the packs are stale"
            for name, data in found.items():
                assert len(np.frombuffer(data, types[name])) == _MILLION

        def fetched() -> None:
            rows = plain.execute(
                "SELECT earliest, latest, place, importance"
                " FROM events JOIN sides ON sides.id = events.side ORDER BY events.number"
            ).fetchall()
            assert np.array(rows, dtype=np.int64).shape == (_MILLION, len(_LOADED))

        progress("loading")
        rounds = by_turns({"packed": timed_ms(packed), "fetched": timed_ms(fetched)}, 5)
    yield _figure(rounds, "packed", "fetched", "packed columns / fetchall and numpy", 0.05)


@bar("D3", "first 50 search hits among 10^6 events, a common word")
def search(progress: Progress) -> Iterator[Figure]:
    """As the window asks, against the best 50 by bm25."""
    path = document_file(_MILLION, progress)
    with open_store(path) as store, closing(sqlite3.connect(path)) as plain:
        ranked = (
            "SELECT rowid FROM search WHERE search MATCH '\"harbour\"' ORDER BY bm25(search)"
            f" LIMIT {_FIRST_HITS}"
        )
        rounds = by_turns(
            {
                "first": timed_ms(lambda: store.search("harbour", _FIRST_HITS)),
                "ranked": timed_ms(lambda: plain.execute(ranked).fetchall()),
            },
            5,
        )
    yield _figure(rounds, "first", "ranked", "first hits / the best by bm25", 0.01)


@bar("D4", "first hits over 10^5 articles of 300 words, as typed")
def articles(progress: Progress) -> Iterator[Figure]:
    """As the window asks, against one LIKE scan of the same column."""
    progress(f"making {_ARTICLES:,} articles")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.parley"
        _write_articles(path)
        progress("searching")
        scan = "SELECT source FROM texts WHERE content LIKE '%barnacl%'"
        with open_store(path) as store, closing(sqlite3.connect(path)) as plain:
            assert store.search("barnacl", _FIRST_HITS)
            rounds = by_turns(
                {
                    "first": timed_ms(lambda: store.search("barnacl", _FIRST_HITS)),
                    "scan": timed_ms(lambda: plain.execute(scan).fetchall()),
                },
                5,
            )
    yield _figure(rounds, "first", "scan", "first hits / LIKE scan", 0.01)


_ARTICLES, _WORDS, _RARE = 100_000, 300, 1 / 3000
_STEMS = ("port", "herr", "quot", "ferr", "pier", "toll", "lock", "dredg", "lice", "cust", "boat")
_SOURCE = (
    "INSERT INTO sources SELECT ?, ?, title, publisher, byline, published, published_earliest,"
    " published_latest, published_precision, published_basis, short, url, language, rights,"
    " original_sha256 FROM sources WHERE number = 1"
)
_TEXT = "INSERT INTO texts VALUES (?, ?, 'digest', ?, ?)"


def _write_articles(path: Path) -> None:
    """A document with so many texts; one in three thousand tells of barnacles."""
    rare = np.random.default_rng(5)
    words = [f"{stem}{end}" for stem in _STEMS for end in ("", "s", "ing", "ed", "al", "or")]
    path.touch()
    with closing(create(path)) as connection:
        write(database(connection), document(1_000))
        first = len(document(1_000).sources) + 1
        connection.execute("BEGIN")
        for number in range(first, first + _ARTICLES):
            said = [words[at] for at in rare.integers(0, len(words), _WORDS).tolist()]
            if rare.random() < _RARE:
                said[_WORDS // 2] = "barnacles"
            content, name = " ".join(said), f"article-{number}"
            connection.execute(_SOURCE, (number, name))
            connection.execute(_TEXT, (number, name, content, text_sha256(content)))
        connection.execute("INSERT INTO text_search (text_search) VALUES ('rebuild')")
        connection.execute("COMMIT")


def _figure(rounds: Rounds, name: str, base: str, what: str, limit: float | None = None) -> Figure:
    value, baseline = rounds.median(name), rounds.median(base)
    return Figure(what, value, "ms", limit, baseline, rounds.ratio(name, base))
