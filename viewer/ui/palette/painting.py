"""How a line of the palette looks: as the search's rows, with its key in boxes at the right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from viewer.library.found import FoundRow
from viewer.ui.palette.rows_model import OFFER
from viewer.ui.search.found_painting import FoundPainting
from viewer.ui.search.rows_model import ENTRY, Heading, Index

HEADING_PX, ROW_PX = 30, 32
_EDGE_PX, _KEY_PX, _PAD_PX, _TEXT_PX = 16, 20, 6, 11
#: between the words and the key
_FREE_PX = 12
_CORNER = QPointF(4, 0)


class PalettePainting(FoundPainting):
    """Paints headings and offers."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """All offers are one line."""
        return QSize(0, HEADING_PX if isinstance(index.data(ENTRY), Heading) else ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line, then its key over the end of its ground."""
        offer = index.data(OFFER)
        self._taken = 0
        if offer is not None and offer.keys:
            self._taken = self._key_width(painter, offer.keys[0]) + _FREE_PX
        super().paint(painter, option, index)
        if self._taken:
            rect: QRect = option.rect
            self._paint_key(painter, rect, offer.keys[0])

    def _paint_row(self, painter: QPainter, rect: QRect, row: FoundRow) -> None:
        super()._paint_row(painter, rect.adjusted(2, 0, -self._taken, 0), row)

    def _key_font(self, painter: QPainter) -> QFont:
        font = QFont(painter.font())
        font.setPixelSize(_TEXT_PX)
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _key_width(self, painter: QPainter, key: str) -> int:
        return QFontMetrics(self._key_font(painter)).horizontalAdvance(key) + 2 * _PAD_PX

    def _paint_key(self, painter: QPainter, rect: QRect, key: str) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = self._key_width(painter, key)
        top = rect.top() + (rect.height() - _KEY_PX) / 2
        box = QRectF(rect.right() - _EDGE_PX - wide, top, wide, _KEY_PX - 1)
        line = self.theme.colour("line-strong")
        painter.setPen(QPen(line, 1.0))
        painter.setBrush(self.theme.colour("panel"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, 0.5), 4, 4)
        painter.drawLine(box.bottomLeft() + _CORNER, box.bottomRight() - _CORNER)
        painter.setFont(self._key_font(painter))
        painter.setPen(self.theme.colour("ink"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), key)
        painter.restore()
