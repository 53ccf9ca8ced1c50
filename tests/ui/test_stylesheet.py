from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from viewer.render.theme import THEME_NAMES, load_theme
from viewer.ui.stylesheet import palette, restyle, stylesheet


@pytest.fixture
def undressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which is given its own look back."""
    before, colours = qapp.styleSheet(), qapp.palette()
    yield qapp
    qapp.setStyleSheet(before)
    qapp.setPalette(colours)


def colours_at(widget: QWidget, *xs: int) -> list[int]:
    """Of pixels half way down."""
    image = widget.grab().toImage()
    return [image.pixelColor(x, image.height() // 2).rgb() for x in xs]


@pytest.mark.parametrize("name", THEME_NAMES)
def test_every_theme_dresses_the_window(name: str, undressed: QApplication, qtbot: QtBot) -> None:
    theme = load_theme(name)
    undressed.setStyleSheet(stylesheet(theme))  # Qt warns of what it cannot read: a failure here
    undressed.setPalette(palette(theme))
    button = QPushButton("Export image...")
    button.setProperty("kind", "primary")
    qtbot.addWidget(button)
    assert colours_at(button, 4) == [theme.colour("accent").rgb()]
    button.setProperty("kind", "plain")
    restyle(button)
    assert colours_at(button, 4) == [theme.colour("field").rgb()]


def test_a_notice_has_its_severitys_ground(undressed: QApplication, qtbot: QtBot) -> None:
    theme = load_theme("light")
    undressed.setStyleSheet(stylesheet(theme))
    notice = QFrame()
    qtbot.addWidget(notice)
    notice.resize(80, 30)
    notice.setProperty("kind", "notice")
    for severity in ("info", "warning", "error"):
        notice.setProperty("severity", severity)
        restyle(notice)
        line, ground = theme.colour(f"{severity}-line"), theme.colour(severity)
        assert colours_at(notice, 1, 40) == [line.rgb(), ground.rgb()]


def test_no_placeholder_and_no_colour_of_its_own_is_left() -> None:
    said = stylesheet(load_theme("dark"))
    assert "$" not in said
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)", said)


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.2's ratio of two opaque colours."""

    def light(colour: QColor) -> float:
        parts = [colour.redF(), colour.greenF(), colour.blueF()]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", THEME_NAMES)
def test_words_can_be_read_on_their_ground(name: str) -> None:
    made = palette(load_theme(name))
    role = QPalette.ColorRole
    for words, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase),
        (role.PlaceholderText, role.Button),
        (role.Link, role.Window),
    ):
        assert contrast(made.color(words), made.color(ground)) >= 4.5, (words, ground)
