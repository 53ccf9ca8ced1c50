"""Events that bear on one another, from demand to deadline to outcome, and steps along them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from viewer.library.asking import events_by_id
from viewer.model.document import Document
from viewer.model.errors import UnknownChoice
from viewer.model.event import Event, Link, Relation
from viewer.model.speech import tr, tr_n


@dataclass(frozen=True, slots=True)
class Step:
    """A way from one event of a thread to another along a link.

    is_by_origin: whether the one from which it leads bears on the other: answers it, and so on.
    """

    event: Event
    relation: Relation
    is_by_origin: bool


@dataclass(frozen=True, slots=True)
class Thread:
    """Everything that links lead to from one event: the same, whichever of them is asked for.

    events: in order of time, at least two. at: the place of the one that was asked for.
    onward: along a link to what answers, fulfils, extends, repeats or contradicts it; back: the
    way one came, or to what it answers itself, and so on. None at the ends.
    """

    events: tuple[Event, ...]
    at: int
    onward: Step | None = None
    back: Step | None = None

    @property
    def event(self) -> Event:
        """The one that was asked for."""
        return self.events[self.at]

    @property
    def ids(self) -> frozenset[str]:
        """Ids of its events."""
        return frozenset(event.id for event in self.events)

    def step(self, by: int) -> Step | None:
        """Where a link leads on (1) or back (-1)."""
        return self.onward if by > 0 else self.back


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


def thread_of(document: Document, event_id: str | None, way: Sequence[str] = ()) -> Thread | None:
    """The thread of an event of the document; None where nothing bears on it.

    Args:
        document: as it was known on some day.
        event_id: the event that is asked for.
        way: ids of the events by which one came to it along links, the last of them beside it.
    """
    if event_id is None:
        return None
    ids = thread_ids(document.links, event_id)
    found = events_by_id(document.events, ids)
    if event_id not in found or len(found) < 2:
        return None
    events = tuple(sorted(found.values(), key=lambda e: (e.earliest, e.latest, e.id)))
    here = found[event_id]
    ahead = _steps(document.links, here, found, is_by_origin=False)
    behind = _steps(document.links, here, found, is_by_origin=True)
    onward = [step for step in ahead if step.event.id not in way]
    onward.sort(key=lambda step: _distance(here, step.event))
    behind.sort(key=lambda step: _distance(step.event, here))
    came = (step for step in behind if step.event.id in way[-1:])
    back = next(came, next(iter(behind), None))
    return Thread(events, events.index(here), next(iter(onward), None), back)


def _steps(
    links: Iterable[Link], here: Event, found: dict[str, Event], *, is_by_origin: bool
) -> list[Step]:
    steps = []
    for link in links:
        ends = (link.origin, link.target) if is_by_origin else (link.target, link.origin)
        if ends[0] == here.id and ends[1] != here.id and ends[1] in found:
            steps.append(Step(found[ends[1]], link.relation, is_by_origin))
    return steps


def _distance(early: Event, late: Event) -> tuple[bool, int, str, str]:
    """For sorting: those that come in this order by their dates first, the nearest of them first.

    What fulfils a deadline may well have come about before it.
    """
    apart = late.earliest - early.earliest
    return apart < 0, abs(apart), early.id, late.id


def thread_from_word(document: Document, word: str) -> frozenset[str]:
    """Ids of the thread of the event with that id; of one that has no links its own alone.

    Raises:
        UnknownChoice: the document has no such event.
    """
    if not events_by_id(document.events, (word,)):
        raise UnknownChoice(
            tr(
                "No event “{word}”; “parley events” lists the ids of those that there are.",
                word=word,
            )
        )
    return thread_ids(document.links, word)


def say_events(document: Document, ids: frozenset[str], thread: str | None = None) -> str:
    """What a filter by events asks for: `Thread of “...”`, the event itself, or how many.

    Args:
        document: as it was known on some day.
        ids: of the events.
        thread: the event from which their thread was asked for; without one its first event.
    """
    found: Sequence[Event] = sorted(
        events_by_id(document.events, ids).values(), key=lambda e: (e.earliest, e.latest, e.id)
    )
    if not found:
        return tr_n("{n} event", "{n} events", len(ids))
    named = next((event for event in found if event.id == thread), found[0])
    if len(ids) == 1:
        return f"“{named.label}”"
    if thread_ids(document.links, named.id) == ids:
        return tr("Thread of “{event}”", event=named.label)
    return tr_n("{n} chosen event", "{n} chosen events", len(ids))
