"""Extended Date/Time Format: levels 0 and 1 and the quarters of level 2.

ISO 8601-2:2019, https://www.loc.gov/standards/datetime/ . Read here:

    2018  2018-03  2018-03-24                 year, month, day
    2018-03-24T22:38:00  ...T22:38  ...T22    clock times, also with a zone: Z, -04:00, +05
    2018-21 to 2018-24                        spring, summer, autumn, winter
    2018-33 to 2018-36                        quarters
    201X  20XX  2018-XX  2018-03-XX           unknown digits: decade, century, year, month
    2018-03-24?  ...~  ...%                   uncertain, about, both
    2018-05-15/2018-05-19                     interval of any two of these
    2018-04/..  2018-04/  ../2018  /2018      open ends; unknown ends are treated as open

Hours and minutes alone are ISO 8601-1. Years are 1 to 9999. Seasons are the meteorological ones of
the northern hemisphere, a winter running into the next year; the standard leaves that open.
"""

from __future__ import annotations

from typing import NamedTuple

from viewer.model.calendar import (
    FIRST_YEAR,
    HOUR_S,
    LAST_YEAR,
    MINUTE_S,
    civil_date,
    civil_seconds,
    days_in_month,
    weekday,
)
from viewer.model.errors import WhenError
from viewer.model.speech import tr, tr_later
from viewer.model.when import Precision, When

#: bounds of what no end limits
BEGINNING = civil_seconds(FIRST_YEAR)
END = civil_seconds(LAST_YEAR + 1) - 1

FIRST_SEASON, LAST_SEASON = 21, 24
FIRST_QUARTER, LAST_QUARTER = 33, 36

_OPEN = ("", "..")
_APPROXIMATE = ("~", "%")
_UNCERTAIN = ("?", "%")
_DAY_S = 24 * HOUR_S
_SHOWN_LENGTH = 40
_FORMS = tr_later(
    "write it as 2018, 2018-03, 2018-03-24 or 2018-03-24T22:38, a season 2018-22, a quarter"
    " 2018-33, or two of these with / between (.. for an open end); ~ after a date means about,"
    " ? uncertain"
)


class _Mistake(Exception):
    """Why a text is no date; worded to follow `is not a date that Parley reads:`."""


class _Part(NamedTuple):
    """One end of an interval, or a date alone. has_clock: written with a time of day."""

    earliest: int
    latest: int
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    has_clock: bool = False
    zone: str | None = None


def parse_when(edtf: str) -> When:
    """Read an EDTF date, clock time or interval.

    An open start begins with year 1, an open end runs to the end of year 9999. An interval is as
    precise as the coarser of its ends. `2018-XX` is known to the year, `2018-03-XX` to the month.

    Raises:
        WhenError: the text is none of the forms above, or no such day exists; one sentence.
    """
    text = edtf.strip()
    try:
        first, slash, last = text.partition("/")
        return _interval(text, first, last) if slash else _single(text)
    except _Mistake as mistake:
        said = tr(
            "“{text}” is not a date that Parley reads: {mistake}",
            text=_shown(text),
            mistake=mistake,
        )
        raise WhenError(said) from None


def event_bounds(when: When, told: int) -> tuple[int, int]:
    """Where an event of that date stands on the axis.

    An open end reaches to when the event was last told of, never before its start. An open start
    begins with the unit that its end names, since no axis holds the ages before it.

    Args:
        when: the date of the event.
        told: second until which the newest source that tells it can speak of it.
    """
    earliest, latest = when.earliest, when.latest
    if when.open_start:
        earliest = _part(when.edtf.partition("/")[2]).earliest
    if when.open_end:
        latest = max(told, earliest)
    return earliest, latest


def _shown(text: str) -> str:
    """The text on one line, cut where it is long."""
    cut = text if len(text) <= _SHOWN_LENGTH else text[: _SHOWN_LENGTH - 1] + "…"
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in cut)


def _single(text: str) -> When:
    part = _part(text)
    return When(
        edtf=text,
        earliest=part.earliest,
        latest=part.latest,
        precision=part.precision,
        approximate=part.approximate,
        uncertain=part.uncertain,
        zone=part.zone,
    )


