"""How the marks of a source stand in a text that is not, or no more, the one annotated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from viewer.extract.wanted import annotations_in
from viewer.library.asking import document_of
from viewer.model.annotation import AnchorState, Evidence, Figure, Quotation, Selector
from viewer.model.document import Document
from viewer.model.source import Form
from viewer.store.stored_events import StoredEvents

_KINDS: dict[type, str] = {Figure: "figure", Quotation: "quotation", Evidence: "evidence"}


@dataclass(frozen=True, slots=True)
class Standing:
    """One mark in a text.

    Attributes:
        annotation: its id.
        kind: figure, quotation or evidence.
        source: id.
        state: how its place was found.
        place: None where it is lost.
        words: as they were annotated; None for evidence.
        shift: characters that it stands further on than in the text that was annotated.
        event: for a passage the label of the event that it tells.
        is_digest_only: it is lost, and a person said that it is in the digest only.
    """

    annotation: str
    kind: str
    source: str
    state: AnchorState
    place: Selector | None
    words: str | None
    shift: int
    is_digest_only: bool = False
    event: str | None = None


class Coverage(NamedTuple):
    """How many marks have a place in the text that is shown, of how many."""

    placed: int
    of: int

    @property
    def percent(self) -> int:
        """Rounded down, so that 100 means all; 100 where there are none."""
        return 100 * self.placed // self.of if self.of else 100


def standings(document: Document, source: str, form: Form = Form.ORIGINAL) -> tuple[Standing, ...]:
    """The marks of a source in its attached text, or its digest, in the order of their places.

    Lost ones stand where they stood in the text that was annotated. Nothing without such a text.
    """
    shown = next(s for s in document.sources if s.id == source)
    if not shown.text(form):
        return ()
    document = document_of(document, source)
    labels = {event.id: event.label for event in document.events}
    every = [_standing(mark, form, labels) for mark in annotations_in(document, source)]
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
    if isinstance(document.events, StoredEvents):
        # to count passages all of so many events would be read
        return Coverage(0, 0)
    every: list[Figure | Quotation | Evidence] = [*document.figures, *document.quotations]
    every += (passage for event in document.events for passage in event.evidence)
    placed = sum(any(p.form == shown[a.source] for p in a.places) for a in every)
    return Coverage(placed, len(every))


def _standing(
    annotation: Figure | Quotation | Evidence, form: Form, labels: Mapping[str, str]
) -> tuple[tuple[int, int], Standing]:
    """A mark with what it is ordered by."""
    places = {place.form: place for place in annotation.places}
    place, anchor = places.pop(form, None), annotation.anchor
    told = anchor or next(iter(places.values()), place)
    standing = Standing(
        annotation.id,
        _KINDS[type(annotation)],
        annotation.source,
        place.state if place else AnchorState.LOST,
        place,
        told.exact if told and not isinstance(annotation, Evidence) else None,
        place.start - anchor.start if place and anchor and form == Form.ORIGINAL else 0,
        annotation.is_digest_only and place is None,
        labels[annotation.event] if isinstance(annotation, Evidence) else None,
    )
    at = place or anchor or told
    return (at.start, at.end) if at else (0, 0), standing
