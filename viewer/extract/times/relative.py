"""Dates counted from the day of publication or from another time: `last week`, `two months ago`."""

from __future__ import annotations

from datetime import date

from viewer.extract.amounts import read_amount
from viewer.extract.spans import TimeAnchor, TimeType
from viewer.extract.times.reference import Phrase
from viewer.extract.times.rule import Maker, Rule, Value, absolute
from viewer.extract.times.tense import Tense
from viewer.extract.times.values import (
    day_value,
    month_value,
    quarter_value,
    shifted,
    week_value,
    year_value,
)
from viewer.extract.times.vocabulary import MONTHS, WEEKDAYS, is_capitalised, unit_of
from viewer.extract.tokens import word_set

_STEPS = {
    **dict.fromkeys(("last", "past", "previous"), -1),
    **dict.fromkeys(("this", "current", "same"), 0),
    **dict.fromkeys(("next", "coming", "following"), 1),
}


def _day(offset: int) -> Maker:
    def make(phrase: Phrase) -> Value | None:
        published = phrase.reference.published
        if published is None:
            return Value("XXXX-XX-XX")
        made = shifted(published, offset)
        return Value(day_value(made)) if made else None

    return make


_SHOWN = word_set("programme program show newspaper magazine website")


def today(phrase: Phrase) -> Value | None:
    """The day of publication; not `the Today programme`."""
    in_name = is_capitalised(phrase.tokens, phrase.end - 1)
    return None if in_name and phrase.tokens.word(phrase.end) in _SHOWN else _day(0)(phrase)


def period(phrase: Phrase) -> Value | None:
    """`Last week`, `this month`, `next year`, `the past decade`."""
    unit = unit_of(phrase.word("PERIOD") or phrase.word("UNIT"))
    step = next((_STEPS[word] for word in _STEPS if phrase.has(word)), 0)
    return counted_on(phrase, unit, step)


#: what a unit that nobody can tell is written as
UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX"}
_YEARS = {"year": 1, "decade": 10, "century": 100}
#: so many digits of a year say a year, a decade, a century
_DIGITS = {"year": 4, "decade": 3, "century": 2}


