"""Amounts on an upright axis: from zero, few round ticks, the unit said once in the title."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from viewer.model.annotation import Bound
from viewer.model.speech import tr, tr_later, with_own_signs

#: how a unit stands in a title; others are nouns and say themselves
_SIGNS = {
    "USD": tr_later("US$", about="unit of figures"),
    "EUR": tr_later("€", about="unit of figures"),
    "GBP": tr_later("£", about="unit of figures"),
    "JPY": tr_later("¥", about="unit of figures"),
    "CNY": tr_later("yuan", about="unit of figures"),
    "%": "%",
}
#: powers of ten with their names, largest first; languages count in steps of their own
_MAGNITUDES = tr_later("1e12 trillion|1e9 billion|1e6 million", about="magnitudes in a title")
_LETTERS = tr_later("1e12 tn|1e9 bn|1e6 m", about="magnitudes in short")
_STEPS = (1.0, 2.0, 2.5, 5.0)
#: steps from zero to the end of the axis: three or four ticks
_MOST_STEPS = 3
#: fractions of a number that a label keeps, as digits in all
_DIGITS = 7
#: of a magnitude from which on a number is rounded to it
_ROUNDS_UP = 1 - 0.5 * 10.0**-_DIGITS

_BOUNDED = {
    Bound.ABOUT: tr_later("about {amount}"),
    Bound.AT_LEAST: tr_later("at least {amount}"),
    Bound.AT_MOST: tr_later("up to {amount}"),
    Bound.OVER: tr_later("over {amount}"),
    Bound.UNDER: tr_later("under {amount}"),
}
_BOUNDS = {
    Bound.EXACT: tr_later("exact", about="bound of a figure"),
    Bound.ABOUT: tr_later("about", about="bound of a figure"),
    Bound.AT_LEAST: tr_later("at least", about="bound of a figure"),
    Bound.AT_MOST: tr_later("up to", about="bound of a figure"),
    Bound.OVER: tr_later("over", about="bound of a figure"),
    Bound.UNDER: tr_later("under", about="bound of a figure"),
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
        amount = self.number(value)
        if not math.isnan(value_max):
            amount = tr("{low}–{high}", low=amount, high=self.number(value_max))
        return say_bounded(bound, amount)


def amount_scale(values: Sequence[float], unit: str, most_steps: int = _MOST_STEPS) -> AmountScale:
    """The axis for some values of one unit (`USD`, `%`, a noun)."""
    high, low = max(values, default=0.0), min(values, default=0.0)
    reach = max(high, -low)
    divisor, magnitude = next(
        (
            (size, word)
            for size, word in _magnitudes(_MAGNITUDES, "magnitudes in a title")
            if reach >= size
        ),
        (1.0, ""),
    )
    return AmountScale(_ticks(low, high, most_steps), divisor, _unit_words(unit, magnitude))


def unit_sign(unit: str) -> str:
    """How a unit stands in a title or a list: `US$` for `USD`; nouns say themselves."""
    return tr(_SIGNS[unit], about="unit of figures") if unit in _SIGNS else unit


def say_bounded(bound: Bound, amount: str) -> str:
    """An amount, said already, with what is known of it: `at least 60`."""
    return tr(_BOUNDED[bound], amount=amount) if bound in _BOUNDED else amount


def say_bound(bound: Bound) -> str:
    """What is known of an amount, alone: `at least`, `exact`."""
    return tr(_BOUNDS[bound], about="bound of a figure")


def say_short(number: float) -> str:
    """A number with its magnitude in a few letters: `375 bn`, `16 m`, `24,202.6`."""
    for size, letters in _magnitudes(_LETTERS, "magnitudes in short"):
        if abs(number) >= size * _ROUNDS_UP:
            said = say_number(number / size)
            return tr("{number} {magnitude}", number=said, magnitude=letters)
    return say_number(number)


def say_number(number: float) -> str:
    """A number with thousands marked and no zeros behind the point."""
    said = f"{number:,.{_DIGITS}g}" if abs(number) < 10**_DIGITS else f"{number:,.0f}"
    return with_own_signs(said).replace("-", "−")


def _unit_words(unit: str, magnitude: str) -> str:
    if not magnitude:
        return unit_sign(unit)
    if unit in _SIGNS:
        return tr("{sign} {magnitude}", sign=unit_sign(unit), magnitude=magnitude)
    return tr("{magnitude} {noun}", magnitude=magnitude, noun=unit)


def _magnitudes(text: str, about: str) -> tuple[tuple[float, str], ...]:
    """The magnitudes of a text in the language that is spoken, largest first."""
    return _read_magnitudes(tr(text, about=about), text)


@lru_cache(maxsize=16)
def _read_magnitudes(said: str, english: str) -> tuple[tuple[float, str], ...]:
    """A translation that cannot be read gives way to the English."""
    try:
        parts = [part.strip().split(" ", 1) for part in said.split("|")]
        found = [(float(power), name) for power, name in parts]
    except ValueError:
        return _read_magnitudes(english, english)
    return tuple(sorted(found, reverse=True))


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
