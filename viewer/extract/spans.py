"""What is found in a text: each with its place, so that every claim leads to its words.

Places are code points, half-open; `text[start:end] == exact` holds for everything here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from viewer.model.annotation import Bound, FigureKind


class TimeType(StrEnum):
    """The types of TIMEX3 (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class TimeAnchor(StrEnum):
    """What a time is counted from."""

    #: says all of itself, or is a mere length
    ABSOLUTE = "absolute"
    #: counted from the day on which the text was published
    PUBLICATION = "publication"
    #: counted from a time told before
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """An amount with its unit; hedges are outside the span and told by `bound`.

    value_max: the upper end of a range, else None.
    unit: an ISO 4217 code, `%`, `points`, `times`, a unit of time or measure, or the counted noun.
    measures: the words nearby that say what it measures, "" if none do.
    trend: `up` or `down` where the words before say that the amount is a rise or fall, else None.
    """

    start: int
    end: int
    exact: str
    value: float
    value_max: float | None
    unit: str
    kind: FigureKind
    bound: Bound
    measures: str
    trend: str | None = None


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time expression without its preposition.

    value: TIMEX3, such as `2018-03-24`, `2018-W12`, `P7Y`, `PAST_REF`; `XXXX` where unknown.
    edtf: the same as a date that `viewer.model.edtf` reads, weeks as intervals of seven days;
        None for lengths, repetitions and whatever cannot be dated.
    """

    start: int
    end: int
    exact: str
    type: TimeType
    value: str
    edtf: str | None
    anchor: TimeAnchor
