"""The figures and quotations that a proposal brings, tied to its event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from viewer.model.annotation import Figure, Quotation
from viewer.model.document import Document
from viewer.model.proposal import Proposal

_Told = TypeVar("_Told", Figure, Quotation)
_Key = tuple[str, str, int, int]


def with_brought(
    document: Document, proposal: Proposal, ids: Mapping[str, str], event: str | None
) -> Document:
    """The document with the proposal's figures and quotations.

    What it has by that id another proposal has brought, and what stands in the same place a person
    has marked: both stay as they are and get the event besides their own.

    Args:
        document: that takes them in.
        proposal: that brings them.
        ids: for the ids of its own people those that they have in the document.
        event: to which they belong; None for no event.
    """
    figures = _joined(document.figures, [_claimed(f, ids) for f in proposal.figures], event)
    quotations = _joined(document.quotations, [_spoken(q, ids) for q in proposal.quotations], event)
    return replace(document, figures=figures, quotations=quotations)


def _joined(known: tuple[_Told, ...], told: list[_Told], event: str | None) -> tuple[_Told, ...]:
    if not told:
        return known
    there = {annotation.id for annotation in known}
    sources = {annotation.source for annotation in told}
    standing = {key: a.id for a in known if a.source in sources for key in _keys(a)}
    again: set[str] = set()
    new: list[_Told] = []
    for annotation in told:
        same = annotation.id
        if same not in there:
            same = next((standing[k] for k in _keys(annotation) if k in standing), "")
        if same:
            again.add(same)
        else:
            new.append(_of_event(annotation, event))
    joined = [_of_event(a, event) if a.id in again else a for a in known]
    return tuple(joined + new)


def _keys(annotation: _Told) -> Iterator[_Key]:
    for place in annotation.places:
        yield place.source, place.form.value, place.start, place.end


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
