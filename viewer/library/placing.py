"""Documents with an attached text, and with places in it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from viewer.extract.anchors import find_anchors
from viewer.extract.folded import FoldedText
from viewer.extract.reanchor import reanchor
from viewer.extract.wanted import (
    LOST,
    Placing,
    annotations_in,
    wanted_by_anchors,
    wanted_by_places,
)
from viewer.model.annotation import (
    CONTEXT_LENGTH,
    AnchorState,
    Evidence,
    Figure,
    Quotation,
    Selector,
)
from viewer.model.document import Document
from viewer.model.source import Form, Text

_Annotation = TypeVar("_Annotation", Figure, Quotation, Evidence)

_STATES = tuple(AnchorState)
#: a digest is laid beside no longer text
_LONGEST_ALIGNED = 1_000_000


def placed_in(copy: FoldedText, document: Document, source: str) -> dict[str, Placing]:
    """Where all that is marked in a source stands in a copy of its text, by id.

    What has an anchor is found by it, what stands in the text that the document has so far by its
    place there; of two ways the surer one counts. What has neither is found by the digest.
    """
    placings = reanchor(copy, wanted_by_anchors(document, source))
    for id_, placing in reanchor(copy, wanted_by_places(document, source)).items():
        known = placings.get(id_)
        if known is None or _STATES.index(placing.state) < _STATES.index(known.state):
            placings[id_] = placing
    missing = [a for a in annotations_in(document, source) if a.id not in placings]
    if missing and len(copy.original) <= _LONGEST_ALIGNED:
        anchors = find_anchors(document, source, copy.original)
        for annotation in missing:
            anchor = anchors.get(annotation.id)
            if anchor:
                # The digest tells a passage in other words; where it stands is a guess.
                is_passage = isinstance(annotation, Evidence)
                state = AnchorState.CHANGED if is_passage else AnchorState.EXACT
                words = copy.original[anchor.start : anchor.end]
                placings[annotation.id] = Placing(state, anchor.start, anchor.end, words)
    return {a.id: placings.get(a.id, LOST) for a in annotations_in(document, source)}


def with_original(
    document: Document, source: str, text: str, placings: Mapping[str, Placing]
) -> Document:
    """The document with another original of a source, and the places in it."""
    new = Text(Form.ORIGINAL, text, hashlib.sha256(text.encode()).hexdigest())
    sources = tuple(
        replace(s, texts=(*(t for t in s.texts if t.form != Form.ORIGINAL), new))
        if s.id == source
        else s
        for s in document.sources
    )
    places = {
        id_: selector(source, text, p.start, p.end, p.state)
        for id_, p in placings.items()
        if p.state != AnchorState.LOST
    }
    gone = dict.fromkeys(placings) | places
    return with_places(replace(document, sources=sources), gone)


def with_places(document: Document, places: Mapping[str, Selector | None]) -> Document:
    """The document with other places in the originals; None takes one away."""

    def moved(annotation: _Annotation) -> _Annotation:
        if annotation.id not in places:
            return annotation
        place = places[annotation.id]
        new = [p for p in annotation.places if p.form != Form.ORIGINAL] + ([place] if place else [])
        return replace(annotation, places=tuple(new))

    return replace(
        document,
        figures=tuple(moved(figure) for figure in document.figures),
        quotations=tuple(moved(quotation) for quotation in document.quotations),
        events=tuple(
            replace(event, evidence=tuple(moved(passage) for passage in event.evidence))
            for event in document.events
        ),
    )


def selector(
    source: str, text: str, start: int, end: int, state: AnchorState = AnchorState.EXACT
) -> Selector:
    """A place in an original with its words and surroundings."""
    before, after = text[max(start - CONTEXT_LENGTH, 0) : start], text[end : end + CONTEXT_LENGTH]
    return Selector(source, Form.ORIGINAL, start, end, text[start:end], before, after, state)
