"""How near the timeline can be looked at."""

from __future__ import annotations

from viewer.timeline.layout import Prepared

#: the closest look: seconds across the whole view
CLOSEST_S = 20.0


def closest_at(prepared: Prepared, folded: float) -> float:
    """The fewest folded seconds that a view has in the stretch at a place, or nearest to it."""
    start, end = prepared.fold.stretch_near(folded)
    length = prepared.to_seconds(end) - prepared.to_seconds(start)
    return CLOSEST_S * (end - start) / length
