"""Amounts on an upright axis: from zero, few round ticks, the unit said once in the title."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from viewer.model.annotation import Bound

#: how a unit stands in a title; others are nouns and say themselves
_SIGNS = {"USD": "US$", "EUR": "€", "GBP": "£", "JPY": "¥", "CNY": "yuan", "%": "%"}
_MAGNITUDES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_LETTERS = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))
_STEPS = (1.0, 2.0, 2.5, 5.0)
#: steps from zero to the end of the axis: three or four ticks
_MOST_STEPS = 3
#: fractions of a number that a label keeps, as digits in all
_DIGITS = 7

BOUND_WORDS = {
    Bound.EXACT: "",
    Bound.ABOUT: "about ",
    Bound.AT_LEAST: "at least ",
    Bound.AT_MOST: "up to ",
    Bound.OVER: "over ",
    Bound.UNDER: "under ",
}


@dataclass(frozen=True, slots=True)
class AmountScale:
    """ticks: values of the axis, lowest first. divisor: of a value, for what its label says.

    unit: the unit with its magnitude as a title says it (`US$ billion`).
    """

    ticks: tuple[float, ...]
    divisor: float
    unit: str

    @property
    def low(self) -> float:
        """The value at the foot of the axis: zero, or less where a value is."""
        return self.ticks[0]

    @property
    def high(self) -> float:
        """The value at its top."""
        return self.ticks[-1]

    def share(self, value: float) -> float:
        """Where a value stands: 0 at the foot, 1 at the top."""
        return (value - self.low) / (self.high - self.low)

    def number(self, value: float) -> str:
        """A value in the title's unit."""
        return say_number(value / self.divisor)

    def label(self, value: float, value_max: float, bound: Bound) -> str:
        """A figure in words and the title's unit: `up to 60`, `20–30`; value_max may be nan."""
        range_end = "" if math.isnan(value_max) else f"–{self.number(value_max)}"
        return f"{BOUND_WORDS[bound]}{self.number(value)}{range_end}"


def amount_scale(values: Sequence[float], unit: str, most_steps: int = _MOST_STEPS) -> AmountScale:
    """The axis for some values of one unit (`USD`, `%`, a noun)."""
    high, low = max(values, default=0.0), min(values, default=0.0)
    reach = max(high, -low)
    divisor, magnitude = next(
        ((size, word) for size, word in _MAGNITUDES if reach >= size), (1.0, "")
    )
    sign = _SIGNS.get(unit, unit)
    words = (sign, magnitude) if unit in _SIGNS else (magnitude, sign)
    return AmountScale(_ticks(low, high, most_steps), divisor, " ".join(w for w in words if w))


def unit_sign(unit: str) -> str:
    """How a unit stands in a title or a list: `US$` for `USD`; nouns say themselves."""
    return _SIGNS.get(unit, unit)


def say_short(number: float) -> str:
    """A number with its magnitude in a few letters: `375 bn`, `16 m`, `24,202.6`."""
    for size, letters in _LETTERS:
        if abs(number) >= size:
            return f"{say_number(number / size)} {letters}"
    return say_number(number)


def say_number(number: float) -> str:
    """A number with thousands marked and no zeros behind the point."""
    if abs(number) < 10**_DIGITS:
        return f"{number:,.{_DIGITS}g}".replace("-", "−")
    return f"{number:,.0f}".replace("-", "−")


def _ticks(low: float, high: float, most_steps: int) -> tuple[float, ...]:
    """Round values around zero, low and high, with the end nearest to what is needed."""
    low, high = min(low, 0.0), max(high, 0.0)
    if high == low:
        return (0.0, 1.0)
    span = high - low
    power = math.floor(math.log10(span))
    best: tuple[float, ...] = ()
    for exponent in (power - 1, power, power + 1):
        for factor in _STEPS:
            step = factor * 10.0**exponent
            first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
            count = last - first
            if not min(most_steps, 2) <= count <= most_steps + (first < 0 < last):
                continue
            if not best or step * count < (best[-1] - best[0]) * (1 - 1e-9):
                best = tuple(step * n for n in range(first, last + 1))
    return best
