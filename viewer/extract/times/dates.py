"""Dates that the calendar names: days, months and years."""

from __future__ import annotations

from viewer.extract.times.day_ranges import year_behind_row
from viewer.extract.times.readers import spoken_year
from viewer.extract.times.reference import Phrase, nearest_weekday, nearest_year
from viewer.extract.times.rule import Rule, Value, absolute
from viewer.extract.times.values import day_value, made_day, month_value, week_value, year_value
from viewer.extract.times.vocabulary import MONTHS, WEEKDAYS, is_capitalised
from viewer.extract.tokens import word_set


def _has_month(phrase: Phrase) -> bool:
    """`May`, `March` and abbreviations are months with a capital only."""
    return is_capitalised(phrase.tokens, phrase.at("MONTH"))


def full_date(phrase: Phrase) -> Value | None:
    """Day, month and year."""
    if not _has_month(phrase):
        return None
    year, month, day = phrase.number("YEAR"), MONTHS[phrase.word("MONTH")], phrase.number("DAY")
    made = made_day(year, month, day)
    if made is None:
        return absolute(month_value(year, month))
    phrase.reference.tell(made, phrase.end)
    return absolute(day_value(made))


def day_and_month(phrase: Phrase) -> Value | None:
    """A day of a month without its year."""
    if not _has_month(phrase):
        return None
    month, day = MONTHS[phrase.word("MONTH")], phrase.number("DAY")
    year = year_behind_row(phrase) or nearest_year(phrase, month, day)
    if year is None:
        return Value(f"XXXX-{month:02}-{day:02}") if made_day(2000, month, day) else None
    made = made_day(year, month, day)
    if made is None:
        return None
    phrase.reference.tell(made, phrase.end)
    return Value(day_value(made))


def month_of_year(phrase: Phrase) -> Value | None:
    """A month with its year."""
    if not _has_month(phrase):
        return None
    year, month = phrase.number("YEAR"), MONTHS[phrase.word("MONTH")]
    phrase.reference.tell_month(year, month)
    return absolute(month_value(year, month))


#: months that are also words or names
_WORDS_TOO = word_set("may march mar sep jan dec")
_NAMES_TOO = word_set("april june august may jan")
_BEFORE_MONTHS = word_set(
    "in by since until till of from to and or through before after during late early mid - last "
    "next this every each between for end middle beginning start per around with but ("
)
_SURE = word_set("in by since until of from last through during next late early")
_OWNERS = word_set("of by from")


def month_alone(phrase: Phrase) -> Value | None:
    """A month without a year."""
    at = phrase.at("MONTH")
    word = phrase.word("MONTH")
    if not is_capitalised(phrase.tokens, at):
        return None
    if phrase.first == at and (
        (word in _WORDS_TOO and not _is_month(phrase, at))
        or (word in _NAMES_TOO and _is_name(phrase, at))
    ):
        return None
    month = MONTHS[word]
    year = nearest_year(phrase, month)
    if year is None:
        return Value(f"XXXX-{month:02}")
    phrase.reference.tell_month(year, month)
    return Value(month_value(year, month))


def _is_month(phrase: Phrase, at: int) -> bool:
    """Whether `May` is no verb or name here: a preposition stands before it."""
    before, after = phrase.tokens.word(at - 1), phrase.tokens.form(at + 1)
    if before in _SURE:
        return not (after[:1].isupper() and before in _OWNERS)
    return before in _BEFORE_MONTHS and not after[:1].isupper()


def _is_name(phrase: Phrase, at: int) -> bool:
    """Whether a surname follows or a title stands before: `April Jones`, `Mrs May`."""
    before, after = phrase.tokens.word(at - 1), phrase.tokens.form(at + 1)
    if before in _TITLES or _is_first_name(phrase, at - 1, after):
        return True
    return after[:1].isupper() and before not in ("in", "last", "since", "by", "until")


_TITLES = word_set("mr mrs ms miss dr sir lord lady")


def _is_first_name(phrase: Phrase, at: int, after: str) -> bool:
    """Whether a capital within the sentence stands before, and no day behind: `Ella May sat`."""
    tokens = phrase.tokens
    word, form = tokens.word(at), tokens.form(at)
    begins = tokens.word(at - 1) in ("", ".", "!", "?")
    known = word in _BEFORE_MONTHS or word in _SURE or word in WEEKDAYS
    return form[:1].isupper() and form[1:].islower() and not (begins or known or after.isdecimal())


