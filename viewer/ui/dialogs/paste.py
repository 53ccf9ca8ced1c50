"""A place to paste an article's text into."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.model.speech import tr, tr_later, tr_n
from viewer.ui.dialogs.room import resize_within_screen
from viewer.ui.parts.plain_text import label
from viewer.ui.reading.text_pages import PAGE_LENGTH, PAGE_LINES

SIZE_PX = (560, 420)


class PasteWords(NamedTuple):
    """What is said around the text, in English; long: in place of one that is not shown."""

    title: str
    said: str
    button: str
    long: str
    hint: str


ATTACH_WORDS = PasteWords(
    tr_later("Paste the full text"),
    tr_later("Parley finds by its words which source it is. It stays in this document."),
    tr_later("Attach"),
    tr_later("A long text is ready to be attached."),
    tr_later("Ctrl+Enter attaches it"),
)
IMPORT_WORDS = PasteWords(
    tr_later("Paste an article"),
    tr_later(
        "Its title, date and author are read from its first lines. It stays in this document."
    ),
    tr_later("Import"),
    tr_later("A long text is ready to be imported."),
    tr_later("Ctrl+Enter imports it"),
)


class PasteDialog(QDialog):
    """Takes a text; what the clipboard holds stands there already.

    A long one is told by its size and not shown, since a field that can be edited would take
    minutes to lay it out.
    """

    def __init__(self, parent: QWidget | None = None, words: PasteWords = ATTACH_WORDS) -> None:
        super().__init__(parent)
        self._words = words
        self.setWindowTitle(tr(words.title))
        resize_within_screen(self, SIZE_PX)
        self._long = ""
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(tr("The article's text"))
        self.field.setTabChangesFocus(True)
        self.field.setPlaceholderText(tr("Paste the article here"))
        self._size: QLabel = label(kind="soft")
        self.attach = QPushButton(tr(words.button))
        self.attach.setProperty("kind", "primary")
        self.attach.setDefault(True)
        self.attach.clicked.connect(self.accept)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            # a button that is disabled presses nothing
            QShortcut(QKeySequence(keys), self, self.attach.click)
        self._lay_out()
        self.field.textChanged.connect(self._on_field_text_changed)
        self.take(QGuiApplication.clipboard().text())

    def _lay_out(self) -> None:
        words = self._words
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(label(tr(words.hint), "soft"))
        row.addWidget(self._size, 1, Qt.AlignmentFlag.AlignRight)
        row.addWidget(cancel)
        row.addWidget(self.attach)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        column.addWidget(label(tr(words.title), "big"))
        column.addWidget(label(tr(words.said), wrap=True))
        column.addWidget(self.field, 1)
        column.addLayout(row)

    @property
    def text(self) -> str:
        """What was pasted."""
        return self._long or self.field.toPlainText()

    def take(self, text: str) -> None:
        """Put a text in."""
        is_long = len(text) > PAGE_LENGTH or text.count("\n") > PAGE_LINES
        self._long = text if is_long else ""
        self.field.setPlainText("" if is_long else text)
        self.field.setReadOnly(is_long)
        self._on_field_text_changed()

    def _on_field_text_changed(self) -> None:
        length = len(self.text)
        self._size.setText(tr_n("{n} character", "{n} characters", length) if length else "")
        self.attach.setEnabled(bool(self.text.strip()))
        if self._long:
            self.field.setPlaceholderText(tr(self._words.long))
