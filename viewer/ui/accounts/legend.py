"""What the marks of compared passages and the signs between accounts mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.library.comparing import WordKind
from viewer.model.speech import tr, tr_later
from viewer.render.theme import Theme
from viewer.ui.parts.flow_layout import FlowLayout
from viewer.ui.parts.plain_text import label

_HIGH_PX, _BASE_PX, _UNDER_PX = 18, 12, 3
_SIGNS = (
    tr_later("=\u00a0same"),
    tr_later("≠\u00a0differs"),
    tr_later("⊂\u00a0lies within"),
    tr_later("·\u00a0told by one only"),
)


class CompareLegend(QWidget):
    """One line, or as many as it needs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._samples = (
            _Sample(tr("in both"), WordKind.BOTH, theme),
            _Sample(tr("differs"), WordKind.DIFFERS, theme),
        )
        flow = FlowLayout(12, self, line_gap_px=5)
        for sample in self._samples:
            flow.addWidget(sample)
        flow.addWidget(label(tr("unmarked: told here only"), "note"))
        for sign in _SIGNS:
            flow.addWidget(label(tr(sign), "note"))

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for sample in self._samples:
            sample.theme = theme
            sample.update()


class _Sample(QWidget):
    """A word that is marked as in the passages."""

    def __init__(self, words: str, kind: WordKind, theme: Theme) -> None:
        super().__init__()
        self._words, self._kind, self.theme = words, kind, theme
        font = QFont(self.font())
        font.setPixelSize(11)
        if kind == WordKind.DIFFERS:
            font.setWeight(QFont.Weight.Bold)
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as its word."""
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + 1, _HIGH_PX)

    def paintEvent(self, _qt_event: QPaintEvent) -> None:
        """The word with its line."""
        painter = QPainter(self)
        painter.setPen(self.theme.colour("ink"))
        painter.drawText(QPointF(0, _BASE_PX), self._words)
        is_same = self._kind == WordKind.BOTH
        colour = self.theme.colour("line-strong" if is_same else "ink")
        style = Qt.PenStyle.SolidLine if is_same else Qt.PenStyle.DashLine
        painter.setPen(QPen(colour, 1.0, style))
        y = _BASE_PX + _UNDER_PX - 0.5
        painter.drawLine(QPointF(0, y), QPointF(self.width() - 1, y))