#: digits after these are a price or a number of something
_NO_YEAR_BEFORE = word_set("$ £ € ¥ no number # room highway rs %")
_NO_YEAR_AFTER = word_set(
    "% percent per points people miles km million billion feet dollars euros pounds shares "
    "workers men women troops homes employees years jobs units barrels tonnes tons soldiers "
    "students acres meters metres calories gmt utc hours rpm"
)
_HEDGES = word_set("about than some nearly almost over around least")
#: an old year needs one of these before it
_YEAR_PREPOSITIONS = word_set("in since from by until of early late before after ( circa to and")
_MODERN = range(1900, 2101)


def year_alone(phrase: Phrase) -> Value | None:
    """A year that is no number of things."""
    tokens, at = phrase.tokens, phrase.at("YEAR")
    year = phrase.number("YEAR")
    before, after = tokens.word(at - 1), tokens.word(at + 1)
    if phrase.first < at and phrase.has("fiscal", "year"):
        return absolute(year_value(year))
    if before in _NO_YEAR_BEFORE or after in _NO_YEAR_AFTER:
        return None
    if year in _MODERN:
        is_round = before in _HEDGES and year % 50 == 0
        phrase.reference.year = phrase.reference.year if is_round else year
        return None if is_round else absolute(year_value(year))
    counts = after.endswith("s") and len(after) > 3 and before not in ("in", "since")
    return absolute(year_value(year)) if before in _YEAR_PREPOSITIONS and not counts else None


def year_span(phrase: Phrase) -> Value | None:
    """`2019-20`: a fiscal year or season, by the year in which it ends."""
    year, end = phrase.number("YEAR"), phrase.number("YY")
    return absolute(year_value(year)) if (year + 1) % 100 == end else None


def spoken(phrase: Phrase) -> Value | None:
    """`Nineteen ninety-six`, as in what was said on the air; with a month before it."""
    year = spoken_year(phrase.tokens, phrase.at("SPOKEN"))
    if phrase.has("MONTH"):
        month = MONTHS[phrase.word("MONTH")]
        return absolute(month_value(year, month)) if _has_month(phrase) else None
    before = phrase.tokens.word(phrase.first - 1)
    return absolute(year_value(year)) if before in _YEAR_PREPOSITIONS else None


def weekday_alone(phrase: Phrase) -> Value | None:
    """A day of the week."""
    at = phrase.at("WEEKDAY")
    tokens, word = phrase.tokens, phrase.word("WEEKDAY")
    if not is_capitalised(tokens, at):
        return None
    if (
        len(word) <= 5
        and not word.endswith("day")
        and (_is_other_word(tokens.form(at), tokens.word(at + 1)) or tokens.word(at - 1) == "the")
    ):
        return None
    made = nearest_weekday(phrase, WEEKDAYS[word])
    if made is None:
        return Value(f"XXXX-WXX-{WEEKDAYS[word] + 1}")
    phrase.reference.tell(made, phrase.end)
    return Value(day_value(made))


def _is_other_word(form: str, after: str) -> bool:
    """`Sun`, `Sat`, `Wed` and `Mon` are days only where a full stop follows."""
    return form.isupper() or after != "."


def weekday_and_date(phrase: Phrase) -> Value | None:
    """`Thursday, April 6`: the year is the one in which the weekday is right."""
    if not _has_month(phrase):
        return None
    month, day = MONTHS[phrase.word("MONTH")], phrase.number("DAY")
    weekday = WEEKDAYS[phrase.word("WEEKDAY")]
    year = nearest_year(phrase, month, day)
    if year is None:
        return Value(f"XXXX-{month:02}-{day:02}")
    for candidate in (year, year - 1, year + 1):
        made = made_day(candidate, month, day)
        if made and made.weekday() == weekday:
            phrase.reference.tell(made, phrase.end)
            return Value(day_value(made))
    made = made_day(year, month, day)
    return Value(day_value(made)) if made else None


def week_of(phrase: Phrase) -> Value | None:
    """`The week of March 6`: the week that holds that day."""
    value = day_and_month(phrase)
    day = phrase.reference.day
    return Value(week_value(day)) if value and day else value


def year_digits(phrase: Phrase) -> Value | None:
    """`2019-03-24`, `24/03/2019` and `24.3.2019`, the day first unless that cannot be.

    `9/11/2001` is 9 November: nothing here knows the country of the paper, and all but one write
    the day first.
    """
    names = ("YEAR", "MINUTE", "DAY")
    numbers = [phrase.tokens.words[part.first] for part in phrase.parts if part.name in names]
    numbers = numbers or phrase.word("DOTTED").split(".")
    if len(numbers[0]) == 4:
        year, month, day = (int(word) for word in numbers)
    else:
        day, month, year = (int(word) for word in numbers)
        if month > 12:
            day, month = month, day
    made = made_day(year, month, day)
    return absolute(day_value(made)) if made else None


