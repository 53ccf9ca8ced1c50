"""What a frame shows of known events, and pictures in words that a person has approved."""

from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
import pytest

from viewer.model.calendar import civil_seconds
from viewer.timeline.describe import describe_timeline, labels_in
from viewer.timeline.display import BarShape
from viewer.timeline.layout import (
    Highlight,
    TimelineOptions,
    clamped,
    layout,
    prepare,
    visible_seconds,
)
from viewer.timeline.style import SLIDE
from viewer.timeline.viewport import Viewport


def view_of(prepared, start: tuple[int, ...], end: tuple[int, ...]) -> Viewport:
    first, last = (prepared.to_folded(civil_seconds(*date)) for date in (start, end))
    return Viewport(first, last, prepared.options.width, prepared.options.height)


def row_of(table, label: str) -> int:
    return table.labels.index(label)


@pytest.fixture
def packed(talks, lanes_of, measure):
    return prepare(talks, lanes_of(talks), TimelineOptions(800.0, 560.0), measure)


def bar_of(frame, row: int) -> tuple[BarShape, float, float, float, float]:
    at = frame.bars.event.tolist().index(row)
    bars = frame.bars
    fades = float(bars.fade_left[at]), float(bars.fade_right[at])
    return (BarShape(bars.shape[at]), float(bars.x0[at]), float(bars.x1[at]), *fades)


def test_first_sight(packed, talks) -> None:
    frame = layout(packed, packed.fit)
    told = describe_timeline(frame, talks, visible_seconds(packed, packed.fit))
    assert told["events"] == told["events_in_view"] == len(talks)
    assert len(told["labels"]) >= 25
    assert told["size"] == [800.0, 560.0]
    assert packed.content_height == pytest.approx(560.0), "the lanes fill the pane"


def test_a_frame_in_words(packed, dump, approved) -> None:
    approved("whole", dump(layout(packed, packed.fit)))


def test_a_near_frame_in_words(packed, dump, approved) -> None:
    approved("near", dump(layout(packed, view_of(packed, (2018, 3, 20), (2018, 4, 3)))))


def test_a_selection_in_words(packed, talks, dump, approved) -> None:
    hidden = int(np.flatnonzero(packed.bands.packing.level > 0)[0])
    approved("selected", dump(layout(packed, packed.fit, Highlight(selected=hidden))))


def test_a_slide_in_words(talks, lanes_of, measure, dump, approved) -> None:
    options = TimelineOptions(
        1800.0, 700.0, style=SLIDE, heads="gutter", notes=tuple("[1]" for _ in talks.ids)
    )
    prepared = prepare(talks, lanes_of(talks), options, measure)
    approved("slide", dump(layout(prepared, prepared.fit)))


def test_shapes_tell_what_is_known(packed, talks) -> None:
    frame = layout(packed, packed.fit)
    shapes = {
        talks.labels[e]: BarShape(s)
        for e, s in zip(frame.bars.event, frame.bars.shape, strict=True)
    }
    assert shapes["Tariffs on steel, aluminium"] == BarShape.RAIL
    assert shapes["Tariffs at 145%"] == BarShape.BAR
    near = layout(packed, view_of(packed, (2018, 3, 30), (2018, 5, 20)))
    shapes = {
        talks.labels[e]: BarShape(s) for e, s in zip(near.bars.event, near.bars.shape, strict=True)
    }
    assert shapes["Firm barred for 7 years"] == BarShape.BAND
    assert shapes["Envoy to the capital"] == BarShape.HOLLOW_BAR


def test_open_ends_fade_beyond_what_is_known(packed, talks) -> None:
    view = view_of(packed, (2025, 3, 15), (2025, 9, 20))
    row = row_of(talks, "Answer with 125%")
    _, left, right, fade_left, fade_right = bar_of(layout(packed, view), row)
    assert fade_left == 0
    assert fade_right == 28.0
    scale_end = 800.0 * (packed.to_folded(int(talks.latest[row]) + 1) - view.start)
    assert right == pytest.approx(scale_end / (view.end - view.start) + 28.0, abs=0.01)
    assert left < right


def test_doubt_fades_at_both_edges(packed, talks) -> None:
    row = row_of(talks, "Chief: look for a settlement")
    _, _, _, fade_left, fade_right = bar_of(layout(packed, packed.fit), row)
    assert fade_left == fade_right >= 8.0


def test_something_ongoing_has_a_tail(packed, talks) -> None:
    row = row_of(talks, "Beijing condemns the tariffs")
    frame = layout(packed, view_of(packed, (2025, 4, 1), (2025, 6, 1)))
    tails = frame.bars.event[frame.bars.shape == BarShape.TAIL].tolist()
    assert row in tails


