"""What is to be found in a copy of a text, and what comes of looking for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from viewer.model.annotation import (
    Anchor,
    AnchorState,
    Evidence,
    Figure,
    FigureKind,
    Quotation,
    Selector,
)
from viewer.model.document import Document
from viewer.model.source import Form


class Value(NamedTuple):
    """What a figure says, in whatever words."""

    kind: FigureKind
    value: float
    value_max: float | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something that was marked in another copy of a text.

    start, end: where, in code points. exact: the words, where they are known; first_hash and
    last_hash: else those of a passage. prefix, suffix: its surroundings, where they are known.
    """

    id: str
    start: int
    end: int
    exact: str | None = None
    first_hash: str | None = None
    last_hash: str | None = None
    prefix: str = ""
    suffix: str = ""
    value: Value | None = None
    is_quotation: bool = False


@dataclass(frozen=True, slots=True)
class Placing:
    """Where something stands in the copy; lost: nowhere, start and end are 0."""

    state: AnchorState
    start: int
    end: int
    exact: str


LOST = Placing(AnchorState.LOST, 0, 0, "")


def annotations_in(document: Document, source: str) -> list[Figure | Quotation | Evidence]:
    """All that is marked in a source: figures, quotations, then passages."""
    every: list[Figure | Quotation | Evidence] = [*document.figures, *document.quotations]
    every += (passage for event in document.events for passage in event.evidence)
    return [annotation for annotation in every if annotation.source == source]


def wanted_by_anchors(document: Document, source: str) -> list[Wanted]:
    """What has an anchor in the text that was annotated."""
    return [
        _wanted(annotation, annotation.anchor)
        for annotation in annotations_in(document, source)
        if annotation.anchor
    ]


def wanted_by_places(document: Document, source: str, form: Form = Form.ORIGINAL) -> list[Wanted]:
    """What stands in a text that the document holds."""
    return [
        _wanted(annotation, place)
        for annotation in annotations_in(document, source)
        for place in annotation.places
        if place.form == form
    ]


def _wanted(annotation: Figure | Quotation | Evidence, place: Anchor | Selector) -> Wanted:
    known = place if isinstance(place, Selector) else None
    value = None
    if isinstance(annotation, Figure):
        value = Value(annotation.kind, annotation.value, annotation.value_max)
    return Wanted(
        annotation.id,
        place.start,
        place.end,
        place.exact,
        place.first_hash if isinstance(place, Anchor) else None,
        place.last_hash if isinstance(place, Anchor) else None,
        known.prefix if known else "",
        known.suffix if known else "",
        value,
        isinstance(annotation, Quotation),
    )
