"""Packed columns: quick to read, and never read once the events are others."""

from __future__ import annotations

import sqlite3
from array import array
from contextlib import closing
from dataclasses import replace

import pytest

from tests.benchmarks.generated import generated_document
from viewer.store import packs
from viewer.store.changing import save_changes
from viewer.store.copying import copy_file
from viewer.store.documents import open_store, save_new
from viewer.store.packs import COLUMNS, PAIRS, from_rows, order_of, packed

NAMES = [column.name for column in (*COLUMNS, *PAIRS)]


@pytest.fixture(scope="module")
def document():
    return generated_document(120)


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch):
    monkeypatch.setattr("viewer.store.writing.LEAST_EVENTS", 100)


@pytest.fixture
def file(document, tmp_path):
    path = tmp_path / "many.parley"
    save_new(document, path)
    return path


def stored(path):
    with open_store(path) as store:
        return store.packs(NAMES)


def change(path, *statements):
    """What any other SQLite tool does."""
    with closing(sqlite3.connect(path)) as other:
        for statement in statements:
            other.execute(statement)
        other.commit()


def test_they_say_what_the_events_say(file, document):
    found = stored(file)
    assert found == packed(document.events, order_of(document))
    assert array("B", found["importance"]).tolist() == [e.importance for e in document.events]
    assert array("q", found["latest"]).tolist() == [e.latest for e in document.events]


def test_a_small_document_has_none(document, tmp_path):
    path = tmp_path / "small.parley"
    save_new(replace(document, events=document.events[:50], links=()), path)
    assert stored(path) is None


@pytest.mark.parametrize(
    "statements",
    [
        ["UPDATE events SET importance = 5 WHERE number = 7"],
        ["UPDATE events SET earliest = earliest - 86400 WHERE number = 1"],
        ["DELETE FROM event_actors"],
        ["INSERT INTO kinds VALUES (99, 'flood')"],
        ["CREATE TABLE jottings (words TEXT)"],
    ],
)
def test_a_change_by_another_tool_is_noticed(file, statements):
    change(file, *statements)
    assert stored(file) is None


def test_a_change_through_a_write_ahead_log_is_noticed(file):
    change(file, "PRAGMA journal_mode = wal")
    change(file, "UPDATE events SET importance = 5 WHERE number = 7")
    assert stored(file) is None
    change(file, "PRAGMA journal_mode = delete")
    assert stored(file) is None


def test_a_change_while_it_is_open_is_noticed(file):
    with open_store(file) as store:
        assert store.packs(NAMES) is not None
        change(file, "UPDATE events SET importance = 5 WHERE number = 7")
        assert store.packs(NAMES) is None


def test_stale_ones_are_made_anew_from_the_rows(file, document):
    change(file, "UPDATE events SET importance = 5 WHERE number = 7")
    with open_store(file) as store:
        many = store.many()
        assert many.events[6].importance == 5
        assert many.events.column("importance")[6] == 5
    again = replace(document.events[6], importance=5)
    assert tuple(many.events.column("importance")) == tuple(
        e.importance for e in (*document.events[:6], again, *document.events[7:])
    )


def test_rows_give_the_same_columns(file, document):
    with open_store(file) as store:
        found = from_rows(store._connection, order_of(document))
    numbers = found.pop("number")
    assert found == packed(document.events, order_of(document))
    assert array("q", numbers).tolist() == list(range(1, 121))


def test_a_change_of_texts_by_us_keeps_them(file, document):
    source = replace(document.sources[0], texts=())
    events = tuple(replace(e, evidence=()) for e in document.events)
    bare = replace(document, sources=(source, *document.sources[1:]), events=events, links=())
    with open_store(file) as store:
        before = store.document()
    after = replace(before, sources=(replace(before.sources[0], texts=()), *before.sources[1:]))
    del bare
    told = {place.source for e in before.events for v in e.evidence for place in v.places}
    assert before.sources[0].id in told
    emptied = replace(
        after,
        events=tuple(
            replace(e, evidence=tuple(replace(v, places=()) for v in e.evidence))
            for e in after.events
        ),
    )
    save_changes(file, before, emptied)
    assert stored(file) == packed(document.events, order_of(document))


def test_a_copy_keeps_them(file, document, tmp_path):
    copy_file(file, tmp_path / "copy.parley")
    assert stored(tmp_path / "copy.parley") == packed(document.events, order_of(document))


def test_a_copy_of_stale_ones_is_stale(file, tmp_path):
    change(file, "UPDATE events SET importance = 5 WHERE number = 7")
    copy_file(file, tmp_path / "copy.parley")
    assert stored(tmp_path / "copy.parley") is None


def test_long_columns_are_stored_in_parts(document, tmp_path, monkeypatch):
    monkeypatch.setattr(packs, "_PART_BYTES", 100)
    path = tmp_path / "parts.parley"
    save_new(document, path)
    assert stored(path) == packed(document.events, order_of(document))


def test_columns_that_lie_are_told_by_check(file):
    with open_store(file) as store:
        assert store.check() == []
        counter = store._connection.change_counter()
    change(
        file,
        "UPDATE packs SET data = zeroblob(120) WHERE name = 'importance'",
        f"UPDATE packs SET data = x'01000000{(counter + 1).to_bytes(4, 'little').hex()}"
        "7800000000000000' WHERE name = 'stamp'",
    )
    with open_store(file) as store:
        assert store.packs(["importance"]) == {"importance": bytes(120)}
        assert any(problem.startswith("packs: ") for problem in store.check())


def test_the_same_document_gives_the_same_bytes(document, file, tmp_path):
    save_new(document, tmp_path / "again.parley")
    assert (tmp_path / "again.parley").read_bytes() == file.read_bytes()


def test_an_event_more_and_one_less_are_in_them_and_stand_in_their_places(
    file, document, monkeypatch
):
    """Their rows are no longer in the order of time."""
    monkeypatch.setattr("viewer.store.repacking.MANY_EVENTS", 100)
    model = document.events[40]
    made = replace(model, id="made", label="Made by hand", actors=(), accounts=(), evidence=())
    gone = next(
        e
        for e in document.events[50:]
        if all(e.id not in (link.origin, link.target) for link in document.links)
    )
    events = sorted(
        [made, *(e for e in document.events if e.id != gone.id)],
        key=lambda e: (e.earliest, e.latest, e.id),
    )
    after = replace(document, events=tuple(events))
    save_changes(file, document, after)
    assert stored(file) == packed(after.events, order_of(after))
    with open_store(file) as store:
        found = store.many().events
        assert not found.is_in_order
        assert tuple(found) == after.events
        assert found[found.row_of("made")] == made
        assert found.all_labels() == [event.label for event in after.events]
        assert store.check() == []


def test_other_words_of_an_event_leave_them_as_they_are(file, document, monkeypatch):
    monkeypatch.setattr("viewer.store.repacking.write_packs", None)
    first, *others = document.events
    after = replace(document, events=(replace(first, summary="Cod."), *others))
    save_changes(file, document, after)
    assert stored(file) == packed(after.events, order_of(after))


def test_fewer_events_than_are_read_by_them_lose_them_with_a_change(file, document):
    first, *others = document.events
    after = replace(document, events=(replace(first, importance=first.importance % 5 + 1), *others))
    save_changes(file, document, after)
    assert stored(file) is None
