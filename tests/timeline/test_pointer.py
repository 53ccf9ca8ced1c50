"""The date under the pointer, as fine as a px can tell."""

from __future__ import annotations

import pytest

from viewer.model.calendar import DAY_S, HOUR_S, MINUTE_S, civil_seconds
from viewer.timeline.layout import TimelineOptions, prepare
from viewer.timeline.pointer import say_moment, words_at
from viewer.timeline.scale import TimeScale, straight_fold
from viewer.timeline.viewport import Viewport

MAY = civil_seconds(2018, 5, 14, 16, 5, 9)


@pytest.mark.parametrize(
    ("unit_s", "words"),
    [
        (1, "Mon 14 May 2018, 16:05:09"),
        (MINUTE_S, "Mon 14 May 2018, 16:05"),
        (HOUR_S, "Mon 14 May 2018, 16:00"),
        (DAY_S, "Mon 14 May 2018"),
        (31 * DAY_S, "May 2018"),
        (366 * DAY_S, "2018"),
    ],
)
def test_the_finest_unit_that_is_wide_enough_is_told(unit_s: int, words: str) -> None:
    assert say_moment(MAY, 2.5 / unit_s) == words


def test_the_ends_of_all_time_can_be_pointed_at() -> None:
    fold = straight_fold(civil_seconds(1), civil_seconds(9999, 12, 31))
    scale = TimeScale(fold, Viewport(0.0, fold.length, 700.0, 400.0), 0.0, 700.0)
    assert words_at(scale, -50.0) == "1"
    assert words_at(scale, 750.0) == "9999"


def test_in_a_break_it_says_how_long_that_is(talks, lanes_of, measure) -> None:
    prepared = prepare(talks, lanes_of(talks), TimelineOptions(1000.0, 600.0), measure)
    scale = TimeScale(prepared.fold, prepared.fit, 0.0, 1000.0)
    start, end = prepared.fold.breaks[0]
    said = words_at(scale, (scale.px(start) + scale.px(end)) / 2)
    assert said.endswith("folded")
    assert "year" in said
    assert "folded" not in words_at(scale, scale.px(start) - 3.0)