def _interval(text: str, first: str, last: str) -> When:
    if first in _OPEN and last in _OPEN:
        raise _Mistake(tr("an interval needs a date on at least one side of its /"))
    start = None if first in _OPEN else _part(first)
    end = None if last in _OPEN else _part(last)
    ends = [part for part in (start, end) if part]
    clocks = {part.zone for part in ends if part.has_clock}
    if len(clocks) > 1:
        raise _Mistake(tr("both clock times need the same zone, or none"))
    earliest = start.earliest if start else BEGINNING
    latest = end.latest if end else END
    if earliest > latest:
        raise _Mistake(tr("it ends before it begins"))
    order = list(Precision)
    return When(
        edtf=text,
        earliest=earliest,
        latest=latest,
        precision=max((part.precision for part in ends), key=order.index),
        approximate=any(part.approximate for part in ends),
        uncertain=any(part.uncertain for part in ends),
        open_start=start is None,
        open_end=end is None,
        is_interval=True,
        zone=next(iter(clocks), None),
    )


def _part(text: str) -> _Part:
    """Read a date or clock time with its doubt."""
    bare = text
    mark = text[-1:]
    if mark in _APPROXIMATE + _UNCERTAIN:
        bare = text[:-1]
    _refuse_other_forms(bare)
    date, has_clock, clock = bare.partition("T")
    part = _clock_time(date, clock) if has_clock else _date(date)
    return part._replace(approximate=mark in _APPROXIMATE, uncertain=mark in _UNCERTAIN)


def _refuse_other_forms(text: str) -> None:
    """Name the forms that people take for ours, or that EDTF has and Parley does not."""
    if not text:
        raise _Mistake(tr("a date is missing; {forms}", forms=tr(_FORMS)))
    if text[0] in "[{":
        raise _Mistake(tr("sets of dates are not read; write the interval that holds them"))
    if any(mark in text for mark in "?~%"):
        raise _Mistake(tr("the marks ?, ~ and % stand once, at the end of a date"))
    if text[0] == "Y" or text[0] == "-":
        raise _Mistake(tr("years run from 0001 to 9999"))
    if "/" in text:
        raise _Mistake(tr("an interval has one / and two dates"))
    if text[4:6] == "-W":
        raise _Mistake(_week_hint(text))


def _week_hint(text: str) -> str:
    """What to write for an ISO week such as `2018-W12`."""
    year, week = text[:4], text[6:8]
    if not (_is_number(year) and _is_number(week) and len(text) == 8):
        return tr("weeks are intervals of seven days")
    # ISO 8601: week 1 is the one that holds 4 January.
    fourth = civil_seconds(int(year), 1, 4)
    monday = fourth + (7 * (int(week) - 1) - weekday(fourth)) * _DAY_S
    days = "/".join(_iso_day(s) for s in (monday, monday + 6 * _DAY_S))
    return tr("weeks are intervals of seven days; write {days} with the precision week", days=days)


def _iso_day(seconds: int) -> str:
    date = civil_date(seconds)
    return f"{date.year:04}-{date.month:02}-{date.day:02}"


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _date(text: str) -> _Part:
    fields = text.split("-")
    if text == fields[0] and _is_number(text) and len(text) in (2, 3):
        raise _Mistake(
            tr(
                "a decade or century is written {form}, a year with four digits",
                form=f"{text:X<4}",
            )
        )
    if len(fields) > 3 or len(fields[0]) != 4 or any(len(field) != 2 for field in fields[1:]):
        raise _Mistake(tr(_FORMS))
    if len(fields) == 1:
        return _year(text)
    year = _year_number(fields[0])
    month = fields[1]
    if month == "XX":
        if len(fields) == 3 and fields[2] != "XX":
            raise _Mistake(tr("a day is known only with its month; write XX for both"))
        return _span(year, 1, 12, Precision.YEAR)
    if not _is_number(month):
        raise _Mistake(tr(_FORMS))
    if len(fields) == 2:
        return _month(year, int(month))
    return _day(year, int(month), fields[2])


def _year_number(text: str) -> int:
    if not _is_number(text):
        raise _Mistake(tr("a year has four digits, as in 0476 or 2018"))
    year = int(text)
    if year < FIRST_YEAR:
        raise _Mistake(tr("years run from 0001 to 9999"))
    return year


