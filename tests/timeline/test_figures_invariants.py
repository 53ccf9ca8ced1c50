"""What holds for any figures in any view."""

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.model.annotation import Bound
from viewer.model.calendar import DAY_S, civil_seconds
from viewer.timeline.display import Rect, Text, TextRole
from viewer.timeline.figures import FigurePoints, FiguresPlace, layout_figures
from viewer.timeline.lanes import Lane, Lanes
from viewer.timeline.layout import Prepared, TimelineOptions, prepare
from viewer.timeline.style import SCREEN, SLIDE
from viewer.timeline.table import STATUSES, EventTable
from viewer.timeline.viewport import Viewport

EPOCH_S = civil_seconds(2018)
LABELS = (TextRole.LABEL, TextRole.LABEL_STRONG)


def measure(text: str, role: str) -> float:
    return len(text) * (7.0 if role == TextRole.LABEL_STRONG else 6.2)


@st.composite
def timelines(draw: st.DrawFn) -> Prepared:
    """Days, months and spans in up to four clumps."""
    clumps = draw(st.lists(st.integers(0, 4_000), min_size=1, max_size=4))
    rows = []
    for _ in range(draw(st.integers(1, 20))):
        start = EPOCH_S + (draw(st.sampled_from(clumps)) + draw(st.integers(0, 60))) * DAY_S
        days, is_span = draw(st.sampled_from([(1, False), (30, False), (50, True)]))
        status, side = draw(st.integers(0, len(STATUSES) - 1)), draw(st.integers(0, 5))
        rows.append((start, start + days * DAY_S - 1, status, side, is_span, days))
    rows.sort()
    start, end, status, side, span, days = zip(*rows, strict=True)
    table = EventTable(
        ids=tuple(f"e{n}" for n in range(len(rows))),
        labels=tuple(f"event {n}" for n in range(len(rows))),
        earliest=np.array(start, dtype=np.int64),
        latest=np.array(end, dtype=np.int64),
        precision=np.array([3 if d == 1 else 5 for d in days], dtype=np.uint8),
        status=np.array(status, dtype=np.uint8),
        importance=np.full(len(rows), 3, dtype=np.uint8),
        side=np.array(side, dtype=np.uint8),
        is_span=np.array(span, dtype=np.bool_),
        is_soft=np.zeros(len(rows), dtype=np.bool_),
        open_start=np.zeros(len(rows), dtype=np.bool_),
        open_end=np.array(span, dtype=np.bool_),
    )
    options = TimelineOptions(
        width=draw(st.integers(320, 2000)),
        height=400,
        style=draw(st.sampled_from([SCREEN, SLIDE])),
        folded=draw(st.booleans()),
        heads=draw(st.sampled_from(["inside", "gutter"])),
    )
    lanes = Lanes((Lane("", "All"),), np.zeros(len(rows), dtype=np.int32))
    return prepare(table, lanes, options, measure)


@st.composite
def charts(draw: st.DrawFn) -> tuple[Prepared, Viewport, FigurePoints, FiguresPlace]:
    """Any figures of a timeline, in any view of it."""
    prepared = draw(timelines())
    count = draw(st.integers(0, 25))
    numbers = st.floats(-50, 1e6) | st.sampled_from([0.0, 3.0, 5.0])
    starts = [EPOCH_S + draw(st.integers(-900, 5_000)) * DAY_S for _ in range(count)]
    points = FigurePoints(
        name="Measure",
        unit="%",
        ids=tuple(f"f{n}" for n in range(count)),
        value=np.array([draw(numbers) for _ in range(count)]),
        value_max=np.full(count, np.nan),
        bound=tuple(draw(st.sampled_from(list(Bound))) for _ in range(count)),
        event=np.array(
            [draw(st.integers(0, len(prepared.table) - 1)) for _ in range(count)], dtype=np.int32
        ),
        source=np.array([draw(st.integers(0, 3)) for _ in range(count)], dtype=np.int32),
        has_date=np.array([draw(st.booleans()) for _ in range(count)], dtype=np.bool_),
        start=np.array(starts, dtype=np.int64),
        end=np.array([s + DAY_S * draw(st.sampled_from([1, 30, 365])) for s in starts], np.int64),
        dates=tuple("1 May 2018" for _ in range(count)),
        notes=tuple(draw(st.sampled_from(["", "[1]"])) for _ in range(count)),
        is_rate=draw(st.booleans()),
    )
    span = prepared.fit.end / 2.0 ** draw(st.floats(0.0, 8.0))
    start = draw(st.floats(0.0, 1.0)) * (prepared.fit.end - span)
    view = Viewport(start, start + span, prepared.fit.width, 400)
    height = draw(st.integers(44, 240))
    return prepared, view, points, FiguresPlace(view.width, height, prepared.options.style)


