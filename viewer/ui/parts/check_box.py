"""A check box that shows its box in every theme, dark ones too."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QStyle

_BOX_PX = 13
_GAP_PX = 6
_EDGE_PX = 9
_RADIUS_PX = 6.0
_TICK = ((3.0, 6.8), (5.5, 9.4), (10.2, 3.8))

_Role = QPalette.ColorRole


class CheckBox(QCheckBox):
    """A box and its words within a border, as high as the buttons beside it.

    It paints itself from the palette: style sheets can only draw a tick that lies in a file.
    """

    def sizeHint(self) -> QSize:
        """Box, words and the room of a button around them."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + _BOX_PX + _GAP_PX + 2 * _EDGE_PX, 26)

    def minimumSizeHint(self) -> QSize:
        """The same: its words are never cut."""
        return self.sizeHint()

    def hitButton(self, place: object) -> bool:
        """All of it can be clicked."""
        del place
        return True

    def paintEvent(self, _qt_event: QPaintEvent) -> None:
        """Draw border, box, tick and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_border(painter)
        top = (self.height() - _BOX_PX) / 2
        from_edge = _EDGE_PX + 0.5
        x = self.width() - from_edge - _BOX_PX + 1 if self.isRightToLeft() else from_edge
        self._paint_box(painter, QRectF(x, top, _BOX_PX - 1, _BOX_PX - 1))
        painter.setPen(self.palette().color(_Role.ButtonText))
        left = _EDGE_PX + _BOX_PX + _GAP_PX
        words = QRect(left, 0, self.width() - left, self.height())
        words = QStyle.visualRect(self.layoutDirection(), self.rect(), words)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())

    def _paint_border(self, painter: QPainter) -> None:
        palette = self.palette()
        line = _Role.Dark if self.underMouse() else _Role.Mid
        if self.hasFocus():
            line = _Role.Accent
        painter.setBrush(palette.color(_Role.Button))
        painter.setPen(QPen(palette.color(line), 1.0))
        border = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(border, _RADIUS_PX, _RADIUS_PX)

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        palette, checked = self.palette(), self.isChecked()
        painter.setBrush(palette.color(_Role.Accent if checked else _Role.Base))
        painter.setPen(QPen(palette.color(_Role.Accent if checked else _Role.Dark), 1.2))
        painter.drawRoundedRect(box, 3, 3)
        if checked:
            pen = QPen(palette.color(_Role.HighlightedText), 1.8)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            corner = box.topLeft() - QPointF(0.5, 0.5)
            painter.drawPolyline(QPolygonF([corner + QPointF(x, y) for x, y in _TICK]))
