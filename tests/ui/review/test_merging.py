"""Of a proposal and the event that it is like each field is chosen, by keys alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tests.ui.review.conftest import read

ONE, TWO, THREE, C, DOWN = (
    Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_C, Qt.Key.Key_Down,
)  # fmt: skip


@pytest.fixture
def document(document):
    """The second telling of the talks is of another kind and side, with a summary and a figure."""
    proposals = list(document.proposals)
    again, figure = proposals[3], proposals[2].figures[0]
    event = replace(again.event, kind="statement", side="norland", summary="They meet again.")
    proposals[3] = replace(again, event=event, figures=(figure,))
    return replace(document, proposals=tuple(proposals))


@pytest.fixture
def card(keys):
    keys.press(Qt.Key.Key_A)
    keys.take_up("p4")
    made = keys.desk.pane.merge
    assert made.is_offered
    return made


def test_it_says_what_agrees_and_every_field_that_differs_can_be_chosen(keys, card):
    assert card.words.endswith("% alike: date, words")
    assert card.choice == {
        "label": "existing",
        "title": "existing",
        "kind": "existing",
        "side": "existing",
        "summary": "proposal",
    }
    # outside of the card the numbers are sides
    keys.press(TWO)
    assert keys.desk.proposal.event.side == "sudland"


def test_it_is_scrolled_into_view_when_it_is_offered(keys, card):
    keys.app.settle()
    form = keys.desk.pane.form
    assert form.verticalScrollBar().maximum() > 0
    assert form.viewport().rect().intersects(card.visibleRegion().boundingRect())
    assert card.visibleRegion().boundingRect().height() == min(
        card.height(), form.viewport().height()
    )


def test_keys_choose_and_the_merger_takes_what_is_chosen(keys, card, path):
    keys.press(C)
    assert card.buttons["label"]["existing"].hasFocus()
    keys.press(ONE, DOWN, DOWN, ONE, DOWN, ONE, DOWN, TWO)
    assert card.choice["title"] == "existing"
    assert keys.desk.proposal.event.side == "norland"
    keys.press(Qt.Key.Key_M)
    (event,) = read(path).events
    assert (event.label, event.title) == ("Talks begin anew", "Talks resume, told at length")
    assert (event.kind, event.side, event.summary) == ("statement", "norland", "")
    assert len(event.evidence) == 2


def test_of_people_both_can_count(keys, path):
    keys.press(DOWN, Qt.Key.Key_Down, Qt.Key.Key_Down)
    keys.take_up("p1")
    keys.press(Qt.Key.Key_P)
    keys.type("Ada Wren")
    keys.press(Qt.Key.Key_Return, Qt.Key.Key_A)
    keys.take_up("p4")
    keys.press(Qt.Key.Key_P)
    keys.type("Tomas Reyl")
    keys.press(Qt.Key.Key_Return)
    card = keys.desk.pane.merge
    assert card.choice["actors"] == "both"
    card.choose("actors", "proposal")
    card.choose("label", "both")
    assert (card.choice["actors"], card.choice["label"]) == ("proposal", "existing")
    buttons = card.buttons["actors"]
    assert (buttons["proposal"].isChecked(), buttons["existing"].isChecked()) == (True, False)
    buttons["proposal"].setFocus()
    keys.press(THREE, Qt.Key.Key_M)
    said = read(path)
    names = {a.id: a.name for a in said.actors}
    assert {names[a] for a in said.events[0].actors} == {"Ada Wren", "Tomas Reyl"}
