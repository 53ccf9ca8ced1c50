"""One line of words that says how many characters it has and may have."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from viewer.model.speech import tr
from viewer.ui.parts.plain_text import label
from viewer.ui.stylesheet import restyle

_EDGE_PX = 8


class CountedLine(QLineEdit):
    """A line that may be too long, which is shown; it is never cut."""

    def __init__(self, name: str, most: int, words: str = "", parent: QWidget | None = None):
        super().__init__(parent)
        self.setAccessibleName(name)
        self._most = most
        self._count = label(kind="note")
        self._count.setParent(self)
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(lambda _text: self._show_count())
        self.setText(words)
        self.setCursorPosition(0)
        self._show_count()

    def set_most(self, most: int) -> None:
        """Allow another number of characters."""
        self._most = most
        self._show_count()

    @property
    def is_too_long(self) -> bool:
        """Whether it has more characters than it may."""
        return len(self.text()) > self._most

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Keep the count at the end."""
        super().resizeEvent(qt_event)
        self._place()

    def _show_count(self) -> None:
        said = tr("{count} of {most}", count=len(self.text()), most=self._most)
        self._count.setText(said)
        self._count.setProperty("kind", "wrong" if self.is_too_long else "note")
        restyle(self._count)
        self._place()

    def _place(self) -> None:
        self._count.adjustSize()
        wide = self._count.width()
        self._count.move(
            self.width() - wide - _EDGE_PX, (self.height() - self._count.height()) // 2
        )
        self.setTextMargins(0, 0, wide + _EDGE_PX, 0)
