"""The time under the pointer, in words as fine as a px can tell."""

from __future__ import annotations

import math

from viewer.model.calendar import DAY_S, HOUR_S, MINUTE_S, civil_date, civil_seconds
from viewer.model.wording import (
    say_clock,
    say_day_at,
    say_short_day,
    say_short_month,
    say_year,
    say_year_month,
)
from viewer.timeline.fold_words import folded_words
from viewer.timeline.scale import TimeScale
from viewer.timeline.ticks import MONTH_S

#: a unit of time is named where it is at least so many px wide
LEAST_PX = 2.0
_FIRST_S, _LAST_S = civil_seconds(1), civil_seconds(9999, 12, 31, 23, 59, 59)
#: the finest unit that is told, from the finest
_UNITS = ((1, "second"), (MINUTE_S, "minute"), (HOUR_S, "hour"), (DAY_S, "day"), (MONTH_S, "month"))


def words_at(scale: TimeScale, x: float) -> str:
    """The date and time at a px: `Mon 14 May 2018`, `May 2018`; in a break how long it is."""
    second = min(max(math.floor(scale.seconds(x)), _FIRST_S), _LAST_S)
    fold = scale.fold
    for hidden, quiet in zip(fold.breaks, fold.told, strict=True):
        if hidden[0] <= second < hidden[1]:
            return folded_words(quiet)[0]
    return say_moment(second, scale.px_per_second(second))


def say_moment(second: int, px_per_second: float) -> str:
    """A moment in the finest unit that is wide enough to be pointed at."""
    fitting = (name for length, name in _UNITS if length * px_per_second >= LEAST_PX)
    unit = next(fitting, "year")
    date = civil_date(second)
    if unit == "year":
        return say_year(date.year)
    if unit == "month":
        return say_year_month(date.year, date.month, say_short_month)
    day = say_short_day(second)
    if unit == "day":
        return day
    if unit == "hour":
        date = date._replace(minute=0)
    return say_day_at(day, say_clock(date, seconds=unit == "second"))
