"""The overview: what is shown is framed, and the frame can be taken by the hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from viewer.timeline.overview import overview_time
from viewer.timeline.prepared import visible_seconds
from viewer.ui.timeline.overview import Part

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def near(person):
    """Someone who looks at the second half of what there is."""
    scale = scale_of(person)
    start = round(scale.seconds(scale.left_px + 300))
    person.state.show_range(start, round(scale.seconds(scale.left_px + 420)))
    person.settle()
    return person


def scale_of(person):
    fit = visible_seconds(person.state.prepared, person.state.prepared.fit)
    return overview_time(person.state.table, float(person.window.overview.width()), fit)


def edges(person) -> tuple[float, float]:
    scale = scale_of(person)
    start, end = person.state.shown
    return scale.px(start), scale.px(end)


def test_the_frame_can_be_moved(near):
    left, right = edges(near)
    near.drag(QPoint(round((left + right) / 2), 40), -60, widget=near.window.overview)
    assert edges(near) == pytest.approx((left - 60, right - 60), abs=1.5)


def test_its_edges_can_be_moved(near):
    left, right = edges(near)
    assert near.window.overview.part_at(left) is Part.START
    near.drag(QPoint(round(left), 40), -50, widget=near.window.overview)
    assert edges(near) == pytest.approx((left - 50, right), abs=1.5)
    near.drag(QPoint(round(right), 40), 30, widget=near.window.overview)
    assert edges(near) == pytest.approx((left - 50, right + 30), abs=1.5)


def test_a_click_beside_it_brings_it_here(near):
    left, right = edges(near)
    QTest.mouseClick(near.window.overview, LEFT, pos=QPoint(round(left) - 150, 40))
    new_left, new_right = edges(near)
    assert (new_left + new_right) / 2 == pytest.approx(left - 150, abs=1.5)
    assert new_right - new_left == pytest.approx(right - left, abs=1.5)


def test_it_stays_within_all_of_the_time(near):
    near.drag(QPoint(round(sum(edges(near)) / 2), 40), 4000, widget=near.window.overview)
    scale = scale_of(near)
    assert edges(near)[1] == pytest.approx(scale.px(scale.end), abs=1.5)


def test_a_double_click_shows_everything(near):
    QTest.mouseDClick(near.window.overview, LEFT, pos=QPoint(200, 40))
    assert near.state.is_fit


def test_the_cursor_says_what_a_press_would_do(near):
    overview, (left, right) = near.window.overview, edges(near)
    QTest.mouseMove(overview, QPoint(round(left), 40))
    assert overview.cursor().shape() == Qt.CursorShape.SizeHorCursor
    QTest.mouseMove(overview, QPoint(round((left + right) / 2), 40))
    assert overview.cursor().shape() == Qt.CursorShape.OpenHandCursor
    QTest.mouseMove(overview, QPoint(round(left) - 100, 40))
    assert overview.cursor().shape() == Qt.CursorShape.ArrowCursor
