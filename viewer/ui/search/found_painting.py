"""How an entry in the list of what was found looks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.library.found import FoundRow
from viewer.library.search_spans import Span
from viewer.model.unseen import seen
from viewer.render.theme import Theme
from viewer.ui.parts.mark_icon import SIZE_PX
from viewer.ui.parts.plain_text import draw_line, elided
from viewer.ui.search.rows_model import ENTRY, Heading, Index

HEADING_PX, ROW_PX, TALL_ROW_PX = 26, 28, 44
_EDGE_PX, _GAP_PX, _BAR_PX = 14, 10, 3
_WORDS_PX, _SAID_PX = 12, 11
#: what is said of where and when takes at most so much of the line
_SAID_SHARE = 0.45
#: the middle of the first line of a tall row
_LINE_PX = 20


class FoundPainting(QStyledItemDelegate):
    """Paints headings and rows: what was looked for bold in the accent's colour.

    icon_of: a pixmap of an event's mark, or None.
    """

    def __init__(self, theme: Theme, icon_of: Callable[[FoundRow], QPixmap | None]) -> None:
        super().__init__()
        self.theme = theme
        self._icon_of = icon_of
        self._icons: dict[object, QPixmap | None] = {}

    def forget(self) -> None:
        """Ask for the marks anew: they, or the colours, are others."""
        self._icons.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows with a second line are taller."""
        entry = index.data(ENTRY)
        if isinstance(entry, Heading):
            return QSize(0, HEADING_PX)
        return QSize(0, TALL_ROW_PX if entry.detail else ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one entry."""
        entry = index.data(ENTRY)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if isinstance(entry, Heading):
            self._paint_heading(painter, rect, entry)
        else:
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, self.theme.colour("selected-row"))
                bar = QRect(rect.left(), rect.top(), _BAR_PX, rect.height())
                painter.fillRect(bar, self.theme.colour("accent"))
            elif state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(rect, self.theme.colour("hover"))
            self._paint_row(painter, rect, entry)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, entry: Heading) -> None:
        painter.setFont(_sized(painter.font(), _SAID_PX, QFont.Weight.DemiBold))
        painter.setPen(self.theme.colour("soft"))
        box = rect.adjusted(_EDGE_PX, 4, -_EDGE_PX, 0)
        draw_line(painter, box, entry.words)
        painter.setFont(_sized(painter.font(), _SAID_PX, QFont.Weight.Normal))
        draw_line(painter, box, entry.count, Qt.AlignmentFlag.AlignRight)

    def _paint_row(self, painter: QPainter, rect: QRect, row: FoundRow) -> None:
        box = rect.adjusted(_EDGE_PX, 0, -_EDGE_PX, 0)
        line = QRect(box)
        if row.detail:
            line.setHeight(_LINE_PX + 4)
        if row.key not in self._icons:
            self._icons[row.key] = self._icon_of(row)
        icon = self._icons[row.key]
        if icon is not None:
            middle = line.top() + line.height() / 2
            painter.drawPixmap(QPointF(line.left() - 2, middle - SIZE_PX / 2), icon)
            line.setLeft(line.left() + SIZE_PX + 6)
        self._paint_line(painter, line, row)
        if row.detail:
            below = QRect(
                line.left(), line.bottom() - 2, line.width(), rect.bottom() - line.bottom()
            )
            font = _sized(painter.font(), _SAID_PX, QFont.Weight.Normal)
            self._paint_words(painter, below, row.detail, row.detail_spans, font, "soft")

    def _paint_line(self, painter: QPainter, line: QRect, row: FoundRow) -> None:
        small = _sized(painter.font(), _SAID_PX, QFont.Weight.Normal)
        font = _sized(painter.font(), _WORDS_PX, QFont.Weight.Normal)
        metrics = QFontMetrics(small)
        words_px = QFontMetrics(font).horizontalAdvance(seen(row.words))
        room = max(round(line.width() * _SAID_SHARE), line.width() - words_px - 2 * _GAP_PX)
        said = elided(row.said, metrics, room) if row.said else ""
        taken = metrics.horizontalAdvance(said) + _GAP_PX if said else 0
        box = line.adjusted(0, 0, -taken, 0)
        if row.lead:
            self._paint_figure(painter, box, seen(row.words[: row.lead]), font)
        ink = "soft" if row.is_outside else "ink"
        wide = self._paint_words(painter, box, row.words, row.spans, font, ink)
        painter.setFont(small)
        painter.setPen(self.theme.colour("soft"))
        draw_line(painter, line.adjusted(round(wide) + _GAP_PX, 1, 0, 1), said)

    def _paint_figure(self, painter: QPainter, box: QRect, exact: str, font: QFont) -> None:
        """The ground below a figure as it is written."""
        metrics = QFontMetrics(font)
        wide = min(metrics.horizontalAdvance(exact), box.width())
        middle, half = box.top() + box.height() / 2, metrics.height() / 2
        ground = QRectF(box.left() - 2, middle - half, wide + 4, 2 * half)
        painter.fillRect(ground, self.theme.colour("figure"))

    def _paint_words(
        self,
        painter: QPainter,
        box: QRect,
        words: str,
        spans: tuple[Span, ...],
        font: QFont,
        ink: str,
    ) -> float:
        """Draw one line of words with what was looked for in them; gives its width in px."""
        shown, places = seen_spans(words, spans)
        cut = QFontMetrics(_sized(font, font.pixelSize(), QFont.Weight.DemiBold)).elidedText(
            shown, Qt.TextElideMode.ElideRight, box.width()
        )
        layout = QTextLayout(cut, font)
        found = QTextCharFormat()
        found.setFontWeight(QFont.Weight.DemiBold)
        found.setForeground(self.theme.colour("link"))
        layout.setFormats([_range(start, end, cut, found) for start, end in places])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(2.0 * box.width() + 1.0)
        layout.endLayout()
        painter.setPen(self.theme.colour(ink))
        layout.draw(painter, QPointF(box.left(), box.top() + (box.height() - line.height()) / 2))
        return line.naturalTextWidth()


def seen_spans(words: str, spans: tuple[Span, ...]) -> tuple[str, list[Span]]:
    """Words as they are shown, and where in them the spans are, in UTF-16 units."""
    shown, places, at = "", [], 0
    for start, end in spans:
        shown += seen(words[at:start])
        first = _units(shown)
        shown += seen(words[start:end])
        places.append((first, _units(shown)))
        at = end
    return shown + seen(words[at:]), places


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _range(start: int, end: int, shown: str, format_: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    most = _units(shown)
    made.start = min(start, most)
    made.length = max(min(end, most) - made.start, 0)
    made.format = format_
    return made


def _sized(font: QFont, px: int, weight: QFont.Weight) -> QFont:
    made = QFont(font)
    made.setPixelSize(px)
    made.setWeight(weight)
    return made
