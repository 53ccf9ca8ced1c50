"""The day of publication corrected: what was counted from it is read again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.library.editing.accounts import with_bounds
from viewer.library.editing.sources import change_source
from viewer.library.reviewing.finding import with_proposals
from viewer.model.calendar import CivilDate, civil_date
from viewer.model.document import Document
from viewer.model.edtf import parse_when
from viewer.model.event import Event
from viewer.model.proposal import Proposal, ProposalState
from viewer.model.source import Form, Source
from viewer.model.when import Precision, When

if TYPE_CHECKING:
    from viewer.extract.events.found import FoundEvent

BASIS = "Given by the person who reviewed it."
_TO_THE_DAY = (Precision.SECOND, Precision.MINUTE, Precision.HOUR, Precision.DAY)


def redate(document: Document, source_id: str, published: When) -> Document:
    """Give an article another day of publication and read the dates of its text again.

    Only proposals that wait get the new dates, and of those only such as still say what was read
    with the day before: a date that a person has corrected, or accepted, stays.
    """
    before = next(source for source in document.sources if source.id == source_id)
    changed = change_source(document, source_id, published=published, published_basis=BASIS)
    source = next(each for each in changed.sources if each.id == source_id)
    text = source.text(Form.ORIGINAL)
    if text is None or before.published == published:
        return changed
    old = _by_passage(text.content, before)
    new = _by_passage(text.content, source)
    dated: dict[str, tuple[Proposal]] = {}
    for proposal in changed.proposals:
        made = _redated(changed, proposal, source_id, old, new)
        if made is not proposal:
            dated[proposal.id] = (made,)
    return with_proposals(changed, dated) if dated else changed


_Key = tuple[tuple[tuple[int, int], ...], str]


def _by_passage(text: str, source: Source) -> dict[_Key, FoundEvent]:
    """What a text proposes by its passages and kind, counted from a source's day."""
    # most reviews never ask for it
    from viewer.extract import extract

    found = extract(text, _day(source.published)).events
    return {(event.evidence, event.title): event for event in found}


def _day(when: When) -> str | None:
    """The day as the extraction takes it; None where it is not known to the day."""
    if when.precision not in _TO_THE_DAY or when.is_interval:
        return None
    day: CivilDate = civil_date(when.earliest)
    return f"{day.year:04}-{day.month:02}-{day.day:02}"


def _redated(
    document: Document,
    proposal: Proposal,
    source_id: str,
    old: dict[_Key, FoundEvent],
    new: dict[_Key, FoundEvent],
) -> Proposal:
    event = proposal.event
    if proposal.source != source_id or proposal.state is not ProposalState.WAITING or event is None:
        return proposal
    spans = tuple((p.start, p.end) for e in event.evidence for p in e.places)
    was = [found for key, found in old.items() if key[0] == spans and found.when == event.when.edtf]
    now = [found for key, found in new.items() if key[0] == spans]
    at = [found for found in now if was and found.title == was[0].title] or now
    if not was or not at or at[0].when == event.when.edtf:
        return proposal
    return replace(proposal, event=_with_date(document, event, at[0]))


def _with_date(document: Document, event: Event, found: FoundEvent) -> Event:
    when = parse_when(found.when)
    accounts = tuple(
        replace(a, when=when, precision=found.precision, date_basis=found.date_basis)
        for a in event.accounts
    )
    dated = replace(
        event,
        when=when,
        precision=found.precision,
        date_basis=found.date_basis,
        accounts=accounts,
    )
    return with_bounds(document, dated)
