"""Holidays, those that move among them."""

from __future__ import annotations

from viewer.extract.spans import TimeAnchor
from viewer.extract.times.reference import Phrase, nearest_year
from viewer.extract.times.rule import Maker, Rule, Value, absolute
from viewer.extract.times.tense import Tense
from viewer.extract.times.values import day_value, made_day, quarter_value, shifted, year_value
from viewer.extract.times.vocabulary import is_capitalised


def _holiday(month: int, day: int) -> Maker:
    def make(phrase: Phrase) -> Value | None:
        year = phrase.number("YEAR")
        anchor = TimeAnchor.ABSOLUTE
        if year < 0:
            found = nearest_year(phrase, month, day)
            anchor = TimeAnchor.PUBLICATION
            if found is None:
                return Value(f"XXXX-{month:02}-{day:02}")
            year = found
        made = made_day(year, month, day)
        if phrase.tokens.word(phrase.end) in ("tree", "trees"):
            return None
        return Value(day_value(made), anchor=anchor) if made else None

    return make


def _nth_weekday(month: int, weekday: int, nth: int, add: int = 0) -> Maker:
    """A day such as the fourth Thursday of November; nth -1 is the last."""

    def make(phrase: Phrase) -> Value | None:
        published = phrase.reference.published
        year = phrase.number("YEAR")
        if year < 0 and published is None:
            return Value(f"XXXX-{month:02}")
        if year < 0:
            year = nearest_year(phrase, month, 4 + 7 * (nth - 1) if nth > 0 else 28) or 0
        first = made_day(year, month, 1)
        if first is None:
            return None
        day = shifted(first, (weekday - first.weekday()) % 7 + 7 * ((nth if nth > 0 else 5) - 1))
        if day and day.month != month:
            day = shifted(day, -7)
        day = shifted(day, add) if day else None
        return Value(day_value(day)) if day else None

    return make


def easter(phrase: Phrase) -> Value | None:
    """Easter by the anonymous Gregorian algorithm (Nature, 20 April 1876), or a day near it."""
    published = phrase.reference.published
    year = phrase.number("YEAR")
    if is_capitalised(phrase.tokens, phrase.end):  # `Easter Island`
        return None
    if year < 0:
        if published is None:
            return Value("XXXX")
        year = nearest_year(phrase, 4, 10) or published.year
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    sunday = made_day(year, month, day + 1)
    if sunday is None:
        return None
    offset = -2 if phrase.has("good") else 1 if phrase.has("monday") else 0
    made = shifted(sunday, offset)
    return Value(day_value(made)) if made else None


def holiday_season(phrase: Phrase) -> Value | None:
    """The weeks up to New Year."""
    published = phrase.reference.published
    if published is None:
        return Value("XXXX-Q4")
    year = published.year - (phrase.tense() is Tense.PAST and published.month < 10)
    return Value(quarter_value(year, 4))


def feast(phrase: Phrase) -> Value | None:
    """A feast by the moon: its year where the text says it, no day, which nothing here knows."""
    if not is_capitalised(phrase.tokens, phrase.first):
        return None
    year = phrase.number("YEAR")
    return absolute(year_value(year)) if year > 0 else Value("XXXX")


RULES = (
    Rule("christmas eve YEAR?", _holiday(12, 24),
        (("He was freed on [Christmas Eve].", "2018-12-24"),)),
    Rule("christmas day? YEAR?", _holiday(12, 25),
        (("It shut before [Christmas].", "2018-12-25"),)),
    Rule("boxing day YEAR?", _holiday(12, 26), (("They raced on [Boxing Day].", "2018-12-26"),)),
    Rule("new year 's eve YEAR?", _holiday(12, 31),
        (("The gates shut on [New Year's Eve].", "2018-12-31"),)),
    Rule("new year 's day YEAR?", _holiday(1, 1),
        (("The rule began on [New Year's Day].", "2019-01-01"),)),
    Rule("valentine 's day YEAR?", _holiday(2, 14),
        (("They wed on [Valentine's Day].", "2019-02-14"),)),
    Rule("halloween YEAR?", _holiday(10, 31), (("The film opened at [Halloween].", "2018-10-31"),)),
    Rule("independence day YEAR?", _holiday(7, 4),
        (("It will open on [Independence Day].", "2019-07-04"),)),
    Rule("thanksgiving day? YEAR?", _nth_weekday(11, 3, 4),
        (("She flew home at [Thanksgiving].", "2018-11-22"),)),
    Rule("labor|labour day YEAR?", _nth_weekday(9, 0, 1),
        (("Schools open after [Labor Day].", "2019-09-02"),)),
    Rule("memorial day YEAR?", _nth_weekday(5, 0, -1),
        (("It will open by [Memorial Day].", "2019-05-27"),)),
    Rule("election day YEAR?", _nth_weekday(11, 0, 1, 1),
        (("He was ill on [Election Day].", "2018-11-06"),)),
    Rule("good friday YEAR?", easter, (("They walked out on [Good Friday].", "2019-04-19"),)),
    Rule("easter sunday? YEAR?", easter, (("It shut at [Easter].", "2019-04-21"),)),
    Rule("easter monday YEAR?", easter, (("It shut on [Easter Monday].", "2019-04-22"),)),
    Rule(
        "ramadan|diwali|hanukkah|passover YEAR?;eid al? -? fitr|adha? YEAR?;lunar|chinese new year "
        "YEAR?;yom kippur YEAR?;rosh hashanah YEAR?",
        feast, (("It shut for [Ramadan 2017].", "2017"), ("It shut for [Diwali].", "XXXX"),
            ("It shut for [Lunar New Year].", "XXXX"), ("It shut for [Eid].", "XXXX"))),
    Rule("the holiday season", holiday_season,
        (("Shops stock up for [the holiday season].", "2019-Q4"),)),
)  # fmt: skip
