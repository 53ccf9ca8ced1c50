"""Mouse, wheel and pinch on the timeline: moves of the view, and wishes.

Works on whatever widget paints the timeline, since the first frame's canvas gives way to the
pyqtgraph view while a hand may already be at work.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from viewer.timeline.hit import Hit
from viewer.ui.timeline.lane_hand import lane_of
from viewer.ui.timeline.rubber_band import zoom_to_band
from viewer.ui.timeline.state import TimelineState

#: a wheel step zooms by e to the power of sign x log2(1 + |delta|) x this
WHEEL_RATE = 0.02
#: px that a notch of a wheel (120 eighths of a degree) pans
NOTCH_PX = 96.0
NOTCH_DELTA = 120.0

_BUTTONS = (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton)
_CTRL = Qt.KeyboardModifier.ControlModifier
_CLICKABLE = ("event", "badge", "break", "open_fold", "head")


def zoom_step(delta: float) -> float:
    """How far a wheel delta zooms in, as a natural logarithm; a zero delta not at all.

    The same for a mouse (120 a notch) and a trackpad (a few px an event): Perfetto's rule.
    """
    return math.copysign(math.log2(1 + abs(delta)) * WHEEL_RATE, delta) if delta else 0.0


class Grasp(Enum):
    """What a hand does that has pressed and moves."""

    TIME = "time"
    BAND = "band"
    LANE = "lane"


@dataclass(slots=True)
class _Press:
    """A button that is down: where it went down, where the pointer was last, whether it drags."""

    start: QPointF
    last: QPointF
    button: Qt.MouseButton
    grasp: Grasp
    lane: int = -1
    drags: bool = False


class Gestures(QObject):
    """An event filter that reads a hand's intent.

    Signals:
        hit_clicked: a click; carries the Hit, or None on empty ground.
        event_requested: a click on the event of this row.
        event_zoom_requested: a double-click on the event of this row.
        fit_requested: a double-click on empty ground.
        tip_requested: the pointer rests on a Hit; carries it and the place on the screen.
        menu_requested: the same for a context menu.
        pointed: the pointer is at this place (QPointF), or with None nowhere.
        band_drawn: a stretch of time is being drawn; carries its px, or None.
        lane_dragged: a lane's head is dragged; carries the lane's place and the px down, or None.
        lane_dropped: it is let go there.
        back_requested, forward_requested: the mouse's own buttons for that.
    """

    hit_clicked = Signal(object)
    event_requested = Signal(int)
    event_zoom_requested = Signal(int)
    fit_requested = Signal()
    tip_requested = Signal(object, object)
    menu_requested = Signal(object, object)
    pointed = Signal(object)
    band_drawn = Signal(object)
    lane_dragged = Signal(object)
    lane_dropped = Signal(int, float)
    back_requested = Signal()
    forward_requested = Signal()

    def __init__(self, state: TimelineState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._press: _Press | None = None
        self._clicked: Hit | None = None
        self._handlers: dict[QEvent.Type, Callable[[QWidget, Any], bool]] = {
            QEvent.Type.MouseButtonPress: self._on_press,
            QEvent.Type.MouseMove: self._on_move,
            QEvent.Type.MouseButtonRelease: self._on_release,
            QEvent.Type.MouseButtonDblClick: self._on_double_click,
            QEvent.Type.Leave: self._on_leave,
            QEvent.Type.Wheel: self._on_wheel,
            QEvent.Type.NativeGesture: self._on_native_gesture,
            QEvent.Type.ToolTip: self._on_tip,
            QEvent.Type.ContextMenu: self._on_menu,
        }

    @property
    def is_pressed(self) -> bool:
        """Whether a button is down on the timeline."""
        return self._press is not None

    def attach(self, surface: QWidget) -> None:
        """Read what happens on this widget from now on."""
        surface.setMouseTracking(True)
        surface.installEventFilter(self)

    def cancel(self) -> bool:
        """Give up drawing a stretch or dragging a lane; whether there was one."""
        press = self._press
        if press is None or not press.drags or press.grasp is Grasp.TIME:
            return False
        self._press = None
        self._show_grasp(None, press.start)
        return True

    def eventFilter(self, watched: QObject, qt_event: QEvent) -> bool:
        """Take what is ours."""
        handler = self._handlers.get(qt_event.type())
        if handler is None or not isinstance(watched, QWidget):
            return False
        return handler(watched, qt_event)

    def _on_press(self, _surface: QWidget, qt_event: QMouseEvent) -> bool:
        button, place = qt_event.button(), qt_event.position()
        if button in _BUTTONS and self._press is None:
            hit = self._hit(place)
            grasp = Grasp.TIME
            if button == Qt.MouseButton.LeftButton and qt_event.modifiers() & _CTRL:
                grasp = Grasp.BAND
            elif button == Qt.MouseButton.LeftButton and hit is not None and hit.kind == "head":
                grasp = Grasp.LANE
            lane = lane_of(self._state, hit) if grasp is Grasp.LANE else -1
            self._press = _Press(place, place, button, grasp, lane)
        elif button == Qt.MouseButton.BackButton:
            self.back_requested.emit()
        elif button == Qt.MouseButton.ForwardButton:
            self.forward_requested.emit()
        return True

    def _on_move(self, surface: QWidget, qt_event: QMouseEvent) -> bool:
        place, press = qt_event.position(), self._press
        if press is None:
            self._hover(surface, place)
            self.pointed.emit(place)
            return True
        if not press.drags:
            moved = place - press.start
            far = abs(moved.x()) + abs(moved.y())
            press.drags = far >= QApplication.startDragDistance()
        if press.drags:
            self._drag(surface, press, place)
        return True

    def _drag(self, surface: QWidget, press: _Press, place: QPointF) -> None:
        if press.grasp is Grasp.TIME:
            surface.setCursor(Qt.CursorShape.ClosedHandCursor)
            moved = place - press.last
            self._state.pan(moved.x(), moved.y())
        else:
            is_band = press.grasp is Grasp.BAND
            shapes = Qt.CursorShape.CrossCursor, Qt.CursorShape.ClosedHandCursor
            surface.setCursor(shapes[0] if is_band else shapes[1])
            self._show_grasp(press, place)
        press.last = place
        self.pointed.emit(None if press.grasp is not Grasp.TIME else place)

    def _show_grasp(self, press: _Press | None, place: QPointF) -> None:
        """Tell of the stretch that is drawn and the lane that is dragged, or of none."""
        is_band = press is not None and press.grasp is Grasp.BAND
        self.band_drawn.emit(
            (press.start.x(), place.x()) if press is not None and is_band else None
        )
        lane = -1 if press is None else press.lane
        self.lane_dragged.emit((lane, place.y()) if lane >= 0 else None)

    def _on_release(self, surface: QWidget, qt_event: QMouseEvent) -> bool:
        press, place = self._press, qt_event.position()
        if press is None or qt_event.button() != press.button:
            return True
        self._press = None
        if not press.drags and press.button == Qt.MouseButton.LeftButton:
            self._click(press.start)
        elif press.drags and press.grasp is not Grasp.TIME:
            self._show_grasp(None, place)
            if press.grasp is Grasp.BAND:
                zoom_to_band(self._state, press.start.x(), place.x())
            elif press.lane >= 0:
                self.lane_dropped.emit(press.lane, place.y())
        self._hover(surface, place)
        return True

    def _click(self, place: QPointF) -> None:
        hit = self._clicked = self._hit(place)
        if hit is not None and hit.kind == "event":
            self.event_requested.emit(hit.row)
        else:
            self.hit_clicked.emit(hit)

    def _on_double_click(self, _surface: QWidget, qt_event: QMouseEvent) -> bool:
        self._press = None
        if qt_event.button() != Qt.MouseButton.LeftButton:
            return True
        # what the first click hit: the box that it opened may stand elsewhere
        hit = self._clicked
        if hit is not None and hit.kind == "event":
            self.event_zoom_requested.emit(hit.row)
        elif hit is None or hit.kind not in _CLICKABLE:
            self.fit_requested.emit()
        return True

    def _on_leave(self, surface: QWidget, _qt_event: QEvent) -> bool:
        surface.unsetCursor()
        self._state.hover(-1)
        self.pointed.emit(None)
        return False

    def _on_wheel(self, _surface: QWidget, qt_event: QWheelEvent) -> bool:
        fine = qt_event.pixelDelta()
        delta = fine if not fine.isNull() else qt_event.angleDelta()
        px = 1.0 if not fine.isNull() else NOTCH_PX / NOTCH_DELTA
        shift = bool(qt_event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if shift:  # some systems turn the wheel sideways themselves while Shift is down
            self._state.pan((delta.x() or delta.y()) * px, 0.0)
        elif abs(delta.x()) > abs(delta.y()):
            self._state.pan(delta.x() * px, 0.0)
        elif delta.y():
            step = zoom_step(delta.y()) * self._state.wheel_speed
            self._state.zoom(step, qt_event.position().x())
        self.pointed.emit(qt_event.position())
        return True

    def _on_native_gesture(self, _surface: QWidget, qt_event: QNativeGestureEvent) -> bool:
        if qt_event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._state.zoom(math.log1p(max(qt_event.value(), -0.9)), qt_event.position().x())
        return True

    def _on_tip(self, _surface: QWidget, qt_event: QHelpEvent) -> bool:
        if self._press is None:
            hit = self._hit(QPointF(qt_event.pos()))
            self.tip_requested.emit(hit, qt_event.globalPos())
        return True

    def _on_menu(self, _surface: QWidget, qt_event: QContextMenuEvent) -> bool:
        self.menu_requested.emit(self._hit(QPointF(qt_event.pos())), qt_event.globalPos())
        return True

    def _hover(self, surface: QWidget, place: QPointF) -> None:
        hit = self._hit(place)
        clickable = hit is not None and hit.kind in _CLICKABLE
        shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor
        surface.setCursor(shape)
        self._state.hover(hit.row if hit is not None and hit.kind == "event" else -1)

    def _hit(self, place: QPointF) -> Hit | None:
        return self._state.hit(place.x(), place.y())
