"""An article's words with what is proposed marked in the margins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from viewer.render.fonts import UI_FAMILY
from viewer.render.theme import Theme
from viewer.ui.reading.highlight_paint import LINE_PX, paint_mark
from viewer.ui.reading.highlights import Highlight, HighlightKind
from viewer.ui.reading.paged_text import MARGIN_PX
from viewer.ui.reading.source_text import SourceText
from viewer.ui.reading.text_geometry import span_boxes

GUTTER_PX, DATES_PX, NARROW_DATES_PX = 52.0, 92.0, 10.0
#: in a narrower column the dates in the margin give way
LEAST_FOR_DATES_PX = 400
_RULE_X_PX, _RULE_PX, _RULE_STEP_PX, _MOST_RULES = 35.0, 3.0, 5.0, 2
_NUMBER_RIGHT_PX, _NUMBER_PX = 27.0, 11
_FOCUS_WASH_ALPHA = 30


@dataclass(frozen=True, slots=True)
class MarginPassage:
    """A proposal's passage: where, its number, the place of its side, whether it is decided.

    number: 0 where it is no proposal's but of an event that a person has made.
    """

    proposal: str
    number: int
    start: int
    end: int
    side: int
    is_accepted: bool
    is_focused: bool = False


@dataclass(frozen=True, slots=True)
class MarginTime:
    """A time expression and the date it stands for, "" where it has none."""

    start: int
    end: int
    words: str
    is_focused: bool = False


class ArticleText(SourceText):
    """The article to read while its proposals are reviewed.

    Signals:
        proposal_requested: a proposal's id whose number or rule in the margin was clicked.
        part_requested: the id of a figure or quotation that was clicked or entered.
    """

    proposal_requested = Signal(str)
    part_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._passages: tuple[MarginPassage, ...] = ()
        self._times: tuple[MarginTime, ...] = ()
        self._numbers: list[tuple[QRectF, str]] = []

    def show_margins(self, passages: Sequence[MarginPassage], times: Sequence[MarginTime]) -> None:
        """Show what is proposed of which words, and what their times mean."""
        self._passages, self._times = tuple(passages), tuple(times)
        self.viewport().update()

    def show_marks(self, marks: Sequence[Highlight]) -> None:
        """Mark other figures and quotations of the same text."""
        self._marks = tuple(marks)
        self.viewport().update()

    @property
    def has_dates(self) -> bool:
        """Whether there is room for dates in the right margin."""
        return self.viewport().width() >= LEAST_FOR_DATES_PX

    def _activate(self, mark: Highlight | None) -> None:
        if mark is not None:
            self.part_requested.emit(mark.id)

    def _set_margins(self) -> None:
        root = self.document().rootFrame()
        frame = root.frameFormat()
        room = self.viewport().width() - GUTTER_PX
        right = DATES_PX if self.has_dates else NARROW_DATES_PX
        right = max(right, room - 480.0)
        if frame.rightMargin() == right and frame.leftMargin() == GUTTER_PX:
            return
        frame.setLeftMargin(GUTTER_PX)
        frame.setRightMargin(right)
        frame.setTopMargin(MARGIN_PX / 2)
        frame.setBottomMargin(MARGIN_PX)
        root.setFrameFormat(frame)

    def _paint_marks(self, painter: QPainter) -> None:
        self._paint_focus(painter)
        for kind in (HighlightKind.QUOTATION, HighlightKind.FIGURE):
            for mark in (m for m in self._painted() if m.kind == kind):
                paint_mark(painter, kind, self.boxes(mark), self._theme, hovered=False)
        self._paint_times(painter)
        self._paint_passages(painter)

    def _boxes_of(self, start: int, end: int) -> list[QRectF]:
        up = -float(self.verticalScrollBar().value())
        found = span_boxes(self.document(), self._unit(start), self._unit(end))
        return [box.translated(0.0, up) for box in found]

    def _seen_span(self) -> tuple[int, int]:
        return self._span_between(-LINE_PX, self.viewport().height() + LINE_PX)

    def _paint_focus(self, painter: QPainter) -> None:
        first, last = self._seen_span()
        for passage in self._passages:
            if passage.is_focused and passage.start < last and passage.end > first:
                wash = QColor(self._theme.colour("soft"))
                wash.setAlpha(_FOCUS_WASH_ALPHA)
                for box in self._boxes_of(passage.start, passage.end):
                    painter.fillRect(box.adjusted(-1.0, 0.0, 1.0, 1.0), wash)

    def _paint_times(self, painter: QPainter) -> None:
        first, last = self._seen_span()
        dates: dict[int, tuple[str, bool]] = {}
        pen = QPen(self._theme.colour("soft"), 1.0, Qt.PenStyle.DotLine)
        for time in self._times:
            if time.start >= last or time.end <= first:
                continue
            boxes = self._boxes_of(time.start, time.end)
            painter.setPen(pen)
            for box in boxes:
                y = round(box.bottom()) - 0.5
                painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            if boxes and time.words:
                top = round(boxes[0].top())
                while top in dates and dates[top][0] != time.words:
                    top += 14
                dates[top] = time.words, time.is_focused
        if self.has_dates:
            self._paint_dates(painter, dates)

    def _paint_dates(self, painter: QPainter, dates: dict[int, tuple[str, bool]]) -> None:
        left = self.document().rootFrame().frameFormat()
        x = self.viewport().width() - left.rightMargin() + 12.0
        for top, (words, is_focused) in dates.items():
            font = _ui_font(is_bold=is_focused)
            painter.setFont(font)
            painter.setPen(self._theme.colour("ink" if is_focused else "soft"))
            room = self.viewport().width() - x - 2.0
            shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(x, top + 15.0), shown)

    def _paint_passages(self, painter: QPainter) -> None:
        first, last = self._seen_span()
        self._numbers = []
        ends: list[float] = []
        taken: list[float] = []
        seen = [p for p in self._passages if p.start < last and p.end > first]
        for passage in sorted(seen, key=lambda p: (p.start, -p.end)):
            boxes = self._boxes_of(passage.start, passage.end)
            if not boxes:
                continue
            top, bottom = boxes[0].top() + 1.0, boxes[-1].bottom() - 1.0
            column = next((n for n, end in enumerate(ends) if end <= top), len(ends))
            column = min(column, _MOST_RULES - 1)
            if column == len(ends):
                ends.append(bottom)
            else:
                ends[column] = max(bottom, ends[column])
            x = _RULE_X_PX + (_MOST_RULES - 1 - column) * _RULE_STEP_PX
            self._paint_rule(painter, passage, x, top, bottom)
            if not passage.number:
                continue
            number_top = top + 2.0
            while any(abs(number_top - other) < 15.0 for other in taken):
                number_top += 15.0
            taken.append(number_top)
            self._paint_number(painter, passage, number_top, bottom)

    def _paint_rule(
        self, painter: QPainter, passage: MarginPassage, x: float, top: float, bottom: float
    ) -> None:
        colour = self._theme.side(passage.side)
        pen = QPen(colour, _RULE_PX)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if not passage.is_accepted and not passage.is_focused:
            pen.setDashPattern([1.0, 0.8])
        painter.setPen(pen)
        middle = x + _RULE_PX / 2
        painter.drawLine(QPointF(middle, top), QPointF(middle, bottom))

    def _paint_number(
        self, painter: QPainter, passage: MarginPassage, top: float, bottom: float
    ) -> None:
        words, font = str(passage.number), _ui_font(is_bold=passage.is_focused)
        width = QFontMetricsF(font).horizontalAdvance(words)
        painter.setFont(font)
        box = QRectF(_NUMBER_RIGHT_PX - width - 5.0, top - 1.0, width + 9.0, 15.0)
        if passage.is_focused:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawRoundedRect(box, 3.5, 3.5)
            painter.setPen(self._theme.colour("on-accent"))
        else:
            painter.setPen(self._theme.colour("soft"))
        painter.drawText(QPointF(_NUMBER_RIGHT_PX - width, top + 10.5), words)
        reach = QRectF(0.0, top - 2.0, GUTTER_PX - 6.0, max(bottom - top, 18.0))
        self._numbers.append((reach, passage.proposal))

    def mousePressEvent(self, qt_event: QMouseEvent) -> None:
        """A number in the margin goes to its proposal."""
        place = qt_event.position()
        if place.x() < GUTTER_PX - 6.0:
            near = [n for n in self._numbers if n[0].contains(place)]
            if near:
                smallest = min(near, key=lambda found: found[0].height())
                self.proposal_requested.emit(smallest[1])
                return
        super().mousePressEvent(qt_event)


def _ui_font(*, is_bold: bool = False) -> QFont:
    font = QFont(UI_FAMILY)
    font.setPixelSize(_NUMBER_PX)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if is_bold:
        font.setWeight(QFont.Weight.Bold)
    return font
