"""Which mark is which measure, where the figures chart shows several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.model.event import Status
from viewer.model.speech import tr
from viewer.render.theme import Theme
from viewer.timeline.table import STATUSES
from viewer.ui.parts.mark_icon import SIZE_PX, mark_of
from viewer.ui.parts.plain_text import draw_line, elided, tooltip

LINE_PX = 18
#: the chart needs its height more than names do
MOST_LINES = 2
_FONT_PX = 11
_EDGE_PX, _GAP_PX, _BETWEEN_PX = 11, 3, 14


@dataclass(frozen=True, slots=True)
class Entry:
    """A measure: place of its side, its name, and the letter before its labels, or none."""

    side: int
    name: str
    letter: str = ""

    @property
    def words(self) -> str:
        """What stands behind the mark."""
        return f"{self.letter}: {self.name}" if self.letter else self.name


class FiguresLegend(QWidget):
    """Marks with names, on as many lines as they take, two at most; the tooltip says all."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries: tuple[Entry, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What it tells apart."""
        return self._entries

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Tell measures apart; one alone needs no telling."""
        self._entries = tuple(entries) if len(entries) > 1 else ()
        words = "\n".join(entry.words for entry in self._entries)
        self.setAccessibleName(tr("Measures: {names}", names=words) if words else "")
        self.setToolTip(tooltip(words))
        self.setVisible(bool(self._entries))
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(200, self.height())

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Another width, other lines."""
        super().resizeEvent(qt_event)
        if qt_event.oldSize().width() != qt_event.size().width():
            self._fit()

    def paintEvent(self, _qt_event: QPaintEvent) -> None:
        """Draw marks and names."""
        painter = QPainter(self)
        painter.setFont(self._type())
        done = STATUSES.index(Status.HAPPENED)
        ratio = self.devicePixelRatioF()
        for entry, box in zip(self._entries, self._boxes(), strict=False):
            mark = mark_of(max(entry.side, 0), done, self._theme, ratio)
            top = box.top() + (LINE_PX - SIZE_PX) / 2
            painter.drawPixmap(QPointF(box.left(), top), mark)
            painter.setPen(self._theme.colour("soft"))
            words = box.adjusted(SIZE_PX + _GAP_PX, 0, 0, 0)
            said = elided(entry.words, painter.fontMetrics(), words.width())
            draw_line(painter, words, said, Qt.AlignmentFlag.AlignLeft)
        painter.end()

    def _type(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(_FONT_PX)
        return font

    def _boxes(self) -> list[QRect]:
        """Where each entry stands; those that find no room are left to the tooltip."""
        metrics, most = QFontMetrics(self._type()), self.width() - 2 * _EDGE_PX
        boxes: list[QRect] = []
        x, line = 0, 0
        for entry in self._entries:
            wide = SIZE_PX + _GAP_PX + metrics.horizontalAdvance(entry.words) + 2
            wide = min(wide, most)
            if x and x + wide > most:
                x, line = 0, line + 1
            if line == MOST_LINES:
                break
            boxes.append(QRect(_EDGE_PX + x, line * LINE_PX, wide, LINE_PX))
            x += wide + _BETWEEN_PX
        return boxes

    def _fit(self) -> None:
        lines = max((box.bottom() + 1 for box in self._boxes()), default=0)
        self.setFixedHeight(lines)
        self.update()
