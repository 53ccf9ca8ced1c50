"""How the pane's height is shared among the lanes, and their rows packed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.claims import ClaimsAt
from viewer.timeline.clusters import BADGE_PX, cluster
from viewer.timeline.forms import NEIGHBOUR_GAP_PX, Forms
from viewer.timeline.rows import NEVER, LanePacker, Packing

Floats = NDArray[np.float64]
Indices = NDArray[np.intp]

#: above a lane's first row where no head stands in it
TOP_PX = 5.0
#: below its last row: bare, with grey ticks, with badges
FOOT_BARE_PX, FOOT_TICKS_PX = 5.0, 13.0
#: rows stand so much wider apart where there is room to spare
MOST_PITCH = 1.5
#: packing for badges may need a row less than was shared out: tried so often
_TRIES = 4


@dataclass(frozen=True, slots=True)
class LaneNeeds:
    """head: px above the first row. least: px that the lane needs at least."""

    head: float
    least: float


@dataclass(frozen=True, slots=True)
class LaneBox:
    """A lane's place, in px from the top of the first lane.

    row_top: top of its first row. pitch: from row to row. foot: height of what is below the last.
    """

    top: float
    height: float
    row_top: float
    rows: int
    pitch: float
    foot: float

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    def row_y(self, row: int) -> float:
        """The middle of a row."""
        return self.row_top + (row + 0.5) * self.pitch


@dataclass(frozen=True, slots=True, eq=False)
class Bands:
    """The lanes' places and, for each event, its row, label level and side (see `rows`)."""

    boxes: tuple[LaneBox, ...]
    packing: Packing
    height: float


@dataclass(slots=True, eq=False)
class _Lane:
    """One lane while it is packed; wanted: rows in which all would be labelled at the fit."""

    members: Indices
    packer: LanePacker
    needs: LaneNeeds
    wanted: int
    rows: int = 1
    foot: float = FOOT_TICKS_PX
    packing: Packing = field(default_factory=Packing)

    def height(self, rows: int, row_px: float) -> float:
        """Px of the lane with so many rows."""
        return max(self.needs.head + rows * row_px + self.foot, self.needs.least)

    def next_row_px(self, row_px: float) -> float:
        """Px that one row more would cost."""
        return self.height(self.rows + 1, row_px) - self.height(self.rows, row_px)


@dataclass(frozen=True, slots=True)
class BandSizes:
    """height: px for all lanes. row_px: from row to row at least. last_level: how far to pack."""

    height: float
    row_px: float
    last_level: int
    scale: float


def pack_bands(
    forms: Forms,
    claims: ClaimsAt,
    lane_of: NDArray[np.int32],
    importance: NDArray[np.uint8],
    needs: Sequence[LaneNeeds],
    sizes: BandSizes,
) -> Bands:
    """Share the height among the lanes and pack each.

    A lane gets at least one row; further rows go where they label most. Where even one row a lane
    does not fit, the lanes are higher than the pane.
    """
    order = np.lexsort((np.arange(len(forms.start)), forms.start, -importance.astype(np.int64)))
    lanes = [
        _lane_of_members(order[lane_of[order] == number], forms, claims, need, sizes)
        for number, need in enumerate(needs)
    ]
    for _ in range(_TRIES):
        _share_rows(lanes, sizes)
        for lane in lanes:
            lane.packing = lane.packer.pack(lane.rows, sizes.last_level)
        feet = [_foot(lane, claims, sizes.scale) for lane in lanes]
        if all(foot <= lane.foot for foot, lane in zip(feet, lanes, strict=True)):
            break
        for foot, lane in zip(feet, lanes, strict=True):
            lane.foot = max(lane.foot, foot)
    for foot, lane in zip([_foot(lane, claims, sizes.scale) for lane in lanes], lanes, strict=True):
        lane.foot = foot
    return _placed(lanes, len(forms.start), sizes)


def _lane_of_members(
    claiming: Indices,
    forms: Forms,
    claims: ClaimsAt,
    needs: LaneNeeds,
    sizes: BandSizes,
) -> _Lane:
    """A lane of these events, which are in the order in which they claim."""
    members = np.sort(claiming)
    packer = LanePacker(
        lambda level: claims.of(members, level),
        np.searchsorted(members, claiming).astype(np.int32),
        forms.start[members],
        forms.end[members],
        NEIGHBOUR_GAP_PX * forms.scale,
    )
    most = max(int(sizes.height / sizes.row_px), 1)
    row = packer.pack(most, 0).row
    return _Lane(members, packer, needs, int(row.max(initial=0)) + 1)


def _share_rows(lanes: list[_Lane], sizes: BandSizes) -> None:
    """Give rows by what each lane needs to label all (the divisors of Sainte-Laguë)."""
    for lane in lanes:
        lane.rows = 1
    free = sizes.height - sum(lane.height(1, sizes.row_px) for lane in lanes)
    while True:
        wanting = [
            (lane.wanted / (2 * lane.rows + 1), -number)
            for number, lane in enumerate(lanes)
            if lane.rows < lane.wanted and lane.next_row_px(sizes.row_px) <= free
        ]
        if not wanting:
            return
        lane = lanes[-max(wanting)[1]]
        free -= lane.next_row_px(sizes.row_px)
        lane.rows += 1


def _foot(lane: _Lane, claims: ClaimsAt, scale: float) -> float:
    """Px below a lane's last row: for badges, for ticks or bare."""
    level = lane.packing.level
    if not np.any(level > 0):
        return FOOT_BARE_PX
    left = np.flatnonzero(level > 0)
    px = claims.marks_px[lane.members[left]]
    found = cluster(np.zeros(len(left), dtype=np.int32), px, level[left] == NEVER)
    return BADGE_PX * scale + FOOT_BARE_PX if found.badges else FOOT_TICKS_PX


def _placed(lanes: list[_Lane], count: int, sizes: BandSizes) -> Bands:
    """Spread the lanes over the height and gather what was packed."""
    spare = max(sizes.height - sum(lane.height(lane.rows, sizes.row_px) for lane in lanes), 0.0)
    rows = sum(lane.rows for lane in lanes)
    pitch = sizes.row_px + min(spare / max(rows, 1), (MOST_PITCH - 1.0) * sizes.row_px)
    heights = [lane.height(lane.rows, pitch) for lane in lanes]
    spare = max(sizes.height - sum(heights), 0.0)
    boxes: list[LaneBox] = []
    top = 0.0
    for lane, height in zip(lanes, heights, strict=True):
        tall = height + spare * lane.rows / max(rows, 1)
        row_top = top + lane.needs.head
        boxes.append(LaneBox(top, tall, row_top, lane.rows, pitch, lane.foot))
        top += tall
    return Bands(tuple(boxes), _gathered(lanes, count), top)


def _gathered(lanes: list[_Lane], count: int) -> Packing:
    """The lanes' packings as columns of all events."""
    row = np.full(count, -1, dtype=np.int32)
    level = np.full(count, NEVER, dtype=np.int16)
    side = np.zeros(count, dtype=np.uint8)
    for lane in lanes:
        row[lane.members] = lane.packing.row
        level[lane.members] = lane.packing.level
        side[lane.members] = lane.packing.side
    return Packing(row, level, side)
