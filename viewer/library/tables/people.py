"""The people and bodies of a view as a table: who, in which role when, on which side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from viewer.library.asking import View
from viewer.library.tables.cell_words import short_when
from viewer.library.tables.event_names import NO_PEOPLE, nothing_of, told_in
from viewer.library.tables.table import Column, Look, Sorting, Table
from viewer.model.actor import Actor, Role
from viewer.model.event import Event
from viewer.model.listing import listed, listed_apart
from viewer.model.speech import say_number, tr, tr_later
from viewer.model.wording import say_when
from viewer.store.stored_events import ChosenEvents, StoredEvents


@dataclass(frozen=True, slots=True)
class Presence:
    """In how many events somebody is, and the first and the last of these."""

    count: int
    first: Event | None = None
    last: Event | None = None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person or body, its side (place 0 to 5, or -1, and name) and where it is met."""

    actor: Actor
    side: int
    side_name: str
    events: Presence
    quotes: int


def people_table(view: View) -> Table[PersonRow]:
    """Who takes part in the view's events or is quoted in them, in the document's order."""
    document = view.document
    places = {side.id: side.place for side in document.sides}
    names = {side.id: side.name for side in document.sides}
    told = told_in(view, document.quotations)
    spoken = Counter(q.speaker for q in document.quotations if q.id in told)
    met = presence_by_actor(view)
    none = Presence(0)
    rows = tuple(
        PersonRow(
            actor=actor,
            side=places.get(actor.side, -1),
            side_name=names.get(actor.side, actor.side),
            events=met.get(actor.id, none),
            quotes=spoken[actor.id],
        )
        for actor in document.actors
        if actor.id in met or spoken[actor.id]
    )
    return Table(
        name="people",
        columns=_COLUMNS,
        rows=rows,
        nothing=nothing_of(view, NO_PEOPLE, has_any=bool(document.actors)),
        sorted_at_first=(Sorting("events", is_descending=True), Sorting("name")),
    )


def presence_by_actor(view: View) -> dict[str, Presence]:
    """Where each actor is met, by id; who is in no event of the view is left out."""
    events = view.events
    if isinstance(events, StoredEvents | ChosenEvents):
        from viewer.library.tables.many_people import rows_by_actor

        return {
            actor: Presence(count, events[first], events[last])
            for actor, (count, first, last) in rows_by_actor(view, events).items()
        }
    found: dict[str, list[Event]] = {}
    for event in events:
        for actor in event.actors:
            found.setdefault(actor, []).append(event)
    return {actor: Presence(len(met), met[0], met[-1]) for actor, met in found.items()}


def say_roles(roles: Sequence[Role]) -> str:
    """`Harbour master (2001–2004, since 2009); envoy`: each title once, with its times."""
    times: dict[str, list[str]] = {}
    for role in roles:
        said = times.setdefault(role.title, [])
        if role.period is not None:
            said.append(say_when(role.period))
    return listed_apart(
        tr("{title} ({times})", title=title, times=listed(said)) if said else title
        for title, said in times.items()
    )


def _when(event: Event | None) -> str:
    return "" if event is None else short_when(event.when, event.precision)


def _edtf(event: Event | None) -> str | None:
    return None if event is None else event.when.edtf


_COLUMNS: tuple[Column[PersonRow], ...] = (
    Column("name", tr_later("Name"), lambda r: r.actor.name, chars=21, grows=True, look=Look.SIDE),
    Column(
        "side",
        tr_later("Side"),
        lambda r: r.side_name,
        sort=lambda r: r.side,
        chars=13,
        groups=True,
    ),
    Column(
        "role", tr_later("Role, and when"), lambda r: say_roles(r.actor.roles), chars=36, grows=True
    ),
    Column(
        "events",
        tr_later("Events"),
        lambda r: say_number(r.events.count),
        sort=lambda r: r.events.count,
        data=lambda r: r.events.count,
        chars=7,
        is_right=True,
    ),
    Column(
        "quotes",
        tr_later("Quotes"),
        lambda r: say_number(r.quotes),
        sort=lambda r: r.quotes,
        data=lambda r: r.quotes,
        chars=7,
        is_right=True,
    ),
    Column(
        "first",
        tr_later("First"),
        lambda r: _when(r.events.first),
        sort=lambda r: None if r.events.first is None else r.events.first.earliest,
        data=lambda r: _edtf(r.events.first),
        chars=14,
        look=Look.SOFT,
    ),
    Column(
        "last",
        tr_later("Last"),
        lambda r: _when(r.events.last),
        sort=lambda r: None if r.events.last is None else r.events.last.earliest,
        data=lambda r: _edtf(r.events.last),
        chars=14,
        look=Look.SOFT,
    ),
    Column("also", tr_later("Also called"), lambda r: "; ".join(r.actor.aliases), is_shown=False),
    Column("id", tr_later("Id"), lambda r: r.actor.id, is_shown=False),
)
