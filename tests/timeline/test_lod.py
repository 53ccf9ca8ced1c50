"""Very many events: levels, counts and what is found, against a look at every single one."""

from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.benchmarks.generated import generated_table
from viewer.model.calendar import DAY_S, civil_seconds
from viewer.timeline.census import Census
from viewer.timeline.contest import Contest, Entrants
from viewer.timeline.describe import labels_in, text_rect
from viewer.timeline.forms import anchors_of
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
from viewer.timeline.lod import NEVER_LABELLED, Lod, build_lod, stamp_of
from viewer.timeline.scale import TimeScale
from viewer.timeline.table import Asked, EventTable
from viewer.timeline.viewport import Viewport

UNITS_S = np.array([1, 60, 3_600, DAY_S, 7 * DAY_S, 30 * DAY_S, 91 * DAY_S, 365 * DAY_S])
EPOCH_S = civil_seconds(1900)
LANES = 3


def measure(text: str, role: str) -> float:
    return len(text) * 6.2


def crowd(seed: int, count: int = 3_000) -> tuple[EventTable, Lanes]:
    """Events in bursts, days and ranges among them, in lanes of several sides."""
    random = np.random.default_rng(seed)
    bursts = random.integers(0, 36_500, 12) * DAY_S
    start = bursts[random.integers(0, 12, count)] + (
        random.standard_normal(count) * 10 ** random.uniform(3, 8.5, count)
    )
    precision = random.choice([0, 2, 3, 3, 3, 5], count)
    is_span = random.random(count) < 0.1
    unit = np.where(is_span, DAY_S, UNITS_S[precision])
    start = EPOCH_S + np.maximum(start, 0).astype(np.int64) // unit * unit
    length = np.where(is_span, unit * random.integers(1, 3_000, count), unit)
    order = np.lexsort((start + length, start))
    no = np.zeros(count, dtype=np.bool_)
    words = [f"event {n:x}" * (1 + n % 3) for n in range(97)]
    table = EventTable(
        ids=Asked(count, str, int),
        labels=Asked(count, lambda row: words[row % 97]),
        earliest=start[order],
        latest=(start + length - 1)[order],
        precision=np.where(is_span, 3, precision)[order].astype(np.uint8),
        status=random.integers(0, 6, count).astype(np.uint8),
        importance=random.integers(1, 6, count).astype(np.uint8),
        side=random.integers(0, 4, count).astype(np.uint8),
        is_span=is_span[order],
        is_soft=no,
        open_start=no,
        open_end=no,
        label_chars=np.array([len(words[n % 97]) for n in range(count)], dtype=np.uint8),
    )
    lane = random.integers(0, LANES, count).astype(np.uint8)
    return table, Lanes(tuple(Lane(str(n), f"Lane {n}", n) for n in range(LANES)), lane)


@pytest.fixture(scope="module", params=[True, False], ids=["folded", "straight"])
def prepared(request: pytest.FixtureRequest) -> Prepared:
    table, lanes = crowd(7)
    options = TimelineOptions(1200.0, 520.0, folded=request.param)
    return prepare(table, lanes, options, measure)


def view_of(prepared: Prepared, zoom: float, share: float) -> Viewport:
    span = prepared.fit.end / 2.0**zoom
    start = share * (prepared.fit.end - span)
    wanted = Viewport(start, start + span, prepared.fit.width, prepared.fit.height)
    return clamped(prepared, wanted)


zooms, shares = st.floats(0.0, 26.0), st.floats(0.0, 1.0)


def in_view(prepared: Prepared, view: Viewport) -> set[int]:
    first, last = visible_seconds(prepared, view)
    table = prepared.table
    return set(np.flatnonzero((table.earliest <= last) & (table.latest >= first)).tolist())


