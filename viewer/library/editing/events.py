"""Events made, changed, split, merged and deleted by hand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from viewer.library.editing.accounts import retold, told_by, untold_by, with_bounds, with_newest
from viewer.library.editing.filters import without_in_filters
from viewer.library.editing.naming import check_words, event_id
from viewer.library.editing.notes import moved_notes
from viewer.library.editing.ordering import event_of, with_event
from viewer.library.editing.parting import Parted, Piece, parted
from viewer.library.editing.passages import joined_passages
from viewer.model.annotation import Evidence, Figure, Quotation
from viewer.model.document import Document
from viewer.model.errors import DocumentError, UnknownChoice
from viewer.model.event import KINDS, Event, Status
from viewer.model.proposal import ProposalState
from viewer.model.speech import tr
from viewer.model.when import When
from viewer.store.stored_proposals import with_changed

#: the basis of a date that no source gives
BY_HAND = "Entered by hand."
_TOLD_FIELDS = ("when", "precision", "date_basis", "status")
_OWN_FIELDS = ("title", "label", "summary", "kind", "side", "importance", "actors")
#: 5 is the greatest
IMPORTANCES = range(1, 6)
_Told = TypeVar("_Told", Figure, Quotation)


def new_event(
    document: Document, label: str, when: When, side: str, date_basis: str = BY_HAND
) -> Event:
    """An event as it would be added: no source tells it, and its title is its label.

    It happened, is of kind `other` and of middling importance until the person says otherwise.
    """
    event = Event(
        id=event_id(document, label),
        title=label,
        label=label,
        summary="",
        when=when,
        precision=when.precision,
        date_basis=date_basis,
        status=Status.HAPPENED,
        kind="other",
        side=side,
        importance=3,
        earliest=when.earliest,
        latest=when.latest,
    )
    return with_bounds(document, event)


def add_event(document: Document, event: Event) -> Document:
    """Add an event.

    Raises:
        DocumentError: its words, side, kind or people are not possible.
    """
    if any(each.id == event.id for each in document.events):
        event = _renamed(event, event_id(document, event.label))
    event = _settled(event)
    _check(document, event)
    return with_event(document, with_bounds(document, event))


def change_event(document: Document, id_: str, **fields: Any) -> Document:
    """Change fields of an event.

    Args:
        document: that holds it.
        id_: the event's.
        fields: `title`, `label`, `summary`, `kind`, `side`, `importance`, `actors` (ids), and
            `when`, `precision`, `date_basis`, `status`, which its newest account gets as well.

    Raises:
        DocumentError: its words, side, kind or people are not possible.
    """
    unknown = set(fields) - {*_TOLD_FIELDS, *_OWN_FIELDS}
    if unknown:
        raise TypeError(f"no field of an event: {sorted(unknown)}")
    event = event_of(document, id_)
    own = {name: value for name, value in fields.items() if name in _OWN_FIELDS}
    told = {name: value for name, value in fields.items() if name in _TOLD_FIELDS}
    changed = _settled(replace(event, **own))
    if told:
        changed = retold(document, changed, **told)
    if changed == event:
        return document
    _check(document, changed)
    return with_event(document, changed)


def delete_events(document: Document, ids: Collection[str]) -> Document:
    """Delete events with their passages, links and notes; figures and quotations stay.

    A proposal that became one of them, or part of one, is rejected with it: it can wait again.
    """
    gone = frozenset(ids)
    for id_ in gone:
        event_of(document, id_)
    left = tuple(event for event in document.events if event.id not in gone)
    passages = {e.id for event in document.events if event.id in gone for e in event.evidence}
    made = replace(
        document,
        events=left,
        links=tuple(k for k in document.links if k.origin not in gone and k.target not in gone),
        figures=_untied(document.figures, gone),
        quotations=_untied(document.quotations, gone),
        notes=tuple(
            n for n in document.notes if n.event not in gone and n.annotation not in passages
        ),
        proposals=_rejected(document, gone),
    )
    return without_in_filters(made, "events", gone)


def split_event(
    document: Document, id_: str, passages: Collection[str | Piece], label: str, title: str = ""
) -> tuple[Document, str]:
    """Part an event in two: some of its passages tell another one.

    What a source says of it without any passage stays with it.

    Args:
        document: that holds it.
        id_: the event's.
        passages: ids of the evidence that goes to the new event, or sentences of it; not all of
            it, unless it is a single sentence, which then tells both.
        label: of the new event.
        title: of the new event; its label if it is empty.

    Returns:
        the document, and the id of the new event.

    Raises:
        DocumentError: none or all of the passages are to go, or the label is not possible.
    """
    event = event_of(document, id_)
    new_id = event_id(document, label)
    told = replace(event, id=new_id, label=label, title=title or label)
    rest, other = _halves(document, event, told, parted(document, event, passages))
    _check(document, other)
    made = with_event(with_event(document, rest), other)
    return _tied_by_place(made, rest, other), new_id


def _halves(document: Document, event: Event, told: Event, parts: Parted) -> tuple[Event, Event]:
    """The event with what stays, and the one that is told by what goes."""
    going = {e.source for e in parts.going}
    gone = {e.source for e in event.evidence} - {e.source for e in parts.staying}
    rest = replace(
        event,
        evidence=parts.staying,
        accounts=tuple(a for a in event.accounts if a.source not in gone),
    )
    other = replace(
        told,
        evidence=tuple(replace(e, event=told.id) for e in parts.going),
        accounts=tuple(a for a in event.accounts if a.source in going),
    )
    return with_newest(document, rest), with_newest(document, other)


def merge_events(
    document: Document, ids: Iterable[str], fields: Mapping[str, Any] | None = None
) -> Document:
    """Make one event of several: the first stays and gets the passages and accounts of all.

    Args:
        document: that holds them.
        ids: the events', that of the one that stays first.
        fields: what the person has chosen of it, as `change_event` takes it.

    Raises:
        DocumentError: there is only one.
    """
    kept_id, *others = dict.fromkeys(ids)
    if not others:
        raise DocumentError(tr("Choose at least two events to merge"))
    kept: Event = event_of(document, kept_id)
    passages: dict[str, str] = {}
    for id_ in others:
        other = event_of(document, id_)
        passages |= joined_passages(kept.evidence, other.evidence)[1]
        kept = merged(document, kept, other)
    gone = frozenset(others)
    events = (kept if e.id == kept_id else e for e in document.events if e.id not in gone)
    made = replace(
        document,
        events=tuple(events),
        links=_relinked(document, kept_id, gone),
        figures=_retied(document.figures, kept_id, gone),
        quotations=_retied(document.quotations, kept_id, gone),
        notes=moved_notes(document.notes, dict.fromkeys(others, kept_id), passages),
        proposals=tuple(
            replace(p, taken_as=kept_id) if p.taken_as in gone else p for p in document.proposals
        ),
    )
    made = without_in_filters(made, "events", gone, kept_id)
    made = with_event(made, with_newest(made, kept))
    return change_event(made, kept_id, **dict(fields or {}))


def merged(document: Document, kept: Event, other: Event) -> Event:
    """An event with the people, passages and accounts of another.

    Of one source its own account counts; a passage that both have is there once.
    """
    sources = {account.source for account in kept.accounts}
    accounts = (*kept.accounts, *(a for a in other.accounts if a.source not in sources))
    more = tuple(replace(e, event=kept.id) for e in other.evidence)
    evidence, _ = joined_passages(kept.evidence, more)
    both = replace(
        kept,
        actors=tuple(dict.fromkeys((*kept.actors, *other.actors))),
        evidence=evidence,
        accounts=accounts,
    )
    return with_newest(document, both)


def add_evidence(document: Document, id_: str, evidence: Evidence) -> Document:
    """Let a passage tell an event; its source then gives an account of it."""
    event = event_of(document, id_)
    with_passage = replace(event, evidence=(*event.evidence, replace(evidence, event=id_)))
    return with_event(document, told_by(document, with_passage, evidence.source))


def remove_evidence(document: Document, evidence_id: str) -> Document:
    """Let a passage tell its event no more; with its last one a source loses its account.

    Raises:
        UnknownChoice: there is no such passage.
    """
    for event in document.events:
        gone = next((e for e in event.evidence if e.id == evidence_id), None)
        if gone is not None:
            left = replace(event, evidence=tuple(e for e in event.evidence if e is not gone))
            notes = tuple(n for n in document.notes if n.annotation != evidence_id)
            document = replace(document, notes=notes)
            return with_event(document, untold_by(document, left, gone.source))
    raise UnknownChoice(tr("There is no passage “{id}” any more", id=evidence_id))


def _check(document: Document, event: Event) -> None:
    check_words(document, event)
    if event.side not in {side.id for side in document.sides}:
        raise DocumentError(
            tr("The event has a side that the document does not have; choose another")
        )
    if event.importance not in IMPORTANCES:
        raise DocumentError(
            tr("The importance is {given}; it is one of 1 to 5", given=event.importance)
        )
    if event.kind not in {*KINDS, *document.kinds}:
        raise DocumentError(
            tr("There is no kind “{kind}”; add it to the document first", kind=event.kind)
        )
    unknown = set(event.actors) - {actor.id for actor in document.actors}
    if unknown:
        raise DocumentError(
            tr("There is nobody called “{name}”; add that person first", name=min(unknown))
        )


def _settled(event: Event) -> Event:
    """The event with each of its people once."""
    actors = tuple(dict.fromkeys(event.actors))
    return event if actors == event.actors else replace(event, actors=actors)


def _renamed(event: Event, id_: str) -> Event:
    return replace(event, id=id_, evidence=tuple(replace(e, event=id_) for e in event.evidence))


def _untied(annotations: tuple[_Told, ...], gone: Collection[str]) -> tuple[_Told, ...]:
    return tuple(
        replace(a, events=tuple(e for e in a.events if e not in gone))
        if any(e in gone for e in a.events)
        else a
        for a in annotations
    )


def _retied(annotations: tuple[_Told, ...], kept: str, gone: Collection[str]) -> tuple[_Told, ...]:
    return tuple(
        replace(a, events=tuple(dict.fromkeys(kept if e in gone else e for e in a.events)))
        if any(e in gone for e in a.events)
        else a
        for a in annotations
    )


def _relinked(document: Document, kept: str, gone: Collection[str]) -> tuple[Any, ...]:
    links = {
        replace(
            k,
            origin=kept if k.origin in gone else k.origin,
            target=kept if k.target in gone else k.target,
        ): None
        for k in document.links
    }
    return tuple(k for k in links if k.origin != k.target)


def _rejected(document: Document, gone: Collection[str]) -> Any:
    """Proposals that became one of these events are decided against: they can be taken up again."""
    taken = [p for p in document.proposals if p.taken_as in gone]
    if not taken:
        return document.proposals
    rejected = {p.id: replace(p, state=ProposalState.REJECTED, taken_as=None) for p in taken}
    return with_changed(document.proposals, rejected)


def _tied_by_place(document: Document, rest: Event, other: Event) -> Document:
    """Figures and quotations inside the passages of the new event belong to it."""

    def tied(annotations: tuple[_Told, ...]) -> tuple[_Told, ...]:
        return tuple(_tied(a, rest, other) if rest.id in a.events else a for a in annotations)

    return replace(document, figures=tied(document.figures), quotations=tied(document.quotations))


def _tied(annotation: _Told, rest: Event, other: Event) -> _Told:
    is_in_other = any(_holds(e, annotation) for e in other.evidence)
    is_in_rest = any(_holds(e, annotation) for e in rest.evidence)
    if not is_in_other:
        return annotation
    return replace(
        annotation, events=_also(annotation.events, other.id, "" if is_in_rest else rest.id)
    )


def _also(events: tuple[str, ...], more: str, less: str) -> tuple[str, ...]:
    return (*(event for event in events if event != less), more)


def _holds(evidence: Evidence, annotation: Figure | Quotation) -> bool:
    return any(
        (p.source, p.form) == (a.source, a.form) and p.start <= a.start and a.end <= p.end
        for p in evidence.places
        for a in annotation.places
    )