def _year(text: str) -> _Part:
    """Read a year, a decade such as `201X`, or a century such as `20XX`."""
    if "X" not in text:
        return _span(_year_number(text), 1, 12, Precision.YEAR)
    known = text.rstrip("X")
    if not _is_number(known) or len(known) < 2:
        raise _Mistake(tr("a year has four digits, of which the last or the last two may be X"))
    size = 10 ** (4 - len(known))
    first = int(known) * size
    precision = Precision.DECADE if size == 10 else Precision.CENTURY
    # There is no year 0, so the first decade and century are a year short.
    return _Part(civil_seconds(max(first, FIRST_YEAR)), civil_seconds(first + size) - 1, precision)


def _span(year: int, first_month: int, last_month: int, precision: Precision) -> _Part:
    """Whole months; the last may be in the next year."""
    latest = civil_seconds(year, last_month + 1) - 1
    return _Part(civil_seconds(year, first_month), min(latest, END), precision)


def _month(year: int, month: int) -> _Part:
    """Read a month, season or quarter by its number."""
    if 1 <= month <= 12:
        return _span(year, month, month, Precision.MONTH)
    if FIRST_SEASON <= month <= LAST_SEASON:
        first = 3 * (month - FIRST_SEASON + 1)
        return _span(year, first, first + 2, Precision.QUARTER)
    if FIRST_QUARTER <= month <= LAST_QUARTER:
        first = 3 * (month - FIRST_QUARTER) + 1
        return _span(year, first, first + 2, Precision.QUARTER)
    raise _Mistake(
        tr(
            "there is no month {month}; months are 01 to 12, seasons 21 to 24, quarters 33 to 36",
            month=f"{month:02}",
        )
    )


def _day(year: int, month: int, text: str) -> _Part:
    if not 1 <= month <= 12:
        raise _Mistake(tr("there is no month {month}", month=f"{month:02}"))
    if text == "XX":
        return _span(year, month, month, Precision.MONTH)
    if not _is_number(text):
        raise _Mistake(tr(_FORMS))
    last = days_in_month(year, month)
    if not 1 <= int(text) <= last:
        raise _Mistake(tr("that month has the days 01 to {last}", last=last))
    start = civil_seconds(year, month, int(text))
    return _Part(start, start + _DAY_S - 1, Precision.DAY)


def _clock_time(date: str, clock: str) -> _Part:
    day = _date(date)
    if day.precision != Precision.DAY:
        raise _Mistake(tr("before a clock time stands a whole date, as in 2018-03-24T22:38"))
    bare, zone = _split_zone(clock)
    fields = bare.split(":")
    if len(fields) > 3 or not all(len(f) == 2 and _is_number(f) for f in fields):
        raise _Mistake(tr("a clock time is written 22:38 or 22:38:00, a zone after it Z or -04:00"))
    if any(int(f) >= limit for f, limit in zip(fields, (24, 60, 60), strict=False)):
        raise _Mistake(tr("clock times run from 00:00:00 to 23:59:59"))
    units = (
        (HOUR_S, Precision.HOUR), (MINUTE_S, Precision.MINUTE), (1, Precision.SECOND),
    )  # fmt: skip
    earliest = day.earliest + sum(int(f) * s for f, (s, _) in zip(fields, units, strict=False))
    length, precision = units[len(fields) - 1]
    return _Part(earliest, earliest + length - 1, precision, has_clock=True, zone=zone)


def _split_zone(clock: str) -> tuple[str, str | None]:
    """The clock time and its zone as written."""
    if clock.endswith("Z"):
        return clock[:-1], "Z"
    at = max(clock.rfind("+"), clock.rfind("-"))
    if at < 0:
        return clock, None
    fields = clock[at + 1 :].split(":")
    if len(fields) > 2 or not all(len(f) == 2 and _is_number(f) for f in fields):
        raise _Mistake(tr("a zone is written Z, -04:00 or -04"))
    if any(int(f) >= limit for f, limit in zip(fields, (24, 60), strict=False)):
        raise _Mistake(tr("a zone is less than 24 hours from UTC"))
    return clock[:at], clock[at:]
