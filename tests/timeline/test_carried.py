"""Lanes in another order, or one of them collapsed, take over the rows that were found."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.benchmarks.generated import generated_lanes, generated_table
from viewer.timeline import carried as carrying
from viewer.timeline.carried import carried, fitting_lod
from viewer.timeline.lanes import Lanes
from viewer.timeline.lod import NEVER_LABELLED, build_lod
from viewer.timeline.style import SCREEN

TABLE = generated_table(4_000)
LANES = generated_lanes(TABLE, 4)
ROWS = np.array([5, 6, 4, 7], dtype=np.int16)


def moved(order: list[int]) -> Lanes:
    places = np.argsort(order).astype(LANES.lane_of.dtype)
    return Lanes(tuple(LANES.lanes[at] for at in order), places[LANES.lane_of])


def test_lanes_in_another_order_keep_their_rows() -> None:
    found = build_lod(TABLE, LANES.lane_of, ROWS)
    order = [2, 0, 3, 1]
    again = carried(found, TABLE, LANES, moved(order))
    assert again is not None
    assert again.rows.tolist() == ROWS[order].tolist()
    assert again.row is found.row
    assert again.is_of(TABLE, moved(order).lane_of)
    assert fitting_lod(again, TABLE, moved(order).lane_of, ROWS[order], SCREEN) is again


def test_other_lanes_and_other_events_keep_nothing() -> None:
    found = build_lod(TABLE, LANES.lane_of, ROWS)
    named = tuple(replace(lane, key=f"other {lane.key}") for lane in LANES.lanes)
    assert carried(found, TABLE, LANES, Lanes(named, LANES.lane_of)) is None
    other = generated_table(4_001)
    assert carried(found, other, LANES, moved([1, 0, 2, 3])) is None
    swapped = np.where(LANES.lane_of == 0, 1, LANES.lane_of)
    assert carried(found, TABLE, LANES, Lanes(LANES.lanes, swapped)) is None


def test_only_a_lane_that_is_collapsed_is_packed_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    found = build_lod(TABLE, LANES.lane_of, ROWS)
    packed: list[int] = []

    def counted(table, *rest):
        packed.append(len(table))
        return build_lod(table, *rest)

    monkeypatch.setattr(carrying, "build_lod", counted)
    rows = np.array([5, 1, 4, 7], dtype=np.int16)
    now = fitting_lod(found, TABLE, LANES.lane_of, rows, SCREEN)
    inside = LANES.lane_of == 1
    assert packed == [int(inside.sum())]
    assert now.rows.tolist() == rows.tolist()
    assert np.array_equal(now.row[~inside], found.row[~inside])
    assert np.array_equal(now.level[~inside], found.level[~inside])
    assert set(now.row[inside].tolist()) == {0}
    assert np.any(now.level[inside] < NEVER_LABELLED)
