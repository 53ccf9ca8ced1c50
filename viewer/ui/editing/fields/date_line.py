"""A date in a person's words, and what was understood."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from viewer.library.editing.dates import ReadWhen, read_when
from viewer.model.errors import ViewerError
from viewer.model.when import Precision, When
from viewer.model.wording import say_when
from viewer.ui.parts.plain_text import label
from viewer.ui.stylesheet import restyle


class DateLine(QWidget):
    """A line for a date; below it the date as it was understood, or why it was not.

    Signals:
        changed: something else was typed.
    """

    changed = Signal()

    def __init__(
        self, name: str, when: When | None, precision: Precision | None, near: date | None = None
    ) -> None:
        super().__init__()
        self._near = near
        self._given = ReadWhen(when, precision or when.precision) if when is not None else None
        self.line = QLineEdit(when.edtf if when is not None else "")
        self.line.setAccessibleName(name)
        self.setFocusProxy(self.line)
        self._said = label(kind="note", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.line)
        column.addWidget(self._said)
        self.line.textChanged.connect(lambda _text: self._on_changed())
        self._say()

    @property
    def said(self) -> str:
        """What is said below the line."""
        return self._said.text()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        return not self.line.text().strip()

    def read(self) -> ReadWhen:
        """The date that is meant.

        Raises:
            DocumentError: it is none.
        """
        typed = self.line.text().strip()
        if self._given is not None and typed == self._given.when.edtf:
            # a week is an interval like others: that it is one is known from before
            return self._given
        return read_when(typed, self._near)

    def _on_changed(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        kind, said = "note", ""
        if not self.is_empty:
            try:
                read = self.read()
                said = say_when(read.when, read.precision)
            except ViewerError as trouble:
                kind, said = "wrong", str(trouble)
        self._said.setText(said)
        self._said.setProperty("kind", kind)
        restyle(self._said)
