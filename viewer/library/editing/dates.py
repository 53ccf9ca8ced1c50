"""Dates as a person types them: EDTF, or words such as `about 10 March 2026` or `late May 2018`."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from viewer.extract.spans import FoundTime
from viewer.extract.times import find_times
from viewer.model.edtf import parse_when
from viewer.model.errors import DocumentError, WhenError
from viewer.model.when import Precision, When

_ABOUT = re.compile(r"\b(?:about|around|circa|ca\.?|approximately)\b|~", re.IGNORECASE)
_UNSURE = re.compile(r"\b(?:perhaps|possibly|probably|maybe)\b|\?", re.IGNORECASE)
_SINCE = re.compile(r"^\s*(?:since|from)\b", re.IGNORECASE)
_UNTIL = re.compile(r"^\s*(?:until|till|up to|to)\b", re.IGNORECASE)
_WEEK = re.compile(r"\bweek\s+(?:of|from|beginning)\b", re.IGNORECASE)
_PART = re.compile(r"\b(early|mid|middle of|late)[\s-]+", re.IGNORECASE)
_SMALL = re.compile(r"\b(?:the|in|on|of|from|to|and|between|until|till|since|at)\b", re.IGNORECASE)
_EDTF_MONTH = re.compile(r"(\d{4})-(\d{2})$")
_EDTF_YEAR = re.compile(r"(\d{4})$")
_NO_WORDS = " \t,;–—-/."
_HELP = "write it as 10 March 2026, March 2026, about 2026, or as EDTF (2026-03-10~)"
#: thirds of a month in days, and of a year in months
_DAYS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_MONTHS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}


class ReadWhen(NamedTuple):
    """A date that was read, and how finely it is known."""

    when: When
    precision: Precision


def read_when(typed: str, near: date | None = None) -> ReadWhen:
    """What a person means by a date.

    Args:
        typed: EDTF, or English words.
        near: the day from which `10 March` or `last Tuesday` is counted.

    Raises:
        DocumentError: it is no date; says what was not understood and how to write it.
    """
    text = " ".join(typed.split())
    if not text:
        raise DocumentError(f"The date is empty; {_HELP}")
    try:
        when = parse_when(text)
    except WhenError:
        return _read_words(text, near)
    return ReadWhen(when, when.precision)


def _read_words(text: str, near: date | None) -> ReadWhen:
    bare = _UNSURE.sub(" ", _ABOUT.sub(" ", text))
    is_part = _PART.search(bare)
    bare = _PART.sub(" ", bare)
    found = [time for time in find_times(bare, near) if time.edtf and "X" not in time.value[:4]]
    _check_rest(text, bare, found)
    ends = [time.edtf for time in found if time.edtf]
    if _WEEK.search(bare) and len(ends) == 1:
        return _week(text, ends[0])
    edtf = _part_of(is_part[1], ends[0]) if is_part and len(ends) == 1 else "/".join(ends)
    doubt = _doubt(text)
    if len(ends) == 1 and "/" not in edtf and _SINCE.match(bare):
        edtf += f"{doubt}/.."
    elif len(ends) == 1 and "/" not in edtf and _UNTIL.match(bare):
        edtf = f"../{edtf}{doubt}"
    else:
        edtf = "/".join(end + doubt for end in edtf.split("/"))
    try:
        when = parse_when(edtf)
    except WhenError as error:
        raise DocumentError(f"“{text}” is no date that Parley reads: {error}") from None
    return ReadWhen(when, when.precision)


def _check_rest(text: str, bare: str, found: list[FoundTime]) -> None:
    """Whether all that was typed was understood; a guess from half of it would be wrong."""
    rest, at = "", 0
    for time in found:
        rest += bare[at : time.start] + " "
        at = time.end
    rest = _SMALL.sub(" ", _WEEK.sub(" ", rest + bare[at:])).strip(_NO_WORDS)
    if found and not rest.strip(_NO_WORDS) and len(found) <= 2:
        return
    unread = f"“{' '.join(rest.split())}” in it" if found and rest else f"“{text}”"
    raise DocumentError(f"The date was not understood, namely {unread}; {_HELP}")


def _doubt(text: str) -> str:
    about, unsure = _ABOUT.search(text), _UNSURE.search(text)
    if about and unsure:
        return "%"
    return "~" if about else "?" if unsure else ""


def _week(text: str, edtf: str) -> ReadWhen:
    try:
        day = date.fromisoformat(edtf)
    except ValueError:
        raise DocumentError(f"“{text}” names no week; write the week of 14 May 2018") from None
    monday = day - timedelta(days=day.weekday())
    when = parse_when(f"{monday}/{monday + timedelta(days=6)}")
    return ReadWhen(when, Precision.WEEK)


def _part_of(words: str, edtf: str) -> str:
    """The first, middle or last third of a month or year; other times have no such parts."""
    part = "mid" if words.lower().startswith("mid") else words.lower()
    month, year = _EDTF_MONTH.match(edtf), _EDTF_YEAR.match(edtf)
    if month:
        first, last = _DAYS[part]
        last = min(last, monthrange(int(month[1]), int(month[2]))[1])
        return f"{edtf}-{first:02}/{edtf}-{last:02}"
    if year:
        first, last = _MONTHS[part]
        return f"{edtf}-{first:02}/{edtf}-{last:02}"
    return edtf
