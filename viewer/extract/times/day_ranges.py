"""Days told with a month that stands only once: `13 and 14 November 2025`, `May 3-5, 2024`.

Each day is a time of its own: a range is its first day and its last, as the guide to annotation
marks the ends of a range apart.
"""

from __future__ import annotations

from typing import NamedTuple

from viewer.extract.times.readers import READERS
from viewer.extract.times.reference import Phrase, nearest_year
from viewer.extract.times.rule import Rule, Value, absolute
from viewer.extract.times.values import day_value, made_day
from viewer.extract.times.vocabulary import MONTHS, is_capitalised
from viewer.extract.tokens import BREAK, Tokens, word_set

_JOINERS = word_set("- and to or through , & until")
#: a list of days is not longer than that
_MOST_DAYS = 6
#: what may stand behind a day that has no month of its own; else it counts something
_BEHIND = frozenset((".", ",", ";", ":", ")", "", BREAK)) | word_set(
    "at in when to and for but or after before with - as"
)


class _Told(NamedTuple):
    """The month and year that a row of days ends with."""

    month: int
    year: int | None
    at: int


def day_of_row(phrase: Phrase) -> Value | None:
    """A day before others and their month, or behind a month and other days."""
    tokens, n = phrase.tokens, phrase.first
    if tokens.glued(n) and tokens.word(n - 1) != "-":
        return None
    return _before_month(phrase) or _behind_month(phrase, n)


def _before_month(phrase: Phrase) -> Value | None:
    told = _month_ahead(phrase.tokens, phrase.end)
    if told is None:
        return None
    day = phrase.number("DAY")
    year = told.year or nearest_year(phrase, told.month, day)
    if year is None:
        return Value(f"XXXX-{told.month:02}-{day:02}") if made_day(2000, told.month, day) else None
    made = made_day(year, told.month, day)
    if made is None:
        return None
    phrase.reference.tell(made, phrase.end)
    return absolute(day_value(made)) if told.year else Value(day_value(made))


def _month_ahead(tokens: Tokens, end: int) -> _Told | None:
    """The month behind the further days that are joined to the one before token `end`."""
    for _ in range(_MOST_DAYS):
        if tokens.word(end) not in _JOINERS:
            return None
        at = end + 2 if tokens.word(end + 1) in ("and", "the") else end + 1
        if at >= len(tokens.words):
            return None
        end = READERS["DAY"](tokens, at)
        if end == at:
            return None
        month = end + 1 if tokens.word(end) == "of" else end
        if tokens.word(month) in MONTHS and is_capitalised(tokens, month):
            return _Told(MONTHS[tokens.words[month]], _year_at(tokens, month + 1), month)
    return None


def _year_at(tokens: Tokens, n: int) -> int | None:
    """The year in token n, or behind the comma or full stop in it."""
    at = n + 1 if tokens.word(n) in (",", ".") else n
    if at < len(tokens.words) and READERS["YEAR"](tokens, at) > at:
        return int(tokens.words[at])
    return None


def _behind_month(phrase: Phrase, n: int) -> Value | None:
    """The later day of `May 3 and 5`, of the month of the day right before."""
    tokens, last = phrase.tokens, phrase.reference.last_day
    if last is None or tokens.word(n - 1) not in _JOINERS or tokens.word(phrase.end) not in _BEHIND:
        return None
    day, end = last
    made = made_day(day.year, day.month, phrase.number("DAY"))
    is_next = end == n - 1 and tokens.word(end - 1)[:1].isdecimal()
    if made is None or not is_next or made <= day or tokens.word(end - 2) not in (*MONTHS, "."):
        return None
    phrase.reference.tell(made, phrase.end)
    return Value(day_value(made))


def year_behind_row(phrase: Phrase) -> int | None:
    """The year that follows the last day of `May 3-5, 2024`, None if there is none."""
    tokens, end = phrase.tokens, phrase.end
    at = end + 1
    if tokens.word(end) not in _JOINERS or tokens.word(end) == "," or at >= len(tokens.words):
        return None
    behind = READERS["DAY"](tokens, at)
    return _year_at(tokens, behind) if behind > at else None


RULES = (
    Rule("DAY", day_of_row, (
        ("They met on [13] and 14 November 2017.", "2017-11-13"),
        ("They met from [3] to 5 May.", "2019-05-03"),
        ("They met on [3]-5 May 2017.", "2017-05-03"),
        ("They met on May 3 and [5].", "2019-05-05"),
    )),
    Rule("DAY , YEAR", day_of_row, (("They met on May 3-[5, 2017].", "2017-05-05"),)),
)  # fmt: skip
