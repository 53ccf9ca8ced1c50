"""Which events a view sees, and where: the columns from which a frame is made."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.claims import FOLD_PX, inside_room, stretch_of
from viewer.timeline.forms import Bodies, Forms, bodies
from viewer.timeline.scale import TimeScale

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Indices = NDArray[np.intp]

#: px that labels keep from the edges of the view
EDGE_PX = 2.0
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

    def __len__(self) -> int:
        return len(self.events)

    @property
    def is_fixed(self) -> Flags:
        """Whose mark never slides along its interval: it would tell another time."""
        return self.forms.is_exact & self.body.has_bar


class TimeIndex:
    """Finds the events that meet a range of time without a look at all of them.

    Args:
        starts: int64 seconds of n events, never falling.
        ends: int64 seconds.
    """

    def __init__(self, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> None:
        self._starts, self._ends = starts, ends
        self._latest = np.maximum.accumulate(ends)

    def between(self, start: float, end: float) -> Indices:
        """Rows of the events that begin before `end` and end after `start`."""
        first = int(np.searchsorted(self._latest, start, side="right"))
        last = int(np.searchsorted(self._starts, end, side="left"))
        rows = np.arange(first, max(last, first))
        return rows[self._ends[rows] > start]


def events_in_sight(forms: Forms, index: TimeIndex, scale: TimeScale, plot: Plot) -> Sight:
    """The events in view, and those of which a mark or a fade may reach into it."""
    reach = REACH_PX * forms.scale if plot.slides else 0.0
    start, end = scale.seconds(plot.left - reach), scale.seconds(plot.right + reach)
    events = index.between(start, end)
    chosen = take(forms, events)
    start_px, end_px = scale.time_to_px(chosen.start), scale.time_to_px(chosen.end)
    body = bodies(chosen, start_px, end_px)
    edges = scale.time_to_px(np.array(scale.fold.stretches).ravel())
    lows, highs = edges[0::2], edges[1::2]
    room = inside_room(body, lows, highs)
    solid_left, solid_right = _solid_part(body, lows, highs, plot)
    low_at, high_at = stretch_of(lows, start_px), stretch_of(lows, end_px)
    fold_px = FOLD_PX * chosen.scale
    is_first, is_last = low_at == 0, high_at == len(highs) - 1
    return Sight(
        events=events,
        forms=chosen,
        body=body,
        start=start_px,
        end=end_px,
        in_view=(end_px > plot.left) & (start_px < plot.right),
        inside=room >= chosen.inside_need,
        solid_left=solid_left,
        solid_right=solid_right,
        low=np.where(is_first, plot.left + EDGE_PX, lows[low_at] + fold_px),
        high=np.where(is_last, plot.right - EDGE_PX, highs[high_at] - fold_px),
    )


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


def take(forms: Forms, events: Indices) -> Forms:
    """The forms of some events."""
    columns = {f.name: getattr(forms, f.name)[events] for f in fields(forms) if f.name != "scale"}
    return replace(forms, **columns)
