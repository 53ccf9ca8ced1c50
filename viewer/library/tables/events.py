"""The events of a view as a table: the timeline's twin in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import overload

from viewer.library.asking import View
from viewer.library.knowing import sources_of
from viewer.library.searching import fold
from viewer.library.tables.cell_words import short_sources, short_when
from viewer.library.tables.table import Column, Look, Ranks, Sorting, Table
from viewer.model.event import Event, Status
from viewer.model.wording import iso_bound
from viewer.store.stored_events import ChosenEvents, StoredEvents
from viewer.timeline.table import STATUSES

#: rows that are remembered, since a screen asks for the same again
_REMEMBERED = 1_000


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event with the words for its names.

    side, side_name: place 0 to 5 and name of its side. drawn: status of its mark, as a code of
    `STATUSES`. status: as it stood, and whether it has come about since. people, sources: names;
    newest: place of the newest source that tells it, or None.
    """

    event: Event
    when: str
    side: int
    side_name: str
    drawn: int
    status: str
    people: tuple[str, ...]
    sources: tuple[str, ...]
    newest: int | None


def events_table(view: View) -> Table[EventRow]:
    """The events that the view leaves, in time order."""
    events = view.events
    has_any = len(view.document.events) > 0
    return Table(
        name="events",
        columns=_COLUMNS,
        rows=_EventRows(view),
        nothing="The filters leave no event." if has_any else "This document has no events yet.",
        sorted_at_first=(Sorting("when"),),
        is_sorted=True,
        ranks=_ranks_of_many(view, events)
        if isinstance(events, StoredEvents | ChosenEvents)
        else None,
    )


class _EventRows(Sequence[EventRow]):
    """Rows that are made when they are asked for."""

    def __init__(self, view: View) -> None:
        document = view.document
        self._view = view
        self._sides = {side.id: side for side in document.sides}
        self._names = {actor.id: actor.name for actor in document.actors}
        self._places = {source.id: at for at, source in enumerate(document.sources)}
        self._called = tuple(short_sources(document.sources).values())
        self._known: dict[int, EventRow] = {}

    def __len__(self) -> int:
        return len(self._view.events)

    @overload
    def __getitem__(self, row: int) -> EventRow: ...
    @overload
    def __getitem__(self, row: slice) -> tuple[EventRow, ...]: ...
    def __getitem__(self, row: int | slice) -> EventRow | tuple[EventRow, ...]:
        if isinstance(row, slice):
            return tuple(self[one] for one in range(len(self))[row])
        found = self._known.get(row)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            found = self._known[row] = self._row(self._view.events[row])
        return found

    def _row(self, event: Event) -> EventRow:
        side, is_fulfilled = self._sides.get(event.side), event.id in self._view.fulfilled
        told = sorted(self._places[s] for s in sources_of(event) if s in self._places)
        return EventRow(
            event=event,
            when=short_when(event.when, event.precision),
            side=-1 if side is None else side.place,
            side_name=event.side if side is None else side.name,
            drawn=STATUSES.index(Status.HAPPENED if is_fulfilled else event.status),
            status=event.status.capitalize() + (", has come about" if is_fulfilled else ""),
            people=tuple(self._names.get(actor, actor) for actor in event.actors),
            sources=tuple(self._called[place] for place in told),
            newest=told[-1] if told else None,
        )


def _iso(second: Callable[[Event], int]) -> Callable[[EventRow], str]:
    return lambda row: iso_bound(second(row.event), row.event.precision)


_COLUMNS: tuple[Column[EventRow], ...] = (
    Column(
        "when",
        "When",
        lambda r: r.when,
        sort=lambda r: r.event.earliest,
        data=lambda r: r.event.when.edtf,
        chars=17,
        look=Look.SOFT,
    ),
    Column("event", "Event", lambda r: r.event.label, chars=30, grows=True, look=Look.EVENT),
    Column("title", "Title", lambda r: r.event.title, is_shown=False),
    Column("side", "Side", lambda r: r.side_name, sort=lambda r: r.side, chars=11),
    Column("kind", "Kind", lambda r: r.event.kind.capitalize(), chars=10),
    Column(
        "status",
        "Status",
        lambda r: r.status,
        sort=lambda r: STATUSES.index(r.event.status),
        chars=10,
    ),
    Column(
        "importance",
        "Importance",
        lambda r: str(r.event.importance),
        sort=lambda r: r.event.importance,
        data=lambda r: r.event.importance,
        is_right=True,
        is_shown=False,
    ),
    Column(
        "people",
        "People",
        lambda r: ", ".join(r.people),
        sort=lambda r: fold(r.people[0]) if r.people else None,
        data=lambda r: "; ".join(r.people),
        chars=20,
        grows=True,
        look=Look.SOFT,
    ),
    Column(
        "sources",
        "Sources",
        lambda r: "; ".join(r.sources),
        sort=lambda r: r.newest,
        chars=12,
        look=Look.SOFT,
    ),
    Column("earliest", "Earliest", _iso(lambda event: event.earliest), is_shown=False),
    Column("latest", "Latest", _iso(lambda event: event.latest), is_shown=False),
    Column("precision", "Precision", lambda r: r.event.precision, is_shown=False),
    Column("id", "Id", lambda r: r.event.id, is_shown=False),
)


def _ranks_of_many(
    view: View, events: StoredEvents | ChosenEvents
) -> Callable[[str], Ranks | None]:
    """What events that are not read sort by, made of their columns."""

    def ranks(key: str) -> Ranks | None:
        from viewer.library.tables.many_ranks import ranks_by

        return ranks_by(view, events, key)

    return ranks
