"""A file brought from any document to any other says exactly the other, search and all."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.proposed import problems, read, whole
from viewer.model.actor import Measure
from viewer.model.document import Document
from viewer.model.errors import DamagedDocument, DocumentError
from viewer.store.changing import save_changes
from viewer.store.documents import open_store, save_new
from viewer.store.file_state import FileChange
from viewer.store.numbering import renumbered


def test_notes_filters_and_proposals_come_back(herring, tmp_path):
    path = tmp_path / "whole.parley"
    save_new(whole(herring), path)
    assert read(path) == whole(herring)
    assert problems(path) == []


@st.composite
def states(draw, document: Document) -> Document:
    """The document without some things, with the rest in another order or changed."""
    lost = draw(st.sets(st.sampled_from(["visit", "gazette.f2", "courier.q1", "n1", "p1"])))
    figures = [f for f in document.figures if f.id not in lost]
    notes = [n for n in document.notes if n.id not in lost and n.event not in lost]
    words = draw(st.sampled_from(["", "Cod", "145% of 1.5bn “herring”"]))
    return replace(
        document,
        title=draw(st.sampled_from([document.title, "Cod"])),
        sides=tuple(draw(st.permutations(document.sides))),
        kinds=tuple(draw(st.permutations(document.kinds))),
        actors=tuple(
            replace(a, aliases=(*a.aliases, f"{a.id} {words}")) if words else a
            for a in draw(st.permutations(document.actors))
        ),
        measures=(
            *([Measure("cod", words, "t")] if words else []),
            *(replace(m, name=words or m.name) for m in document.measures),
        ),
        events=tuple(
            replace(e, summary=words or e.summary, importance=draw(st.integers(1, 5)))
            for e in document.events
            if e.id not in lost
        ),
        links=tuple(k for k in document.links if "visit" not in lost),
        figures=tuple(
            replace(f, events=tuple(e for e in f.events if e not in lost))
            for f in draw(st.permutations(figures))
        ),
        quotations=tuple(
            draw(st.permutations([q for q in document.quotations if q.id not in lost]))
        ),
        notes=tuple(replace(n, text=words) for n in draw(st.permutations(notes))),
        saved_filters=tuple(draw(st.permutations(document.saved_filters))),
        proposals=tuple(draw(st.permutations([p for p in document.proposals if p.id not in lost]))),
    )


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_file_goes_from_any_state_to_any_other_and_back(herring, data):
    first = whole(herring)
    steps = [first, *data.draw(st.lists(states(first), min_size=2, max_size=3))]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "herring.parley"
        save_new(first, path)
        state = None
        for before, after in zip([*steps, *steps[::-1]], [*steps[1:], *steps[::-1]], strict=False):
            state = save_changes(path, before, after, state)
            assert read(path) == after
        assert problems(path) == []
        assert {len(each.events) for each in steps} <= {1, 2}


@given(st.lists(st.integers(1, 12), max_size=12, unique=True), st.sets(st.integers(0, 11)))
def test_numbers_rise_whatever_they_were(numbers, new):
    asked = [None if at in new else number for at, number in enumerate(numbers)]
    found = renumbered(asked)
    assert found == sorted(set(found))
    assert len(found) == len(asked)
    assert min(found, default=1) > 0


@pytest.mark.parametrize(
    ("numbers", "given_numbers"),
    [
        ([1, 2, 3], [1, 2, 3]),
        ([1, 3, None], [1, 3, 4]),
        ([1, None, 3], [1, 2, 3]),
        ([None, 1, 2, 9], [1, 2, 3, 9]),
        ([2, 1, 3], [1, 2, 3]),
        ([5, 7, None, 8, 20], [5, 7, 8, 9, 20]),
    ],
)
def test_rows_in_order_keep_their_numbers(numbers, given_numbers):
    found = renumbered(numbers)
    assert found == sorted(found)
    if None in numbers or numbers == sorted(numbers):
        assert found == given_numbers


def test_with_a_known_state_nothing_is_read_again(herring, herring_file, monkeypatch):
    with open_store(herring_file) as store:
        state = store.state
    monkeypatch.setattr("viewer.store.changing.read_document", None)
    one = replace(herring, title="Cod")
    state = save_changes(herring_file, herring, one, state)
    two = replace(one, title="Haddock")
    save_changes(herring_file, one, two, state)
    assert read(herring_file) == two


@pytest.mark.parametrize("is_row", [True, False])
def test_a_file_that_another_program_wrote_to_is_read_and_refused(herring, herring_file, is_row):
    with open_store(herring_file) as store:
        state = store.state
    with closing(sqlite3.connect(herring_file, isolation_level=None)) as other:
        other.execute("UPDATE events SET summary = 'Cod'" if is_row else "CREATE TABLE x (y)")
    after = replace(herring, title="Cod")
    if is_row:
        with pytest.raises(DocumentError, match="changed by another program"):
            save_changes(herring_file, herring, after, state)
    else:
        save_changes(herring_file, herring, after, state)
        assert read(herring_file) == after


def test_what_we_saved_ourselves_is_no_change_by_others(herring, herring_file):
    after = replace(herring, title="Cod")
    with open_store(herring_file) as store:
        store.was_saved(save_changes(herring_file, herring, after, store.state))
        assert store.change() == FileChange.NONE
        save_changes(herring_file, after, herring)
        assert store.change() == FileChange.WRITTEN


def test_what_others_do_right_after_us_is_noticed(herring, herring_file):
    after = replace(herring, title="Cod")
    with open_store(herring_file) as store:
        state = save_changes(herring_file, herring, after, store.state)
        save_changes(herring_file, after, herring)
        store.was_saved(state)
        assert store.change() == FileChange.WRITTEN


def test_a_blemish_elsewhere_hinders_no_change(herring, herring_file):
    """A long title in a stranger's document is theirs to mend when they like."""
    with closing(sqlite3.connect(herring_file, isolation_level=None)) as other:
        other.execute("UPDATE events SET title = ? WHERE id = 'visit'", ("A long title " * 9,))
    before = read(herring_file)
    after = replace(before, title="Cod")
    save_changes(herring_file, before, after)
    assert read(herring_file) == after
    visit = replace(before.events[1], summary="Cod")
    with pytest.raises(DocumentError, match="title has"):
        save_changes(herring_file, after, replace(after, events=(before.events[0], visit)))


