"""Times of day: clock times with their zones, mornings and nights."""

from __future__ import annotations

from datetime import date

from viewer.extract.amounts import read_amount
from viewer.extract.figures.lines import begins_line
from viewer.extract.spans import TimeAnchor, TimeType
from viewer.extract.times.dates import day_and_month, full_date, weekday_alone, weekday_and_date
from viewer.extract.times.lengths import every_weekday
from viewer.extract.times.reference import Phrase
from viewer.extract.times.rule import Maker, Rule, Value
from viewer.extract.times.tense import Tense
from viewer.extract.times.values import day_value, shifted
from viewer.extract.times.vocabulary import PARTS, ZONES
from viewer.extract.tokens import word_set

TIME = TimeType.TIME


def _clock(phrase: Phrase) -> tuple[int, int] | None:
    """Hour and minute."""
    word = phrase.word("CLOCK")
    if word:
        return int(word[:2]), int(word[2:])
    if phrase.has("noon", "midday"):
        return 12, 0
    if phrase.has("midnight"):
        return 0, 0
    first = phrase.word("HOUR")
    hour_text, _, minute_text = first.partition(".")
    hour = int(hour_text)
    minute = int(minute_text) if minute_text else max(phrase.number("MINUTE"), 0)
    half = phrase.word("AMPM")[:1]
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return (hour, minute) if hour < 24 else None


def _offset(phrase: Phrase, day: date | None) -> float | None:
    """Hours east of UTC that the zone says; American zones by the season where it is not said."""
    zone = phrase.word("ZONE")
    if not zone or not phrase.tokens.form(phrase.at("ZONE")).isupper():
        return None
    fixed = ZONES[zone]
    if fixed is not None:
        return float(fixed)
    base = {"et": -5, "ct": -6, "mt": -7, "pt": -8}[zone]
    return float(base + (1 if day and _is_summer(day) else 0))


def _is_summer(day: date) -> bool:
    """Daylight time in America since 2007: second Sunday of March to first of November."""
    if day.month in (3, 11):
        first_sunday = 1 + (6 - date(day.year, day.month, 1).weekday()) % 7
        return day.day >= first_sunday + 7 if day.month == 3 else day.day < first_sunday
    return 3 < day.month < 11


def _shown_offset(offset: float) -> str:
    if offset == 0:
        return "Z"
    minutes = round(abs(offset) * 60)
    return f"{'-' if offset < 0 else '+'}{minutes // 60:02}:{minutes % 60:02}"


def clock(phrase: Phrase) -> Value | None:
    """A clock time, on the day told in it, the last day told, or the day of publication."""
    told = _clock(phrase)
    if told is None or (phrase.has("HOUR") and _is_other_number(phrase)):
        return None
    if phrase.has("HOUR") and not phrase.has("AMPM", "MINUTE", "o'clock"):
        if "." not in phrase.word("HOUR"):
            return None  # `12 EST` is no clock time, `12.40 GMT` is
        if not (_is_line(phrase) or _is_zone(phrase)):
            return None
    day, anchor = _day_of(phrase)
    offset = _offset(phrase, day)
    if offset is None:
        shown = day_value(day) if day else "XXXX-XX-XX"
        return Value(f"{shown}T{told[0]:02}:{told[1]:02}", TIME, anchor)
    return _zoned(phrase, told, offset, (day, anchor))


def _zoned(
    phrase: Phrase, told: tuple[int, int], offset: float, on: tuple[date | None, TimeAnchor]
) -> Value:
    """A clock time with its zone; in brackets it is the moment before, told in another zone."""
    reference = phrase.reference
    day, anchor = on
    east = round(offset * 60)
    if _in_brackets(phrase) and reference.instant is not None and day is not None:
        # It may be another day there.
        ordinal = (reference.instant + east) // _DAY_MINUTES
        day, anchor = date.fromordinal(min(max(ordinal, 1), _LAST_DAY)), TimeAnchor.OTHER
    if day is not None:
        reference.instant = day.toordinal() * _DAY_MINUTES + told[0] * 60 + told[1] - east
    shown = day_value(day) if day else "XXXX-XX-XX"
    return Value(f"{shown}T{told[0]:02}:{told[1]:02}{_shown_offset(offset)}", TIME, anchor)


_DAY_MINUTES = 1440
_LAST_DAY = date.max.toordinal()
_BEFORE_CLOCKS = word_set("at by until before after from to about around and since till")


def _is_other_number(phrase: Phrase) -> bool:
    """A score or ratio: `won 10:35` has no half of the day, no zone and no `at`."""
    if phrase.has("AMPM", "ZONE", "o'clock", "WEEKDAY", "MONTH") or _is_line(phrase):
        return False
    return phrase.tokens.word(phrase.first - 1) not in _BEFORE_CLOCKS


def _is_line(phrase: Phrase) -> bool:
    """Whether nothing else stands in its line, as above an entry of a live page."""
    tokens = phrase.tokens
    return begins_line(tokens, phrase.first) and begins_line(tokens, phrase.end)


