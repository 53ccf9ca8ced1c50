"""What holds for any events, any size and any view."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.model.calendar import DAY_S, civil_seconds
from viewer.timeline.describe import labels_in, text_rect
from viewer.timeline.display import DisplayList, Rect, TextRole
from viewer.timeline.lanes import Lane, Lanes
from viewer.timeline.layout import (
    Highlight,
    Prepared,
    TimelineOptions,
    clamped,
    layout,
    prepare,
    visible_seconds,
)
from viewer.timeline.prepared import EXACT_MOST
from viewer.timeline.scale import TimeScale
from viewer.timeline.style import SCREEN, SLIDE
from viewer.timeline.table import STATUSES, EventTable
from viewer.timeline.viewport import Viewport

UNITS_S = (1, 60, 3_600, DAY_S, 7 * DAY_S, 30 * DAY_S, 91 * DAY_S, 365 * DAY_S)
EPOCH_S = civil_seconds(2018)


def measure(text: str, role: str) -> float:
    return len(text) * (7.0 if role == TextRole.LABEL_STRONG else 6.2)


@st.composite
def tables(draw: st.DrawFn, most: int = 40) -> EventTable:
    """Events in clumps, each of some precision, some of them spans, open, doubted."""
    clumps = draw(st.lists(st.integers(0, 4_000), min_size=1, max_size=4))
    rows = []
    for _ in range(draw(st.integers(1, most))):
        precision = draw(st.integers(0, len(UNITS_S) - 1))
        unit = UNITS_S[precision]
        day = draw(st.sampled_from(clumps)) + draw(st.integers(0, 60))
        start = EPOCH_S + (day * DAY_S + draw(st.integers(0, DAY_S - 1))) // unit * unit
        is_span = draw(st.booleans()) and draw(st.booleans())
        length = draw(st.integers(1, 200)) * unit if is_span else unit
        rows.append(
            (
                start,
                start + length - 1,
                precision,
                is_span,
                draw(st.integers(0, len(STATUSES) - 1)),
                draw(st.integers(1, 5)),
                draw(st.integers(0, 5)),
                draw(st.integers(3, 40)),
                draw(st.integers(0, 9)),
            )
        )
    rows.sort()
    start, end, precision, span, status, importance, side, length, doubt = zip(*rows, strict=True)
    doubts = np.array(doubt)
    spans = np.array(span)
    return EventTable(
        ids=tuple(f"e{n}" for n in range(len(rows))),
        labels=tuple("x" * n for n in length),
        earliest=np.array(start, dtype=np.int64),
        latest=np.array(end, dtype=np.int64),
        precision=np.array(precision, dtype=np.uint8),
        status=np.array(status, dtype=np.uint8),
        importance=np.array(importance, dtype=np.uint8),
        side=np.array(side, dtype=np.uint8),
        is_span=spans,
        is_soft=doubts == 0,
        open_start=(doubts == 1) & spans,
        open_end=(doubts == 2) & spans,
    )


@st.composite
def prepared_timelines(draw: st.DrawFn) -> Prepared:
    table = draw(tables())
    count = draw(st.integers(1, 5))
    lanes = Lanes(
        tuple(Lane(str(n), f"Lane {n}", n) for n in range(count)),
        (table.side % count).astype(np.int32),
    )
    options = TimelineOptions(
        width=draw(st.integers(320, 2000)),
        height=draw(st.integers(150, 1200)),
        style=draw(st.sampled_from([SCREEN, SLIDE])),
        folded=draw(st.booleans()),
        heads=draw(st.sampled_from(["inside", "gutter"])),
        exact_most=draw(st.sampled_from([EXACT_MOST, 0])),
    )
    return prepare(table, lanes, options, measure)


@st.composite
def views(draw: st.DrawFn) -> tuple[Prepared, Viewport]:
    """A timeline and any view of it, from all of it to a thousandth."""
    prepared = draw(prepared_timelines())
    fit = prepared.fit
    span = fit.end / 2.0 ** draw(st.floats(0.0, 10.0))
    start = draw(st.floats(0.0, 1.0)) * (fit.end - span)
    return prepared, Viewport(start, start + span, fit.width, fit.height)


def meet(a: Rect, b: Rect) -> bool:
    return (
        a.x + a.w > b.x + 0.5
        and b.x + b.w > a.x + 0.5
        and a.y + a.h > b.y + 0.5
        and b.y + b.h > a.y + 0.5
    )


def label_rects(frame: DisplayList) -> list[Rect]:
    return [text_rect(frame, text) for text in labels_in(frame)]


def rows_of(frame: DisplayList) -> dict[int, float]:
    return dict(zip(frame.marks.event.tolist(), frame.marks.y.tolist(), strict=True))


def labelled(frame: DisplayList) -> set[int]:
    return {text.event for text in labels_in(frame)}


def in_view(prepared: Prepared, viewport: Viewport) -> set[int]:
    first, last = visible_seconds(prepared, viewport)
    table = prepared.table
    return set(np.flatnonzero((table.earliest <= last) & (table.latest >= first)).tolist())


@given(prepared_timelines())
@settings(deadline=None, max_examples=40)
def test_a_fold_is_monotone_and_can_be_undone(prepared: Prepared) -> None:
    fold = prepared.fold
    assert np.all(np.diff(fold.knots_s) > 0)
    assert np.all(np.diff(fold.knots_f) > 0)
    seconds = np.linspace(fold.knots_s[0] - 1e6, fold.knots_s[-1] + 1e6, 500).astype(np.int64)
    folded = fold.to_folded(seconds)
    assert np.all(np.diff(folded) >= 0)
    assert np.allclose(fold.to_seconds(folded), seconds, rtol=0, atol=1e-3)
    for start, end in fold.breaks:
        inside = (prepared.table.earliest < end) & (prepared.table.latest >= start)
        assert np.all(prepared.table.is_span[inside]), "only a bar runs through a break"


@given(views(), st.lists(st.floats(0.0, 1.0), min_size=1, max_size=20))
@settings(deadline=None, max_examples=40)
def test_px_to_time_to_px(view: tuple[Prepared, Viewport], shares: list[float]) -> None:
    prepared, viewport = view
    scale = TimeScale(prepared.fold, viewport, 0.0, viewport.width)
    px = np.array(shares) * viewport.width
    seconds = scale.px_to_time(px)
    # nearer than any hand can go a float64 is coarser than a px
    slack = 1e-3 + float(np.spacing(np.abs(seconds).max()) * scale.rates.max())
    assert np.allclose(scale.time_to_px(seconds), px, rtol=0, atol=slack)


@given(views())
@settings(deadline=None, max_examples=50)
def test_labels_never_overlap_and_stay_in_the_pane(view: tuple[Prepared, Viewport]) -> None:
    prepared, viewport = view
    frame = layout(prepared, viewport)
    rects = label_rects(frame)
    clashes = [pair for pair in itertools.combinations(rects, 2) if meet(*pair)]
    assert not clashes
    for rect in rects:
        assert rect.x >= prepared.heads.gutter - 0.5
        assert rect.x + rect.w <= frame.width + 0.5
        assert rect.y >= prepared.axis_px - 0.5
    names = {text.event for text in frame.texts if text.event >= 0}
    assert names == labelled(frame), "no label is cut by an edge of the pane"


@given(views())
@settings(deadline=None, max_examples=50)
def test_labels_never_cross_a_fold(view: tuple[Prepared, Viewport]) -> None:
    frame = layout(*view)
    for fold in frame.breaks:
        for rect in label_rects(frame):
            assert rect.x + rect.w <= fold.rect.x + 0.5 or rect.x >= fold.rect.x + fold.rect.w - 0.5


@given(views(), st.floats(-0.5, 0.5))
@settings(deadline=None, max_examples=50)
def test_no_mark_changes_row_under_pan(view: tuple[Prepared, Viewport], share: float) -> None:
    prepared, viewport = view
    shift = (viewport.end - viewport.start) * share
    moved = clamped(
        prepared,
        Viewport(viewport.start + shift, viewport.end + shift, viewport.width, viewport.height),
    )
    before, after = rows_of(layout(prepared, viewport)), rows_of(layout(prepared, moved))
    for event in before.keys() & after.keys():
        assert before[event] == after[event]


@given(views(), st.floats(0.2, 0.8))
@settings(deadline=None, max_examples=40)
def test_zooming_in_takes_no_label_away(view: tuple[Prepared, Viewport], anchor: float) -> None:
    prepared, viewport = view
    span = viewport.end - viewport.start
    start = viewport.start + span * anchor / 2
    near = Viewport(start, start + span / 2, viewport.width, viewport.height)
    far_labels, near_labels = (labelled(layout(prepared, v)) for v in (viewport, near))
    lost = (far_labels - near_labels) & in_view(prepared, near)
    scale = TimeScale(prepared.fold, near, prepared.heads.gutter, near.width)
    forms = prepared.forms
    for event in lost:
        # only where an edge of the view leaves no room beside the mark, or inside of the bar
        start_px, end_px = scale.px(int(forms.start[event])), scale.px(int(forms.end[event]))
        reach = float(forms.text[event]) + 60.0
        near_left = start_px - prepared.heads.gutter < reach
        near_right = near.width - end_px < reach
        assert near_left or near_right


@given(views())
@settings(deadline=None, max_examples=40)
def test_marks_ticks_and_badges_are_the_events_in_view(view: tuple[Prepared, Viewport]) -> None:
    prepared, viewport = view
    if prepared.content_height > viewport.height:
        return
    frame = layout(prepared, viewport)
    seen = in_view(prepared, viewport)
    left = prepared.heads.gutter
    marks = [
        event
        for event, x in zip(frame.marks.event.tolist(), frame.marks.x.tolist(), strict=True)
        if event in seen and left - 0.5 <= x <= frame.width + 0.5
    ]
    ticks = frame.foot_ticks.event.tolist()
    badges = [event for badge in frame.badges for event in badge.events]
    assert sorted(marks + ticks + badges) == sorted(seen)
    assert all(badge.count == len(badge.events) for badge in frame.badges)
    assert frame.unlabelled == len(ticks) + len(badges) + len(set(marks) - labelled(frame))


@given(views(), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=40)
def test_the_selection_always_has_mark_and_label(view: tuple, random: object) -> None:
    prepared, viewport = view
    seen = sorted(in_view(prepared, viewport))
    if not seen or prepared.content_height > viewport.height:
        return
    event = random.choice(seen)
    frame = layout(prepared, viewport, Highlight(selected=event))
    assert frame.selection is not None
    assert frame.selection.event == event
    assert [text.event for text in frame.top_texts] == [event]
    assert frame.top_marks.event.tolist() == [event]
    box = frame.selection.box
    others = [text_rect(frame, t) for t in labels_in(frame) if t.event != event]
    assert not [rect for rect in others if meet(rect, box)]
    assert box.x >= prepared.heads.gutter - 0.5
    assert box.x + box.w <= frame.width + 0.5
    assert not [pair for pair in itertools.combinations(label_rects(frame), 2) if meet(*pair)]


@pytest.mark.parametrize("year", [1, 2025, 9998])
def test_one_second_across_the_view_does_not_jitter(year: int) -> None:
    from viewer.timeline.scale import straight_fold

    first, last = civil_seconds(1), civil_seconds(10_000)
    fold = straight_fold(first, last)
    at = civil_seconds(year, 7, 4, 12)
    start = fold.folded_of(at)
    scale = TimeScale(fold, Viewport(start, start + 1.0, 1000.0, 500.0), 0.0, 1000.0)
    seconds = np.array([at, at + 1, at + 2], dtype=np.int64)
    px = scale.time_to_px(seconds)
    assert np.allclose(np.diff(px), 1000.0, rtol=0, atol=0.05)
    assert np.allclose(scale.px_to_time(px), seconds, rtol=0, atol=1e-4)
