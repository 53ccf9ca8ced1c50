"""One amount with its sign, scale and unit, or a range of two."""

from __future__ import annotations

from typing import NamedTuple

from viewer.extract.amounts import (
    AMBIGUOUS_SCALES,
    SCALES,
    Amount,
    read_amount,
    read_fraction,
    read_share,
    times,
)
from viewer.extract.figures.counted import counted
from viewer.extract.figures.currencies import currency_after, currency_before
from viewer.extract.figures.parts import of_unit, part_of_unit, with_smaller
from viewer.extract.figures.units import Unit, unit_after
from viewer.extract.tokens import Tokens, word_set
from viewer.model.annotation import FigureKind


class Reading(NamedTuple):
    """A figure in tokens `first` to `end`, half-open.

    unit: "" while nothing says it. after: the token after a unit that is outside the span.
    digits: written in digits. scale: of its scale word, 1 without one. value_max: of a range.
    counts: the unit is the noun that it counts.
    """

    first: int
    end: int
    value: float
    unit: str
    kind: FigureKind
    after: int
    scale: float = 1.0
    digits: bool = True
    value_max: float | None = None
    fraction: bool = False
    counts: bool = False

    @property
    def has_unit(self) -> bool:
        """Whether a sign, code or word of a unit belongs to it."""
        return bool(self.unit)

    @property
    def has_amount(self) -> bool:
        """Whether a unit or a scale word says how much it is without what follows."""
        return self.has_unit or self.scale > 1


def read_single(tokens: Tokens, n: int) -> Reading | None:
    """The amount that begins with token n, without looking for a range."""
    money = currency_before(tokens, n)
    if money:
        return _with_sign(tokens, n, *money)
    amount = read_amount(tokens, n)
    fraction = read_fraction(tokens, n) if amount is None or amount.scale < 1e6 else None
    part = _part_of_unit(tokens, n, fraction) if amount is None or fraction else None
    part = part or _note(tokens, n) or _odds(tokens, n, amount)
    if part:
        return part
    if fraction and tokens.word(n - 1) in _HALVES:
        return None
    if fraction and not (tokens.word(fraction.end) == "of" or _is_part(tokens, n, fraction)):
        fraction = None
    fraction = fraction or read_share(tokens, n)
    if fraction:
        return Reading(
            n, fraction.end, fraction.value, "", FigureKind.COUNT, fraction.end,
            digits=False, fraction=True,
        )  # fmt: skip
    if amount is None or amount.vague:
        return None
    return _with_unit(tokens, n, amount)


#: notes by the names that people give them
_NOTES = {"fiver": 5.0, "tenner": 10.0}


def _note(tokens: Tokens, n: int) -> Reading | None:
    """`A tenner` is ten pounds."""
    value = _NOTES.get(tokens.word(n + 1))
    if value is None or tokens.words[n] not in ("a", "one"):
        return None
    return Reading(n, n + 2, value, "GBP", FigureKind.MONEY, n + 2, digits=False)


def _odds(tokens: Tokens, n: int, amount: Amount | None) -> Reading | None:
    """`2.3-to-1`: so many times as many."""
    if amount is None:
        return None
    end = amount.end
    is_joined = all(tokens.glued(at) for at in range(end, end + 4))
    if not is_joined or tokens.words[end : end + 3] != ["-", "to", "-"]:
        return None
    if tokens.word(end + 3) not in ("1", "one"):
        return None
    return Reading(
        n, end + 4, amount.value, "times", FigureKind.MULTIPLE, end + 4, digits=amount.digits
    )


def _part_of_unit(tokens: Tokens, n: int, fraction: Amount | None) -> Reading | None:
    """`Half a point`, `three-quarters of a point`: a part of one unit."""
    if fraction is None or tokens.words[n] == "half":
        part = part_of_unit(tokens, n)
    else:
        whole = of_unit(tokens, fraction.end) if tokens.word(n - 1) not in _HALVES else None
        part = (fraction.value, *whole) if whole else None
    if part is None:
        return None
    value, unit, end = part
    return Reading(n, end, value, unit.name, unit.kind, end, digits=False)


#: `the second half of May` is a part of time, not a share
_HALVES = word_set("first second last latter other better next third fourth opening closing a")


#: what may follow a share that needs no noun
_ALONE = word_set("and or but to since in over from after compared . , ; ) between last this")


def _is_part(tokens: Tokens, n: int, fraction: Amount) -> bool:
    """`Half the harvest`, `a third less`; not `the second half` nor `two halves`."""
    last = fraction.end - 1
    if tokens.words[last - 1] == "-" and tokens.words[last].endswith("s"):  # `won by two-thirds`
        return True
    if tokens.word(fraction.end) in ("the", "its", "their", "his", "her", "our"):
        return True
    if tokens.word(n - 1) == "by" and tokens.word(fraction.end) in _ALONE:
        return True  # `fell by a fifth`
    return tokens.word(fraction.end) in ("less", "more", "fewer", "higher", "lower", "cheaper")


