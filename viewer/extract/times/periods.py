"""Parts of years and spans of years: seasons, quarters, halves, decades, centuries."""

from __future__ import annotations

from datetime import date

from viewer.extract.spans import TimeAnchor
from viewer.extract.times.reference import Phrase
from viewer.extract.times.rule import Rule, Value, absolute
from viewer.extract.times.tense import Tense
from viewer.extract.times.values import quarter_value
from viewer.extract.times.vocabulary import ORDINALS, SEASONS
from viewer.extract.tokens import word_set


def decade(phrase: Phrase) -> Value | None:
    """`The 1980s`, `the '90s`."""
    part = next(part for part in phrase.parts if part.name == "DECADE")
    word = phrase.tokens.words[part.first]
    if word == "'":
        word = phrase.tokens.words[part.first + 1]
    if len(word) == 4:
        return absolute(word[:3])
    return absolute(("20" if word < "30" else "19") + word[:1])


_DECADES = {
    "twenties": "192", "thirties": "193", "forties": "194", "fifties": "195", "sixties": "196",
    "seventies": "197", "eighties": "198", "nineties": "199",
}  # fmt: skip


def named_decade(phrase: Phrase) -> Value | None:
    """`The nineties`."""
    for word, value in _DECADES.items():
        if phrase.has(word):
            return absolute(value)
    return None


def _turn(_phrase: Phrase) -> Value:
    return absolute("2000")


def century(phrase: Phrase) -> Value | None:
    """`The 20th century` begins with 19."""
    number = phrase.number("DAY")
    if number < 0:
        number = ORDINALS.get(phrase.word("ORD"), 0)
    return absolute(f"{number - 1:02}") if 1 <= number <= 30 else None


_FIRST_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTHS = 12


def season(phrase: Phrase) -> Value | None:
    """A season, of a year that is told or the nearest."""
    code = SEASONS[phrase.word("SEASON")]
    year = phrase.number("YEAR")
    if year > 0:
        return absolute(f"{year:04}-{code}")
    published = phrase.reference.published
    if published is None:
        return Value(f"XXXX-{code}")
    return Value(f"{_season_year(phrase, published, _FIRST_MONTHS[code]):04}-{code}")


def _season_year(phrase: Phrase, published: date, first: int) -> int:
    """The year in which the season that is meant begins; a winter ends in the next."""
    year, month = published.year, published.month
    if first + 2 > _MONTHS and month <= first + 2 - _MONTHS:
        year, month = year - 1, month + _MONTHS  # January is in the winter of the year before
    if phrase.has("last", "past"):
        return year - (month <= first + 2)
    if phrase.has("next"):
        return year + (month >= first)
    tense = Tense.UNKNOWN if first <= month <= first + 2 else phrase.tense()
    if month < first:
        is_winter = first + 2 > _MONTHS
        return year - (tense is Tense.PAST and (is_winter or not phrase.has("this")))
    return year + (tense is Tense.FUTURE and month > first + 2)


_BEFORE_SEASONS = word_set("in over during until by since this through of for before after next")
#: `fall` and `spring` are also something else
_BEFORE_FALL = word_set("in during until by over before")


def season_noun(phrase: Phrase) -> Value | None:
    """`In the fall`, `over the summer`: after a preposition only, since `fall` is also a drop."""
    tokens, at = phrase.tokens, phrase.at("SEASON")
    before = tokens.word(phrase.first - 1)
    if before not in _BEFORE_SEASONS:
        return None
    is_other = before not in _BEFORE_FALL or tokens.word(at + 1) in ("in", "of")
    return None if phrase.word("SEASON") in ("fall", "spring") and is_other else season(phrase)


_QUARTER_WORDS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}


def quarter(phrase: Phrase) -> Value | None:
    """`The third quarter`, `third-quarter`: the last one that is over, unless the year is told."""
    number = _QUARTER_WORDS.get(phrase.word("ORD")) or phrase.number("NUM")
    if not 1 <= number <= 4:
        return None
    year = phrase.number("YEAR")
    if year < 0:
        told = year_of_quarter(phrase, number)
        if told is None:
            return Value(f"XXXX-Q{number}")
        year, anchor = told, TimeAnchor.PUBLICATION
    else:
        anchor = TimeAnchor.ABSOLUTE
    published = phrase.reference.published
    if published is None or year >= published.year - 1:
        phrase.reference.quarter = (year, number)
    return Value(quarter_value(year, number), anchor=anchor)


