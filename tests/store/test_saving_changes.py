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

from viewer.model.actor import Actor, Measure
from viewer.model.document import Document
from viewer.model.edtf import parse_when
from viewer.model.errors import DamagedDocument, DocumentError
from viewer.model.filter import FilterSpec, SavedFilter
from viewer.model.note import Note
from viewer.model.proposal import Proposal, ProposalState
from viewer.store.changing import save_changes
from viewer.store.documents import open_store, save_new
from viewer.store.file_state import FileChange
from viewer.store.numbering import renumbered
from viewer.store.stored_proposals import (
    ChangedProposals,
    StoredProposals,
    naming,
    read_all,
    with_changed,
)


def proposals_of(document: Document) -> tuple[Proposal, ...]:
    """An event with all that its source says of it, and a lone figure."""
    visit = next(e for e in document.events if e.id == "visit")
    source = visit.accounts[0].source
    event = replace(visit, id="visit-again", label="Another visit", evidence=())
    return (
        Proposal(
            "p1",
            source,
            0.75,
            event,
            quotations=tuple(replace(q, events=()) for q in document.quotations[1:]),
            actors=(Actor("eva", "Eva Ås", "south", ("Eva",)),),
            measures=(Measure("landed", "Herring landed", "t"),),
            reasons=("“June” in the first sentence",),
        ),
        Proposal(
            "p2",
            "gazette",
            0.5,
            figures=(replace(document.figures[0], events=()),),
            state=ProposalState.ACCEPTED,
            taken_as="visit",
        ),
    )


def whole(document: Document) -> Document:
    """The document with notes, saved filters and proposals."""
    spec = FilterSpec(
        start=parse_when("2001-03"),
        sides=frozenset({"north", "south"}),
        without=frozenset({("kinds", "talks"), ("actors", "ola")}),
        match="herring “quota”",
        known_on=parse_when("2001-04~"),
    )
    return replace(
        document,
        notes=(
            Note("n1", event="visit", text="Ask Ola.\n", is_pinned=True, made="2001-07-01"),
            Note("n2", annotation="gazette.f1", text="Which year?"),
        ),
        saved_filters=(SavedFilter("Quota", spec), SavedFilter("All", FilterSpec())),
        proposals=proposals_of(document),
    )


def read(path: Path) -> Document:
    with open_store(path) as store:
        return store.document()


def problems(path: Path) -> list[str]:
    with open_store(path) as store:
        return store.check()


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


@pytest.fixture
def many_file(herring, tmp_path, monkeypatch) -> Path:
    monkeypatch.setattr("viewer.store.stored_proposals.MANY_PROPOSALS", 1)
    monkeypatch.setattr("viewer.store.stored_proposals._CHUNK", 1)
    path = tmp_path / "whole.parley"
    save_new(whole(herring), path)
    return path


def test_many_proposals_are_read_when_they_are_asked_for(herring, many_file, monkeypatch):
    asked = []
    with open_store(many_file) as store:
        real = store.proposals_between
        monkeypatch.setattr(store, "proposals_between", lambda *n: asked.append(n) or real(*n))
        found = store.document().proposals
        assert isinstance(found, StoredProposals)
        assert [head.id for head in found.heads] == ["p1", "p2"]
        assert asked == []
        assert found[1] == proposals_of(herring)[1]
        assert found[1] is found[1]
        assert len(asked) == 1
        assert tuple(found) == proposals_of(herring)


def test_many_proposals_that_were_all_read_outlive_their_file(herring, many_file):
    with open_store(many_file) as store:
        found = with_changed(store.document().proposals, {})
        read_all(found)
    many_file.unlink()
    assert tuple(found) == proposals_of(herring)
    # nothing tells any more which of them name her
    assert list(naming(found, {"ola"})) == list(proposals_of(herring))
    assert list(naming(found, {"nobody"})) == []


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


def test_one_of_many_proposals_is_changed_alone(herring, many_file):
    with open_store(many_file) as store:
        before = store.document()
        second = replace(before.proposals[1], state=ProposalState.REJECTED)
        after = replace(
            before, proposals=with_changed(before.proposals, {"p2": second, "p9": second})
        )
        assert isinstance(after.proposals, ChangedProposals)
        store.was_saved(save_changes(many_file, before, after, store.state))
        first, _ = proposals_of(herring)
        with open_store(many_file) as other:
            assert tuple(other.document().proposals) == (first, second)
        save_changes(many_file, after, before, store.state)
        with open_store(many_file) as other:
            assert tuple(other.document().proposals) == proposals_of(herring)
        assert tuple(after.proposals) == (first, second)


def test_what_is_added_to_many_proposals_stands_at_the_end_and_moves_none(herring, many_file):
    first, second = proposals_of(herring)
    third = replace(first, id="p3", confidence=0.25)
    with open_store(many_file) as store:
        before = store.document()
        added = with_changed(before.proposals, {"p2": second}, [third])
        assert isinstance(added, ChangedProposals)
        assert (added.place("p3"), added[2], len(added)) == (2, third, 3)
        after = replace(before, proposals=added)
        state = save_changes(many_file, before, after, store.state)
        taken = replace(third, state=ProposalState.REJECTED)
        last = replace(after, proposals=with_changed(added, {"p3": taken}))
        state = save_changes(many_file, after, last, state)
        with open_store(many_file) as other:
            assert tuple(other.document().proposals) == (first, second, taken)
        save_changes(many_file, last, before, state)
        with open_store(many_file) as other:
            assert tuple(other.document().proposals) == (first, second)


def test_a_person_whom_one_of_many_proposals_names_cannot_go(herring, tmp_path, monkeypatch):
    monkeypatch.setattr("viewer.store.stored_proposals.MANY_PROPOSALS", 1)
    monkeypatch.setattr("viewer.store.stored_proposals._CHUNK", 1)
    known = whole(herring)
    first, second = known.proposals
    extra = replace(known.actors[0], id="only-proposed", name="A Person", aliases=())
    free = replace(extra, id="free", name="Another Person")
    named = replace(second, figures=(replace(second.figures[0], claimed_by=extra.id),))
    path = tmp_path / "named.parley"
    said = replace(known, actors=(*known.actors, extra, free), proposals=(first, named))
    save_new(said, path)
    with open_store(path) as store:
        before = store.document()
        with pytest.raises(DocumentError, match="unknown"):
            save_changes(path, before, replace(before, actors=(*known.actors, free)))
        asked = []
        real = store.proposals_between
        monkeypatch.setattr(store, "proposals_between", lambda *n: asked.append(n) or real(*n))
        after = replace(before, actors=(*known.actors, extra))
        save_changes(path, before, after, store.state)
        assert asked == []


def test_an_event_of_somebody_new_is_written_with_them(herring, herring_file):
    extra = replace(herring.actors[0], id="newcomer", name="A Newcomer", aliases=())
    last = herring.events[-1]
    event = replace(last, id=f"{last.id}-2", label="An arrival", actors=(extra.id,), evidence=())
    after = replace(herring, actors=(*herring.actors, extra), events=(*herring.events, event))
    save_changes(herring_file, herring, after)
    assert read(herring_file) == after
    save_changes(herring_file, after, herring)
    assert read(herring_file) == herring
