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
from viewer.model.speech import spoken, tr
from viewer.model.wording import (
    say_clock,
    say_date,
    say_day_month,
    say_decade,
    say_short_month,
    say_year,
    say_year_month,
)

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

    major: ticks with a word. minor: short ticks between. word: of a major tick. samples: ticks with
    wide words, by which room is reckoned (`sample_words`). upper: steps of the strong row above and
    their words, None where the major words are strong themselves. names_period: the word names the
    time up to the next tick, not the instant, so that it may stand at a view's edge. least_px: from
    word to word at a label size of 11.5 px.
    """

    major: Step
    minor: Step
    word: Callable[[int], str]
    samples: tuple[int, ...]
    upper: tuple[Step, Callable[[int], str]] | None
    names_period: bool = True
    least_px: float = 26.0


def _year(seconds: int) -> str:
    return say_year(civil_date(seconds).year)


def _decade(seconds: int) -> str:
    year = civil_date(seconds).year
    return say_decade(year) if year >= 10 else tr("{year}s", year=year)


def _month(seconds: int) -> str:
    return say_short_month(civil_date(seconds).month)


def _month_of_year(seconds: int) -> str:
    date = civil_date(seconds)
    return say_year_month(date.year, date.month)


def _day(seconds: int) -> str:
    return tr("{day}", about="day of a month", day=civil_date(seconds).day)


def _day_of_month(seconds: int) -> str:
    date = civil_date(seconds)
    return say_day_month(date.month, date.day)


def _day_of_year(seconds: int) -> str:
    return say_date(civil_date(seconds), say_short_month)


def _hour(seconds: int) -> str:
    return f"{civil_date(seconds).hour:02}"


def _minute(seconds: int) -> str:
    return say_clock(civil_date(seconds))


def _second(seconds: int) -> str:
    return say_clock(civil_date(seconds), seconds=True)


_PER_DAY = (Step(Unit.SECOND, DAY_S), _day_of_year)
_PER_MONTH = (Step(Unit.MONTH, 1), _month_of_year)
_PER_YEAR = (Step(Unit.YEAR, 1), _year)


def _clock(major: int, minor: int, word: Callable[[int], str]) -> TickLevel:
    steps = Step(Unit.SECOND, major), Step(Unit.SECOND, minor)
    return TickLevel(*steps, word, (0,), _PER_DAY, names_period=False, least_px=48.0)


#: a year of five digits: words of years have room for a little more than they need
_WIDE_YEAR_S = civil_seconds(20_000)


def _years(major: int, minor: int, word: Callable[[int], str] = _year) -> TickLevel:
    is_period = major in {1, 10}
    return TickLevel(
        Step(Unit.YEAR, major), Step(Unit.YEAR, minor), word, (_WIDE_YEAR_S,), None, is_period
    )


_MONTHS_S = tuple(civil_seconds(2018, month) for month in range(1, 13))
_28TH_S = civil_seconds(2018, 5, 28)

#: finest first
TICK_LEVELS: tuple[TickLevel, ...] = (
    _clock(1, 1, _second),
    _clock(5, 1, _second),
    _clock(15, 5, _second),
    _clock(30, 5, _second),
    _clock(MINUTE_S, 15, _minute),
    _clock(5 * MINUTE_S, MINUTE_S, _minute),
    _clock(15 * MINUTE_S, 5 * MINUTE_S, _minute),
    _clock(30 * MINUTE_S, 10 * MINUTE_S, _minute),
    _clock(HOUR_S, 15 * MINUTE_S, _hour),
    _clock(3 * HOUR_S, HOUR_S, _hour),
    _clock(6 * HOUR_S, HOUR_S, _hour),
    _clock(12 * HOUR_S, 3 * HOUR_S, _hour),
    TickLevel(
        Step(Unit.SECOND, DAY_S), Step(Unit.SECOND, 6 * HOUR_S), _day, (_28TH_S,), _PER_MONTH
    ),
    TickLevel(
        Step(Unit.WEEK, 1), Step(Unit.SECOND, DAY_S), _day_of_month, (_28TH_S,), _PER_YEAR, False
    ),
    TickLevel(Step(Unit.MONTH, 1), Step(Unit.WEEK, 1), _month, _MONTHS_S, _PER_YEAR),
    TickLevel(Step(Unit.MONTH, 3), Step(Unit.MONTH, 1), _month, _MONTHS_S, _PER_YEAR, False),
    TickLevel(Step(Unit.YEAR, 1), Step(Unit.MONTH, 3), _year, (civil_seconds(2000),), None),
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


def bare_word(word: Callable[[int], str], tick: int) -> str | None:
    """A year as a number alone, for where the words for it find no room; None for other words."""
    return str(civil_date(tick).year) if word is _year else None


def sample_words(level: TickLevel) -> tuple[str, ...]:
    """Wide words of a level in the language that is spoken here."""
    return _sample_words(level, spoken().tag)


@lru_cache(maxsize=64)
def _sample_words(level: TickLevel, _tag: str) -> tuple[str, ...]:
    return tuple(level.word(tick) for tick in level.samples)


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