@given(zooms, shares)
@settings(deadline=None, max_examples=40)
def test_badges_and_single_marks_are_the_events_in_view(
    prepared: Prepared, zoom: float, share: float
) -> None:
    view = view_of(prepared, zoom, share)
    frame = layout(prepared, view)
    seen = in_view(prepared, view)
    marks = [event for event in frame.marks.event.tolist() if event in seen]
    ticks = frame.foot_ticks.event.tolist()
    badges = [event for badge in frame.badges for event in badge.events]
    assert sorted(marks + ticks + badges) == sorted(seen)
    assert all(badge.count == len(list(badge.events)) for badge in frame.badges)
    labelled = {text.event for text in labels_in(frame)}
    assert frame.unlabelled == len(ticks) + len(badges) + len(set(marks) - labelled)
    for badge in frame.badges:
        importance = prepared.table.importance[list(badge.events)].astype(int)
        assert np.all(np.diff(importance) <= 0)
        sides = set(prepared.table.side[list(badge.events)].tolist())
        assert badge.side == -1 or sides == {badge.side}


@given(zooms, shares)
@settings(deadline=None, max_examples=40)
def test_labels_and_badges_never_overlap(prepared: Prepared, zoom: float, share: float) -> None:
    frame = layout(prepared, view_of(prepared, zoom, share))
    boxes = [text_rect(frame, text) for text in labels_in(frame)]
    boxes += [badge.rect for badge in frame.badges]
    for a, b in itertools.combinations(boxes, 2):
        across = a.x + a.w > b.x + 0.5 and b.x + b.w > a.x + 0.5
        assert not (across and a.y + a.h > b.y + 0.5 and b.y + b.h > a.y + 0.5)


@given(zooms, shares, st.floats(-0.5, 0.5))
@settings(deadline=None, max_examples=40)
def test_no_mark_changes_row_under_pan(
    prepared: Prepared, zoom: float, share: float, shift: float
) -> None:
    view = view_of(prepared, zoom, share)
    by = shift * (view.end - view.start)
    moved = clamped(prepared, Viewport(view.start + by, view.end + by, view.width, view.height))
    rows = []
    for one in (view, moved):
        marks = layout(prepared, one).marks
        rows.append(dict(zip(marks.event.tolist(), marks.y.tolist(), strict=True)))
    for event in rows[0].keys() & rows[1].keys():
        assert rows[0][event] == rows[1][event]


@given(zooms, shares, st.floats(0.0, 1.0))
@settings(deadline=None, max_examples=40)
def test_zooming_in_only_adds_marks(
    prepared: Prepared, zoom: float, share: float, inner: float
) -> None:
    far = view_of(prepared, zoom, share)
    half = (far.end - far.start) / 2
    start = far.start + inner * half
    near = clamped(prepared, Viewport(start, start + half, far.width, far.height))
    before, after = (set(layout(prepared, v).marks.event.tolist()) for v in (far, near))
    assert (before & in_view(prepared, near)) - after <= {-1}


def test_a_crowd_parts_when_zoomed_into(prepared: Prepared) -> None:
    frame = layout(prepared, prepared.fit)
    fullest = max(frame.badges, key=lambda badge: badge.count)
    rows = np.array(list(fullest.events))
    scale = TimeScale(prepared.fold, prepared.fit, 0.0, prepared.fit.width)
    spread = scale.time_to_px(anchors_of(prepared.table)[rows])
    assert spread.min() - 48 <= fullest.rect.x <= spread.max() + 48
    counts = [fullest.count]
    for zoom in (3, 6, 9):
        middle = prepared.to_folded(int(np.median(anchors_of(prepared.table)[rows])))
        half = prepared.fit.end / 2.0 ** (zoom + 1)
        view = clamped(prepared, Viewport(middle - half, middle + half, prepared.fit.width, 520.0))
        counts.append(max((b.count for b in layout(prepared, view).badges), default=0))
    assert counts[-1] < counts[0] / 2


def test_who_reaches_into_the_view_from_beyond_is_told_with_its_direction() -> None:
    table = generated_table(3_000)
    years = np.full(len(table), 4 * 365 * DAY_S)
    table = replace(table, latest=table.earliest + years, is_span=years > 0)
    lanes = Lanes((Lane("one", "One", 0),), np.zeros(len(table), dtype=np.int32))
    made = prepare(table, lanes, TimelineOptions(1200.0, 520.0, folded=False), measure)
    half, middle = made.fit.end / 16, made.fit.end / 2
    view = clamped(made, replace(made.fit, start=middle - half, end=middle + half))
    first, _ = visible_seconds(made, view)
    (badge,) = (one for one in layout(made, view).badges if one.edge)
    assert badge.edge < 0
    assert badge.rect.x < made.fit.width / 16
    starts = table.earliest[list(badge.events)]
    assert (starts < first).mean() > 0.5


