"""Lengths of time and repeated times: `seven years`, `for weeks`, `every day`, `annually`."""

from __future__ import annotations

from viewer.extract.amounts import ONES, read_amount
from viewer.extract.some_day import is_some_day
from viewer.extract.spans import TimeType
from viewer.extract.times.reference import Phrase
from viewer.extract.times.rule import Maker, Rule, Value, absolute
from viewer.extract.times.vocabulary import UNITS, WEEKDAYS, is_capitalised, unit_of
from viewer.extract.tokens import word_set

DURATION, SET = TimeType.DURATION, TimeType.SET


#: units that are so many of another
_MULTIPLES = {"E": (10, "Y"), "C": (100, "Y"), "F": (2, "W")}


def length_value(unit: str, number: str) -> str | None:
    """Such as `P7Y`, `PT20M`; a decade is ten years, a fortnight two weeks."""
    letter = UNITS[unit]
    if letter in _MULTIPLES and number != "X":
        factor, letter = _MULTIPLES[letter]
        return f"P{_plain(float(number) * factor)}{letter}"
    if letter == "F":
        return "PXW"
    if letter == "WE":
        return f"P{number}WE"
    return f"P{'T' if letter[0] == 'T' else ''}{number}{letter[-1]}"


def _plain(number: float) -> str:
    return str(int(number)) if number == int(number) else f"{number:g}"


def _is_age(phrase: Phrase) -> bool:
    """Whether `old` follows: `a six-year-old`."""
    tokens, n = phrase.tokens, phrase.end
    at = n + 1 if tokens.word(n) == "-" else n
    return tokens.word(at) in ("old", "olds")


def length(phrase: Phrase) -> Value | None:
    """A number of units."""
    at = phrase.at("NUM")
    amount = read_amount(phrase.tokens, at)
    if amount is None or _is_age(phrase):
        return None
    if is_some_day(phrase.tokens, phrase.first, phrase.end):
        return None
    value = amount.value + (0.5 if phrase.has("half") else 0.0)
    unit = unit_of(phrase.word("UNITS") or phrase.word("UNIT"))
    if unit == "year" and value != int(value) and value * 12 == int(value * 12):
        return absolute(f"P{int(value)}Y{int(value * 12) % 12}M", DURATION)
    made = length_value(unit, _plain(value))
    return absolute(made, DURATION) if made else None


#: lengths that are seldom meant after an article
_SELDOM = word_set("second minute session season quarter")


def single(phrase: Phrase) -> Value | None:
    """`A week` as a length; not as the measure of a rate (`$40 a week`)."""
    tokens, n = phrase.tokens, phrase.first
    unit = phrase.word("UNIT")
    before, after = tokens.word(n - 1), tokens.word(phrase.end)
    is_joined = after == "-" and tokens.glued(phrase.end)
    is_described = unit in ("day", "quarter") and after in ("of", "when", "that", "in")
    is_seldom = unit in _SELDOM and before not in ("for", "in", "after")
    if is_joined or is_described or is_seldom or before == "once" or _is_rate(phrase):
        return None
    value = _HALVES.get(unit) if phrase.has("half") else length_value(unit, "1")
    return absolute(value, DURATION) if value else None


#: half of a unit, in whole smaller ones where there are such
_HALVES = {
    "minute": "PT30S", "hour": "PT30M", "day": "PT12H", "week": "P0.5W", "month": "P0.5M",
    "year": "P6M", "decade": "P5Y", "century": "P50Y",
}  # fmt: skip
_RATE_WORDS = word_set(
    "once twice times time share barrels people dollars euros pounds yen yuan percent % tonnes "
    "tons units cars hours days months weeks meals games flights bpd kilometres miles visitors "
    "jobs million billion thousand each more less m bn k hundred dozen p"
)


def _is_rate(phrase: Phrase) -> bool:
    """Whether an amount stands before: `$40 a week`, `three times a day`."""
    tokens, n = phrase.tokens, phrase.first
    before = tokens.word(n - 1)
    if tokens.word(n - 2)[:1].isdecimal() or tokens.word(n - 2) in ONES:
        return True  # `20 vessels a day`
    return before[:1].isdecimal() or before in _RATE_WORDS


