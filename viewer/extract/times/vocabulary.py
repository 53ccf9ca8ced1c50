"""The words of which time expressions are made."""

from __future__ import annotations

from collections.abc import Iterable

from viewer.extract.tokens import Tokens

MONTHS = {
    name: n
    for n, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
         "august aug", "september sept sep", "october oct", "november nov", "december dec"),
        1,
    )
    for name in names.split()
}  # fmt: skip
#: Monday is 0
WEEKDAYS = {
    name: n
    for n, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri",
         "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
#: a unit's letter in TIMEX3, with the T that hours need; F, a fortnight, is our own
UNITS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "fortnight": "F",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C", "weekend": "WE",
}  # fmt: skip
_PLURALS = {f"{unit}s": unit for unit in UNITS if unit != "century"} | {"centuries": "century"}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "midday": "MI",
    "noon": "MI", "lunchtime": "MI", "dawn": "MO", "dusk": "EV", "midnight": "NI",
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip
#: hours east of UTC; None: by the season
ZONES = {
    "utc": 0, "gmt": 0, "bst": 1, "cet": 1, "cest": 2, "eet": 2, "msk": 3, "ist": 5.5, "hkt": 8,
    "sgt": 8, "jst": 9, "kst": 9, "aest": 10, "aedt": 11, "est": -5, "edt": -4, "cst": -6,
    "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "et": None, "pt": None, "ct": None, "mt": None,
}  # fmt: skip
_PERIODS = "week month year quarter decade century weekend"


def _classes(*named: tuple[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """The classes of every word."""
    classes: dict[str, tuple[str, ...]] = {}
    for name, words in named:
        for word in words:
            classes[word] = (*classes.get(word, ()), name)
    return classes


#: the classes of words that the tables of rules name
CLASSES = _classes(
    ("UNIT", UNITS),
    ("UNITS", _PLURALS),
    ("PERIOD", _PERIODS.split()),
    ("SEASON", SEASONS),
    ("PART", PARTS),
    ("ORD", ORDINALS),
    ("ZONE", ZONES),
)


def unit_of(word: str) -> str:
    """The singular of a word of UNIT or UNITS."""
    return _PLURALS.get(word, word)


def is_capitalised(tokens: Tokens, n: int) -> bool:
    """Whether the word begins with a capital: `May`, not `may`."""
    return tokens.form(n)[:1].isupper()
