"""A table of very many events: made and sorted beside the window, and only looked at where seen."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtGui import QGuiApplication

from tests.benchmarks.generated import generated_document
from viewer.library.tables import events
from viewer.store.documents import save_new
from viewer.ui.tables import sheet

COUNT = 400


@pytest.fixture
def large(meet, tmp_path, monkeypatch):
    """A person in front of a document whose every event counts as many."""
    monkeypatch.setattr(sheet, "SORTED_AT_ONCE", 100)
    path = tmp_path / "large.parley"
    save_new(generated_document(COUNT), path)
    return meet(path, size=(1440, 900))


def test_only_rows_that_are_seen_are_made(large, monkeypatch):
    made: list[str] = []
    real = events._EventRows._row

    def watched(self, event):
        made.append(event.id)
        return real(self, event)

    monkeypatch.setattr(events._EventRows, "_row", watched)
    large.window.view_actions.show_table("events")
    large.app.settle()
    assert large.window.tables.describe()["rows"] == COUNT
    assert 0 < len(set(made)) < 60


def test_it_is_sorted_beside_the_window(large, monkeypatch):
    threads: list[int] = []
    real = sheet.order_of

    def watched(table, sortings):
        threads.append(threading.get_ident())
        return real(table, sortings)

    monkeypatch.setattr(sheet, "order_of", watched)
    large.window.view_actions.show_table("events")
    rows = large.window.tables.sheet.rows
    threads.clear()
    rows.head.sort_requested.emit(1)
    rows.head.sort_requested.emit(2)  # the newest wins
    large.app.settle()
    assert threads
    assert threading.get_ident() not in threads
    assert large.window.tables.describe()["sorted_by"][0]["column"] == "side"


def test_other_tables_are_made_beside_it_too(large):
    large.window.view_actions.show_table("people")
    assert "being made" in large.window.tables.sheet.said
    large.app.settle()
    assert large.window.tables.sheet.said == ""
    assert large.window.tables.describe()["rows"] > 50


def test_a_table_of_very_many_rows_is_copied_beside_the_window(large):
    large.window.view_actions.show_table("events")
    large.app.settle()
    bar = large.window.tables.sheet.bar
    bar.csv.click()
    assert bar.said == "at work..."
    large.app.settle()
    assert bar.said == f"{COUNT} events copied"
    assert QGuiApplication.clipboard().text().count("\r\n") == COUNT + 1


def test_what_is_under_way_is_dropped_with_its_document(large):
    large.window.view_actions.show_table("people")
    large.window.errands.open_document(None)
    large.app.settle()
    names = {actor.id for actor in large.session.document.actors}
    told = large.window.tables.sheet.table
    assert {row.actor.id for row in told.rows} <= names
    assert large.window.tables.describe()["rows"] == len(told.rows) > 0
