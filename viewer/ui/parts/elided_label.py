"""One line of words that ends in an ellipsis where there is no room for all of them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from viewer.ui.parts.plain_text import draw_line, elided

#: it may become so narrow
_LEAST_PX = 24


class ElidedLabel(QLabel):
    """A plain-text label that gives way to its neighbours; `text` stays whole."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    @property
    def shown(self) -> str:
        """What of the text there is room for."""
        return elided(self.text(), self.fontMetrics(), self.width())

    def sizeHint(self) -> QSize:
        """All of its words, and a px for what a font rounds off."""
        return super().sizeHint() + QSize(1, 0)

    def minimumSizeHint(self) -> QSize:
        """A letter and the ellipsis."""
        least = super().minimumSizeHint()
        return QSize(min(_LEAST_PX, least.width()), least.height())

    def paintEvent(self, _qt_event: QPaintEvent) -> None:
        """Draw what there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        draw_line(painter, self.rect(), self.shown)
