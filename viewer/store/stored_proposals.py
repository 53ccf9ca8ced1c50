"""Proposals of a file that are read when they are asked for: a large import opens at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, overload

from viewer.model.errors import DocumentError
from viewer.model.proposal import Proposal
from viewer.model.speech import tr
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

    def __init__(
        self, store: Store, heads: Sequence[ProposalHead], nameable: AbstractSet[str]
    ) -> None:
        self.heads = heads
        self._store = store
        self._nameable = nameable
        self._known: dict[int, Proposal] = {}
        self._places: dict[str, int] | None = None
        self._rows: dict[str, list[int]] | None = None
        self._is_complete = False

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
                raise DocumentError(tr("The file was changed by another program; open it again"))
            self._known.setdefault(at, by_id[head.id])

    def read_all(self) -> None:
        """Read what was not read yet: from now on the file may be closed."""
        for row in range(len(self)):
            self._at(row)
        self._is_complete = True

    def place(self, proposal_id: str) -> int:
        """The row of the proposal with that id, or -1."""
        if self._places is None:
            self._places = {head.id: row for row, head in enumerate(self.heads)}
        return self._places.get(proposal_id, -1)

    def naming(self, words: Iterable[str]) -> set[int]:
        """The rows of those whose drafts name one of these people or measures, by its id.

        Whom the file did not have at first none of them names. Without the file, which would find
        them fast, all may be meant.
        """
        known = self._nameable & frozenset(words)
        if not known:
            return set()
        if self._is_complete:
            return set(range(len(self)))
        rows = {head.number: row for row, head in enumerate(self.heads)}
        return {rows[n] for n in self._store.proposals_naming(known) if n in rows}

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
        added: those that stand behind them.
    """

    def __init__(
        self,
        stored: StoredProposals,
        changed: Mapping[int, Proposal],
        added: tuple[Proposal, ...] = (),
    ) -> None:
        self.stored, self.changed, self.added = stored, changed, added

    def __len__(self) -> int:
        return len(self.stored) + len(self.added)

    def _at(self, row: int) -> Proposal:
        behind = row - len(self.stored)
        return self.added[behind] if behind >= 0 else self.changed.get(row) or self.stored[row]

    def place(self, proposal_id: str) -> int:
        """The row of the proposal with that id, or -1."""
        first = len(self.stored)
        behind = (row for row, each in enumerate(self.added, first) if each.id == proposal_id)
        row = self.stored.place(proposal_id)
        return row if row >= 0 else next(behind, -1)

    @property
    def heads(self) -> list[Proposal | ProposalHead]:
        """What is known of each without reading it."""
        changed = self.changed
        known = [changed.get(row, head) for row, head in enumerate(self.stored.heads)]
        return [*known, *self.added]

    @property
    def rows_by_source(self) -> Mapping[str, Sequence[int]]:
        """The rows of each article's proposals, by its id."""
        rows = self.stored.rows_by_source
        if not self.added:
            return rows
        more: dict[str, Sequence[int]] = {}
        for row, proposal in enumerate(self.added, len(self.stored)):
            source = proposal.source
            more[source] = [*(more.get(source) or rows.get(source, ())), row]
        return {**rows, **more}


def with_changed(
    proposals: Sequence[Proposal],
    changed: Mapping[str, Proposal],
    added: Iterable[Proposal] = (),
) -> Sequence[Proposal]:
    """The proposals with others in the place of those of some ids; what is not there is left out.

    added: stand behind all others. Of stored ones only those that are changed are read.
    """
    base = proposals.stored if isinstance(proposals, ChangedProposals) else proposals
    if not isinstance(base, StoredProposals):
        return (*(changed.get(proposal.id, proposal) for proposal in proposals), *added)
    known = proposals if isinstance(proposals, ChangedProposals) else ChangedProposals(base, {})
    places = {base.place(id_): proposal for id_, proposal in changed.items()}
    return ChangedProposals(
        base,
        {**known.changed, **{p: c for p, c in places.items() if p >= 0}},
        (*(changed.get(proposal.id, proposal) for proposal in known.added), *added),
    )


def read_all(proposals: Sequence[Proposal]) -> None:
    """Read those that were not read yet: from now on their file may be closed."""
    base = proposals.stored if isinstance(proposals, ChangedProposals) else proposals
    if isinstance(base, StoredProposals):
        base.read_all()


def naming(proposals: Sequence[Proposal], words: Collection[str]) -> Iterable[Proposal]:
    """All proposals that may name one of these words; of stored ones no others are read."""
    if isinstance(proposals, StoredProposals):
        return (proposals[row] for row in sorted(proposals.naming(words)))
    if isinstance(proposals, ChangedProposals):
        rows = proposals.stored.naming(words) - proposals.changed.keys()
        stored = (proposals.stored[row] for row in sorted(rows))
        return (*proposals.changed.values(), *proposals.added, *stored)
    return proposals
