"""The feet of the lanes: grey ticks and badges for the events in view without a label."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.clusters import BADGE_PX, CELL_PX, badge_px, cluster
from viewer.timeline.display import Badge, FootTicks, Rect
from viewer.timeline.prepared import Prepared
from viewer.timeline.rows import NEVER
from viewer.timeline.scale import TimeScale
from viewer.timeline.sight import Plot, Sight

Indices = NDArray[np.intp]

TICK_PX = 8.0
#: clear px between a tick and a badge
TICK_GAP_PX = 2.0
#: px below a lane's ticks and badges
EDGE_PX = 2.5


@dataclass(frozen=True, slots=True, eq=False)
class FeetPlace:
    """Where a frame's feet stand; origin: y at which the first lane begins."""

    prepared: Prepared
    scale: TimeScale
    plot: Plot
    origin: float


def lay_feet(
    place: FeetPlace, sight: Sight, hidden: Indices
) -> tuple[FootTicks, tuple[Badge, ...]]:
    """Ticks and badges of the positions of a sight that have no label."""
    prepared = place.prepared
    level = prepared.level_of(place.scale.px_per_folded)
    events = sight.events[hidden]
    px = prepared.marks_px[events] * 2.0**level
    lane_of = prepared.lanes.lane_of[events]
    found = cluster(lane_of, px, prepared.bands.packing.level[events] == NEVER)
    found_badges = [_badge(place, sight, hidden[members], level) for members in found.badges]
    badges = [badge for badge in found_badges if badge is not None]
    ticks = _ticks(place, sight, hidden[found.ticks])
    return _taken_in(ticks, badges, place)


def _taken_in(
    ticks: FootTicks, badges: list[Badge], place: FeetPlace
) -> tuple[FootTicks, tuple[Badge, ...]]:
    """A tick that would stand under a badge is counted by it."""
    importance = place.prepared.table.importance
    free = np.full(len(ticks.x), True)
    fuller = []
    for badge in badges:
        box = badge.rect
        under = free & (np.abs(ticks.x - box.x - box.w / 2) < box.w / 2 + TICK_GAP_PX)
        under &= (ticks.y < box.y + box.h) & (ticks.y + TICK_PX > box.y)
        free &= ~under
        events = sorted(
            (*badge.events, *ticks.event[under].tolist()), key=lambda e: (-int(importance[e]), e)
        )
        sides = set(place.prepared.table.side[events].tolist())
        side = sides.pop() if len(sides) == 1 else -1
        fuller.append(replace(badge, count=len(events), side=side, events=tuple(events)))
    return FootTicks(ticks.event[free], ticks.x[free], ticks.y[free]), tuple(fuller)


def _ticks(place: FeetPlace, sight: Sight, chosen: Indices) -> FootTicks:
    prepared, plot = place.prepared, place.plot
    events = sight.events[chosen]
    bottoms = np.array([box.bottom for box in prepared.bands.boxes] or [0.0])
    height = TICK_PX * prepared.options.style.scale
    y = place.origin + bottoms[prepared.lanes.lane_of[events]] - EDGE_PX - height
    seen = (y >= plot.top) & (y + height <= plot.bottom + 0.5)
    x = np.clip(sight.body.mark[chosen], plot.left + 1.0, plot.right - 1.0)
    return FootTicks(events[seen].astype(np.int32), x[seen], y[seen])


def _badge(place: FeetPlace, sight: Sight, members: Indices, level: int) -> Badge | None:
    """A badge over the middle of its events, within its cell and the view."""
    prepared, plot = place.prepared, place.plot
    style = prepared.options.style
    events = sight.events[members]
    width, height = badge_px(len(members)) * style.scale, BADGE_PX * style.scale
    box = prepared.bands.boxes[int(prepared.lanes.lane_of[events[0]])]
    y = place.origin + box.bottom - EDGE_PX - height
    if y < plot.top or y + height > plot.bottom + 0.5:
        return None
    low, high = _cell(place, float(prepared.marks_px[events[0]]), level)
    middle = float(np.median(sight.body.mark[members]))
    x = min(max(middle - width / 2, low), high - width)
    x = min(max(x, plot.left + 1.0), plot.right - width - 1.0)
    order = np.lexsort((events, -prepared.table.importance[events].astype(np.int64)))
    sides = prepared.table.side[events]
    side = int(sides[0]) if np.all(sides == sides[0]) else -1
    listed = tuple(events[order].tolist())
    return Badge(Rect(x, y, width, height), len(members), side, listed)


def _cell(place: FeetPlace, mark_px: float, level: int) -> tuple[float, float]:
    """Px of the ends of the cell in which a mark stands; mark_px: its place at the fit."""
    zoom = place.scale.px_per_folded / (place.prepared.px_per_folded * 2.0**level)
    cell = mark_px * 2.0**level // CELL_PX * CELL_PX * zoom
    shift = place.scale.folded_px(0.0)
    return cell + shift, cell + CELL_PX * zoom + shift
