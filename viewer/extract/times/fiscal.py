"""Fiscal years, quarters and halves in short: `Q3`, `3Q24`, `FY2021`, `H1 2023`.

A fiscal quarter is told by its number; which months it holds, no text of a few words says.
"""

from __future__ import annotations

from viewer.extract.times.periods import year_of_quarter
from viewer.extract.times.reference import Phrase
from viewer.extract.times.rule import Rule, Value, absolute
from viewer.extract.times.values import quarter_value, year_value
from viewer.extract.tokens import word_set

_CENTURY = 2000


def _year(phrase: Phrase, nth: int) -> int | None:
    """The year in two or four digits, None if it is neither."""
    word = phrase.word("YEAR") or phrase.word("NUM", nth)
    if not word.isdecimal() or len(word) not in (2, 4):
        return None
    year = int(word)
    return _CENTURY + year if len(word) == 2 else year if 1900 <= year <= 2199 else None


def _number(phrase: Phrase, letter: str, most: int) -> int | None:
    """The number that is glued to the capital letter, before or behind it."""
    tokens, at, n = phrase.tokens, phrase.at(letter), phrase.at("NUM")
    if tokens.form(at) != letter.upper() or not tokens.glued(max(at, n)) or abs(at - n) != 1:
        return None
    word = tokens.words[n]
    return int(word) if word.isdecimal() and len(word) == 1 and 0 < int(word) <= most else None


def short_quarter(phrase: Phrase) -> Value | None:
    """`Q3 FY24`, `3Q24`, `Q3`."""
    number = _number(phrase, "q", 4)
    if number is None:
        return None
    if phrase.has("YEAR") or phrase.at("NUM", 1) >= 0:
        year = _year(phrase, 1)
        if year is None:
            return None
        phrase.reference.quarter = (year, number)
        return absolute(quarter_value(year, number))
    found = year_of_quarter(phrase, number)
    if found is None:
        return Value(f"XXXX-Q{number}")
    phrase.reference.quarter = (found, number)
    return Value(quarter_value(found, number))


def fiscal_year(phrase: Phrase) -> Value | None:
    """`FY24`, `FY2021`."""
    year = _year(phrase, 0)
    if year is None or phrase.tokens.form(phrase.at("fy")) != "FY":
        return None
    return absolute(year_value(year))


_BEFORE_HALVES = word_set("in for during over since from to of versus vs")


def short_half(phrase: Phrase) -> Value | None:
    """`H1 2023`, `in H1`."""
    number = _number(phrase, "h", 2)
    year = _year(phrase, 1)
    if number is None:
        return None
    if year is not None:
        return absolute(f"{year:04}-H{number}")
    published = phrase.reference.published
    if phrase.tokens.word(phrase.first - 1) not in _BEFORE_HALVES:
        return None
    return Value(f"{published.year:04}-H{number}" if published else f"XXXX-H{number}")


RULES = (
    Rule("the? q NUM", short_quarter, (("Sales fell in [Q1].", "2019-Q1"),)),
    Rule("q NUM of? fy NUM", short_quarter, (("Sales fell in [Q3 FY17].", "2017-Q3"),)),
    Rule("NUM q ' NUM", short_quarter, (("Sales fell in [3Q'17].", "2017-Q3"),)),
    Rule("NUM q NUM|YEAR", short_quarter, (("Sales fell in [3Q17].", "2017-Q3"),
        ("Sales fell in [3Q 2017].", "2017-Q3"))),
    Rule("fy NUM", fiscal_year, (("Sales fell in [FY17].", "2017"),
        ("Sales fell in [FY2017].", "2017"))),
    Rule("h NUM of? YEAR", short_half, (("Sales fell in [H1 2017].", "2017-H1"),)),
    Rule("h NUM", short_half, (("Sales fell in [H1].", "2019-H1"),)),
)  # fmt: skip
