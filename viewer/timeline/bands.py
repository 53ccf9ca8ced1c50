"""How the pane's height is shared among the lanes, and their rows packed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.claims import ClaimsAt
from viewer.timeline.clusters import BADGE_PX, cluster
from viewer.timeline.forms import NEIGHBOUR_GAP_PX, Forms
from viewer.timeline.rows import NEVER, LanePacker, Packing, has_many_cut

Floats = NDArray[np.float64]
Indices = NDArray[np.intp]

#: above a lane's first row where no head stands in it
TOP_PX = 5.0
#: below its last row: bare, with grey ticks, with badges
FOOT_BARE_PX, FOOT_TICKS_PX = 5.0, 13.0
#: rows stand so much wider apart where there is room to spare
MOST_PITCH = 1.5
#: of a lane that nobody collapsed
MOST_ROWS = 1_000
#: packing for badges may need a row less than was shared out: tried so often
_TRIES = 4


@dataclass(frozen=True, slots=True)
class LaneNeeds:
    """head: px above the first row. least: px that the lane needs at least. most_rows: it gets."""

    head: float
    least: float
    most_rows: int = MOST_ROWS


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
    """One lane while it is packed.

    wanted: rows in which all would be labelled at the fit that can be; then those in which all the
    others would have their marks.
    """

    members: Indices
    packer: LanePacker
    needs: LaneNeeds
    wanted: tuple[int, int]
    rows: int = 1
    foot: float = FOOT_TICKS_PX
    packing: Packing = field(default_factory=Packing)

    def height(self, rows: int, row_px: float) -> float:
        """Px of the lane with so many rows."""
        return lane_height(self.needs, rows, self.foot, row_px)

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
    for whole_first in (False, True):
        _pack_lanes(lanes, claims, sizes, whole_first=whole_first)
        if not has_many_cut([lane.packing for lane in lanes]):
            break
    for foot, lane in zip([_foot(lane, claims, sizes.scale) for lane in lanes], lanes, strict=True):
        lane.foot = foot
    return _placed(lanes, len(forms.start), sizes)


def _pack_lanes(
    lanes: list[_Lane], claims: ClaimsAt, sizes: BandSizes, *, whole_first: bool
) -> None:
    """Pack each lane into its share of the rows, as far as their feet leave room for them."""
    for lane in lanes:
        lane.foot = FOOT_TICKS_PX
    for _ in range(_TRIES):
        _share_rows(lanes, sizes)
        for lane in lanes:
            packed = lane.packer.pack(lane.rows, sizes.last_level, whole_first=whole_first)
            lane.packing = packed
        feet = [_foot(lane, claims, sizes.scale) for lane in lanes]
        if all(foot <= lane.foot for foot, lane in zip(feet, lanes, strict=True)):
            break
        for foot, lane in zip(feet, lanes, strict=True):
            lane.foot = max(lane.foot, foot)


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
    row = packer.pack(most, 0, bare=False).row
    labelled = marked = int(row.max(initial=0)) + 1
    if np.any(row < 0):
        marked = max(labelled, int(packer.pack(most, 0).row.max(initial=0)) + 1)
    most = needs.most_rows
    return _Lane(members, packer, needs, (min(labelled, most), min(marked, most)))


def _share_rows(lanes: list[_Lane], sizes: BandSizes) -> None:
    """Give rows by what each lane needs to label all (the divisors of Sainte-Laguë)."""
    for lane in lanes:
        lane.rows = 1
    free = sizes.height - sum(lane.height(1, sizes.row_px) for lane in lanes)
    for stage in (0, 1):
        free = _share_wanted(lanes, [lane.wanted[stage] for lane in lanes], free, sizes.row_px)


def _share_wanted(lanes: list[_Lane], wanted: list[int], free: float, row_px: float) -> float:
    """Give rows up to what each lane wants; returns the px that are left."""
    while True:
        wanting = [
            (wants / (2 * lane.rows + 1), -number)
            for number, (lane, wants) in enumerate(zip(lanes, wanted, strict=True))
            if lane.rows < wants and lane.next_row_px(row_px) <= free
        ]
        if not wanting:
            return free
        lane = lanes[-max(wanting)[1]]
        free -= lane.next_row_px(row_px)
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
    spread = [(lane.needs, lane.rows, lane.foot) for lane in lanes]
    boxes = spread_lanes(spread, sizes)
    height = boxes[-1].bottom if boxes else 0.0
    return Bands(boxes, _gathered(lanes, count), height)


def lane_height(needs: LaneNeeds, rows: int, foot: float, row_px: float) -> float:
    """Px of a lane with so many rows."""
    return max(needs.head + rows * row_px + foot, needs.least)


def spread_lanes(
    lanes: Sequence[tuple[LaneNeeds, int, float]], sizes: BandSizes
) -> tuple[LaneBox, ...]:
    """Places of lanes of which the needs, the number of rows and the foot are given."""

    def heights(row_px: float) -> list[float]:
        return [lane_height(needs, rows, foot, row_px) for needs, rows, foot in lanes]

    spare = max(sizes.height - sum(heights(sizes.row_px)), 0.0)
    count = max(sum(rows for _, rows, _ in lanes), 1)
    pitch = sizes.row_px + min(spare / count, (MOST_PITCH - 1.0) * sizes.row_px)
    tall = heights(pitch)
    spare = max(sizes.height - sum(tall), 0.0)
    boxes: list[LaneBox] = []
    top = 0.0
    for (needs, rows, foot), height in zip(lanes, tall, strict=True):
        whole = height + spare * rows / count
        boxes.append(LaneBox(top, whole, top + needs.head, rows, pitch, foot))
        top += whole
    return tuple(boxes)


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
