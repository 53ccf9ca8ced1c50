"""What dialogs that tell something have in common: words to copy, and the row that closes them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton

from viewer.model.speech import tr
from viewer.ui.parts.plain_text import label

GAP_PX = 8


def words_to_copy(name: str) -> QPlainTextEdit:
    """A box of text that can be selected with mouse and keys and not changed.

    name: what a screen reader calls it.
    """
    box = QPlainTextEdit()
    box.setObjectName("report")
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setAccessibleName(name)
    box.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return box


def copy_button(words: str, text: str) -> QPushButton:
    """A button that puts the text on the clipboard and then says so."""
    button = QPushButton(words)

    def copy() -> None:
        QGuiApplication.clipboard().setText(text)
        button.setText(tr("Copied"))

    button.clicked.connect(copy)
    return button


def primary_button(words: str, act: Callable[[], object]) -> QPushButton:
    """The button that Enter presses."""
    button = QPushButton(words)
    button.setProperty("kind", "primary")
    button.setDefault(True)
    button.clicked.connect(act)
    return button


def closing_row(said: str, *buttons: QPushButton) -> QHBoxLayout:
    """A soft remark at the left and the buttons at the right, the primary one last."""
    row = QHBoxLayout()
    row.setSpacing(GAP_PX)
    row.addWidget(label(said, "soft"))
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row
