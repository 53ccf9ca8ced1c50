"""What a search found is marked in the frame and on the overview; nothing else changes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from tests.benchmarks.generated import generated_lanes, generated_table
from viewer.timeline.display import DisplayList
from viewer.timeline.hits import NO_HITS, overview_hits, with_hits
from viewer.timeline.layout import TimelineOptions, layout, prepare
from viewer.timeline.overview import overview_time
from viewer.timeline.style import SCREEN
from viewer.timeline.viewport import Viewport

TABLE = generated_table(300)
WIDTH, HEIGHT = 900.0, 500.0


def measure(text: str, _role: str) -> float:
    return 6.5 * len(text)


def frame() -> DisplayList:
    options = TimelineOptions(WIDTH, HEIGHT, SCREEN, folded=True)
    prepared = prepare(TABLE, generated_lanes(TABLE, 3), options, measure)
    fit = prepared.fit
    return layout(prepared, Viewport(fit.start, fit.end, WIDTH, HEIGHT))


def test_without_hits_the_frame_is_the_same_object():
    shown = frame()
    assert with_hits(shown, NO_HITS) is shown


def test_each_hit_in_view_is_marked_and_nothing_else():
    shown = frame()
    marked = int(shown.marks.event[0])
    one = with_hits(shown, np.array([marked]))
    ring = [f for f in one.hits if f.outline]
    at = np.flatnonzero(shown.marks.event == marked)
    assert len(ring) == len(at) == 1
    rect = ring[0].rect
    assert rect.contains(float(shown.marks.x[at[0]]), float(shown.marks.y[at[0]]))
    words = [t for t in shown.texts if t.event == marked]
    washes = [f.rect for f in one.hits if not f.outline and f.role == "match"]
    assert len(washes) == len(words)
    for text, wash in zip(words, washes, strict=True):
        assert wash.x < text.x
        assert wash.x + wash.w > text.x + text.width
        assert wash.y < text.y < wash.y + wash.h
    assert replace(one, hits=()).texts == shown.texts
    assert one.marks is shown.marks


def test_hits_without_a_label_are_marked_at_the_foot_and_on_badges():
    shown = frame()
    every = with_hits(shown, np.arange(len(TABLE)))
    lines = [f for f in every.hits if f.role == "match-line"]
    ticks = len(shown.foot_ticks.event)
    assert ticks
    assert len(lines) >= ticks
    rings = [f for f in every.hits if f.outline]
    assert len(rings) == len(shown.marks.event) + len(shown.badges)
    if shown.badges:
        hidden = list(shown.badges[0].events)[-1:]
        found = with_hits(shown, np.array(hidden))
        (ring,) = found.hits
        assert ring.rect.contains(shown.badges[0].rect.x, shown.badges[0].rect.y + 5)


def test_the_overview_has_a_tick_where_something_was_found():
    scale = overview_time(TABLE, WIDTH)
    assert overview_hits(TABLE, NO_HITS, scale, 3.0) == ()
    (tick,) = overview_hits(TABLE, np.array([7]), scale, 3.0)
    first, last = scale.px(int(TABLE.earliest[7])), scale.px(int(TABLE.latest[7]))
    assert first - 2 <= tick.rect.x + tick.rect.w / 2 <= last + 2
    every = overview_hits(TABLE, np.arange(300), scale, 3.0)
    places = [fill.rect.x for fill in every]
    assert places == sorted(set(places))  # one for each px column
    assert overview_hits(TABLE, np.array([300]), scale, 3.0) == ()  # rows of another table
