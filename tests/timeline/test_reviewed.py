"""What a look at the finished timeline found wanting, each held by a test."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.model.calendar import DAY_S, HOUR_S, civil_seconds
from viewer.timeline.display import BarShape, DisplayList
from viewer.timeline.fold import PAD_PX
from viewer.timeline.layout import (
    Highlight,
    Prepared,
    TimelineOptions,
    clamped,
    layout,
    prepare,
    visible_seconds,
)
from viewer.timeline.overview import layout_overview, overview_time
from viewer.timeline.prepared import LEAST_CLEAR_SHARE
from viewer.timeline.scale import TimeScale
from viewer.timeline.style import SLIDE
from viewer.timeline.viewport import Viewport

HALF_MARK_PX = 6.2
#: where marks of what runs on come to rest: behind the chevron
EDGE_PX = 21.0


@pytest.fixture
def pack(lanes_of: Callable, measure: Callable) -> Callable[..., Prepared]:
    def packed(table, width: float = 842.0, height: float = 565.0, **options) -> Prepared:
        sizes = TimelineOptions(width, height, **options)
        return prepare(table, lanes_of(table), sizes, measure)

    return packed


def view_of(prepared: Prepared, start: int, end: int) -> Viewport:
    first, last = prepared.to_folded(start), prepared.to_folded(end)
    return Viewport(first, last, prepared.options.width, prepared.options.height)


def marks_in(frame: DisplayList) -> dict[int, float]:
    marks = frame.marks
    return {e: x for e, x in zip(marks.event.tolist(), marks.x.tolist(), strict=True) if e >= 0}


@pytest.mark.parametrize(
    ("records", "unit_days"),
    [
        ([("w:2025-04-21/2025-04-27", "Some duties eased")], 7),
        ([("2025-05-01", "One day")], 1),
        ([("2025-04", "A"), ("2025-05", "B"), ("2025-05-16/2025-06-16", "C")], 1),
        ([("2025-03", "A"), ("2025-04", "B"), ("2025-05", "C")], 31),
    ],
)
def test_the_fit_shows_little_beside_its_events(table_of, pack, records, unit_days) -> None:
    table = table_of(records)
    prepared = pack(table)
    first, last = visible_seconds(prepared, prepared.fit)
    pads = 2 * (last - first) * PAD_PX / 842.0
    beside = int(table.earliest.min()) - first, last - int(table.latest.max())
    for seconds in beside:
        assert 0 <= seconds <= unit_days * DAY_S + pads
    assert abs(beside[0] - beside[1]) <= pads, "as much before as after"


def test_a_picture_of_a_range_ends_with_it(table_of, pack) -> None:
    table = table_of([(f"2018-03-{day}", f"Event {day}") for day in range(10, 26)])
    span = civil_seconds(2018, 3, 1), civil_seconds(2018, 3, 26)
    prepared = pack(table, style=SLIDE, span=span)
    first, last = visible_seconds(prepared, prepared.fit)
    assert first >= span[0]
    assert last == span[1] - 1


@pytest.mark.parametrize("length_s", np.geomspace(HOUR_S, 100 * 366 * DAY_S, 60).tolist())
def test_words_of_the_strip_never_meet(table_of, measure, length_s: float) -> None:
    start = civil_seconds(1925, 4, 21, 5)
    end = np.array([round(start + length_s)], dtype=np.int64)
    table = replace(table_of([("1925-04-21T05:00:00", "One")]), latest=end)
    for width in (320.0, 740.0, 1720.0):
        strip = layout_overview(
            table, overview_time(table, width), 100.0, (start, start + 60), [], measure
        )
        words = sorted(strip.ticks, key=lambda text: text.x)
        assert words or width < 400.0
        for before, after in itertools.pairwise(words):
            assert before.x + before.width + 3.0 <= after.x


def clear_share(prepared: Prepared, view: Viewport) -> float:
    """The share of a view that is not break."""
    breaks = prepared.fold.knots_f[1:-1].reshape(-1, 2)
    hidden = [max(min(b, view.end) - max(a, view.start), 0.0) for a, b in breaks.tolist()]
    return 1.0 - sum(hidden) / (view.end - view.start)


def test_no_view_is_all_break(talks, pack) -> None:
    prepared = pack(talks)
    fit = prepared.fit
    for zoom in (3.0, 40.0, 1000.0, 1e5):
        span = fit.end / zoom
        for start in np.linspace(0.0, fit.end - span, 200).tolist():
            for toward in (-1.0, 0.0, 1.0):
                view = clamped(prepared, replace(fit, start=start, end=start + span), toward)
                assert view.end - view.start == pytest.approx(span)
                assert clear_share(prepared, view) >= LEAST_CLEAR_SHARE - 1e-6


def test_panning_comes_out_of_a_break_where_it_goes(talks, pack) -> None:
    prepared = pack(talks)
    hidden = prepared.fold.folded_break(prepared.to_folded(civil_seconds(2023)))
    assert hidden is not None
    span = (hidden[1] - hidden[0]) / 20
    inside = replace(prepared.fit, start=hidden[0] + span, end=hidden[0] + 2 * span)
    assert clamped(prepared, inside, 1.0).end > hidden[1]
    assert clamped(prepared, inside, -1.0).start < hidden[0]
    assert clamped(prepared, inside).start < hidden[0], "else the nearer edge"


def test_a_range_in_a_break_is_the_nearest_stretch(talks, pack) -> None:
    fold = pack(talks).fold
    first, last = fold.breaks[1]
    assert fold.out_of_breaks(first + DAY_S, first + 3 * DAY_S) == (first - 2 * DAY_S, first)
    assert fold.out_of_breaks(last - 3 * DAY_S, last - DAY_S) == (last, last + 2 * DAY_S)
    assert fold.out_of_breaks(first - DAY_S, last) == (first - DAY_S, last)


def test_the_mark_of_a_day_stands_at_noon_or_at_the_edge_beyond_which_noon_is(
    table_of, pack
) -> None:
    days = [f"2018-03-{day}" for day in range(23, 28)]
    table = table_of([(day, f"Told on {day}") for day in days])
    prepared = pack(table)
    begin = civil_seconds(2018, 3, 23)
    for hours in (1, 5, 13, 30, 72):
        for start in range(begin, begin + 4 * DAY_S, 5 * HOUR_S):
            view = view_of(prepared, start, start + hours * HOUR_S)
            frame = layout(prepared, view)
            scale = TimeScale(prepared.fold, view, 0.0, 842.0)
            seen = marks_in(frame)
            first, last = visible_seconds(prepared, view)
            in_view = (table.earliest <= last) & (table.latest >= first)
            for row in set(frame.bars.event.tolist()) & set(np.flatnonzero(in_view).tolist()):
                noon = scale.px(int(table.earliest[row]) + DAY_S // 2)
                nearest = min(max(noon, EDGE_PX), 842.0 - EDGE_PX)
                assert seen[row] == pytest.approx(nearest, abs=EDGE_PX - HALF_MARK_PX)
                if EDGE_PX <= noon <= 842.0 - EDGE_PX:
                    assert seen[row] == pytest.approx(noon, abs=0.5)


def test_part_of_a_day_runs_on_at_both_edges_with_mark_and_label(table_of, pack) -> None:
    table = table_of([("2018-03-24", "The minister phones"), ("2018-03-27", "Another")])
    prepared = pack(table)
    for hour in (0, 3, 10, 14, 22):
        ten = civil_seconds(2018, 3, 24, hour)
        frame = layout(prepared, view_of(prepared, ten, ten + HOUR_S))
        assert frame.bars.shape.tolist() == [BarShape.BAND]
        assert frame.bars.pinned.tolist() == [hour > 0]
        assert frame.bars.goes_on.tolist() == [True]
        (label,) = [text for text in frame.texts if text.event == 0]
        (mark,) = marks_in(frame).values()
        chevron_px = 14.0
        assert label.x >= chevron_px
        assert label.x + label.width <= 842.0 - chevron_px
        assert chevron_px <= mark - HALF_MARK_PX
        assert mark + HALF_MARK_PX <= 842.0 - chevron_px
        is_after = label.x == pytest.approx(mark + 10.0)
        assert is_after or label.x + label.width == pytest.approx(mark - 10.0)
        assert is_after == (hour > 12), "noon lies beyond the other edge"


def test_a_bar_that_ends_in_view_does_not_run_on(table_of, pack) -> None:
    prepared = pack(table_of([("2018-03-10/2018-03-20", "Talks"), ("2018-04-20", "Later")]))
    begin = civil_seconds(2018, 3, 15)
    for days, goes_on in ((3, True), (12, False)):
        frame = layout(prepared, view_of(prepared, begin, begin + days * DAY_S))
        at = frame.bars.event.tolist().index(0)
        assert frame.bars.pinned[at]
        assert frame.bars.goes_on[at] == goes_on


@pytest.mark.parametrize("week", ["w:2018-03-19/2018-03-25", "2018-03", "2018-03-21"])
def test_what_is_dated_alike_stands_alike(table_of, pack, week: str) -> None:
    labels = ("Brief", "Of some length", "A label that is rather longer", "Told")
    table = table_of(
        [(week, text, n % 2) for n, text in enumerate(labels)]
        + [("2018-02-10", "Before", 2), ("2018-04-25", "After", 2)]
    )
    prepared = pack(table)
    middle = (int(table.earliest[1]) + int(table.latest[1]) + 1) / 2
    for zoom in (1.0, 2.0, 4.0, 8.0, 24.0):
        length = prepared.fit.end / zoom
        for share in (0.3, 0.5, 0.8):
            start = prepared.to_folded(middle) - share * length
            view = replace(prepared.fit, start=start, end=start + length)
            seen = marks_in(layout(prepared, view))
            alike = [x for row, x in seen.items() if table.labels[row] in labels]
            assert len(alike) == len(labels)
            assert alike == pytest.approx([share * 842.0] * len(labels), abs=0.5)


def test_no_pan_changes_a_form(talks, pack) -> None:
    prepared = pack(talks)
    fit = prepared.fit
    for zoom in (2.0, 7.0, 30.0):
        span = fit.end / zoom
        shapes: dict[int, set[int]] = {}
        for start in np.linspace(0.0, fit.end - span, 60).tolist():
            bars = layout(prepared, replace(fit, start=start, end=start + span)).bars
            for event, shape in zip(bars.event.tolist(), bars.shape.tolist(), strict=True):
                if shape != BarShape.TAIL:
                    shapes.setdefault(event, set()).add(shape)
        assert all(len(found) == 1 for found in shapes.values())


def test_a_mark_in_view_is_whole(talks, pack) -> None:
    prepared = pack(talks)
    fit = prepared.fit
    span = fit.end / 12
    for start in np.linspace(0.0, fit.end - span, 90).tolist():
        view = replace(fit, start=start, end=start + span)
        frame = layout(prepared, view)
        first, last = visible_seconds(prepared, view)
        labelled = {text.event for text in frame.texts}
        for row, x in marks_in(frame).items():
            if talks.earliest[row] < last and talks.latest[row] > first and row in labelled:
                assert HALF_MARK_PX - 0.01 <= x <= fit.width - HALF_MARK_PX + 0.01


def test_heads_keep_clear_of_the_breaks(talks, pack) -> None:
    prepared = pack(talks, 800.0, 520.0)
    fit = prepared.fit
    span = fit.end / 3
    met = 0
    for start in np.linspace(0.0, fit.end - span, 80).tolist():
        frame = layout(prepared, replace(fit, start=start, end=start + span))
        heads = [text for text in frame.texts if text.role == "lane"]
        assert heads
        for text, fold in itertools.product(heads, frame.breaks):
            met += fold.rect.x < 60.0
            assert text.x + text.width <= fold.rect.x or text.x >= fold.rect.x + fold.rect.w
    assert met


def test_the_selection_never_covers_a_folds_words(talks, pack) -> None:
    prepared = pack(talks, 560.0, 420.0)
    for row in range(len(talks)):
        frame = layout(prepared, prepared.fit, Highlight(selected=row))
        assert frame.selection is not None
        box = frame.selection.box
        for text in (text for text in frame.texts if text.vertical):
            beside = text.x - 12.0 >= box.x + box.w or text.x <= box.x
            assert beside or text.y <= box.y or text.y - text.width >= box.y + box.h


@given(st.integers(1, 200), st.floats(0.0, 1.0), st.floats(0.0, 22.0))
@settings(
    deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_few_px_are_enough(talks, pack, width: int, place: float, zoom: float) -> None:
    prepared = pack(talks, float(width), 300.0)
    span = prepared.fit.end / 2.0**zoom
    start = place * (prepared.fit.end - span)
    for view in (prepared.fit, replace(prepared.fit, start=start, end=start + span)):
        frame = layout(prepared, view, Highlight(selected=5))
        assert frame.width == width


def test_no_tick_stands_under_a_badge(table_of, pack) -> None:
    same = [("2018-03-26", f"Told on one day {n}", 0, 3) for n in range(9)]
    near = [(f"2018-03-{day}", f"Told on day {day}", 0, 1) for day in (25, 27, 28)]
    table = table_of([*same, *near, ("2018-04-20", "End", 0, 2)])
    prepared = pack(table, 500.0, 130.0)
    fit = prepared.fit
    seen = 0
    for zoom in (1.0, 1.5, 2.0, 3.0):
        frame = layout(prepared, replace(fit, end=fit.end / zoom))
        seen += len(frame.badges) * len(frame.foot_ticks.x)
        for badge in frame.badges:
            assert badge.count == len(badge.events)
            for x in frame.foot_ticks.x.tolist():
                assert not badge.rect.x - 1 < x < badge.rect.x + badge.rect.w + 1
    assert seen
