"""Proposals of a document, found and put back changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from viewer.model.document import Document
from viewer.model.errors import UnknownChoice
from viewer.model.proposal import Proposal, ProposalState


def proposal_of(document: Document, id_: str) -> Proposal:
    """The proposal with that id.

    Raises:
        UnknownChoice: there is none.
    """
    found = next((proposal for proposal in document.proposals if proposal.id == id_), None)
    if found is None:
        raise UnknownChoice(f"There is no proposal “{id_}” any more")
    return found


def with_proposals(document: Document, changed: Mapping[str, Iterable[Proposal]]) -> Document:
    """The document with other proposals in the place of some; by the id of the one replaced."""
    proposals: list[Proposal] = []
    for proposal in document.proposals:
        proposals += changed.get(proposal.id, (proposal,))
    return replace(document, proposals=tuple(proposals))


def with_proposal(document: Document, proposal: Proposal) -> Document:
    """The document with this proposal in place of the one with its id."""
    return with_proposals(document, {proposal.id: (proposal,)})


def waiting(document: Document, source: str | None = None) -> list[Proposal]:
    """Those that wait, of one source or of all, the surest first; events before the rest."""
    found = [
        proposal
        for proposal in document.proposals
        if proposal.state is ProposalState.WAITING and source in (None, proposal.source)
    ]
    return sorted(found, key=review_order)


def review_order(proposal: Proposal) -> tuple[bool, float]:
    """By this key proposals stand in a review; where it is the same, in the order of the text."""
    return proposal.event is None, -proposal.confidence