def test_a_bar_that_begins_off_view_keeps_its_label(packed, talks) -> None:
    row = row_of(talks, "Tariffs at 145%")
    frame = layout(packed, view_of(packed, (2025, 5, 1), (2025, 10, 1)))
    at = frame.bars.event.tolist().index(row)
    assert frame.bars.pinned[at]
    label = next(text for text in frame.texts if text.event == row)
    assert 20.0 < label.x < 60.0


def test_the_selection_covers_and_hides(packed, talks) -> None:
    plain = {text.event for text in labels_in(layout(packed, packed.fit))}
    waiting = [row for row in range(len(talks)) if row not in plain]
    assert waiting
    for row in waiting:
        frame = layout(packed, packed.fit, Highlight(selected=row))
        assert frame.selection is not None
        assert frame.selection.box.h == 24.0
        assert row in {text.event for text in labels_in(frame)}
        assert row not in frame.foot_ticks.event.tolist()


def test_what_is_selected_out_of_view_is_not_drawn(packed, talks) -> None:
    view = view_of(packed, (2018, 3, 20), (2018, 4, 3))
    row = row_of(talks, "Truce extended")
    frame = layout(packed, view, Highlight(selected=row))
    assert frame.selection is None
    assert row not in {text.event for text in frame.texts}


def test_more_lanes_than_fit_scroll(talks, measure) -> None:
    from viewer.timeline.lanes import Lane, Lanes

    many = Lanes(
        tuple(Lane(str(n), f"Lane {n}") for n in range(20)),
        (np.arange(len(talks)) % 20).astype(np.int32),
    )
    prepared = prepare(talks, many, TimelineOptions(800.0, 400.0), measure)
    assert prepared.content_height > 400.0
    fit = prepared.fit
    top = layout(prepared, fit)
    down = layout(prepared, Viewport(fit.start, fit.end, 800.0, 400.0, 150.0))
    assert top.bands[0].key == "0"
    assert down.bands[0].key != "0"
    for frame in (top, down):
        for text in labels_in(frame):
            assert prepared.axis_px <= text.y <= 400.0
        for band in frame.bands:
            assert band.rect.y >= prepared.axis_px
            assert band.rect.y + band.rect.h <= 400.0


def test_the_selection_scrolls_with_its_lane(talks, measure) -> None:
    from viewer.timeline.lanes import Lane, Lanes

    lane_of = (np.arange(len(talks)) % 20).astype(np.int32)
    many = Lanes(tuple(Lane(str(n), f"Lane {n}") for n in range(20)), lane_of)
    prepared = prepare(talks, many, TimelineOptions(800.0, 400.0), measure)
    event = int(np.flatnonzero(lane_of == 19)[0])
    fit, chosen = prepared.fit, Highlight(selected=event)
    assert layout(prepared, fit, chosen).selection is None
    top, bottom = prepared.rows_of(event)
    assert bottom > 400.0
    down = Viewport(fit.start, fit.end, 800.0, 400.0, prepared.content_height - 400.0)
    shown = layout(prepared, down, chosen).selection
    assert shown is not None
    middle = (top + bottom) / 2 - down.scroll_px
    assert shown.box.y + shown.box.h / 2 == pytest.approx(middle)


def test_a_view_is_kept_within_what_there_is(packed) -> None:
    fit = packed.fit
    far = clamped(packed, Viewport(-5.0, fit.end * 3, 800.0, 560.0, 99.0))
    assert (far.start, far.end, far.scroll_px) == (fit.start, fit.end, 0.0)
    right = clamped(packed, Viewport(fit.end * 0.9, fit.end * 1.1, 800.0, 560.0))
    assert right.end == pytest.approx(fit.end)
    assert right.end - right.start == pytest.approx(fit.end * 0.2)


def test_exports_never_elide(talks, lanes_of, measure) -> None:
    for width in (500.0, 800.0, 1400.0):
        prepared = prepare(
            talks, lanes_of(talks), TimelineOptions(width, 600.0, style=SLIDE), measure
        )
        frame = layout(prepared, prepared.fit)
        assert all(t.full is None and t.text == talks.labels[t.event] for t in labels_in(frame))


def test_an_elided_label_keeps_its_words(talks, lanes_of, measure) -> None:
    prepared = prepare(talks, lanes_of(talks), TimelineOptions(600.0, 520.0), measure)
    cut = [t for t in labels_in(layout(prepared, prepared.fit)) if t.full is not None]
    assert cut
    for text in cut:
        assert text.full == talks.labels[text.event]


