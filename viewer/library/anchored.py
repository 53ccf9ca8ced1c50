"""How the marks of a source stand in the text that the person attached."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from viewer.extract.wanted import annotations_in
from viewer.model.annotation import AnchorState, Evidence, Figure, Quotation, Selector
from viewer.model.document import Document
from viewer.model.source import Form

_KINDS: dict[type, str] = {Figure: "figure", Quotation: "quotation", Evidence: "evidence"}


@dataclass(frozen=True, slots=True)
class Standing:
    """One mark in an attached text.

    Attributes:
        annotation: its id.
        kind: figure, quotation or evidence.
        source: id.
        state: how its place was found.
        place: None where it is lost.
        words: as they were annotated; None for evidence.
        shift: characters that it stands further on than in the text that was annotated.
    """

    annotation: str
    kind: str
    source: str
    state: AnchorState
    place: Selector | None
    words: str | None
    shift: int


class Coverage(NamedTuple):
    """How many marks have a place in the text that is shown, of how many."""

    placed: int
    of: int

    @property
    def percent(self) -> int:
        """Rounded down, so that 100 means all; 100 where there are none."""
        return 100 * self.placed // self.of if self.of else 100


def standings(document: Document, source: str) -> tuple[Standing, ...]:
    """The marks of a source in its attached text, in the order of their places.

    Lost ones stand where they stood in the text that was annotated. Nothing without such a text.
    """
    shown = next(s for s in document.sources if s.id == source)
    if not shown.text(Form.ORIGINAL):
        return ()
    every = [_standing(annotation) for annotation in annotations_in(document, source)]
    return tuple(standing for _, standing in sorted(every, key=lambda pair: pair[0]))


def coverage(document: Document, forms: Mapping[str, Form] | None = None) -> Coverage:
    """Count the marks with a place in the text of their source that is shown.

    Args:
        document: what is open.
        forms: which text of a source is shown; without an entry the original where there is one.
    """
    shown = {
        s.id: (forms or {}).get(s.id) or (Form.ORIGINAL if s.text(Form.ORIGINAL) else Form.DIGEST)
        for s in document.sources
    }
    every: list[Figure | Quotation | Evidence] = [*document.figures, *document.quotations]
    every += (passage for event in document.events for passage in event.evidence)
    placed = sum(any(p.form == shown[a.source] for p in a.places) for a in every)
    return Coverage(placed, len(every))


def _standing(annotation: Figure | Quotation | Evidence) -> tuple[tuple[int, int], Standing]:
    """A mark with what it is ordered by."""
    places = {place.form: place for place in annotation.places}
    place, anchor = places.get(Form.ORIGINAL), annotation.anchor
    told = anchor or places.get(Form.DIGEST) or place
    standing = Standing(
        annotation.id,
        _KINDS[type(annotation)],
        annotation.source,
        place.state if place else AnchorState.LOST,
        place,
        told.exact if told and not isinstance(annotation, Evidence) else None,
        place.start - anchor.start if place and anchor else 0,
    )
    at = place or anchor or told
    return (at.start, at.end) if at else (0, 0), standing
