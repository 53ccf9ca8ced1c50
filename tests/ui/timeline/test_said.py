"""What a screen reader is told of the timeline, and that it can get at every event."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from viewer.model.filter import FilterSpec
from viewer.model.wording import say_when
from viewer.ui.timeline import pane
from viewer.ui.timeline.accessible import EventInterface

NAME = QAccessible.Text.Name


@pytest.fixture
def told(person, monkeypatch):
    """What is announced; a screen reader runs."""
    said: list[str] = []
    monkeypatch.setattr(
        pane.QAccessible, "updateAccessibility", lambda event: said.append(event.message())
    )
    QAccessible.setActive(True)
    yield said
    QAccessible.setActive(False)


def children(person):
    timeline = QAccessible.queryAccessibleInterface(person.timeline)
    all_ = [timeline.child(at) for at in range(timeline.childCount())]
    return timeline, [each for each in all_ if isinstance(each, EventInterface)]


def test_each_step_by_key_is_said_with_date_side_status_and_position(person, told):
    person.key(Qt.Key.Key_Home)
    person.key(Qt.Key.Key_Right)
    first, *rest = person.session.view.events
    assert person.session.selected == first.id
    label, date, side, status, place = told[-1].split(". ")
    assert label == first.label
    assert date.lower() == f"{say_when(first.when, first.precision)}, to the month".lower()
    assert side in {each.name for each in person.session.document.sides}
    assert status == "Happened"
    assert place == f"1 of {len(rest) + 1}"
    assert person.timeline.accessibleDescription() == told[-1]
    person.key(Qt.Key.Key_Right)
    assert told[-1].endswith(f". 2 of {len(rest) + 1}")
    person.key(Qt.Key.Key_Down)
    assert len(told) == 3


def test_doubt_is_said_in_words(person, told):
    events = person.session.view.events
    doubtful = next(e for e in events if e.when.approximate)
    person.session.select(doubtful.id)
    said = person.timeline.accessibleDescription()
    assert "bout " in said
    assert told == []  # a click or another pane moved the selection: the keyboard is not here


def test_at_the_last_event_it_is_said_again(person, told):
    person.session.select(person.session.view.events[-1].id)
    person.key(Qt.Key.Key_Right)
    person.key(Qt.Key.Key_Right)
    count = len(person.session.view.events)
    assert told == [person.timeline.accessibleDescription()] * 2
    assert told[-1].endswith(f"{count} of {count}")


def test_without_a_selection_it_says_what_there_is(person):
    person.session.select(None)
    count = len(person.session.view.events)
    assert person.timeline.accessibleDescription().startswith(f"{count} events.")
    person.session.set_spec(FilterSpec(match="nosuchwords"))
    assert person.timeline.accessibleDescription() == "No events."


def test_every_event_is_a_child_of_the_timeline(person):
    timeline, events = children(person)
    assert timeline.role() == QAccessible.Role.List
    assert len(events) == len(person.session.view.events)
    for row, (child, event) in enumerate(zip(events, person.session.view.events, strict=True)):
        assert child.role() == QAccessible.Role.ListItem
        assert child.text(NAME).startswith(f"{event.label[:1].upper()}{event.label[1:]}. ")
        assert timeline.child(timeline.indexOfChild(child)) is child
        assert child.parent().object() is person.timeline
        assert child.row == row


def test_what_is_selected_and_where_it_stands_is_told(person):
    event_id = person.labelled()[0]
    person.session.select(event_id)
    _, events = children(person)
    selected = [child for child in events if child.state().selected]
    assert [person.state.table.ids[child.row] for child in selected] == [event_id]
    assert selected[0].state().focused
    screen = person.window.geometry()
    assert screen.contains(selected[0].rect())
    hidden = [child for child in events if child.rect().isEmpty()]
    assert all(child.state().offscreen for child in hidden)


def test_fewer_events_are_fewer_children_and_none_outlives_the_window(person, meet):
    _, events = children(person)
    side = person.session.document.sides[0].id
    person.session.set_spec(FilterSpec(sides=frozenset({side})))
    person.app.settle()
    _, fewer = children(person)
    assert 0 < len(fewer) < len(events)
    assert events[-1].text(NAME) == ""
    assert events[-1].state().invalid
    other = meet()
    _, of_other = children(other)
    other.app.close()
    QApplication.processEvents()
    gc.collect()
    assert not any(child.isValid() for child in of_other)
    assert of_other[0].parent() is None
