"""How far long work has come is told truly and never backwards."""

from __future__ import annotations

import numpy as np

from tests.benchmarks.generated import generated_lanes, generated_table
from viewer.timeline.lod import build_lod
from viewer.timeline.progress import heard_by, part, tell


def test_a_part_is_told_as_its_share_of_the_whole():
    heard: list[float] = []
    with heard_by(heard.append):
        tell(0.1)
        with part(0.2, 0.6):
            tell(0.5)
            with part(0.5, 1.0):
                tell(1.0)
        tell(0.3)
    tell(0.9)
    assert heard == [0.1, 0.4, 0.6, 0.6]


def test_levels_tell_how_far_they_are():
    table = generated_table(3_000)
    lanes = generated_lanes(table, 2)
    heard: list[float] = []
    with heard_by(heard.append):
        build_lod(table, lanes.lane_of, np.full(2, 4, dtype=np.int16))
    assert heard == sorted(heard)
    assert len(set(heard)) > 10
    assert 0.7 < heard[-1] <= 1.0
