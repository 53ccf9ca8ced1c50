"""Dates as people know them: EDTF text with its bounds, precision and doubt.

Times are whole seconds of civil (wall clock) time from 1970-01-01T00:00:00 in the proleptic
Gregorian calendar. A date without a clock time has no zone and none ever moves it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Precision(StrEnum):
    """How finely a date is known, finest first."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class When:
    """A date, a clock time or an interval of them.

    earliest, latest: first and last second that it can mean, both included.
    is_interval: written with `/`; such a thing lasted, unless its precision is `week`.
    zone: offset of a clock time as written (`Z`, `-04:00`), None for civil dates.
    """

    edtf: str
    earliest: int
    latest: int
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    open_start: bool = False
    open_end: bool = False
    is_interval: bool = False
    zone: str | None = None
