"""Dates as short as a list or a margin has room for: `10 Mar`, `about 2024`, `Feb 2026`."""

from __future__ import annotations

from dataclasses import replace

from viewer.model.calendar import civil_date
from viewer.model.edtf import parse_when
from viewer.model.errors import WhenError
from viewer.model.listing import listed
from viewer.model.when import Precision, When
from viewer.model.wording import MONTHS, say_precision, say_when

_SHORT = {month: month[:3] for month in MONTHS}


def short_when(when: When, precision: Precision, year_known: int | None = None) -> str:
    """A date for a narrow column; its year is left out where it is the known one."""
    said = say_when(replace(when, approximate=False), precision)
    for month, short in _SHORT.items():
        said = said.replace(month, short)
    year = civil_date(when.earliest).year
    ends = civil_date(when.latest).year == year and precision not in (
        Precision.YEAR, Precision.DECADE, Precision.CENTURY
    )  # fmt: skip
    if ends and year == year_known and said.endswith(f" {year}"):
        said = said.removesuffix(f" {year}")
    return f"{said}~" if when.approximate else said


def understood(when: When, precision: Precision) -> str:
    """What was understood: `about Tue 10 March 2026, to the day`."""
    return listed([say_when(when, precision), say_precision(precision)])


def margin_when(edtf: str | None) -> str:
    """A time's date as the margin beside its words says it; empty for none that is known."""
    try:
        when = parse_when(edtf) if edtf else None
    except WhenError:
        return ""
    if when is None:
        return ""
    said = say_when(when)
    for month, short in _SHORT.items():
        said = said.replace(month, short)
    return said
