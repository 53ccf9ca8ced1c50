"""Proposals accepted, merged, rejected, and taken up again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from viewer.library.editing.accounts import with_bounds, with_newest
from viewer.library.editing.events import add_event, change_event, merged
from viewer.library.editing.naming import annotation_ids_of, event_id, label_for
from viewer.library.editing.ordering import event_of, with_event
from viewer.library.importing.naming_words import folded, unused
from viewer.library.reviewing.finding import proposal_of, waiting, with_proposal
from viewer.model.annotation import Evidence, Figure, Quotation
from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.model.event import Event
from viewer.model.proposal import Proposal, ProposalState

_Told = TypeVar("_Told", Figure, Quotation)

#: which of two a field of a merged event is taken from
PROPOSAL, EXISTING, BOTH = "proposal", "existing", "both"
_FIELDS = ("title", "label", "summary", "kind", "side", "importance")
_DATE = ("when", "precision", "date_basis", "status")


def accept(document: Document, id_: str, event: Event | None = None) -> Document:
    """Let a proposal into the document with its people, measures, figures and quotations.

    Args:
        document: that holds it.
        id_: the proposal's.
        event: as the person has edited it; its evidence is the proposal's. None for as it stands.

    Raises:
        DocumentError: it was decided before, or the event's words are not possible.
    """
    proposal = _waiting(document, id_)
    actors = _actors_for(document, proposal)
    document = _with_people(document, proposal, actors)
    if proposal.event is None:
        made, _ = _with_annotations(document, proposal, actors, None)
        return with_proposal(made, replace(proposal, state=ProposalState.ACCEPTED))
    wanted = _renamed_people(event or proposal.event, actors)
    free = _free_event(document, proposal, wanted, is_edited=event is not None)
    document = add_event(document, with_newest(document, _with_date(document, free)))
    made, _ = _with_annotations(document, proposal, actors, free.id)
    done = replace(proposal, state=ProposalState.ACCEPTED, taken_as=free.id)
    return with_proposal(made, done)


def accept_above(
    document: Document, confidence: float, source: str | None = None
) -> tuple[Document, int]:
    """Accept all that wait and are at least so sure, of one source or of all.

    Returns:
        the document, and how many were accepted.
    """
    chosen = [p.id for p in waiting(document, source) if p.confidence >= confidence]
    for id_ in chosen:
        document = accept(document, id_)
    return document, len(chosen)


def reject(document: Document, ids: Iterable[str]) -> Document:
    """Say of proposals that they are not to enter the document."""
    for id_ in ids:
        proposal = _waiting(document, id_)
        document = with_proposal(document, replace(proposal, state=ProposalState.REJECTED))
    return document


def reopen(document: Document, id_: str) -> Document:
    """Let a rejected proposal wait again.

    Raises:
        DocumentError: it was not rejected; what was accepted is undone or deleted instead.
    """
    proposal = proposal_of(document, id_)
    if proposal.state is not ProposalState.REJECTED:
        raise DocumentError("Only what was rejected can wait again; undo what was accepted")
    return with_proposal(document, replace(proposal, state=ProposalState.WAITING))


def merge(
    document: Document, id_: str, event_id_: str, choice: Mapping[str, str] | None = None
) -> Document:
    """Let a proposal enter the document as more evidence of an event that it has.

    Args:
        document: that holds both.
        id_: the proposal's.
        event_id_: the event's.
        choice: for `title`, `label`, `summary`, `kind`, `side`, `importance`, `date` (with basis
            and status) and `actors` whose counts: `proposal`, `existing` or (of people) `both`.
            What is not chosen stays as the event has it, people of both, and the date of the
            newest source.

    Raises:
        DocumentError: it was decided before, or is no event.
    """
    proposal = _waiting(document, id_)
    if proposal.event is None:
        raise DocumentError("A figure or quotation alone cannot be merged; accept or reject it")
    choice = dict(choice or {})
    existing = event_of(document, event_id_)
    actors = _actors_for(document, proposal)
    document = _with_people(document, proposal, actors)
    told = _with_free_passages(document, _renamed_people(proposal.event, actors))
    both = merged(document, existing, told)
    document = with_event(document, with_newest(document, both))
    fields = {f: getattr(told, f) for f in _FIELDS if choice.get(f) == PROPOSAL}
    dated = {PROPOSAL: told, EXISTING: existing}.get(choice.get("date", ""))
    if dated is not None:
        fields |= {f: getattr(dated, f) for f in _DATE}
    if choice.get("actors") in (PROPOSAL, EXISTING):
        fields["actors"] = (told if choice["actors"] == PROPOSAL else existing).actors
    if fields:
        document = change_event(document, event_id_, **fields)
    made, _ = _with_annotations(document, proposal, actors, event_id_)
    done = replace(proposal, state=ProposalState.MERGED, taken_as=event_id_)
    return with_proposal(made, done)


def _waiting(document: Document, id_: str) -> Proposal:
    proposal = proposal_of(document, id_)
    if proposal.state is not ProposalState.WAITING:
        raise DocumentError(f"This proposal was {proposal.state.value} before; undo that first")
    return proposal


# --- people and measures


def _actors_for(document: Document, proposal: Proposal) -> dict[str, str]:
    """For the ids of the proposal's own people those that they get: of a namesake, or their own."""
    known = {folded(actor.name): actor.id for actor in document.actors}
    taken = {actor.id for actor in document.actors}
    ids: dict[str, str] = {}
    for actor in proposal.actors:
        same = known.get(folded(actor.name))
        ids[actor.id] = same or unused(actor.id, taken)
        taken.add(ids[actor.id])
    return ids


