"""Proposals accepted, merged, rejected, and taken up again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from viewer.library.editing.accounts import told_as_it_stands, with_newest
from viewer.library.editing.events import add_event, change_event, merged
from viewer.library.editing.naming import annotation_ids_of, free_label
from viewer.library.editing.ordering import event_of, source_of, with_event, with_events
from viewer.library.importing.naming_words import slug, unused
from viewer.library.reviewing.brought import with_brought
from viewer.library.reviewing.doubles import Doubles
from viewer.library.reviewing.finding import (
    decided_before,
    heads,
    proposal_of,
    proposals_from,
    review_order,
    with_proposal,
)
from viewer.library.reviewing.newcomers import actors_for, with_newcomers
from viewer.model.annotation import Evidence, Figure, Quotation
from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.model.event import Event
from viewer.model.proposal import Proposal, ProposalState
from viewer.model.speech import tr
from viewer.store.rows import annotations_of
from viewer.store.stored_proposals import with_changed

_Part = TypeVar("_Part", Figure, Quotation, Proposal)

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
    return _accepted(document, _waiting(document, id_), event, _taken_in(document))


class Accepted(NamedTuple):
    """What came of accepting several.

    accepted: how many were. left: ids of those that cannot stand as they are (a title that is too
    long, say). like: of those that tell an event that is there once more. Both wait as before.
    """

    document: Document
    accepted: int
    left: tuple[str, ...]
    like: tuple[str, ...] = ()


def accept_above(
    document: Document, confidence: float, sources: Collection[str] | None = None
) -> Accepted:
    """Accept all that wait and are at least so sure, of some sources or of all.

    Those that tell an event that is there once more wait for a person to merge them.
    """
    proposals = document.proposals
    chosen = [
        proposals[n]
        for n, head in enumerate(heads(document))
        if head.state is ProposalState.WAITING
        and head.confidence >= confidence
        and (sources is None or head.source in sources)
    ]
    return accept_each(document, sorted(chosen, key=review_order), Doubles(document))


def accept_many(
    document: Document, proposals: Iterable[Proposal], doubles: Doubles | None = None
) -> Document:
    """Accept several as `accept_each` does.

    Raises:
        DocumentError: none of them can stand as it is, or is new, or one was decided before.
    """
    return something_of(accept_each(document, proposals, doubles)).document


def something_of(found: Accepted) -> Accepted:
    """What came of accepting several.

    Raises:
        DocumentError: none was accepted.
    """
    if found.accepted or not (found.left or found.like):
        return found
    if found.like:
        raise DocumentError(
            tr("These tell events once more that are there; merge or accept them one by one")
        )
    raise DocumentError(tr("None can be accepted as it stands; take them up one by one"))


def accept_each(
    document: Document, proposals: Iterable[Proposal], doubles: Doubles | None = None
) -> Accepted:
    """Accept several, article by article, each article's in the order given.

    The work on each article is done in a document with nothing else in it, so that many take as
    long each as few. One that is impossible is left waiting.

    Args:
        document: that holds them.
        proposals: those to be accepted.
        doubles: of the document; where given, those that it has wait, too.

    Raises:
        DocumentError: one was decided before.
    """
    taken, waiting = _taken_in(document), _Waiting(doubles, [], [])
    own_figures, own_quotations = _by_source(document.figures), _by_source(document.quotations)
    part, gathered = document, _Gathered.of(document)
    for source, group in _by_source(proposals).items():
        part = replace(
            part,
            sources=(source_of(document, source),),
            events=(),
            figures=tuple(own_figures[source]),
            quotations=tuple(own_quotations[source]),
            proposals=tuple(group),
        )
        part = _accepted_of_one(part, taken, waiting)
        gathered.take(part)
    left, like = tuple(waiting.left), tuple(waiting.like)
    count = len(gathered.done) - len(left) - len(like)
    made = gathered.put_into(document, part) if count else document
    return Accepted(made, count, left, like)


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What a document and all that was accepted into it have together; all but events by id."""

    events: list[Event]
    figures: dict[str, Figure]
    quotations: dict[str, Quotation]
    done: dict[str, Proposal]

    @classmethod
    def of(cls, document: Document) -> _Gathered:
        """What a document has before anything is accepted."""
        figures = {figure.id: figure for figure in document.figures}
        quotations = {quotation.id: quotation for quotation in document.quotations}
        return cls(list(document.events), figures, quotations, {})

    def take(self, part: Document) -> None:
        """Take what an article has brought."""
        self.events.extend(part.events)
        self.figures.update((figure.id, figure) for figure in part.figures)
        self.quotations.update((quotation.id, quotation) for quotation in part.quotations)
        self.done.update((proposal.id, proposal) for proposal in part.proposals)

    def put_into(self, document: Document, part: Document) -> Document:
        """The document with all of it; part: of the last article, with everybody's people."""
        made = replace(
            document,
            actors=part.actors,
            measures=part.measures,
            figures=tuple(self.figures.values()),
            quotations=tuple(self.quotations.values()),
            proposals=with_changed(document.proposals, self.done),
        )
        return with_events(made, self.events)


