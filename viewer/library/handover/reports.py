"""What each source says of an event: its passages, and what it gave as date and status."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.library.knowing import sources_of
from viewer.library.records import told_in
from viewer.model.document import Document
from viewer.model.event import Account, Event
from viewer.model.source import Form, Source
from viewer.model.wording import say_when

#: stands between two passages of one source
GAP = " […] "
_FORM_WORDS = {Form.DIGEST: "digest", Form.ORIGINAL: "full text"}


@dataclass(frozen=True, slots=True)
class Report:
    """One source on one event.

    words: its passages, in the order of the text, in the digest where there is one.
    form: which text they are from; None where the document holds none of them.
    account: the date and status it gave.
    """

    source: Source
    words: tuple[str, ...]
    form: Form | None
    account: Account | None


def reports_of(document: Document, event: Event) -> tuple[Report, ...]:
    """The sources that tell the event, oldest first."""
    told = sources_of(event)
    accounts = {account.source: account for account in event.accounts}
    return tuple(
        _report(event, source, accounts.get(source.id))
        for source in document.sources
        if source.id in told
    )


def cite(source: Source) -> str:
    """`Reuters, 27 March 2018`."""
    return f"{source.publisher}, {say_when(source.published)}"


def say_form(report: Report) -> str:
    """Whose words the passages are: `digest` for ours, `full text`."""
    return "no passage in this document" if report.form is None else _FORM_WORDS[report.form]


def say_other_account(event: Event, report: Report) -> str:
    """Date and status as that source gave them, where they are not the event's own."""
    account = report.account
    if account is None:
        return ""
    given = (say_when(account.when, account.precision), account.status)
    if given == (say_when(event.when, event.precision), event.status):
        return ""
    return f"{given[0]}, {given[1]}"


def _report(event: Event, source: Source, account: Account | None) -> Report:
    places = sorted(
        (p for e in event.evidence if e.source == source.id for p in told_in(e.places, None)),
        key=lambda place: (place.form, place.start, place.end),
    )
    return Report(
        source=source,
        words=tuple(place.exact for place in places),
        form=places[0].form if places else None,
        account=account,
    )
