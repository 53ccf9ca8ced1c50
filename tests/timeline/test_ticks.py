"""Ticks from seconds to millennia: only visible ones, words that never meet."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.model.calendar import DAY_S, civil_date, civil_seconds
from viewer.timeline.axis import AxisPlace, layout_axis
from viewer.timeline.layout import TimelineOptions, layout, prepare
from viewer.timeline.scale import Fold, TimeScale, straight_fold
from viewer.timeline.style import SCREEN
from viewer.timeline.ticks import TICK_LEVELS, floor_tick, ticks_between
from viewer.timeline.viewport import Viewport

FIRST_S, LAST_S = civil_seconds(1), civil_seconds(10_000)
EVER = straight_fold(FIRST_S, LAST_S)


def axis_of(fold: Fold, start: int, end: int, measure, width: float = 800.0):
    view = Viewport(fold.folded_of(start), fold.folded_of(end), width, 500.0)
    place = AxisPlace(34.0, 500.0, SCREEN, measure)
    return layout_axis(TimeScale(fold, view, 0.0, width), place)


def words(axis) -> list[str]:
    return [text.text for text in axis.texts]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ((1990,), (2029, 12, 31), ["1990s", "2000s", "2010s", "2020s"]),
        ((2017,), (2020, 12, 31), ["2017", "2018", "2019", "2020"]),
        ((2018, 3, 1), (2018, 6, 30), ["2018", "Mar", "Apr", "May", "Jun"]),
        ((2018, 3, 19), (2018, 3, 23), ["March 2018", "19", "20", "21", "22"]),
        ((2018, 3, 26), (2018, 3, 27), ["26 Mar 2018", "00", "06", "12", "18"]),
    ],
)
def test_two_rows_at_five_scales(start, end, expected, measure) -> None:
    axis = axis_of(EVER, civil_seconds(*start), civil_seconds(*end), measure, 250.0)
    assert set(expected) <= set(words(axis)), words(axis)


def test_minutes_and_seconds(measure) -> None:
    noon = civil_seconds(2018, 3, 26, 12)
    assert {"26 Mar 2018", "12:00", "12:30"} <= set(
        words(axis_of(EVER, noon, noon + 3600, measure))
    )
    assert "12:00:05" in words(axis_of(EVER, noon, noon + 10, measure))


@pytest.mark.parametrize("year", [1, 9999])
def test_the_ends_of_the_calendar(year: int, measure) -> None:
    start = civil_seconds(year)
    assert str(year) in words(axis_of(EVER, start, civil_seconds(year + 1) - 1, measure))
    everything = axis_of(EVER, FIRST_S, LAST_S, measure)
    assert "5000" in words(everything)
    assert len(everything.lines) < 400


@given(
    st.integers(FIRST_S, LAST_S - 1),
    st.floats(0.0, 11.4),
    st.floats(120.0, 2000.0),
)
@settings(deadline=None, max_examples=200)
def test_words_of_a_row_never_meet(start: int, power: float, width: float) -> None:
    def measure(text: str, role: str) -> float:
        return 6.5 * len(text)

    axis = axis_of(EVER, start, start + max(int(10**power), 1), measure, width)
    rows = {y: [t for t in axis.texts if t.y == y] for y in {t.y for t in axis.texts}}
    for texts in rows.values():
        ordered = sorted(texts, key=lambda t: t.x)
        for left, right in itertools.pairwise(ordered):
            assert left.x + left.width + 3.0 <= right.x
        assert ordered[0].x >= 0
        assert ordered[-1].x + ordered[-1].width <= width
    assert len(axis.lines) + len(axis.grid) <= width


@given(st.integers(0, len(TICK_LEVELS) - 1), st.integers(FIRST_S, LAST_S - 400 * 366 * DAY_S))
@settings(deadline=None)
def test_ticks_stand_at_round_times(number: int, start: int) -> None:
    level = TICK_LEVELS[number]
    end = start + 5 * level.major.seconds
    ticks = list(ticks_between(level.major, start, end))
    assert 1 <= len(ticks) <= 6 or level.major.count > 400
    for tick in ticks:
        assert start <= tick <= end
        assert floor_tick(level.major, tick) == tick
        assert floor_tick(level.major, tick + 1) == tick or level.major.seconds == 1
        if level.major.seconds >= DAY_S:
            assert civil_date(tick)[3:] == (0, 0, 0)


def test_each_stretch_has_its_own_level_and_context(talks, lanes_of, measure) -> None:
    prepared = prepare(talks, lanes_of(talks), TimelineOptions(780.0, 520.0), measure)
    frame = layout(prepared, prepared.fit)
    told = [text.text for text in frame.ticks]
    assert {"2018", "2020", "2025", "Apr", "May"} <= set(told)
    for fold in frame.breaks:
        for text in frame.ticks:
            assert text.x + text.width <= fold.rect.x + 1 or text.x >= fold.rect.x + fold.rect.w
        for line in frame.lines:
            if line.role == "grid":
                assert not fold.rect.x + 0.5 < line.x0 < fold.rect.x + fold.rect.w - 0.5


def test_a_near_view_tells_its_own_year_alone(talks, lanes_of, measure) -> None:
    prepared = prepare(talks, lanes_of(talks), TimelineOptions(780.0, 520.0), measure)
    start, end = civil_seconds(2018, 3, 15), civil_seconds(2018, 4, 6)
    view = Viewport(prepared.to_folded(start), prepared.to_folded(end), 780.0, 520.0)
    told = " ".join(text.text for text in layout(prepared, view).ticks)
    assert "2018" in told
    assert "2025" not in told


def test_scale_bars_are_as_long_as_they_say(talks, lanes_of, measure) -> None:
    prepared = prepare(talks, lanes_of(talks), TimelineOptions(1200.0, 600.0), measure)
    frame = layout(prepared, prepared.fit)
    scale = TimeScale(prepared.fold, prepared.fit, 0.0, 1200.0)
    bars = [text for text in frame.texts if text.role == "scale-bar"]
    assert bars
    for bar in bars:
        line = next(
            x for x in frame.lines if x.role == "scale-bar" and x.y0 == x.y1 and x.x0 > bar.x
            and x.x0 - (bar.x + bar.width) < 10
        )  # fmt: skip
        shown_s = (line.x1 - line.x0) / scale.px_per_second(int(scale.seconds(line.x0)))
        count, unit = bar.text.split()
        length = {"day": 1, "week": 7, "month": 30.4, "year": 365.25}[unit.rstrip("s")]
        assert shown_s / DAY_S == pytest.approx(int(count) * length, rel=0.01)
