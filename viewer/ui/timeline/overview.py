"""The strip below the timeline: all of the time, and a frame around what is shown of it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from viewer.model.speech import tr
from viewer.model.wording import say_range
from viewer.render.fonts import measure_for
from viewer.render.painter import paint
from viewer.render.theme import Theme
from viewer.timeline.brush import grips, selection_mark
from viewer.timeline.display import Fill
from viewer.timeline.hits import NO_HITS, Hits, overview_hits
from viewer.timeline.overview import (
    TOP_PX,
    OverviewScale,
    layout_overview,
    overview_time,
    window_px,
)
from viewer.timeline.pointer import say_moment
from viewer.timeline.style import SCREEN
from viewer.timeline.table import EventTable, event_table
from viewer.ui.timeline.gestures import zoom_step
from viewer.ui.timeline.linked import row_among

#: px on either side of the frame's edges in which they can be taken
EDGE_PX = 5.0
#: the shortest time that can be asked for, in px of the strip
LEAST_PX = 3.0
LEAST_HEIGHT_PX = 72
#: what a press of a key moves, in lengths of what is shown, and how far it zooms
KEY_SHIFT, KEY_ZOOM = 0.1, 0.35
_FOCUS_PX = 2
_SHIFTS = {
    Qt.Key.Key_Left: -KEY_SHIFT,
    Qt.Key.Key_Right: KEY_SHIFT,
    Qt.Key.Key_PageUp: -1.0,
    Qt.Key.Key_PageDown: 1.0,
}
_ZOOMS = {Qt.Key.Key_Up: KEY_ZOOM, Qt.Key.Key_Down: -KEY_ZOOM}


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

    Dragging the frame moves it, dragging an edge resizes it, a click beside it centres it there,
    the wheel zooms at the pointer. With the keyboard: Left and Right move the frame, a page at a
    time with Page Up and Page Down, Up makes it narrower and Down wider.

    Signals:
        range_requested: first and last second that the timeline shall show.
        fit_requested: a double-click.
    """

    range_requested = Signal(object)
    fit_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overview")
        self.setAccessibleName(tr("Overview of all events in true time"))
        self.setMinimumHeight(LEAST_HEIGHT_PX)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._theme = theme
        self._table = event_table((), {})
        self._shown = (0, 0)
        self._folds: tuple[tuple[int, int], ...] = ()
        self._fit: tuple[int, int] | None = None
        self._selected: str | None = None
        self._hits = NO_HITS
        self._hit_ticks: tuple[OverviewScale, tuple[Fill, ...]] | None = None
        self._grip: _Grip | None = None

    def show_events(self, table: EventTable) -> None:
        """Show other events."""
        self._table, self._hits, self._hit_ticks, self._fit = table, NO_HITS, None, None
        self.update()

    def show_time(
        self,
        shown: tuple[int, int],
        folds: tuple[tuple[int, int], ...],
        fit: tuple[int, int],
    ) -> None:
        """Frame the seconds that the timeline shows; folds are [start, end) in seconds.

        fit: first and last second that it shows at its widest.
        """
        self._shown, self._folds, self._fit = shown, folds, fit
        self.setAccessibleDescription(tr("Showing {range}", range=say_range(*shown)))
        self.update()

    def show_selection(self, event_id: str | None) -> None:
        """Mark where an event is, if it is among those shown."""
        self._selected = event_id
        self.update()

    def show_hits(self, hits: Hits) -> None:
        """Mark where the events of these rows are: those that a search found."""
        self._hits, self._hit_ticks = hits, None
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    @property
    def hits(self) -> Hits:
        """Rows of the events that are marked as found."""
        return self._hits

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
            scale, height, measure = self._scale(), float(self.height()), measure_for(SCREEN)
            strip = layout_overview(self._table, scale, height, self._shown, self._folds, measure)
            chosen = row_among(self._table.ids, self._selected)
            marks = selection_mark(self._table, chosen, scale, height)
            ends = grips(scale, self._shown, height)
            if self._hit_ticks is None or self._hit_ticks[0] != scale:
                self._hit_ticks = scale, overview_hits(self._table, self._hits, scale, TOP_PX)
            fills = (*strip.fills, *self._hit_ticks[1], *marks, *ends)
            paint(painter, replace(strip, fills=fills), self._theme)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("focus"), _FOCUS_PX))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def mousePressEvent(self, qt_event: QMouseEvent) -> None:
        """Take hold of a part; beside the frame bring it here first."""
        if qt_event.button() != Qt.MouseButton.LeftButton:
            return
        if not len(self._table):
            return
        x = qt_event.position().x()
        part, at = self.part_at(x), self._scale().seconds(x)
        if part is Part.GROUND:
            half = (self._shown[1] - self._shown[0]) // 2
            self._ask(round(at) - half, round(at) + half)
            part = Part.WHOLE
        self._grip = _Grip(part, at, self._shown)
        self._show_cursor(part, is_held=True)

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
            self._move(by, grip.shown)
        elif grip.part is Part.START:
            self._ask(max(min(start + by, end - least), scale.start), end)
        else:
            self._ask(start, min(max(end + by, start + least), scale.end))

    def mouseReleaseEvent(self, qt_event: QMouseEvent) -> None:
        """Let go."""
        self._grip = None
        self._show_cursor(self.part_at(qt_event.position().x()))

    def wheelEvent(self, qt_event: QWheelEvent) -> None:
        """Zoom at the time under the pointer."""
        delta = qt_event.pixelDelta().y() or qt_event.angleDelta().y()
        if delta and len(self._table):
            self._zoom(zoom_step(delta), self._scale().seconds(qt_event.position().x()))
        qt_event.accept()

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Move and resize what is shown."""
        key, (start, end) = qt_event.key(), self._shown
        if key in _SHIFTS and len(self._table):
            self._move(round(_SHIFTS[Qt.Key(key)] * (end - start)))
        elif key in _ZOOMS and len(self._table):
            self._zoom(_ZOOMS[Qt.Key(key)], (start + end) / 2)
        else:
            super().keyPressEvent(qt_event)

    def focusInEvent(self, qt_event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        super().focusInEvent(qt_event)
        self.update()

    def focusOutEvent(self, qt_event: QFocusEvent) -> None:
        """Show that it is elsewhere."""
        super().focusOutEvent(qt_event)
        self.update()

    def event(self, qt_event: QEvent) -> bool:
        """Tell the time under the pointer when it rests."""
        if isinstance(qt_event, QHelpEvent) and len(self._table):
            scale = self._scale()
            rate = (scale.right_px - scale.left_px) / (scale.end - scale.start)
            words = say_moment(round(scale.seconds(qt_event.pos().x())), rate)
            QToolTip.showText(qt_event.globalPos(), words, self)
            return True
        return super().event(qt_event)

    def mouseDoubleClickEvent(self, _qt_event: QMouseEvent) -> None:
        """Ask for everything."""
        self._grip = None
        self.fit_requested.emit()

    def part_at(self, x: float) -> Part:
        """What a press at this px would take hold of."""
        scale = self._scale()
        left, right = window_px(scale, self._shown)
        # of a narrow frame enough is left between its ends to move it by
        inwards = min(EDGE_PX, (right - left) / 4)
        if left - EDGE_PX <= x <= left + inwards:
            return Part.START
        if right - inwards <= x <= right + EDGE_PX:
            return Part.END
        return Part.WHOLE if left < x < right else Part.GROUND

    def _scale(self) -> OverviewScale:
        return overview_time(self._table, float(self.width()), self._fit)

    def _move(self, by: int, shown: tuple[int, int] | None = None) -> None:
        """Ask for what is shown, or was, so many seconds later, as far as there is any time."""
        scale, (start, end) = self._scale(), shown or self._shown
        least_by, most_by = scale.start - start, scale.end - end
        by = min(max(by, least_by), most_by) if least_by <= most_by else 0
        self._ask(start + by, end + by)

    def _zoom(self, step: float, at: float) -> None:
        """Ask for a shorter time (a longer one if negative) in which one second stays in place."""
        scale, (start, end), factor = self._scale(), self._shown, math.exp(-step)
        first, last = round(at - (at - start) * factor), round(at + (end - at) * factor)
        if first <= scale.start and last >= scale.end:
            self.fit_requested.emit()
        elif last - first >= 1:
            self._ask(max(first, scale.start), min(last, scale.end))

    def _ask(self, start: int, end: int) -> None:
        self.range_requested.emit((start, end))

    def _show_cursor(self, part: Part, *, is_held: bool = False) -> None:
        held = Qt.CursorShape.ClosedHandCursor
        shapes = {
            Part.START: Qt.CursorShape.SizeHorCursor,
            Part.END: Qt.CursorShape.SizeHorCursor,
            Part.WHOLE: held if is_held else Qt.CursorShape.OpenHandCursor,
            Part.GROUND: Qt.CursorShape.ArrowCursor,
        }
        self.setCursor(shapes[part])
