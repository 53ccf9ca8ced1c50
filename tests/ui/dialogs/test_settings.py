from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from viewer.ui.dialogs.settings import SettingsDialog


@pytest.fixture
def opened(meet):
    person = meet()
    person.window.commands.run("app.settings")
    person.settle()
    (dialog,) = person.window.findChildren(SettingsDialog)
    yield person, dialog
    dialog.reject()
    person.settle()


def press(part, words: str) -> None:
    button = next(b for b in part.findChildren(QPushButton) if b.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_folding_and_wheel_count_at_once(opened):
    person, dialog = opened
    press(dialog.fold, "In full")
    assert person.session.folded is False
    press(dialog.fold, "Folded")
    assert person.session.folded is True
    press(dialog.wheel, "× 3")
    assert person.state.wheel_speed == 3.0


def test_each_setting_is_explained_in_one_line_that_is_read_out_too(opened):
    _, dialog = opened
    parts = (
        dialog.theme, dialog.text_size, dialog.language, dialog.motion, dialog.wheel, dialog.fold,
        dialog.keys_button,
    )  # fmt: skip
    notes = [each for each in dialog.findChildren(QLabel) if each.property("kind") == "note"]
    assert sorted(each.text() for each in notes) == sorted(p.accessibleDescription() for p in parts)
    assert {each.contentsRect().height() // each.fontMetrics().lineSpacing() for each in notes} == {
        1
    }


def test_on_a_low_screen_it_scrolls(opened):
    _, dialog = opened
    assert dialog.minimumSizeHint().height() <= 720 / 2 - 48