RULES = (
    Rule("MONTH DAY ,? YEAR", full_date, (("It opened on [June 3, 2017].", "2017-06-03"),
        ("It shut on [Sept. 9, 2018].", "2018-09-09"))),
    Rule("DAY of? MONTH ,? YEAR", full_date, (("It opened on [3 June 2017].", "2017-06-03"),)),
    Rule("the DAY of MONTH ,? YEAR", full_date,
        (("They met on [the 3rd of June, 2017].", "2017-06-03"),)),
    Rule("WEEKDAY ,? the? DAY of? MONTH ,? YEAR", full_date,
        (("It sank on [Saturday, 3 June 2017].", "2017-06-03"),)),
    Rule("WEEKDAY ,? MONTH DAY ,? YEAR", full_date,
        (("It sank on [Saturday, June 3, 2017].", "2017-06-03"),)),
    Rule("YEAR - MINUTE - MINUTE", year_digits, (("Logged [2017-06-03].", "2017-06-03"),)),
    Rule("DAY / DAY / YEAR", year_digits, (("Signed [24/03/2017].", "2017-03-24"),)),
    Rule("DOTTED", year_digits, (("Signed [5.3.2017].", "2017-03-05"),)),
    Rule("MONTH DAY", day_and_month, (("The ferry sank on [May 3].", "2019-05-03"),
        ("It will sail on [July 9].", "2019-07-09"))),
    Rule("DAY of? MONTH", day_and_month, (("The ferry sank on [3 May].", "2019-05-03"),)),
    Rule("the DAY of MONTH", day_and_month, (("He left on [the 3rd of May].", "2019-05-03"),)),
    Rule("WEEKDAY ,? MONTH DAY", weekday_and_date,
        (("They met on [Friday, May 10].", "2019-05-10"),)),
    Rule("WEEKDAY ,? the? DAY of? MONTH", weekday_and_date,
        (("They met on [Friday 10 May].", "2019-05-10"),)),
    Rule("MONTH ,? of? YEAR", month_of_year, (("Prices peaked in [June 2008].", "2008-06"),)),
    Rule("early|late|mid -? MONTH ,? of? YEAR", month_of_year,
        (("Prices peaked in [late June 2008].", "2008-06"),)),
    Rule("the beginning|end|middle|start|close|rest|month of MONTH ,? YEAR", month_of_year,
        (("Fees rise at [the end of June 2020].", "2020-06"),)),
    Rule("MONTH", month_alone, (("The mill closed in [March].", "2019-03"),
        ("The mill will close in [March].", "2020-03"),
        ("The mill closed in [Feb.] after a fire.", "2019-02"))),
    Rule("early|late|mid -? MONTH", month_alone, (("Trials begin in [early July].", "2019-07"),)),
    Rule("the beginning|end|middle|start|close|rest|month of MONTH", month_alone,
        (("It has to be ready by [the end of June].", "2019-06"),)),
    Rule("the first|second|third|fourth|last|final week|weeks|day|days|weekend of MONTH ,? YEAR",
        month_of_year, (("It shut in [the last week of June 2018].", "2018-06"),)),
    Rule("the first|second|third|fourth|last|final week|weeks|day|days|weekend of MONTH",
        month_alone, (("It shut in [the last week of March].", "2019-03"),)),
    Rule("YEAR", year_alone, (("The pier burned down in [1987].", "1987"),)),
    Rule("early|late|mid -? YEAR", year_alone, (("It was built in [early 1990].", "1990"),)),
    Rule("the beginning|end|middle|start|close|rest of YEAR", year_alone,
        (("It must close by [the end of 2020].", "2020"),)),
    Rule("the? fiscal|financial year? YEAR", year_alone,
        (("Sales fell in [fiscal 2018].", "2018"),)),
    Rule("the year YEAR", year_alone, (("By [the year 2030] it will be gone.", "2030"),)),
    Rule("YEAR - YY", year_span, (("The [2018-19] budget was passed.", "2018"),)),
    Rule("SPOKEN", spoken, (("She was born in [nineteen ninety-six].", "1996"),)),
    Rule("MONTH SPOKEN", spoken, (("It shut in [May nineteen ninety].", "1990-05"),)),
    Rule("WEEKDAY", weekday_alone, (("He resigned on [Monday].", "2019-05-13"),
        ("She will sail on [Friday].", "2019-05-17"),
        ("He left on [Mon.] at last.", "2019-05-13"))),
    Rule("early|earlier|late|later WEEKDAY", weekday_alone,
        (("He resigned [late Monday].", "2019-05-13"),)),
    Rule("the week of MONTH DAY", week_of, (("They meet in [the week of June 3].", "2019-W23"),)),
)  # fmt: skip