def and_half(phrase: Phrase) -> Value | None:
    """`A year and a half`."""
    unit = phrase.word("UNIT")
    value = "P1Y6M" if unit == "year" else length_value(unit, "1.5")
    return absolute(value, DURATION) if value else None


def vague(phrase: Phrase) -> Value | None:
    """`Several years`, `a few days`, `many months`."""
    unit = unit_of(phrase.word("UNITS") or phrase.word("UNIT"))
    value = length_value(unit, "2" if phrase.has("couple") else "X")
    return absolute(value, DURATION) if value else None


_AFTER_PREPOSITION = word_set("second minute hour weekend quarter")
_NO_LENGTH_BEFORE = word_set(
    "s 's our his her their its these those all trading business working light man"
)


def bare_plural(phrase: Phrase) -> Value | None:
    """`For weeks`, `years of talks`: an unknown number; not after a number or a pronoun."""
    tokens, n = phrase.tokens, phrase.first
    before = tokens.word(n - 1)
    unit = unit_of(phrase.word("UNITS"))
    if unit in _AFTER_PREPOSITION and before not in ("for", "in", "within", "after"):
        return None
    if before in _NO_LENGTH_BEFORE or before[:1].isdecimal():
        return None
    value = length_value(unit, "X")
    return absolute(value, DURATION) if value and not (before == "-" and tokens.glued(n)) else None


def _some_time(_phrase: Phrase) -> Value:
    """`Some time`, `a while`: months, as TimeML's guidelines have it."""
    return absolute("PXM", DURATION)


def span(phrase: Phrase) -> Value | None:
    """`The past two months`, `the next few years`."""
    unit = unit_of(phrase.word("UNITS"))
    if phrase.at("NUM") >= 0:
        return length(phrase)
    value = length_value(unit, "2" if phrase.has("couple") else "X")
    return absolute(value, DURATION) if value else None


def one_past(phrase: Phrase) -> Value | None:
    """`The past year`, `the last decade`: the length up to now."""
    value = length_value(unit_of(phrase.word("UNIT")), "1")
    return absolute(value, DURATION) if value else None


def every(phrase: Phrase) -> Value | None:
    """`Every day`, `each year`, `every two weeks`."""
    unit = unit_of(phrase.word("UNITS") or phrase.word("UNIT"))
    at = phrase.at("NUM")
    number = "1"
    if at >= 0:
        amount = read_amount(phrase.tokens, at)
        number = _plain(amount.value) if amount else "1"
    if phrase.has("other"):
        number = "2"
    value = length_value(unit, number)
    return absolute(value, SET) if value else None


def every_weekday(phrase: Phrase) -> Value | None:
    """`Every Monday`, `Mondays`."""
    if not is_capitalised(phrase.tokens, phrase.at("WEEKDAY")):
        return None
    return absolute(f"XXXX-WXX-{WEEKDAYS[phrase.word('WEEKDAY')] + 1}", SET)


def _set(value: str) -> Maker:
    def make(phrase: Phrase) -> Value | None:
        tokens = phrase.tokens
        is_joined = tokens.word(phrase.first - 1) == "-" and tokens.glued(phrase.first)
        if is_joined or (tokens.word(phrase.end) == "-" and tokens.glued(phrase.end)):
            return None
        forms = [tokens.form(n) for n in (phrase.first, phrase.first - 1, phrase.end)]
        if forms[0][:1].isupper() and any(form[:1].isupper() for form in forms[1:]):
            return None  # `the Daily Mail`
        return absolute(value, SET)

    return make


_HEDGES = "about|nearly|almost|around|roughly|approximately|some"
_MORE = "more|less|fewer"

