"""Of very many proposals only those that are needed are read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.library.importing.conftest import drafted, stock_of
from viewer.library.importing.starting import document_of
from viewer.library.reviewing.accepting import accept_above, reject
from viewer.library.reviewing.finding import (
    proposal_of,
    proposals_from,
    proposed_sources,
    waiting_by_source,
)
from viewer.library.reviewing.splitting import split_proposal
from viewer.model.proposal import ProposalState
from viewer.store import stored_proposals
from viewer.store.documents import open_store, save_new


@pytest.fixture
def many(tmp_path, monkeypatch):
    monkeypatch.setattr(stored_proposals, "MANY_PROPOSALS", 0)
    monkeypatch.setattr(stored_proposals, "_CHUNK", 1)
    empty = document_of("Fish", ["Norland", "Chile", "Both sides", "Others"])
    draft = drafted(stock_of(empty))
    said = replace(empty, sources=(draft.source,), proposals=draft.proposals)
    path = tmp_path / "fish.parley"
    save_new(said, path)
    with open_store(path) as store:
        read: list[int] = []
        between = store.proposals_between
        monkeypatch.setattr(
            store,
            "proposals_between",
            lambda *numbers: read.append(numbers[0]) or between(*numbers),
        )
        yield said, store.document(), read


def test_one_is_found_without_the_others(many):
    said, stored, read = many
    wanted = said.proposals[2]
    assert proposal_of(stored, wanted.id) == wanted
    changed = reject(stored, [wanted.id])
    assert proposal_of(changed, wanted.id).state is ProposalState.REJECTED
    assert len(read) == 1


def test_counts_need_none_of_them(many):
    said, stored, read = many
    source = said.sources[0].id
    assert waiting_by_source(stored) == {source: len(said.proposals)}
    assert set(proposed_sources(stored)) == {source}
    changed = reject(stored, [said.proposals[0].id])
    assert waiting_by_source(changed) == {source: len(said.proposals) - 1}
    assert len(read) == 1
    assert proposals_from(stored, source) == list(said.proposals)


def test_accepting_reads_what_is_sure_enough(many):
    said, stored, read = many
    least = sorted(p.confidence for p in said.proposals)[-2]
    after, count, *_ = accept_above(stored, least)
    assert count == len(read) == sum(p.confidence >= least for p in said.proposals)
    assert len(after.events) <= count
    assert isinstance(after.proposals, stored_proposals.ChangedProposals)


def test_splitting_reads_the_article_s_own_and_lists_both(many):
    said, stored, read = many
    wanted = next(p for p in said.proposals if p.event is not None and p.event.evidence)
    own = {p.id for p in said.proposals}
    after, new_id = split_proposal(stored, wanted.id, [wanted.event.evidence[0].id])
    assert len(read) == len(own)
    assert isinstance(after.proposals, stored_proposals.ChangedProposals)
    source = said.sources[0].id
    assert {p.id for p in proposals_from(after, source)} == own | {new_id}
    assert waiting_by_source(after) == {source: len(own) + 1}
    rejected = reject(after, [new_id])
    assert proposal_of(rejected, new_id).state is ProposalState.REJECTED
    whole = replace(said, proposals=tuple(said.proposals))
    assert sorted(
        p.id for p in split_proposal(whole, wanted.id, [wanted.event.evidence[0].id])[0].proposals
    ) == sorted(p.id for p in after.proposals)
