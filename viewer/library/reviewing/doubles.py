"""Whether a proposal tells an event once more that is there, asked of very many at once.

Only events of the same kind, of a similar length, within a few days of each other are compared:
whatever else agrees, others cannot be as like as that. They lie in cells by kind, length and time,
in each by their words; and the rarest words of a proposal suffice to find what shares enough of
them (prefix filtering, Chaudhuri, Ganti and Kaushik 2006).
"""

from __future__ import annotations

from collections import ChainMap, defaultdict
from collections.abc import Collection, Iterator, Mapping

from viewer.library.reviewing.alike import (
    NO_AMOUNTS,
    Said,
    amounts_by_event,
    amounts_of,
    score_of,
    share_of,
)
from viewer.model.calendar import DAY_S
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.model.proposal import Proposal

#: as like is the same event: a day, a kind and people that are the same make 0.81 without a word in
#: common, and two events are often so; for this about half of the words have to agree as well
SURELY = 0.9
#: with less than one in three of the words in common nothing is as like, whatever else agrees
_ONE_IN = 3
_SLACK = 1e-9
#: dates further apart cost more than a tenth
_NEAR_DAYS = 3

_Cell = tuple[str, int, int]


class Doubles:
    """The events that proposals may tell once more: a document's, and those accepted meanwhile.

    Args:
        document: whose events are there.
        kept_apart: ids of proposals of which a person said that they are no such event.
    """

    def __init__(self, document: Document, kept_apart: Collection[str] = ()) -> None:
        self._kept_apart = kept_apart
        self._names = {actor.id: actor.name.casefold() for actor in document.actors}
        self._cells: defaultdict[_Cell, defaultdict[str, list[Said]]]
        self._cells = defaultdict(lambda: defaultdict(list))
        events = tuple(document.events)
        amounts = amounts_by_event(document.figures, {event.id for event in events})
        for event in events:
            self._put(Said(event, amounts.get(event.id, NO_AMOUNTS), self._names))

    def add(self, proposal: Proposal) -> None:
        """It was accepted: others may tell its event once more."""
        if proposal.event is not None:
            self._put(self._said(proposal, proposal.event))

    def has(self, proposal: Proposal) -> bool:
        """Whether the event that it proposes is there; never of one that is kept apart."""
        event = proposal.event
        if event is None or proposal.id in self._kept_apart:
            return False
        own = self._said(proposal, event)
        return any(
            score_of(own, other) >= SURELY
            for cell in _cells_near(event)
            if cell in self._cells
            for other in _sharing(self._cells[cell], own)
        )

    def _said(self, proposal: Proposal, event: Event) -> Said:
        own = {actor.id: actor.name.casefold() for actor in proposal.actors}
        return Said(event, amounts_of(proposal.figures), ChainMap(self._names, own))

    def _put(self, said: Said) -> None:
        event, size = said.event, _size(said.event)
        cell = self._cells[event.kind, size, _place(event.earliest, size)]
        for word in said.words:
            cell[word].append(said)


def _sharing(by_word: Mapping[str, list[Said]], own: Said) -> Iterator[Said]:
    """Those of a cell that share enough of the words."""
    lists = sorted((by_word.get(word, []) for word in own.words), key=len)
    # whoever has none of so many lacks too many
    some = lists[: len(lists) - -(-len(lists) // _ONE_IN) + 1]
    found = {id(said): said for each in some for said in each}
    return (s for s in found.values() if share_of(own.words, s.words) * _ONE_IN >= 1 - _SLACK)


def _size(event: Event) -> int:
    """Of its length in days the power of two: 0 for a day, 4 for a month."""
    return max((event.latest - event.earliest) // DAY_S, 1).bit_length() - 1


def _place(at_s: int, size: int) -> int:
    """The cell of a beginning; an event is shorter than two cells of its size."""
    return at_s // (DAY_S << size)


def _cells_near(event: Event) -> Iterator[_Cell]:
    slack, own = _NEAR_DAYS * DAY_S, _size(event)
    for size in range(max(own - 2, 0), own + 3):
        first = _place(event.earliest - slack - (DAY_S << (size + 1)), size)
        for place in range(first, _place(event.latest + slack, size) + 1):
            yield event.kind, size, place
