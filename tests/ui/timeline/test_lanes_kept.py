"""Lanes stay as a person put them, and their heads while they scroll."""

from __future__ import annotations

from PySide6.QtCore import Qt

from viewer.library.opening import open_library
from viewer.timeline.lanes import LaneMode
from viewer.ui.parts.motion import MotionChoice


def keys_of(person) -> list[str]:
    return [lane.key for lane in person.state.lanes.lanes]


def test_lanes_stay_as_put_in_each_mode_and_from_run_to_run(meet, tmp_path):
    settings = tmp_path / "settings.ini"
    person = meet(settings=settings)
    before = keys_of(person)
    person.session.move_lane(before, before[-1], 0)
    person.session.toggle_lane(before[0])
    person.state.wheel_speed = 1.75
    person.timeline.animation.choice = MotionChoice.STILL
    person.session.set_lane_mode(LaneMode.KIND)
    assert not person.session.has_own_lanes
    person.session.set_lane_mode(LaneMode.SIDE)
    person.app.close()
    again = meet(settings=settings)
    assert keys_of(again) == [before[-1], *before[:-1]]
    assert [lane.key for lane in again.state.lanes.lanes if lane.collapsed] == [before[0]]
    assert again.state.wheel_speed == 1.75
    assert again.timeline.animation.choice is MotionChoice.STILL


def test_each_document_has_its_own_lanes(meet, own, tmp_path):
    settings = tmp_path / "settings.ini"
    person = meet(settings=settings)
    before = keys_of(person)
    person.session.toggle_lane(before[0])
    person.session.open(open_library(own))
    assert not person.session.has_own_lanes
    person.session.move_lane(before, before[0], 1)
    person.session.open(open_library())
    assert person.state.lanes.lanes[0].collapsed
    assert keys_of(person) == before
    person.session.open(open_library(own))
    assert keys_of(person)[1] == before[0]


def test_heads_stay_while_lanes_scroll(meet):
    person = meet(size=(1280, 560))
    person.session.set_lane_mode(LaneMode.KIND)
    assert person.state.most_scroll > 60
    person.key(Qt.Key.Key_PageDown)
    assert person.state.viewport.scroll_px > 0
    frame, axis = person.state.frame, person.state.prepared.axis_px
    names = {lane.key: lane.name for lane in person.state.lanes.lanes}
    shown = [text.text for text in frame.texts if text.role == "lane"]
    high = [band for band in frame.bands if band.rect.h > 25]
    assert all(names[band.key] in shown for band in high)
    heads = [text for text in frame.texts if text.role == "lane"]
    labels = [text for text in frame.texts if text.event >= 0]
    top = min(heads, key=lambda text: text.y)
    assert top.y >= axis + 8
    assert not [t for t in labels if abs(t.y - top.y) < 9 and t.x < top.x + top.width]
    person.key(Qt.Key.Key_PageUp)
    assert person.state.viewport.scroll_px == 0
