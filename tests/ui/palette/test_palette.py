from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from viewer.ui.keys.groups import group_of
from viewer.ui.palette.offers import read_day
from viewer.ui.palette.pane import Palette

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def palette(person) -> Palette:
    QTest.keyClick(person.window.timeline, Qt.Key.Key_K, CTRL)
    return person.window.overlays.palette


def type_in(person, palette: Palette, words: str) -> list[dict[str, object]]:
    if words.isascii():
        QTest.keyClicks(palette.card.field, words)
    else:
        # only ASCII has keys
        palette.card.field.insert(words)
    person.app.settle()
    return palette.describe()["offers"]


def press(palette: Palette, key: Qt.Key, held=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(palette.card.field, key, held)


def test_a_command_is_run_by_a_few_letters(person, palette) -> None:
    person.window.timeline.state.zoom(3.0)
    person.app.settle()
    assert not person.window.timeline.state.is_fit
    offers = type_in(person, palette, "show every")
    assert offers[0]["id"] == "timeline.fit"
    press(palette, Qt.Key.Key_Return)
    person.app.settle()
    assert person.window.timeline.state.is_fit
    assert not palette.isVisible()


def test_it_stays_open_with_ctrl_and_offers_what_was_used(person, palette) -> None:
    before = person.window.timeline.state.shown
    type_in(person, palette, "zoom in")
    press(palette, Qt.Key.Key_Return, CTRL)
    press(palette, Qt.Key.Key_Return, CTRL)
    person.app.settle()
    assert palette.isVisible()
    shown = person.window.timeline.state.shown
    assert shown[1] - shown[0] < before[1] - before[0]
    press(palette, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    QTest.keyClick(person.window.timeline, Qt.Key.Key_K, CTRL)
    assert palette.describe()["offers"][0]["id"] == "timeline.zoom_in"


def test_a_command_that_cannot_be_run_says_why(person, palette) -> None:
    offers = type_in(person, palette, "zoom to the selected")
    assert offers[0] == {
        "what": "command",
        "id": "timeline.focus",
        "words": "Zoom to the selected event",
        "enabled": False,
    }
    assert palette.card.current is not None
    assert palette.card.current.row.said == "first select an event"
    press(palette, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_an_event_is_opened(person, palette) -> None:
    event = person.window.session.document.events[0]
    offers = type_in(person, palette, event.label)
    at = next(n for n, o in enumerate(offers) if (o["what"], o["id"]) == ("event", event.id))
    for _ in range(at):
        press(palette, Qt.Key.Key_Down)
    press(palette, Qt.Key.Key_Return)
    person.app.settle()
    assert person.window.session.selected == event.id


@pytest.mark.parametrize(
    ("sign", "what"), [(">", "command"), ("#", "figure"), ("“", "quotation"), ("@", "actor")]
)
def test_a_sign_narrows_the_choice(person, palette, sign: str, what: str) -> None:
    offers = type_in(person, palette, sign + "tra")
    assert offers
    assert {offer["what"] for offer in offers} == {what}


@pytest.mark.parametrize(
    "typed", ["2", "20", "375bn", "145%", "3750亿", "2018年99月", "3 Mei 2018"]
)
def test_a_number_that_is_no_date_is_only_looked_for(typed) -> None:
    assert read_day(typed) is None


@pytest.mark.parametrize("typed", ["2018-05-03", "3 May 2018", "2018年5月3日", "2018 年 5 月 3 号"])
def test_a_date_is_read_as_the_window_writes_it(typed) -> None:
    day = read_day(typed)
    assert day is not None
    assert day.edtf == "2018-05-03"


def test_a_date_is_gone_to(person, palette) -> None:
    event = person.window.session.document.events[0]
    type_in(person, palette, event.when.edtf[:7])
    assert palette.card.current is not None
    press(palette, Qt.Key.Key_Return)
    person.app.settle()
    start, end = person.window.timeline.state.shown
    assert end - start < 70 * 86_400


def test_a_click_beside_it_closes_it(person, palette) -> None:
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=palette.rect().bottomLeft())
    assert not palette.isVisible()


def test_every_command_is_offered_grouped_and_says_what_it_needs(person, palette) -> None:
    window = person.window
    QTest.keyClick(palette.card.field, Qt.Key.Key_Escape)
    offered = set()
    for command in window.commands:
        assert group_of(command.id) is not None, command.id
        assert command.title in command.tooltip
        if not command.is_enabled():
            assert command.needs, command.id
            window.commands.run(command.id)
        palette.open()
        palette.card.field.insert(">" + command.title)
        offered |= {offer["id"] for offer in palette.describe()["offers"]}
        palette.close_overlay()
    assert offered >= {command.id for command in window.commands} - {"palette.open"}
