"""Lanes: headed horizontal groups of rows, and which events stand in which."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.lane_mode import LaneMode

__all__ = ["Lane", "LaneMode", "Lanes"]


@dataclass(frozen=True, slots=True)
class Lane:
    """key: the side's, kind's ... id; side: place of its colour, or -1.

    collapsed: a person wants it no higher than one row.
    """

    key: str
    name: str
    side: int = -1
    collapsed: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Lanes:
    """lanes from top to bottom; lane_of[i] is the position of event i's lane (int32, n)."""

    lanes: tuple[Lane, ...]
    lane_of: NDArray[np.int32]
