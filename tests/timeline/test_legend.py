from __future__ import annotations

from dataclasses import replace

import numpy as np

from viewer.model.event import Status
from viewer.timeline.display import (
    OF_HEAD,
    Badge,
    Bars,
    BarShape,
    DisplayList,
    FootTicks,
    Marks,
    Rect,
)
from viewer.timeline.legend import entries_of, lay_out_legend
from viewer.timeline.style import SCREEN
from viewer.timeline.table import STATUSES


def measure(text: str, role: str) -> float:
    return len(text) * 6.0


def marks(*looks: tuple[int, Status]) -> Marks:
    count = len(looks)
    return Marks(
        event=np.arange(count, dtype=np.int32),
        x=np.zeros(count),
        y=np.zeros(count),
        side=np.array([side for side, _ in looks], dtype=np.uint8),
        status=np.array([STATUSES.index(status) for _, status in looks], dtype=np.uint8),
        size=np.ones(count),
    )


def bars(*shapes: tuple[BarShape, float, float]) -> Bars:
    count = len(shapes)
    return Bars(
        event=np.arange(count, dtype=np.int32),
        x0=np.zeros(count),
        x1=np.full(count, 90.0),
        y=np.zeros(count),
        shape=np.array([shape for shape, _, _ in shapes], dtype=np.uint8),
        side=np.zeros(count, dtype=np.uint8),
        status=np.zeros(count, dtype=np.uint8),
        fade_left=np.array([left for _, left, _ in shapes]),
        fade_right=np.array([right for _, _, right in shapes]),
        pinned=np.zeros(count, dtype=bool),
        goes_on=np.zeros(count, dtype=bool),
    )


def words(shown: DisplayList, **more) -> list[str]:
    return [entry.words for entry in entries_of(shown, **more)]


def test_statuses_in_a_fixed_order() -> None:
    shown = DisplayList(9, 9, marks=marks((0, Status.DENIED), (1, Status.HAPPENED)))
    assert words(shown) == ["happened", "denied"]


def test_intervals_and_ticks_where_they_occur() -> None:
    assert words(DisplayList(9, 9, bars=bars((BarShape.BAND, 0, 0)))) == [
        "known to the week, month or year: somewhere in this span"
    ]
    assert words(DisplayList(9, 9, bars=bars((BarShape.HOLLOW_BAR, 0, 0)))) == ["lasted this long"]
    assert "edge not known" not in words(DisplayList(9, 9, bars=bars((BarShape.BAR, 0, 9))))
    assert "edge not known" in words(DisplayList(9, 9, bars=bars((BarShape.BAR, 9, 9))))
    ticks = FootTicks(np.zeros(1, dtype=np.int32), np.zeros(1), np.zeros(1))
    assert words(DisplayList(9, 9, foot_ticks=ticks)) == ["not labelled"]


def test_a_count_is_explained_by_one_that_occurs() -> None:
    badge = Badge(Rect(50.0, 60.0, 26.0, 20.0), 14, 1, (3, 4))
    ticks = FootTicks(np.zeros(1, dtype=np.int32), np.zeros(1), np.zeros(1))
    for shown, left in (
        (DisplayList(9, 9, badges=(badge,)), 0.0),
        (DisplayList(9, 9, badges=(badge,), foot_ticks=ticks), 14.0),
    ):
        (entry,) = entries_of(shown)
        assert entry.words == "not labelled"
        legend = lay_out_legend([entry], 500.0, SCREEN, measure, 20.0)
        assert legend.parts.badges == (Badge(Rect(left, 0.0, 26.0, 20.0), 14, 1, ()),)
        assert min(text.x for text in legend.parts.texts) > left + 26.0


def test_what_goes_on_is_shown_as_it_occurs() -> None:
    ongoing = marks((0, Status.ONGOING))
    (tailed,) = entries_of(DisplayList(9, 9, marks=ongoing, bars=bars((BarShape.TAIL, 0, 26))))
    assert tailed.mark is not None
    assert tailed.bar is not None
    assert tailed.bar.shape == BarShape.TAIL
    open_bar = bars((BarShape.BAR, 0, 28))
    open_bar = replace(open_bar, status=np.full(1, STATUSES.index(Status.ONGOING), dtype=np.uint8))
    fading = entries_of(DisplayList(9, 9, marks=ongoing, bars=open_bar))[0]
    assert fading.bar is not None
    assert fading.bar.fade_right > 0


def test_without_a_sign_of_its_own_what_goes_on_is_like_what_happened() -> None:
    both = marks((0, Status.ONGOING), (0, Status.HAPPENED))
    assert words(DisplayList(9, 9, marks=both)) == ["happened or ongoing"]
    assert words(DisplayList(9, 9, marks=marks((0, Status.ONGOING)))) == ["ongoing when reported"]


def test_the_mark_beside_a_lanes_name_is_not_explained() -> None:
    shown = marks((0, Status.THREATENED), (0, Status.HAPPENED))
    shown = replace(shown, event=np.array([0, OF_HEAD], dtype=np.int32))
    assert words(DisplayList(9, 9, marks=shown)) == ["threatened"]


def test_sides_only_where_asked_and_where_they_occur() -> None:
    shown = DisplayList(9, 9, marks=marks((2, Status.HAPPENED)))
    sides = ((0, "North"), (2, "South"))
    assert words(shown, sides=sides) == ["South", "happened"]
    assert words(shown) == ["happened"]


def test_signs_have_the_colour_of_a_side_that_occurs() -> None:
    shown = DisplayList(9, 9, marks=marks((3, Status.PLANNED)))
    assert [entry.side for entry in entries_of(shown)] == [3]


def test_entries_flow_into_lines_that_fit() -> None:
    shown = DisplayList(
        9, 9, marks=marks(*((0, status) for status in STATUSES)), bars=bars((BarShape.BAR, 9, 9))
    )
    legend = lay_out_legend(entries_of(shown), 300, SCREEN, measure, 20)
    assert legend.height == 20 * len({text.y for text in legend.parts.texts})
    assert legend.height > 20
    for text in legend.parts.texts:
        assert text.x + text.width <= 300
    assert legend.parts.marks.x.min() >= 5
    assert set(legend.parts.marks.event.tolist()) == {-1}


def test_nothing_to_explain_takes_no_room() -> None:
    assert lay_out_legend([], 300, SCREEN, measure, 20).height == 0
