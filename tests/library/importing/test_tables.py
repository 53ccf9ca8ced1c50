from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.library.importing.records import Outcome
from viewer.library.importing.starting import document_of
from viewer.library.importing.table_file import import_table
from viewer.library.importing.tables import (
    TableCiting,
    TableMistake,
    preview_rows,
    table_events,
    with_table,
)
from viewer.model.actor import Actor
from viewer.model.event import Status
from viewer.readers.table import read_table_text
from viewer.store.documents import open_store
from viewer.store.invariants import faults

FISH = replace(
    document_of("Fish", ["Norland", "Chile", "Both sides", "Others"]),
    actors=(Actor("halvard", "Ingrid Halvard", "norland", aliases=("Halvard",)),),
)
CITING = TableCiting("Fish talks", "2026-03-12", "Given.")
CSV = """title,start,end,side,kind,status,people,importance,summary,url
Talks resume in Port Maren,2026-03-10,2026-03-12,Both sides,talks,,Halvard; Tomas Reyl,5,Late.,a.b
Trawlers held,2026-01,,Chile,,happened,,,,
Quota falls,soon,,,,,,,,
,2026-02-01,,,,,,,,
Quota expected,2027,,,odd,odder,,9,,
"""


def drafted(csv: str = CSV, document=FISH):
    table = read_table_text(csv)
    return table_events(table, table.guess, document, CITING)


def test_each_row_is_an_event_and_the_row_is_its_passage() -> None:
    draft = drafted()
    assert [e.title for e in draft.events] == [
        "Trawlers held",
        "Talks resume in Port Maren",
        "Quota expected",
    ]
    talks = draft.events[1]
    assert talks.when.edtf == "2026-03-10/2026-03-12"
    assert (talks.side, talks.kind, talks.importance) == ("both-sides", "talks", 5)
    assert len(talks.label) <= 24
    assert talks.actors == ("halvard", "tomas-reyl")
    assert talks.summary == "Late. Source: a.b"
    (place,) = talks.evidence[0].places
    text = draft.source.texts[0].content
    assert text[place.start : place.end] == place.exact
    assert place.exact.startswith("Talks resume in Port Maren · 2026-03-10")
    assert [a.name for a in draft.actors] == ["Tomas Reyl"]


def test_rows_that_are_no_events_are_told_with_their_number() -> None:
    told = drafted().faults
    assert any(f.startswith("row 4: “soon” is no date") for f in told)
    assert "row 5: it has no title" in told
    assert "row 6: the importance “9” is none that is known" in told
    assert "row 6: the kind “odd” is none that is known" in told


def test_what_lies_ahead_of_the_table_is_planned() -> None:
    by_title = {e.title: e.status for e in drafted().events}
    assert by_title["Quota expected"] is Status.PLANNED
    assert by_title["Trawlers held"] is Status.HAPPENED


def test_the_document_with_the_table_has_no_fault() -> None:
    twice = with_table(FISH, drafted())
    again = table_events(
        read_table_text(CSV), read_table_text(CSV).guess, twice, replace(CITING, title="Other")
    )
    assert list(faults(with_table(twice, again))) == []


CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=50)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(CELLS, st.sampled_from(["2018", "5 May 2018", "x", ""]), CELLS)))
def test_no_table_breaks_a_document(rows: list[tuple[str, str, str]]) -> None:
    quoted = [",".join('"' + c.replace('"', "'") + '"' for c in row) for row in rows]
    table = read_table_text("\n".join(["title,when,people", *quoted, '"Last","2020","Ada"']))
    draft = table_events(table, table.guess, FISH, CITING)
    assert list(faults(with_table(FISH, draft))) == []


def test_columns_are_mapped_as_they_are_told() -> None:
    table = read_table_text("a,b\nThe port closes,3/4/2018\nIt opens,13/4/2018\n")
    rows = preview_rows(table, {"title": "a", "when": "b"}, FISH)
    assert [(r.title, r.when.edtf) for r in rows] == [
        ("The port closes", "2018-04-03"),
        ("It opens", "2018-04-13"),
    ]


def test_a_row_before_our_years_and_one_without_a_title_are_told_or_named() -> None:
    table = read_table_text(
        "Year,Month,Day,Headline,Text\n-44,3,15,Old quay founded,\n2019,4,,,The pier was closed\n"
    )
    old, named = preview_rows(table, table.guess, FISH)
    assert "before the year 1" in old.fault
    assert (named.title, named.summary) == ("The pier was closed", "")


def test_a_table_is_cited_as_a_person_says() -> None:
    table = read_table_text(CSV)
    citing = TableCiting("Cod by day", "2026-03-20", "Given.", publisher="Norland Courier")
    source = table_events(table, table.guess, FISH, citing).source
    assert (source.title, source.publisher) == ("Cod by day", "Norland Courier")


def test_a_table_without_an_event_says_why() -> None:
    with pytest.raises(TableMistake, match="row 2: “never” is no date"):
        drafted("title,when\nThe port closes,never\n")


def test_a_table_goes_into_the_file_once(document_path: Path, tmp_path: Path) -> None:
    file = tmp_path / "fish-talks.csv"
    file.write_text(CSV)
    done = import_table(document_path, file, "2026-03-12")
    assert (done.outcome, done.events) == (Outcome.IMPORTED, 3)
    with open_store(document_path) as store:
        document = store.document()
        assert store.check() == []
    assert document.events[0].title == "Trawlers held"
    assert document.sources[0].title == "Fish talks"
    assert import_table(document_path, file, None).outcome is Outcome.SAME
    bad = tmp_path / "bad.csv"
    bad.write_text("title,when\nThe port closes,never\n")
    told = import_table(document_path, bad, None)
    assert told.outcome is Outcome.UNREADABLE
    assert told.reason.startswith("bad.csv holds no event that can be read: row 2")
