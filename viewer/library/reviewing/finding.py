"""Proposals of a document, found and put back changed; of very many only those that are needed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from viewer.model.document import Document
from viewer.model.errors import UnknownChoice
from viewer.model.proposal import Proposal, ProposalState
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
        found = document.proposals[row] if row >= 0 else None
    else:
        found = next((proposal for proposal in document.proposals if proposal.id == id_), None)
    if found is None:
        raise UnknownChoice(f"There is no proposal “{id_}” any more")
    return found


def _stored(document: Document) -> StoredProposals | None:
    """The proposals of the file, where there are so many that they are read when asked for."""
    proposals = document.proposals
    stored = proposals.stored if isinstance(proposals, ChangedProposals) else proposals
    return stored if isinstance(stored, StoredProposals) else None


def heads(document: Document) -> Sequence[Proposal | ProposalHead]:
    """The proposals in their order, or of very many what is known of each without reading it."""
    proposals = document.proposals
    if isinstance(proposals, ChangedProposals):
        changed = proposals.changed
        return [changed.get(n, head) for n, head in enumerate(proposals.stored.heads)]
    return proposals.heads if isinstance(proposals, StoredProposals) else proposals


def proposals_from(document: Document, source: str) -> list[Proposal]:
    """Those of one article, in the document's order."""
    stored, proposals = _stored(document), document.proposals
    if stored is None:
        return [proposal for proposal in proposals if proposal.source == source]
    return [proposals[row] for row in stored.rows_by_source.get(source, ())]


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
    """The document with other proposals in the place of some; by the id of the one replaced."""
    made = {id_: tuple(each) for id_, each in changed.items()}
    if all(len(each) == 1 and each[0].id == id_ for id_, each in made.items()):
        single = {id_: each[0] for id_, each in made.items()}
        return replace(document, proposals=with_changed(document.proposals, single))
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
