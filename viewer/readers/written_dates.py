"""Days as people and programs write them, where they can be read in one way only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTHS = {
    **{name: number for number, name in enumerate(_NAMES, 1)},
    **{name[:3]: number for number, name in enumerate(_NAMES, 1)},
    "sept": 9,
}
_MONTH = rf"(?P<name>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_YEAR = r"(?P<year>[12]\d{3})(?![\d.]\d)(?!\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_CLOCK = r"(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2}|[AaPp]\.?[Mm]\.?)?"

#: the order of a date in figures: the day first, or the month
DAY_FIRST, MONTH_FIRST = "dmy", "mdy"

#: a page's label and its date are often glued together: `NewsAug 26, 2025`
_GLUED = r"(?-i:(?<=[a-z])(?=[A-Z]))"
_WORDED = re.compile(
    rf"(?:(?<![\w.]){_DAY}\.?(?:\s+of)?[\s-]+{_MONTH}(?:,?[\s-]+{_YEAR})?"
    rf"|(?:(?<![\w.])|{_GLUED}){_MONTH.replace('name', 'name2')}\s*"
    rf"(?P<day2>\d{{1,2}})(?!\d)(?:st|nd|rd|th)?"
    rf"(?:(?:,\s*|\s+){_YEAR.replace('year', 'year2')})?)",
    re.IGNORECASE,
)
_IN_FIGURES = re.compile(
    r"(?<![\w./-])(?:(?P<year>[12]\d{3})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})"
    r"|(?P<first>\d{1,2})(?P<sep2>[-/.])(?P<second>\d{1,2})(?P=sep2)(?P<year2>[12]\d{3}))"
    r"(?![\w/-]|\.\d)|(?<![\w./-])(?P<iso>[12]\d{3}-\d\d-\d\d)(?=T\d)"
)
_MONTH_ALONE = re.compile(rf"{_MONTH},?\s+{_YEAR}", re.IGNORECASE)
_YEAR_AND_MONTH = re.compile(r"([12]\d{3})[/.-](\d{1,2})|(\d{1,2})[/.]([12]\d{3})")
_CHINESE = re.compile(r"([12]\d{3})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?")
_YEAR_ALONE = re.compile(r"[12]\d{3}|[1-9]\d{0,2}")
_WEEKDAY = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+", re.I
)


class Written(NamedTuple):
    """A day in a text. day: None where its year is missing, or it can be read two ways.

    start, end: its place. has_year: whether it is the order that is in doubt, not the year.
    """

    start: int
    end: int
    day: date | None
    has_year: bool


def days_in(text: str) -> list[Written]:
    """The days that stand in a line, in its order."""
    return sorted((*_worded(text), *_in_figures(text, None)), key=lambda w: w.start)


def edtf_of(text: str, order: str | None = None) -> str | None:
    """A date alone in its cell as EDTF; None if it is none, or can be read two ways.

    Args:
        text: `26 August 2025`, `Aug. 26, 2025`, `3/24/2018`, `March 2018`, `2018-03`, `2018`, a
            date with a clock time in figures; EDTF itself is left to the caller.
        order: `DAY_FIRST` or `MONTH_FIRST`, for dates in figures that begin with neither a year
            nor what can only be a day.
    """
    if match := _CHINESE.fullmatch("".join(text.split())):
        text = "-".join(part.zfill(2) for part in match.groups() if part)
    text = _WEEKDAY.sub("", " ".join(text.split()), count=1)
    bare = re.sub(_CLOCK + "$", "", text)
    for found in (*_worded(bare), *_in_figures(bare, order)):
        if (found.start, found.end) == (0, len(bare)) and found.day:
            return found.day.isoformat()
    return _edtf_of_part(bare)


def _edtf_of_part(text: str) -> str | None:
    """A month or a year."""
    if match := _MONTH_ALONE.fullmatch(text):
        return f"{match['year']}-{_MONTHS[match['name'].lower()]:02}"
    if match := _YEAR_AND_MONTH.fullmatch(text):
        year, month = match[1] or match[4], int(match[2] or match[3])
        return f"{year}-{month:02}" if 1 <= month <= 12 else None
    return f"{int(text):04}" if _YEAR_ALONE.fullmatch(text) else None


def day_order(texts: Iterable[str]) -> str | None:
    """Whether the day or the month comes first in a column of dates in figures.

    Told by those that can be read in one way only; None if there are none, or both ways are there.
    """
    orders = set()
    for text in texts:
        match = _IN_FIGURES.match(text.strip())
        if match and match["first"] and max(int(match["first"]), int(match["second"])) > 12:
            orders.add(DAY_FIRST if int(match["first"]) > 12 else MONTH_FIRST)
    return orders.pop() if len(orders) == 1 else None


def _worded(text: str) -> Iterator[Written]:
    for match in _WORDED.finditer(text):
        month = _MONTHS[(match["name"] or match["name2"]).lower()]
        number, year = match["day"] or match["day2"], match["year"] or match["year2"]
        # a leap year, so that 29 February is a day
        day = _date(int(year or 2000), month, int(number))
        if day:
            yield Written(match.start(), match.end(), day if year else None, bool(year))


def _in_figures(text: str, order: str | None) -> Iterator[Written]:
    for match in _IN_FIGURES.finditer(text):
        days = _readings(match, order)
        if days:
            day = days.pop() if len(days) == 1 else None
            yield Written(match.start(), match.end(), day, has_year=True)


def _readings(match: re.Match[str], order: str | None) -> set[date]:
    """The days that it may be."""
    if match["iso"]:
        year, month, number = map(int, match["iso"].split("-"))
        return {_date(year, month, number)} - {None}  # type: ignore[return-value]
    if match["year"]:
        found = {_date(int(match["year"]), int(match["month"]), int(match["day"]))}
        return {day for day in found if day}
    first, second, year = int(match["first"]), int(match["second"]), int(match["year2"])
    found = set()
    if order != MONTH_FIRST:
        found.add(_date(year, second, first))
    # nobody writes the month first with full stops
    if order != DAY_FIRST and match["sep2"] != ".":
        found.add(_date(year, first, second))
    return {day for day in found if day}


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