def _with_people(document: Document, proposal: Proposal, ids: Mapping[str, str]) -> Document:
    """The document with the people and measures that the proposal brings and it does not have."""
    taken = {actor.id for actor in document.actors}
    aliases = {alias for actor in document.actors for alias in actor.aliases}
    new = []
    for actor in proposal.actors:
        if ids[actor.id] not in taken:
            free = tuple(alias for alias in actor.aliases if alias not in aliases)
            new.append(replace(actor, id=ids[actor.id], aliases=free))
            taken.add(ids[actor.id])
            aliases.update(free)
    measures = {measure.id for measure in document.measures}
    more = tuple(measure for measure in proposal.measures if measure.id not in measures)
    if not new and not more:
        return document
    return replace(document, actors=(*document.actors, *new), measures=(*document.measures, *more))


def _renamed_people(event: Event, ids: Mapping[str, str]) -> Event:
    actors = tuple(dict.fromkeys(ids.get(actor, actor) for actor in event.actors))
    return event if actors == event.actors else replace(event, actors=actors)


# --- the event


def _free_event(document: Document, proposal: Proposal, event: Event, *, is_edited: bool) -> Event:
    """The event with an id, a label and passages that are free; an edited label stays as it is."""
    told = proposal.event
    assert told is not None  # noqa: S101 - whoever calls has looked
    taken = {each.id for each in document.events}
    id_ = told.id if told.id not in taken else event_id(document, event.label)
    label = event.label if is_edited else label_for(document, event.label, event.importance)
    named = replace(event, id=id_, label=label, evidence=told.evidence)
    return _with_free_passages(document, named)


def _with_free_passages(document: Document, event: Event) -> Event:
    """The event with ids of its passages that no annotation of the document has."""
    taken = {e.id for each in document.events for e in each.evidence}
    taken |= {figure.id for figure in document.figures}
    taken |= {quotation.id for quotation in document.quotations}
    passages: list[Evidence] = []
    for passage in event.evidence:
        id_ = passage.id if passage.id not in taken else _unlike(document, passage.id)
        taken.add(id_)
        passages.append(replace(passage, id=id_, event=event.id))
    return replace(event, evidence=tuple(passages))


def _unlike(document: Document, id_: str) -> str:
    return unused(id_, annotation_ids_of(document))


def _with_date(document: Document, event: Event) -> Event:
    """The event whose account says what the person has said of its date and status."""
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


# --- figures and quotations


def _with_annotations(
    document: Document, proposal: Proposal, ids: Mapping[str, str], event: str | None
) -> tuple[Document, int]:
    """The document with the proposal's figures and quotations, tied to the event.

    What it has by that id, another proposal has brought: it gets the event besides its own.
    """
    figures = _joined(document.figures, [_claimed(f, ids) for f in proposal.figures], event)
    quotations = _joined(document.quotations, [_spoken(q, ids) for q in proposal.quotations], event)
    count = len(proposal.figures) + len(proposal.quotations)
    return replace(document, figures=figures, quotations=quotations), count


def _joined(known: tuple[_Told, ...], told: list[_Told], event: str | None) -> tuple[_Told, ...]:
    if not told:
        return known
    brought = {annotation.id for annotation in told}
    there = {annotation.id for annotation in known}
    joined = [_of_event(a, event) if a.id in brought else a for a in known]
    joined += [_of_event(a, event) for a in told if a.id not in there]
    return tuple(joined)


def _of_event(annotation: _Told, event: str | None) -> _Told:
    if event is None or event in annotation.events:
        return annotation
    return replace(annotation, events=(*annotation.events, event))


def _claimed(figure: Figure, ids: Mapping[str, str]) -> Figure:
    claimed = figure.claimed_by
    return replace(figure, claimed_by=ids.get(claimed, claimed)) if claimed else figure


def _spoken(quotation: Quotation, ids: Mapping[str, str]) -> Quotation:
    speaker = quotation.speaker
    return replace(quotation, speaker=ids.get(speaker, speaker)) if speaker else quotation
