"""What a review lists: an article's proposals by confidence, and how far a person has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.library.reviewing.progress import Progress, progress
from viewer.model.annotation import Evidence, Figure, Quotation, Selector
from viewer.model.document import Document
from viewer.model.proposal import Proposal, ProposalState
from viewer.model.source import Form, Source
from viewer.store.proposal_rows import ProposalHead
from viewer.store.stored_proposals import ChangedProposals, StoredProposals

#: what a review offers to accept at once, in per cent; the first is the usual one
THRESHOLDS = (90, 95, 80, 70, 60, 50)
#: what is shown as 90 % is at least that sure
_SLACK = 1e-9


@dataclass(frozen=True, slots=True)
class Listed:
    """The proposals of one article: events, then what belongs to none; surest first.

    number: of each proposal by its id, from 1, in this order.
    """

    source: Source
    events: tuple[Proposal, ...]
    lone: tuple[Proposal, ...]
    number: dict[str, int]

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """All of them, in the order in which they are reviewed."""
        return (*self.events, *self.lone)

    def find(self, proposal_id: str | None) -> Proposal | None:
        """The proposal with that id, or None."""
        return next((p for p in self.proposals if p.id == proposal_id), None)

    @property
    def progress(self) -> Progress:
        """How far the review of this article is."""
        return progress(self.proposals)

    def above(self, percent: int) -> tuple[Proposal, ...]:
        """The waiting events at least so sure, in per cent."""
        return tuple(p for p in self.events if is_waiting(p) and percent_of(p) >= percent)

    def sharing(self, proposal: Proposal, annotation_id: str) -> tuple[int, ...]:
        """Numbers of the other proposals that have the same figure or quotation."""
        others = (p for p in self.proposals if p.id != proposal.id)
        return tuple(
            self.number[p.id]
            for p in others
            if any(id_ == annotation_id for id_ in annotation_ids(p))
        )


def annotation_ids(proposal: Proposal) -> tuple[str, ...]:
    """Ids of the figures, then of the quotations, that come with it."""
    return (*(f.id for f in proposal.figures), *(q.id for q in proposal.quotations))


def is_waiting(proposal: Proposal) -> bool:
    """Whether nobody has decided on it."""
    return proposal.state is ProposalState.WAITING


def percent_of(proposal: Proposal) -> int:
    """Its confidence in whole per cent, never more than it has."""
    return int(proposal.confidence * 100 + _SLACK)


def listed(document: Document, source_id: str) -> Listed | None:
    """An article's proposals as a review lists them; None where there is no such article."""
    source = next((s for s in document.sources if s.id == source_id), None)
    if source is None:
        return None
    heads, proposals = _heads(document), document.proposals
    own = [proposals[n] for n, head in enumerate(heads) if head.source == source_id]
    order = sorted(own, key=lambda p: (-percent_of(p), first_place(p)))
    events = tuple(p for p in order if p.event is not None)
    lone = tuple(p for p in order if p.event is None)
    numbers = {p.id: n for n, p in enumerate((*events, *lone), 1)}
    return Listed(source, events, lone, numbers)


def sources_to_review(document: Document) -> tuple[str, ...]:
    """Ids of the articles with proposals, those with waiting ones or not, by date."""
    proposed = {head.source for head in _heads(document)}
    return tuple(s.id for s in document.sources if s.id in proposed)


def waiting_by_source(document: Document) -> dict[str, int]:
    """How many proposals wait, by article."""
    found: dict[str, int] = {}
    for head in _heads(document):
        if head.state is ProposalState.WAITING:
            found[head.source] = found.get(head.source, 0) + 1
    return found


def _heads(document: Document) -> Sequence[Proposal | ProposalHead]:
    """The proposals, or of very many what is known of each without reading it."""
    proposals = document.proposals
    if isinstance(proposals, ChangedProposals):
        changed = proposals.changed
        return [changed.get(n, head) for n, head in enumerate(proposals.stored.heads)]
    return proposals.heads if isinstance(proposals, StoredProposals) else proposals


def passages_of_proposal(proposal: Proposal) -> tuple[Selector, ...]:
    """Where it stands in its article: its evidence, or else its figure or quotation."""
    event = proposal.event
    parts: Sequence[Evidence | Figure | Quotation] = (*proposal.figures, *proposal.quotations)
    if event is not None:
        parts = event.evidence
    return tuple(place for part in parts for place in part.places if place.form == Form.ORIGINAL)


def first_place(proposal: Proposal) -> int:
    """Where in the article it begins."""
    return min((place.start for place in passages_of_proposal(proposal)), default=0)


def words_of_proposal(proposal: Proposal) -> str:
    """What the list calls it: an event's label, or the words of a lone figure or quotation."""
    if proposal.event is not None:
        return proposal.event.label
    parts: Sequence[Figure | Quotation] = (*proposal.figures, *proposal.quotations)
    if not parts or not parts[0].places:
        return proposal.id
    words = " ".join(parts[0].places[0].exact.split())
    first = parts[0]
    if isinstance(first, Quotation):
        return f"“{words}”"
    return f"{words} · {first.measures}" if first.measures else words
