"""The strip below the timeline: all of the time, and a frame around what is shown of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from viewer.render.fonts import measure_for
from viewer.render.painter import paint
from viewer.render.theme import Theme
from viewer.timeline.overview import OverviewScale, layout_overview, overview_time
from viewer.timeline.style import SCREEN
from viewer.timeline.table import EventTable, event_table

#: px on either side of the frame's edges in which they can be taken
EDGE_PX = 5.0
#: the shortest time that can be asked for, in px of the strip
LEAST_PX = 3.0
LEAST_HEIGHT_PX = 72


class Part(Enum):
    """What a press takes hold of."""

    START = "start"
    END = "end"
    WHOLE = "whole"
    GROUND = "ground"


@dataclass(frozen=True, slots=True)
class _Grip:
    """A press: which part, where (in seconds), and what was shown then."""

    part: Part
    at: float
    shown: tuple[int, int]


class Overview(QWidget):
    """Follows what the timeline shows and asks for other times.

    Dragging the frame moves it, dragging an edge resizes it, a click beside it centres it there.

    Signals:
        range_requested: first and last second that the timeline shall show.
        fit_requested: a double-click.
    """

    range_requested = Signal(object)
    fit_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overview")
        self.setAccessibleName("Overview of all events in true time")
        self.setMinimumHeight(LEAST_HEIGHT_PX)
        self.setMouseTracking(True)
        self._theme = theme
        self._table = event_table((), {})
        self._shown = (0, 0)
        self._folds: tuple[tuple[int, int], ...] = ()
        self._grip: _Grip | None = None

    def show_events(self, table: EventTable) -> None:
        """Show other events."""
        self._table = table
        self.update()

    def show_time(self, shown: tuple[int, int], folds: tuple[tuple[int, int], ...]) -> None:
        """Frame the seconds that the timeline shows; folds are [start, end) in seconds."""
        self._shown, self._folds = shown, folds
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    @property
    def frame_rect(self) -> QRect:
        """Where the frame around what is shown stands."""
        scale = self._scale()
        left = max(scale.px(self._shown[0]), 0.0)
        right = min(scale.px(self._shown[1]), float(self.width()))
        return QRect(round(left), 0, round(right - left), self.height())

    def paintEvent(self, _qt_event: QPaintEvent) -> None:
        """Paint the strip."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        if len(self._table):
            width, height = float(self.width()), float(self.height())
            measure = measure_for(SCREEN)
            strip = layout_overview(self._table, width, height, self._shown, self._folds, measure)
            paint(painter, strip, self._theme)
        painter.end()

    def mousePressEvent(self, qt_event: QMouseEvent) -> None:
        """Take hold of a part; beside the frame bring it here first."""
        if qt_event.button() != Qt.MouseButton.LeftButton:
            return
        x = qt_event.position().x()
        part, at = self.part_at(x), self._scale().seconds(x)
        if part is Part.GROUND:
            half = (self._shown[1] - self._shown[0]) // 2
            self._ask(round(at) - half, round(at) + half)
            part = Part.WHOLE
        self._grip = _Grip(part, at, self._shown)

    def mouseMoveEvent(self, qt_event: QMouseEvent) -> None:
        """Move or resize what is shown; without a press say by the cursor what one would do."""
        x = qt_event.position().x()
        grip = self._grip
        if grip is None:
            self._show_cursor(self.part_at(x))
            return
        scale = self._scale()
        by = round(scale.seconds(x) - grip.at)
        start, end = grip.shown
        least = round(scale.seconds(LEAST_PX) - scale.seconds(0.0))
        if grip.part is Part.WHOLE:
            least_by, most_by = scale.start - start, scale.end - end
            by = min(max(by, least_by), most_by) if least_by <= most_by else 0
            self._ask(start + by, end + by)
        elif grip.part is Part.START:
            self._ask(max(min(start + by, end - least), scale.start), end)
        else:
            self._ask(start, min(max(end + by, start + least), scale.end))

    def mouseReleaseEvent(self, _qt_event: QMouseEvent) -> None:
        """Let go."""
        self._grip = None

    def mouseDoubleClickEvent(self, _qt_event: QMouseEvent) -> None:
        """Ask for everything."""
        self._grip = None
        self.fit_requested.emit()

    def part_at(self, x: float) -> Part:
        """What a press at this px would take hold of."""
        scale = self._scale()
        left, right = scale.px(self._shown[0]), scale.px(self._shown[1])
        if abs(x - left) <= EDGE_PX and abs(x - left) <= abs(x - right):
            return Part.START
        if abs(x - right) <= EDGE_PX:
            return Part.END
        return Part.WHOLE if left < x < right else Part.GROUND

    def _scale(self) -> OverviewScale:
        return overview_time(self._table, float(self.width()))

    def _ask(self, start: int, end: int) -> None:
        self.range_requested.emit((start, end))

    def _show_cursor(self, part: Part) -> None:
        shapes = {
            Part.START: Qt.CursorShape.SizeHorCursor,
            Part.END: Qt.CursorShape.SizeHorCursor,
            Part.WHOLE: Qt.CursorShape.OpenHandCursor,
            Part.GROUND: Qt.CursorShape.ArrowCursor,
        }
        self.setCursor(shapes[part])