def test_what_names_something_that_is_gone_is_refused(herring, herring_file, contents):
    before = contents(herring_file.parent)
    for after in (
        replace(herring, events=herring.events[:1]),
        replace(herring, actors=herring.actors[:1]),
        replace(herring, measures=()),
        replace(herring, sources=herring.sources[:1]),
        replace(herring, sides=herring.sides[:1]),
    ):
        with pytest.raises(DocumentError, match=r"unknown|does not say"):
            save_changes(herring_file, herring, after)
    assert contents(herring_file.parent) == before


HOSTILE = [
    "UPDATE notes SET is_pinned = 7",
    "UPDATE notes SET annotation = 'gazette.f1' WHERE event IS NOT NULL",
    "UPDATE notes SET made = 'some day'",
    "UPDATE saved_filters SET spec = '{\"sides\": 3}'",
    "UPDATE saved_filters SET spec = '[]'",
    'UPDATE saved_filters SET spec = \'{"match": "\\ud800"}\'',
    'UPDATE saved_filters SET spec = \'{"start": "some day"}\'',
    'UPDATE saved_filters SET spec = \'{"colour": "red"}\'',
    "UPDATE saved_filters SET spec = '{' || substr(hex(zeroblob(90000)), 1, 90000)",
    "UPDATE proposals SET draft = replace(hex(zeroblob(90000)), '0', '[')",
    "UPDATE proposals SET draft = '{\"figures\": [{}]}'",
    "UPDATE proposals SET draft = '{}'",
    "UPDATE proposals SET draft = replace(draft, '\"value\":60000000000.0', '\"value\":1e999')",
    "UPDATE proposals SET draft = replace(draft, '\"value\":60000000000.0', '\"value\":NaN')",
    "UPDATE proposals SET draft = replace(draft, '\"start\":', '\"start\":9')",
    "UPDATE proposals SET draft = replace(draft, '\"importance\":5', '\"importance\":99')",
    "UPDATE proposals SET draft = replace(draft, '\"importance\":5', '\"importance\":true')",
    "UPDATE proposals SET draft = replace(draft, '\"earliest\":', '\"earliest\":-99999')",
    "UPDATE proposals SET confidence = 1e9",
    "UPDATE proposals SET state = 'perhaps'",
]


@pytest.mark.parametrize("statement", HOSTILE)
@pytest.mark.parametrize("is_many", [False, True])
def test_a_strangers_values_are_told_as_damage(herring, tmp_path, statement, is_many, monkeypatch):
    if is_many:
        monkeypatch.setattr("viewer.store.stored_proposals.MANY_PROPOSALS", 1)
    path = tmp_path / "whole.parley"
    save_new(whole(herring), path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA foreign_keys = 0")
        assert other.execute(statement).rowcount
    with pytest.raises(DamagedDocument, match="is damaged"), open_store(path) as store:
        tuple(store.document().proposals)


def test_the_passages_of_an_event_stand_in_its_order(herring, herring_file):
    """As they do when one went to another event and came back, or only their order is another."""
    first, *others = herring.events
    passage = next(v for e in herring.events for v in e.evidence)
    more = tuple(replace(passage, id=f"more{n}", event=first.id) for n in range(3))
    own = tuple(v for v in first.evidence if v.id != passage.id)
    states = [
        replace(herring, events=(replace(first, evidence=(*own, *passages)), *others))
        for passages in (more, more[::-1], more[1:], more, more[:1], more)
    ]
    before = herring
    for after in states:
        save_changes(herring_file, before, after)
        assert read(herring_file) == after
        before = after
    assert problems(herring_file) == []


def test_an_event_of_somebody_new_is_written_with_them(herring, herring_file):
    extra = replace(herring.actors[0], id="newcomer", name="A Newcomer", aliases=())
    last = herring.events[-1]
    event = replace(last, id=f"{last.id}-2", label="An arrival", actors=(extra.id,), evidence=())
    after = replace(herring, actors=(*herring.actors, extra), events=(*herring.events, event))
    save_changes(herring_file, herring, after)
    assert read(herring_file) == after
    save_changes(herring_file, after, herring)
    assert read(herring_file) == herring
