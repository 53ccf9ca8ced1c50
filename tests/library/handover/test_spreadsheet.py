from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.library.handover.plain_text import one_line
from viewer.library.handover.spreadsheet import COLUMNS, csv_table
from viewer.model.edtf import parse_when
from viewer.model.resources import resource_path

TRIGGERS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
#: what the document's own words fill
WORDS = ("title", "label", "summary", "date_basis", "side_name", "actors", "citations", "evidence")


def rows_of(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


def titled(view, title: str):
    return replace(view, events=(replace(view.events[0], title=title),))


def test_a_row_tells_an_event(whole):
    row = next(r for r in rows_of(csv_table(whole)) if r["id"] == "visit")
    assert row == {
        "id": "visit",
        "title": "Title of visit",
        "label": "Label visit",
        "summary": "Summary of visit.",
        "when": "2001-06-05",
        "when_in_words": "5 June 2001",
        "earliest": "2001-06-05",
        "latest": "2001-06-05",
        "precision": "day",
        "date_basis": "The letter says so.",
        "status": "happened",
        "fulfilled": "",
        "kind": "talks",
        "side": "both",
        "side_name": "Both",
        "importance": "3",
        "actors": "Ada Berg",
        "sources": "courier; letter",
        "citations": "The Courier, 20 May 2001; The Letter, 7 January 2003",
        "evidence": "The Courier, 20 May 2001 (digest): harbours"
        " | The Letter, 7 January 2003 (digest): on 5 June",
        "known_on": "",
    }


def test_one_row_an_event_in_order(whole):
    assert [r["id"] for r in rows_of(csv_table(whole))] == [e.id for e in whole.events]


def test_plans_that_came_about_are_told(whole):
    assert [r["id"] for r in rows_of(csv_table(whole)) if r["fulfilled"] == "yes"] == ["sail"]


def test_the_day_it_was_known_on_is_told(view_of):
    rows = rows_of(csv_table(view_of(known_on=parse_when("2001-12"))))
    assert {r["known_on"] for r in rows} == {"2001-12"}
    assert next(r["status"] for r in rows if r["id"] == "visit") == "planned"


def test_lines_end_as_the_standard_says(whole):
    lines = csv_table(whole).split("\r\n")
    assert len(lines) == len(whole.events) + 2
    assert not any("\n" in line for line in lines)


def test_the_columns_are_described():
    described = json.loads(resource_path("schema", "events.csv-metadata.json").read_text("utf-8"))
    columns = described["tableSchema"]["columns"]
    assert tuple(column["name"] for column in columns) == COLUMNS
    assert all(column["dc:description"] for column in columns)


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@x", "=cmd|' /C calc'!A0", "@SUM(1)", "-", "＝1", " =1"]
)
def test_no_cell_begins_like_a_formula(whole, cell: str):
    assert rows_of(csv_table(titled(whole, cell)))[0]["title"] == "'" + cell.strip()


@pytest.mark.parametrize("start", ["\t", "\r", "\n", "\r\n\t"])
def test_what_stands_before_a_formula_does_not_hide_it(whole, start: str):
    assert rows_of(csv_table(titled(whole, f"{start}=1")))[0]["title"] == "'=1"


def test_a_semicolon_begins_no_formula_where_it_parts_cells(whole):
    text = csv_table(titled(whole, 'x;=HYPERLINK("http://e.example");y'))
    assert not any(
        (cell or "").strip(' "').startswith(TRIGGERS)
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=";")
        for cell in row
    )


@settings(max_examples=60)
@given(data=st.data())
def test_every_text_is_safe_by_default_and_itself_without_the_guard(data, hostile_view, texts):
    text = data.draw(texts)
    view = hostile_view(text)
    guarded = rows_of(csv_table(view))
    assert len(guarded) == 2
    for row in guarded:
        assert not any(row[name].startswith(TRIGGERS) for name in COLUMNS)
        assert all(row[name] == one_line(row[name]) for name in COLUMNS)
    exact = rows_of(csv_table(view, guarded=False))
    assert [row["title"] for row in exact] == [text, text]
    assert all(text in row[name] for row in exact for name in WORDS)
