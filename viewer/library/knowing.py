"""A document as it was known on a day: nothing that was published later."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from viewer.model.actor import Actor, Role
from viewer.model.annotation import Figure, Quotation
from viewer.model.document import Document
from viewer.model.edtf import event_bounds, parse_when
from viewer.model.event import Event
from viewer.model.source import Source
from viewer.model.when import Precision, When
from viewer.model.wording import iso_bound

Told = TypeVar("Told", Figure, Quotation)


def sources_of(event: Event) -> frozenset[str]:
    """Ids of the sources that tell the event."""
    return frozenset(a.source for a in event.accounts) | {e.source for e in event.evidence}


def known_on(document: Document, when: When) -> Document:
    """The document of that day: the sources published by its end and what they tell.

    An event takes its date, status and bounds from the newest source left that tells it; one that
    no source tells yet is not there, nor are links to it. People, sides and measures stay, people
    in the roles that they had had by then; what the document says of itself is said of all of it,
    and stays away.
    """
    sources = tuple(s for s in document.sources if s.published.earliest <= when.latest)
    if len(sources) == len(document.sources):
        return document
    # sources stand in order of publication: the later place is the newer source
    known = {source.id: place for place, source in enumerate(sources)}
    then = (_event_then(event, known, sources) for event in document.events)
    events = sorted(
        (event for event in then if event is not None),
        key=lambda e: (e.earliest, e.latest, e.id),
    )
    ids = frozenset(event.id for event in events)
    return replace(
        document,
        description="",
        sources=sources,
        actors=_people_then(document.actors, when),
        events=tuple(events),
        links=tuple(k for k in document.links if k.origin in ids and k.target in ids),
        figures=tuple(_annotation_then(f, ids) for f in document.figures if f.source in known),
        quotations=tuple(
            _annotation_then(q, ids) for q in document.quotations if q.source in known
        ),
    )


def _people_then(actors: tuple[Actor, ...], when: When) -> tuple[Actor, ...]:
    """The same people; nobody knew that day when a role would end, or who would have one later."""
    return tuple(
        replace(actor, roles=then)
        if (then := _roles_then(actor.roles, when)) != actor.roles
        else actor
        for actor in actors
    )


def _roles_then(roles: tuple[Role, ...], when: When) -> tuple[Role, ...]:
    had = (role for role in roles if role.period is None or role.period.earliest <= when.latest)
    return tuple(
        replace(role, period=_open_ended(role.period))
        if role.period is not None and role.period.latest > when.latest
        else role
        for role in had
    )


def _open_ended(period: When) -> When:
    """Since its beginning; a single year or day that is not over by then stays as it is."""
    start, interval, _ = period.edtf.partition("/")
    return parse_when(f"{start}/..") if interval and start not in ("", "..") else period


def publication_days(document: Document) -> tuple[When, ...]:
    """The days by whose end another source was published, the oldest first; each once."""
    days = {iso_bound(s.published.latest, Precision.DAY) for s in document.sources}
    return tuple(parse_when(day) for day in sorted(days))


def _event_then(event: Event, known: dict[str, int], sources: tuple[Source, ...]) -> Event | None:
    accounts = tuple(a for a in event.accounts if a.source in known)
    if not accounts:
        return None
    if len(accounts) == len(event.accounts):
        return event
    newest = max(accounts, key=lambda account: known[account.source])
    told = sources[known[newest.source]].published.latest
    earliest, latest = event_bounds(newest.when, told)
    return replace(
        event,
        when=newest.when,
        precision=newest.precision,
        date_basis=newest.date_basis,
        status=newest.status,
        earliest=earliest,
        latest=latest,
        accounts=accounts,
        evidence=tuple(e for e in event.evidence if e.source in known),
    )


def _annotation_then(annotation: Told, events: frozenset[str]) -> Told:
    return replace(annotation, events=tuple(e for e in annotation.events if e in events))
