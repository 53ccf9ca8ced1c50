"""What each source gave as an event's date, as the timeline draws it."""

from __future__ import annotations

from dataclasses import replace

from viewer.library.comparing import Comparison
from viewer.model.document import Document
from viewer.model.edtf import event_bounds
from viewer.model.event import Account, Event
from viewer.model.source import Source
from viewer.model.wording import say_when
from viewer.timeline.accounts import Accounts
from viewer.timeline.table import event_table


def accounts_for(document: Document, comparison: Comparison) -> Accounts | None:
    """The dates that the tellers of an event gave, oldest source first; None where none did.

    The words for a date are the source's own, in quotation marks, or else the date.
    """
    event = comparison.event
    given = [(t, t.account) for t in comparison.tellers if t.account is not None]
    if not given:
        return None
    places = {side.id: side.place for side in document.sides}
    rows = [
        _as_event(event, account, teller.source, f"“{teller.basis}”" if teller.basis else "")
        for teller, account in given
    ]
    table = event_table(rows, {event.side: places.get(event.side, 0)})
    return Accounts(event.id, table, tuple(teller.source.short for teller, _ in given))


def _as_event(event: Event, account: Account, source: Source, words: str) -> Event:
    earliest, latest = event_bounds(account.when, source.published.latest)
    return replace(
        event,
        label=words or say_when(account.when, account.precision),
        when=account.when,
        precision=account.precision,
        status=account.status,
        earliest=earliest,
        latest=latest,
    )
