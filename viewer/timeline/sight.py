"""Which events a view sees, and where: the columns from which a frame is made."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.claims import FOLD_PX, inside_room, stretch_of
from viewer.timeline.forms import MARK_HALF_PX, Bodies, Forms, bodies
from viewer.timeline.scale import TimeScale

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Indices = NDArray[np.intp]

#: px that labels keep from the edges of the view
EDGE_PX = 2.0
#: what the chevron of an interval needs that runs on beyond an edge of the view
CHEVRON_PX = 14.0
#: how far marks, fades and tails reach from their dates
REACH_PX = 40.0


@dataclass(frozen=True, slots=True, eq=False)
class Plot:
    """The rectangle in which events stand, and whether marks may slide out at its sides."""

    left: float
    right: float
    top: float
    bottom: float
    slides: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """m events at or near the view, one column a property.

    events: their rows in the table. start, end: px of their intervals. in_view: their bounds meet
    the visible time. inside: the label has room inside of the interval. solid_left, solid_right:
    that part of the interval, between two folds, in which it stands. low, high: how far to the
    left of its start and to the right of its end a label may stand without meeting a fold.
    runs_left, runs_right: the interval runs on beyond that edge of the view, and of what is in
    view there is room for a chevron beside the mark.
    """

    events: Indices
    forms: Forms
    body: Bodies
    start: Floats
    end: Floats
    in_view: Flags
    inside: Flags
    solid_left: Floats
    solid_right: Floats
    low: Floats
    high: Floats
    runs_left: Flags
    runs_right: Flags

    def __len__(self) -> int:
        return len(self.events)


def sight_of(
    events: Indices, chosen: Forms, scale: TimeScale, plot: Plot, seen: tuple[int, int]
) -> Sight:
    """Where events stand.

    Args:
        events: their rows in the table.
        chosen: their forms.
        scale: of the view.
        plot: where they may stand.
        seen: first second in view, and the first after it.
    """
    start_px, end_px = scale.time_to_px(chosen.start), scale.time_to_px(chosen.end)
    body = bodies(chosen, start_px, end_px)
    edges = scale.time_to_px(np.array(scale.fold.stretches).ravel())
    lows, highs = edges[0::2], edges[1::2]
    room = inside_room(body, lows, highs)
    solid_left, solid_right = _solid_part(body, lows, highs, plot)
    low_at, high_at = stretch_of(lows, start_px), stretch_of(lows, end_px)
    fold_px = FOLD_PX * chosen.scale
    is_first, is_last = low_at == 0, high_at == len(highs) - 1
    runs_left, runs_right = _running_on(body, start_px, end_px, plot, chosen.scale)
    return Sight(
        events=events,
        forms=chosen,
        body=body,
        start=start_px,
        end=end_px,
        in_view=(chosen.end > seen[0]) & (chosen.start < seen[1]),
        inside=room >= chosen.inside_need,
        solid_left=solid_left,
        solid_right=solid_right,
        low=np.where(is_first, plot.left + EDGE_PX, lows[low_at] + fold_px),
        high=np.where(is_last, plot.right - EDGE_PX, highs[high_at] - fold_px),
        runs_left=runs_left,
        runs_right=runs_right,
    )


def _running_on(
    body: Bodies, start: Floats, end: Floats, plot: Plot, scale: float
) -> tuple[Flags, Flags]:
    """Which intervals say by a chevron that they run on to the left, and to the right."""
    seen = np.minimum(end, plot.right) - np.maximum(start, plot.left)
    tells = body.has_bar & (seen >= 2 * (CHEVRON_PX + MARK_HALF_PX) * scale)
    return tells & (start < plot.left), tells & (end > plot.right)


def _solid_part(body: Bodies, lows: Floats, highs: Floats, plot: Plot) -> tuple[Floats, Floats]:
    """Of each interval without its fades the part between two folds of which most is in view."""
    solid_left, solid_right = body.left + body.fade_left, body.right - body.fade_right
    if len(lows) == 1:
        return solid_left, solid_right
    best = np.full(len(solid_left), -np.inf)
    part_left, part_right = solid_left.copy(), solid_right.copy()
    for low, high in zip(lows, highs, strict=True):
        left, right = np.maximum(solid_left, low), np.minimum(solid_right, high)
        visible = np.minimum(right, plot.right) - np.maximum(left, plot.left)
        better = visible > best
        best = np.where(better, visible, best)
        part_left = np.where(better, left, part_left)
        part_right = np.where(better, right, part_right)
    return part_left, part_right
