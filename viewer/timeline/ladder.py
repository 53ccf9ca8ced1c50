"""Levels: resolutions rounded down to powers of two, at which labels and badges are settled.

Between two levels nothing changes but places: what a level settles holds until the next.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.scale import Fold, TimeScale

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

#: a scale that is a level but for the noise of float64 is that level
_NOISE = 1e-9


@dataclass(frozen=True, slots=True)
class Ladder:
    """How a scale is rounded to a level.

    px_per_folded: of level 0, where levels count from the fit; then all stretches have the same.
    Where it is None a level is the exponent of two of the px a second in a stretch.
    """

    px_per_folded: float | None = None

    def levels(self, scale: TimeScale) -> Ints:
        """The level of each segment of a scale's fold (stretches, and breaks between them)."""
        if self.px_per_folded is None:
            return np.floor(np.log2(scale.rates) + _NOISE).astype(np.int64)
        zoom = scale.px_per_folded / self.px_per_folded
        level = max(math.floor(math.log2(zoom) + _NOISE), 0)
        return np.full(len(scale.rates), level, dtype=np.int64)

    def cells(self, scale: TimeScale, first: int, last: int, cell_px: float) -> Ints:
        """Seconds first and last, and between them where cells begin.

        Cells are so wide at their level and aligned in time, so that panning moves none of them.
        """
        if self.px_per_folded is None:
            inner = _cells_by_seconds(scale, self.levels(scale), (first, last), cell_px)
        else:
            level = int(self.levels(scale)[0])
            step = cell_px / (self.px_per_folded * 2.0**level)
            inner = _cells_by_fold(scale.fold, (first, last), step)
        inner = inner[(inner > first) & (inner < last)]
        return np.concatenate([[first], inner, [last]]).astype(np.int64)


def _cells_by_fold(fold: Fold, ends: tuple[int, int], step: float) -> Ints:
    low, high = (fold.folded_of(end) for end in ends)
    numbers = np.arange(math.floor(low / step) + 1, math.ceil(high / step), dtype=np.float64)
    return np.unique(np.ceil(fold.to_seconds(numbers * step)).astype(np.int64))


def _cells_by_seconds(
    scale: TimeScale, levels: Ints, ends: tuple[int, int], cell_px: float
) -> Ints:
    """Cells of each stretch by its own level, counted from second 0."""
    knots = scale.fold.knots_s
    found = []
    for segment, level in enumerate(levels.tolist()):
        low = ends[0] if segment == 0 else max(int(knots[segment]), ends[0])
        high = ends[1] if segment + 1 == len(levels) else min(int(knots[segment + 1]), ends[1])
        if low >= high:
            continue
        step = cell_px / 2.0**level
        numbers = np.arange(math.ceil(low / step), math.ceil(high / step))
        found.append(np.ceil(numbers * step).astype(np.int64))
    return np.unique(np.concatenate(found)) if found else np.zeros(0, dtype=np.int64)
