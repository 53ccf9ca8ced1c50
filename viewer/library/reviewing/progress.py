"""How far a review is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from viewer.model.proposal import Proposal, ProposalState


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts of proposals. accepted: the merged among them."""

    total: int
    accepted: int
    merged: int
    rejected: int

    @property
    def reviewed(self) -> int:
        """How many are decided."""
        return self.accepted + self.rejected

    @property
    def waiting(self) -> int:
        """How many are not."""
        return self.total - self.reviewed


def progress(proposals: Iterable[Proposal]) -> Progress:
    """How far the review of these is."""
    counts = Counter(proposal.state for proposal in proposals)
    merged = counts[ProposalState.MERGED]
    accepted = counts[ProposalState.ACCEPTED] + merged
    return Progress(counts.total(), accepted, merged, counts[ProposalState.REJECTED])
