"""Of very many proposals only those are read and written that are needed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.proposed import proposals_of, whole
from viewer.model.errors import DocumentError
from viewer.model.proposal import ProposalState
from viewer.store.changing import save_changes
from viewer.store.documents import open_store, save_new
from viewer.store.stored_proposals import (
    ChangedProposals,
    StoredProposals,
    naming,
    read_all,
    with_changed,
)


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
