"""Lines as columns are the lines that they were made of."""

from __future__ import annotations

import numpy as np

from viewer.timeline.display import Line
from viewer.timeline.lines import levels, lines_of, strung, uprights

SOME = (
    Line(1.0, 2.0, 3.0, 4.0, "grid"),
    Line(5.0, 2.0, 5.0, 4.0, "grid", 2.0),
    Line(0.0, 0.0, 9.0, 0.0, "side", 1.0, 3),
    Line(0.0, 1.0, 9.0, 1.0, "grid"),
)


def test_columns_give_back_the_lines():
    columns = lines_of(SOME)
    assert tuple(columns) == SOME
    assert columns[-1] == SOME[-1]
    assert columns[1:3] == SOME[1:3]
    assert lines_of(columns) is columns


def test_parts_are_strung_in_their_order():
    up = uprights(np.array([3.0, 7.5]), 10.0, 20.0, "axis-tick")
    across = levels([4.0], 0.0, 50.0, "lane-line")
    joined = strung(up, (), SOME, across)
    assert tuple(joined) == (
        Line(3.0, 10.0, 3.0, 20.0, "axis-tick"),
        Line(7.5, 10.0, 7.5, 20.0, "axis-tick"),
        *SOME,
        Line(0.0, 4.0, 50.0, 4.0, "lane-line"),
    )
    assert len(strung()) == len(levels([], 0.0, 1.0, "grid")) == 0
