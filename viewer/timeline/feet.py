"""The feet of the lanes: grey ticks and badges for the events in view without a label."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.census import Bounds
from viewer.timeline.clusters import BADGE_PX, BURIED_COUNT, CELL_PX, badge_widths
from viewer.timeline.crowds import Crowds, Told
from viewer.timeline.display import Badges, FootTicks
from viewer.timeline.forms import bodies
from viewer.timeline.listed import Listed
from viewer.timeline.prepared import Prepared
from viewer.timeline.rows import NEVER
from viewer.timeline.scale import TimeScale
from viewer.timeline.sight import Plot

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]
Rows = NDArray[np.int32]

#: (lane, column) of crowds, and rows of single events
Members = tuple[list[tuple[int, int]], list[int]]

TICK_PX = 8.0
#: clear px between a tick and a badge
TICK_GAP_PX = 2.0
#: clear px between two badges
BADGE_GAP_PX = 4.0
#: px below a lane's ticks and badges
EDGE_PX = 2.5
#: badges at the edges of the view may meet those beside them, and these in turn others
_JOINING = 3


@dataclass(frozen=True, slots=True, eq=False)
class FeetPlace:
    """Where a frame's feet stand.

    origin: y at which the first lane begins. seen: first second in view, and the first after it.
    bounds: how the events lie about these.
    """

    prepared: Prepared
    scale: TimeScale
    plot: Plot
    origin: float
    seen: tuple[int, int]
    bounds: Bounds


@dataclass(slots=True, eq=False)
class _Heaps:
    """Badges while they are placed: places of lanes, px of left ends, counts, sides.

    edge: below 0 where the marks of most that are counted stand before the view, above 0 behind it.
    members: of each the columns and the single rows that it stands for.
    """

    lane: Ints
    x: Floats
    count: Ints
    side: NDArray[np.int8]
    edge: NDArray[np.int8]
    members: list[Members]

    def taken(self, order: NDArray[np.intp]) -> _Heaps:
        """The same in another order, or some of them."""
        members = [self.members[at] for at in order.tolist()]
        return _Heaps(
            self.lane[order],
            self.x[order],
            self.count[order],
            self.side[order],
            self.edge[order],
            members,
        )


def lay_feet(place: FeetPlace, labelled: Rows) -> tuple[FootTicks, Badges]:
    """Ticks and badges of the events in view that are not among the labelled rows (sorted)."""
    prepared = place.prepared
    boxes = prepared.bands.boxes
    bottoms = place.origin + np.array([box.bottom for box in boxes], dtype=np.float64) - EDGE_PX
    scale = prepared.options.style.scale
    lanes = np.flatnonzero(_fits(bottoms, TICK_PX * scale, place.plot)).astype(np.int64)
    if len(lanes) == 0:
        return FootTicks(), Badges()
    edges = prepared.ladder.cells(place.scale, *place.seen, CELL_PX)
    lane_of, bounds = prepared.lanes.lane_of, place.bounds
    crowds = Crowds(prepared.census, lane_of, lanes, edges, labelled, bounds)
    return _Feet(place, crowds, lanes, edges, bottoms[lanes]).lay()


def _fits(bottoms: Floats, height: float, plot: Plot) -> Flags:
    """Whether what stands so high above these px is wholly in the pane."""
    return np.asarray((bottoms - height >= plot.top) & (bottoms <= plot.bottom + 0.5))


class _Feet:
    """The feet of one frame while they are laid; lanes are told by their places among those seen.

    Args:
        place: the frame.
        crowds: who is to be told or counted.
        lanes: those of which the feet are in the pane.
        edges: seconds between which `crowds` counts.
        bottoms: px of the feet's lower ends.
    """

    def __init__(
        self, place: FeetPlace, crowds: Crowds, lanes: Ints, edges: Ints, bottoms: Floats
    ) -> None:
        self._place, self._crowds, self._lanes, self._edges = place, crowds, lanes, edges
        self._bottoms = bottoms
        self._scale = place.prepared.options.style.scale
        self._edges_px = place.scale.time_to_px(edges)

    def lay(self) -> tuple[FootTicks, Badges]:
        """Ticks and badges."""
        told = self._crowds.told()
        marks = self._marks_px(told.rows)
        buried = self._buried(told)
        heaps = self._joined([self._dense(), self._buried_heaps(told, marks, buried)])
        free = self._take_in(heaps, told, marks, ~buried)
        x = np.clip(marks[free], self._place.plot.left + 1.0, self._place.plot.right - 1.0)
        y = self._bottoms[told.lane[free]] - TICK_PX * self._scale
        return FootTicks(told.rows[free], x, y), self._badges(heaps)

    def _marks_px(self, rows: Rows) -> Floats:
        forms = self._place.prepared.worded.at(rows, worded=False)
        scale = self._place.scale
        body = bodies(forms, scale.time_to_px(forms.start), scale.time_to_px(forms.end))
        return body.mark

    def _buried(self, told: Told) -> Flags:
        """Who no zoom will part from others in the same column."""
        never = self._place.prepared.bands.packing.level[told.rows] == NEVER
        key = told.lane * self._crowds.count.shape[1] + told.column
        together = np.bincount(key, weights=never, minlength=1)[key]
        return np.asarray(never & (together >= BURIED_COUNT))

    def _dense(self) -> _Heaps:
        """A badge over the middle of each crowd."""
        crowds = self._crowds
        lane, column = np.nonzero(crowds.dense)
        count = crowds.count[lane, column]
        last = crowds.count.shape[1] - 1
        inner = (column > 0) & (column < last)
        middle = np.where(column == 0, self._place.plot.left, self._place.plot.right)
        seconds = crowds.middle(lane[inner], column[inner])
        middle[inner] = self._place.scale.time_to_px(seconds)
        side = self._sides(lane, column, inner)
        edge = np.where(inner, 0, np.where(column == 0, -1, 1)).astype(np.int8)
        x = self._left_ends(middle, badge_widths(count, edge), column)
        members: list[Members] = [
            ([at], []) for at in zip(lane.tolist(), column.tolist(), strict=True)
        ]
        return _Heaps(lane, x, count, side, edge, members)

    def _sides(self, lane: Ints, column: Ints, inner: Flags) -> NDArray[np.int8]:
        """The side of each crowd: its lane's, or what is found to be everyone's."""
        side = self._place.prepared.lane_sides[self._lanes[lane]]
        mixed = np.flatnonzero((side < 0) & inner)
        side[mixed] = self._crowds.sides(lane[mixed], column[mixed])
        return side

    def _left_ends(self, middle: Floats, width: Floats, column: Ints) -> Floats:
        """Where badges begin that stand over their events, within their cells and the view."""
        gap, plot = BADGE_GAP_PX * self._scale / 2, self._place.plot
        width = width * self._scale
        low = np.concatenate([[-np.inf], self._edges_px])[column]
        high = np.concatenate([self._edges_px, [np.inf]])[column]
        x = np.minimum(np.maximum(middle - width / 2, low + gap), high - width - gap)
        return np.minimum(np.maximum(x, plot.left + 1.0), plot.right - width - 1.0)

    def _buried_heaps(self, told: Told, marks: Floats, buried: Flags) -> _Heaps:
        """Badges of those that no zoom will part, where there are few."""
        at = np.flatnonzero(buried)
        key = told.lane[at] * self._crowds.count.shape[1] + told.column[at]
        order = np.lexsort((marks[at], key))
        at, key = at[order], key[order]
        starts = np.flatnonzero(np.diff(key, prepend=-1))
        stops = np.append(starts, len(at))[1:]
        lane, column, count = told.lane[at[starts]], told.column[at[starts]], stops - starts
        middle = (marks[at[(starts + stops - 1) // 2]] + marks[at[(starts + stops) // 2]]) / 2
        side = self._place.prepared.table.side[told.rows[at]].astype(np.int8)
        if len(at):
            low, high = np.minimum.reduceat(side, starts), np.maximum.reduceat(side, starts)
            side = np.where(low == high, low, np.int8(-1))
        rows = told.rows[at].tolist()
        members: list[Members] = [
            ([], rows[first:last])
            for first, last in zip(starts.tolist(), stops.tolist(), strict=True)
        ]
        x = self._left_ends(middle, badge_widths(count), column)
        return _Heaps(lane, x, count, side, np.zeros(len(x), dtype=np.int8), members)

    def _joined(self, parts: list[_Heaps]) -> _Heaps:
        """All badges from left to right; those that would touch become one."""
        first, second = parts
        heaps = _Heaps(
            np.concatenate([first.lane, second.lane]),
            np.concatenate([first.x, second.x]),
            np.concatenate([first.count, second.count]),
            np.concatenate([first.side, second.side]),
            np.concatenate([first.edge, second.edge]),
            first.members + second.members,
        )
        for _ in range(_JOINING):
            heaps = heaps.taken(np.lexsort((heaps.x, heaps.lane)))
            ends = heaps.x + badge_widths(heaps.count, heaps.edge) * self._scale
            gap = BADGE_GAP_PX * self._scale - 0.1
            touches = (np.diff(heaps.lane) == 0) & (heaps.x[1:] < ends[:-1] + gap)
            if not touches.any():
                break
            heaps = self._merged(heaps, np.append(True, ~touches))
        return heaps

    def _merged(self, heaps: _Heaps, begins: Flags) -> _Heaps:
        """Each badge with those that follow until the next one begins."""
        starts = np.flatnonzero(begins)
        stops = np.append(starts[1:], len(begins))
        out = heaps.taken(starts)
        out.count = np.add.reduceat(heaps.count, starts)
        least = np.minimum.reduceat(heaps.side, starts)
        out.side = np.where(least == np.maximum.reduceat(heaps.side, starts), least, np.int8(-1))
        groups = np.flatnonzero(stops - starts > 1)
        spans = zip(starts[groups].tolist(), stops[groups].tolist(), strict=True)
        for at, (start, stop) in zip(groups.tolist(), spans, strict=True):
            columns = [one for cells, _ in heaps.members[start:stop] for one in cells]
            rows = [one for _, singles in heaps.members[start:stop] for one in singles]
            out.members[at] = (columns, rows)
            fullest = start + int(heaps.count[start:stop].argmax())
            are_most = 2 * heaps.count[fullest] > out.count[at]
            out.x[at], out.edge[at] = heaps.x[fullest], heaps.edge[fullest] if are_most else 0
        width = badge_widths(out.count, out.edge) * self._scale
        out.x[groups] = np.minimum(out.x, self._place.plot.right - width - 1.0)[groups]
        return out

    def _take_in(self, heaps: _Heaps, told: Told, marks: Floats, free: Flags) -> Flags:
        """Which of the free are ticks: one that would stand under a badge is counted by it."""
        if len(heaps.x) == 0:
            return free
        width = badge_widths(heaps.count, heaps.edge) * self._scale
        x = np.clip(marks, self._place.plot.left + 1.0, self._place.plot.right - 1.0)
        free = free.copy()
        # left ends rise in a lane; the last badge that begins before a tick is the one over it
        gap = TICK_GAP_PX
        wide = float(np.abs(x).max(initial=0.0) + np.abs(heaps.x).max() + 1000.0)
        keys = heaps.lane * 2 * wide + heaps.x - gap
        at = np.searchsorted(keys, told.lane * 2 * wide + x, side="right") - 1
        near = np.maximum(at, 0)
        under = free & (at >= 0) & (heaps.lane[near] == told.lane)
        under &= x < heaps.x[near] + width[near] + gap
        for place in np.flatnonzero(under).tolist():
            badge, row = int(at[place]), int(told.rows[place])
            heaps.count[badge] += 1
            heaps.side[badge] = _common(
                np.array([heaps.side[badge], self._place.prepared.table.side[row]])
            )
            columns, rows = heaps.members[badge]
            heaps.members[badge] = (columns, [*rows, row])
        return np.asarray(free & ~under)

    def _badges(self, heaps: _Heaps) -> Badges:
        """The badges whose feet are high enough in the pane."""
        height = BADGE_PX * self._scale
        bottoms = self._bottoms[heaps.lane]
        seen = np.flatnonzero(_fits(bottoms, height, self._place.plot))
        heaps = heaps.taken(seen)
        crowds, importance = self._crowds, self._place.prepared.table.importance
        members, counts = heaps.members, heaps.count

        def listed(place: int) -> Listed:
            return Listed(int(counts[place]), crowds, *members[place], importance)

        return Badges(
            x=heaps.x,
            y=bottoms[seen] - height,
            w=badge_widths(counts, heaps.edge) * self._scale,
            h=height,
            counts=counts,
            sides=heaps.side,
            edges=heaps.edge,
            listed=listed,
        )


def _common(sides: NDArray[np.integer[Any]]) -> int:
    return int(sides[0]) if np.all(sides == sides[0]) else -1
