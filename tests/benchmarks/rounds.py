"""Measuring by turns: what is compared runs in one and the same minute of the machine."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rounds:
    """What each variant took, one value a round."""

    values: dict[str, list[float]]

    def median(self, name: str) -> float:
        """The middle of a variant's values."""
        return statistics.median(self.values[name])

    def ratio(self, name: str, base: str) -> float:
        """The median of what each round's value is of the base's in the same round."""
        pairs = zip(self.values[name], self.values[base], strict=True)
        return statistics.median(value / other for value, other in pairs)


def by_turns(
    variants: Mapping[str, Callable[[], float]], rounds: int, *, seed: int = 1, warm: int = 1
) -> Rounds:
    """Run every variant once a round, in another order each time.

    Args:
        variants: each measures itself and gives a figure.
        rounds: how often.
        seed: of the orders.
        warm: rounds before these that do not count.
    """
    order, shuffled = list(variants), random.Random(seed)
    values: dict[str, list[float]] = {name: [] for name in variants}
    for number in range(-warm, rounds):
        shuffled.shuffle(order)
        for name in order:
            value = variants[name]()
            if number >= 0:
                values[name].append(value)
    return Rounds(values)


def timed_ms(work: Callable[[], object]) -> Callable[[], float]:
    """A variant that measures how many milliseconds some work takes."""

    def measure() -> float:
        start = time.perf_counter()
        work()
        return (time.perf_counter() - start) * 1000

    return measure


def percentile(values: list[float], share: float) -> float:
    """The value below which that share (0 to 1) of the values lies."""
    ordered = sorted(values)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]
