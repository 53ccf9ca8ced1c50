"""Figures of a measure on the timeline's axis: what is drawn, what it says, what is left out."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from viewer.model.annotation import Bound
from viewer.model.edtf import parse_when
from viewer.timeline.amounts import amount_scale, say_number
from viewer.timeline.display import BarShape, TextRole
from viewer.timeline.figures import (
    EMPTY_WORDS,
    FigureChart,
    FigurePoints,
    FiguresPlace,
    SpotKind,
    figure_at,
    layout_figures,
)
from viewer.timeline.layout import Prepared, TimelineOptions, prepare
from viewer.timeline.viewport import Viewport

WIDTH, HEIGHT = 900.0, 130.0


@pytest.fixture
def prepared(talks, lanes_of, measure) -> Prepared:
    """Events of 2018, 2020 and 2025 with two folds between them."""
    return prepare(talks, lanes_of(talks), TimelineOptions(WIDTH, 500), measure)


def points(prepared: Prepared, *records: tuple, unit: str = "USD", is_rate=False) -> FigurePoints:
    """(event's label, value[, bound[, as of in EDTF[, source[, largest value]]]]) records."""
    full = [(*record, *("exact", "", 0, np.nan)[len(record) - 2 :]) for record in records]
    whens = [parse_when(as_of) if as_of else None for _, _, _, as_of, _, _ in full]
    return FigurePoints(
        name="Goods",
        unit=unit,
        ids=tuple(f"f{n}" for n in range(len(full))),
        value=np.array([r[1] for r in full], dtype=np.float64),
        value_max=np.array([r[5] for r in full], dtype=np.float64),
        bound=tuple(Bound(r[2]) for r in full),
        event=np.array([prepared.table.labels.index(r[0]) for r in full], dtype=np.int32),
        source=np.array([r[4] for r in full], dtype=np.int32),
        has_date=np.array([w is not None for w in whens], dtype=np.bool_),
        start=np.array([w.earliest if w else 0 for w in whens], dtype=np.int64),
        end=np.array([w.latest + 1 if w else 1 for w in whens], dtype=np.int64),
        dates=tuple(r[3] for r in full),
        notes=tuple(f"[{r[4] + 1}]" for r in full),
        is_rate=is_rate,
    )


def chart_of(prepared: Prepared, figures: FigurePoints, view: Viewport | None = None, **wishes):
    place = FiguresPlace(WIDTH, HEIGHT, **wishes)
    return layout_figures(prepared, view or prepared.fit, figures, place)


def words_of(chart: FigureChart) -> list[str]:
    roles = (TextRole.LABEL, TextRole.LABEL_STRONG)
    return [text.text for text in chart.frame.texts if text.role in roles]


# --- the axis


@pytest.mark.parametrize(
    ("values", "unit", "ticks", "said"),
    [
        ([60e9, 150e9], "USD", (0, 50e9, 100e9, 150e9), "US$ billion"),
        ([145, 125, 35], "%", (0, 50, 100, 150), "%"),
        ([375e9, 337e9], "USD", (0, 200e9, 400e9), "US$ billion"),
        ([24_202.6], "points", (0, 10_000, 20_000, 30_000), "points"),
        ([16e6], "people", (0, 10e6, 20e6), "million people"),
        ([2.8, 2.7], "%", (0, 1, 2, 3), "%"),
        ([-4.0, 6.0], "%", (-5, 0, 5, 10), "%"),
        ([0.0], "EUR", (0, 1), "€"),
    ],
)
def test_an_axis_starts_at_zero_and_has_few_round_ticks(values, unit, ticks, said):
    axis = amount_scale(values, unit)
    assert axis.ticks == pytest.approx(ticks)
    assert axis.unit == said


def test_numbers_keep_what_was_written():
    assert say_number(24_202.6) == "24,202.6"
    assert say_number(150e9 / 1e9) == "150"
    assert say_number(-2.5) == "−2.5"


@pytest.mark.parametrize(
    ("bound", "said"),
    [
        ("exact", "60"),
        ("about", "about 60"),
        ("at_most", "up to 60"),
        ("at_least", "at least 60"),
        ("over", "over 60"),
        ("under", "under 60"),
    ],
)
def test_bounds_are_said_in_words(prepared, bound, said):
    chart = chart_of(prepared, points(prepared, ("Tariffs on $60bn planned", 60e9, bound)))
    assert words_of(chart) == [said]


def test_a_range_is_said_and_drawn_to_its_end(prepared):
    record = ("Phase 1 deal", 100e9, "exact", "", 0, 200e9)
    chart = chart_of(prepared, points(prepared, record))
    spot = chart.spots[0]
    assert spot.words == "100–200"
    assert spot.y_max < spot.y
    assert chart.amounts.high >= 200e9


# --- stems


def test_a_stem_stands_from_zero_below_its_events_own_mark(prepared):
    chart = chart_of(prepared, points(prepared, ("Tariffs on $60bn planned", 60e9)))
    spot, stem = chart.spots[0], chart.frame.fills[0].rect
    marks = chart.frame.marks
    row = prepared.table.labels.index("Tariffs on $60bn planned")
    assert spot.kind == SpotKind.STEM
    assert (stem.w, stem.y) == (2.0, spot.y)
    assert stem.y + stem.h == pytest.approx(chart.area.floor)
    assert marks.x[0] == pytest.approx(prepared.marks_px[row])
    assert (marks.side[0], marks.status[0]) == (
        prepared.table.side[row],
        prepared.table.status[row],
    )


def test_figures_of_one_day_stand_side_by_side_and_both_stay(prepared):
    records = [("Duties on $3bn", 3e9), ("Duties on $3bn", 5e9, "exact", "", 1)]
    chart = chart_of(prepared, points(prepared, *records))
    first, second = chart.spots
    assert second.x - first.x == pytest.approx(9.0)
    assert {first.words, second.words} == {"3", "5"}


def test_equal_figures_are_one_point_that_names_both_sources(prepared):
    records = [("Duties on $3bn", 3e9), ("Duties on $3bn", 3e9, "exact", "", 1)]
    chart = chart_of(prepared, points(prepared, *records))
    assert [spot.rows for spot in chart.spots] == [(0, 1)]
    assert chart.spots[0].note == "[1][2]"


def test_a_date_that_the_axis_does_not_show_gives_way_to_the_event_and_is_said(prepared):
    record = ("Cut surplus by $200bn", 375e9, "exact", "2017")
    chart = chart_of(prepared, points(prepared, record))
    row = prepared.table.labels.index("Cut surplus by $200bn")
    assert chart.spots[0].words == "375 (2017)"
    assert chart.spots[0].x == pytest.approx(prepared.marks_px[row])


def test_a_date_within_a_fold_gives_way_too(prepared):
    record = ("Cut surplus by $200bn", 375e9, "exact", "2019-02")
    chart = chart_of(prepared, points(prepared, record))
    assert chart.spots[0].words == "375 (2019-02)"
    for fold in chart.frame.breaks:
        assert not fold.rect.contains(chart.spots[0].x, 10)


# --- rates and thresholds


def test_a_rate_holds_and_then_fades_and_has_no_stem(prepared):
    record = ("Answer with 125%", 125, "exact", "2025-05-01")
    chart = chart_of(prepared, points(prepared, record, unit="%", is_rate=True))
    spot, bars = chart.spots[0], chart.frame.bars
    assert spot.kind == SpotKind.RATE
    assert bars.shape.tolist() == [BarShape.LEVEL]
    assert bars.fade_right[0] > 0
    assert all(fill.rect.h == 2.0 for fill in chart.frame.fills), "dashes, no stem"
    assert all(bar == pytest.approx(spot.y) for bar in bars.y)


def test_a_rate_ends_before_the_next_of_its_side_and_no_line_joins_them(prepared):
    records = [
        ("Tariffs at 145%", 145, "exact", "2025-05-01"),
        ("Tariffs at 145%", 30, "exact", "2025-07-01", 1),
    ]
    chart = chart_of(prepared, points(prepared, *records, unit="%", is_rate=True))
    first, second = chart.spots
    assert max(piece.x1 for piece in first.pieces) < second.x
    assert not [line for line in chart.frame.lines if line.x0 != line.x1 and line.y0 != line.y1]


def test_a_limit_of_a_rate_is_a_dashed_threshold_and_never_a_stem(prepared):
    record = ("We need to de-escalate", 35, "over")
    figures = points(prepared, record, unit="%", is_rate=True)
    chart = chart_of(prepared, figures)
    spot = chart.spots[0]
    dashes = [x for x in chart.frame.lines if x.role == "soft"]
    assert spot.kind == SpotKind.THRESHOLD
    assert not chart.frame.fills
    assert not len(chart.frame.marks.x)
    assert words_of(chart) == ["threshold: over 35"]
    assert all(line.x1 - line.x0 <= 5.0 + 1e-9 for line in dashes)
    assert dashes[1].x0 - dashes[0].x0 == pytest.approx(9.0)
    assert chart_of(prepared, replace(figures, is_rate=False)).spots[0].kind == SpotKind.STEM


def test_lines_stop_at_folds(prepared):
    records = [("We need to de-escalate", 35, "over"), ("Phase 1 deal", 20, "over")]
    chart = chart_of(prepared, points(prepared, *records, unit="%", is_rate=True))
    level = [x for x in chart.frame.lines if x.y0 == x.y1]
    assert chart.frame.breaks
    for fold in chart.frame.breaks:
        for line in level:
            assert line.x1 <= fold.rect.x + 0.5 or line.x0 >= fold.rect.x + fold.rect.w - 0.5


# --- labels, views, the hand


def test_what_has_no_label_is_counted(prepared):
    records = [("Duties on $3bn", value * 1e9) for value in range(1, 16)]
    chart = chart_of(prepared, points(prepared, *records))
    assert len(chart.spots) == 15
    assert len(words_of(chart)) + len(chart.unlabelled) == 15
    assert chart.frame.unlabelled == len(chart.unlabelled) > 0


def test_the_selected_events_figure_has_a_strong_label(prepared):
    records = [("Duties on $3bn", 3e9), ("Minister phones envoy", 7.5e9), ("Phase 1 deal", 1e9)]
    row = prepared.table.labels.index("Minister phones envoy")
    chart = chart_of(prepared, points(prepared, *records), selected=row)
    strong = [t.text for t in chart.frame.texts if t.role == TextRole.LABEL_STRONG]
    assert strong == ["7.5"]


def test_a_view_without_figures_says_so(prepared):
    first = prepared.to_folded(parse_when("2025-04-10").earliest)
    view = Viewport(first, prepared.fit.end, WIDTH, 500)
    figures = points(prepared, ("Duties on $3bn", 3e9))
    chart = chart_of(prepared, figures, view)
    assert EMPTY_WORDS in [text.text for text in chart.frame.texts]
    assert (chart.spots, chart.elsewhere) == ((), (0,))
    assert chart_of(prepared, points(prepared)).spots == ()


def test_what_is_pointed_at_is_the_nearest_mark_a_label_or_a_line(prepared):
    records = [
        ("Tariffs at 145%", 145, "exact", "2025-05-01"),
        ("We need to de-escalate", 35, "over"),
        ("Tariffs on $60bn planned", 60),
    ]
    chart = chart_of(prepared, points(prepared, *records, unit="%", is_rate=True))
    for number, spot in enumerate(chart.spots):
        label = chart.labels[number].box
        assert figure_at(chart, label.x + label.w / 2, label.y + label.h / 2) == number
        if spot.has_mark:
            assert figure_at(chart, spot.x + 3, spot.y - 3) == number
        for piece in spot.pieces:
            assert figure_at(chart, (piece.x0 + piece.x1) / 2, spot.y + 2) == number
    assert figure_at(chart, 5, 5) == -1


def test_equal_figures_of_two_measures_are_two_spots_with_their_letters(prepared):
    record = ("Tariffs on $60bn planned", 60e9)
    figures = points(prepared, record, record)
    assert len(chart_of(prepared, figures).spots) == 1
    apart = replace(figures, series=np.array([0, 1], dtype=np.int32), letters=("a", "b"))
    spots = chart_of(prepared, apart).spots
    assert [spot.words[:3] for spot in spots] == ["a: ", "b: "]
    assert [spot.series for spot in spots] == [0, 1]
