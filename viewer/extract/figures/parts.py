"""Parts of a unit, and units in two: `half a point`, `0.75 of a percentage point`, `6ft 4in`."""

from __future__ import annotations

from viewer.extract.amounts import Amount, read_amount
from viewer.extract.figures.units import Unit, unit_after
from viewer.extract.tokens import Tokens
from viewer.model.annotation import FigureKind

_PARTS = {"half": 0.5, "quarter": 0.25}
#: how many of the smaller unit make the larger one
_SMALLER = {
    ("feet", "inches"): 12, ("stone", "lb"): 14, ("stone", "pounds"): 14, ("lb", "ounces"): 16,
    ("pounds", "ounces"): 16,
}  # fmt: skip


def part_of_unit(tokens: Tokens, n: int) -> tuple[float, Unit, int] | None:
    """`Half a point`, `half-point`, `quarter of an hour`: its value, unit and the token after."""
    value = _PARTS.get(tokens.words[n])
    if value is None:
        return None
    at = n + 2 if tokens.word(n + 1) == "of" else n + 1
    has_article = tokens.word(at) in ("a", "an")
    found = unit_after(tokens, at + 1 if has_article else at)
    if found is None or found[0].kind is FigureKind.MULTIPLE:
        return None
    is_level = found[0].kind in (FigureKind.POINTS, FigureKind.PERCENT)
    if not has_article and tokens.word(at) != "-" and not (is_level and at == n + 1):
        return None
    return (value, *found) if not tokens.words[found[1] - 1].endswith("s") else None


def of_unit(tokens: Tokens, n: int) -> tuple[Unit, int] | None:
    """`Of a percentage point` from token n on: the unit of which a part was told."""
    if tokens.word(n) != "of" or tokens.word(n + 1) not in ("a", "an", "one"):
        return None
    found = unit_after(tokens, n + 2)
    return found if found and found[0].kind is not FigureKind.MULTIPLE else None


def with_smaller(tokens: Tokens, value: float, unit: Unit, end: int) -> tuple[float, int]:
    """`6ft 4in` is one length: the value in the larger unit, and the token after."""
    if not tokens.word(end)[:1].isdecimal():
        return value, end
    small: Amount | None = read_amount(tokens, end)
    found = unit_after(tokens, small.end) if small else None
    parts = _SMALLER.get((unit.name, found[0].name)) if found else None
    if small is None or found is None or parts is None or small.value >= parts:
        return value, end
    return float(f"{value + small.value / parts:.6g}"), found[1]