def _with_sign(tokens: Tokens, n: int, unit: str, at: int) -> Reading | None:
    if tokens.word(at) == "-" and tokens.glued(at):
        at += 1
    if at >= len(tokens.words):
        return None
    amount = read_amount(tokens, at, money=True)
    if amount is None or (not (amount.digits or tokens.words[at] == "half") and unit == "USD"):
        return None
    end, value = amount.end, amount.value
    if len(tokens.words[n]) == len(unit) + 1 and tokens.words[n].endswith(unit.lower()):
        value *= 1e6  # `MSEK 60`
    return Reading(n, end, value, unit, FigureKind.MONEY, end, amount.scale, amount.digits)


def _with_unit(tokens: Tokens, n: int, amount: Amount) -> Reading:
    end = amount.end
    at = end + 1 if tokens.word(end) == "-" and tokens.glued(end) and tokens.glued(end + 1) else end
    plus = end + 2 if tokens.word(end) == "-" and tokens.word(end + 1) in _ROUGH else end
    at = plus if plus > end else at  # `fifty-odd pounds`
    money = currency_after(tokens, at)
    is_scaled = not money and tokens.word(end) in AMBIGUOUS_SCALES  # `60m kroner`
    unscaled = read_amount(tokens, n, money=True) if is_scaled else None
    if unscaled and unscaled.end > end:
        money = currency_after(tokens, unscaled.end)
        amount = unscaled if money else amount
    if money:
        unit, end = money
        value = amount.value
        if tokens.words[end - 1] == f"m{unit.lower()}":  # `60 MSEK`
            value *= 1e6
        elif tokens.word(end) in ("million", "billion", "trillion"):  # `75 USD million`
            value, end = value * SCALES[tokens.words[end]], end + 1
        value, end = _with_cents(tokens, value, end)
        return Reading(n, end, value, unit, FigureKind.MONEY, end, amount.scale, amount.digits)
    measured = unit_after(tokens, plus) or (of_unit(tokens, end) if amount.value < 1 else None)
    if measured:
        return _measured(tokens, n, amount, *measured)
    return Reading(
        n, amount.end, amount.value, "", FigureKind.COUNT, amount.end, amount.scale, amount.digits
    )  # fmt: skip


#: these say behind a hyphen that the number is a rough one
_ROUGH = frozenset(("plus", "odd"))


def _measured(tokens: Tokens, n: int, amount: Amount, unit: Unit, after: int) -> Reading:
    kind = unit.kind
    end = amount.end if kind is FigureKind.COUNT else after
    value, behind = with_smaller(tokens, amount.value, unit, after)
    if behind > after:
        end = after = behind
    return Reading(n, end, value, unit.name, kind, after, amount.scale, amount.digits)


def _with_cents(tokens: Tokens, value: float, end: int) -> tuple[float, int]:
    """`Three dollars and 50 cents` is one amount."""
    at = end + 1 if tokens.word(end) == "and" else end
    if at >= len(tokens.words) or tokens.words[at] in ("a", "half"):
        return value, end
    small = read_amount(tokens, at)
    if small is None or not 0 < small.value < 100 or small.scale != 1.0:
        return value, end
    if tokens.word(small.end) in ("cent", "cents", "pence", "p"):
        return round(value + small.value / 100, 2), small.end + 1
    if small.value >= 10 and tokens.word(small.end) in (".", ",", "", ";", ")"):  # `15 dollars 50`
        return round(value + small.value / 100, 2), small.end
    return value, end


_CHANGES = word_set(
    "rose rise rises risen rising raise raised raises raising fell fall falls fallen falling cut "
    "cuts cutting drop drops dropped dropping climb climbs climbed climbing jump jumps jumped "
    "jumping grew grow grows grown growing up down increase increases increased increasing "
    "decrease decreased decreasing lower lowers lowered lowering reduce reduces reduced reducing "
    "slid slide slides sliding slip slipped slips slump slumped shrank shrink shrunk soared soar "
    "plunged plunge gained gain gains lost lose loses change changed changes went go goes going "
    "gone moved move moves improve improved narrowed narrow widened widen expand expanded "
    "expanding revised revise trimmed trim swung swing doubled double tripled surge surged edged "
    "declined decline dipped dip added advanced eased ease tumbled tumble took take taken brought "
    "bring adjusted extended extend halved deepened accelerated slowed upgraded downgraded hiked "
    "hike"
)
_STOPS = frozenset((".", ";", "!", "?", "\n"))
_LOOK_BACK = 9


