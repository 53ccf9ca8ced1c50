"""At the closest look nothing trembles, wherever in the years 1 to 9999 that is."""

from __future__ import annotations

import numpy as np
import pytest

from viewer.timeline.layout import TimelineOptions, layout, prepare
from viewer.timeline.viewport import Viewport

WIDTH, HEIGHT, SPAN_S = 1000.0, 400.0, 20.0
YEARS = (1, 1000, 2018, 9999)


def moments(year: int) -> list[tuple[str, str]]:
    return [(f"{year:04}-03-25T14:00:{s:02}", f"At {s}") for s in range(0, 40, 4)]


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("folded", [True, False])
def test_marks_move_as_one_with_the_hand(year, folded, table_of, lanes_of, measure) -> None:
    table = table_of([e for y in YEARS for e in moments(y)])
    options = TimelineOptions(WIDTH, HEIGHT, folded=folded)
    prepared = prepare(table, lanes_of(table), options, measure)
    rows = np.flatnonzero([label.startswith("At") for label in table.labels])
    rows = rows[YEARS.index(year) * 10 : YEARS.index(year) * 10 + 10]
    at = prepared.to_folded(int(table.earliest[rows[4]]))
    closest = prepared.to_folded(int(table.earliest[rows[4]]) + 20) - at
    px_per_folded = WIDTH / closest
    rng = np.random.default_rng(4)
    before: dict[int, float] = {}
    shift_before = 0.0
    for shift in np.cumsum(rng.uniform(-3.0, 3.0, 40)).tolist():
        start = at - closest / 2 + shift / px_per_folded
        frame = layout(prepared, Viewport(start, start + closest, WIDTH, HEIGHT))
        seen = dict(zip(frame.marks.event.tolist(), frame.marks.x.tolist(), strict=True))
        inner = [row for row in seen if row in before and 20 < seen[row] < WIDTH - 20]
        for row in inner:
            moved = seen[row] - before[row]
            assert moved == pytest.approx(shift_before - shift, abs=0.05)
        before, shift_before = seen, shift
    assert len(before) >= 4


@pytest.mark.parametrize("year", YEARS)
def test_a_second_is_as_wide_everywhere_in_view(year, table_of, lanes_of, measure) -> None:
    table = table_of(moments(year))
    prepared = prepare(table, lanes_of(table), TimelineOptions(WIDTH, HEIGHT), measure)
    at = prepared.to_folded(int(table.earliest[0]))
    frame = layout(prepared, Viewport(at, at + SPAN_S, WIDTH, HEIGHT))
    order = np.argsort(frame.marks.event)
    steps = np.diff(frame.marks.x[order])
    assert len(steps) >= 3
    assert np.allclose(steps, 4 * WIDTH / SPAN_S, atol=0.05)