def box_of(text: Text, em: float) -> Rect:
    return Rect(text.x, text.y - 0.8 * em, text.width, em)


def meet(a: Rect, b: Rect) -> bool:
    across = a.x + a.w > b.x + 0.5 and b.x + b.w > a.x + 0.5
    return across and a.y + a.h > b.y + 0.5 and b.y + b.h > a.y + 0.5


@given(charts())
@settings(deadline=None, max_examples=120)
def test_labels_never_overlap_and_stay_in_view(made) -> None:
    prepared, view, points, place = made
    chart = layout_figures(prepared, view, points, place)
    em = place.style.label_px
    boxes = [label.box for label in chart.labels.values()]
    words = [box_of(text, em) for text in chart.frame.texts if text.role not in LABELS]
    notes = [t for t in chart.frame.texts if t.role == TextRole.NOTE_MARK]
    others = [box for box in words if not any(box.x == note.x for note in notes)]
    assert not [pair for pair in itertools.combinations([*boxes, *others], 2) if meet(*pair)]
    for box in boxes:
        assert box.x >= prepared.heads.gutter - 0.5
        assert box.x + box.w <= view.width + 0.5
        assert box.y >= -0.5
        for fold in chart.frame.breaks:
            assert not meet(box, fold.rect)
        for spot in chart.spots:
            if spot.has_mark:
                assert not meet(box, Rect(spot.x - 4, spot.y - 4, 8, 8))


@given(charts())
@settings(deadline=None, max_examples=120)
def test_every_figure_is_a_point_a_threshold_or_counted(made) -> None:
    prepared, view, points, place = made
    chart = layout_figures(prepared, view, points, place)
    drawn = [row for spot in chart.spots for row in spot.rows]
    assert sorted([*drawn, *chart.elsewhere, *chart.hidden]) == list(range(len(points)))
    assert len(chart.labels) + len(chart.unlabelled) == len(chart.spots)
    for spot in chart.spots:
        assert 0.0 <= spot.y <= place.height
        assert spot.has_mark or spot.pieces


@given(charts())
@settings(deadline=None, max_examples=60)
def test_nothing_is_drawn_within_a_fold(made) -> None:
    prepared, view, points, place = made
    chart = layout_figures(prepared, view, points, place)
    for fold in chart.frame.breaks:
        left, right = fold.rect.x + 0.5, fold.rect.x + fold.rect.w - 0.5
        for spot in chart.spots:
            for piece in spot.pieces:
                assert piece.x1 <= left + 1.0 or piece.x0 >= right - 1.0
        for line in chart.frame.lines:
            if line.y0 == line.y1:
                assert line.x1 <= left + 1.0 or line.x0 >= right - 1.0


@given(charts())
@settings(deadline=None, max_examples=60)
def test_no_stem_or_mark_changes_height_under_pan_or_zoom(made) -> None:
    prepared, view, points, place = made
    near = layout_figures(prepared, view, points, place)
    whole = layout_figures(prepared, prepared.fit, points, place)
    before = {spot.rows: (spot.y, spot.kind, spot.words) for spot in whole.spots}
    for spot in near.spots:
        assert before[spot.rows] == (spot.y, spot.kind, spot.words)
