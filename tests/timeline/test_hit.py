"""What the pointer meets."""

from __future__ import annotations

import pytest

from viewer.timeline.hit import hit_test
from viewer.timeline.layout import Highlight, TimelineOptions, layout, prepare


@pytest.fixture
def frame(talks, lanes_of, measure):
    prepared = prepare(talks, lanes_of(talks), TimelineOptions(780.0, 520.0), measure)
    return layout(prepared, prepared.fit)


def test_every_mark_and_label_answers(frame) -> None:
    for event, x, y in zip(frame.marks.event, frame.marks.x, frame.marks.y, strict=True):
        hit = hit_test(frame, float(x) + 2, float(y) - 2)
        assert hit is not None
        assert (hit.kind, hit.row) == ("event", event)
    for text in frame.texts:
        if text.event >= 0:
            hit = hit_test(frame, text.x + text.width - 1, text.y - 4)
            assert hit is not None
            assert hit.row == text.event


def test_ticks_badges_breaks_lanes_and_nothing(frame) -> None:
    tick = frame.foot_ticks
    assert hit_test(frame, float(tick.x[0]) + 1, float(tick.y[0]) + 3).kind in ("event", "badge")
    for number, badge in enumerate(frame.badges):
        hit = hit_test(frame, badge.rect.x + badge.rect.w / 2, badge.rect.y + 10)
        assert (hit.kind, hit.badge) == ("badge", number)
    fold = frame.breaks[0].rect
    assert hit_test(frame, fold.x + fold.w / 2, fold.y + fold.h / 2).kind == "break"
    lane = frame.bands[0].rect
    hit = hit_test(frame, 3.0, lane.y + 2)
    assert (hit.kind, hit.lane) == ("lane", 0)
    assert hit_test(frame, 300.0, 5.0) is None


def test_the_selection_is_on_top(talks, lanes_of, measure) -> None:
    prepared = prepare(talks, lanes_of(talks), TimelineOptions(780.0, 520.0), measure)
    chosen = next(n for n in range(len(talks)) if prepared.bands.packing.level[n] > 0)
    frame = layout(prepared, prepared.fit, Highlight(selected=chosen))
    box = frame.selection.box
    for share in (0.02, 0.5, 0.98):
        assert hit_test(frame, box.x + share * box.w, box.y + 2).row == chosen
