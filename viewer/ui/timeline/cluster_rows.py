"""How a row of the list behind a badge looks: mark, label, kind."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.render.theme import Theme
from viewer.ui.parts.mark_icon import SIZE_PX
from viewer.ui.parts.plain_text import draw_line, elided

ROW_PX = 26
#: what a row's item holds besides its label (the display role)
EVENT_ID = Qt.ItemDataRole.UserRole
KIND = Qt.ItemDataRole.UserRole + 1
MARK = Qt.ItemDataRole.UserRole + 2

_EDGE_PX, _GAP_PX, _BAR_PX = 14, 8, 3
_LABEL_PX, _KIND_PX = 12, 11

Index = QModelIndex | QPersistentModelIndex


class ClusterRows(QStyledItemDelegate):
    """Paints a row; the chosen one has a wash, a bar at its left and a bold label."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Every row is as high."""
        return QSize(0, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, mark, label and kind."""
        row: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(row, self._theme.colour("selected-row"))
            bar = QRect(row.left(), row.top(), _BAR_PX, row.height())
            painter.fillRect(bar, self._theme.colour("accent"))
        self._paint_words(painter, row, index, chosen)
        painter.restore()

    def _paint_words(self, painter: QPainter, row: QRect, index: Index, chosen: bool) -> None:
        mark: QPixmap = index.data(MARK)
        top = row.top() + (row.height() - SIZE_PX) / 2
        painter.drawPixmap(QPointF(row.left() + _EDGE_PX, top), mark)
        right = row.adjusted(0, 0, -_EDGE_PX, 0)
        painter.setFont(_sized(painter.font(), _KIND_PX, QFont.Weight.Normal))
        painter.setPen(self._theme.colour("soft"))
        kind = str(index.data(KIND))
        draw_line(painter, right, kind, Qt.AlignmentFlag.AlignRight)
        taken = painter.fontMetrics().horizontalAdvance(kind) + _GAP_PX
        weight = QFont.Weight.DemiBold if chosen else QFont.Weight.Normal
        painter.setFont(_sized(painter.font(), _LABEL_PX, weight))
        painter.setPen(self._theme.colour("ink"))
        box = right.adjusted(_EDGE_PX + SIZE_PX + _GAP_PX, 0, -taken, 0)
        label = str(index.data(Qt.ItemDataRole.DisplayRole))
        draw_line(painter, box, elided(label, painter.fontMetrics(), box.width()))


def _sized(font: QFont, px: int, weight: QFont.Weight) -> QFont:
    made = QFont(font)
    made.setPixelSize(px)
    made.setWeight(weight)
    return made
