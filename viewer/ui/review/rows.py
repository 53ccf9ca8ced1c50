"""What a review lists: an article's proposals by confidence, and how far a person has come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from viewer.library.reviewing.finding import (
    annotation_ids,
    proposals_from,
    proposed_sources,
    waiting_by_source,
)
from viewer.library.reviewing.progress import Progress, progress
from viewer.model.annotation import Evidence, Figure, Quotation, Selector
from viewer.model.document import Document
from viewer.model.proposal import Proposal, ProposalState
from viewer.model.source import Form, Source
from viewer.model.speech import tr

#: what a review offers to accept at once, in per cent; the first is the usual one
THRESHOLDS = (90, 95, 80, 70, 60, 50)
#: what is shown as 90 % is at least that sure
_SLACK = 1e-9


class Order(StrEnum):
    """In which order proposals stand in the list."""

    SUREST = "surest"
    PLACE = "place"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Listed:
    """The proposals of one article: events, then what belongs to none; each in that order.

    number: of each proposal by its id, from 1, in this order.
    """

    source: Source
    events: tuple[Proposal, ...]
    lone: tuple[Proposal, ...]
    number: dict[str, int]
    order: Order = Order.SUREST

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


def is_waiting(proposal: Proposal) -> bool:
    """Whether nobody has decided on it."""
    return proposal.state is ProposalState.WAITING


def percent_of(proposal: Proposal) -> int:
    """Its confidence in whole per cent, never more than it has."""
    return int(proposal.confidence * 100 + _SLACK)


def say_percent(percent: int) -> str:
    """A confidence in a list: `78 %`."""
    return tr("{percent} %", percent=percent)


def listed(document: Document, source_id: str, order: Order = Order.SUREST) -> Listed | None:
    """An article's proposals as a review lists them; None where there is no such article."""
    source = next((s for s in document.sources if s.id == source_id), None)
    if source is None:
        return None
    own = sorted(proposals_from(document, source_id), key=_SORTED_BY[order])
    events = tuple(p for p in own if p.event is not None)
    lone = tuple(p for p in own if p.event is None)
    numbers = {p.id: n for n, p in enumerate((*events, *lone), 1)}
    return Listed(source, events, lone, numbers, order)


def sources_to_review(document: Document) -> tuple[str, ...]:
    """Ids of the articles with proposals, those with waiting ones or not, by date."""
    proposed = proposed_sources(document)
    return tuple(s.id for s in document.sources if s.id in proposed)


def article_to_open(document: Document, wanted: str | None, newest: Sequence[str]) -> str | None:
    """The article that a review opens with: the one asked for, or the first with something waiting.

    newest: ids of those that came in last, which go before older ones.
    """
    known = sources_to_review(document)
    if wanted in known:
        return wanted
    waiting = waiting_by_source(document)
    first = next((s for s in (*newest, *known) if s in waiting and s in known), None)
    return first or next(iter(known), None)


def next_article(document: Document, source_id: str) -> Source | None:
    """The next article after this one, then from the first, in which something waits."""
    known, waiting = sources_to_review(document), waiting_by_source(document)
    at = known.index(source_id) + 1 if source_id in known else 0
    found = next((s for s in (*known[at:], *known[:at]) if s in waiting and s != source_id), None)
    return next((source for source in document.sources if source.id == found), None)


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


def _by_date(proposal: Proposal) -> tuple[int, int, int]:
    event = proposal.event
    if event is None:
        return 0, 0, first_place(proposal)
    return event.earliest, event.latest, first_place(proposal)


_SORTED_BY: dict[Order, Callable[[Proposal], tuple[int, ...]]] = {
    Order.SUREST: lambda p: (-percent_of(p), first_place(p)),
    Order.PLACE: lambda p: (first_place(p), -percent_of(p)),
    Order.DATE: _by_date,
}


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
