"""What the event pane says, as words."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.library.asking import events_by_id
from viewer.model.document import Document
from viewer.model.event import Account, Event, Relation
from viewer.model.speech import tr, tr_later, tr_n
from viewer.model.value_words import say_kind, say_status
from viewer.model.wording import say_precision, say_when, status_phrases

NOTHING_SELECTED_HEAD = tr_later("Click an event to see the words behind it")
NOTHING_SELECTED_TEXT = tr_later(
    "What happened, how its date is known and who tells it stand here; the passage is marked in "
    "the text below. A click on a figure or a quote in the text leads back to its event."
)


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source of several that tell an event.

    passages: how many it has, in words. account: the date and status it gave, where they differ.
    """

    source: str
    name: str
    passages: str
    account: str


#: how an event bears on others, and how others bear on it
_BEARING = {
    Relation.ANSWERS: (tr_later("Answers"), tr_later("Answered by")),
    Relation.FULFILS: (tr_later("Fulfils"), tr_later("Fulfilled by")),
    Relation.EXTENDS: (tr_later("Extends"), tr_later("Extended by")),
    Relation.REPEATS: (tr_later("Repeats"), tr_later("Repeated by")),
    Relation.CONTRADICTS: (tr_later("Contradicts"), tr_later("Contradicted by")),
}


@dataclass(frozen=True, slots=True)
class LinkLine:
    """The events to which an event has the same relation: `Answered by`, in order of time."""

    relation: str
    events: tuple[Event, ...]


def say_date_line(event: Event, *, fulfilled: bool = False) -> str:
    """`15–19 May 2018 · to the day · planned when reported`."""
    when = say_when(event.when, event.precision)
    parts = (when[:1].upper() + when[1:], say_precision(event.precision))
    return " · ".join((*parts, *status_phrases(event.status, fulfilled=fulfilled)))


def say_told_line(document: Document, event: Event) -> str:
    """`Both sides · Talks · told in 1 source, 2 passages`."""
    side = next((s.name for s in document.sides if s.id == event.side), event.side)
    sources = len(_sources_of(event))
    told = tr(
        "told in {sources}, {passages}", sources=say_sources(sources), passages=_passages(event)
    )
    return f"{side} · {_opening(say_kind(event.kind))} · {told}"


def source_lines(document: Document, event: Event) -> tuple[SourceLine, ...]:
    """The sources that tell the event, where they are several: newest first, as it stands."""
    told = _sources_of(event)
    if len(told) < 2:
        return ()
    accounts = {account.source: account for account in event.accounts}
    differ = len({_given(account) for account in event.accounts}) > 1
    lines = []
    for source in reversed(document.sources):
        if source.id not in told:
            continue
        account = accounts.get(source.id)
        given = _given(account) if differ and account is not None else ""
        passages = _passages(event, source.id)
        name = f"{source.short} · {say_when(source.published)}"
        lines.append(SourceLine(source.id, name, passages, given))
    return tuple(lines)


def say_bearing(relation: Relation, *, active: bool) -> str:
    """`Answers`, or of what is answered `Answered by`."""
    return tr(_BEARING[relation][0 if active else 1])


def link_lines(document: Document, event: Event) -> tuple[LinkLine, ...]:
    """How the event bears on others and others on it, a line a relation and direction."""
    lines = []
    for relation, (active, passive) in _BEARING.items():
        links = [link for link in document.links if link.relation == relation]
        targets = {link.target for link in links if link.origin == event.id}
        origins = {link.origin for link in links if link.target == event.id}
        for words, ids in ((active, targets), (passive, origins)):
            others = tuple(
                sorted(
                    events_by_id(document.events, ids).values(),
                    key=lambda e: (e.earliest, e.latest, e.id),
                )
            )
            if others:
                lines.append(LinkLine(tr(words), others))
    return tuple(lines)


def say_sources(number: int) -> str:
    """`1 source`, `2 sources`."""
    return tr_n("{n} source", "{n} sources", number)


def _opening(words: str) -> str:
    return words[:1].upper() + words[1:]


def _passages(event: Event, source: str | None = None) -> str:
    """How many passages tell the event, in all or in one source: `2 passages`."""
    number = sum(source in (None, evidence.source) for evidence in event.evidence)
    return tr_n("{n} passage", "{n} passages", number)


def _sources_of(event: Event) -> set[str]:
    return {evidence.source for evidence in event.evidence}


def _given(account: Account) -> str:
    when = say_when(account.when, account.precision)
    return tr("{when}, {status}", when=when, status=say_status(account.status))
