"""The lanes' places and rows where there are too many events to be packed one by one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from viewer.timeline.bands import (
    FOOT_BARE_PX,
    Bands,
    BandSizes,
    LaneNeeds,
    lane_height,
    spread_lanes,
)
from viewer.timeline.carried import fitting_lod
from viewer.timeline.clusters import BADGE_PX
from viewer.timeline.lanes import Lanes
from viewer.timeline.lod import NEVER_LABELLED, Lod
from viewer.timeline.rows import NEVER, Packing
from viewer.timeline.rows_by_time import LEAST_ROWS
from viewer.timeline.style import Style
from viewer.timeline.table import EventTable

#: more rows than these only spread what is read at one glance
MOST_ROWS = 40


def bands_by_time(
    table: EventTable,
    lanes: Lanes,
    needs: Sequence[LaneNeeds],
    sizes: BandSizes,
    style: Style,
    lod: Lod | None = None,
) -> tuple[Bands, Lod]:
    """Share the height evenly among the lanes and give rows and levels.

    Args:
        table: the events.
        lanes: in which they stand.
        needs: of each lane.
        sizes: what the pane offers.
        style: sizes of marks and labels.
        lod: rows and levels found before; taken if they were made for as many rows.
    """
    counts = np.bincount(lanes.lane_of, minlength=len(needs)).tolist()
    foot = BADGE_PX * sizes.scale + FOOT_BARE_PX
    rows = _shared(counts, needs, foot, sizes)
    wanted = np.array(rows, dtype=np.int16)
    lod = fitting_lod(lod, table, lanes.lane_of, wanted, style)
    rows = lod.rows.tolist()
    level = lod.level.astype(np.int16)
    level[lod.level == NEVER_LABELLED] = NEVER
    row = np.where(lod.level == NEVER_LABELLED, np.int16(-1), lod.row)
    side = np.zeros(len(table), dtype=np.uint8)
    boxes = spread_lanes([(need, r, foot) for need, r in zip(needs, rows, strict=True)], sizes)
    height = boxes[-1].bottom if boxes else 0.0
    return Bands(boxes, Packing(row, level, side), height), lod


def _shared(
    counts: list[int], needs: Sequence[LaneNeeds], foot: float, sizes: BandSizes
) -> list[int]:
    """As many rows as the height holds: one more for each lane in turn, while it has events."""
    most = [
        min(count, MOST_ROWS, need.most_rows) for count, need in zip(counts, needs, strict=True)
    ]
    rows = [min(LEAST_ROWS, max(limit, 1)) for limit in most]

    def height(lane: int, more: int = 0) -> float:
        return lane_height(needs[lane], rows[lane] + more, foot, sizes.row_px)

    free = sizes.height - sum(height(lane) for lane in range(len(rows)))
    gives = True
    while gives:
        gives = False
        for lane, limit in enumerate(most):
            cost = height(lane, 1) - height(lane)
            if rows[lane] < limit and cost <= free:
                rows[lane] += 1
                free -= cost
                gives = True
    return rows
