"""The hint of the first start comes once and goes for good."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from viewer.model.resources import tour_document
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


@pytest.mark.parametrize("which", ["got_it", "tour", "card"])
def test_a_click_that_comes_from_the_system_reaches_its_buttons(meet, settings, which):
    person = meet(settings=settings)
    hint = hint_of(person)
    place = QPoint(4, 4) if which == "card" else getattr(hint, which).geometry().center()
    handle = person.window.windowHandle()
    QTest.mouseClick(handle, LEFT, pos=hint.mapTo(person.window, place))
    person.settle()
    assert not hint.isVisible()
    assert person.session.library.is_tour == (which == "tour")
    # nothing below the card was clicked
    first = person.session.document.events[0].id
    assert person.session.selected == (first if which == "tour" else None)
    assert load_settings(settings)[0].preferences.hint_seen
    person.app.close()
    assert hint_of(meet(settings=settings)) is None


def test_the_tour_does_not_offer_itself(meet, settings):
    assert hint_of(meet(settings=settings)).tour.isVisible()
    person = meet(path=tour_document(), settings=settings)
    assert not hint_of(person).tour.isVisible()


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
