"""What waits in a review corrected: pure functions from one document to the next.

A figure or quotation that several proposals share is changed in all that wait; what is changed here
enters the document with the proposal and not before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from viewer.library.editing.accounts import told_as_it_stands
from viewer.library.editing.annotations import check_figure, check_quotation
from viewer.library.editing.marking import Selected, place_of
from viewer.library.editing.naming import annotation_id
from viewer.library.reviewing.finding import (
    annotation_ids,
    decided_before,
    proposal_of,
    proposals_from,
    with_proposal,
    with_proposals,
)
from viewer.model.actor import Actor
from viewer.model.annotation import Evidence, Figure, Quotation
from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.model.event import Event
from viewer.model.proposal import Proposal, ProposalState
from viewer.model.speech import tr

_Change = Callable[[Proposal], Proposal]
_Part = TypeVar("_Part", Figure, Quotation, Evidence)


def known_to(document: Document, proposal: Proposal) -> Document:
    """The document as a form of the proposal knows it: with the people and measures it brings."""
    actors = {actor.id for actor in document.actors}
    measures = {measure.id for measure in document.measures}
    return replace(
        document,
        actors=(*document.actors, *(a for a in proposal.actors if a.id not in actors)),
        measures=(*document.measures, *(m for m in proposal.measures if m.id not in measures)),
    )


def change_proposed_event(
    document: Document, id_: str, event: Event, new: Sequence[Actor] = ()
) -> Document:
    """Let a proposal propose its event otherwise; its account says the same of date and status.

    Args:
        document: that holds the proposal.
        id_: the proposal's.
        event: as it is to be proposed.
        new: people of it whom neither the document nor the proposal has yet.

    Raises:
        DocumentError: it was decided before.
    """
    proposal = _waiting(document, id_)
    settled = told_as_it_stands(document, event)
    actors = (*proposal.actors, *new)
    return with_proposal(document, replace(proposal, event=settled, actors=actors))


def change_proposed_figure(document: Document, id_: str, figure: Figure) -> Document:
    """Let the figure with the same id say something else, wherever it waits.

    Raises:
        DocumentError: it would be no number, or name what is not known; or the proposal was
            decided before.
    """
    proposal = _waiting(document, id_)
    check_figure(known_to(document, proposal), figure)

    def change(each: Proposal) -> Proposal:
        figures = tuple(figure if f.id == figure.id else f for f in each.figures)
        return _with_people_of(replace(each, figures=figures), proposal, (figure.claimed_by,))

    return _changed(document, proposal, figure.id, change)


def change_proposed_quotation(document: Document, id_: str, quotation: Quotation) -> Document:
    """Let the quotation with the same id be said by somebody else, wherever it waits.

    Raises:
        DocumentError: the speaker is nobody who is known, or the proposal was decided before.
    """
    proposal = _waiting(document, id_)
    check_quotation(known_to(document, proposal), quotation)

    def change(each: Proposal) -> Proposal:
        quotations = tuple(quotation if q.id == quotation.id else q for q in each.quotations)
        changed = replace(each, quotations=quotations)
        return _with_people_of(changed, proposal, (quotation.speaker,))

    return _changed(document, proposal, quotation.id, change)


def add_proposed(document: Document, id_: str, annotation: Figure | Quotation) -> Document:
    """Let a figure or quotation enter the document with a proposal.

    Raises:
        DocumentError: it says what cannot be, or the proposal was decided before.
    """
    proposal, bare = _waiting(document, id_), replace(annotation, events=())
    if isinstance(bare, Figure):
        check_figure(known_to(document, proposal), bare)
        changed = replace(proposal, figures=_in_order((*proposal.figures, bare)))
    else:
        check_quotation(known_to(document, proposal), bare)
        changed = replace(proposal, quotations=_in_order((*proposal.quotations, bare)))
    return with_proposal(document, changed)


def add_proposed_passage(document: Document, id_: str, selected: Selected) -> Document:
    """Let the selected words tell the event that is proposed, too.

    Raises:
        DocumentError: there are no words, they tell it already, or the proposal was decided before.
    """
    proposal, place = _waiting(document, id_), place_of(document, selected)
    event = proposal.event
    if event is None:
        raise DocumentError(
            tr("A figure or quotation alone has no passages; make a new event instead")
        )
    known = {(p.source, p.form, p.start, p.end) for e in event.evidence for p in e.places}
    if (place.source, place.form, place.start, place.end) in known:
        raise DocumentError(tr("These words tell the event already"))
    passage_id = annotation_id(document, place.source, "h")
    passage = Evidence(passage_id, place.source, event.id, (place,))
    evidence = _in_order((*event.evidence, passage))
    return with_proposal(document, replace(proposal, event=replace(event, evidence=evidence)))


def leave_out(document: Document, id_: str, annotation_id_: str) -> Document:
    """Let a figure or quotation not come in with a proposal.

    Raises:
        DocumentError: the proposal was decided before, or is nothing else.
    """
    proposal = _waiting(document, id_)
    if proposal.event is None:
        raise DocumentError(tr("The proposal is nothing else; reject it"))
    return with_proposal(
        document,
        replace(
            proposal,
            figures=tuple(f for f in proposal.figures if f.id != annotation_id_),
            quotations=tuple(q for q in proposal.quotations if q.id != annotation_id_),
        ),
    )


def _waiting(document: Document, id_: str) -> Proposal:
    proposal = proposal_of(document, id_)
    if proposal.state is not ProposalState.WAITING:
        raise DocumentError(decided_before(proposal))
    return proposal


def _changed(document: Document, proposal: Proposal, id_: str, change: _Change) -> Document:
    """The document with a figure or quotation changed in all proposals of the article that wait."""
    sharing = (
        each
        for each in proposals_from(document, proposal.source)
        if each.state is ProposalState.WAITING and id_ in annotation_ids(each)
    )
    return with_proposals(document, {each.id: (change(each),) for each in sharing})


def _with_people_of(proposal: Proposal, other: Proposal, named: tuple[str | None, ...]) -> Proposal:
    """The proposal with those people of the other whom it names by now."""
    own = {actor.id for actor in proposal.actors}
    more = tuple(a for a in other.actors if a.id in named and a.id not in own)
    return replace(proposal, actors=(*proposal.actors, *more)) if more else proposal


def _in_order(parts: tuple[_Part, ...]) -> tuple[_Part, ...]:
    """As they stand in the text."""
    return tuple(sorted(parts, key=lambda part: part.places[0].start if part.places else 0))
