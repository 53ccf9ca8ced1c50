"""Each fold opens and closes by itself; between two foldings the breaks grow and shrink."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.timeline.describe import labels_in
from viewer.timeline.fold_motion import fold_motion, is_refolded
from viewer.timeline.hit import hit_test
from viewer.timeline.layout import TimelineOptions, layout, prepare
from viewer.timeline.scale import TimeScale
from viewer.timeline.viewport import Viewport

WIDTH, HEIGHT = 1000.0, 600.0


@pytest.fixture
def packed(talks, lanes_of, measure):
    def pack(width: float = WIDTH, **options):
        return prepare(talks, lanes_of(talks), TimelineOptions(width, HEIGHT, **options), measure)

    return pack


def middle(gap: tuple[int, int]) -> int:
    return sum(gap) // 2


def test_one_fold_opens_and_the_others_stay(packed) -> None:
    both = packed()
    first, second = both.fold.breaks
    opened = packed(opened=(middle(first),))
    assert len(opened.fold.breaks) == 1
    assert opened.fold.breaks[0][0] < middle(second) < opened.fold.breaks[0][1]
    ((start, end),) = opened.fold.opened
    assert start <= first[0] < first[1] <= end


def test_a_fold_stays_open_in_another_size(packed) -> None:
    second = middle(packed().fold.breaks[0])
    for width in (500.0, 1000.0, 2400.0):
        assert len(packed(width, opened=(second,)).fold.opened) == 1


def test_seconds_in_no_quiet_time_open_nothing(packed, talks) -> None:
    busy = int(talks.earliest[3])
    assert packed(opened=(busy, -(10**12))).fold.breaks == packed().fold.breaks


def test_what_is_opened_has_a_mark_that_can_be_hit(packed) -> None:
    gap = packed().fold.breaks[0]
    prepared = packed(opened=(middle(gap),))
    frame = layout(prepared, prepared.fit)
    (mark,) = frame.open_folds
    hit = hit_test(frame, mark.rect.x + mark.rect.w / 2, mark.rect.y + mark.rect.h / 2)
    assert hit is not None
    assert (hit.kind, hit.open_fold) == ("open_fold", 0)
    assert mark.start <= middle(gap) < mark.end
    assert mark.rect.y + mark.rect.h <= HEIGHT
    scale = TimeScale(prepared.fold, prepared.fit, 0.0, WIDTH)
    assert scale.px(mark.start) <= mark.rect.x
    assert mark.rect.x + mark.rect.w <= scale.px(mark.end)


def test_the_mark_of_an_opened_fold_meets_no_label(table_of, lanes_of, measure) -> None:
    early = [("2018-03-01", f"A label that is long {n}") for n in range(12)]
    late = [("2018-09-01", f"Another that is long {n}") for n in range(12)]
    table = table_of([*early, ("2018-05-25", "This one reaches far beyond it"), *late])
    gap = prepare(table, lanes_of(table), TimelineOptions(WIDTH, 300.0), measure).fold.breaks[-1]
    options = TimelineOptions(WIDTH, 300.0, opened=(middle(gap),))
    prepared = prepare(table, lanes_of(table), options, measure)
    frame = layout(prepared, prepared.fit)
    (mark,) = frame.open_folds
    em = frame.style.label_px
    for text in labels_in(frame):
        beside = text.x >= mark.rect.x + mark.rect.w or text.x + text.width <= mark.rect.x
        assert beside or text.y <= mark.rect.y or text.y - em >= mark.rect.y + mark.rect.h, text


def test_nothing_is_opened_where_nothing_is_folded(packed) -> None:
    second = middle(packed().fold.breaks[0])
    prepared = packed(folded=False, opened=(second,))
    assert layout(prepared, prepared.fit).open_folds == ()


# --- between two foldings


def test_it_begins_and_ends_as_folded_before_and_after(packed, talks) -> None:
    for before, after in ((packed(), packed(folded=False)), (packed(folded=False), packed())):
        motion = fold_motion((before.fold, before.fit), (after.fold, after.fit))
        assert motion is not None
        for share, prepared in ((0.0, before), (1.0, after)):
            seen = TimeScale(motion.at(share), after.fit, 0.0, WIDTH)
            due = TimeScale(prepared.fold, prepared.fit, 0.0, WIDTH)
            there = seen.time_to_px(talks.earliest)
            assert np.allclose(there, due.time_to_px(talks.earliest), atol=0.5)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    share=st.floats(0.0, 1.0),
    start=st.floats(0.0, 0.9),
    length=st.floats(1e-4, 1.0),
    which=st.sampled_from([(0,), (1,), (0, 1)]),
)
def test_time_keeps_its_order_on_the_way(share, start, length, which, folds) -> None:
    both, opened = folds[()], folds[which]
    view_length = min(length, 1.0 - start)
    views = [
        Viewport(start * p.fold.length, (start + view_length) * p.fold.length, WIDTH, HEIGHT)
        for p in (both, opened)
    ]
    motion = fold_motion((both.fold, views[0]), (opened.fold, views[1]))
    assert motion is not None
    fold = motion.at(share)
    assert np.all(np.diff(fold.knots_s) > 0)
    assert np.all(np.diff(fold.knots_f) > 0)


@pytest.fixture
def folds(packed):
    first, second = map(middle, packed().fold.breaks)
    opened = {(): (), (0,): (first,), (1,): (second,), (0, 1): (first, second)}
    return {which: packed(opened=seconds) for which, seconds in opened.items()}


def test_a_break_on_its_way_is_between_both_widths(packed) -> None:
    before, after = packed(), packed(folded=False)
    motion = fold_motion((before.fold, before.fit), (after.fold, after.fit))
    widths = []
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        fold = motion.at(share)
        scale = TimeScale(fold, after.fit, 0.0, WIDTH)
        start, end = fold.breaks[0]
        widths.append(scale.px(end) - scale.px(start))
    assert widths == sorted(widths)
    assert widths[0] == pytest.approx(34.0, abs=0.1)


def test_only_folding_moves(packed) -> None:
    assert is_refolded(packed(), packed(folded=False))
    assert is_refolded(packed(), packed(opened=(middle(packed().fold.breaks[0]),)))
    assert not is_refolded(packed(), packed())
    assert not is_refolded(packed(), packed(900.0, folded=False))
