"""The Tab key follows the layouts, not the order in which widgets were made."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from viewer.ui.parts.tab_order import step_focus, tab_stops


def button(words: str) -> QPushButton:
    made = QPushButton(words)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


@pytest.fixture
def window(qtbot) -> QWidget:
    """a b | c d, of which b was made last and d stands in what scrolls."""
    whole, splitter = QWidget(), QSplitter()
    left, right, scroll = QWidget(), QWidget(), QScrollArea()
    d, c, a, b = (button(words) for words in "dcab")
    line = QHBoxLayout()
    line.addWidget(a)
    column = QVBoxLayout(left)
    column.addLayout(line)
    column.addWidget(b)
    scroll.setWidget(d)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    second = QVBoxLayout(right)
    second.addWidget(c)
    second.addWidget(scroll)
    splitter.addWidget(left)
    splitter.addWidget(right)
    QVBoxLayout(whole).addWidget(splitter)
    qtbot.addWidget(whole)
    whole.show()
    whole.activateWindow()
    return whole


def names(window: QWidget) -> str:
    return "".join(each.text() for each in tab_stops(window))


def test_it_is_read_by_layouts_and_each_part_once(window) -> None:
    assert names(window) == "abcd"


def test_what_cannot_be_used_is_no_stop(window) -> None:
    a, b, c, _d = tab_stops(window)
    a.hide()
    b.setEnabled(False)
    c.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    assert names(window) == "d"


def test_of_several_choices_the_chosen_one_is_the_stop(window) -> None:
    a, b, c, _d = tab_stops(window)
    group = QButtonGroup(window)
    for each in (a, b, c):
        each.setCheckable(True)
        group.addButton(each)
    assert names(window) == "abcd"
    b.setChecked(True)
    assert names(window) == "bd"


def test_steps_go_round_both_ways(window) -> None:
    next(tab_stops(window)).setFocus()
    met = []
    for step in (1, 1, 1, 1, 1, -1, -1):
        assert step_focus(window, step)
        met.append(QApplication.focusWidget().text())
    assert "".join(met) == "bcdabad"


def test_a_window_without_stops_says_so(qtbot) -> None:
    empty = QWidget()
    qtbot.addWidget(empty)
    empty.show()
    assert not step_focus(empty, 1)
