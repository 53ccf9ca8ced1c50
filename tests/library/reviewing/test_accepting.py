from __future__ import annotations

from dataclasses import replace

import pytest

from tests.library.importing.conftest import drafted, stock_of
from viewer.library.importing.starting import document_of
from viewer.library.reviewing.accepting import (
    accept,
    accept_above,
    accept_many,
    merge,
    reject,
    reopen,
)
from viewer.library.reviewing.alike import alike
from viewer.library.reviewing.doubles import Doubles
from viewer.library.reviewing.finding import proposal_of, waiting
from viewer.library.reviewing.progress import progress
from viewer.model.calendar import DAY_S
from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.model.proposal import ProposalState


@pytest.fixture
def document() -> Document:
    empty = document_of("Fish", ["Norland", "Chile", "Both sides", "Others"])
    draft = drafted(stock_of(empty))
    return replace(empty, sources=(draft.source,), proposals=draft.proposals)


def _event(document: Document):
    return next(p for p in waiting(document) if p.event and p.figures)


def test_nothing_of_an_accepted_proposal_is_lost(document: Document) -> None:
    proposal = _event(document)
    after = accept(document, proposal.id)
    (event,) = after.events
    assert [e.places for e in event.evidence] == [e.places for e in proposal.event.evidence]
    assert {f.id for f in after.figures} == {f.id for f in proposal.figures}
    assert all(f.events == (event.id,) for f in after.figures)
    assert set(event.actors) <= {a.id for a in after.actors}
    done = proposal_of(after, proposal.id)
    assert (done.state, done.taken_as) == (ProposalState.ACCEPTED, event.id)


def test_what_two_share_enters_once_and_belongs_to_both(document: Document) -> None:
    one = _event(document)
    other = next(p for p in waiting(document) if p.event and p.id != one.id)
    shared = replace(other, figures=(*other.figures, one.figures[0]))
    document = replace(
        document, proposals=tuple(shared if p.id == other.id else p for p in document.proposals)
    )
    after = accept(accept(document, one.id), other.id)
    (figure,) = (f for f in after.figures if f.id == one.figures[0].id)
    assert set(figure.events) == {one.event.id, other.event.id}


def test_a_persons_words_and_date_count(document: Document) -> None:
    proposal = _event(document)
    from viewer.library.editing.dates import read_when

    read = read_when("about 3 March 2026")
    edited = replace(proposal.event, label="Edited", when=read.when, precision=read.precision)
    after = accept(document, proposal.id, edited)
    (event,) = after.events
    assert (event.label, event.when.edtf) == ("Edited", "2026-03-03~")
    assert event.accounts[0].when == event.when


def test_a_decided_one_is_not_decided_again(document: Document) -> None:
    proposal = _event(document)
    after = accept(document, proposal.id)
    with pytest.raises(DocumentError, match="before"):
        accept(after, proposal.id)
    with pytest.raises(DocumentError, match="before"):
        reject(after, [proposal.id])


def test_a_rejected_one_can_wait_again(document: Document) -> None:
    proposal = _event(document)
    after = reject(document, [proposal.id])
    assert proposal_of(after, proposal.id).state is ProposalState.REJECTED
    assert reopen(after, proposal.id).proposals == document.proposals


def test_all_so_sure_are_accepted(document: Document) -> None:
    sure = [p for p in waiting(document) if p.confidence >= 0.7]
    after, count, *_ = accept_above(document, 0.7)
    assert count == len(sure)
    assert progress(after.proposals).accepted == count
    assert all(p.confidence < 0.7 for p in waiting(after))


def test_what_tells_an_event_that_is_there_once_more_waits(document: Document) -> None:
    one, other = [p for p in waiting(document) if p.event and p.event.evidence][:2]
    second = replace(document.sources[0], id="second")
    again = [
        replace(
            p, id=f"again-{p.id}", source="second", event=replace(p.event, id=f"a-{p.event.id}")
        )
        for p in (one, other)
    ]
    document = replace(document, sources=(*document.sources, second))
    # one of the two is there before, the other comes in with the same stroke
    before = accept(replace(document, proposals=(one, other, *again)), one.id)
    after, count, left, like = accept_above(before, 0.0)
    assert (count, left, len(like)) == (1, (), 2)
    # of two that tell the same the first of the two in the order of the articles comes in
    assert again[0].id in like
    assert {other.id, again[1].id} - set(like) == {p.id for p in after.proposals[1:] if p.taken_as}
    assert len(after.events) == 2
    assert {p.id for p in waiting(after)} == set(like)
    with pytest.raises(DocumentError, match="once more"):
        accept_many(after, waiting(after), Doubles(after))
    # said to be no such event it comes in, and so it does where it is accepted by itself
    assert accept_many(after, again[:1], Doubles(after, {again[0].id})).events != after.events
    assert len(accept(after, like[1]).events) == 3


def test_another_day_or_kind_or_other_words_make_another_event(document: Document) -> None:
    proposal = _event(document)
    doubles = Doubles(accept(document, proposal.id))
    event = proposal.event
    assert doubles.has(replace(proposal, id="again"))
    later = event.earliest + 6 * DAY_S, event.latest + 6 * DAY_S
    for other in (
        replace(event, earliest=later[0], latest=later[1]),
        replace(event, kind="another"),
        replace(event, title="Wholly different things", label="Something else"),
    ):
        assert not doubles.has(replace(proposal, id="again", event=other))


def test_a_merged_proposal_gives_its_passages_and_what_was_chosen(document: Document) -> None:
    one = _event(document)
    other = next(p for p in waiting(document) if p.event and p.id != one.id)
    after = merge(
        accept(document, one.id), other.id, one.event.id, {"label": "proposal", "date": "proposal"}
    )
    (event,) = after.events
    assert event.label == other.event.label
    assert event.when == other.event.when
    assert len(event.evidence) == len(one.event.evidence) + len(other.event.evidence)
    assert proposal_of(after, other.id).taken_as == event.id
    assert progress(after.proposals).merged == 1


def test_the_same_event_told_again_is_suggested(document: Document) -> None:
    proposal = _event(document)
    after = accept(document, proposal.id)
    again = replace(proposal, id="again")
    (likeliest, *_) = alike(after, again)
    assert likeliest.event == proposal.event.id
    assert likeliest.score > 0.9
    assert {"when", "words", "kind"} <= likeliest.agrees
    others = [p for p in waiting(after) if p.event and p.event.kind != proposal.event.kind]
    assert all(m.score < likeliest.score for p in others for m in alike(after, p))


def test_many_at_once_are_the_same_as_one_after_the_other(document: Document) -> None:
    chosen = waiting(document)
    # two that would bear one label and one passage
    twin = replace(chosen[0], id="twin", event=replace(chosen[0].event, id="twin-event"))
    document = replace(document, proposals=(*document.proposals, twin))
    one_by_one = document
    for proposal in (*chosen, twin):
        one_by_one = accept(one_by_one, proposal.id)
    assert accept_many(document, (*chosen, twin)) == one_by_one
    assert len({event.label for event in one_by_one.events}) == len(one_by_one.events)
