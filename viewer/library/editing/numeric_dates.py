"""Dates written in digits, in the orders that people use, written as ISO 8601 instead."""

from __future__ import annotations

import re
from calendar import month_name
from datetime import date, timedelta
from typing import NamedTuple

from viewer.model.errors import DocumentError
from viewer.model.speech import tr
from viewer.model.wording import say_month

_YEAR_FIRST = re.compile(r"\b(\d{4})([/.])(\d{1,2})\2(\d{1,2})\b")
_YEAR_LAST = re.compile(r"\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\b")
#: the zone and the seconds of a clock time are written in EDTF
_WITH_CLOCK = re.compile(r"\b(\d{4}-\d{2}-\d{2})\s+(\d{1,2}):(\d{2})\b(?!:)")
_YEARS = re.compile(r"\b(\d{4})\s?[–—-]\s?(\d{4})\b")
_MONTH = re.compile(r"\b(\d{4})-(0[1-9]|1[0-2])\b(?!-)")
_ISO_WEEK = re.compile(r"\b(\d{4})-?W(\d{2})\b", re.IGNORECASE)
_NUMBERED_WEEK = re.compile(r"\bweek\s+(\d{1,2})(?:\s+of|,)?\s+(\d{4})\b", re.IGNORECASE)
_MONTHS = 12


class Week(NamedTuple):
    """A calendar week; both days included."""

    monday: date
    sunday: date


def with_iso_dates(text: str) -> str:
    """The text with ISO days in the place of `2018/3/24`, `24.03.2018`, `24/03/2018` and so on.

    With dots and hyphens the day comes before the month; with slashes either may, so that both
    numbers have to be the same or one of them no month.

    Raises:
        DocumentError: a day with slashes that can be read in two ways; gives both.
    """
    text = _YEAR_FIRST.sub(lambda m: _iso(m[1], m[3], m[4]), text)
    text = _YEAR_LAST.sub(_year_last, text)
    text = _WITH_CLOCK.sub(lambda m: f"{m[1]}T{int(m[2]):02}:{m[3]}", text)
    return _YEARS.sub(r"\1 to \2", text)


def with_month_names(text: str) -> str:
    """The text with the names of its ISO months: `since 2018-03` is `since March 2018`."""
    return _MONTH.sub(lambda m: f"{month_name[int(m[2])]} {m[1]}", text)


def week_in(text: str) -> Week | None:
    """The week where the text is one by its number: `2018-W12`, `week 12 of 2018`.

    Weeks are those of ISO 8601: they begin on Mondays, the first holds 4 January.

    Raises:
        DocumentError: that year has no such week.
    """
    iso, numbered = _ISO_WEEK.fullmatch(text), _NUMBERED_WEEK.fullmatch(text)
    if iso is None and numbered is None:
        return None
    if iso is not None:
        year, number = int(iso[1]), int(iso[2])
    else:
        assert numbered is not None  # noqa: S101 - one of both is there
        year, number = int(numbered[2]), int(numbered[1])
    try:
        monday = date.fromisocalendar(year, number, 1)
        return Week(monday, monday + timedelta(days=6))
    except (ValueError, OverflowError):
        raise DocumentError(
            tr("There is no week {number} in {year}; write its first day", number=number, year=year)
        ) from None


def _year_last(found: re.Match[str]) -> str:
    first, mark, second, year = int(found[1]), found[2], int(found[3]), found[4]
    can_be_either = mark == "/" and first != second and max(first, second) <= _MONTHS
    if can_be_either and min(first, second) > 0:
        one, other = (
            tr("{day} {month} {year}", day=day, month=say_month(month), year=year)
            for day, month in ((first, second), (second, first))
        )
        raise DocumentError(
            tr(
                "“{typed}” can be {one} or {other}; write which",
                typed=found[0],
                one=one,
                other=other,
            )
        )
    if mark == "/" and second > _MONTHS >= first:
        first, second = second, first
    return _iso(year, str(second), str(first))


def _iso(year: str, month: str, day: str) -> str:
    return f"{year}-{int(month):02}-{int(day):02}"
