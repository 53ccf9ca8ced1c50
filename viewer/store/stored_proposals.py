"""Proposals of a file that are read when they are asked for: a large import opens at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, overload

from viewer.model.errors import DocumentError
from viewer.model.proposal import Proposal
from viewer.store.proposal_rows import ProposalHead

if TYPE_CHECKING:
    from viewer.store.documents import Store

#: fewer are read with the document
MANY_PROPOSALS = 400
#: neighbours are read together: whoever asks for one soon asks for the next
_CHUNK = 64


class _Rows(Sequence[Proposal]):
    """Proposals by their rows; whoever is built on it says how many there are and gives one."""

    @overload
    def __getitem__(self, row: int) -> Proposal: ...
    @overload
    def __getitem__(self, row: slice) -> tuple[Proposal, ...]: ...
    def __getitem__(self, row: int | slice) -> Proposal | tuple[Proposal, ...]:
        rows = range(len(self))[row]
        return self._at(rows) if isinstance(rows, int) else tuple(self._at(one) for one in rows)

    def __iter__(self) -> Iterator[Proposal]:
        return (self._at(row) for row in range(len(self)))

    def _at(self, row: int) -> Proposal:
        raise NotImplementedError


class StoredProposals(_Rows):
    """The proposals of an open file in its order.

    What was read once is kept, so that this says for ever what the file said at first, as long as
    whoever changes the file reads what it is about to change.

    Attributes:
        heads: what is known of each without reading it, in the same order.
    """

    def __init__(self, store: Store, heads: Sequence[ProposalHead]) -> None:
        self.heads = heads
        self._store = store
        self._known: dict[int, Proposal] = {}
        self._places: dict[str, int] | None = None
        self._rows: dict[str, list[int]] | None = None

    def __len__(self) -> int:
        return len(self.heads)

    def _at(self, row: int) -> Proposal:
        if row not in self._known:
            self._read(row - row % _CHUNK)
        return self._known[row]

    def _read(self, first: int) -> None:
        heads = self.heads[first : first + _CHUNK]
        read = self._store.proposals_between(heads[0].number, heads[-1].number)
        by_id = {proposal.id: proposal for proposal in read}
        for at, head in enumerate(heads, first):
            if head.id not in by_id:
                raise DocumentError("The file was changed by another program; open it again")
            self._known.setdefault(at, by_id[head.id])

    def place(self, proposal_id: str) -> int:
        """The row of the proposal with that id, or -1."""
        if self._places is None:
            self._places = {head.id: row for row, head in enumerate(self.heads)}
        return self._places.get(proposal_id, -1)

    @property
    def rows_by_source(self) -> Mapping[str, Sequence[int]]:
        """The rows of each article's proposals, by its id."""
        if self._rows is None:
            self._rows = {}
            for row, head in enumerate(self.heads):
                self._rows.setdefault(head.source, []).append(row)
        return self._rows


class ChangedProposals(_Rows):
    """Proposals of which a few are other ones: the rest need not be read for it.

    Args:
        stored: what the file says.
        changed: by their rows in it; the ids stay as they are.
    """

    def __init__(self, stored: StoredProposals, changed: Mapping[int, Proposal]) -> None:
        self.stored, self.changed = stored, changed

    def __len__(self) -> int:
        return len(self.stored)

    def _at(self, row: int) -> Proposal:
        return self.changed.get(row) or self.stored[row]


def with_changed(
    proposals: Sequence[Proposal], changed: Mapping[str, Proposal]
) -> Sequence[Proposal]:
    """The proposals with others in the place of those of some ids; what is not there is left out.

    Of stored ones only these are read.
    """
    base = proposals.stored if isinstance(proposals, ChangedProposals) else proposals
    if not isinstance(base, StoredProposals):
        return tuple(changed.get(proposal.id, proposal) for proposal in proposals)
    before = proposals.changed if isinstance(proposals, ChangedProposals) else {}
    places = {base.place(id_): proposal for id_, proposal in changed.items()}
    return ChangedProposals(base, {**before, **{p: c for p, c in places.items() if p >= 0}})
