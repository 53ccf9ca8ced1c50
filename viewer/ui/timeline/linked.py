"""Which events bear on those that are lit up, as rows of whatever table is shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from viewer.model.event import Link, Relation
from viewer.model.speech import tr, tr_later
from viewer.timeline.arcs import EventLink

#: on the arc between two events
_WORDS = {
    Relation.ANSWERS: tr_later("answers", about="on an arc to another event"),
    Relation.FULFILS: tr_later("fulfils", about="on an arc to another event"),
    Relation.EXTENDS: tr_later("extends", about="on an arc to another event"),
    Relation.REPEATS: tr_later("repeats", about="on an arc to another event"),
    Relation.CONTRADICTS: tr_later("contradicts", about="on an arc to another event"),
}


class Linked:
    """A document's event links, found by the id of either end."""

    def __init__(self, links: Iterable[Link] = ()) -> None:
        self._links: dict[str, list[Link]] = defaultdict(list)
        for link in links:
            for end in {link.origin, link.target}:
                self._links[end].append(link)

    def __bool__(self) -> bool:
        return bool(self._links)

    def between(self, one: str, other: str) -> tuple[Link, ...]:
        """The links of these two events."""
        return tuple(x for x in self._links.get(one, ()) if other in (x.origin, x.target))

    def rows(self, ids: Sequence[str], lit: Iterable[int]) -> tuple[EventLink, ...]:
        """The links of the events in the lit rows, as far as both ends are among the ids."""
        found = dict.fromkeys(x for row in lit if row >= 0 for x in self._links.get(ids[row], ()))
        made = (
            (row_among(ids, x.origin), row_among(ids, x.target), _say(x.relation)) for x in found
        )
        return tuple(EventLink(*ends) for ends in made if min(ends[:2]) >= 0)


def _say(relation: Relation) -> str:
    return tr(_WORDS[relation], about="on an arc to another event")


def row_among(ids: Sequence[str], event_id: str | None) -> int:
    """The place of an event's id among some, or -1."""
    if event_id is None:
        return -1
    try:
        return ids.index(event_id)
    except ValueError:
        return -1
