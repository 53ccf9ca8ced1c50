"""Joins what the files of a folder say to one document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from viewer.model.annotation import CONTEXT_LENGTH, Evidence, Figure, Quotation, Selector
from viewer.model.document import Document
from viewer.model.edtf import event_bounds
from viewer.model.event import Account, Event, Link
from viewer.model.source import Form
from viewer.readers.folder.digest import Mark, MarkKind
from viewer.readers.folder.events import EVENTS_FILE, EventEntry
from viewer.readers.folder.head import Head
from viewer.readers.folder.mistakes import Mistakes
from viewer.readers.folder.sources import SourceEntry

Marked = TypeVar("Marked", Figure, Quotation)


def assemble(
    head: Head,
    sources: tuple[SourceEntry, ...],
    events: Mapping[str, EventEntry],
    links: tuple[Link, ...],
    mistakes: Mistakes,
) -> Document:
    """The document: events by date, sources oldest first, annotations as their digests go on.

    Args:
        head: title, sides, people and measures.
        sources: oldest first.
        events: by id.
        links: between these events.
        mistakes: takes events that nothing tells, and accounts of sources that do not tell them.
    """
    evidence = _evidence(sources)
    joined = [
        _event(entry, evidence.get(entry.id, {}), sources, mistakes) for entry in events.values()
    ]
    mistakes.stop_if_any()
    in_order = tuple(
        sorted((e for e in joined if e), key=lambda event: (event.earliest, event.latest, event.id))
    )
    order = {event.id: n for n, event in enumerate(in_order)}
    return Document(
        title=head.title,
        language=head.language,
        description=head.description,
        sides=tuple(head.sides.values()),
        kinds=head.kinds,
        sources=tuple(entry.source for entry in sources),
        actors=tuple(head.actors.values()),
        measures=tuple(head.measures.values()),
        events=in_order,
        links=links,
        figures=tuple(f for s in sources for f in _marked(s, s.figures, order)),
        quotations=tuple(q for s in sources for q in _marked(s, s.quotations, order)),
    )


def evidence_ids(source: str, marks: Iterable[Mark]) -> list[tuple[str, Mark]]:
    """The passages of a digest with their ids: SOURCE.EVENT.1, SOURCE.EVENT.2 and so on."""
    counts: dict[str, int] = {}
    found = []
    for mark in marks:
        if mark.kind == MarkKind.EVIDENCE:
            counts[mark.id] = counts.get(mark.id, 0) + 1
            found.append((f"{source}.{mark.id}.{counts[mark.id]}", mark))
    return found


def _evidence(sources: tuple[SourceEntry, ...]) -> dict[str, dict[str, list[Evidence]]]:
    """The passages by event and source."""
    found: dict[str, dict[str, list[Evidence]]] = {}
    for entry in sources:
        id_ = entry.source.id
        for evidence_id, mark in evidence_ids(id_, entry.digest.marks):
            passage = Evidence(evidence_id, id_, mark.id, (_selector(entry, mark),))
            found.setdefault(mark.id, {}).setdefault(id_, []).append(passage)
    return found


def _selector(entry: SourceEntry, mark: Mark) -> Selector:
    text, start, end = entry.digest.text, mark.start, mark.end
    return Selector(
        source=entry.source.id,
        form=Form.DIGEST,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(start - CONTEXT_LENGTH, 0) : start],
        suffix=text[end : end + CONTEXT_LENGTH],
    )


def _event(
    entry: EventEntry,
    evidence: Mapping[str, list[Evidence]],
    sources: tuple[SourceEntry, ...],
    mistakes: Mistakes,
) -> Event | None:
    """The event with its evidence and one account a source; None where no source tells it."""
    tellers = [s.source for s in sources if s.source.id in evidence]
    for source in entry.accounts:
        if source not in evidence:
            told = f"accounts.{source}: the digest of {source} has no passage with e:{entry.id}"
            mistakes.add(EVENTS_FILE, entry.lines[source], f"{told}; mark it or take this out")
        elif source == tellers[-1].id:
            told = f"accounts.{source}: this is the newest source that tells {entry.id}"
            mistakes.add(EVENTS_FILE, entry.lines[source], f"{told}; write it at the event itself")
    if not tellers:
        told = f"no digest tells event {entry.id}"
        remedy = f"mark its passage: [[...]]{{e:{entry.id}}}"
        mistakes.add(EVENTS_FILE, entry.lines[""], f"{told}; {remedy}")
        return None
    earliest, latest = event_bounds(entry.told.when, tellers[-1].published.latest)
    return Event(
        id=entry.id,
        title=entry.title,
        label=entry.label,
        summary=entry.summary,
        when=entry.told.when,
        precision=entry.told.precision,
        date_basis=entry.told.date_basis,
        status=entry.told.status,
        kind=entry.kind,
        side=entry.side,
        importance=entry.importance,
        earliest=earliest,
        latest=latest,
        actors=entry.actors,
        accounts=tuple(_account(source.id, entry) for source in tellers),
        evidence=tuple(passage for source in tellers for passage in evidence[source.id]),
    )


def _account(source: str, entry: EventEntry) -> Account:
    told = entry.accounts.get(source, entry.told)
    return Account(
        source=source,
        status=told.status,
        when=told.when,
        precision=told.precision,
        date_basis=told.date_basis,
    )


def _marked(
    entry: SourceEntry, records: Mapping[str, Marked], order: Mapping[str, int]
) -> list[Marked]:
    """Figures or quotations with places and events, as the digest goes on.

    One that names no events belongs to those whose passages hold it.
    """
    found = []
    passages: list[Mark] = []
    for mark in entry.digest.marks:
        # The marks come by their start, so only passages that go on can hold what follows.
        passages = [p for p in passages if p.end > mark.start]
        if mark.kind == MarkKind.EVIDENCE:
            passages.append(mark)
        elif mark.id in records:
            record = records[mark.id]
            around = {p.id for p in passages if mark.end <= p.end}
            events = (
                record.events if mark.id in entry.tells else sorted(around, key=order.__getitem__)
            )
            found.append(replace(record, events=tuple(events), places=(_selector(entry, mark),)))
    return found
