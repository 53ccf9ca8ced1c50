"""What must hold in a proposal, told in plain sentences."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from viewer.model.annotation import Evidence, Figure, Quotation
from viewer.model.calendar import FIRST_YEAR, LAST_YEAR, civil_seconds
from viewer.model.event import Event
from viewer.model.proposal import Proposal
from viewer.model.source import Form

Annotation: TypeAlias = Figure | Quotation | Evidence
#: by source and form
Texts: TypeAlias = Mapping[tuple[str, Form], str]

_FIRST_S = civil_seconds(FIRST_YEAR)
_LAST_S = civil_seconds(LAST_YEAR + 1) - 1
_IMPORTANCES = range(1, 6)


def broken_proposal(proposal: Proposal, texts: Texts) -> Iterator[str]:
    """What would make other parts of Parley fail or show wrong words.

    Args:
        proposal: what is looked at.
        texts: at least those of its source.
    """
    name = f"proposal {proposal.id}"
    event = proposal.event
    if not 0 <= proposal.confidence <= 1:
        yield f"{name}: its confidence is not 0 to 1"
    if event is None and len(proposal.figures) + len(proposal.quotations) != 1:
        yield f"{name}: it is neither an event nor one figure or quotation"
    if event is not None:
        yield from _wrong_event(name, event, proposal.source)
    for figure in proposal.figures:
        if not math.isfinite(figure.value) or not math.isfinite(figure.value_max or 0):
            yield f"{name}: a value is no number"
    evidence = event.evidence if event is not None else ()
    annotations: tuple[Annotation, ...] = (*proposal.figures, *proposal.quotations, *evidence)
    for annotation in annotations:
        yield from _wrong_places(proposal, annotation, texts)


def _wrong_event(name: str, event: Event, source: str) -> Iterator[str]:
    if event.importance not in _IMPORTANCES:
        yield f"{name}: its importance is not 1 to 5"
    if not _FIRST_S <= event.earliest <= event.latest <= _LAST_S:
        yield f"{name}: its dates are no span of time"
    if any(account.source != source for account in event.accounts):
        yield f"{name}: it is told by another source than its own"


def _wrong_places(proposal: Proposal, annotation: Annotation, texts: Texts) -> Iterator[str]:
    if annotation.source != proposal.source:
        yield f"proposal {proposal.id}: it stands in another source than its own"
    for place in annotation.places:
        text = texts.get((place.source, place.form), "")
        is_span = 0 <= place.start < place.end <= len(text)
        is_said = is_span and text[place.start : place.end] == place.exact
        if place.source != proposal.source or not is_said:
            yield f"proposal {proposal.id}: its text does not say its words at their place"
