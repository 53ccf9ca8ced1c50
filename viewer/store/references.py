"""Whether what the parts of a document name is there, told in plain sentences."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from viewer.model.annotation import Evidence, Figure
from viewer.model.document import Document
from viewer.model.edtf import parse_when
from viewer.model.errors import WhenError
from viewer.model.event import KINDS
from viewer.model.note import Note
from viewer.model.proposal import Proposal
from viewer.store.rows import ANNOTATION_KINDS, Annotation, annotations_of

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class _Known(NamedTuple):
    """The ids that a document has."""

    sides: set[str]
    kinds: set[str]
    actors: set[str]
    sources: set[str]
    measures: set[str]
    events: set[str]


def unknown_references(document: Document, part: Document) -> Iterator[str]:
    """What a part of a document names and the document does not have."""
    known = _Known(
        {s.id for s in document.sides},
        {*KINDS, *document.kinds},
        {a.id for a in document.actors},
        {s.id for s in document.sources},
        {m.id for m in document.measures},
        {e.id for e in document.events},
    )
    for actor in part.actors:
        yield from _unknown(f"actor {actor.id}: side", [actor.side], known.sides)
    yield from _unknown_in_events(part, known)
    yield from _unknown_in_annotations(part, known)
    for link in part.links:
        yield from _unknown("link: event", [link.origin, link.target], known.events)
    if part.notes:
        annotations = {annotation.id for annotation in annotations_of(document)}
        for note in part.notes:
            yield from _wrong_note(note, known.events, annotations)
    if isinstance(part.proposals, tuple):
        for proposal in part.proposals:
            yield from _unknown_in_proposal(proposal, known)


def name_of(annotation: Annotation) -> str:
    """An annotation as a sentence about it begins."""
    return f"{ANNOTATION_KINDS[type(annotation)]} {annotation.id}"


def _unknown_in_events(part: Document, known: _Known) -> Iterator[str]:
    for event in part.events:
        name = f"event {event.id}"
        yield from _unknown(f"{name}: side", [event.side], known.sides)
        yield from _unknown(f"{name}: kind", [event.kind], known.kinds)
        yield from _unknown(f"{name}: actor", event.actors, known.actors)
        yield from _unknown(f"{name}: source", (a.source for a in event.accounts), known.sources)
        yield from _unknown(f"{name}: evidence of", (v.event for v in event.evidence), {event.id})


def _unknown_in_annotations(part: Document, known: _Known) -> Iterator[str]:
    for annotation in annotations_of(part):
        name = name_of(annotation)
        yield from _unknown(f"{name}: source", [annotation.source], known.sources)
        if isinstance(annotation, Evidence):
            continue
        yield from _unknown(f"{name}: event", annotation.events, known.events)
        if isinstance(annotation, Figure):
            yield from _unknown(f"{name}: measure", [annotation.measure], known.measures)
            yield from _unknown(f"{name}: claimed by", [annotation.claimed_by], known.actors)
        else:
            yield from _unknown(f"{name}: speaker", [annotation.speaker], known.actors)


def _wrong_note(note: Note, events: Collection[str], annotations: Collection[str]) -> Iterator[str]:
    name = f"note {note.id}"
    if (note.event is None) == (note.annotation is None):
        yield f"{name}: it is not on one event or one annotation"
    yield from _unknown(f"{name}: event", [note.event], events)
    yield from _unknown(f"{name}: annotation", [note.annotation], annotations)
    if note.made and not _is_day(note.made):
        yield f"{name}: {note.made:.20} is no day"


def _is_day(made: str) -> bool:
    try:
        parse_when(made)
    except WhenError:
        return False
    return _DAY.fullmatch(made) is not None


def _unknown_in_proposal(proposal: Proposal, known: _Known) -> Iterator[str]:
    name = f"proposal {proposal.id}"
    actors = known.actors | {actor.id for actor in proposal.actors}
    measures = known.measures | {measure.id for measure in proposal.measures}
    yield from _unknown(f"{name}: source", [proposal.source], known.sources)
    for actor in proposal.actors:
        yield from _unknown(f"{name}: side", [actor.side], known.sides)
    if proposal.event is not None:
        yield from _unknown(f"{name}: side", [proposal.event.side], known.sides)
        yield from _unknown(f"{name}: kind", [proposal.event.kind], known.kinds)
        yield from _unknown(f"{name}: actor", proposal.event.actors, actors)
    for figure in proposal.figures:
        yield from _unknown(f"{name}: measure", [figure.measure], measures)
        yield from _unknown(f"{name}: claimed by", [figure.claimed_by], actors)
    speakers = [quotation.speaker for quotation in proposal.quotations]
    yield from _unknown(f"{name}: speaker", speakers, actors)


def _unknown(what: str, ids: Iterable[str | None], known: Collection[str]) -> Iterator[str]:
    return (f"{what} {i} is unknown" for i in ids if i is not None and i not in known)