def counted_on(phrase: Phrase, unit: str, step: int) -> Value | None:
    """The period so many units after the one of publication."""
    published = phrase.reference.published
    if published is None:
        return Value(UNKNOWN.get(unit, "XXXX"))
    if unit in ("week", "weekend", "fortnight"):
        return _week(phrase, unit, step)
    if unit == "day":
        made = shifted(published, step)
        return Value(day_value(made)) if made else None
    if unit == "month":
        return Value(month_value(published.year, published.month + step))
    if unit == "quarter":
        return Value(quarter_value(published.year, (published.month + 2) // 3 + step))
    year = year_value(published.year + step * _YEARS[unit])
    return Value(year[: _DIGITS[unit]])


def _week(phrase: Phrase, unit: str, step: int) -> Value | None:
    day = phrase.reference.week_day()
    if unit == "weekend":
        day = phrase.reference.published
        if day and step == 0 and day.weekday() < 3 and phrase.tense() is Tense.PAST:
            step = -1
    if unit == "fortnight":
        step *= 2
    moved = shifted(day, 7 * step) if day else None
    if moved is None:
        return None
    return Value(week_value(moved) + ("-WE" if unit == "weekend" else ""))


def weekday_of_week(phrase: Phrase) -> Value | None:
    """`Last Friday` is the one before today, `next Monday` the one after."""
    published = phrase.reference.published
    if not is_capitalised(phrase.tokens, phrase.at("WEEKDAY")):
        return None
    weekday = WEEKDAYS[phrase.word("WEEKDAY")]
    if published is None:
        return Value(f"XXXX-WXX-{weekday + 1}")
    made = shifted(published, _days_to(phrase, published, weekday))
    if made is None:
        return None
    phrase.reference.tell(made, phrase.end)
    return Value(day_value(made))


def _days_to(phrase: Phrase, published: date, weekday: int) -> int:
    """From publication to the weekday that `last`, `previous`, `next` or `this` means."""
    back = (published.weekday() - weekday) % 7
    if phrase.has("last", "past"):
        return -(back or 7)
    if phrase.has("previous"):
        base = phrase.reference.day or published
        return (base - published).days - ((base.weekday() - weekday) % 7 or 7)
    if phrase.has("next", "following", "coming"):
        return 7 - back
    if back == 0:
        return 0
    return -back if phrase.tense() is Tense.PAST else 7 - back


def weekday_last_week(phrase: Phrase) -> Value | None:
    """`Friday last week`."""
    day = phrase.reference.week_day()
    weekday = WEEKDAYS[phrase.word("WEEKDAY")]
    if day is None or not is_capitalised(phrase.tokens, phrase.at("WEEKDAY")):
        return None
    made = shifted(day, weekday - day.weekday() - 7)
    return Value(day_value(made)) if made else None


def month_of(phrase: Phrase) -> Value | None:
    """`Last November` is before this month, `next June` after it, `this May` in this year."""
    at = phrase.at("MONTH")
    published = phrase.reference.published
    if not is_capitalised(phrase.tokens, at):
        return None
    month = MONTHS[phrase.word("MONTH")]
    if published is None:
        return Value(f"XXXX-{month:02}")
    year = published.year
    if phrase.has("last", "past"):  # in March `last February` is not the month before
        year -= published.month <= month + 1
    elif phrase.has("next"):
        year += published.month >= month
    return Value(month_value(year, month))


def ago(phrase: Phrase) -> Value | None:
    """`Two months ago`: the month, since nobody means a day by it; days and weeks count days."""
    unit, number = length_of(phrase)
    return _moved(phrase, unit, -number)


def long_ago(_phrase: Phrase) -> Value:
    """`Years ago`."""
    return Value("PAST_REF")


def period_gone(phrase: Phrase) -> Value | None:
    """`This past week`: the one before."""
    return counted_on(phrase, phrase.word("PERIOD"), -1)


def hence(phrase: Phrase) -> Value | None:
    """`Two months from now`."""
    unit, number = length_of(phrase)
    return _moved(phrase, unit, number)


def earlier(phrase: Phrase) -> Value | None:
    """`A year earlier`: before the quarter told last if there is one, or before publication."""
    unit, number = length_of(phrase)
    told = _quarter_told(phrase)
    if unit == "year" and told:
        return Value(quarter_value(told[0] - round(number), told[1]), anchor=TimeAnchor.OTHER)
    return _moved(phrase, unit, -number)


_RESULTS_BACK = 30


def _quarter_told(phrase: Phrase) -> tuple[int, int] | None:
    """The quarter told last, unless nine months or a month are compared here."""
    words = phrase.tokens.words
    for n in range(phrase.first - 1, max(phrase.first - _RESULTS_BACK, 0) - 1, -1):
        if words[n] in ("months", "month"):
            return None
        if words[n] in ("quarter", ".", "\n"):
            break
    return phrase.reference.quarter


def year_ago(phrase: Phrase) -> Value | None:
    """`A year ago`, `year-earlier`: the same quarter where results are told."""
    told = _quarter_told(phrase)
    if told:
        return Value(quarter_value(told[0] - 1, told[1]), anchor=TimeAnchor.OTHER)
    return counted_on(phrase, "year", -1)


def length_of(phrase: Phrase) -> tuple[str, float]:
    """The unit and number of `two months ago`; one where no number is told."""
    unit = unit_of(phrase.word("UNITS") or phrase.word("UNIT") or "year")
    at = phrase.at("NUM")
    amount = read_amount(phrase.tokens, at) if at >= 0 else None
    if amount is not None:
        return unit, amount.value
    return unit, 2.0 if phrase.has("couple") else 1.0


_MONTHS = {"year": 12, "decade": 120, "century": 1200}
_MOST_STEPS = 5000


def _moved(phrase: Phrase, unit: str, number: float) -> Value | None:
    """So many units from publication; a half of a year counts in months."""
    if abs(number) == 1.0 and phrase.has("several", "few", "many", "some"):
        return Value("PAST_REF")
    if unit in ("hour", "minute", "second"):
        return counted_on(phrase, "day", 0)
    if number != int(number) and unit in _MONTHS:
        unit, number = "month", number * _MONTHS[unit]
    step = round(number)
    if unit in ("decade", "century"):
        unit, step = "year", step * _YEARS[unit]
    return counted_on(phrase, unit, step) if abs(step) <= _MOST_STEPS else None


def end_of_year(phrase: Phrase) -> Value | None:
    """`Year-end`, `the end of the year`; `the fiscal year ended June 3` is a length."""
    if phrase.tokens.word(phrase.end) in _ENDED and not phrase.has("end"):
        return Value("P1Y", TimeType.DURATION, TimeAnchor.ABSOLUTE)
    published = phrase.reference.published
    if published is None:
        return Value("XXXX")
    year = published.year
    if phrase.has("last") or phrase.tokens.word(phrase.first - 1) == "since":
        year -= 1
    elif phrase.has("next"):
        year += 1
    return Value(year_value(year))


def quarter_alone(phrase: Phrase) -> Value | None:
    """`The quarter`: the last one named, or the last that is over."""
    told = phrase.reference.quarter
    published = phrase.reference.published
    if told and not phrase.has("latest", "last", "current", "this"):
        back = 4 if phrase.has("ago", "earlier", "comparable", "corresponding") else 0
        return Value(quarter_value(told[0], told[1] - back), anchor=TimeAnchor.OTHER)
    if published is None:
        return Value("XXXX-QX")
    number = (published.month + 2) // 3 - (0 if phrase.has("current", "this") else 1)
    number -= 4 if phrase.has("ago", "earlier", "comparable") else 0
    return Value(quarter_value(published.year, number))


def last_year(phrase: Phrase) -> Value | None:
    """`The latest fiscal year`: the one that is over."""
    return counted_on(phrase, "year", -1)


def year_quarter(phrase: Phrase) -> Value | None:
    """`The 1988 quarter`: the quarter told last, of that year."""
    told = phrase.reference.quarter
    return absolute(quarter_value(phrase.number("YEAR"), told[1])) if told else None


_BEFORE_YEAR = word_set("for in during of over this through")
_ENDED = word_set("ended ending")
_AFTER_OTHER = word_set("of before after that when in")


def the_period(phrase: Phrase) -> Value | None:
    """`The week`, `the year`, `the weekend`."""
    unit = phrase.word("PERIOD")
    if unit == "quarter":
        return quarter_alone(phrase)
    before = phrase.tokens.word(phrase.first - 1)
    if unit in ("decade", "century", "month") or (unit == "year" and before not in _BEFORE_YEAR):
        return None
    if unit == "year" and phrase.tokens.word(phrase.end) in _ENDED:
        return end_of_year(phrase)
    if phrase.tokens.word(phrase.end) in _AFTER_OTHER:
        return None
    return counted_on(phrase, unit, 0)


def that_period(phrase: Phrase) -> Value | None:
    """`That year`, `the same day`: told before."""
    reference = phrase.reference
    unit = phrase.word("UNIT")
    if unit == "quarter":
        return quarter_alone(phrase)
    told = {}
    if reference.day:
        told = {"day": day_value(reference.day), "week": week_value(reference.day)}
    if reference.month:
        told["month"] = month_value(*reference.month)
    if reference.year:  # a month or year told since that day counts for more
        told["year"] = year_value(reference.year)
    if unit not in ("day", "week", "month", "year"):
        return None
    return Value(told.get(unit, UNKNOWN.get(unit, "XXXX")), anchor=TimeAnchor.OTHER)


RULES = (
    Rule("today", today, (("The court rules [today].", "2019-05-15"),)),
    Rule("earlier|later today", today, (("He flew out [earlier today].", "2019-05-15"),)),
    Rule("yesterday", _day(-1), (("The dam burst [yesterday].", "2019-05-14"),)),
    Rule("late|early yesterday", _day(-1), (("The dam burst [late yesterday].", "2019-05-14"),)),
    Rule("tomorrow", _day(1), (("She will testify [tomorrow].", "2019-05-16"),)),
    Rule("the day before yesterday", _day(-2),
        (("It burned [the day before yesterday].", "2019-05-13"),)),
    Rule("the day after tomorrow", _day(2),
        (("They vote [the day after tomorrow].", "2019-05-17"),)),
    Rule("early|earlier|late|later? last|this|next PERIOD", period,
        (("Exports slowed [last month].", "2019-04"), ("He leaves [next week].", "2019-W21"),
        ("It opens [early next year].", "2020"))),
    Rule("sometime early|earlier|late|later? last|this|next PERIOD", period,
        (("It opens [sometime next year].", "2020"),)),
    Rule("the following|coming|current|previous PERIOD", period,
        (("Rain is due in [the coming week].", "2019-W21"),)),
    Rule("the? end|beginning|middle|start|rest|close|remainder of this|next|last PERIOD", period,
        (("He goes at [the end of this week].", "2019-W20"),)),
    Rule("last|past|this|next|previous|following|coming WEEKDAY", weekday_of_week,
        (("He fell ill [last Friday].", "2019-05-10"), ("They meet [next Monday].", "2019-05-20"))),
    Rule("the previous|following WEEKDAY", weekday_of_week,
        (("They were down on [the previous Friday].", "2019-05-10"),)),
    Rule("WEEKDAY of? last week", weekday_last_week,
        (("He fell ill [Friday last week].", "2019-05-10"),)),
    Rule("early|late? last|this|next|past MONTH", month_of, (("She won [last November].",
        "2018-11"), ("It starts [next March].", "2020-03"))),
    Rule("NUM UNITS|UNIT ago", ago, (("The mine shut [two months ago].", "2019-03"),
        ("He left [40 years ago].", "1979"))),
    Rule("more|less than NUM UNITS|UNIT ago", ago,
        (("It sank [more than two years ago].", "2017"),)),
    Rule("about|nearly|almost|some|over|around|roughly|only|just NUM UNITS|UNIT ago", ago,
        (("It sank [nearly two years ago].", "2017"),)),
    Rule("a|an UNIT ago", ago, (("It sank [a month ago].", "2019-04"),)),
    Rule("UNITS ago", long_ago, (("It sank [decades ago].", "PAST_REF"),)),
    Rule("a long time ago", long_ago, (("It sank [a long time ago].", "PAST_REF"),)),
    Rule("about|nearly|almost|some|over|around|roughly|only|just a|an UNIT ago", ago,
        (("It sank [almost a year ago].", "2018"),)),
    Rule("more|less than a|an UNIT ago", ago, (("It sank [more than a decade ago].", "2009"),)),
    Rule("this past PERIOD", period_gone, (("It sank [this past week].", "2019-W19"),)),
    Rule("a couple of UNITS ago", ago, (("It sank [a couple of weeks ago].", "2019-W18"),)),
    Rule("a? few|several|many|some UNITS ago", ago,
        (("It sank [several years ago].", "PAST_REF"),)),
    Rule("a|one year ago", year_ago, (("Sales were lower [a year ago].", "2018"),)),
    Rule("a year earlier|before", earlier, (("Rents rose 4% from [a year earlier].", "2018"),)),
    Rule("NUM UNITS earlier", earlier, (("It had begun [two years earlier].", "2017"),)),
    Rule("a|an UNIT earlier", earlier, (("It had begun [a month earlier].", "2019-04"),)),
    Rule("the? year - earlier|ago period|quarter", year_ago,
        (("Output beat [the year-earlier period].", "2018"),)),
    Rule("the comparable|corresponding|same year - earlier|ago period|quarter", year_ago,
        (("It beat [the comparable year-ago period].", "2018"),)),
    Rule("the? same|corresponding|comparable|like period|quarter a? last|year year|ago|earlier",
        year_ago, (("It beat [the same period last year].", "2018"),)),
    Rule("the? year - ago|earlier ORD quarter", year_ago,
        (("It beat [the year-earlier first quarter].", "2018"),)),
    Rule("NUM UNITS|UNIT from now", hence, (("The bill lapses [two years from now].", "2021"),)),
    Rule("a|an UNIT from now", hence, (("The bill lapses [a month from now].", "2019-06"),)),
    Rule("the? year - end", end_of_year, (("Stocks rose by [year-end].", "2019"),)),
    Rule("year end", end_of_year, (("Stocks rose by [year end].", "2019"),)),
    Rule("year 's end", end_of_year, (("It will be done by [year's end].", "2019"),)),
    Rule("the end|beginning|middle|start|close|rest of the PERIOD", period,
        (("It will be done by [the end of the month].", "2019-05"),)),
    Rule("the? end of the year", end_of_year,
        (("It will be done by [the end of the year].", "2019"),)),
    Rule("the most recent quarter", quarter_alone,
        (("Margins shrank in [the most recent quarter].", "2019-Q1"),)),
    Rule("the? YEAR -? quarter|period", year_quarter,
        (("It fell in the third quarter, from 9% in [the 2017 quarter].", "2017-Q3"),)),
    Rule("last year 's quarter|period", year_ago, (("It beat [last year's quarter].", "2018"),)),
    Rule("the quarter|period a year ago|earlier|before", year_ago,
        (("It beat [the period a year earlier].", "2018"),)),
    Rule("year - earlier|ago", year_ago, (("It beat a [year-earlier] loss.", "2018"),)),
    Rule("the? fiscal|financial year", end_of_year,
        (("Sales fell in [the fiscal year].", "2019"),
        ("Sales fell in [the fiscal year] ended March 3.", "P1Y"))),
    Rule("this fiscal|financial|business year", end_of_year,
        (("Sales will fall [this business year].", "2019"),)),
    Rule("the latest|last|past|previous fiscal|financial year", last_year,
        (("Sales fell in [the latest fiscal year].", "2018"),)),
    Rule("the latest|last|current quarter", quarter_alone,
        (("Margins shrank in [the latest quarter].", "2019-Q1"),)),
    Rule("the PERIOD", the_period, (("Shares rose 3% for [the week].", "2019-W20"),)),
    Rule("earlier|later? that|same UNIT", that_period,
        (("He died on May 3, 2017. [Later that day] she flew in.", "2017-05-03"),
        ("She left on May 3, 2018. She came in June 2012 and sailed [later that year].", "2012"))),
    Rule("the same UNIT", that_period,
        (("It broke on May 3, 2017 and was mended [the same day].", "2017-05-03"),)),
)  # fmt: skip
