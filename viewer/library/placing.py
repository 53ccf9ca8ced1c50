"""Documents with an attached text, and with places in it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from operator import is_
from typing import Protocol, TypeVar

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
from viewer.model.event import Event
from viewer.model.source import Form, Text, text_sha256

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
    new = Text(Form.ORIGINAL, text, text_sha256(text))
    sources = tuple(
        replace(s, texts=(*(t for t in s.texts if t.form != Form.ORIGINAL), new))
        if s.id == source
        else s
        for s in document.sources
    )
    places = {
        id_: selector(source, new, p.start, p.end, p.state)
        for id_, p in placings.items()
        if p.state != AnchorState.LOST
    }
    gone = dict.fromkeys(placings) | places
    return with_places(replace(document, sources=sources), gone)


def with_places(
    document: Document, places: Mapping[str, Selector | None], form: Form = Form.ORIGINAL
) -> Document:
    """The document with other places in the texts of that form; None takes one away."""

    def moved(annotation: _Annotation) -> _Annotation:
        if annotation.id not in places:
            return annotation
        place = places[annotation.id]
        new = [p for p in annotation.places if p.form != form] + ([place] if place else [])
        is_found = place is not None and form == Form.ORIGINAL
        kept = annotation.is_digest_only and not is_found
        return replace(annotation, places=tuple(new), is_digest_only=kept)

    return with_each(document, moved)


def with_digest_only(document: Document, ids: Collection[str], is_so: bool) -> Document:
    """The document in which a person says so, or takes it back, of some that have no place."""

    def said(annotation: _Annotation) -> _Annotation:
        has_place = any(place.form == Form.ORIGINAL for place in annotation.places)
        if annotation.id not in ids or has_place:
            return annotation
        return replace(annotation, is_digest_only=is_so)

    return with_each(document, said)


class Change(Protocol):
    """Gives an annotation as it is to be."""

    def __call__(self, annotation: _Annotation, /) -> _Annotation:
        """The same annotation where nothing is to be changed."""
        ...


def with_each(document: Document, changed: Change) -> Document:
    """The document with every figure, quotation and passage changed."""
    return replace(
        document,
        figures=tuple(changed(figure) for figure in document.figures),
        quotations=tuple(changed(quotation) for quotation in document.quotations),
        events=tuple(_with_passages(event, changed) for event in document.events),
    )


def _with_passages(event: Event, changed: Change) -> Event:
    """The very same event where nothing of it is changed: it need not be written."""
    passages = tuple(changed(passage) for passage in event.evidence)
    is_same = all(map(is_, passages, event.evidence))
    return event if is_same else replace(event, evidence=passages)


def selector(
    source: str, text: Text, start: int, end: int, state: AnchorState = AnchorState.EXACT
) -> Selector:
    """A place in a text of a source with its words and surroundings."""
    words = text.content
    before, after = words[max(start - CONTEXT_LENGTH, 0) : start], words[end : end + CONTEXT_LENGTH]
    return Selector(source, text.form, start, end, words[start:end], before, after, state)