def test_the_selected_event_is_shown_whether_it_has_a_label_or_not(prepared: Prepared) -> None:
    hidden = int(np.flatnonzero(prepared.bands.packing.row < 0)[0])
    frame = layout(prepared, prepared.fit, Highlight(selected=hidden))
    assert frame.selection is not None
    assert frame.top_marks.event.tolist() == [hidden]
    assert frame.unlabelled == layout(prepared, prepared.fit).unlabelled - 1


def test_the_most_important_are_labelled_from_afar() -> None:
    table, lanes = crowd(3, 4_000)
    rows = np.full(LANES, 4, dtype=np.int16)
    lod = build_lod(table, lanes.lane_of, rows)
    labelled = lod.level < NEVER_LABELLED
    farthest = lod.level == lod.level.min()
    assert table.importance[farthest].mean() > table.importance[labelled].mean() + 1.0
    assert np.all(lod.row < 4)


def test_who_finds_no_room_in_a_row_looks_in_the_next() -> None:
    table = generated_table(4)
    alike = {name: np.full(4, getattr(table, name)[0]) for name in ("earliest", "latest")}
    table = replace(table, **alike, importance=np.array([5, 4, 3, 2], dtype=np.uint8))
    lod = build_lod(table, np.zeros(4, dtype=np.int32), np.array([3], dtype=np.int16))
    assert (lod.level != NEVER_LABELLED).sum() == 3
    assert sorted(lod.row[lod.level != NEVER_LABELLED].tolist()) == [0, 1, 2]
    assert lod.level[3] == NEVER_LABELLED


def test_levels_do_not_depend_on_the_pane_and_can_be_kept() -> None:
    table, lanes = crowd(5)
    narrow = prepare(table, lanes, TimelineOptions(700.0, 520.0), measure)
    kept = Lod.from_arrays({name: a.copy() for name, a in narrow.lod.as_arrays().items()})
    wide = prepare(table, lanes, TimelineOptions(1900.0, 540.0, folded=False), measure, kept)
    assert wide.lod is kept
    again = prepare(table, lanes, TimelineOptions(1900.0, 540.0), measure, None, wide)
    assert again.lod is kept
    assert again.census is wide.census
    assert again.labels is wide.labels
    other, _ = crowd(6)
    assert prepare(other, lanes, TimelineOptions(700.0, 520.0), measure, kept).lod is not kept
    assert stamp_of(other, lanes.lane_of) != stamp_of(table, lanes.lane_of)
    assert stamp_of(table, lanes.lane_of + 1) != stamp_of(table, lanes.lane_of)


@pytest.mark.parametrize(
    "column", ["precision", "status", "is_span", "is_soft", "open_start", "open_end", "label_chars"]
)
def test_levels_are_found_anew_where_something_takes_other_room(column: str) -> None:
    table, lanes = crowd(5)
    now = getattr(table, column).copy()
    now[0] = 1 - min(int(now[0]), 1)
    other = replace(table, **{column: now})
    assert stamp_of(other, lanes.lane_of) != stamp_of(table, lanes.lane_of)


def test_marks_stand_still_at_the_deepest_look_in_any_year() -> None:
    years = np.arange(1, 10_000)
    seconds = np.array([civil_seconds(int(year), 3, 1, 12) for year in years])
    table, lanes = crowd(2, len(years))
    table = replace(
        table,
        earliest=seconds,
        latest=seconds,
        precision=np.zeros(len(years), dtype=np.uint8),
        is_span=np.zeros(len(years), dtype=np.bool_),
    )
    options = TimelineOptions(1200.0, 520.0, folded=False)
    prepared = prepare(table, lanes, options, measure)
    for row in (0, 1_970, 9_998):
        middle = prepared.to_folded(int(seconds[row]))
        found = []
        for pan in (0.0, 0.1, 0.2):
            view = Viewport(middle - 10 + pan, middle + 10 + pan, 1200.0, 520.0)
            frame = layout(prepared, view)
            assert [text.event for text in labels_in(frame)] == [row]
            found.append(float(frame.marks.x[frame.marks.event == row][0]))
        # a mark stands for the middle of its second
        assert np.allclose(found, 630.0 - np.array([0.0, 6.0, 12.0]), atol=0.05)


