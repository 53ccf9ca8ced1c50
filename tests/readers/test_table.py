"""Tables of events in the forms that other programs write."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model.errors import UnreadableFile
from viewer.readers.table import TableReading, is_table, read_table, read_table_text
from viewer.readers.table_guess import FIELDS

PLAIN = (
    'Date,Event,Notes\n2019-05-14,"Pier, old, closed","It said ""no""\nand more"\n\n2019,Opened,\n'
)


def test_a_table_with_quotes_breaks_and_empty_lines():
    table = read_table_text(PLAIN)
    assert (table.kind, table.columns) == ("csv", ("Date", "Event", "Notes"))
    assert table.rows == (
        ("2019-05-14", "Pier, old, closed", 'It said "no"\nand more'),
        ("2019", "Opened", ""),
    )
    assert table.row_numbers == (2, 5)
    assert table.guess == {"title": "Event", "when": "Date", "summary": "Notes"}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiters_encodings_and_line_ends(delimiter, encoding, end, tmp_path):
    path = tmp_path / "events.csv"
    rows = [("When", "Title", "Größe"), ("2019", "Pier – mended", "3,5; 4"), ("2020", "Storm", "1")]
    text = end.join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    path.write_bytes(text.encode(encoding))
    table = read_table(path)
    assert is_table(path)
    assert (table.columns, *table.rows) == tuple(rows)


def test_the_delimiter_that_a_spreadsheet_is_told():
    table = read_table_text("sep=;\nwhen;title, long\n2019;a, b\n")
    assert (table.columns, table.rows) == (("when", "title, long"), (("2019", "a, b"),))
    assert table.row_numbers == (3,)


def test_lines_above_the_names_of_the_columns():
    table = read_table_text("Events of the port\n\nwhen,title,place\n2019,Pier,Nesby\n")
    assert (table.columns, table.row_numbers) == (("when", "title", "place"), (4,))


def test_names_that_are_empty_or_there_twice():
    assert read_table_text("when,,when,title\n1,2,3,4\n").columns == (
        "when", "Column 2", "when (2)", "title",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("columns", "row", "guess"),
    [
        ("Start date,End date,Headline", "2019,2020,a", {"start": 0, "end": 1, "title": 2}),
        ("startDate,endDate,name", "2019,2020,a", {"start": 0, "end": 1, "title": 2}),
        ("id,opened,what", "7,14 May 2019,a", {"when": 1, "title": 2}),
        (
            "id,title,label,when,earliest,latest,status,kind,side,importance,actors,summary",
            "a,b,c,2019,2019-01-01,2019-12-31,planned,deal,x,3,y,z",
            {"title": 1, "label": 2, "when": 3, "status": 6, "kind": 7, "side": 8,
             "importance": 9, "people": 10, "summary": 11},
        ),
        ("Title,Category,Link,Source", "a,b,https://a.example,c",
         {"title": 0, "kind": 1, "url": 2, "source": 3}),
    ],
)  # fmt: skip
def test_which_column_is_what(columns, row, guess):
    names = columns.split(",")
    assert read_table_text(f"{columns}\n{row}\n").guess == {f: names[n] for f, n in guess.items()}


SHEET = """Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,\
Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background
,,,,,,,,,Our port,About,,,,,title,,
2019,5,14,3:12 PM,,,,,,Pier <b>closed</b>,<p>One &amp; two.</p><p>Three.</p>,https://a.example,A,,,,Nesby,
2019,,,,2020,6,,,Some time,Mended,,,,,,,,
1900,,,,1950,,,,,Old times,,,,,,era,,
"""
ROWS = (
    ("Pier closed", "2019-05-14T15:12", "", "", "One & two.\nThree.", "Nesby", "https://a.example",
     "A"),
    ("Mended", "2019", "2020-06", "Some time", "", "", "", ""),
)  # fmt: skip
SLIDES = {
    "title": {"text": {"headline": "Our port", "text": "About"}},
    "events": [
        {
            "start_date": {"year": 2019, "month": "5", "day": 14, "hour": 15, "minute": "12"},
            "text": {
                "headline": "Pier <b>closed</b>",
                "text": "<p>One &amp; two.</p><p>Three.</p>",
            },
            "media": {"url": "https://a.example", "credit": "A"},
            "group": "Nesby",
        },
        {
            "start_date": {"year": "2019"},
            "end_date": {"year": "2020", "month": 6, "day": ""},
            "display_date": "Some time",
            "text": {"headline": "Mended"},
        },
    ],
    "eras": [{"start_date": {"year": 1900}}],
}


@pytest.mark.parametrize(
    ("text", "kind", "numbers"),
    [(SHEET, "timelinejs csv", (3, 4)), (json.dumps(SLIDES), "timelinejs json", (1, 2))],
)
def test_timelinejs_in_both_forms(text, kind, numbers):
    table = read_table_text(text)
    assert (table.kind, table.title, table.row_numbers) == (kind, "Our port", numbers)
    assert table.rows == ROWS
    assert table.notes == ("1 era is left out: an era is no event.",)
    assert table.guess == {
        "title": "Headline", "start": "Start", "end": "End", "side": "Group", "summary": "Text",
        "source": "Media credit", "url": "Media",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "is no table: no line has names for two columns"),
        ("just a line\nand another\n", "is no table"),
        ("when,title\n", "holds no events"),
        ("when,title\n2019,a\n2020,b,c\n", "line 3 has 3 cells, and there are 2 columns"),
        ("{", r"is no JSON that can be read: line 1"),
        ('{"events": [\n1,\n}', r"is no JSON that can be read: line 3"),
        ("[" * 200_000, "nested too deeply"),
        ("[]", "has no list “events”"),
        ('{"events": []}', "holds no events"),
    ],
)
def test_what_is_no_table_is_told_with_its_place(text, told, tmp_path):
    path = tmp_path / "events.csv"
    path.write_text(text, encoding="utf-8", newline="")
    with pytest.raises(UnreadableFile, match=rf"^events\.csv .*{told}") as raised:
        read_table(path)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("event", "start"),
    [
        ({}, ""),
        (3, ""),
        ({"start_date": {"month": 3}}, ""),
        ({"start_date": {"year": "x"}}, "x"),
        ({"start_date": {"year": 2018.0, "month": None}}, "2018"),
        ({"start_date": {"year": "-44", "month": 3, "day": 15}}, "-0044-03-15"),
        ({"start_date": {"year": "-13800000000"}}, "-13800000000"),
    ],
)
def test_one_event_without_a_date_leaves_the_others(event, start):
    table = read_table_text(json.dumps({"events": [event, *SLIDES["events"]]}))
    assert table.rows[0][1] == start
    assert table.rows[1:] == ROWS


def test_a_line_without_a_date_leaves_the_others():
    table = read_table_text("Year,Headline,Text\n2019,a,b\nsoon,c,d\n")
    assert [row[1] for row in table.rows] == ["2019", "soon"]


def test_a_caption_stands_for_a_text_that_is_missing():
    slide = {"start_date": {"year": 2019}, "media": {"caption": "<b>The pier</b>"}}
    assert read_table_text(json.dumps({"events": [slide]})).rows[0][4] == "The pier"


def test_markup_without_end_takes_no_longer_than_other_text():
    slide = {
        "start_date": {"year": 1},
        "text": {"headline": "<a" * 200_000, "text": "<p" * 200_000},
    }
    assert read_table_text(json.dumps({"events": [slide]})).rows[0][1] == "0001"


@given(st.text(max_size=200))
def test_any_text_is_a_table_or_refused(text):
    try:
        table = read_table_text(text)
    except UnreadableFile:
        return
    assert isinstance(table, TableReading)
    assert {len(row) for row in table.rows} == {len(table.columns)}
    assert set(table.guess) <= set(FIELDS)
    assert set(table.guess.values()) <= set(table.columns)


cells = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=9)


@given(st.lists(st.lists(cells, min_size=3, max_size=3), min_size=3, max_size=9))
def test_cells_are_what_they_were(rows):
    import csv
    from io import StringIO

    out = StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([["title", "when", "note"], *rows])
    assert read_table_text(out.getvalue()).rows == tuple(map(tuple, rows))


@pytest.mark.parametrize("ending", [".csv", ".raw.csv", ".timelinejs.json"])
def test_our_own_exports_come_back(ending, tmp_path):
    from viewer.library.asking import ask
    from viewer.library.handover.formats import data_format, hand_over
    from viewer.library.opening import open_library
    from viewer.model.filter import FilterSpec
    from viewer.model.resources import bundled_document

    path = tmp_path / f"events{ending}"
    with open_library(bundled_document()) as library:
        view = ask(library.document, FilterSpec())
    hand_over(view, path, data_format(path))
    table = read_table(path)
    column = table.columns.index(table.guess["title"])
    assert [row[column] for row in table.rows] == [event.title for event in view.events]
    assert {"title", "summary", "side"} <= set(table.guess)
    assert {"when", "start"} & set(table.guess)
