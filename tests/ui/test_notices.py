from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from viewer.ui.notices import MOST_NOTICES, MoreNotices, NoticeAction, Notices, Severity


@pytest.fixture
def notices(qtbot: QtBot) -> Notices:
    made = Notices()
    qtbot.addWidget(made)
    return made


def words(notices: Notices) -> list[str]:
    return [notice.text for notice in notices.shown]


def test_without_notices_it_takes_no_room(notices: Notices) -> None:
    assert notices.isHidden()
    notices.info("Saved.")
    assert not notices.isHidden()
    notices.close_newest()
    assert notices.isHidden()


def test_the_newest_stands_on_top(notices: Notices) -> None:
    notices.info("first")
    notices.warning("second")
    assert words(notices) == ["second", "first"]
    assert [notice.severity for notice in notices.shown] == [Severity.WARNING, Severity.INFO]


def test_the_same_again_is_counted(notices: Notices) -> None:
    for _ in range(3):
        notices.error("The disk is full.")
    (notice,) = notices.shown
    assert notice.count == 3
    assert "3 times" in [label.text() for label in notice.findChildren(QLabel)]


def test_an_error_outlives_what_is_less_grave(notices: Notices) -> None:
    notices.error("The disk is full.")
    for number in range(MOST_NOTICES):
        notices.info(f"Saved {number}.")
    assert words(notices) == ["Saved 2.", "Saved 1.", "The disk is full."]


def test_what_nobody_has_closed_is_not_lost(notices: Notices) -> None:
    for number in range(MOST_NOTICES + 2):
        notices.error(f"File {number} was not opened.")
    notices.info("Saved.")
    assert words(notices) == [f"File {number} was not opened." for number in (4, 3, 2)]
    assert [notice.text for notice in notices.waiting] == [
        "Saved.", "File 1 was not opened.", "File 0 was not opened.",
    ]  # fmt: skip
    assert not any(notice.isVisibleTo(notices) for notice in notices.waiting)
    assert "3 more notices" in more(notices)
    read = []
    while notices.shown:
        read.append(notices.shown[0].text)
        notices.close_newest()
    files = [f"File {number} was not opened." for number in (4, 3, 2, 1, 0)]
    assert read == [*files[:3], "Saved.", *files[3:]]
    assert more(notices) == ""


def test_many_can_be_closed_at_once(notices: Notices, qtbot: QtBot) -> None:
    for number in range(9):
        notices.error(f"File {number} was not opened.")
    button = notices.findChild(MoreNotices).button
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not notices.shown
    assert notices.isHidden()


def more(notices: Notices) -> str:
    line = notices.findChild(MoreNotices)
    return line.words.text() if line.isVisibleTo(notices) else ""


def test_escape_closes_the_newest(notices: Notices, qtbot: QtBot) -> None:
    notices.info("one")
    notices.info("two")
    with qtbot.waitExposed(notices):
        notices.show()
    qtbot.keyClick(notices.shown[0].cross, Qt.Key.Key_Escape)
    assert words(notices) == ["one"]


def test_the_cross_closes_its_own(notices: Notices, qtbot: QtBot) -> None:
    notices.info("one")
    notices.info("two")
    qtbot.mouseClick(notices.shown[1].cross, Qt.MouseButton.LeftButton)
    assert words(notices) == ["two"]


def test_a_button_does_its_work_and_closes(notices: Notices, qtbot: QtBot) -> None:
    done: list[str] = []
    action = NoticeAction("Choose another...", lambda: done.append("chosen"))
    notices.error("It ends early.", "talks.parley was not opened", [action])
    qtbot.mouseClick(notices.shown[0].buttons[0], Qt.MouseButton.LeftButton)
    assert done == ["chosen"]
    assert not notices.shown


def test_markup_stays_words(notices: Notices) -> None:
    notices.error("<b>bold</b> & <img src='x'>", "<i>title</i>")
    labels = notices.shown[0].findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert "<b>bold</b> & <img src='x'>" in [label.text() for label in labels]
