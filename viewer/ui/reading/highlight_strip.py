"""A narrow strip beside the scroll bar that shows where in the text its marks are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.model.speech import tr
from viewer.render.theme import Theme
from viewer.ui.reading.highlights import HighlightKind

WIDTH_PX = 9
_TICK_PX = 2.0
#: left end and width of each kind's ticks, so that those of one line stay apart
_COLUMNS = {
    HighlightKind.FIGURE: (0.0, 3.0),
    HighlightKind.QUOTATION: (4.0, 3.0),
    HighlightKind.EVIDENCE: (0.0, 7.0),
    HighlightKind.MATCH: (0.0, 9.0),
}
_ORDER = {HighlightKind.EVIDENCE: 0, HighlightKind.MATCH: 2}


class HighlightStrip(QWidget):
    """Ticks of figures, quotations, the event's passages and what was found over the text.

    Signals:
        place_requested: how far down the text to go, 0 to 1.
    """

    place_requested = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = -1
        self._ticks: tuple[tuple[HighlightKind, float, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Where figures and quotes are"))
        self.setToolTip(tr("Where figures and quotes are; a click goes there"))

    def show_ticks(
        self, ticks: Sequence[tuple[HighlightKind, float, float]], side: int, theme: Theme
    ) -> None:
        """Show ticks as (kind, first, last), each 0 to 1 down the text."""
        self._ticks, self._side, self._theme = tuple(ticks), side, theme
        self.update()

    @property
    def ticks(self) -> tuple[tuple[HighlightKind, float, float], ...]:
        """What it shows."""
        return self._ticks

    def sizeHint(self) -> QSize:
        """As wide as its two columns."""
        return QSize(WIDTH_PX, 40)

    def paintEvent(self, _qt_event: QPaintEvent) -> None:
        """Draw the passages first, the ticks over them, what was found on top."""
        painter = QPainter(self)
        order = sorted(self._ticks, key=lambda tick: _ORDER.get(tick[0], 1))
        for kind, first, last in order:
            left, width = _COLUMNS[kind]
            top = round(first * self.height())
            height = max((last - first) * self.height(), _TICK_PX)
            painter.fillRect(QRectF(left, top, width, height), self._colour(kind))

    def mousePressEvent(self, qt_event: QMouseEvent) -> None:
        """Go where it was clicked."""
        if qt_event.button() == Qt.MouseButton.LeftButton and self.height():
            self.place_requested.emit(qt_event.position().y() / self.height())

    def _colour(self, kind: HighlightKind) -> QColor:
        if kind != HighlightKind.EVIDENCE:
            return self._theme.colour(f"{kind.value}-line")
        wash = QColor(self._theme.side(self._side))
        wash.setAlpha(90)
        return wash
