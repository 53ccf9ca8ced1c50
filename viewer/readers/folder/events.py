"""What stands on the timeline, and how events bear on each other."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from viewer.model.calendar import DAY_S
from viewer.model.event import (
    LABEL_LENGTH,
    SHORT_LABEL_LENGTH,
    TITLE_LENGTH,
    Link,
    Relation,
    Status,
)
from viewer.model.when import Precision, When
from viewer.readers.folder.fields import Fields, fields_of
from viewer.readers.folder.head import Head, Names
from viewer.readers.folder.mistakes import Mistakes, suggestion
from viewer.readers.folder.toml_file import read_toml

EVENTS_FILE = "events.toml"
LINKS_FILE = "links.toml"

_SHORT_LABELS_FROM = 4


class Told(NamedTuple):
    """Date and status as the newest source gives them, or another in its own account."""

    status: Status
    when: When
    precision: Precision
    date_basis: str


class EventEntry(NamedTuple):
    """One event of `events.toml`, still without its evidence.

    told: as the newest source tells it. accounts: by source, of older ones that differ.
    lines: of the event (key "") and of its accounts (key: source), for later messages.
    """

    id: str
    title: str
    label: str
    summary: str
    told: Told
    kind: str
    side: str
    importance: int
    actors: tuple[str, ...]
    accounts: dict[str, Told]
    lines: dict[str, int]


def read_events(
    folder: Path, head: Head, sources: Collection[str], mistakes: Mistakes
) -> dict[str, EventEntry]:
    """Read `events.toml`; the events by their ids, in the order of the file."""
    file = read_toml(folder, EVENTS_FILE, mistakes)
    mistakes.stop_if_any()
    events: dict[str, EventEntry] = {}
    ids, labels = Names("an id"), Names("a label")
    top = fields_of(file, mistakes)
    for fields in top.records("event"):
        event = _event(fields, head, sources)
        ids.claim(fields, "id", event.id)
        labels.claim(fields, "label", event.label)
        events[event.id] = event
    top.finish()
    mistakes.stop_if_any()
    return events


def _event(fields: Fields, head: Head, sources: Collection[str]) -> EventEntry:
    importance = fields.whole("importance", 1, 5)
    told = Told(
        status=fields.enum("status", Status),
        when=fields.when("when"),
        precision=Precision.DAY,
        date_basis=fields.text("date_basis"),
    )
    told = told._replace(precision=_precision(fields, told.when))
    event = EventEntry(
        id=fields.id(),
        title=fields.text("title", TITLE_LENGTH),
        label=fields.text(
            "label", SHORT_LABEL_LENGTH if importance >= _SHORT_LABELS_FROM else LABEL_LENGTH
        ),
        summary=fields.text("summary"),
        told=told,
        kind=fields.one_of("kind", head.kinds, "kind"),
        side=fields.one_of("side", head.sides, "side"),
        importance=importance,
        actors=fields.optional("actors", lambda key: fields.some_of(key, head.actors, "actor"))
        or (),
        accounts={},
        lines={"": fields.line()},
    )
    for source, account in fields.tables("accounts"):
        event.lines[source] = account.line()
        event.accounts[source] = _account(account, told)
        if source not in sources:
            hint = suggestion(source, list(sources))
            account.wrong(None, f"accounts.{source} names no source here; {hint}")
    fields.finish()
    return event


def _account(fields: Fields, newest: Told) -> Told:
    """What an older source gave; where it says nothing, it agrees with the newest."""
    when = fields.optional("when", fields.when)
    told = Told(
        status=fields.optional("status", lambda key: fields.enum(key, Status)) or newest.status,
        when=when or newest.when,
        precision=_precision(fields, when) if when else newest.precision,
        date_basis=fields.optional("date_basis", fields.text) or newest.date_basis,
    )
    is_loose = when is None and fields.optional("precision", fields.text) is not None
    fields.finish()
    if is_loose:
        fields.wrong("precision", "needs its own when beside it")
    elif when and "date_basis" not in fields.keys:
        fields.wrong("when", "needs its own date_basis beside it, in one sentence")
    elif told == newest:
        fields.wrong(None, "this account says nothing of its own; take it out")
    return told


def _precision(fields: Fields, when: When) -> Precision:
    """What the date says, or `week` where its author says so."""
    given = fields.optional("precision", lambda key: fields.enum(key, Precision))
    if given is None or given == when.precision:
        return when.precision
    if given != Precision.WEEK:
        fields.wrong("precision", f"is {given}, but when says {when.precision}; take it out")
    elif not _may_be_week(when):
        told = "is week, so when has to be seven days, or begin or end with a day and be open"
        fields.wrong("precision", f"{told}, as in 2018-03-19/2018-03-25 or 2018-03-19/..")
    return given


def _may_be_week(when: When) -> bool:
    """Whether the date is seven days, or open with its known end named by a day of that week."""
    if when.precision != Precision.DAY or not when.is_interval:
        return False
    return when.open_start or when.open_end or when.latest + 1 - when.earliest == 7 * DAY_S


def read_links(folder: Path, events: Collection[str], mistakes: Mistakes) -> tuple[Link, ...]:
    """Read `links.toml`; what is there is in the order of the file."""
    top = fields_of(read_toml(folder, LINKS_FILE, mistakes, optional=True), mistakes)
    links: dict[Link, None] = {}
    for fields in top.records("link"):
        link = Link(
            origin=fields.one_of("from", events, "event"),
            target=fields.one_of("to", events, "event"),
            relation=fields.enum("relation", Relation),
        )
        fields.finish()
        if link.origin and link.origin == link.target:
            fields.wrong("to", "is the event that the link comes from; name another")
        elif link.origin and link in links:
            fields.wrong(None, "this link is given twice; take one out")
        links[link] = None
    top.finish()
    return tuple(links)