def _is_zone(phrase: Phrase) -> bool:
    at = phrase.at("ZONE")
    return at >= 0 and phrase.tokens.form(at).isupper()


def _in_brackets(phrase: Phrase) -> bool:
    return phrase.tokens.word(phrase.first - 1) == "("


def spoken_hour(phrase: Phrase) -> Value | None:
    """`Half past nine`, `four in the afternoon`; before noon where nothing says otherwise."""
    amount = read_amount(phrase.tokens, phrase.at("NUM"))
    hour = round(amount.value) if amount and amount.value == round(amount.value) else 0
    if not 0 < hour <= 12 or (amount and amount.end != phrase.at("NUM") + 1):
        return None
    minute = 30 if phrase.has("half") else 15 if phrase.has("quarter") else 0
    if phrase.has("quarter", "to") and phrase.has("to"):
        hour, minute = hour - 1, 45
    if phrase.has("morning"):
        hour %= 12
    elif phrase.has("afternoon", "evening", "night") and hour < 12:
        hour += 12
    day, anchor = _day_of(phrase)
    return Value(f"{day_value(day) if day else 'XXXX-XX-XX'}T{hour:02}:{minute:02}", TIME, anchor)


_SHIFTS = {"yesterday": -1, "today": 0, "tomorrow": 1}


def _day_of(phrase: Phrase) -> tuple[date | None, TimeAnchor]:
    """The day told with a clock time, the last one told, or the day of publication."""
    published = phrase.reference.published
    for name, days in _SHIFTS.items():
        if phrase.has(name):
            return shifted(published, days) if published else None, TimeAnchor.PUBLICATION
    value = None
    if phrase.has("MONTH"):
        dated = weekday_and_date if phrase.has("WEEKDAY") else day_and_month
        value = full_date(phrase) if phrase.has("YEAR") else dated(phrase)
    elif phrase.has("WEEKDAY"):
        value = weekday_alone(phrase)
    if value is not None:
        return (phrase.reference.day if "X" not in value.value else None), value.anchor
    near = phrase.reference.near_day()
    if near and published and near > published and phrase.tense() is Tense.PAST:
        near = None  # what was at noon was not on the day that lies ahead
    if near and phrase.has("following", "next"):
        near = shifted(near, 1)
    return (near, TimeAnchor.OTHER) if near else (published, TimeAnchor.PUBLICATION)


def part_of_weekday(phrase: Phrase) -> Value | None:
    """`Wednesday night`, `Friday morning`."""
    value = weekday_alone(phrase)
    return Value(f"{value.value}T{PARTS[phrase.word('PART')]}", TIME) if value else None


def part_of_day(offset: int = 0, code: str = "") -> Maker:
    """`This morning`, `last night`, `tomorrow evening`, `tonight`."""

    def make(phrase: Phrase) -> Value | None:
        published = phrase.reference.published
        name = code or PARTS[phrase.word("PART")]
        day = shifted(published, offset) if published else None
        return Value(f"{day_value(day) if day else 'XXXX-XX-XX'}T{name}", TIME)

    return make


_BEFORE_PARTS = word_set("in at by during until before after since through around early late")


def part_alone(phrase: Phrase) -> Value | None:
    """`In the morning`, `at midday`: of the day told last, or of publication."""
    tokens = phrase.tokens
    told = phrase.has("following", "next", "previous", "that")
    is_placed = told or tokens.word(phrase.first - 1) in _BEFORE_PARTS
    if not is_placed or tokens.word(phrase.end) == "of":
        return None
    near = phrase.reference.near_day()
    day = near or phrase.reference.published
    if day and near and phrase.has("following", "next", "previous"):
        day = shifted(day, -1 if phrase.has("previous") else 1)
    shown = day_value(day) if day else "XXXX-XX-XX"
    anchor = TimeAnchor.OTHER if near else TimeAnchor.PUBLICATION
    return Value(f"{shown}T{PARTS[phrase.word('PART')]}", TIME, anchor)


_DAYS = (
    "", "the following|next day", "WEEKDAY PART?", "on WEEKDAY PART?", "today", "yesterday",
    "tomorrow", "MONTH DAY ,? YEAR?", "on MONTH DAY ,? YEAR?", ", MONTH DAY ,? YEAR?",
    "DAY MONTH YEAR?", "on DAY MONTH YEAR?", "on? WEEKDAY ,? MONTH DAY ,? YEAR?",
    "on? WEEKDAY ,? DAY MONTH YEAR?",
)  # fmt: skip
_DAYS_BEFORE = ("MONTH DAY ,? YEAR?", "DAY MONTH ,? YEAR?", "today", "yesterday")
_CLOCKS = ("HOUR : MINUTE", "HOUR : MINUTE AMPM", "HOUR AMPM", "HOUR : MINUTE : MINUTE")


