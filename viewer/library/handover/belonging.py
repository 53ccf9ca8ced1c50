"""What of a document goes with the events that a view leaves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from viewer.library.asking import View
from viewer.library.knowing import sources_of
from viewer.model.annotation import Figure, Quotation
from viewer.model.document import Document

Marked = TypeVar("Marked", Figure, Quotation)


def document_left(view: View) -> Document:
    """The document with the events left, and the sources, links, figures and quotations of these.

    Where no event is left out, all of it, also what belongs to no event. People, sides and
    measures stay.
    """
    document = view.document
    if len(view.events) == len(document.events):
        return document
    ids = frozenset(event.id for event in view.events)
    told = {source for event in view.events for source in sources_of(event)}
    return replace(
        document,
        events=view.events,
        sources=tuple(source for source in document.sources if source.id in told),
        links=tuple(k for k in document.links if k.origin in ids and k.target in ids),
        figures=_left(document.figures, ids, told),
        quotations=_left(document.quotations, ids, told),
    )


def _left(marked: Iterable[Marked], ids: frozenset[str], told: set[str]) -> tuple[Marked, ...]:
    """Those of the events left, without the events that are not."""
    return tuple(
        replace(mark, events=tuple(e for e in mark.events if e in ids))
        for mark in marked
        if mark.source in told and not ids.isdisjoint(mark.events)
    )
