"""The events of a view as a table: the timeline's twin in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from viewer.library.asking import View
from viewer.library.knowing import sources_of
from viewer.library.noted import noted
from viewer.library.searching import fold
from viewer.library.tables.cell_words import short_sources, short_when
from viewer.library.tables.event_names import NO_EVENTS, nothing_of
from viewer.library.tables.table import Column, Look, Ranks, Sorting, SortValue, Table, ranks_of
from viewer.model.event import Event, Status
from viewer.model.listing import listed, listed_apart
from viewer.model.speech import tr, tr_later
from viewer.model.value_words import opened, opened_kind, say_status
from viewer.model.wording import iso_bound
from viewer.store.stored_events import ChosenEvents, StoredEvents
from viewer.timeline.table import STATUSES

#: rows that are remembered, since a screen asks for the same again; of events that are not held
_REMEMBERED = 1_000


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event with the words for its names.

    side, side_name: place 0 to 5 and name of its side. drawn: status of its mark, as a code of
    `STATUSES`. is_fulfilled: it has come about since. people, sources: names. own: whether it bears
    a person's own notes or pins, as `Noted.kinds` says it.
    """

    event: Event
    side: int
    side_name: str
    drawn: int
    is_fulfilled: bool
    people: tuple[str, ...]
    sources: tuple[str, ...]
    own: frozenset[str] = frozenset()

    @property
    def when(self) -> str:
        """Its date in few letters."""
        return short_when(self.event.when, self.event.precision)

    @property
    def status(self) -> str:
        """How it stood, and whether it has come about since."""
        stood = opened(say_status(self.event.status))
        return tr("{status}, has come about", status=stood) if self.is_fulfilled else stood


def events_table(view: View) -> Table[EventRow]:
    """The events that the view leaves, in time order."""
    return Table(
        name="events",
        columns=_COLUMNS,
        rows=_EventRows(view),
        nothing=_nothing(view),
        sorted_at_first=(Sorting("when"),),
        is_sorted=True,
        ranks=_ranks_of(view),
    )


def _nothing(view: View) -> str:
    return nothing_of(view, NO_EVENTS, has_any=len(view.document.events) > 0)


class _EventRows(Sequence[EventRow]):
    """Rows that are made when they are asked for."""

    def __init__(self, view: View) -> None:
        document = view.document
        self._view = view
        self._sides = {side.id: side for side in document.sides}
        self._names = {actor.id: actor.name for actor in document.actors}
        self._places = {source.id: at for at, source in enumerate(document.sources)}
        self._called = tuple(short_sources(document.sources).values())
        self._noted = noted(document)
        self._known: dict[int, EventRow] = {}
        is_stored = isinstance(view.events, StoredEvents | ChosenEvents)
        self._most = _REMEMBERED if is_stored else len(view.events)

    def __len__(self) -> int:
        return len(self._view.events)

    def __iter__(self) -> Iterator[EventRow]:
        return (self._row(event) for event in self._view.events)

    @overload
    def __getitem__(self, row: int) -> EventRow: ...
    @overload
    def __getitem__(self, row: slice) -> tuple[EventRow, ...]: ...
    def __getitem__(self, row: int | slice) -> EventRow | tuple[EventRow, ...]:
        if isinstance(row, slice):
            return tuple(self[one] for one in range(len(self))[row])
        found = self._known.get(row)
        if found is None:
            if len(self._known) >= self._most:
                self._known.clear()
            found = self._known[row] = self._row(self._view.events[row])
        return found

    def _row(self, event: Event) -> EventRow:
        side, is_fulfilled = self._sides.get(event.side), event.id in self._view.fulfilled
        told = sorted(self._places[s] for s in sources_of(event) if s in self._places)
        return EventRow(
            event=event,
            side=-1 if side is None else side.place,
            side_name=event.side if side is None else side.name,
            drawn=STATUSES.index(Status.HAPPENED if is_fulfilled else event.status),
            is_fulfilled=is_fulfilled,
            people=tuple(self._names.get(actor, actor) for actor in event.actors),
            sources=tuple(self._called[place] for place in told),
            own=self._noted[event.id].kinds if event.id in self._noted else frozenset(),
        )


def _iso(second: Callable[[Event], int]) -> Callable[[EventRow], str]:
    return lambda row: iso_bound(second(row.event), row.event.precision)


_COLUMNS: tuple[Column[EventRow], ...] = (
    Column(
        "when",
        tr_later("When"),
        lambda r: r.when,
        data=lambda r: r.event.when.edtf,
        chars=17,
        look=Look.SOFT,
    ),
    Column(
        "event", tr_later("Event"), lambda r: r.event.label, chars=30, grows=True, look=Look.EVENT
    ),
    Column("title", tr_later("Title"), lambda r: r.event.title, is_shown=False),
    Column("side", tr_later("Side"), lambda r: r.side_name, chars=11),
    Column("kind", tr_later("Kind"), lambda r: opened_kind(r.event.kind), chars=10),
    Column(
        "status",
        tr_later("Status"),
        lambda r: r.status,
        chars=10,
    ),
    Column(
        "importance",
        tr_later("Importance"),
        lambda r: str(r.event.importance),
        data=lambda r: r.event.importance,
        is_right=True,
        is_shown=False,
    ),
    Column(
        "people",
        tr_later("People"),
        lambda r: listed(r.people),
        data=lambda r: "; ".join(r.people),
        chars=20,
        grows=True,
        look=Look.SOFT,
    ),
    Column(
        "sources",
        tr_later("Sources"),
        lambda r: listed_apart(r.sources),
        chars=12,
        look=Look.SOFT,
    ),
    Column("earliest", tr_later("Earliest"), _iso(lambda event: event.earliest), is_shown=False),
    Column("latest", tr_later("Latest"), _iso(lambda event: event.latest), is_shown=False),
    Column("precision", tr_later("Precision"), lambda r: r.event.precision, is_shown=False),
    Column("id", tr_later("Id"), lambda r: r.event.id, is_shown=False),
)


def _ranks_of(view: View) -> Callable[[str], Ranks | None]:
    """What the events sort by, without a row being made for it."""
    events = view.events

    def ranks(key: str) -> Ranks | None:
        if isinstance(events, StoredEvents | ChosenEvents):
            from viewer.library.tables.many_ranks import ranks_by

            return ranks_by(view, events, key)
        value = _sort_values(view).get(key)
        return None if value is None else ranks_of([value(event) for event in events])

    return ranks


def _sort_values(view: View) -> dict[str, Callable[[Event], SortValue]]:
    """By column what an event sorts by; people by who is named first, sources by the newest."""
    document = view.document
    sides = {side.id: side.place for side in document.sides}
    names = {actor.id: fold(actor.name) for actor in document.actors}
    places = {source.id: at for at, source in enumerate(document.sources)}
    return {
        "when": lambda event: event.earliest,
        "event": lambda event: fold(event.label) or None,
        "side": lambda event: sides.get(event.side),
        "kind": lambda event: fold(event.kind),
        "status": lambda event: STATUSES.index(event.status),
        "people": lambda event: names.get(event.actors[0]) if event.actors else None,
        "sources": lambda event: max((places[s] for s in sources_of(event)), default=None),
    }
