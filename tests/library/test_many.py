"""A document of many events answers as a small one does, by columns instead of events."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks.generated import PEOPLE, SIDES, generated_document
from viewer.library.asking import ask, events_by_id, rows_by_id
from viewer.library.facets import facets
from viewer.library.grouping import few_of, lanes_for, table_for
from viewer.library.many import holds
from viewer.library.opening import open_library
from viewer.model.edtf import parse_when
from viewer.model.event import KINDS, Link, Relation, Status
from viewer.model.filter import TOLD_BY_ONE, TOLD_BY_SEVERAL, FilterSpec
from viewer.store.documents import open_store, save_new
from viewer.store.stored_events import ChosenEvents, StoredEvents
from viewer.timeline.lanes import LaneMode

COUNT = 200
COLUMNS = (
    "earliest", "latest", "precision", "status", "importance", "side", "is_span", "is_soft",
    "open_start", "open_end",
)  # fmt: skip


def some(values) -> st.SearchStrategy[frozenset]:
    return st.frozensets(st.sampled_from(list(values)), max_size=2)


SPECS = st.builds(
    FilterSpec,
    start=st.sampled_from([None, parse_when("1999")]),
    end=st.sampled_from([None, parse_when("2012-06")]),
    sides=some(f"s{n}" for n in range(len(SIDES))),
    kinds=some(KINDS[:4]),
    statuses=some(Status),
    actors=some(f"p{n}" for n in range(4)),
    sources=some(["source-00000", "source-00001"]),
    told=some([TOLD_BY_ONE, TOLD_BY_SEVERAL]),
    without=some([("sides", "s0"), ("actors", "p1"), ("kinds", "talks")]),
)


@pytest.fixture(scope="module")
def document():
    """Plans that came about among its events."""
    made = generated_document(COUNT)
    planned = [e.id for e in made.events if e.status == Status.PLANNED]
    happened = [e.id for e in made.events if e.status == Status.HAPPENED]
    links = [Link(h, p, Relation.FULFILS) for h, p in zip(happened, planned[:3], strict=False)]
    # one that a person has added, and no source tells
    events = (replace(made.events[0], accounts=(), evidence=()), *made.events[1:])
    return replace(made, events=events, links=(*made.links, *links))


@pytest.fixture(scope="module")
def file(document, tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("viewer.store.writing.LEAST_EVENTS", 100)
        path = tmp_path_factory.mktemp("many") / "many.parley"
        save_new(document, path)
    return path


@pytest.fixture(scope="module")
def many(file):
    with pytest.MonkeyPatch.context() as patch, closing(open_library_of_many(patch, file)) as found:
        yield found.document


def open_library_of_many(patch, file):
    patch.setattr("viewer.store.documents.MANY_EVENTS", 100)
    return open_library(file)


def test_its_events_are_not_read(many, document):
    assert isinstance(many.events, StoredEvents)
    assert len(many.events) == COUNT
    assert ask(many, FilterSpec()).events is many.events


@given(spec=SPECS)
def test_a_filter_leaves_the_same(many, document, spec):
    wanted, found = ask(document, spec), ask(many, spec)
    assert [e.id for e in found.events] == [e.id for e in wanted.events]
    assert found.fulfilled == wanted.fulfilled
    same(table_for(found), table_for(wanted))


@given(spec=SPECS)
def test_counts_are_the_same(many, document, spec):
    assert facets(many, spec) == facets(document, spec)


@pytest.mark.parametrize("mode", LaneMode)
@pytest.mark.parametrize("spec", [FilterSpec(), FilterSpec(sides=frozenset({"s0", "s2"}))])
def test_lanes_are_the_same(many, document, mode, spec):
    wanted, found = (lanes_for(ask(d, spec), mode) for d in (document, many))
    assert found.lanes == wanted.lanes
    np.testing.assert_array_equal(found.lane_of, wanted.lane_of)


def test_words_are_looked_up(many, document):
    found = ask(many, FilterSpec(match="ferry", sides=frozenset({"s0"}))).events
    assert [e.id for e in found] == [
        e.id for e in document.events if e.side == "s0" and e.title.startswith("Ferry")
    ]
    assert len(found)


def test_events_and_rows_are_found_by_id(many, document):
    ids = {document.events[3].id, document.events[150].id, "nobody"}
    for events in (many.events, document.events):
        assert events_by_id(events, ids) == {
            e.id: e for e in (document.events[3], document.events[150])
        }
        assert rows_by_id(events, ids) == {document.events[3].id: 3, document.events[150].id: 150}


def test_a_foretaste_is_of_the_most_important(many):
    few = few_of(ask(many, FilterSpec()), 20)
    assert isinstance(few.events, ChosenEvents)
    assert len(few.events) == 20
    least = sorted((e.importance for e in many.events), reverse=True)[19]
    ends = {many.events[0].id, max(many.events, key=lambda e: e.latest).id}
    assert ends <= {e.id for e in few.events}
    assert all(e.importance >= least or e.id in ends for e in few.events)
    assert list(few.events.rows) == sorted(few.events.rows)


def test_of_few_events_all_are_the_foretaste(document):
    view = ask(document, FilterSpec())
    assert few_of(view, 20) is view


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("importance", bytes([9]) * COUNT),
        ("importance", bytes(COUNT)),
        ("side", bytes([4]) * COUNT),
        ("status", bytes([6]) * COUNT),
        ("earliest", bytes(8 * COUNT - 8) + b"\xff" * 8),
        ("latest", b"\x80" * 8 * COUNT),
        ("kind", b"\xff" * 2 * COUNT),
        ("actor", b"\xff" * 4),
        ("label_chars", b"\1" * (COUNT - 1)),
        ("precision", b""),
        ("told_at", b"\1\2\3"),
    ],
)
def test_columns_that_cannot_be_are_not_taken(file, document, tmp_path, monkeypatch, name, data):
    path = tmp_path / "forged.parley"
    path.write_bytes(file.read_bytes())
    with open_store(path) as store:
        stamp = (store._connection.change_counter() + 1).to_bytes(4, "little")
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE packs SET data = ? WHERE name = ?", (data, name))
        (said,) = other.execute("SELECT data FROM packs WHERE name = 'stamp'").fetchone()
        forged = said[:4] + stamp + said[8:]
        other.execute("UPDATE packs SET data = ? WHERE name = 'stamp'", (forged,))
        other.commit()
    with open_store(path) as store:
        assert store.packs([name]) == {name: data}
        assert not holds(store.many())
    with closing(open_library_of_many(monkeypatch, path)) as library:
        same(table_for(ask(library.document, FilterSpec())), table_for(ask(document, FilterSpec())))


def test_good_columns_hold(many):
    assert holds(many)
    assert PEOPLE > 4


def same(found, wanted) -> None:
    assert list(found.ids) == list(wanted.ids)
    assert list(found.labels) == list(wanted.labels)
    for column in COLUMNS:
        np.testing.assert_array_equal(getattr(found, column), getattr(wanted, column), column)
    assert found.label_chars.tolist() == [len(label) for label in wanted.labels]
