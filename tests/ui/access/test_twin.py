"""The table of events is the timeline's twin: whoever reads one of them misses nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

NAME = QAccessible.Text.Name


@pytest.fixture
def light(meet):
    """A person in front of a window that is quick to follow each key."""
    return meet(size=(1100, 700))


def test_every_event_is_reached_by_keys_in_the_table_and_selected_on_the_timeline(light):
    light.window.commands.run("tables.toggle")
    light.app.settle()
    rows = QApplication.focusWidget()
    met = []
    QTest.keyClick(rows, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in light.session.view.events:
        met.append(light.session.selected)
        assert light.state.table.ids[light.state.selected] == light.session.selected
        QTest.keyClick(rows, Qt.Key.Key_Down)
    assert sorted(met) == sorted(event.id for event in light.session.view.events)


def test_every_event_is_reached_by_keys_on_the_timeline_and_chosen_in_the_table(light):
    light.window.commands.run("tables.toggle")
    light.app.settle()
    light.timeline.setFocus()
    met = []
    for _ in light.session.view.events:
        light.key(Qt.Key.Key_Right)
        met.append(light.session.selected)
        row = light.window.tables.sheet.rows.current_number
        assert light.session.view.events[row].id == light.session.selected
    assert met == [event.id for event in light.session.view.events]


def test_a_row_says_what_its_cells_show(light):
    light.window.commands.run("tables.toggle")
    light.app.settle()
    rows = light.window.tables.sheet.rows
    table = QAccessible.queryAccessibleInterface(rows)
    # Qt counts the hidden numbers of the rows, too
    columns = rows.model().columnCount() + 1
    head = [table.child(at).text(NAME) for at in range(1, columns)]
    cells = [table.child(at).text(NAME) for at in range(columns + 1, 2 * columns)]
    event = light.session.view.events[0]
    assert head[0].startswith("When, sorted")
    assert event.label in cells
    assert all(cells[:5])