RULES = (
    Rule("NUM UNITS|UNIT", length, (("The ban lasts [seven years].", "P7Y"),
        ("He spoke for [20 minutes].", "PT20M"))),
    Rule(
        "NUM trading|working|business|straight|consecutive|more|full|whole|long|calendar|"
        "additional UNITS|UNIT", length, (("It fell on [eight trading days].", "P8D"),)),
    Rule("NUM and a half UNITS", length, (("It took [two and a half hours].", "PT2.5H"),)),
    Rule("NUM - plus UNITS", length, (("It has [15-plus years] left.", "P15Y"),)),
    Rule("NUM - UNIT", length, (("A [three-year] ban began.", "P3Y"),)),
    Rule("a NUM - UNIT period|span|stretch", length,
        (("It fell over [a three-year period].", "P3Y"),)),
    Rule("NUM - UNIT - long", length, (("A [three-year-long] ban ended.", "P3Y"),)),
    Rule("NUM or|to|- NUM UNITS", length, (("It arrives in [two to three weeks].", "P2W"),)),
    Rule(f"{_HEDGES} NUM UNITS|UNIT", length, (("It ran for [nearly two years].", "P2Y"),)),
    Rule(f"{_MORE} than NUM UNITS|UNIT", length, (("It ran for [more than two years].", "P2Y"),)),
    Rule("at least|most NUM more? UNITS|UNIT", length,
        (("It ran for [at least two years].", "P2Y"),)),
    Rule("up to NUM UNITS|UNIT", length, (("They can be held for [up to 90 days].", "P90D"),)),
    Rule("as long as NUM UNITS|UNIT", length, (("It may take [as long as two years].", "P2Y"),)),
    Rule(f"{_MORE} than a|an UNIT", single, (("It ran for [more than a year].", "P1Y"),)),
    Rule("nearly|almost|about|over|half a|an UNIT", single,
        (("It ran for [almost a year].", "P1Y"), ("It ran for [half an hour].", "PT30M"))),
    Rule("a|an UNIT", single, (("It took [a week] to clear.", "P1W"),)),
    Rule("a|an full|whole|entire|extra UNIT", single, (("It took [a full week].", "P1W"),)),
    Rule("a few|couple|number of? UNITS", vague, (("It took [a few days].", "PXD"),)),
    Rule("several|many UNITS", vague, (("It took [several years].", "PXY"),)),
    Rule("at least|most several UNITS", vague,
        (("It will take [at least several years].", "PXY"),)),
    Rule("some time", _some_time, (("It has been so for [some time].", "PXM"),)),
    Rule("a while", _some_time, (("It has been so for [a while].", "PXM"),)),
    Rule("UNITS", bare_plural, (("Rain fell for [weeks].", "PXW"),)),
    Rule("UNITS - long|old", bare_plural, (("A [years-long] feud ended.", "PXY"),)),
    Rule("the? first|last|past|next|previous|coming|following|initial|latest|final NUM UNITS", span,
        (("It grew in [the past two months].", "P2M"),
        ("It grew in [the first nine months].", "P9M"))),
    Rule("the? last|past|next|coming few|several|couple|many of? UNITS", span,
        (("It will grow in [the next few years].", "PXY"),)),
    Rule("at least the past|last|next NUM UNITS", span,
        (("It grew for [at least the past two years].", "P2Y"),)),
    Rule("the last|past UNIT", one_past, (("He has been away for [the past year].", "P1Y"),)),
    Rule("the NUM UNITS", span, (("For [the six months] to June it lost money.", "P6M"),)),
    Rule("a|an UNIT and a half", and_half, (("It took [a week and a half].", "P1.5W"),)),
    Rule("each|every other? UNIT", every, (("They march [every day].", "P1D"),)),
    Rule("every NUM UNITS", every, (("They vote [every four years].", "P4Y"),)),
    Rule("each|every other? WEEKDAY", every_weekday, (("They march [every Friday].", "XXXX-WXX-5"),
        ("They march [every other Friday].", "XXXX-WXX-5"))),
    Rule("daily|nightly", _set("P1D"), (("The [daily] briefing was dull.", "P1D"),)),
    Rule("weekly", _set("P1W"), (("The [weekly] count rose.", "P1W"),)),
    Rule("fortnightly|biweekly", _set("P2W"), (("A [fortnightly] fair is held.", "P2W"),)),
    Rule("monthly", _set("P1M"), (("The [monthly] bill rose.", "P1M"),)),
    Rule("quarterly", _set("P3M"), (("A [quarterly] report is due.", "P3M"),)),
    Rule("yearly|annual|annually", _set("P1Y"), (("The [annual] fair opened.", "P1Y"),)),
    Rule("half - yearly", _set("P6M"), (("The [half-yearly] report is out.", "P6M"),)),
    Rule("hourly", _set("PT1H"), (("Buses run [hourly].", "PT1H"),)),
)  # fmt: skip
