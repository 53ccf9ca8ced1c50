"""Folds, lanes, history, rubber band, links and the overview under a real hand."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from viewer.model.calendar import DAY_S
from viewer.timeline.overview import overview_time
from viewer.timeline.prepared import visible_seconds
from viewer.ui.parts.motion import MotionChoice
from viewer.ui.timeline.fold_animation import DURATION_MS
from viewer.ui.timeline.menu import timeline_menu

LEFT = Qt.MouseButton.LeftButton
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def middle(rect) -> QPoint:
    return QPoint(round(rect.x + rect.w / 2), round(rect.y + rect.h / 2))


def head_of(person, key: str) -> QPoint:
    lane = next(lane for lane in person.state.lanes.lanes if lane.key == key)
    text = next(
        t for t in person.state.frame.texts if t.role == "lane" and t.text.startswith(lane.name)
    )
    return QPoint(round(text.x + 4), round(text.y - 4))


def keys_of(person) -> list[str]:
    return [lane.key for lane in person.state.lanes.lanes]


def tip_at(person, place: QPoint) -> str:
    whole = person.surface.mapToGlobal(place)
    QApplication.sendEvent(person.surface, QHelpEvent(QHelpEvent.Type.ToolTip, place, whole))
    said = QToolTip.text()
    QToolTip.hideText()
    return said


# --- folds


def test_a_fold_opens_and_closes_by_a_click_on_its_mark(person):
    before = person.state.frame.breaks
    place = middle(before[0].rect)
    assert "Click to unfold" in tip_at(person, place)
    person.click(place)
    frame = person.state.frame
    assert len(frame.breaks) == len(before) - 1
    (mark,) = frame.open_folds
    assert mark.start <= (before[0].start + before[0].end) / 2 < mark.end
    assert "Click to fold" in tip_at(person, middle(mark.rect))
    assert person.window.toolbar.folding.isChecked()
    person.click(middle(mark.rect))
    assert [(b.start, b.end) for b in person.state.frame.breaks] == [
        (b.start, b.end) for b in before
    ]
    assert person.session.selected is None
    person.key(Qt.Key.Key_U)
    assert len(person.state.frame.open_folds) == 1
    person.settle()


def test_an_image_is_folded_as_the_window_until_all_is_folded_again(person):
    person.click(middle(person.state.frame.breaks[0].rect))
    person.window.errands.ask_for_image()
    choices = person.window.errands.export_dialog.choices
    assert choices.options().opened == tuple(sorted(person.session.opened))
    person.window.errands.export_dialog.reject()
    person.settle()
    count = len(person.state.frame.breaks) + 1
    for folded in (False, True):
        person.window.toolbar.folding.click()
        assert person.session.folded is folded
    assert len(person.state.frame.breaks) == count
    assert not person.session.opened


def test_folding_moves_for_a_moment_where_it_may(person):
    animation = person.timeline.animation
    animation.is_allowed, animation.choice = True, MotionChoice.MOVES
    whole = len(person.state.prepared.fold.breaks)
    person.window.toolbar.folding.click()
    assert animation.is_running
    assert not person.timeline.is_ready
    assert len(person.state.painted.fold.breaks) == whole  # they grow
    first = person.state.frame.breaks[0].rect.w
    QTest.qWait(DURATION_MS // 2)
    assert person.state.frame.breaks[0].rect.w > first
    QTest.qWait(2 * DURATION_MS)
    assert not animation.is_running
    assert person.state.painted is person.state.prepared
    assert person.state.frame.breaks == ()
    for animation.choice, animation.is_allowed in (
        (MotionChoice.STILL, True),
        (MotionChoice.MOVES, False),
    ):
        person.window.toolbar.folding.click()
        assert not animation.is_running
        assert person.state.painted is person.state.prepared


def test_a_hand_may_zoom_while_folds_move(person):
    animation = person.timeline.animation
    animation.is_allowed, animation.choice = True, MotionChoice.MOVES
    person.window.toolbar.folding.click()
    person.wheel(QPoint(300, 300), angle=(0, 120))
    QTest.qWait(2 * DURATION_MS)
    view = person.state.viewport
    assert view.end - view.start < person.state.prepared.fit.end
    assert person.state.painted is person.state.prepared


# --- lanes


def test_a_lane_collapses_to_one_row_and_expands(person):
    key = keys_of(person)[0]
    rows = person.state.prepared.bands.boxes[0].rows
    assert rows > 1
    person.click(head_of(person, key))
    assert person.state.prepared.bands.boxes[0].rows == 1
    assert person.session.selected is None
    assert "give it back" in tip_at(person, head_of(person, key))
    person.click(head_of(person, key))
    assert person.state.prepared.bands.boxes[0].rows == rows
    person.key(Qt.Key.Key_C)
    assert person.state.lanes.lanes[0].collapsed


def test_a_lane_is_dragged_to_another_place(person):
    before = keys_of(person)
    grip = head_of(person, before[2])
    person.drag(grip, 0, 50 - grip.y())
    assert keys_of(person) == [before[2], *before[:2], *before[3:]]
    event = person.session.view.events[0]
    lane = int(person.state.lanes.lane_of[0])
    assert keys_of(person)[lane] == event.side
    person.key(Qt.Key.Key_Down, CTRL | SHIFT)
    assert keys_of(person)[1] == before[2]
    person.session.reset_lanes()
    assert keys_of(person) == before
    # Escape lets go
    QTest.mousePress(person.surface, LEFT, pos=grip)
    for step in (15, 40, 90):
        QTest.mouseMove(person.surface, grip - QPoint(0, step))
    person.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(person.surface, LEFT, pos=grip - QPoint(0, 90))
    assert keys_of(person) == before


# --- where it has looked


def test_back_and_forward_by_keys_and_by_the_mouse(person):
    QTest.qWait(450)
    person.state.zoom_to(10)
    QTest.qWait(450)
    near = person.state.shown
    person.state.zoom_to(60)
    far = person.state.shown
    person.key(Qt.Key.Key_Left, ALT)
    assert person.state.shown == pytest.approx(near, abs=2)
    person.key(Qt.Key.Key_Left, ALT)
    assert person.state.is_fit
    person.key(Qt.Key.Key_Left, ALT)
    assert person.state.is_fit
    QTest.mouseClick(person.surface, Qt.MouseButton.ForwardButton, pos=QPoint(300, 300))
    assert person.state.shown == pytest.approx(near, abs=2)
    person.key(Qt.Key.Key_Right, ALT)
    assert person.state.shown == pytest.approx(far, abs=2)
    QTest.mouseClick(person.surface, Qt.MouseButton.BackButton, pos=QPoint(300, 300))
    assert person.state.shown == pytest.approx(near, abs=2)
    person.wheel(QPoint(300, 300), angle=(0, 240))
    person.key(Qt.Key.Key_Left, ALT)
    assert person.state.shown == pytest.approx(near, abs=2)


# --- the rubber band


def test_a_band_drawn_with_ctrl_is_what_is_shown(person):
    ends = person.time_at(200), person.time_at(330)
    QTest.mousePress(person.surface, LEFT, CTRL, QPoint(330, 250))
    for x in (300, 260, 200):
        QTest.mouseMove(person.surface, QPoint(x, 260))
    QTest.mouseRelease(person.surface, LEFT, CTRL, QPoint(200, 260))
    view = person.state.viewport
    assert (view.start, view.end) == pytest.approx(ends)
    assert person.session.selected is None
    # too narrow, and given up
    for end, gives_up in ((QPoint(203, 290), False), (QPoint(330, 250), True)):
        QTest.mousePress(person.surface, LEFT, CTRL, QPoint(200, 250))
        QTest.mouseMove(person.surface, QPoint(200, 270))
        QTest.mouseMove(person.surface, end)
        if gives_up:
            person.key(Qt.Key.Key_Escape)
        QTest.mouseRelease(person.surface, LEFT, CTRL, end)
        assert person.state.viewport == view


# --- the pointer, the menu, links


def test_the_date_under_the_pointer_is_told(person):
    layer = person.timeline.pointer
    assert layer.words == ""
    before = person.look()
    QTest.mouseMove(person.surface, QPoint(60, 300))
    assert "2018" in layer.words
    assert person.window.figures.canvas.pointer.words == layer.words
    assert person.look() != before
    gap = middle(person.state.frame.breaks[0].rect)
    QTest.mouseMove(person.surface, gap)
    assert layer.words.endswith("folded")
    QApplication.sendEvent(person.surface, _leave())
    assert layer.words == ""
    assert person.look() == before


def _leave():
    from PySide6.QtCore import QEvent

    return QEvent(QEvent.Type.Leave)


def test_the_menu_offers_what_is_under_the_pointer(person):
    gap = middle(person.state.frame.breaks[0].rect)
    menu = timeline_menu(person.window, person.state.hit(gap.x(), gap.y()))
    words = [action.text() for action in menu.actions()]
    assert words[0] == "Unfold this time"
    speeds = next(a.menu() for a in menu.actions() if a.text() == "Zooming by the wheel")
    next(a for a in speeds.actions() if a.text() == "Fast").trigger()
    menu.deleteLater()
    wide = np.log(person.state.viewport.end - person.state.viewport.start)
    person.wheel(QPoint(300, 300), angle=(0, 120))
    fast = wide - np.log(person.state.viewport.end - person.state.viewport.start)
    assert fast == pytest.approx(1.75 * 0.02 * np.log2(121), rel=1e-6)
    head = head_of(person, keys_of(person)[1])
    whole = person.surface.mapToGlobal(head)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, head, whole)
    QApplication.sendEvent(person.surface, asked)
    opened = next(m for m in person.timeline.findChildren(QMenu) if m.isVisible())
    collapse = next(a for a in opened.actions() if a.text().startswith("Collapse"))
    collapse.trigger()
    opened.close()
    assert person.state.lanes.lanes[1].collapsed
    # by the keyboard it is that of the selected event
    person.session.select(person.state.table.ids[0])
    lane = person.state.lanes.lanes[int(person.state.lanes.lane_of[0])]
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(person.timeline, asked)
    opened = next(m for m in person.timeline.findChildren(QMenu) if m.isVisible())
    assert lane.name in opened.actions()[0].text()
    opened.close()
    for step, speed in (("wheel.faster", 3.0), ("wheel.faster", 3.0), ("wheel.slower", 1.75)):
        person.window.commands.run(step)
        assert person.state.wheel_speed == speed
    person.settle()


def test_links_are_drawn_when_an_end_is_selected_or_under_the_pointer(person):
    link = next(
        link
        for link in person.session.document.links
        if {link.origin, link.target} <= set(person.labelled())
    )
    assert person.state.frame.arcs == ()
    QTest.mouseMove(person.surface, person.place_of(link.origin))
    assert person.state.frame.arcs
    QTest.mouseMove(person.surface, person.empty_place())
    assert person.state.frame.arcs == ()
    person.click(person.place_of(link.target))
    links = person.session.document.links
    count = sum(link.target in (one.origin, one.target) for one in links)
    assert 1 <= len(person.state.frame.arcs) <= count
    assert link.relation.value in tip_at(person, person.place_of(link.origin))
    person.settle()


# --- the overview


def test_the_overview_is_worked_by_keys(person):
    overview = person.window.overview
    first = person.session.view.events[0].earliest
    person.state.show_range(first + 20 * DAY_S, first + 45 * DAY_S)
    start, end = person.state.shown
    overview.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(overview, Qt.Key.Key_Right)
    moved = person.state.shown
    assert moved[0] - start == pytest.approx(0.1 * (end - start), rel=0.05)
    QTest.keyClick(overview, Qt.Key.Key_Left)
    assert person.state.shown == pytest.approx((start, end), abs=0.01 * (end - start))
    QTest.keyClick(overview, Qt.Key.Key_Up)
    nearer = person.state.shown
    assert nearer[1] - nearer[0] < end - start
    for _ in range(40):
        QTest.keyClick(overview, Qt.Key.Key_Down)
    assert person.state.is_fit


def test_the_overview_marks_the_selected_event(person):
    overview = person.window.overview
    before = overview.grab().toImage()
    event = person.session.view.events[-1]
    person.session.select(event.id)
    after = overview.grab().toImage()
    fit = visible_seconds(person.state.prepared, person.state.prepared.fit)
    scale = overview_time(person.state.table, float(overview.width()), fit)
    x = round(scale.px((event.earliest + event.latest) / 2))
    changed = [
        (column, row)
        for column in range(after.width())
        for row in range(after.height())
        if after.pixel(column, row) != before.pixel(column, row)
    ]
    assert changed
    reach = scale.px(event.latest) - scale.px(event.earliest) + 8
    assert all(abs(column - x) <= reach for column, _ in changed)
