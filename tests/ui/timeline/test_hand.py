"""Mouse, wheel, pinch and keys on the timeline."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from viewer.ui.timeline.closest import CLOSEST_S
from viewer.ui.timeline.gestures import zoom_step

MIDDLE = QPoint(400, 300)
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def span(person) -> float:
    return person.state.viewport.end - person.state.viewport.start


def zoomed(person):
    """The same person, who has gone nearer and to the middle of what there is."""
    for _ in range(6):
        person.wheel(MIDDLE, angle=(0, 120))
    return person


# --- zooming


@pytest.mark.parametrize("x", [40, 217, 400, 690])
@pytest.mark.parametrize("turns", [{"angle": (0, 120)}, {"px": (0, 7)}])
def test_the_wheel_keeps_the_time_under_the_pointer(person, x, turns):
    before, wide = person.time_at(x), span(person)
    for _ in range(5):
        person.wheel(QPoint(x, 250), **turns)
    assert span(person) < wide
    assert person.time_at(x) == pytest.approx(before, abs=span(person) * 1e-9)


def test_a_step_is_the_sign_times_the_logarithm(person):
    assert zoom_step(120) == pytest.approx(0.02 * 6.9189, rel=1e-4)
    assert zoom_step(-120) == -zoom_step(120)
    assert zoom_step(1) == pytest.approx(0.02)


def test_zero_deltas_do_nothing(person):
    zoomed(person)
    before = person.state.viewport
    person.wheel(MIDDLE)
    person.wheel(MIDDLE, keys=SHIFT)
    person.pinch(MIDDLE, 0.0)
    assert person.state.viewport == before


def test_there_and_back_is_where_it_was(person):
    zoomed(person)
    before = person.state.viewport
    person.wheel(MIDDLE, angle=(0, 120))
    person.wheel(MIDDLE, angle=(0, -120))
    assert person.state.viewport.start == pytest.approx(before.start)
    assert person.state.viewport.end == pytest.approx(before.end)


def test_zooming_out_ends_with_everything(person):
    zoomed(person)
    for _ in range(30):
        person.wheel(QPoint(10, 300), angle=(0, -120))
    assert person.state.is_fit


def test_zooming_in_ends_with_seconds(person):
    for _ in range(400):
        person.wheel(MIDDLE, angle=(0, 120))
    start, end = person.state.shown
    assert CLOSEST_S - 2 <= end - start + 1 <= CLOSEST_S + 2
    assert any(":" in tick.text for tick in person.state.frame.ticks)


def test_a_pinch_zooms_at_the_fingers(person):
    before = person.time_at(200), span(person)
    person.pinch(QPoint(200, 200), 0.5)
    assert span(person) == pytest.approx(before[1] / 1.5)
    assert person.time_at(200) == pytest.approx(before[0])


def test_the_keys_and_buttons_zoom(person):
    wide = span(person)
    person.key(Qt.Key.Key_Plus)
    near = span(person)
    assert near < wide
    person.key(Qt.Key.Key_Minus)
    assert span(person) == pytest.approx(wide)
    QTest.mouseClick(button(person, "timeline.zoom_in"), Qt.MouseButton.LeftButton)
    assert span(person) == pytest.approx(near)
    QTest.mouseClick(button(person, "timeline.fit"), Qt.MouseButton.LeftButton)
    assert person.state.is_fit


def button(person, name: str):
    return next(w for w in person.window.toolbar.children() if w.objectName() == name)


# --- panning


def test_a_drag_moves_the_time_with_the_pointer(person):
    zoomed(person)
    grasped = person.time_at(400)
    person.drag(MIDDLE, -150)
    assert person.time_at(250) == pytest.approx(grasped)
    assert person.session.selected is None


def test_sideways_and_shift_pan_and_do_not_zoom(person):
    zoomed(person)
    wide, start = span(person), person.state.viewport.start
    person.wheel(MIDDLE, px=(-30, 4))
    right = person.state.viewport.start
    assert right == pytest.approx(start + 30 / person.state.viewport.width * wide)
    person.wheel(MIDDLE, angle=(0, 120), keys=SHIFT)
    assert person.state.viewport.start < right
    person.wheel(MIDDLE, angle=(-120, 0), keys=SHIFT)
    assert person.state.viewport.start == pytest.approx(right)
    assert span(person) == pytest.approx(wide)


def test_nobody_gets_past_the_ends(person):
    zoomed(person)
    wide = span(person)
    for dx in (3000, -9000):
        person.drag(MIDDLE, dx)
        fit, view = person.state.prepared.fit, person.state.viewport
        assert view.start >= fit.start
        assert view.end <= fit.end + 1e-6
        assert span(person) == pytest.approx(wide)


def test_ctrl_arrows_pan(person):
    zoomed(person)
    start = person.state.viewport.start
    person.key(Qt.Key.Key_Right, CTRL)
    assert person.state.viewport.start > start
    person.key(Qt.Key.Key_Left, CTRL)
    assert person.state.viewport.start == pytest.approx(start)


# --- clicking


def test_a_click_on_a_label_selects_and_shows_the_words(person):
    for event_id in person.labelled()[::9]:
        person.click(person.place_of(event_id))
        assert person.session.selected == event_id
        told = person.window.source_pane.describe()
        passages = [p for e in person.event(event_id).evidence for p in e.places]
        shown = [(p.start, p.end) for p in passages if p.source == told["id"]]
        first, last = told["visible_span"]
        assert any(first <= start < last for start, _ in shown)
        person.click(person.empty_place())
        assert person.session.selected is None


def test_selecting_what_is_in_view_moves_nothing(person):
    before = person.state.viewport
    person.click(person.place_of(person.labelled()[-1]))
    assert person.session.selected is not None
    assert person.state.viewport == before


def test_a_double_click_on_an_event_goes_near_it(person):
    event_id = person.labelled()[-1]
    wide = span(person)
    person.double_click(person.place_of(event_id))
    start, end = person.state.shown
    event = person.event(event_id)
    assert span(person) < wide
    assert start < event.earliest
    assert end > event.latest


def test_a_double_click_on_empty_ground_shows_everything(person):
    zoomed(person)
    person.double_click(person.empty_place())
    assert person.state.is_fit


def test_a_badge_opens_as_a_list(person):
    assert person.state.frame.badges, "the bundled document has badges at this size"
    badge = person.state.frame.badges[0]
    person.click(QPoint(round(badge.rect.x + badge.rect.w / 2), round(badge.rect.y + 10)))
    cluster = person.window.view_actions.cluster
    assert cluster.isVisible()
    assert cluster.list.count() == badge.count
    wanted = person.state.table.ids[badge.events[1]]
    QTest.keyClick(cluster.list, Qt.Key.Key_Down)
    QTest.keyClick(cluster.list, Qt.Key.Key_Return)
    assert person.session.selected == wanted
    person.settle()


def test_a_badge_can_be_zoomed_to(person):
    badge = person.state.frame.badges[0]
    ids = [person.state.table.ids[row] for row in badge.events]
    person.click(QPoint(round(badge.rect.x + badge.rect.w / 2), round(badge.rect.y + 10)))
    QTest.keyClick(person.window.view_actions.cluster.list, Qt.Key.Key_F)
    start, end = person.state.shown
    assert not person.state.is_fit
    assert all(start <= person.event(i).earliest and person.event(i).latest <= end for i in ids)
    person.settle()


# --- the pointer


def test_the_pointer_rings_an_event_and_tells_of_it(person):
    event_id = person.labelled()[0]
    place = person.place_of(event_id)
    QTest.mouseMove(person.surface, place)
    assert person.state.frame.hovered == person.state.row_of(event_id)
    assert person.surface.cursor().shape() == Qt.CursorShape.PointingHandCursor
    whole = person.surface.mapToGlobal(place)
    QApplication.sendEvent(person.surface, QHelpEvent(QHelpEvent.Type.ToolTip, place, whole))
    event = person.event(event_id)
    assert event.title in QToolTip.text().replace("&#x27;", "'").replace("&amp;", "&")
    assert event.status in QToolTip.text()
    QTest.mouseMove(person.surface, person.empty_place())
    assert person.state.frame.hovered == -1
    assert person.surface.cursor().shape() == Qt.CursorShape.ArrowCursor
    QToolTip.hideText()
    person.settle()


# --- walking with keys


def test_right_and_left_walk_through_time(person):
    ids = [event.id for event in person.session.view.events]
    person.key(Qt.Key.Key_Right)
    assert person.session.selected == ids[0]
    for _ in range(5):
        person.key(Qt.Key.Key_Right)
    assert person.session.selected == ids[5]
    person.key(Qt.Key.Key_Left)
    assert person.session.selected == ids[4]
    assert person.state.frame.focused == 4


def test_walking_brings_what_comes_into_view(person):
    zoomed(person)
    for _ in range(len(person.session.view.events)):
        person.key(Qt.Key.Key_Right)
        chosen = person.state.frame.selection
        assert chosen is not None
        assert chosen.event == person.state.row_of(person.session.selected)


def test_down_and_up_walk_through_the_lanes(person):
    lanes = [lane.key for lane in person.state.lanes.lanes]
    seen = []
    for _ in lanes:
        person.key(Qt.Key.Key_Down)
        seen.append(person.event(person.session.selected).side)
    assert seen == lanes
    person.key(Qt.Key.Key_Down)
    assert person.event(person.session.selected).side == lanes[-1]
    person.key(Qt.Key.Key_Up)
    assert person.event(person.session.selected).side == lanes[-2]


def test_f_home_and_escape(person):
    person.key(Qt.Key.Key_F)
    assert person.state.is_fit
    person.key(Qt.Key.Key_Right)
    person.key(Qt.Key.Key_F)
    assert not person.state.is_fit
    person.key(Qt.Key.Key_Home)
    assert person.state.is_fit
    person.key(Qt.Key.Key_Escape)
    assert person.session.selected is None


def test_enter_goes_to_the_words_and_brackets_walk_there(person):
    events = [e for e in person.session.view.events if len(e.evidence) > 2]
    person.session.select(events[0].id)
    person.key(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is person.window.source_pane.text
    seen = {first_passage(person)}
    for _ in events[0].evidence:
        person.key(Qt.Key.Key_BracketRight)
        seen.add(first_passage(person))
    person.key(Qt.Key.Key_BracketLeft)
    assert len(seen) > 1


def first_passage(person) -> tuple:
    told = person.window.source_pane.describe()
    return told["id"], told["visible_span"][0]
