"""Tables of a document of many events say what those of a small one say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.benchmarks.generated import generated_document
from viewer.library.asking import ask
from viewer.library.tables.events import events_table
from viewer.library.tables.people import people_table
from viewer.library.tables.table import Sorting, order_of
from viewer.model.filter import FilterSpec
from viewer.store.documents import open_store, save_new
from viewer.store.stored_events import ChosenEvents, StoredEvents

SPECS = (FilterSpec(), FilterSpec(sides=frozenset({"s0"})), FilterSpec(kinds=frozenset({"none"})))


@pytest.fixture(scope="module")
def document():
    return generated_document(150)


@pytest.fixture(scope="module")
def stored(document, tmp_path_factory):
    path = tmp_path_factory.mktemp("many") / "many.parley"
    save_new(document, path)
    with open_store(path) as store:
        yield store.many()


@pytest.mark.parametrize("spec", SPECS)
def test_events_stand_in_the_same_order_by_each_column(document, stored, spec):
    few, many = ask(document, spec), ask(stored, spec)
    assert isinstance(many.events, StoredEvents | ChosenEvents)
    here, there = events_table(few), events_table(many)
    assert len(here.rows) == len(there.rows)
    for column in here.shown:
        for down in (False, True):
            sortings = (Sorting(column.key, down),)
            expected = order_of(here, sortings).tolist()
            assert order_of(there, sortings).tolist() == expected, column.key


def test_no_event_is_read_to_sort_them(stored, monkeypatch):
    table = events_table(ask(stored, FilterSpec()))

    def refuse(*_: object) -> None:
        pytest.fail("an event was read")

    monkeypatch.setattr(StoredEvents, "__getitem__", refuse)
    for column in table.shown:
        assert len(order_of(table, (Sorting(column.key, is_descending=True),))) == 150


@pytest.mark.parametrize("spec", SPECS)
def test_people_are_met_as_often(document, stored, spec):
    here, there = (people_table(ask(each, spec)) for each in (document, stored))
    told = [[column.text(row) for column in here.columns] for row in here.rows]
    assert [[column.text(row) for column in there.columns] for row in there.rows] == told


def test_rows_are_the_same(document, stored):
    here, there = (events_table(ask(each, FilterSpec())) for each in (document, stored))
    for at in (0, 77, -1):
        row, other = here.rows[range(150)[at]], there.rows[range(150)[at]]
        assert replace(row, event=other.event) == other
