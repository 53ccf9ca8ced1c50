"""How the cells of a table look: words that end where the column does, marks as in the texts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from viewer.library.facets import Facet
from viewer.library.tables.events import EventRow
from viewer.library.tables.people import PersonRow
from viewer.library.tables.table import Column, Look
from viewer.model.filter import PINS
from viewer.render.theme import Theme
from viewer.ui.notes.signs import paint_sign
from viewer.ui.parts.mark_icon import SIZE_PX, mark_of
from viewer.ui.parts.plain_text import draw_line, elided, tooltip
from viewer.ui.parts.swatch import Swatch, paint_swatch
from viewer.ui.reading.highlight_paint import paint_mark
from viewer.ui.reading.highlights import HighlightKind
from viewer.ui.tables.rows_model import Index, RowsModel
from viewer.ui.tables.widths import PAD_PX

ROW_PX = 24
FONT_PX = 12
_BAR_PX = 3
_MARK_GAP_PX = 4
#: room for the sign of a note
_OWN_PX = 12
_HIGHLIGHTS = {Look.FIGURE: HighlightKind.FIGURE, Look.QUOTATION: HighlightKind.QUOTATION}
#: from the foot of a row's letters to its middle, for the ground of highlights
_LETTERS_PX = 17


class Cells(QStyledItemDelegate):
    """Paints cells; of a row that is chosen the ground has a wash, and a bar at its left."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._marks: dict[tuple[int, int, float], QPixmap] = {}
        self._font = QFont()
        self._font_of: QFont | None = None

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._marks.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Every row is as high; nothing is measured."""
        return QSize(0, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, mark and words."""
        model = index.model()
        if not isinstance(model, RowsModel):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, index, is_chosen=is_chosen)
        box = rect.adjusted(PAD_PX, 0, -PAD_PX, 0)
        column = model.columns[index.column()]
        box.setLeft(box.left() + self._paint_sign(painter, box, column, index))
        own = _own(model.row_at(index.row()), column)
        box.setRight(box.right() - (_OWN_PX if own else 0))
        is_repeated = model.is_repeated(index.row(), index.column())
        painter.setFont(self._sized(painter.font()))
        is_soft = is_repeated or column.look == Look.SOFT
        role = "ink" if is_chosen or not is_soft else "soft"
        painter.setPen(self._theme.colour(role))
        words = elided(model.text(index.row(), index.column()), painter.fontMetrics(), box.width())
        self._paint_words(painter, box, words, column)
        if own:
            at = QPointF(box.right() + _OWN_PX / 2, box.top() + box.height() / 2)
            ink, ground = self._theme.colour("ink"), self._theme.colour("panel")
            paint_sign(painter, at, ink, ground, is_pinned=PINS in own)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour("focus"), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(3.5, 1.5, -1.5, -2.5), 3.0, 3.0)
        painter.restore()

    def helpEvent(
        self,
        qt_event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Say all of what a cell has no room for."""
        model = index.model()
        if qt_event.type() != QEvent.Type.ToolTip or not isinstance(model, RowsModel):
            return super().helpEvent(qt_event, view, option, index)
        words = model.text(index.row(), index.column())
        rect: QRect = option.rect
        room = rect.width() - 2 * PAD_PX - self._sign_px(model.columns[index.column()])
        is_cut = QFontMetrics(self._sized(view.font())).horizontalAdvance(words) > room
        QToolTip.showText(qt_event.globalPos(), tooltip(words) if is_cut else "", view)
        return True

    def _paint_ground(
        self, painter: QPainter, rect: QRect, index: Index, *, is_chosen: bool
    ) -> None:
        theme = self._theme
        painter.fillRect(rect, theme.colour("selected-row" if is_chosen else "panel"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("grid"))
        if is_chosen and index.column() == 0:
            painter.fillRect(
                rect.left(), rect.top(), _BAR_PX, rect.height(), theme.colour("accent")
            )

    def _paint_sign(
        self, painter: QPainter, box: QRect, column: Column[object], index: Index
    ) -> int:
        """Draw the mark before a cell's words; gives the px that it takes."""
        model = index.model()
        row = model.row_at(index.row()) if isinstance(model, RowsModel) else None
        middle = box.top() + box.height() / 2
        if column.look == Look.EVENT and isinstance(row, EventRow):
            mark = self._mark(row.side, row.drawn, painter.device().devicePixelRatioF())
            painter.drawPixmap(QPointF(box.left() - 2, middle - SIZE_PX / 2), mark)
        elif column.look == Look.SIDE and isinstance(row, PersonRow):
            at = QPointF(box.left() + SIZE_PX / 2 - 2, middle)
            paint_swatch(painter, Swatch.SIDE, Facet("", "", 0, row.side), at, self._theme)
        return self._sign_px(column)

    @staticmethod
    def _sign_px(column: Column[object]) -> int:
        return SIZE_PX + _MARK_GAP_PX - 2 if column.look in (Look.EVENT, Look.SIDE) else 0

    def _paint_words(
        self, painter: QPainter, box: QRect, words: str, column: Column[object]
    ) -> None:
        kind = _HIGHLIGHTS.get(column.look)
        if kind is not None and words:
            wide = painter.fontMetrics().horizontalAdvance(words)
            top = box.top() + (box.height() - _LETTERS_PX) / 2
            pen = painter.pen()
            ground = QRectF(box.left() - 2, top, wide + 4, _LETTERS_PX)
            paint_mark(painter, kind, [ground], self._theme, hovered=False)
            painter.setPen(pen)
        side = Qt.AlignmentFlag.AlignRight if column.is_right else Qt.AlignmentFlag.AlignLeft
        draw_line(painter, box, words, side)

    def _mark(self, side: int, status: int, ratio: float) -> QPixmap:
        key = (side, status, ratio)
        if key not in self._marks:
            self._marks[key] = mark_of(side, status, self._theme, ratio)
        return self._marks[key]

    def _sized(self, font: QFont) -> QFont:
        """The view's font in the size of cells."""
        if self._font_of != font:
            self._font_of, self._font = QFont(font), QFont(font)
            self._font.setPixelSize(FONT_PX)
        return self._font


def _own(row: object, column: Column[object]) -> frozenset[str]:
    """What of a person's own an event bears, in the cell with its name."""
    is_there = column.look == Look.EVENT and isinstance(row, EventRow)
    return row.own if is_there and isinstance(row, EventRow) else frozenset()
