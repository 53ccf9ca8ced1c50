"""The order of events of which the dates do not say which came first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from viewer.model.document import Document
from viewer.model.event import Event, Link, Relation

#: the origin of such a link comes after its target
_AFTER = frozenset({Relation.ANSWERS, Relation.FULFILS, Relation.EXTENDS})


def in_told_order(document: Document, events: Sequence[Event]) -> tuple[Event, ...]:
    """Events in time order, those of one date as links and sources tell them.

    What answers, fulfils or extends another comes after it; else the order is that in which the
    oldest source tells them.
    """
    ids = {event.id for event in events}
    links = [
        link
        for link in document.links
        if link.relation in _AFTER and link.origin in ids and link.target in ids
    ]
    place = {source.id: number for number, source in enumerate(document.sources)}
    found: list[Event] = []
    for _, alike in groupby(events, lambda event: (event.earliest, event.latest)):
        group = list(alike)
        if len(group) > 1:
            group.sort(key=lambda event: _told_at(event, place))
            group = list(_linked(group, links))
        found += group
    return tuple(found)


def _told_at(event: Event, place: dict[str, int]) -> tuple[int, int]:
    """Number of the oldest source that tells an event, and where in its text."""
    return min(
        (
            (place.get(evidence.source, len(place)), selector.start)
            for evidence in event.evidence
            for selector in evidence.places
        ),
        default=(len(place), 0),
    )


def _linked(group: Sequence[Event], links: Iterable[Link]) -> Iterator[Event]:
    """The same, each after those of the group that it bears on; a ring keeps its order."""
    before = {
        event.id: {link.target for link in links if link.origin == event.id} for event in group
    }
    left = list(group)
    while left:
        waiting = {event.id for event in left}
        free = (event for event in left if not before[event.id] & (waiting - {event.id}))
        chosen = next(free, left[0])
        left.remove(chosen)
        yield chosen
