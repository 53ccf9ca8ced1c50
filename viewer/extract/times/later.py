"""Times counted on from one that was told, and repeated ones: `two years later`, `on Mondays`."""

from __future__ import annotations

from datetime import date

from viewer.extract.spans import TimeAnchor, TimeType
from viewer.extract.times.lengths import length, length_value
from viewer.extract.times.reference import Phrase
from viewer.extract.times.relative import UNKNOWN, counted_on, hence, length_of
from viewer.extract.times.rule import Rule, Value, absolute
from viewer.extract.times.tense import Tense
from viewer.extract.times.values import (
    day_value,
    made_day,
    month_value,
    shifted,
    week_value,
    year_value,
)
from viewer.extract.times.vocabulary import WEEKDAYS, is_capitalised, unit_of
from viewer.extract.tokens import BREAK, word_set

OTHER = TimeAnchor.OTHER
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_MOST = 5000


def later(phrase: Phrase) -> Value | None:
    """`Two years later`: counted from the day, month or year told last; open without one."""
    unit, number = length_of(phrase)
    step = round(number)
    if step != number or not 0 < step <= _MOST or phrase.tokens.word(phrase.end) == "than":
        return None
    reference = phrase.reference
    if unit in _DAYS:
        made = shifted(reference.day, step * _DAYS[unit]) if reference.day else None
        shown = (week_value if unit != "day" else day_value)(made) if made else "XXXX-XX-XX"
        return Value(shown if made or unit == "day" else "XXXX-WXX", anchor=OTHER)
    if unit not in _MONTHS:
        return None
    months = step * _MONTHS[unit]
    if unit in ("month", "quarter"):
        told = reference.month
        return Value(month_value(told[0], told[1] + months) if told else "XXXX-XX", anchor=OTHER)
    year = reference.year
    return Value(year_value(year + months // 12) if year else "XXXX", anchor=OTHER)


def next_day(phrase: Phrase) -> Value | None:
    """`The next day`, `the previous day`, `the day before`."""
    day = phrase.reference.day
    if day is None:
        return Value("XXXX-XX-XX", anchor=OTHER)
    made = shifted(day, -1 if phrase.has("previous", "before") else 1)
    return Value(day_value(made), anchor=OTHER) if made else None


def period_before(phrase: Phrase) -> Value | None:
    """`The month before`: which one, only what was told before can say."""
    reference = phrase.reference
    unit = next(word for word in ("week", "month", "year") if phrase.has(word))
    value = UNKNOWN.get(unit, "XXXX")
    if unit == "month" and reference.month:
        value = month_value(reference.month[0], reference.month[1] - 1)
    elif unit == "year" and reference.year:
        value = year_value(reference.year - 1)
    elif unit == "week" and reference.day:
        day = shifted(reference.day, -7)
        value = week_value(day) if day else value
    return Value(value, anchor=OTHER)


def time_ahead(phrase: Phrase) -> Value | None:
    """`In two days` is a day where the verb looks ahead; else it is how long something took."""
    tokens, unit = phrase.tokens, unit_of(phrase.word("UNITS"))
    is_ahead = tokens.word(phrase.first - 1) == "in" and unit in ("day", "week")
    if is_ahead and phrase.reference.published and phrase.tense() is Tense.FUTURE:
        return hence(phrase)
    return length(phrase)


def this_time(phrase: Phrase) -> Value | None:
    """`This time next year`: the month of publication; `this time next week` is the day."""
    published = phrase.reference.published
    step = -1 if phrase.has("last") else 1
    unit = phrase.word("PERIOD")
    if published is None or unit not in ("week", "month", "year"):
        return counted_on(phrase, unit, step)
    if unit == "week":
        made = shifted(published, 7 * step)
        return Value(day_value(made)) if made else None
    months = step * _MONTHS[unit]
    return Value(month_value(published.year, published.month + months))


def after_next(phrase: Phrase) -> Value | None:
    """`The week after next`, `the year before last`."""
    return counted_on(phrase, phrase.word("PERIOD"), 2 if phrase.has("next") else -2)


def weekdays(phrase: Phrase) -> Value | None:
    """`On Mondays`."""
    word = phrase.tokens.words[phrase.first]
    if not is_capitalised(phrase.tokens, phrase.first):
        return None
    return absolute(f"XXXX-WXX-{WEEKDAYS[word[:-1]] + 1}", TimeType.SET)


def times_a(phrase: Phrase) -> Value | None:
    """`Twice a week`, `three times a year`."""
    value = length_value(phrase.word("UNIT"), "1")
    return absolute(value, TimeType.SET) if value else None


_ENDS = frozenset((".", ",", ";", ":", ")", "", BREAK)) | word_set(
    "and when at but after he she they it we i the in"
)


def day_alone(phrase: Phrase) -> Value | None:
    """`On the 14th`: of this month, or of the one before or after, as the verb says."""
    tokens = phrase.tokens
    part = phrase.at("DAY")
    is_told = tokens.word(part + 1) in ("st", "nd", "rd", "th") and phrase.end == part + 2
    if tokens.word(phrase.first - 1) not in ("on", "until", "by", "since") or not is_told:
        return None
    if tokens.word(phrase.end) not in _ENDS:
        return None  # `on the 14th floor`
    published = phrase.reference.published
    day = phrase.number("DAY")
    if published is None:
        return Value(f"XXXX-XX-{day:02}")
    made = _nearest_month(published, day, phrase.tense())
    if made is None:
        return None
    phrase.reference.tell(made, phrase.end)
    return Value(day_value(made))


def _nearest_month(published: date, day: int, tense: Tense) -> date | None:
    """The day of that number before, after or around publication."""
    days: list[date] = []
    for value in (month_value(published.year, published.month + step) for step in (-1, 0, 1)):
        year, _, month = value.partition("-")
        made = made_day(int(year), int(month), day) if year.isdecimal() and month else None
        if made:
            days.append(made)
    if tense is Tense.PAST:
        return next((made for made in reversed(days) if made <= published), None)
    if tense is Tense.FUTURE:
        return next((made for made in days if made >= published), None)
    return min(days, key=lambda made: abs((made - published).days), default=None)


RULES = (
    Rule("NUM UNITS|UNIT later", later,
        (("He fell on May 3, 2017, and died [two years later].", "2019"),
        ("He fell on May 3, 2017, and died [ten days later].", "2017-05-13"),
        ("Sales fell in May 2017 and [three months later] rose.", "2017-08"))),
    Rule("a|an UNIT later", later, (("He fell on May 3, 2017, and died [a week later].",
        "2017-W19"),)),
    Rule("NUM UNITS ' time", hence, (("It opens in [three weeks' time].", "2019-W23"),)),
    Rule("a|an UNIT 's time", hence, (("It opens in [a month's time].", "2019-06"),)),
    Rule("NUM UNITS", time_ahead, (("It will open in [two days].", "2019-05-17"),
        ("It took [two days].", "P2D"))),
    Rule("this time next|last PERIOD", this_time,
        (("It will open [this time next year].", "2020-05"),)),
    Rule("the PERIOD after next", after_next, (("They meet [the week after next].", "2019-W22"),)),
    Rule("the PERIOD before last", after_next, (("They met [the week before last].", "2019-W18"),)),
    Rule("mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays", weekdays,
        (("They meet on [Mondays].", "XXXX-WXX-1"),)),
    Rule("once|twice a|an|each|every UNIT", times_a, (("They meet [twice a week].", "P1W"),)),
    Rule("NUM times a|an|each|every UNIT", times_a,
        (("They meet [three times a year].", "P1Y"),)),
    Rule("the DAY", day_alone, (("They will meet on [the 24th].", "2019-05-24"),
        ("They met on [the 24th].", "2019-04-24"))),
    Rule("the next|following|previous day", next_day,
        (("He fell on May 3, 2017 and died [the next day].", "2017-05-04"),)),
    Rule("the day before|after", next_day,
        (("He fell on May 3, 2017, and was well on [the day before].", "2017-05-02"),)),
    Rule("the week|month|year before", period_before,
        (("It fell from 4% [the month before].", "XXXX-XX"),
        ("In March it was 3%, and 4% [the month before].", "2019-02"),
        ("In 2015 it was 3%, and 4% [the year before].", "2014"))),
)  # fmt: skip
