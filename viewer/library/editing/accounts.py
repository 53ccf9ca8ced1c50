"""An event's own date and status, and those that its sources gave.

An event takes both from its newest account; a person who changes them by hand changes what that
account says, so that “as known on” goes on saying of every day what the sources of that day said.
Without any account the event itself is changed.
"""

from __future__ import annotations

from dataclasses import replace

from viewer.model.document import Document
from viewer.model.edtf import event_bounds
from viewer.model.event import Account, Event, Status
from viewer.model.when import Precision, When


def newest_account(document: Document, event: Event) -> Account | None:
    """The account of the source published last, None where no source gave one."""
    places = {source.id: place for place, source in enumerate(document.sources)}
    return max(event.accounts, key=lambda a: places.get(a.source, -1), default=None)


def with_newest(document: Document, event: Event) -> Event:
    """The event with the date, status and bounds that its newest account gives it."""
    newest = newest_account(document, event)
    if newest is None:
        return with_bounds(document, event)
    return with_bounds(
        document,
        replace(
            event,
            when=newest.when,
            precision=newest.precision,
            date_basis=newest.date_basis,
            status=newest.status,
        ),
    )


def with_bounds(document: Document, event: Event) -> Event:
    """The event standing where its date says; an open end reaches to its newest source."""
    earliest, latest = event_bounds(event.when, _told(document, event))
    return replace(event, earliest=earliest, latest=latest)


def retold(
    document: Document,
    event: Event,
    *,
    when: When | None = None,
    precision: Precision | None = None,
    date_basis: str | None = None,
    status: Status | None = None,
) -> Event:
    """The event with another date, basis or status, told so by its newest account too."""
    newest = newest_account(document, event)
    changed = replace(
        event,
        when=when or event.when,
        precision=precision or (when.precision if when else event.precision),
        date_basis=event.date_basis if date_basis is None else date_basis,
        status=status or event.status,
    )
    if newest is not None:
        account = replace(
            newest,
            when=changed.when,
            precision=changed.precision,
            date_basis=changed.date_basis,
            status=changed.status,
        )
        accounts = tuple(account if a is newest else a for a in event.accounts)
        changed = replace(changed, accounts=accounts)
    return with_bounds(document, changed)


def told_as_it_stands(document: Document, event: Event) -> Event:
    """The event, each of whose accounts gives the date and status that the event has."""
    accounts = tuple(
        replace(
            account,
            when=event.when,
            precision=event.precision,
            date_basis=event.date_basis,
            status=event.status,
        )
        for account in event.accounts
    )
    return with_bounds(document, replace(event, accounts=accounts))


def told_by(document: Document, event: Event, source: str) -> Event:
    """The event with an account of that source: where it has none, what the event says itself."""
    if any(account.source == source for account in event.accounts):
        return event
    account = Account(source, event.status, event.when, event.precision, event.date_basis)
    return with_newest(document, replace(event, accounts=(*event.accounts, account)))


def untold_by(document: Document, event: Event, source: str) -> Event:
    """The event without the account of a source that has no passage of it any more."""
    if any(evidence.source == source for evidence in event.evidence):
        return event
    accounts = tuple(account for account in event.accounts if account.source != source)
    if len(accounts) == len(event.accounts):
        return event
    return with_newest(document, replace(event, accounts=accounts))


def _told(document: Document, event: Event) -> int:
    """The last second of which the newest source that tells the event can speak."""
    telling = {a.source for a in event.accounts} | {e.source for e in event.evidence}
    published = [s.published.latest for s in document.sources if s.id in telling]
    return max(published, default=max(event.when.earliest, event.latest))
