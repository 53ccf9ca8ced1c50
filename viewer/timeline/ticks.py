"""The table of tick levels, from seconds to millennia, and the ticks in a range of time.

Only the ticks that are asked for are made. An upper, strong word says the larger unit (the year of
months, the month of days); levels of a year and more have one strong row.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from viewer.model.calendar import (
    DAY_S,
    FIRST_YEAR,
    HOUR_S,
    LAST_YEAR,
    MINUTE_S,
    civil_date,
    civil_seconds,
)
from viewer.model.wording import MONTHS

#: means, for lengths of time
YEAR_S = 31_556_952
MONTH_S = YEAR_S // 12
WEEK_S = 7 * DAY_S
#: 1970 began on a Thursday; weeks begin on Mondays
_MONDAY_S = 4 * DAY_S


class Unit(StrEnum):
    """What ticks count."""

    SECOND = "second"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Step:
    """Every `count` units."""

    unit: Unit
    count: int

    @property
    def seconds(self) -> int:
        """The shortest that it can be."""
        return self.count * _UNIT_S[self.unit]


_UNIT_S = {Unit.SECOND: 1, Unit.WEEK: WEEK_S, Unit.MONTH: 28 * DAY_S, Unit.YEAR: 365 * DAY_S}


@dataclass(frozen=True, slots=True)
class TickLevel:
    """One record of the table.

    major: ticks with a word. minor: short ticks between. word: of a major tick. samples: wide
    words, by which room is reckoned. upper: steps of the strong row above and their words, None
    where the major words are strong themselves. names_period: the word names the time up to the
    next tick, not the instant, so that it may stand at a view's edge. least_px: from word to word
    at a label size of 11.5 px.
    """

    major: Step
    minor: Step
    word: Callable[[int], str]
    samples: tuple[str, ...]
    upper: tuple[Step, Callable[[int], str]] | None
    names_period: bool = True
    least_px: float = 26.0


def _year(seconds: int) -> str:
    return str(civil_date(seconds).year)


def _decade(seconds: int) -> str:
    return f"{civil_date(seconds).year}s"


def _month(seconds: int) -> str:
    return MONTHS[civil_date(seconds).month - 1][:3]


def _month_of_year(seconds: int) -> str:
    date = civil_date(seconds)
    return f"{MONTHS[date.month - 1]} {date.year}"


def _day(seconds: int) -> str:
    return str(civil_date(seconds).day)


def _day_of_month(seconds: int) -> str:
    return f"{_day(seconds)} {_month(seconds)}"


def _day_of_year(seconds: int) -> str:
    return f"{_day_of_month(seconds)} {_year(seconds)}"


def _hour(seconds: int) -> str:
    return f"{civil_date(seconds).hour:02}"


def _minute(seconds: int) -> str:
    date = civil_date(seconds)
    return f"{date.hour:02}:{date.minute:02}"


def _second(seconds: int) -> str:
    return f"{_minute(seconds)}:{civil_date(seconds).second:02}"


_PER_DAY = (Step(Unit.SECOND, DAY_S), _day_of_year)
_PER_MONTH = (Step(Unit.MONTH, 1), _month_of_year)
_PER_YEAR = (Step(Unit.YEAR, 1), _year)


def _clock(major: int, minor: int, word: Callable[[int], str], sample: str) -> TickLevel:
    steps = Step(Unit.SECOND, major), Step(Unit.SECOND, minor)
    return TickLevel(*steps, word, (sample,), _PER_DAY, names_period=False, least_px=48.0)


def _years(major: int, minor: int, word: Callable[[int], str] = _year) -> TickLevel:
    is_period = major in {1, 10}
    return TickLevel(
        Step(Unit.YEAR, major), Step(Unit.YEAR, minor), word, (f"{word(0)}0",), None, is_period
    )


_MONTH_WORDS = tuple(month[:3] for month in MONTHS)

#: finest first
TICK_LEVELS: tuple[TickLevel, ...] = (
    _clock(1, 1, _second, "00:00:00"),
    _clock(5, 1, _second, "00:00:00"),
    _clock(15, 5, _second, "00:00:00"),
    _clock(30, 5, _second, "00:00:00"),
    _clock(MINUTE_S, 15, _minute, "00:00"),
    _clock(5 * MINUTE_S, MINUTE_S, _minute, "00:00"),
    _clock(15 * MINUTE_S, 5 * MINUTE_S, _minute, "00:00"),
    _clock(30 * MINUTE_S, 10 * MINUTE_S, _minute, "00:00"),
    _clock(HOUR_S, 15 * MINUTE_S, _hour, "00"),
    _clock(3 * HOUR_S, HOUR_S, _hour, "00"),
    _clock(6 * HOUR_S, HOUR_S, _hour, "00"),
    _clock(12 * HOUR_S, 3 * HOUR_S, _hour, "00"),
    TickLevel(
        Step(Unit.SECOND, DAY_S), Step(Unit.SECOND, 6 * HOUR_S), _day, ("28",), _PER_MONTH
    ),
    TickLevel(
        Step(Unit.WEEK, 1), Step(Unit.SECOND, DAY_S), _day_of_month, ("28 May",), _PER_YEAR, False
    ),
    TickLevel(Step(Unit.MONTH, 1), Step(Unit.WEEK, 1), _month, _MONTH_WORDS, _PER_YEAR),
    TickLevel(Step(Unit.MONTH, 3), Step(Unit.MONTH, 1), _month, _MONTH_WORDS, _PER_YEAR, False),
    TickLevel(Step(Unit.YEAR, 1), Step(Unit.MONTH, 3), _year, ("2000",), None),
    _years(2, 1),
    _years(5, 1),
    _years(10, 1, _decade),
    _years(20, 5),
    _years(50, 10),
    _years(100, 10),
    _years(200, 50),
    _years(500, 100),
    _years(1000, 100),
    _years(2000, 500),
    _years(5000, 1000),
)  # fmt: skip


def level_for(px_per_second: float, room_px: Callable[[TickLevel], float]) -> TickLevel:
    """The finest level whose words have room.

    Args:
        px_per_second: the scale.
        room_px: px from one word's start to the next that a level needs.
    """
    for level in TICK_LEVELS:
        if level.major.seconds * px_per_second >= room_px(level):
            return level
    return TICK_LEVELS[-1]


def ticks_between(step: Step, start: float, end: float) -> Iterator[int]:
    """Every tick with start <= tick <= end, within the years 1 to 9999."""
    tick = floor_tick(step, start)
    while tick <= end:
        if tick >= max(start, _FIRST_S) and tick <= _LAST_S:
            yield tick
        tick = _next_tick(step, tick)


def tick_seconds(step: Step, start: float, end: float) -> NDArray[np.int64]:
    """`ticks_between` as an array."""
    if step.unit in {Unit.SECOND, Unit.WEEK}:
        first, last = max(start, _FIRST_S), min(end, _LAST_S)
        tick = floor_tick(step, first)
        ticks = np.arange(tick, math.floor(last) + 1, step.seconds, dtype=np.int64)
        return ticks[ticks >= first]
    first, last = max(start, _FIRST_S), min(end, _LAST_S)
    if first > last:
        return np.zeros(0, dtype=np.int64)
    ends = np.array([floor_tick(step, first), math.floor(last)], dtype="datetime64[s]")
    begin, final = ends.astype("datetime64[M]").astype(np.int64).tolist()
    count = step.count * (12 if step.unit == Unit.YEAR else 1)
    months = np.arange(begin, final + 1, count, dtype=np.int64).astype("datetime64[M]")
    seconds = months.astype("datetime64[s]").astype(np.int64)
    return seconds[(seconds >= first) & (seconds <= last)]


_FIRST_S = civil_seconds(FIRST_YEAR)
_LAST_S = civil_seconds(LAST_YEAR + 1) - 1


def floor_tick(step: Step, seconds: float) -> int:
    """The last tick at or before a second that lies in the years 1 to 9999, else the first one."""
    whole = int(min(max(seconds // 1, _FIRST_S), _LAST_S))
    if step.unit == Unit.SECOND:
        return whole - whole % step.count
    if step.unit == Unit.WEEK:
        return whole - (whole - _MONDAY_S) % WEEK_S
    date = civil_date(whole)
    if step.unit == Unit.MONTH:
        return civil_seconds(date.year, date.month - (date.month - 1) % step.count)
    return civil_seconds(date.year - date.year % step.count)


@lru_cache(maxsize=4096)
def _next_tick(step: Step, tick: int) -> int:
    if step.unit in {Unit.SECOND, Unit.WEEK}:
        return tick + step.seconds
    date = civil_date(tick)
    if step.unit == Unit.MONTH:
        return civil_seconds(date.year, date.month + step.count)
    return civil_seconds(date.year + step.count)
