"""Rows and labels as one packing."""

from __future__ import annotations

import numpy as np

from viewer.timeline.rows import LEFT, NEVER, RIGHT, Claims, LanePacker

LABEL_PX = 50.0


def claims_at(marks: list[float], low: float = 0.0, high: float = 1e12):
    """Claims of points with labels 50 px wide, 10 px beside their marks; px grow with the level."""
    at = np.array(marks)

    def claims(level: int) -> Claims:
        x = at * 2.0**level
        left, right = x - 5, x + 10 + LABEL_PX
        return Claims(
            first_left=left,
            first_right=right,
            first_ok=right <= high * 2.0**level,
            second_left=x - 10 - LABEL_PX,
            second_right=x + 5,
            second_ok=x - 10 - LABEL_PX >= low,
            cut_ok=np.zeros(len(at), dtype=bool),
            bare_ok=np.zeros(len(at), dtype=bool),
        )

    return claims


def packer(marks: list[float], order: list[int] | None = None, **limits: float) -> LanePacker:
    starts = np.array([round(m * 1000) for m in marks], dtype=np.int64)
    claiming = np.array(order if order is not None else range(len(marks)), dtype=np.int32)
    return LanePacker(claims_at(marks, **limits), claiming, starts, starts + 1)


def test_the_more_important_claims_first() -> None:
    packing = packer([100, 110], order=[1, 0]).pack(1, 0)
    assert packing.level.tolist() == [NEVER, 0]


def test_who_finds_no_room_waits_for_a_closer_look() -> None:
    packing = packer([100, 110, 120], low=1e9).pack(1, 10)
    assert packing.level[0] == 0
    assert packing.row.tolist() == [0, 0, 0]
    assert 0 < packing.level[1] < 10
    assert 0 < packing.level[2] < 10


def test_one_instant_never_finds_room_for_two() -> None:
    packing = packer([100, 100, 100]).pack(2, 30)
    assert sorted(packing.level.tolist()) == [0, 0, NEVER]
    assert packing.row.tolist().count(-1) == 1


def test_left_where_right_is_taken_or_not_allowed() -> None:
    packing = packer([200, 210]).pack(1, 0)
    assert packing.side.tolist() == [RIGHT, LEFT] or packing.level[1] == NEVER
    at_the_end = packer([200], high=230.0).pack(1, 0)
    assert at_the_end.side.tolist() == [LEFT]


def test_rows_read_from_the_top_downwards() -> None:
    packing = packer([130, 115, 100], order=[0, 1, 2], low=1e9).pack(3, 0)
    assert packing.row.tolist() == [2, 1, 0]


def test_level_and_row_stay_when_others_come() -> None:
    few = packer([100, 300, 305, 310], low=1e9).pack(2, 0)
    more = packer([100, 300, 305, 310], low=1e9).pack(2, 12)
    settled = few.level == 0
    assert np.array_equal(few.row[settled], more.row[settled])
    assert np.all(more.level[settled] == 0)
    assert np.all(more.level < NEVER)