def test_labels_are_asked_for_only_where_they_are_drawn() -> None:
    table, lanes = crowd(9, 5_000)
    asked: list[int] = []
    labels = Asked(5_000, lambda row: asked.append(row) or f"event {row}")
    watched = EventTable(**{f: getattr(table, f) for f in table.__slots__} | {"labels": labels})
    prepared = prepare(watched, lanes, TimelineOptions(1200.0, 520.0, folded=False), measure)
    assert not asked
    frame = layout(prepared, prepared.fit)
    shown = {text.event for text in frame.texts if text.event >= 0}
    assert shown <= set(asked)
    assert len(set(asked)) < 400


def test_bytes_an_event() -> None:
    table, lanes = crowd(11, 20_000)
    prepared = prepare(table, lanes, TimelineOptions(1200.0, 520.0, folded=False), measure)
    assert prepared.nbytes / 20_000 <= 80


entrants = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 400), st.integers(1, 120)), min_size=1, max_size=60
)


@given(entrants, st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=150)
def test_a_contest_ends_as_if_one_after_the_other_came(claims: list, random: object) -> None:
    ranks = list(range(len(claims)))
    random.shuffle(ranks)
    slot, left, width = (np.array(column) for column in zip(*claims, strict=True))
    right = left + width
    found = Contest(
        Entrants(slot.astype(np.int32), left.astype(float), right.astype(float), slot),
        np.array(ranks, dtype=np.int64),
        10.0,
    ).winners()
    taken: list[int] = []
    for at in sorted(range(len(claims)), key=lambda n: -ranks[n]):
        clear = all(
            slot[at] != slot[o] or right[at] + 10 <= left[o] or right[o] + 10 <= left[at]
            for o in taken
        )
        if clear:
            taken.append(at)
    assert set(np.flatnonzero(found).tolist()) == set(taken)


@given(st.integers(0, 50), st.lists(st.floats(-0.1, 1.1), min_size=2, max_size=6))
@settings(deadline=None, max_examples=60)
def test_the_census_counts_as_a_look_at_all_would(seed: int, at: list[float]) -> None:
    table, lanes = crowd(seed, 300)
    census = Census(table, lanes.lane_of, LANES)
    first, last = int(table.earliest[0]), int(table.latest.max())
    seconds = np.array(sorted(int(first + share * (last - first)) for share in at))
    marks, all_lanes = anchors_of(table), np.arange(LANES)
    places = census.marks_before(all_lanes, seconds)
    for lane in range(LANES):
        own = lanes.lane_of == lane
        for n, second in enumerate(seconds.tolist()):
            one = np.array([lane])
            assert census.started(one, second)[0] == np.sum(own & (table.earliest < second))
            assert census.ended(one, second)[0] == np.sum(own & (table.latest + 1 <= second))
            across = own & (table.earliest < second) & (table.latest + 1 > second)
            assert census.across(one, second).tolist() == np.flatnonzero(across).tolist()
            if n:
                between = own & (marks >= seconds[n - 1]) & (marks < second)
                rows = census.rows_between(places[[lane], n - 1], places[[lane], n])
                assert sorted(rows.tolist()) == np.flatnonzero(between).tolist()


def test_words_that_are_asked_for_are_a_sequence() -> None:
    words = Asked(5, "abcde".__getitem__, "abcde".index)
    assert list(words) == list("abcde")
    assert words[-1] == "e"
    assert words[1:3] == ("b", "c")
    assert words.index("d") == 3
    assert "c" in words
    assert "x" not in words
    with pytest.raises(IndexError):
        words[5]
    assert Asked(3, "abc".__getitem__).index("c") == 2
