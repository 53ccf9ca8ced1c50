"""What the machine read in an article and a person has not agreed to yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from viewer.model.actor import Actor, Measure
from viewer.model.annotation import Figure, Quotation
from viewer.model.event import Event


class ProposalState(StrEnum):
    """What a person has said of a proposal."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    #: taken into an event that the document had
    MERGED = "merged"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Proposal:
    """An event as it would enter the document with all that comes with it, or a lone annotation.

    id: unique in the document. source: of the article, which the document holds with its text.
    event: with its evidence and one account; None for a lone figure or quotation. Its actors are
        ids, of the document's or of `actors`.
    figures, quotations: what its passage says, their `events` empty; two proposals may share one
        (the same id).
    actors, measures: those that it needs, as they would be added; one that the document has by that
        id is not added again.
    confidence: 0 to 1, by which a review is ordered.
    reasons: short phrases of what was read from which words; the least sure one last.
    taken_as: the event that it became or was merged with, None otherwise.
    """

    id: str
    source: str
    confidence: float
    event: Event | None = None
    figures: tuple[Figure, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    actors: tuple[Actor, ...] = ()
    measures: tuple[Measure, ...] = ()
    reasons: tuple[str, ...] = ()
    state: ProposalState = ProposalState.WAITING
    taken_as: str | None = None