@pytest.mark.parametrize("width", [420.0, 600.0, 842.0])
def test_no_label_is_cut_to_a_stump(talks, lanes_of, measure, width) -> None:
    prepared = prepare(talks, lanes_of(talks), TimelineOptions(width, 520.0), measure)
    fit = prepared.fit
    for zoom in (1.0, 1.7, 4.0):
        for start in np.linspace(0.0, fit.end * (1 - 1 / zoom), 9).tolist():
            frame = layout(prepared, replace(fit, start=start, end=start + fit.end / zoom))
            for text in labels_in(frame):
                words = text.text.removesuffix("…").split()
                whole = (text.full or text.text).split()
                assert len(words) >= min(2, len(whole))
                assert all(a.startswith(b) for a, b in zip(whole, words, strict=False))
                assert [len(w) for w in words[:-1]] == [len(w) for w in whole[: len(words) - 1]]
                assert whole[len(words) - 1].rstrip(":,;") == words[-1].rstrip(":,;")
                assert text.width >= 0.6 * prepared.forms.label[text.event]


def test_what_no_label_has_room_for_keeps_its_mark_and_bar(talks, lanes_of, measure) -> None:
    prepared = prepare(talks, lanes_of(talks), TimelineOptions(600.0, 520.0), measure)
    frame = layout(prepared, prepared.fit)
    told = {text.event for text in labels_in(frame)}
    bare = set(frame.marks.event.tolist()) - told - {-1}
    assert bare
    assert frame.unlabelled == len(bare) + len(frame.foot_ticks.x) + sum(
        badge.count for badge in frame.badges
    )
    for row in bare:
        level = int(prepared.bands.packing.level[row])
        near = prepared.to_folded(int(prepared.forms.anchor[row]))
        half = prepared.fit.end / 2.0 ** (level + 7)
        view = clamped(prepared, replace(prepared.fit, start=near - half, end=near + half))
        assert row in {text.event for text in labels_in(layout(prepared, view))}


def test_badges_never_touch(table_of, lanes_of, measure) -> None:
    crowds = [(f"2018-03-{day}", f"Told on {day} {n}", 0) for day in (14, 15) for n in range(9)]
    table = table_of([("2018-03-01", "First"), *crowds, ("2018-03-31", "Last")])
    met = 0
    for width in np.linspace(420.0, 620.0, 41).tolist():
        prepared = prepare(
            table, lanes_of(table), TimelineOptions(width, 110.0, folded=False), measure
        )
        boxes = [badge.rect for badge in layout(prepared, prepared.fit).badges]
        for before, after in itertools.pairwise(sorted(boxes, key=lambda box: box.x)):
            met += 1
            assert after.x - before.x - before.w >= 3.9
    assert met


@pytest.mark.parametrize("size", [(0.0, 0.0), (1.0, 1.0), (90.0, 400.0), (4000.0, 60.0)])
@pytest.mark.parametrize("heads", ["inside", "gutter"])
def test_no_size_is_too_odd(talks, lanes_of, measure, size, heads) -> None:
    options = TimelineOptions(*size, heads=heads)
    prepared = prepare(talks, lanes_of(talks), options, measure)
    frame = layout(prepared, prepared.fit)
    assert (frame.width, frame.height) == size
    assert all(np.isfinite(frame.bars.x0))


def test_nothing_to_show(table_of, measure) -> None:
    from viewer.timeline.lanes import Lane, Lanes

    for lanes in ((), (Lane("", ""),)):
        none = Lanes(lanes, np.zeros(0, dtype=np.int32))
        prepared = prepare(table_of([]), none, TimelineOptions(800.0, 400.0), measure)
        frame = layout(prepared, prepared.fit, Highlight(3, 2, 1))
        assert frame.ticks
        assert frame.unlabelled == 0
        assert frame.selection is None


def test_labels_give_way_in_order_of_importance(table_of, lanes_of, measure) -> None:
    words = ("one", "two", "three", "four", "five")
    crowd = [("2018-03-26", f"Event of importance {words[n - 1]}", 0, n) for n in range(1, 6)]
    table = table_of([*crowd, ("2018-05-20", "Later", 0, 1)])
    prepared = prepare(table, lanes_of(table), TimelineOptions(500.0, 125.0), measure)
    shown = {text.event for text in labels_in(layout(prepared, prepared.fit))}
    kept = [int(table.importance[e]) for e in shown if table.labels[e] != "Later"]
    lost = [n for n in (1, 2, 3, 4, 5) if n not in kept]
    assert kept
    assert lost
    assert min(kept) > max(lost)


def test_one_instant_stays_in_a_badge_at_every_zoom(table_of, lanes_of, measure) -> None:
    table = table_of(
        [("2018-03-26", f"Event {n}", 0, 3) for n in range(9)] + [("2018-05-20", "End")]
    )
    prepared = prepare(table, lanes_of(table), TimelineOptions(500.0, 150.0), measure)
    for start, end in (((2018, 3, 1), (2018, 5, 1)), ((2018, 3, 25), (2018, 3, 28))):
        frame = layout(prepared, view_of(prepared, start, end))
        (badge,) = frame.badges
        assert badge.count == 9 - len(labels_in(frame)) == len(badge.events)
        assert prepared.axis_px <= badge.rect.y
        assert badge.rect.y + badge.rect.h <= 150.0
