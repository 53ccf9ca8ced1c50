"""An event that a text proposes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from viewer.extract.names.table import NameTable
from viewer.extract.quotations.found import FoundQuotation
from viewer.extract.spans import FoundFigure, FoundTime
from viewer.model.event import Status
from viewer.model.when import Precision

Span = tuple[int, int]


class Layers(NamedTuple):
    """What has been found in the text before."""

    figures: Sequence[FoundFigure]
    quotations: Sequence[FoundQuotation]
    times: Sequence[FoundTime]
    names: NameTable


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """A proposal for the timeline, to be reviewed by a person.

    when: EDTF. start, end: ISO dates of its first and last day; end is None unless it runs longer
    than the unit of `precision`. evidence: spans of the passages that tell it, in order.
    figures, quotations: places in the lists of the extraction. confidence: 0 to 1, by which a
    review is ordered.
    """

    id: str
    title: str
    kind: str
    status: Status
    when: str
    start: str
    end: str | None
    precision: Precision
    date_basis: str
    actors: tuple[str, ...]
    evidence: tuple[Span, ...]
    figures: tuple[int, ...]
    quotations: tuple[int, ...]
    confidence: float
