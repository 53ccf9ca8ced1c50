"""Events that are read when they are asked for are those that the document has."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.benchmarks.generated import generated_document
from viewer.store.documents import open_store, save_new
from viewer.store.stored_events import ChosenEvents


@pytest.fixture(scope="module")
def document():
    return generated_document(120)


@pytest.fixture
def file(document, tmp_path, monkeypatch):
    monkeypatch.setattr("viewer.store.writing.LEAST_EVENTS", 100)
    path = tmp_path / "many.parley"
    save_new(document, path)
    return path


@pytest.fixture
def events(file):
    with open_store(file) as store:
        yield store.many().events


def test_they_are_the_same_one_by_one_and_in_a_row(events, document):
    assert len(events) == 120
    assert [events[row] for row in range(120)] == list(document.events)
    assert list(events) == list(document.events)
    assert events[5:8] == document.events[5:8]
    assert events[-1] == document.events[-1]
    with pytest.raises(IndexError):
        events[120]


def test_each_is_found_by_its_id(events, document):
    for row in (0, 60, 119):
        event = document.events[row]
        assert events.row_of(event.id) == row
        assert events.find(event.id) == event
        assert (events.id_of(row), events.label(row)) == (event.id, event.label)
    assert events.find("nobody") is None
    assert events.find(None) is None
    assert events.place("nobody") == -1


def test_the_rest_of_the_document_is_there(file, document):
    with open_store(file) as store:
        many = store.many()
        for field in ("title", "sides", "kinds", "sources", "actors", "measures", "links"):
            assert getattr(many, field) == getattr(document, field)


def test_a_source_gives_those_it_tells(events, document):
    source = document.sources[0].id
    told = tuple(e for e in document.events if any(v.source == source for v in e.evidence))
    assert told
    assert events.told_by(0) == told


def test_words_find_them(events, document):
    rows = sorted(events.rows_with("quota harb"))
    assert rows == [n for n, e in enumerate(document.events) if e.title.startswith("Quota")]
    assert rows


def test_rows_out_of_order_stand_in_time_order(file, document):
    with closing(sqlite3.connect(file)) as other:
        # another tool writes an event anew
        other.execute("UPDATE events SET number = 1000 WHERE number = 3")
        other.commit()
    with open_store(file) as store:
        events = store.many().events
        assert [event.id for event in events] == [event.id for event in document.events]
        assert events.row_of(document.events[2].id) == 2
        assert events.label(2) == document.events[2].label


def test_chosen_ones_are_those_of_their_rows(events, document):
    chosen = ChosenEvents(events, [3, 40, 41])
    wanted = [document.events[row] for row in (3, 40, 41)]
    assert list(chosen) == wanted
    assert chosen[1:] == tuple(wanted[1:])
    assert chosen.place_of(wanted[2].id) == 2
    assert chosen.find(wanted[0].id) == wanted[0]
    assert chosen.find(document.events[4].id) is None
    assert chosen.place(document.events[4].id) == -1
