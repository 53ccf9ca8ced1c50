"""The time under the pointer, in words as fine as a px can tell."""

from __future__ import annotations

import math

from viewer.model.calendar import DAY_S, HOUR_S, MINUTE_S, civil_date, civil_seconds, weekday
from viewer.model.wording import MONTHS, WEEKDAYS, say_quiet
from viewer.timeline.scale import TimeScale
from viewer.timeline.ticks import MONTH_S

#: a unit of time is named where it is at least so many px wide
LEAST_PX = 2.0
_FIRST_S, _LAST_S = civil_seconds(1), civil_seconds(9999, 12, 31, 23, 59, 59)
_SHORT = 3
#: the finest unit that is told, from the finest
_UNITS = ((1, "second"), (MINUTE_S, "minute"), (HOUR_S, "hour"), (DAY_S, "day"), (MONTH_S, "month"))


def words_at(scale: TimeScale, x: float) -> str:
    """The date and time at a px: `Mon 14 May 2018`, `May 2018`; in a break how long it is."""
    second = min(max(math.floor(scale.seconds(x)), _FIRST_S), _LAST_S)
    fold = scale.fold
    for hidden, quiet in zip(fold.breaks, fold.told, strict=True):
        if hidden[0] <= second < hidden[1]:
            return f"{say_quiet(*quiet)} folded"
    return say_moment(second, scale.px_per_second(second))


def say_moment(second: int, px_per_second: float) -> str:
    """A moment in the finest unit that is wide enough to be pointed at."""
    fitting = (name for length, name in _UNITS if length * px_per_second >= LEAST_PX)
    unit = next(fitting, "year")
    date = civil_date(second)
    month = MONTHS[date.month - 1][:_SHORT]
    if unit == "year":
        return str(date.year)
    if unit == "month":
        return f"{month} {date.year}"
    day = f"{WEEKDAYS[weekday(second)][:_SHORT]} {date.day} {month} {date.year}"
    if unit == "day":
        return day
    clock = f"{date.hour:02}:{date.minute:02}" if unit != "hour" else f"{date.hour:02}:00"
    return f"{day}, {clock}:{date.second:02}" if unit == "second" else f"{day}, {clock}"
