from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from viewer.model.actor import Actor
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.render.theme import Theme
from viewer.ui.reading.event import EventPane
from viewer.ui.reading.event_words import NOTHING_SELECTED_HEAD, say_date_line, source_lines

Show = Callable[[QWidget, int, int], None]


def event_of(document: Document, event_id: str) -> Event:
    return next(event for event in document.events if event.id == event_id)


def said(pane: EventPane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]


def button(pane: EventPane, words: str) -> QPushButton:
    return next(b for b in pane.findChildren(QPushButton) if b.text() == words and b.isVisible())


@pytest.fixture
def pane(shown: Show) -> EventPane:
    made = EventPane()
    shown(made, 380, 300)
    return made


def test_without_an_event_it_says_what_a_click_does(pane: EventPane) -> None:
    assert said(pane)[0] == NOTHING_SELECTED_HEAD
    assert len(said(pane)) == 2


def test_an_event_is_told_whole(pane: EventPane, harbour: Document, light: Theme) -> None:
    pane.show_event(harbour, event_of(harbour, "visit"), light)
    assert said(pane) == [
        "15–19 May 2001 · to the day · planned when reported",
        "Title of visit",
        "Both · Talks · told in 2 sources, 3 passages",
        "15–19 May 2001, planned",
        "May 2001, planned",
        "Summary of visit.",
        "How the date is known: Counted from the day it was printed.",
    ]


def test_back_to_nothing_selected(pane: EventPane, harbour: Document, light: Theme) -> None:
    pane.show_event(harbour, event_of(harbour, "visit"), light)
    pane.show_event(harbour, None, light)
    assert said(pane)[0] == NOTHING_SELECTED_HEAD
    assert not [b for b in pane.findChildren(QPushButton) if b.isVisible()]


def test_a_person_can_be_asked_for(
    pane: EventPane, harbour: Document, light: Theme, qtbot: QtBot
) -> None:
    pane.show_event(harbour, event_of(harbour, "visit"), light)
    with qtbot.waitSignal(pane.actor_requested) as asked:
        qtbot.mouseClick(button(pane, "Mayor Q && A"), Qt.MouseButton.LeftButton)
    assert asked.args == ["mayor"]
    assert button(pane, "Ada Berg").toolTip() == "speaker of the council"


def test_a_source_can_be_asked_for(
    pane: EventPane, harbour: Document, light: Theme, qtbot: QtBot
) -> None:
    pane.show_event(harbour, event_of(harbour, "visit"), light)
    with qtbot.waitSignal(pane.source_requested) as asked:
        qtbot.mouseClick(button(pane, "Courier · 20 May 2001"), Qt.MouseButton.LeftButton)
    assert asked.args == ["courier"]


def test_accounts_that_differ_stand_beside_their_sources(harbour: Document) -> None:
    lines = source_lines(harbour, event_of(harbour, "visit"))
    assert [(line.source, line.account) for line in lines] == [
        ("courier", "15–19 May 2001, planned"),
        ("gazette", "May 2001, planned"),
    ]


def test_accounts_that_agree_are_not_repeated(harbour: Document) -> None:
    visit = event_of(harbour, "visit")
    agreed = tuple(replace(visit.accounts[0], source=a.source) for a in visit.accounts)
    lines = source_lines(harbour, replace(visit, accounts=agreed))
    assert [line.account for line in lines] == ["", ""]
    assert [line.passages for line in lines] == ["2 passages", "1 passage"]


def test_sources_that_agree_are_links_alone(
    pane: EventPane, harbour: Document, light: Theme, qtbot: QtBot
) -> None:
    visit = replace(event_of(harbour, "visit"), accounts=())
    pane.show_event(harbour, visit, light)
    with qtbot.waitSignal(pane.source_requested) as asked:
        qtbot.mouseClick(button(pane, "Gazette · 10 March 2001"), Qt.MouseButton.LeftButton)
    assert asked.args == ["gazette"]
    assert "May 2001, planned" not in said(pane)


def test_a_single_source_is_not_listed(harbour: Document) -> None:
    assert source_lines(harbour, event_of(harbour, "demand")) == ()


def test_what_happened_and_what_came_about(harbour: Document) -> None:
    assert say_date_line(event_of(harbour, "demand")) == "20 May 2001 · to the day"
    came = say_date_line(event_of(harbour, "visit"), fulfilled=True)
    assert came.endswith("planned when reported · has come about since")


def test_markup_in_an_event_stays_words(pane: EventPane, harbour: Document, light: Theme) -> None:
    title = "<img src='x'> & <b>loud</b>"
    pane.show_event(harbour, replace(event_of(harbour, "visit"), title=title), light)
    assert title in said(pane)
    formats = {label.textFormat() for label in pane.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_it_is_as_high_as_its_words(pane: EventPane, harbour: Document, light: Theme) -> None:
    pane.show_event(harbour, event_of(harbour, "demand"), light)
    low = pane.sizeHint().height()
    pane.show_event(harbour, event_of(harbour, "visit"), light)
    assert pane.sizeHint().height() > low
    high = pane.sizeHint().height()
    pane.resize(200, 300)
    assert pane.sizeHint().height() > high, "a narrow pane has more lines"


def test_of_many_people_the_first_are_shown(
    pane: EventPane, harbour: Document, light: Theme, qtbot: QtBot
) -> None:
    crowd = tuple(Actor(f"p{n}", f"Person {n}", "north") for n in range(9))
    visit = replace(event_of(harbour, "visit"), actors=tuple(actor.id for actor in crowd))
    pane.show_event(replace(harbour, actors=crowd), visit, light)

    def chips() -> list[str]:
        shown = [b for b in pane.findChildren(QPushButton) if b.isVisible()]
        return [b.text() for b in shown if b.property("kind") == "chip"]

    assert chips() == ["Person 0", "Person 1", "Person 2", "Person 3", "Person 4", "4 more..."]
    qtbot.mouseClick(button(pane, "4 more..."), Qt.MouseButton.LeftButton)
    assert chips() == [actor.name for actor in crowd]
    pane.show_event(replace(harbour, actors=crowd), visit, light)
    assert len(chips()) == 6