def year_of_quarter(phrase: Phrase, number: int) -> int | None:
    """The year of a quarter told without one, None without a day of publication."""
    published = phrase.reference.published
    if published is None:
        return None
    if phrase.has("last") and phrase.has("year"):
        return published.year - 1
    if phrase.has("next"):
        return published.year + 1
    if phrase.has("this"):
        return published.year
    since_end = published.month - 3 * number  # results are told within months of a quarter's end
    if phrase.tense() is Tense.FUTURE and not 0 < since_end <= _TOLD_MONTHS:
        return published.year if since_end <= 0 else published.year + 1
    return published.year if since_end > -3 else published.year - 1


_TOLD_MONTHS = 4


def half_year(phrase: Phrase) -> Value | None:
    """`The first half of 2019`, `the second half`."""
    said = 2 if phrase.has("last", "latter", "second") else 1
    number = ORDINALS.get(phrase.word("ORD"), said)
    year = phrase.number("YEAR")
    if number > 2:
        return None
    if year > 0:
        return absolute(f"{year:04}-H{number}")
    published = phrase.reference.published
    if published is None:
        return Value(f"XXXX-H{number}")
    year = published.year
    if phrase.has("last") and phrase.has("year"):
        year -= 1
    elif phrase.has("next"):
        year += 1
    elif number == 2 and published.month < 7 and phrase.tense() is Tense.PAST:
        year -= 1
    return Value(f"{year:04}-H{number}")


RULES = (
    Rule("the? early|late|mid -? DECADE", decade, (("Flats rose in [the late 1960s].", "196"),)),
    Rule("the? DECADE", decade, (("Flats rose in [the 1960s].", "196"),
        ("Flats rose in [the '60s].", "196"))),
    Rule("the beginning|end|middle|start|second half? of the DECADE", decade,
        (("By [the end of the 1970s] it was full.", "197"),)),
    Rule("the first|second|last|latter half of the DECADE", decade,
        (("In [the last half of the 1970s] it was full.", "197"),)),
    Rule("the early|late|mid? -? fifties|sixties|seventies|eighties|nineties", named_decade,
        (("She sang in [the sixties].", "196"),)),
    Rule("the? early|late|mid? -? DAY -? century", century,
        (("The tower is from [the 19th century].", "18"),)),
    Rule("the? ORD -? century", century, (("A [third-century] coin was found.", "02"),)),
    Rule("the turn of the? century", _turn,
        (("Trade grew at [the turn of the century].", "2000"),)),
    Rule("last|this|past SEASON", season, (("The reef was mapped [last summer].", "2018-SU"),)),
    Rule("this past SEASON", season, (("The reef was mapped [this past winter].", "2018-WI"),)),
    Rule("next SEASON", season, (("Work ends [next spring].", "2020-SP"),)),
    Rule("the? SEASON of YEAR", season, (("It closed in [the winter of 1963].", "1963-WI"),)),
    Rule("SEASON YEAR", season, (("It closed in [autumn 1963].", "1963-FA"),)),
    Rule("early|late|mid - SEASON", season_noun, (("It should open in [mid-summer].", "2019-SU"),)),
    Rule("the SEASON", season_noun, (("It should open in [the autumn].", "2019-FA"),)),
    Rule("SEASON", season_noun, (("Ice thins in [summer].", "2019-SU"),)),
    Rule("the? fiscal? -? ORD quarter", quarter,
        (("Profit fell in [the first quarter].", "2019-Q1"),)),
    Rule("fiscal? -? ORD - quarter", quarter, (("A [third-quarter] loss was booked.", "2018-Q3"),)),
    Rule("the? fiscal? -? ORD -? quarter of? YEAR", quarter,
        (("Profit fell in [the third quarter of 2017].", "2017-Q3"),)),
    Rule("the? ORD quarter of last|this|next year", quarter,
        (("It grew in [the third quarter of last year].", "2018-Q3"),)),
    Rule("last|this|next year ' s ORD quarter", quarter,
        (("It fell from [last year's third quarter].", "2018-Q3"),)),
    Rule("last|this|next year 's ORD quarter", quarter,
        (("It fell from [last year's fourth quarter].", "2018-Q4"),)),
    Rule("the YEAR ORD -? quarter", quarter,
        (("It fell from [the 2017 third quarter].", "2017-Q3"),)),
    Rule("q NUM ,? of? YEAR", quarter, (("Sales fell in [Q 3 of 2017].", "2017-Q3"),)),
    Rule("the? first|second|last|latter half of YEAR", half_year,
        (("It rained in [the first half of 2018].", "2018-H1"),)),
    Rule("the? ORD half of the? last|this|next year", half_year,
        (("Sales rose in [the second half of last year].", "2018-H2"),)),
    Rule("the first|second half of the year", half_year,
        (("Orders will rise in [the second half of the year].", "2019-H2"),)),
    Rule("the beginning|end|middle|start|close|rest of the ORD quarter", quarter,
        (("It was sold at [the end of the first quarter].", "2019-Q1"),)),
)  # fmt: skip