@dataclass(frozen=True, slots=True)
class _Waiting:
    """What several that are accepted are held against, and ids of those that wait as before."""

    doubles: Doubles | None
    left: list[str]
    like: list[str]


def _accepted_of_one(part: Document, taken: _Taken, waiting: _Waiting) -> Document:
    """The document with its proposals, all of one article, accepted.

    waiting: gets the ids of those that are not.
    """
    doubles = waiting.doubles
    for each in part.proposals:
        proposal = _waiting(part, each.id)
        if doubles and doubles.has(proposal):
            waiting.like.append(proposal.id)
            continue
        try:
            part = _accepted(part, proposal, None, taken)
        except DocumentError:
            waiting.left.append(proposal.id)
            continue
        if doubles:
            doubles.add(proposal)
    return part


def _by_source(parts: Iterable[_Part]) -> defaultdict[str, list[_Part]]:
    found: defaultdict[str, list[_Part]] = defaultdict(list)
    for part in parts:
        found[part.source].append(part)
    return found


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
        raise DocumentError(tr("Only what was rejected can wait again; undo what was accepted"))
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
        raise DocumentError(tr("A figure or quotation alone cannot be merged; accept or reject it"))
    choice = dict(choice or {})
    existing = event_of(document, event_id_)
    actors = actors_for(document, proposal)
    document = with_newcomers(document, proposal, actors)
    named = _renamed_people(proposal.event, actors)
    told = _with_free_passages(document, proposal, named, _taken_in(document))
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
    made = with_brought(document, proposal, actors, event_id_)
    done = replace(proposal, state=ProposalState.MERGED, taken_as=event_id_)
    return with_proposal(made, done)


def _waiting(document: Document, id_: str) -> Proposal:
    proposal = proposal_of(document, id_)
    if proposal.state is not ProposalState.WAITING:
        raise DocumentError(decided_before(proposal))
    return proposal


@dataclass(frozen=True, slots=True)
class _Taken:
    """Ids and labels that a new event and its passages cannot have; what is accepted joins them."""

    events: set[str]
    labels: set[str]
    annotations: set[str]


def _taken_in(document: Document) -> _Taken:
    return _Taken(
        {event.id for event in document.events},
        {event.label for event in document.events},
        {annotation.id for annotation in annotations_of(document)},
    )


def _accepted(
    document: Document, proposal: Proposal, event: Event | None, taken: _Taken
) -> Document:
    actors = actors_for(document, proposal)
    document = with_newcomers(document, proposal, actors)
    if proposal.event is None:
        made = with_brought(document, proposal, actors, None)
        return with_proposal(made, replace(proposal, state=ProposalState.ACCEPTED))
    wanted = _renamed_people(event or proposal.event, actors)
    free = _free_event(document, proposal, wanted, taken, is_edited=event is not None)
    document = add_event(document, with_newest(document, told_as_it_stands(document, free)))
    made = with_brought(document, proposal, actors, free.id)
    done = replace(proposal, state=ProposalState.ACCEPTED, taken_as=free.id)
    return with_proposal(made, done)


def _renamed_people(event: Event, ids: Mapping[str, str]) -> Event:
    actors = tuple(dict.fromkeys(ids.get(actor, actor) for actor in event.actors))
    return event if actors == event.actors else replace(event, actors=actors)


def _free_event(
    document: Document, proposal: Proposal, event: Event, taken: _Taken, *, is_edited: bool
) -> Event:
    """The event with an id, a label and passages that are free; an edited label stays as it is."""
    told = proposal.event
    assert told is not None  # noqa: S101 - whoever calls has looked
    id_ = told.id
    if id_ in taken.events:
        waiting_ids = {p.event.id for p in proposals_from(document, proposal.source) if p.event}
        id_ = unused(slug(event.label) or "event", taken.events | waiting_ids)
    label = event.label
    if not is_edited:
        label = free_label(event.label, event.importance, taken.labels)
    taken.events.add(id_)
    taken.labels.add(label)
    named = replace(event, id=id_, label=label, evidence=told.evidence)
    return _with_free_passages(document, proposal, named, taken)


def _with_free_passages(
    document: Document, proposal: Proposal, event: Event, taken: _Taken
) -> Event:
    """The event with ids of its passages that no annotation of the document has."""
    passages: list[Evidence] = []
    for passage in event.evidence:
        id_ = passage.id
        if id_ in taken.annotations:
            own = annotation_ids_of(document, proposal.source)
            id_ = unused(id_, taken.annotations | own)
        taken.annotations.add(id_)
        passages.append(replace(passage, id=id_, event=event.id))
    return replace(event, evidence=tuple(passages))
