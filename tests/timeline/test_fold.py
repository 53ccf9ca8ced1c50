"""Quiet time becomes narrow breaks; what stands between shares the width."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import numpy as np

from viewer.model.calendar import DAY_S, civil_seconds
from viewer.timeline.describe import labels_in
from viewer.timeline.display import TextRole
from viewer.timeline.fold import LEAST_PX
from viewer.timeline.heads import INSIDE_LEFT_PX
from viewer.timeline.lanes import Lane, Lanes
from viewer.timeline.layout import Prepared, TimelineOptions, layout, prepare
from viewer.timeline.scale import TimeScale

WIDTH = 1000.0


def widths(prepared: Prepared) -> tuple[list[float], list[float]]:
    """Px of the stretches and of the breaks at the fit."""
    fit = prepared.fit
    scale = TimeScale(prepared.fold, fit, 0.0, fit.width)
    stretches = [scale.px(end) - scale.px(start) for start, end in prepared.fold.stretches]
    breaks = [scale.px(end) - scale.px(start) for start, end in prepared.fold.breaks]
    return stretches, breaks


def packed(table, lanes_of, measure, width: float = WIDTH, **options: object) -> Prepared:
    return prepare(table, lanes_of(table), TimelineOptions(width, 600.0, **options), measure)


def test_the_quiet_years_are_folded(talks, lanes_of: Callable, measure: Callable) -> None:
    prepared = packed(talks, lanes_of, measure)
    years = [(np.datetime64(a, "s"), np.datetime64(b, "s")) for a, b in prepared.fold.breaks]
    assert len(years) == 2
    assert years[0][0] < np.datetime64("2019-01-01") < years[0][1] < np.datetime64("2020-01-01")
    assert years[1][0] < np.datetime64("2023-01-01") < years[1][1] < np.datetime64("2025-04-01")


def test_breaks_are_34_px_and_24_in_a_narrow_view(talks, lanes_of, measure) -> None:
    for width, expected in ((1000.0, 34.0), (780.0, 24.0)):
        _, breaks = widths(packed(talks, lanes_of, measure, width))
        assert np.allclose(breaks, expected)


def test_a_thin_stretch_holds_its_widest_label(talks, lanes_of, measure) -> None:
    prepared = packed(talks, lanes_of, measure, 1900.0)
    stretches, breaks = widths(prepared)
    assert np.isclose(sum(stretches) + sum(breaks), 1900.0)
    assert stretches[1] <= 0.25 * 1900.0
    two_years = np.flatnonzero(
        (talks.earliest >= civil_seconds(2020)) & (talks.latest < civil_seconds(2022))
    )
    assert np.all(prepared.bands.packing.level[two_years] == 0)


def test_the_other_stretches_share_by_their_events(table_of, lanes_of, measure) -> None:
    spring = [(f"2018-{month:02}-{day:02}", "A") for month in (3, 4, 5) for day in range(1, 21, 2)]
    summer = [(f"2025-06-{day:02}", "B") for day in range(1, 21, 2)]
    stretches, _ = widths(packed(table_of(spring + summer), lanes_of, measure))
    assert np.isclose(stretches[0] / stretches[1], len(spring) / len(summer), rtol=1e-6)


def test_a_gap_of_less_than_a_tenth_stays(table_of, lanes_of, measure) -> None:
    days = [f"{year}-{month:02}-01" for year in (2018, 2019) for month in range(1, 13)]
    table = table_of([(day, f"event {day}") for day in days])
    assert packed(table, lanes_of, measure).fold.breaks == ()


def test_a_bar_runs_on_through_a_break(table_of, lanes_of, measure) -> None:
    table = table_of(
        [
            ("2018-01-05/2025-06-10", "In force all the while"),
            ("2018-01-07", "One"),
            ("2018-02-01", "Two"),
            ("2025-06-01", "Three"),
            ("2025-06-12", "Four"),
        ]
    )
    prepared = packed(table, lanes_of, measure)
    (hidden,) = prepared.fold.breaks
    assert civil_seconds(2018, 2, 2) <= hidden[0] < hidden[1] <= civil_seconds(2025, 6)


def test_a_year_in_which_something_lies_is_no_gap(table_of, lanes_of, measure) -> None:
    table = table_of(
        [("2018-12-25", "One"), ("2019", "Some time that year"), ("2020-01-05", "Two")]
    )
    assert packed(table, lanes_of, measure).fold.breaks == ()


def test_unfolded_time_is_true_time(talks, lanes_of, measure) -> None:
    fold = packed(talks, lanes_of, measure, folded=False).fold
    assert fold.breaks == ()
    seconds = np.array([civil_seconds(2018), civil_seconds(2020), civil_seconds(2024)])
    assert np.allclose(np.diff(fold.to_folded(seconds)), np.diff(seconds))


def test_stretches_of_unlike_scale_say_so(talks, lanes_of, measure) -> None:
    assert packed(talks, lanes_of, measure).fold.says_scale() == (True, True, True)
    assert packed(talks, lanes_of, measure, folded=False).fold.says_scale() == (False,)


def test_one_day_does_not_fill_the_view(table_of, lanes_of, measure) -> None:
    table = table_of([("2018-03-26", f"Event {n}") for n in range(5)])
    fold = packed(table, lanes_of, measure).fold
    assert fold.knots_s[0] <= table.earliest[0] - DAY_S
    assert fold.knots_s[-1] >= table.latest[0] + DAY_S


def test_an_end_alone_after_a_break_has_its_stretch(table_of, lanes_of, measure) -> None:
    table = table_of(
        [("2018-01-01/2024-12-31", "Long"), *((f"2018-01-{d:02}", f"E{d}") for d in range(2, 12))]
    )
    prepared = packed(table, lanes_of, measure)
    assert len(prepared.fold.stretches) == 2
    assert prepared.fold.stretches[1][0] < civil_seconds(2024, 12, 31) < prepared.fold.knots_s[-1]


def test_a_range_limits_the_time(talks, lanes_of, measure) -> None:
    span = (civil_seconds(2025), civil_seconds(2026))
    chosen = [i for i in range(len(talks)) if talks.latest[i] >= span[0]]
    assert chosen
    fold = packed(talks, lanes_of, measure, span=span).fold
    assert fold.knots_s[0] >= civil_seconds(2024, 11)
    assert fold.knots_s[-1] <= civil_seconds(2026, 3)


def test_no_events_still_give_an_axis(table_of, lanes_of, measure) -> None:
    prepared = packed(table_of([]), lanes_of, measure)
    assert prepared.fit.end > prepared.fit.start


def test_a_few_days_are_folded_only_where_all_is_within_days(table_of, lanes_of, measure) -> None:
    month = [(f"2018-05-{day:02}", "A") for day in (1, 2, 3, 9, 10, 11, 17, 18, 30)]
    assert not packed(table_of(month), lanes_of, measure).fold.breaks
    week = [("2018-05-01", "A"), ("2018-05-02", "B"), ("2018-05-09", "C"), ("2018-05-10", "D")]
    assert packed(table_of(week), lanes_of, measure).fold.breaks


def test_a_stretch_for_which_no_label_is_short_enough_is_narrow(talks, lanes_of, measure) -> None:
    for width in (420.0, 480.0, 560.0):
        stretches, _ = widths(packed(talks, lanes_of, measure, width))
        assert np.isclose(stretches[1], LEAST_PX), "its labels need more than a quarter"


def test_a_lone_day_has_room_for_its_label(table_of, lanes_of, measure) -> None:
    table = table_of(
        [
            ("2024-05-14", "A boat may stay ashore"),
            ("2024-06-01", "Dues raised"),
            ("2024-06-03/2024-06-06", "At the quay"),
        ]
    )
    prepared = packed(table, lanes_of, measure, 842.0)
    assert len(prepared.fold.stretches) == 2
    assert {t.event for t in labels_in(layout(prepared, prepared.fit))} == {0, 1, 2}


def test_the_told_length_is_the_same_at_every_width(talks, lanes_of, measure) -> None:
    said = set()
    for width in (480.0, 740.0, 1000.0, 1900.0):
        prepared = packed(talks, lanes_of, measure, width)
        frame = layout(prepared, prepared.fit)
        said.add(tuple(t.text for t in frame.texts if t.role == TextRole.BREAK))
        assert [(b.start, b.end) for b in frame.breaks] == list(prepared.fold.quiet)
    assert said == {("1 year 7 months folded", "3 years 3 months folded")}


def test_every_stretch_of_its_own_scale_has_a_bar(talks, lanes_of, measure) -> None:
    for width in (480.0, 560.0, 738.0, 842.0, 1400.0):
        prepared = packed(talks, lanes_of, measure, width)
        texts = layout(prepared, prepared.fit)
        bars = [t for t in texts.texts if t.role == TextRole.SCALE_BAR]
        assert len(bars) == len(prepared.fold.stretches), width
        upper = [(t.x, t.x + t.width) for t in (*bars, *texts.ticks) if t.y == bars[0].y]
        assert all(a[1] <= b[0] for a, b in itertools.pairwise(sorted(upper)))


def test_few_labels_are_cut_however_narrow_the_view(talks, lanes_of, measure) -> None:
    for width in range(400, 900, 50):
        prepared = packed(talks, lanes_of, measure, float(width))
        labels = labels_in(layout(prepared, prepared.fit))
        cut = [t.text for t in labels if t.full is not None]
        assert len(cut) * 5 <= len(labels), (width, cut)


def test_a_head_stays_beside_a_narrow_first_stretch(table_of, measure) -> None:
    days = [(f"2025-06-{day:02}", "B") for day in range(1, 28)]
    table = table_of([("2018-03-01", "A"), *days])
    lanes = Lanes((Lane("0", "A side with a long name", 0),), np.zeros(len(table), np.int32))
    prepared = prepare(table, lanes, TimelineOptions(700.0, 300.0), measure)
    frame = layout(prepared, prepared.fit)
    (head,) = [t for t in frame.texts if t.role == TextRole.LANE]
    assert head.x == INSIDE_LEFT_PX
    assert head.full == "A side with a long name"
    assert head.x + head.width < frame.breaks[0].rect.x
