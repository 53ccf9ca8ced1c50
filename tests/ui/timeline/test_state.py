"""Where the timeline looks: moves, their ends, and what is packed when."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.library.asking import ask
from viewer.library.grouping import lanes_for, table_for
from viewer.library.opening import open_library
from viewer.model.filter import FilterSpec
from viewer.render.fonts import load_fonts
from viewer.timeline.lanes import LaneMode
from viewer.ui.timeline.state import TimelineState
from viewer.ui.timeline.walking import beside, in_next_lane, surroundings

DAY = 86_400
MARCH = 1_521_072_000


@pytest.fixture(scope="module")
def view():
    with open_library() as library:
        return ask(library.document, FilterSpec())


@pytest.fixture(scope="module")
def columns(view):
    return table_for(view), lanes_for(view, LaneMode.SIDE)


@pytest.fixture
def state(qapp, columns) -> TimelineState:
    load_fonts()
    made = TimelineState(*columns)
    made.resize(740, 550)
    return made


def test_a_range_asked_for_before_the_size_is_known_is_kept(qapp, columns):
    load_fonts()
    state = TimelineState(*columns)
    state.show_range(MARCH, MARCH + 10 * DAY)
    assert state.shown == (MARCH, MARCH + 10 * DAY)
    assert not state.is_fit
    state.resize(740, 550)
    start, end = state.shown
    assert abs(start - MARCH) <= 1
    assert abs(end - MARCH - 10 * DAY) <= 1


def test_a_range_may_reach_beyond_all_events(state):
    before, after = MARCH - 10_000 * DAY, MARCH + 10_000 * DAY
    state.show_range(before, after)
    assert state.shown[0] == pytest.approx(before, abs=2)
    assert state.shown[1] == pytest.approx(after, abs=2)
    state.zoom(-1.0, 200.0)
    assert state.is_fit


def test_the_whole_stays_whole_in_another_size(state):
    state.resize(1300, 700)
    state.settle()
    assert state.is_fit
    assert state.frame.width == 1300


def test_the_time_in_view_stays_in_another_size_and_without_folds(state, columns):
    state.show_range(MARCH, MARCH + 20 * DAY)
    for act in (lambda: state.resize(1300, 700), lambda: state.show_events(*columns, False)):
        act()
        state.settle()
        assert state.shown[0] == pytest.approx(MARCH, abs=2)
        assert state.shown[1] == pytest.approx(MARCH + 20 * DAY, abs=2)


def test_where_no_event_would_be_seen_everything_is_shown(state, view):
    state.show_range(MARCH, MARCH + 20 * DAY)
    later = ask(view.document, FilterSpec(sources=frozenset({view.document.sources[-1].id})))
    state.show_events(table_for(later), lanes_for(later, LaneMode.SIDE), True)
    assert state.is_fit or state.frame.marks.event.size


def test_moves_lay_out_and_never_pack(state):
    packed = state.prepared
    state.zoom(1.0, 300.0)
    state.pan(-90.0)
    state.hover(3)
    state.select(5)
    assert state.frame is state.frame
    assert state.prepared is packed


def test_the_lanes_scroll_where_they_do_not_fit(qapp, view):
    load_fonts()
    state = TimelineState(table_for(view), lanes_for(view, LaneMode.KIND))
    state.resize(740, 170)
    assert state.most_scroll > 0
    state.pan(0.0, -40.0)
    assert state.viewport.scroll_px == pytest.approx(40.0)
    state.scroll_to(1e9)
    assert state.viewport.scroll_px == pytest.approx(state.most_scroll)
    last = int(np.flatnonzero(state.lanes.lane_of == 0)[0])
    state.select(last)
    state.reveal(last)
    box = state.frame.selection.box
    assert box.y >= state.prepared.axis_px - 0.5
    assert box.y + box.h <= 170.5


@settings(max_examples=40)
@given(
    x=st.floats(0, 740),
    steps=st.lists(st.floats(-0.5, 0.5), min_size=1, max_size=12),
)
def test_zooming_keeps_the_anchor_within_the_ends(columns, x, steps):
    load_fonts()
    state = TimelineState(*columns)
    state.resize(740, 550)
    state.zoom(3.0, 370.0)
    for step in steps:
        view = state.viewport
        anchor = view.start + x / view.width * (view.end - view.start)
        state.zoom(step, x)
        now, fit = state.viewport, state.prepared.fit
        span = now.end - now.start
        assert fit.start <= now.start < now.end <= fit.end * (1 + 1e-12)
        at = now.start + x / now.width * span
        touches_an_end = now.start == fit.start or now.end >= fit.end * (1 - 1e-12)
        assert touches_an_end or at == pytest.approx(anchor, abs=span * 1e-6)


def test_walking_meets_every_event_once(columns):
    table, _ = columns
    row, walked = -1, []
    for _ in range(len(table) + 3):
        row = beside(table, row, 1, (0, 2**40))
        walked.append(row)
    assert walked == [*range(len(table)), *[len(table) - 1] * 3]
    assert beside(table, -1, -1, (0, 2**40)) == len(table) - 1


def test_the_next_lane_is_entered_nearest_in_time(columns):
    table, lanes = columns
    middles = (table.earliest + table.latest) / 2
    for row in range(len(table)):
        found = in_next_lane(table, lanes, row, 1, (0, 1))
        lane = int(lanes.lane_of[row]) + 1
        if lane == len(lanes.lanes):
            assert found == row
            continue
        there = np.flatnonzero(lanes.lane_of == lane)
        assert found in there
        assert abs(middles[found] - middles[row]) == np.abs(middles[there] - middles[row]).min()


def test_what_is_around_an_event_holds_it(columns):
    table, _ = columns
    for row in range(len(table)):
        start, end = surroundings(table, (row,))
        assert start < table.earliest[row]
        assert end > table.latest[row]


def test_the_view_is_never_a_break_alone(state):
    fold = state.prepared.fold
    hidden_from, hidden_to = fold.breaks[0]
    middle = (hidden_from + hidden_to) // 2
    state.show_range(middle - 5 * DAY, middle + 5 * DAY)
    first, last = state.shown
    assert last < hidden_from + DAY or first > hidden_to - DAY
    state.fit()
    x = 740 * fold.folded_of(middle) / fold.length
    for _ in range(200):
        state.zoom(0.1, x)
    view = state.viewport
    hidden = [fold.folded_of(second) for second in (hidden_from, hidden_to)]
    shut = min(view.end, hidden[1]) - max(view.start, hidden[0])
    assert shut <= 0.76 * (view.end - view.start)
    assert view.end - view.start == pytest.approx(20.0, rel=0.2) or shut < 1


def test_what_was_under_the_pointer_is_not_lit_when_the_view_has_moved(state):
    for move in (lambda: state.zoom(0.5, 100.0), lambda: state.pan(40.0)):
        state.hover(3)
        assert state.frame.hovered == 3 or 3 in state.frame.marks.event
        lit = state._highlight
        assert lit.hovered == 3
        move()
        assert state._highlight.hovered == -1
