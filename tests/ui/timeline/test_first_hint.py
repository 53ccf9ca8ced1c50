"""The hint of the first start comes once and goes for good."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from viewer.ui.preferences import Preferences
from viewer.ui.settings import load_settings

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def settings(tmp_path):
    return tmp_path / "settings.ini"


def hint_of(person):
    person.settle()
    return person.window.overlays.hint


def test_it_stands_within_the_timeline_and_leaves_the_keyboard_there(meet, settings):
    person = meet(settings=settings)
    hint = hint_of(person)
    assert hint.isVisible()
    assert person.timeline.rect().contains(hint.geometry())
    assert person.timeline.hasFocus()


@pytest.mark.parametrize("how", ["key", "click", "button"])
def test_the_first_click_or_key_closes_it_for_good_and_does_what_it_would(meet, settings, how):
    person = meet(settings=settings)
    hint = hint_of(person)
    if how == "key":
        person.key(Qt.Key.Key_Right)
        assert person.session.selected == person.session.view.events[0].id
    elif how == "click":
        QTest.mouseClick(person.surface, LEFT, pos=QPoint(3, 3))
    else:
        QTest.mouseClick(hint.got_it, LEFT)
    assert not hint.isVisible()
    assert load_settings(settings)[0].preferences.hint_seen
    person.app.close()
    assert hint_of(meet(settings=settings)) is None


def test_a_wheel_only_takes_its_line_away_and_closing_unseen_brings_it_back(meet, settings):
    person = meet(settings=settings)
    hint = hint_of(person)
    person.wheel(person.surface.rect().center(), angle=(0, 120))
    assert hint.isVisible()
    person.app.close()
    assert not load_settings(settings)[0].preferences.hint_seen
    assert hint_of(meet(settings=settings)).isVisible()


def test_without_settings_as_for_a_picture_there_is_none(person):
    assert hint_of(person) is None


def test_seen_in_one_window_it_is_seen_in_the_other(meet, settings):
    person = meet(settings=settings)
    hint = hint_of(person)
    assert hint.isVisible()
    person.session.set_preferences(Preferences(hint_seen=True))
    assert not hint.isVisible()