def read_range(tokens: Tokens, low: Reading) -> Reading | None:
    """The range that begins with the amount read, None if it is one amount."""
    joiner = tokens.word(low.after)
    if joiner not in ("-", "to", "and", "or") or low.fraction:
        return None
    between = joiner == "and" and tokens.word(low.first - 1) == "between"
    if (joiner == "and" and not between) or (joiner == "or" and not _is_or(tokens, low)):
        return None
    if joiner == "-" and tokens.glued(low.after) != tokens.glued(low.after + 1):
        return None
    if low.after + 1 >= len(tokens.words):
        return None
    high = _high_end(tokens, low)
    low = _with_letter(tokens, low, high)
    if high is None or high.fraction or not (between or _is_range(tokens, low, joiner)):
        return None
    return _joined(low, high)


def _is_or(tokens: Tokens, low: Reading) -> bool:
    """`Five or six weeks`: the number after the next, or `90 or 100`; not `one or 200`."""
    at = low.after + 1
    if low.has_unit or at >= len(tokens.words) or tokens.words[at] in ("a", "an", "half"):
        return False
    high = read_amount(tokens, at)
    return high is not None and low.value < high.value <= max(low.value + 1, low.value * 1.5)


def _high_end(tokens: Tokens, low: Reading) -> Reading | None:
    """The amount after the joiner; behind money `m` and `k` are no metres: `$2-3m`."""
    high = read_single(tokens, low.after + 1)
    if high is None or low.kind is not FigureKind.MONEY or high.kind is FigureKind.MONEY:
        return high
    amount = read_amount(tokens, low.after + 1, money=True)
    if amount is None or (amount.end <= high.end and amount.scale == high.scale):
        return high
    return Reading(
        high.first, amount.end, amount.value, "", FigureKind.COUNT, amount.end, amount.scale,
        amount.digits,
    )  # fmt: skip


def _with_letter(tokens: Tokens, low: Reading, high: Reading | None) -> Reading:
    """`3m to 4m people` are millions at both ends."""
    if high is None or low.unit not in ("metres", "tonnes") or high.scale == 1.0:
        return low
    scaled = read_amount(tokens, low.first, money=True)
    if scaled is None or scaled.scale != high.scale:
        return low
    return low._replace(value=scaled.value, unit="", scale=scaled.scale)


def _is_range(tokens: Tokens, low: Reading, joiner: str) -> bool:
    """Whether `A to B` is a range rather than a change from A to B."""
    if joiner == "-":
        return True
    if tokens.word(low.first - 1) == "from":
        near = _clause_before(tokens, low.first - 1)
        return not _RANGES.isdisjoint(near) or _CHANGES.isdisjoint(near)
    before = tokens.word(low.first - 1)
    changed = not _CHANGES.isdisjoint(_clause_before(tokens, low.first - 1))
    if before == "by" and changed and low.has_amount:
        return _are_near(tokens, low, _WIDEST_CHANGE)  # `rose by $3bn to $9bn` is no range
    is_change = before in _CHANGES or (before.endswith("ed") and not low.has_unit)
    return not is_change or _are_near(tokens, low)


_RANGES = word_set("ranging range ranges ranged varying vary varies anywhere priced costing")
_DIGITS = frozenset("0123456789")
_WIDEST, _WIDEST_CHANGE = 4.0, 2.0


def _are_near(tokens: Tokens, low: Reading, widest: float = _WIDEST) -> bool:
    """`Lost 20 to 30 jobs` is a range; `rose 5 to 1,205` and `fell 4 to 15` are not."""
    high = read_single(tokens, low.after + 1)
    if high is None or (low.scale != high.scale and low.scale != 1):
        return False
    if low.has_unit and high.has_unit and high.first > low.after:
        # both signs say their own: `jumped Rs 2,000 to Rs 1.5 lakh`
        is_signed = low.kind is FigureKind.MONEY and tokens.words[low.first][0] not in _DIGITS
        if is_signed and high.value > widest * low.value:
            return False
    first, last = counted(tokens, high.end)
    if first == last and not high.has_unit:
        return False
    return high.value / high.scale <= widest * low.value / low.scale


def _clause_before(tokens: Tokens, n: int) -> list[str]:
    """The words before token n, back to the end of a sentence."""
    near: list[str] = []
    for at in range(n - 1, max(n - _LOOK_BACK, 0) - 1, -1):
        if tokens.words[at] in _STOPS:
            break
        near.append(tokens.words[at])
    return near


def _joined(low: Reading, high: Reading) -> Reading | None:
    if low.has_unit and high.has_unit and (low.kind, low.unit) != (high.kind, high.unit):
        return None
    if low.has_unit and not high.has_unit and low.kind is not FigureKind.MONEY:
        return None
    value = low.value
    if low.scale == 1.0 and high.scale > 1.0 and value <= high.value / high.scale:
        value = times(value, high.scale)
    if value >= high.value:
        return None
    unit, kind = (high.unit, high.kind) if high.has_unit else (low.unit, low.kind)
    return high._replace(
        first=low.first, value=value, value_max=high.value, unit=unit, kind=kind, digits=low.digits
    )
