"""A pane that is too low for its words ends on a whole line."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from viewer.ui.reading.whole_lines import whole_lines_px


@pytest.fixture
def content(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    for words in ("One line", "A first\nand a second\nand a third line", "The last"):
        column.addWidget(QLabel(words))
    column.addStretch(1)
    made.resize(200, 300)
    made.show()
    return made


def test_no_height_cuts_a_line(content: QWidget) -> None:
    middle = content.findChildren(QLabel)[1]
    step = middle.fontMetrics().lineSpacing()
    lines = [middle.y() + number * step for number in range(3)]
    found = {whole_lines_px(content, most) for most in range(lines[0] + 1, lines[2] + step)}
    for height in found:
        assert not any(top + 1 < height < top + step - 1 for top in lines), height
    assert len(found) >= 3


def test_it_is_never_more_than_there_is_room_for(content: QWidget) -> None:
    for most in range(10, 120):
        assert whole_lines_px(content, most) <= most
