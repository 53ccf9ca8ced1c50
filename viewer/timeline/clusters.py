"""Events without a label: grey ticks at the foot of their lane, badges where ticks would merge."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.crowds import DENSE_COUNT

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Indices = NDArray[np.intp]

#: cells of the fit, halved with each level; aligned in time, so that panning moves no badge
CELL_PX = 48.0
#: height of a badge at mark scale 1
BADGE_PX = 20.0
#: so many events that no zoom will part become a badge
BURIED_COUNT = 2
#: px of badges with counts below 10, 100, ... 10,000,000 and above, which have commas
_BOUNDS = np.array([10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000])
_WIDTHS = np.array([20.0, 22.0, 30.0, 38.0, 48.0, 55.0, 68.0, 75.0])
#: and of the sign that those counted stand beyond an edge of the view
ARROW_PX = 8.0


@dataclass(frozen=True, slots=True, eq=False)
class Clusters:
    """ticks: those that stand as a grey tick. badges: for each badge those that it stands for."""

    ticks: Indices
    badges: tuple[Indices, ...]


def cluster(lane_of: NDArray[np.int32], px: Floats, is_buried: Flags) -> Clusters:
    """Sort m events without a label into ticks and badges.

    Args:
        lane_of: lane of each event.
        px: place of each mark at the level's own resolution, from the start of the whole.
        is_buried: whether it never finds a row, at no zoom.

    Returns:
        Positions 0 to m - 1, each once.
    """
    cells = np.floor(px / CELL_PX).astype(np.int64)
    _, group = np.unique(np.stack([lane_of.astype(np.int64), cells]), axis=1, return_inverse=True)
    group = group.ravel()
    dense = np.bincount(group, minlength=1) >= DENSE_COUNT
    buried = np.bincount(group, weights=is_buried, minlength=1) >= BURIED_COUNT
    in_badge = dense[group] | (buried[group] & is_buried)
    chosen = np.flatnonzero(in_badge)
    chosen = chosen[np.argsort(group[chosen], kind="stable")]
    starts = np.flatnonzero(np.diff(group[chosen], prepend=-1))
    badges = np.split(chosen, starts[1:]) if len(chosen) else []
    return Clusters(np.flatnonzero(~in_badge), tuple(badges))


def badge_widths(counts: NDArray[np.int64], edges: NDArray[np.int8] | None = None) -> Floats:
    """Widths of badges at mark scale 1, by their numbers of figures; edges: as in `Badges`."""
    widths = _WIDTHS[np.searchsorted(_BOUNDS, counts, side="right")]
    return widths if edges is None else np.where(edges == 0, widths, widths + ARROW_PX)