def _with_days() -> str:
    """The phrases of a clock time with or without a zone, and of the day before or after it."""
    phrases = [f"{told} ZONE? {day}".strip() for told in _CLOCKS for day in _DAYS]
    phrases += [f"{day} ,? at? {told} ZONE?" for told in _CLOCKS for day in _DAYS_BEFORE]
    return ";".join(phrases)


RULES = (
    Rule(
        _with_days(),
        clock,
        (
            ("Doors open at [7pm].", "2019-05-15T19:00"),
            ("Doors open at [19:30] sharp.", "2019-05-15T19:30"),
            ("It sank at [7 a.m. Monday].", "2019-05-13T07:00"),
            ("It sank at [10.30am on 4 March].", "2019-03-04T10:30"),
            ("It sank at [5 p.m. EST on May 3, 2017].", "2017-05-03T17:00-05:00"),
            ("Posted [May 3, 2017 22:38 ET].", "2017-05-03T22:38-04:00"),
            ("It ran from 11pm on 3 May to [2am the following day].", "2019-05-04T02:00"),
            ("It struck at [07:35 GMT].", "2019-05-15T07:35Z"),
            ("They meet at [6:30 p.m. on Friday, May 17].", "2019-05-17T18:30"),
        ),
    ),
    Rule("HOUR ZONE", clock, (("It struck at [7.35 GMT].", "2019-05-15T07:35Z"),)),
    Rule("HOUR", clock, (("[17.42]\nThe ferry is in.", "2019-05-15T17:42"),)),
    Rule("HOUR o'clock", clock, (("It begins at [8 o'clock].", "2019-05-15T08:00"),)),
    Rule("CLOCK ZONE", clock, (("It struck at [0735 GMT].", "2019-05-15T07:35Z"),)),
    Rule("12? midnight|noon on? WEEKDAY", clock,
        (("It ends at [midnight Friday].", "2019-05-17T00:00"),
        ("They meet at [12 noon on Friday].", "2019-05-17T12:00"))),
    Rule("12? midnight|noon on? MONTH DAY ,? YEAR?;12? midnight|noon on? DAY MONTH YEAR?", clock,
        (("It ends at [midnight on Sept. 30].", "2019-09-30T00:00"),)),
    Rule("12 midnight|noon", clock, (("They met at [12 noon].", "2019-05-15T12:00"),)),
    Rule("NUM in the? morning|afternoon|evening", spoken_hour,
        (("It was about [4 in the afternoon].", "2019-05-15T16:00"),)),
    Rule("NUM at night", spoken_hour, (("It was about [ten at night].", "2019-05-15T22:00"),)),
    Rule("half past NUM;a? quarter past|to NUM", spoken_hour,
        (("It began at [half past nine].", "2019-05-15T09:30"),
        ("It began at [a quarter to nine].", "2019-05-15T08:45"))),
    Rule("midnight|noon|midday", clock, (("It began at [noon].", "2019-05-15T12:00"),)),
    Rule("early|late? WEEKDAY early|late|mid? -? PART", part_of_weekday,
        (("He fell [Monday night].", "2019-05-13TNI"),)),
    Rule("PART on? WEEKDAY", part_of_weekday, (("He fell at [dawn on Monday].", "2019-05-13TMO"),)),
    Rule("WEEKDAY mornings|afternoons|evenings|nights", every_weekday,
        (("They play on [Friday nights].", "XXXX-WXX-5"),)),
    Rule("WEEKDAY PART", part_of_weekday, (("He fell [Monday morning].", "2019-05-13TMO"),)),
    Rule("early|earlier|late|later? this PART", part_of_day(),
        (("It rained [this morning].", "2019-05-15TMO"),)),
    Rule("late|later? last PART", part_of_day(-1), (("It rained [last night].", "2019-05-14TNI"),)),
    Rule("tomorrow PART", part_of_day(1), (("It sails [tomorrow evening].", "2019-05-16TEV"),)),
    Rule("yesterday PART", part_of_day(-1), (("It sailed [yesterday evening].", "2019-05-14TEV"),)),
    Rule("tonight", part_of_day(0, "NI"), (("They play [tonight].", "2019-05-15TNI"),)),
    Rule("overnight", part_of_day(-1, "NI"), (("Shares fell [overnight].", "2019-05-14TNI"),)),
    Rule("PART", part_alone, (("It ended at [dawn].", "2019-05-15TMO"),)),
    Rule("the early|late? PART", part_alone, (("It ended in [the evening].", "2019-05-15TEV"),)),
    Rule("early|late|mid -? PART", part_alone,
        (("It ended in [mid-afternoon].", "2019-05-15TAF"),)),
    Rule("the following|next|previous PART", part_alone,
        (("He fell on May 3, 2017, and died [the following morning].", "2017-05-04TMO"),)),
    Rule("that PART", part_alone,
        (("He fell on May 3, 2017, and died [that night].", "2017-05-03TNI"),)),
)  # fmt: skip
