"""What a document has already does not enter it a second time with a proposal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.library.importing.conftest import drafted, stock_of
from viewer.library.editing import marking
from viewer.library.editing.ordering import event_of
from viewer.library.editing.parting import Piece, pieces
from viewer.library.importing.starting import document_of
from viewer.library.reviewing.accepting import accept, accept_above, accept_each, accept_many, merge
from viewer.library.reviewing.alike import alike
from viewer.library.reviewing.finding import proposal_of, waiting, with_proposal
from viewer.library.reviewing.splitting import split_proposal
from viewer.model.actor import Actor
from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.model.proposal import Proposal, ProposalState
from viewer.store.invariants import faults


@pytest.fixture
def document() -> Document:
    empty = document_of("Fish", ["Norland", "Chile", "Both sides", "Others"])
    draft = drafted(stock_of(empty))
    return replace(empty, sources=(draft.source,), proposals=draft.proposals)


def with_figures(document: Document) -> Proposal:
    return next(p for p in waiting(document) if p.event and p.figures)


def bringing(document: Document, actor: Actor) -> tuple[Document, Proposal]:
    """The document with a proposal that brings somebody."""
    proposal = with_figures(document)
    event = replace(proposal.event, actors=(actor.id,))
    proposal = replace(proposal, event=event, actors=(actor,))
    return with_proposal(document, proposal), proposal


@pytest.mark.parametrize(
    ("known", "named", "is_same"),
    [
        (Actor("ann", "Ann Holm", "", ("Holm",)), Actor("x", "ann holm", ""), True),
        (Actor("ann", "Ann Holm", "", ("Holm",)), Actor("x", "Holm", ""), True),
        (Actor("ann", "Holm", ""), Actor("x", "Minister", "", ("Holm",)), True),
        # a family name alone may be somebody else's
        (Actor("ann", "Ann Holm", "", ("Holm",)), Actor("x", "Bo Holm", "", ("Holm",)), False),
    ],
)
def test_people_are_known_by_name_and_alias(document, known, named, is_same: bool) -> None:
    side = document.sides[0].id
    document = replace(document, actors=(replace(known, side=side),))
    document, proposal = bringing(document, replace(named, side=side))
    after = accept(document, proposal.id)
    (event,) = after.events
    assert event.actors == (("ann",) if is_same else ("x",))
    assert len(after.actors) == (1 if is_same else 2)
    # an alias of somebody else is left out
    assert after.actors[-1].aliases == (() if not is_same else known.aliases)
    assert list(faults(after)) == []


def marked(document: Document, proposal: Proposal, value: float) -> tuple[Document, str]:
    """The document with the proposal's first figure marked by hand, in other words."""
    place = proposal.figures[0].places[0]
    selected = marking.Selected(place.source, place.form, place.start, place.end)
    draft = marking.figure_draft(document, selected)
    return marking.add_figure(document, replace(draft, value=value, unit="boats")), draft.id


def test_a_figure_that_a_person_has_marked_stays_and_gets_the_event(document: Document) -> None:
    proposal = with_figures(document)
    document, id_ = marked(document, proposal, 7)
    for after in (accept(document, proposal.id), accept_many(document, [proposal])):
        (event,) = after.events
        assert len(after.figures) == len(proposal.figures)
        figure = next(f for f in after.figures if f.id == id_)
        assert (figure.value, figure.unit, figure.events) == (7, "boats", (event.id,))


def test_a_quotation_that_a_person_has_marked_stays(document: Document) -> None:
    proposal = next(p for p in waiting(document) if p.event and p.quotations)
    place = proposal.quotations[0].places[0]
    selected = marking.Selected(place.source, place.form, place.start, place.end)
    document = marking.add_quotation(document, marking.quotation_draft(document, selected))
    after = accept(document, proposal.id)
    assert len(after.quotations) == len(proposal.quotations)
    assert after.quotations[0].events == (after.events[0].id,)


def test_a_passage_told_before_is_not_doubled_by_a_merger(document: Document) -> None:
    proposal = with_figures(document)
    twin = replace(proposal, id="twin")
    document = replace(document, proposals=(*document.proposals, twin))
    after = merge(accept(document, proposal.id), "twin", proposal.event.id)
    (event,) = after.events
    assert [e.places for e in event.evidence] == [e.places for e in proposal.event.evidence]
    assert list(faults(after)) == []


def test_one_that_is_impossible_is_left_and_told(document: Document) -> None:
    proposal = with_figures(document)
    bad = replace(proposal, id="bad", event=replace(proposal.event, id="bad", title="x" * 81))
    document = replace(document, proposals=(bad, *document.proposals))
    after, accepted, left, _ = accept_above(document, 0.0)
    assert (accepted, left) == (len(document.proposals) - 1, ("bad",))
    assert [p.id for p in after.proposals if p.state is ProposalState.WAITING] == ["bad"]
    assert list(faults(after)) == []
    assert accept_each(document, [bad]).document is document
    with pytest.raises(DocumentError, match="one by one"):
        accept_many(document, [bad])


def test_a_single_sentence_can_propose_two_events(document: Document) -> None:
    proposal = next(p for p in waiting(document) if p.event and len(pieces(p.event)) == 1)
    passage = proposal.event.evidence[0]
    after, other = split_proposal(document, proposal.id, [passage.id])
    halves = [proposal_of(after, id_).event for id_ in (proposal.id, other)]
    assert [e.places for half in halves for e in half.evidence] == [passage.places] * 2
    accepted = accept_many(after, [proposal_of(after, id_) for id_ in (proposal.id, other)])
    assert len(accepted.events) == 2
    assert list(faults(accepted)) == []


def test_a_proposed_passage_is_cut_with_its_figures(document: Document) -> None:
    from viewer.extract.sentences import sentence_spans
    from viewer.library.placing import selector

    proposal = with_figures(document)
    text = document.sources[0].texts[0]
    figure = proposal.figures[0].places[0]
    spans = sentence_spans(text.content)
    at = next(n for n, (_, end) in enumerate(spans) if end >= figure.end)
    first = max(at - 1, 0)
    place = selector(document.sources[0].id, text, spans[first][0], spans[first + 1][1])
    passage = replace(proposal.event.evidence[0], places=(place,))
    proposal = replace(proposal, event=replace(proposal.event, evidence=(passage,)))
    document = with_proposal(document, proposal)
    going = Piece(passage.id, at - first)
    after, other = split_proposal(document, proposal.id, [going])
    assert proposal.figures[0] in proposal_of(after, other).figures
    assert proposal.figures[0] not in proposal_of(after, proposal.id).figures


def test_a_likeness_shows_what_was_compared(document: Document) -> None:
    proposal = with_figures(document)
    after = accept(document, proposal.id)
    likeliest = alike(after, replace(proposal, id="again"))[0]
    compared = {each.what: each for each in likeliest.compared}
    event = event_of(after, likeliest.event)
    assert compared["when"].proposed == compared["when"].existing == (event.when.edtf,)
    assert compared["figures"].share == 1
    assert compared["figures"].existing
    assert likeliest.agrees == {each.what for each in likeliest.compared if each.share >= 0.5}
