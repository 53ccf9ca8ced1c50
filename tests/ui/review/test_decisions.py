"""What a decision is called says what it does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.library.reviewing.accepting import accept_many
from viewer.model.errors import DocumentError
from viewer.model.event import TITLE_LENGTH
from viewer.model.proposal import ProposalState
from viewer.ui.review.decisions import accepting_many


def with_one_too_long(document):
    """The third proposal has a title that no event may have."""
    first, second, third, *rest = document.proposals
    long = replace(third, event=replace(third.event, title="x" * (TITLE_LENGTH + 1)))
    return replace(document, proposals=(first, second, long, *rest))


def test_only_those_that_can_stand_are_counted(document):
    said = with_one_too_long(document)
    chosen = said.proposals[:3]
    decision = accepting_many(said, chosen)
    assert (decision.name, decision.done) == ("accept 2 proposals", "Accepted 2 proposals")
    after = decision.edit(said)
    assert [p.state for p in after.proposals[:3]] == [
        ProposalState.ACCEPTED,
        ProposalState.ACCEPTED,
        ProposalState.WAITING,
    ]
    assert decision.left(after) == "1 cannot stand as proposed and waits"
    assert after == accept_many(said, chosen)
    # where a copy was made first the document is another by then
    again = replace(said, title="A copy")
    assert decision.edit(again) == accept_many(again, chosen)


def test_one_is_named_as_one(document):
    assert accepting_many(document, document.proposals[:1]).name == "accept 1 proposal"


def told_again(document):
    """An article that proposes the first event once more."""
    first = next(p for p in document.proposals if p.event)
    source = replace(document.sources[0], id="second")
    again = replace(first, id="again", source="second", event=replace(first.event, id="again"))
    return replace(document, sources=(*document.sources, source), proposals=(first, again))


def test_what_tells_an_event_once_more_waits_and_is_told(document):
    said = told_again(document)
    decision = accepting_many(said, said.proposals, ())
    after = decision.edit(said)
    assert (len(after.events), decision.done) == (1, "Accepted 1 proposal")
    assert decision.left(after) == "1 waits, for it tells an event that is there (M merges)"
    with pytest.raises(DocumentError, match="merge or accept"):
        accepting_many(after, after.proposals[1:], ()).edit(after)
    kept = accepting_many(after, after.proposals[1:], {"again"})
    assert len(kept.edit(after).events) == 2
    # nothing was said of waiting: all come in
    assert len(accepting_many(said, said.proposals).edit(said).events) == 2
