"""The way of files before anything is asked, what is remembered of tables, and the gate."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.library.importing.records import Imported, ImportProgress, ImportReport, Outcome
from viewer.library.importing.surveying import Found, FoundKind, Survey, day_of
from viewer.ui.importing import words
from viewer.ui.importing.gate import Gate
from viewer.ui.importing.routes import Route, left_out, route_of
from viewer.ui.importing.table_memory import recalled, remembered

DATED = Found(
    "a.txt",
    Path("a.txt"),
    FoundKind.ARTICLE,
    title="Cod",
    title_basis="Of the first line.",
    publisher="Norland Courier",
    byline="Ada Wren",
    published="2026-03-01",
)
UNDATED = replace(DATED, name="b.txt", path=Path("b.txt"), published=None)
TABLE = Found("t.csv", Path("t.csv"), FoundKind.TABLE)
FULL = Found("f.txt", Path("f.txt"), FoundKind.FULL_TEXT, source="letter")
STRANGE = Found("s.mp3", Path("s.mp3"), FoundKind.UNKNOWN)


@pytest.mark.parametrize(
    ("files", "route"),
    [
        ((), Route.NOTHING),
        ((STRANGE,), Route.NOTHING),
        ((DATED,), Route.STRAIGHT),
        ((UNDATED,), Route.ASK),
        ((replace(DATED, title_basis=""),), Route.ASK),
        ((replace(DATED, publisher=""),), Route.ASK),
        ((replace(DATED, byline=""),), Route.ASK),
        ((DATED, DATED), Route.ASK),
        ((DATED, STRANGE), Route.ASK),
        ((FULL, FULL), Route.ATTACH),
        ((FULL, DATED), Route.ASK),
        ((TABLE,), Route.TABLE),
        ((TABLE, STRANGE), Route.TABLE),
        ((TABLE, TABLE), Route.ASK),
    ],
)
def test_the_way_on(files, route):
    assert route_of(Survey(files)) is route


def test_what_is_left_out_is_told_in_the_report():
    left = left_out(Survey((DATED, UNDATED, STRANGE, FULL)), (DATED,))
    assert [file.outcome for file in left] == [Outcome.NEEDS_DATE, Outcome.UNKNOWN_KIND]
    report = ImportReport((Imported("a.txt", None, Outcome.IMPORTED, "a", events=3), *left))
    text = words.report_text(report)
    assert text.startswith("1 of 3 articles is imported\n3 events, 0 figures, 0 quotes")
    assert "- s.mp3: is of a kind that is not read" in text


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("12 March 2026", "2026-03-12"),
        (" 2026-03-12 ", "2026-03-12"),
        ("March 2026", None),
        ("3/4/2026", None),
        ("soon", None),
        ("", None),
    ],
)
def test_only_a_whole_day_is_a_publication_date(typed, day):
    assert day_of(typed) == day


@given(st.lists(st.lists(st.text(max_size=5), max_size=4), max_size=30))
def test_the_columns_of_the_newest_tables_are_remembered(tables):
    said = ""
    for columns in tables:
        chosen = {"title": columns[0]} if columns else {}
        said = remembered(said, columns, chosen)
        assert recalled(said, columns) == chosen
    assert recalled(said, ["never seen", "such"]) is None


@pytest.mark.parametrize("said", ["", "no JSON", "[1]", '{"a": 3}'])
def test_what_was_not_remembered_is_nothing(said):
    assert recalled(said, ["a"]) is None


def test_nothing_is_written_while_the_gate_is_held():
    gate, written, stop = Gate(), [], threading.Event()

    def write() -> None:
        while not stop.is_set():
            gate.pass_by()
            written.append(1)
        gate.end()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert gate.hold()
        count = len(written)
        assert not stop.wait(0.05)
        assert len(written) == count
    finally:
        stop.set()
        gate.let_go()
        writer.join()
    assert gate.hold(), "whoever comes when it is over waits for nobody"


def test_the_rest_of_the_time_is_said_roughly():
    said = [words.time_left(s) for s in (None, 0.4, 6.2, 43.0, 200.0)]
    assert said == ["", "a moment left", "about 6 s left", "about 45 s left", "about 3 min left"]
    progress = ImportProgress(done=4, total=10, current=(("e.txt", "reading"), ("", "comparing")))
    assert words.waiting(progress) == 5
