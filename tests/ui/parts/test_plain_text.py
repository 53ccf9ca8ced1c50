from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from viewer.model.unseen import seen
from viewer.ui.parts.check_box import CheckBox
from viewer.ui.parts.plain_text import label, tooltip, without_keys

ROOT = Path(__file__).resolve().parents[3]
HOSTILE = [
    "<img src='file:///etc/passwd'>",
    "<b>loud</b>",
    "&lt;already&gt; &amp; so on",
    "report\u202egpj.exe",
    "x" * 10_000,
    "a\0b",
    "two\nlines",
    "zero\u200bwidth",
    "עברית and English",
    "e" + "\u0301" * 60,
    "👩\u200d👩\u200d👧",
    "",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_tooltip_shows_the_text_itself(text: str, qapp: object) -> None:
    said = tooltip(text)
    if said != text:  # then Qt takes it for HTML; what that reads is what is shown
        document = QTextDocument()
        document.setHtml(said)
        said = document.toPlainText()
    assert said == seen(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_labels_take_nothing_for_markup(text: str, qtbot: QtBot) -> None:
    made = label(text)
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText
    assert made.text() == seen(text)
    made.grab()


def test_what_nobody_would_see_is_named_and_all_else_stays() -> None:
    assert {text: seen(text) for text in HOSTILE if seen(text) != text} == {
        "report\u202egpj.exe": "report‹U+202E›gpj.exe",
        "a\0b": "a␀b",
        "zero\u200bwidth": "zero‹U+200B›width",
    }


def test_an_ampersand_is_no_key() -> None:
    assert without_keys("Q & A && B") == "Q && A &&&& B"


def test_a_check_box_is_clicked_anywhere(qtbot: QtBot) -> None:
    box = CheckBox("Fold quiet time")
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().bottomRight() / 2)
    assert box.isChecked()
    unchecked_differs = box.grab().toImage()
    box.setChecked(False)
    assert box.grab().toImage() != unchecked_differs


def test_no_file_of_the_window_makes_rich_text() -> None:
    banned = re.compile(r"\b(setHtml|insertHtml|appendHtml|setMarkdown|insertMarkdown|html=)")
    files = list((ROOT / "viewer").rglob("*.py"))
    assert len(files) > 20
    # the guide is our own text, not anybody's document
    found = [f.name for f in files if banned.search(f.read_text("utf-8"))]
    assert found == ["guide_text.py"]
