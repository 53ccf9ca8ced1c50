"""A whole document as one immutable value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.model.actor import Actor, Measure, Side
from viewer.model.annotation import Figure, Quotation
from viewer.model.event import Event, Link
from viewer.model.filter import SavedFilter
from viewer.model.note import Note
from viewer.model.proposal import Proposal
from viewer.model.source import Form, Source


@dataclass(frozen=True, slots=True)
class Document:
    """Everything a document says. Events in time order (earliest, latest, id); sources by date.

    events, proposals: a tuple, or where there are very many a sequence that reads them when asked
        (a few proposals of many are changed by `viewer.store.stored_proposals.with_changed`).
    notes, saved_filters: as a person put them.
    """

    title: str
    language: str
    description: str
    sides: tuple[Side, ...]
    kinds: tuple[str, ...]
    sources: tuple[Source, ...]
    actors: tuple[Actor, ...]
    measures: tuple[Measure, ...]
    events: Sequence[Event]
    links: tuple[Link, ...]
    figures: tuple[Figure, ...]
    quotations: tuple[Quotation, ...]
    notes: tuple[Note, ...] = ()
    saved_filters: tuple[SavedFilter, ...] = ()
    proposals: Sequence[Proposal] = ()


@dataclass(frozen=True, slots=True)
class SearchHit:
    """Where words were found. what: event, figure, quotation, text or actor."""

    what: str
    id: str
    text: str
    source: str | None = None
    form: Form | None = None
    start: int | None = None
    end: int | None = None
