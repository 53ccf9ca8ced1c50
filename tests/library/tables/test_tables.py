"""What the tables say of the small document, and of any view of it."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.library.asking import ask
from viewer.library.tables.csv_text import csv_of, lines_of
from viewer.library.tables.events import events_table
from viewer.library.tables.figures import figures_table
from viewer.library.tables.people import people_table, say_roles
from viewer.library.tables.quotations import ORDERS, cited, quotations_table
from viewer.library.tables.table import Sorting, order_of
from viewer.model.actor import Role
from viewer.model.edtf import parse_when
from viewer.model.filter import FilterSpec

TABLES = (events_table, figures_table, quotations_table, people_table)
ALL = FilterSpec()


def said(table, key: str) -> list[str]:
    column = table.column(key)
    return [column.text(row) for row in table.rows]


def cells(table, key: str, sortings=None) -> list[str]:
    order = order_of(table, table.sorted_at_first if sortings is None else sortings)
    return [table.column(key).text(table.rows[number]) for number in order]


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_events_stand_in_time_order_with_names_for_ids(small):
    table = events_table(ask(small, ALL))
    assert said(table, "id") == [event.id for event in small.events]
    visit = table.rows[said(table, "id").index("visit")]
    told = {column.key: column.text(visit) for column in table.columns}
    assert told["when"] == "5 Jun 2001"
    assert told["side"] == "Both"
    assert told["people"] == "Ada Berg"
    assert told["sources"] == "Courier; Letter"


def test_a_plan_that_came_about_says_so_and_has_the_mark_of_what_happened(small):
    table = events_table(ask(small, ALL))
    rows = {row.event.id: row for row in table.rows}
    assert rows["sail"].status == "Planned, has come about"
    assert rows["sail"].drawn == rows["truce"].drawn != rows["asks"].drawn


@pytest.mark.parametrize("key", ["when", "event", "side", "kind", "status", "people", "sources"])
def test_events_sort_by_every_column_shown(small, key):
    table = events_table(ask(small, ALL))
    up = order_of(table, (Sorting(key),)).tolist()
    down = order_of(table, (Sorting(key, is_descending=True),)).tolist()
    assert sorted(up) == sorted(down) == list(range(len(small.events)))
    assert up != down
    assert key in {column.key for column in table.shown}


def test_figures_say_their_words_worth_bound_date_source_and_events(small):
    table = figures_table(ask(small, ALL))
    harbours = next(row for row in table.rows if row.figure.id == "courier.f1")
    told = {column.key: column.text(harbours) for column in table.columns}
    assert told["written"] == "2"
    assert told["value"] == "2.5–3.5"
    assert told["bound"] == "exact"
    assert told["measures"] == "Harbours asked for"
    assert told["as_of"] == "May 2001"
    assert told["event"] == "Label asks"
    by_value = cells(table, "unit", (Sorting("value", is_descending=True),))
    assert by_value == ["barrels", "harbours"]


def test_large_values_are_said_short(small):
    figure = replace(small.figures[0], value=3.75e11, value_max=None, unit="USD")
    table = figures_table(ask(replace(small, figures=(figure,)), ALL))
    assert said(table, "value") == ["375 bn"]
    assert said(table, "unit") == ["US$"]
    assert read(csv_of(table, [0]))[0]["Value"] == "375000000000"


def test_quotes_stand_by_speaker_or_by_day(small):
    table = quotations_table(ask(small, ALL))
    by_speaker, by_day = (order for _, order in ORDERS)
    assert cells(table, "speaker", by_speaker) == ["Ada Berg", "not named"]
    assert cells(table, "said", by_day) == ["Jun 2001", "About 2002"]


def test_a_quote_is_cited_with_speaker_way_and_source(small):
    table = quotations_table(ask(small, ALL))
    row = next(row for row in table.rows if row.speaker)
    assert cited(row) == (
        "“will sail in June” (Ada Berg, via The Gazette; The Gazette, 10 March 2001: "
        "News of the gazette)"
    )
    nobody = next(row for row in table.rows if not row.speaker)
    assert "speaker not named" in cited(nobody)


def test_people_say_side_roles_and_where_they_are_met(small):
    roles = (
        Role("Harbour master", parse_when("1999/2001")),
        Role("Harbour master", parse_when("2004/..")),
        Role("Envoy"),
    )
    ada, *others = small.actors
    document = replace(small, actors=(replace(ada, roles=roles), *others))
    table = people_table(ask(document, ALL))
    assert set(said(table, "id")) == {"ada", "ola", "council"}, "who is never met is left out"
    row = next(row for row in table.rows if row.actor.id == "ada")
    told = {column.key: column.text(row) for column in table.columns}
    assert told["role"] == "Harbour master (1999–2001, since 2004); Envoy"
    assert (told["side"], told["events"], told["quotes"]) == ("North Port", "2", "1")
    assert (told["first"], told["last"]) == ("Jun 2001", "5 Jun 2001")
    assert say_roles(()) == ""


@given(data=st.data())
def test_a_view_leaves_of_each_table_what_belongs_to_its_events(data, small, specs):
    view = ask(small, data.draw(specs))
    left = {event.id for event in view.events}
    assert {row.event.id for row in events_table(view).rows} == left
    for table in (figures_table(view), quotations_table(view)):
        for row in table.rows:
            assert {event.id for event in row.told.events} <= left
            assert row.told.events or len(left) == len(view.document.events)
    for row in people_table(view).rows:
        met = sum(row.actor.id in event.actors for event in view.events)
        assert row.events.count == met
        assert met or row.quotes


@given(data=st.data())
def test_where_there_are_no_rows_a_sentence_says_why(data, small, specs):
    view = ask(small, data.draw(specs))
    for make in TABLES:
        table = make(view)
        assert table.nothing.endswith(".")
    was_published = len(view.document.events) > 0
    assert ("filter" in events_table(view).nothing) == was_published
    assert ("out by then" in events_table(view).nothing) == (not was_published)


def test_an_empty_document_says_that_it_is_empty(small):
    bare = replace(small, events=(), links=(), figures=(), quotations=(), actors=(), measures=())
    for make in TABLES:
        table = make(ask(bare, ALL))
        assert len(table.rows) == 0
        assert table.nothing.startswith("This document")


@pytest.mark.parametrize("make", TABLES)
def test_csv_holds_every_row_under_every_heading(small, make):
    table = make(ask(small, ALL))
    order = order_of(table, table.sorted_at_first)
    rows = read(csv_of(table, order))
    assert len(rows) == len(table.rows)
    assert list(rows[0]) == [column.heading for column in table.columns]
    assert [row["Id"] for row in rows] == cells(table, "id")
    assert len(lines_of(table, order).split("\n")) == len(rows)


def test_what_a_spreadsheet_would_run_is_made_safe(small):
    trap = '=HYPERLINK("x")'
    events = tuple(replace(e, label=trap, title=f"two\nlines\t{e.id}") for e in small.events)
    table = events_table(ask(replace(small, events=events), ALL))
    rows = read(csv_of(table, [0, 1]))
    assert all(row["Event"] == f"'{trap}" for row in rows)
    assert all("\n" not in row["Title"] for row in rows)
    assert f"'{trap}" in lines_of(table, [0])
    assert lines_of(table, [0]).count("\t") == len(table.shown) - 1
