"""Words that are selected in the article become what the machine did not see."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.review.conftest import CTRL, SHIFT, WORDS, passage, read
from viewer.ui.editing.form_dialog import FormDialog

BOTH = CTRL | SHIFT


@pytest.fixture
def select(keys):
    """Selects words of the article where the keyboard goes to them."""

    def act(words: str) -> None:
        keys.press(Qt.Key.Key_G)
        text = keys.desk.pane.article.text
        assert text.hasFocus()
        start, end = passage(words)
        cursor = text.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        text.setTextCursor(cursor)

    return act


def the_form(app):
    app.settle()
    (dialog,) = (d for d in app.window.findChildren(FormDialog) if d.isVisible())
    return dialog.form


def test_a_figure_joins_the_proposal_at_hand_and_enters_with_it(keys, app, select, path):
    keys.take_up("p2")
    select("4,200")
    keys.press(Qt.Key.Key_F, held=BOTH)
    form = the_form(app)
    assert form.value.text() == "4200"
    assert form.events is None
    form.unit.setText("people")
    keys.press(Qt.Key.Key_Return, held=CTRL)
    said = read(path)
    assert said.figures == ()
    assert [f.unit for f in said.proposals[1].figures] == ["tonnes", "people"]
    keys.press(Qt.Key.Key_A)
    assert [f.events for f in read(path).figures] == [("offer",), ("offer",)]


def test_of_an_accepted_one_words_go_to_its_event(keys, app, select, path):
    keys.press(Qt.Key.Key_A)
    keys.take_up("p1")
    select("Not one tonne more,")
    keys.press(Qt.Key.Key_Q, held=BOTH)
    assert the_form(app).events.chosen() == ("talks",)
    keys.press(Qt.Key.Key_Return, held=CTRL)
    (quotation,) = read(path).quotations
    assert quotation.events == ("talks",)
    assert keys.done() == "Marked “Not one tonne more,”. Saved."
    assert quotation.id in {mark.id for mark in keys.desk.pane.article.text.marks}


def test_words_become_another_passage(keys, app, select, path):
    select("It asked for inspectors on Wednesday.")
    keys.press(Qt.Key.Key_E, held=BOTH)
    assert len(read(path).proposals[0].event.evidence) == 2
    keys.press(Qt.Key.Key_A)
    (event,) = read(path).events
    assert len(event.evidence) == 2
    keys.take_up("p1")
    select("About 4,200 people work in the trade.")
    keys.press(Qt.Key.Key_E, held=BOTH)
    assert len(read(path).events[0].evidence) == 3
    # the same twice is refused, with a reason
    keys.press(Qt.Key.Key_E, held=BOTH)
    assert "tell the event already" in "\n".join(n.text for n in app.window.notices.shown)


def test_words_become_an_event_of_their_own(keys, app, select, path):
    select("About 4,200 people work in the trade.")
    keys.press(Qt.Key.Key_N, held=BOTH)
    the_form(app).label.setText("Trade counts heads")
    keys.press(Qt.Key.Key_Return, held=CTRL)
    (event,) = read(path).events
    assert event.label == "Trade counts heads"
    assert event.evidence[0].places[0].exact == "About 4,200 people work in the trade."
    assert keys.done() == "Added “Trade counts heads”. Saved."
    timeline = keys.desk.pane.timeline.state
    assert timeline.table.ids[timeline.selected] == event.id
    keys.press(Qt.Key.Key_Z, held=CTRL)
    assert read(path).events == ()


def test_by_keys_alone_words_are_selected_and_the_menu_offers_what_they_can_be(keys):
    keys.press(Qt.Key.Key_G)
    keys.press(*[Qt.Key.Key_Right] * 7, held=SHIFT)
    selected = keys.desk.own_words.selected
    assert WORDS[selected.start : selected.end] == "Norland"
    text = keys.desk.pane.article.text
    text.menu_requested.emit(None, text.mapToGlobal(text.rect().center()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text().partition("\t")[0] for action in menu.actions() if action.isEnabled()]
    menu.close()
    assert "Make the words a figure..." in words
    assert "New event from the words..." in words
