"""The proposals by confidence, as in the text, and by date."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tests.ui.review.conftest import CTRL
from viewer.ui.keys.groups import key_groups
from viewer.ui.review.key_list import MOST_SIDES, WISHES, key_lines
from viewer.ui.review.rows import Order, listed


def ids(desk) -> list[str]:
    return [p.id for p in desk.listed.proposals]


def lines(desk) -> list[str]:
    return [row.words for row in desk.pane.candidates.rows.rows if row.proposal is None]


def test_the_key_goes_through_the_orders(keys):
    desk = keys.desk
    assert ids(desk) == ["p1", "p2", "p3", "p4", "p5"]
    assert lines(desk)[0] == "90 %"
    keys.press(Qt.Key.Key_O)
    assert ids(desk) == ["p1", "p4", "p2", "p3", "p5"]
    assert desk.pane.order.text() == "as in the text ▾"
    assert lines(desk) == ["Figures and quotes without an event"]
    keys.press(Qt.Key.Key_O)
    assert ids(desk) == ["p3", "p1", "p4", "p2", "p5"]
    keys.press(Qt.Key.Key_O)
    assert lines(desk)[0] == "90 %"
    # the next is the next in that order
    keys.press(Qt.Key.Key_O, Qt.Key.Key_A)
    assert desk.focused == "p4"


@pytest.mark.parametrize("order", list(Order))
def test_each_order_has_all_with_their_numbers(document, order):
    made = listed(document, "courier", order)
    assert {p.id for p in made.proposals} == {p.id for p in document.proposals}
    assert [made.number[p.id] for p in made.proposals] == [1, 2, 3, 4, 5]


def test_every_key_of_the_review_is_told_in_the_sheet():
    told = {key for line in key_lines() for key in line.keys}
    named = {"Up": "↑", "Down": "↓", "Alt+Left": "Alt+←", "Alt+Right": "Alt+→"}
    sides = {str(number) for number in range(1, MOST_SIDES + 1)}
    assert f"1–{MOST_SIDES}" in told
    others = {"Esc", "Return", "Enter", "Home", "End", "N", "B", *sides}
    assert {named.get(key, key) for key in WISHES.keys() - others} <= told
    (review, _mouse) = key_groups((), {"review": key_lines()})
    assert review.heading == "Review an article"
    assert review.lines == key_lines()


def test_the_review_tells_a_persons_own_shortcuts(keys, app):
    keys.press(Qt.Key.Key_A)
    session = app.session
    own = {"review.open": ("Ctrl+Shift+R",), "edit.undo": ("Ctrl+B",)}
    session.set_preferences(replace(session.preferences, keys=own))
    assert app.window.review_bar._key.text() == "Ctrl+Shift+R"
    assert keys.desk.pane.done_line._key.text() == "Ctrl+B"
    keys.press(Qt.Key.Key_B, held=CTRL)
    assert keys.done() == "Taken back: accept “Talks resume”. Saved."
