"""Events that bear on one another, from demand to deadline to outcome, and steps along them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from viewer.library.asking import events_by_id
from viewer.model.document import Document
from viewer.model.errors import UnknownChoice
from viewer.model.event import Event, Link


@dataclass(frozen=True, slots=True)
class Thread:
    """Everything that links lead to from one event: the same, whichever of them is asked for.

    events: in order of time, at least two. at: the place of the one that was asked for.
    """

    events: tuple[Event, ...]
    at: int

    @property
    def ids(self) -> frozenset[str]:
        """Ids of its events."""
        return frozenset(event.id for event in self.events)

    def step(self, by: int) -> Event | None:
        """The event so many places on; None beyond the ends."""
        to = self.at + by
        return self.events[to] if 0 <= to < len(self.events) else None


def thread_ids(links: Iterable[Link], event_id: str) -> frozenset[str]:
    """Ids of the events that links join to one, however many steps away, with its own."""
    beside: dict[str, list[str]] = defaultdict(list)
    for link in links:
        beside[link.origin].append(link.target)
        beside[link.target].append(link.origin)
    found, ahead = {event_id}, [event_id]
    while ahead:
        for other in beside.get(ahead.pop(), ()):
            if other not in found:
                found.add(other)
                ahead.append(other)
    return frozenset(found)


def thread_of(document: Document, event_id: str | None) -> Thread | None:
    """The thread of an event of the document; None where nothing bears on it."""
    if event_id is None:
        return None
    ids = thread_ids(document.links, event_id)
    found = events_by_id(document.events, ids)
    if event_id not in found or len(found) < 2:
        return None
    events = tuple(sorted(found.values(), key=lambda e: (e.earliest, e.latest, e.id)))
    return Thread(events, [event.id for event in events].index(event_id))


def thread_from_word(document: Document, word: str) -> frozenset[str]:
    """Ids of the thread of the event with that id; of one that has no links its own alone.

    Raises:
        UnknownChoice: the document has no such event.
    """
    if not events_by_id(document.events, (word,)):
        raise UnknownChoice(
            f"No event “{word}”; “parley events” lists the ids of those that there are."
        )
    return thread_ids(document.links, word)


def say_events(document: Document, ids: frozenset[str]) -> str:
    """What a filter by events asks for: `Thread of “...”`, its first event, or how many."""
    found: Sequence[Event] = sorted(
        events_by_id(document.events, ids).values(), key=lambda e: (e.earliest, e.latest, e.id)
    )
    if not found:
        return f"{len(ids):,} events"
    if len(ids) == 1:
        return f"“{found[0].label}”"
    if thread_ids(document.links, found[0].id) == ids:
        return f"Thread of “{found[0].label}”"
    return f"{len(ids):,} chosen events"
