"""The figures below a timeline in a picture."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from viewer.model.annotation import Bound
from viewer.timeline.display import DisplayList, Rect, TextRole
from viewer.timeline.figures import FigurePoints
from viewer.timeline.figures_row import figures_row, row_height
from viewer.timeline.layout import Prepared, TimelineOptions, prepare
from viewer.timeline.style import SLIDE


@pytest.fixture
def prepared(talks, lanes_of, measure) -> Prepared:
    """A slide's timeline: three stretches beside a gutter."""
    options = TimelineOptions(1700, 700, style=SLIDE, heads="gutter")
    return prepare(talks, lanes_of(talks), options, measure)


def series(prepared: Prepared, name: str, *told: tuple[str, float]) -> FigurePoints:
    """Figures of a measure at their events."""
    count = len(told)
    return FigurePoints(
        name=name,
        unit="USD",
        ids=tuple(f"{name}{n}" for n in range(count)),
        value=np.array([value for _, value in told]),
        value_max=np.full(count, np.nan),
        bound=(Bound.AT_MOST,) * count,
        event=np.array([prepared.table.labels.index(e) for e, _ in told], dtype=np.int32),
        source=np.zeros(count, dtype=np.int32),
        has_date=np.zeros(count, dtype=np.bool_),
        start=np.zeros(count, dtype=np.int64),
        end=np.ones(count, dtype=np.int64),
        dates=("",) * count,
        notes=("[1]",) * count,
    )


@pytest.fixture
def many(prepared) -> tuple[FigurePoints, ...]:
    return (
        series(prepared, "Lone", ("Duties on $3bn", 1e9), ("Truce extended", 5e9)),
        series(prepared, "Goods", ("Duties on $3bn", 3e9), ("Tariffs on $60bn planned", 60e9)),
        series(prepared, "Purchases", ("Phase 1 deal", 200e9)),
    )


def titles(row: DisplayList) -> list[str]:
    return [text.text for text in row.texts if text.role == TextRole.CHART_TITLE]


def boxes(row: DisplayList) -> list[Rect]:
    em = row.style.label_px
    texts = [text for text in row.texts if text.role != TextRole.NOTE_MARK]
    return [Rect(text.x, text.y - 0.7 * em, text.width, 0.8 * em) for text in texts]


def test_each_stretch_shows_the_measure_of_which_it_tells_most(prepared, many):
    row = figures_row(prepared, many)
    said = ["Figures", "Goods, US$ billion", "Purchases, US$ billion", "Lone, US$ billion"]
    assert titles(row) == said
    assert len(row.marks.x) == 4
    labels = [text.text for text in row.texts if text.role == TextRole.LABEL]
    assert sorted(labels) == ["up to 200", "up to 3", "up to 5", "up to 60"]
    assert [t.text for t in row.texts if t.role == TextRole.NOTE_MARK] == ["[1]"] * 4


def test_one_measure_runs_over_all_stretches(prepared, many):
    row = figures_row(prepared, many[:1])
    assert titles(row) == ["Figures", "Lone, US$ billion"]
    assert len(row.marks.x) == 2
    assert len(row.breaks) == len(prepared.fold.breaks)


def test_a_row_belongs_to_no_event_and_stays_in_its_place(prepared, many):
    for chosen in (many, many[:1], many[2:]):
        row = figures_row(prepared, chosen)
        assert (row.width, row.height) == (1700, row_height(SLIDE.label_px))
        assert set(row.marks.event.tolist()) == {-1}
        assert all(text.event == -1 for text in row.texts)
        assert row.unlabelled == 0
        for box in boxes(row):
            assert box.x >= -0.5
            assert box.x + box.w <= row.width + 0.5
            assert box.y >= -0.5
            assert box.y + box.h <= row.height + 4
        for a, b in itertools.combinations(boxes(row), 2):
            across = min(a.x + a.w, b.x + b.w) - max(a.x, b.x)
            down = min(a.y + a.h, b.y + b.h) - max(a.y, b.y)
            assert across <= 0.5 or down <= 0.5, (a, b)


def test_a_stretch_that_tells_nothing_says_so(prepared, many):
    row = figures_row(prepared, many[1:])
    assert "No figures here" in [text.text for text in row.texts]


def test_marks_stand_below_their_events(prepared, many):
    row = figures_row(prepared, many[2:])
    at = prepared.table.labels.index("Phase 1 deal")
    expected = prepared.heads.gutter + prepared.marks_px[at]
    assert row.marks.x[0] == pytest.approx(expected, abs=0.5)
