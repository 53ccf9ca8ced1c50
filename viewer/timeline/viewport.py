"""The part of the folded time axis that a view shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Viewport:
    """What a view looks at.

    start, end: folded seconds (see `scale.Fold`). width, height: px. scroll_px: down the lanes.
    """

    start: float
    end: float
    width: float
    height: float
    scroll_px: float = 0.0
