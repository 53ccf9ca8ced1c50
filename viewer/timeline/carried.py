"""Rows and levels of very many events carried over to other lanes, as far as they still fit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.lanes import Lanes
from viewer.timeline.lod import Lod, build_lod, stamp_of
from viewer.timeline.style import Style
from viewer.timeline.table import EventTable


def carried(lod: Lod, table: EventTable, before: Lanes, after: Lanes) -> Lod | None:
    """The same rows and levels where the lanes only stand in another order; else None."""
    places = {lane.key: at for at, lane in enumerate(before.lanes)}
    order = _places_before(places, after)
    if order is None or not lod.is_of(table, before.lane_of):
        return None
    now = np.argsort(order)
    if not np.array_equal(now[before.lane_of], after.lane_of):
        return None
    stamp = np.array([stamp_of(table, after.lane_of)], dtype=np.int64)
    return Lod(lod.rows[order], lod.row, lod.level, stamp)


def _places_before(places: Mapping[str, int], after: Lanes) -> NDArray[np.intp] | None:
    keys = [lane.key for lane in after.lanes]
    if len(places) != len(keys) or set(places) != set(keys):
        return None
    return np.array([places[key] for key in keys], dtype=np.intp)


def fitting_lod(
    lod: Lod | None,
    table: EventTable,
    lane_of: NDArray[np.integer[Any]],
    rows: NDArray[np.int16],
    style: Style,
) -> Lod:
    """Rows and levels for lanes of so many rows: those known, found anew only where none fit."""
    if lod is None or not lod.is_of(table, lane_of):
        return build_lod(table, lane_of, rows, style)
    anew = ~lod.lanes_fitting(rows)
    if not anew.any():
        return lod
    if anew.all():
        return build_lod(table, lane_of, rows, style)
    chosen = np.flatnonzero(anew[lane_of])
    part = table.take(chosen, worded=table.label_chars is None)
    lanes = (np.cumsum(anew) - 1)[lane_of[chosen]]
    found = build_lod(part, lanes, rows[anew], style)
    row, level = lod.row.copy(), lod.level.copy()
    row[chosen], level[chosen] = found.row, found.level
    return Lod(np.where(anew, rows, lod.rows).astype(np.int16), row, level, lod.stamp)
