"""Proposals of a document, found and put back changed; of very many only those that are needed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from viewer.model.document import Document
from viewer.model.errors import UnknownChoice
from viewer.model.proposal import Proposal, ProposalState
from viewer.model.speech import tr, tr_later
from viewer.store.proposal_rows import ProposalHead
from viewer.store.stored_proposals import (
    ChangedProposals,
    StoredProposals,
    with_changed,
)


def proposal_of(document: Document, id_: str) -> Proposal:
    """The proposal with that id.

    Raises:
        UnknownChoice: there is none.
    """
    stored = _stored(document)
    if stored is not None:
        row = stored.place(id_)
        found = stored[row] if row >= 0 else None
    else:
        found = next((proposal for proposal in document.proposals if proposal.id == id_), None)
    if found is None:
        raise UnknownChoice(tr("There is no proposal “{id}” any more", id=id_))
    return found


_DECIDED = {
    ProposalState.ACCEPTED: tr_later("This proposal was accepted before; undo that first"),
    ProposalState.MERGED: tr_later("This proposal was merged before; undo that first"),
    ProposalState.REJECTED: tr_later("This proposal was rejected before; undo that first"),
}


def decided_before(proposal: Proposal) -> str:
    """Why one that does not wait cannot be decided on."""
    return tr(_DECIDED[proposal.state])


def _stored(document: Document) -> StoredProposals | ChangedProposals | None:
    """The proposals, where there are so many that they are read when asked for."""
    proposals = document.proposals
    return proposals if isinstance(proposals, StoredProposals | ChangedProposals) else None


def heads(document: Document) -> Sequence[Proposal | ProposalHead]:
    """The proposals in their order, or of very many what is known of each without reading it."""
    stored = _stored(document)
    return document.proposals if stored is None else stored.heads


def proposals_from(document: Document, source: str) -> list[Proposal]:
    """Those of one article, in the document's order."""
    stored = _stored(document)
    if stored is None:
        return [proposal for proposal in document.proposals if proposal.source == source]
    return [stored[row] for row in stored.rows_by_source.get(source, ())]


def proposed_sources(document: Document) -> Collection[str]:
    """Ids of the articles with proposals, decided or not."""
    stored = _stored(document)
    if stored is not None:
        return stored.rows_by_source.keys()
    return {proposal.source for proposal in document.proposals}


def waiting_by_source(document: Document) -> dict[str, int]:
    """How many proposals wait, by article; those of which none waits are not there."""
    counts = Counter(head.source for head in heads(document) if head.state is ProposalState.WAITING)
    return dict(counts)


def annotation_ids(proposal: Proposal) -> tuple[str, ...]:
    """Ids of the figures, then of the quotations, that come with it."""
    return (*(f.id for f in proposal.figures), *(q.id for q in proposal.quotations))


def with_proposals(document: Document, changed: Mapping[str, Iterable[Proposal]]) -> Document:
    """The document with other proposals in the place of some; by the id of the one replaced.

    Where several take the place of one, its own id among them, they stand beside each other; of
    very many the new ones stand at the end, so that the others need not be read.
    """
    made = {id_: tuple(each) for id_, each in changed.items()}
    single = {each.id: each for parts in made.values() for each in parts if each.id in made}
    new = [each for parts in made.values() for each in parts if each.id not in made]
    if not new or _stored(document) is not None:
        return replace(document, proposals=with_changed(document.proposals, single, new))
    proposals: list[Proposal] = []
    for proposal in document.proposals:
        proposals += made.get(proposal.id, (proposal,))
    return replace(document, proposals=tuple(proposals))


def with_proposal(document: Document, proposal: Proposal) -> Document:
    """The document with this proposal in place of the one with its id."""
    return with_proposals(document, {proposal.id: (proposal,)})


def waiting(document: Document, source: str | None = None) -> list[Proposal]:
    """Those that wait, of one source or of all, the surest first; events before the rest."""
    proposals = document.proposals
    found = [
        proposals[n]
        for n, head in enumerate(heads(document))
        if head.state is ProposalState.WAITING and source in (None, head.source)
    ]
    return sorted(found, key=review_order)


def review_order(proposal: Proposal) -> tuple[bool, float]:
    """By this key proposals stand in a review; where it is the same, in the order of the text."""
    return proposal.event is None, -proposal.confidence
