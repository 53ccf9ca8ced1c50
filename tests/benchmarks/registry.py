"""Which figures there are: a family adds its own with `@bar`.

@bar("S1", "bundled document: process start to the first frame")
def start(progress: Progress) -> Iterator[Figure]:
    yield Figure("against a bare window", 230.0, "ms", limit=1.7, baseline=150.0)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module

#: modules of this package that add figures
FAMILIES = (
    "start",
    "frames",
    "storing",
    "attaching",
    "exporting",
    "extracting",
    "importing",
    "installed",
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure.

    value: median (or what `what` says) in `unit`. limit: what the ratio, or without a baseline the
    value, may be at most (at least, with `at_least`); None is for orientation only. ratio: of value
    to baseline; left out it is made of the two, but the median of paired ratios is steadier.
    """

    what: str
    value: float
    unit: str
    limit: float | None = None
    baseline: float | None = None
    ratio: float | None = None
    at_least: bool = False

    @property
    def compared(self) -> float:
        """What the limit is about."""
        if self.ratio is not None:
            return self.ratio
        return self.value if self.baseline is None else self.value / self.baseline

    @property
    def is_reached(self) -> bool | None:
        """Whether it is within the limit; None where there is none."""
        if self.limit is None:
            return None
        return self.compared >= self.limit if self.at_least else self.compared <= self.limit


class NotHere(Exception):
    """This figure cannot be measured on this machine or at this state; the text says why."""


#: told what is being done
Progress = Callable[[str], None]
Measure = Callable[[Progress], Iterator[Figure]]


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure to reach, by its id."""

    id: str
    title: str
    measure: Measure


_BARS: dict[str, Bar] = {}


def bar(id_: str, title: str) -> Callable[[Measure], Measure]:
    """Add a figure to those that can be measured."""

    def add(measure: Measure) -> Measure:
        _BARS[id_] = Bar(id_, title, measure)
        return measure

    return add


def bars() -> dict[str, Bar]:
    """All of them by id, in the order of the families."""
    for family in FAMILIES:
        import_module(f"{__package__}.{family}")
    return dict(_BARS)
