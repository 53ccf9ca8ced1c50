"""Figures of one measure that disagree, as bars with the distance between them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.library.disagreeing import Disagreement
from viewer.model.annotation import Figure
from viewer.model.document import Document
from viewer.model.listing import listed_apart
from viewer.model.speech import tr
from viewer.model.unseen import seen
from viewer.model.value_words import opened, say_publisher
from viewer.model.wording import say_when
from viewer.render.theme import Theme
from viewer.timeline.amounts import AmountScale, amount_scale, say_bounded, say_short, unit_sign
from viewer.ui.parts.plain_text import elided, tooltip

_ROW_PX, _TOP_PX, _AXIS_PX, _PAD_PX = 78, 2, 22, 8
_BAR_PX, _DOT_PX = 2.0, 4.5
_WORDS_PX, _NOTE_PX, _AXIS_TEXT_PX = 12, 11, 11
#: from a bar's middle: up to its words' baseline, down to the source's, and to the distance
_WORDS_UP_PX, _NOTE_DOWN_PX, _TURN_PX, _BAR_TOP_PX = 15, 18, 35, 32
#: a value's box; its end never passes the pane's
_CHIP_PAD_PX = 3
_MOST_STEPS = 4


@dataclass(frozen=True, slots=True)
class FigureBar:
    """One figure: what it measures, its words, and who says it."""

    figure: Figure
    measures: str
    words: str
    said_by: str


class CompareFigures(QWidget):
    """One measure's figures, a bar each, on an axis that begins at zero.

    Signals:
        figure_requested: a figure was clicked or entered; carries the Figure.
    """

    figure_requested = Signal(object)

    def __init__(self, document: Document, found: Disagreement, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.bars = tuple(_bar(document, figure) for figure in found.figures)
        self.apart = say_apart(found)
        values = [figure.value for figure in found.figures]
        values += [f.value_max for f in found.figures if f.value_max is not None]
        self._scale: AmountScale = amount_scale(values, found.measure.unit, _MOST_STEPS)
        self._focused = -1
        self.setFixedHeight(_TOP_PX + _ROW_PX * len(self.bars) + _AXIS_PX)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        told = listed_apart(
            tr(
                "{figure}, {measures}, {source}",
                figure=bar.words,
                measures=bar.measures,
                source=bar.said_by,
            )
            for bar in self.bars
        )
        self.setAccessibleName(listed_apart((seen(told), self.apart)))
        self.setToolTip(tooltip(tr("Shows the sentence of a figure")))

    @property
    def unit(self) -> str:
        """What the axis counts in: `US$ billion`."""
        return self._scale.unit

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(300, self.height())

    def paintEvent(self, _qt_event: QPaintEvent) -> None:
        """Axis, bars, words, and the distance between the outermost."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter)
        self._paint_distance(painter)
        for row, bar in enumerate(self.bars):
            self._paint_bar(painter, row, bar)
        if self.hasFocus() and 0 <= self._focused < len(self.bars):
            painter.setPen(QPen(self._theme.colour("focus"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            top = _TOP_PX + self._focused * _ROW_PX
            painter.drawRect(QRectF(0.5, top + 0.5, self.width() - 1, _ROW_PX - 1))

    def mouseReleaseEvent(self, qt_event: QMouseEvent) -> None:
        """A click opens the figure of its row."""
        row = int((qt_event.position().y() - _TOP_PX) // _ROW_PX)
        if qt_event.button() == Qt.MouseButton.LeftButton and 0 <= row < len(self.bars):
            self.figure_requested.emit(self.bars[row].figure)

    def focusInEvent(self, qt_event: QFocusEvent) -> None:
        """The keyboard is on a figure from the beginning."""
        self._focused = max(self._focused, 0)
        super().focusInEvent(qt_event)

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Up and Down choose a figure, Space opens it."""
        steps: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if qt_event.key() in steps:
            last = len(self.bars) - 1
            self._focused = min(max(self._focused + steps[qt_event.key()], 0), last)
            self.update()
        elif qt_event.key() == Qt.Key.Key_Space:
            self.figure_requested.emit(self.bars[max(self._focused, 0)].figure)
        else:
            super().keyPressEvent(qt_event)

    def _x(self, value: float) -> float:
        """Where a value stands; its box has room to the right of the longest bar."""
        widest = max(self._chip_px(bar) for bar in self.bars) + 2 * _PAD_PX
        right = max(self.width() - _PAD_PX, _PAD_PX + 60.0)
        room = right - _PAD_PX
        most = max(bar.figure.value for bar in self.bars)
        # the axis ends with the pane, unless the box of the longest bar needs more
        reach = min(room, (room - widest) / max(self._scale.share(most), 1e-9))
        return _PAD_PX + max(reach, 40.0) * self._scale.share(value)

    def _y(self, row: int) -> float:
        return _TOP_PX + row * _ROW_PX + _BAR_TOP_PX

    def _chip_px(self, bar: FigureBar) -> float:
        return QFontMetricsF(self._font(_WORDS_PX, bold=True)).horizontalAdvance(bar.words) + 6

    def _font(self, px: int, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(px)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def _paint_axis(self, painter: QPainter) -> None:
        bottom = self.height() - _AXIS_PX
        painter.setFont(self._font(_AXIS_TEXT_PX))
        metrics = QFontMetricsF(painter.font())
        for tick in self._scale.ticks:
            x, words = self._x(tick), self._scale.number(tick)
            painter.setPen(QPen(self._theme.colour("line" if tick == 0 else "grid"), 1))
            painter.drawLine(QPointF(x, _TOP_PX), QPointF(x, bottom))
            width = metrics.horizontalAdvance(words)
            left = min(max(x - width / 2, 0.0), self.width() - width)
            painter.setPen(self._theme.colour("soft"))
            painter.drawText(QPointF(left, bottom + 15), words)

    def _paint_bar(self, painter: QPainter, row: int, bar: FigureBar) -> None:
        theme, y, x = self._theme, self._y(row), self._x(bar.figure.value)
        room = max(self.width() - 2 * _PAD_PX, 20)
        painter.setFont(self._font(_WORDS_PX, bold=True))
        painter.setPen(theme.colour("ink"))
        measures = elided(bar.measures, painter.fontMetrics(), room)
        self._write(painter, _PAD_PX + 4, y - _WORDS_UP_PX, measures)
        painter.setPen(QPen(theme.colour("accent"), _BAR_PX))
        painter.drawLine(QPointF(self._x(0.0), y), QPointF(x, y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(QPointF(x, y), _DOT_PX, _DOT_PX)
        self._paint_chip(painter, x + _PAD_PX + 2, y, bar)
        painter.setFont(self._font(_NOTE_PX))
        painter.setPen(theme.colour("soft"))
        said = elided(bar.said_by, painter.fontMetrics(), room)
        self._write(painter, _PAD_PX + 4, y + _NOTE_DOWN_PX, said)

    def _write(self, painter: QPainter, x: float, y: float, words: str) -> None:
        """Words on ground of their own: no line runs through them."""
        metrics = painter.fontMetrics()
        box = QRectF(x - 2, y - metrics.ascent(), metrics.horizontalAdvance(words) + 4,
                     metrics.height())  # fmt: skip
        painter.fillRect(box, self._theme.colour("panel"))
        painter.drawText(QPointF(x, y), words)

    def _paint_chip(self, painter: QPainter, x: float, y: float, bar: FigureBar) -> None:
        box = QRectF(x, y - 9, self._chip_px(bar), 18)
        painter.fillRect(box, self._theme.colour("figure"))
        painter.fillRect(
            QRectF(box.left(), box.bottom() - 1.5, box.width(), 1.5),
            self._theme.colour("figure-line"),
        )
        painter.setFont(self._font(_WORDS_PX, bold=True))
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(QPointF(x + _CHIP_PAD_PX, y + 4.5), seen(bar.words))

    def _paint_distance(self, painter: QPainter) -> None:
        """From the end of the longest bar to that of the shortest, with how far they are apart."""
        ends = [(bar.figure.value, row) for row, bar in enumerate(self.bars)]
        (low, low_row), (high, high_row) = min(ends), max(ends)
        x0, x1 = self._x(low), self._x(high)
        y0, y1 = self._y(low_row), self._y(high_row)
        step = 1 if y0 > y1 else -1
        turn = min(y0, y1) + _TURN_PX
        pen = QPen(self._theme.colour("soft"), 1, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawPolyline(
            [QPointF(x0, y0 - step * 6), QPointF(x0, turn), QPointF(x1, turn),
             QPointF(x1, y1 + step * 6)]
        )  # fmt: skip
        painter.setFont(self._font(_NOTE_PX))
        painter.setPen(self._theme.colour("ink"))
        width = painter.fontMetrics().horizontalAdvance(self.apart)
        left = min(x1 + 6, self.width() - width - 2)
        self._write(painter, left, turn + 4, self.apart)


def say_apart(found: Disagreement) -> str:
    """How far the figures lie apart: `US$38 bn apart`, `12 points apart`."""
    unit, number = unit_sign(found.measure.unit), say_short(found.apart)
    if found.measure.unit == "%":
        return tr("{number} points apart", number=number)
    if unit != found.measure.unit:
        return tr("{sign}{number} apart", sign=unit, number=number)
    return tr("{number} {unit} apart", number=number, unit=unit)


def _bar(document: Document, figure: Figure) -> FigureBar:
    place = next(iter(figure.places), None)
    words = place.exact if place is not None else say_short(figure.value)
    names = {actor.id: actor.name for actor in document.actors}
    source = next((s for s in document.sources if s.id == figure.source), None)
    said_by = figure.source
    if source is not None:
        published = say_when(source.published)
        said_by = tr("{source}, {date}", source=say_publisher(source.publisher), date=published)
    claimed = names.get(figure.claimed_by or "")
    if claimed:
        said_by = tr("{speaker}, in {source}", speaker=claimed, source=said_by)
    if figure.as_of is not None:
        said_by = tr("{source}; as of {date}", source=said_by, date=say_when(figure.as_of))
    measures = opened(figure.measures)
    return FigureBar(figure, measures, say_bounded(figure.bound, words), said_by)
