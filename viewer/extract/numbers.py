"""Numbers in words and digits, by their values."""

from __future__ import annotations

import re
from itertools import pairwise
from math import isclose
from typing import NamedTuple

from viewer.extract.amounts import ONES, SCALES, SHORT_SCALES, TENS
from viewer.model.annotation import FigureKind

_SCALE_NAMES = "k thousand m mn million bn billion tn trn trillion"
_SCALES = {name: (SCALES | SHORT_SCALES)[name] for name in _SCALE_NAMES.split()}
_WORDS = {**ONES, **TENS, "hundred": SCALES["hundred"], "dozen": SCALES["dozen"]}

_NUMBER = re.compile(
    r"(?P<sign>[$€£¥]\s?)?"
    rf"(?:(?P<digits>\d[\d,]*(?:\.\d+)?)|\b(?P<word>{'|'.join(_WORDS)})\b)"
    rf"(?:[\s\u00a0-]?(?P<scale>{'|'.join(sorted(_SCALES, key=len, reverse=True))})\b)?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s?(?:-|–|to|and)\s?")
#: what belongs to a figure after its number
_UNITS = {
    FigureKind.PERCENT: re.compile(r"\s?(?:%|per\s?cent\b)", re.IGNORECASE),
    FigureKind.POINTS: re.compile(r"\s(?:percentage |basis )?points?\b", re.IGNORECASE),
    FigureKind.MULTIPLE: re.compile(r"[\s-](?:times|fold)\b", re.IGNORECASE),
    FigureKind.DURATION: re.compile(
        r"[\s-](?:second|minute|hour|day|week|month|quarter|year|decade)s?\b", re.IGNORECASE
    ),
}


class Number(NamedTuple):
    """A number in a text with its currency sign and scale word; scale: 1e9 for `bn`."""

    start: int
    end: int
    value: float
    scale: float


def numbers(text: str) -> list[Number]:
    """All numbers of the text in order, in digits or single number words."""
    found = []
    for match in _NUMBER.finditer(text):
        digits = match["digits"]
        value = (
            float(digits.replace(",", "")) if digits else float(_WORDS[match["word"].casefold()])
        )
        scale = _SCALES[match["scale"].casefold()] if match["scale"] else 1.0
        found.append(Number(match.start(), match.end(), value * scale, scale))
    return found


def spans_of_value(
    text: str, kind: FigureKind, value: float, value_max: float | None = None
) -> list[tuple[int, int]]:
    """Where figures of that kind and value stand, units included; with a maximum, ranges only."""
    every = numbers(text)
    if value_max is None:
        bare = [(n.start, n.end) for n in every if isclose(n.value, value)]
    else:
        bare = [
            (low.start, high.end)
            for low, high in pairwise(every)
            if isclose(high.value, value_max)
            # In `$50-60bn` the scale stands once.
            and (isclose(low.value, value) or isclose(low.value * high.scale, value))
            and _BETWEEN.fullmatch(text, _unit_end(text, low.end, kind) or low.end, high.start)
        ]
    spans = ((start, _unit_end(text, end, kind)) for start, end in bare)
    return [(start, end) for start, end in spans if end is not None]


def _unit_end(text: str, end: int, kind: FigureKind) -> int | None:
    """The end of the unit after a number, None where that kind of figure needs one and has none."""
    unit = _UNITS.get(kind)
    if unit is None:
        return None if text[end : end + 1] == "%" else end
    match = unit.match(text, end)
    return match.end() if match else None
