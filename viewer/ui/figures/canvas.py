"""The figures chart's ground: paints what the layout says and reads mouse and keys on it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from viewer.render.painter import paint
from viewer.render.theme import Theme
from viewer.timeline.figures import FigureChart, FigurePoints, FiguresPlace, layout_figures
from viewer.timeline.figures import figure_at as spot_at
from viewer.timeline.hit import Hit
from viewer.timeline.style import SCREEN
from viewer.timeline.table import EventTable
from viewer.ui.parts.plain_text import tooltip
from viewer.ui.timeline.gestures import Gestures
from viewer.ui.timeline.pointer_layer import PointerLayer
from viewer.ui.timeline.state import TimelineState

LEAST_HEIGHT_PX = 44
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class FiguresCanvas(QWidget):
    """Follows a timeline's state: same time, same selection, same gestures.

    Signals:
        spot_requested: a figure was clicked or entered; its rows in the points.
        event_zoom_requested: a figure was double-clicked; the row of its event.
        laid_out: another chart is shown; how many figures have a label may have changed.
    """

    spot_requested = Signal(object)
    event_zoom_requested = Signal(int)
    laid_out = Signal()

    def __init__(self, state: TimelineState, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(LEAST_HEIGHT_PX)
        self._state, self._theme = state, theme
        self._points: FigurePoints | None = None
        self._table: EventTable | None = None
        self._say: Callable[[tuple[int, ...]], str] = lambda _: ""
        self._chart: FigureChart | None = None
        self._hovered = self._focused = -1
        self._keys_at_work = False
        self._gestures = _FigureGestures(state, self)
        self._gestures.attach(self)
        self.pointed, self.band_drawn = self._gestures.pointed, self._gestures.band_drawn
        self.pointer = PointerLayer(state, self._gestures, theme, self, has_axis=False)
        self._gestures.event_requested.connect(self._open)
        self._gestures.event_zoom_requested.connect(self._zoom_to)
        self._gestures.fit_requested.connect(state.fit)
        self._gestures.tip_requested.connect(self._on_tip_requested)
        state.frame_changed.connect(self.forget)

    def sizeHint(self) -> QSize:
        """As wide as there is room, of a usual height."""
        return QSize(400, 130)

    def show_points(
        self, points: FigurePoints | None, say: Callable[[tuple[int, ...]], str]
    ) -> None:
        """Show other figures; `say` tells what the figures of some rows are."""
        self._points, self._say, self._table = points, say, self._state.table
        self._focused = self._hovered = -1
        self.forget()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.pointer.set_theme(theme)
        self.update()

    def forget(self) -> None:
        """Lay out anew before the next painting."""
        self._chart = None
        self.update()

    @property
    def chart(self) -> FigureChart | None:
        """What is shown; None while the timeline has no size or other events."""
        prepared, points = self._state.painted, self._points
        if self._chart is None and prepared is not None and points is not None:
            if prepared.table is not self._table:
                return None
            place = FiguresPlace(
                self._state.viewport.width,
                self.height(),
                SCREEN,
                self._hovered,
                self._focused if self._keys_at_work and self.hasFocus() else -1,
                self._state.selected,
            )
            self._chart = layout_figures(prepared, self._state.viewport, points, place)
            self.laid_out.emit()
        return self._chart

    def spot_at(self, place: QPointF) -> int:
        """Position of the figure at a place, or -1."""
        chart = self.chart
        return spot_at(chart, place.x(), place.y()) if chart is not None else -1

    def hover(self, spot: int) -> None:
        """The pointer is on this figure, or with -1 on none."""
        if spot != self._hovered:
            self._hovered = spot
            self.forget()

    def paintEvent(self, _qt_event: QPaintEvent) -> None:
        """Paint the chart."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        chart = self.chart
        if chart is not None:
            paint(painter, chart.frame, self._theme)
        painter.end()

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Another height, another chart."""
        super().resizeEvent(qt_event)
        self.pointer.resize(qt_event.size())
        self.forget()

    # --- keys

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Arrows walk from figure to figure, Enter opens the sentence."""
        chart, key = self.chart, Qt.Key(qt_event.key())
        count = len(chart.spots) if chart is not None else 0
        if key in _STEPS and count:
            at = self._focused + _STEPS[key]
            self._focus(min(max(at, 0), count - 1))
        elif key in _OPENING and 0 <= self._focused < count:
            self._open(self._focused)
        else:
            super().keyPressEvent(qt_event)

    def focusInEvent(self, qt_event: QFocusEvent) -> None:
        """Show where the keyboard is, if it was a key that brought it here."""
        chart = self.chart
        if qt_event.reason() in _BY_KEY and chart is not None and chart.spots:
            self._focus(min(max(self._focused, 0), len(chart.spots) - 1))
        super().focusInEvent(qt_event)

    def focusOutEvent(self, qt_event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        self.forget()
        super().focusOutEvent(qt_event)

    def _focus(self, spot: int) -> None:
        self._focused, self._keys_at_work = spot, True
        self.forget()
        chart = self.chart
        if chart is not None and QAccessible.isActive():
            said = QAccessibleAnnouncementEvent(self, self._say(chart.spots[spot].rows))
            QAccessible.updateAccessibility(said)

    # --- the hand

    def _open(self, spot: int) -> None:
        chart = self.chart
        if chart is not None and 0 <= spot < len(chart.spots):
            self._focused = spot
            self.spot_requested.emit(chart.spots[spot].rows)

    def _zoom_to(self, spot: int) -> None:
        chart = self.chart
        if chart is not None and 0 <= spot < len(chart.spots):
            self.event_zoom_requested.emit(chart.spots[spot].event)

    def _on_tip_requested(self, hit: Hit | None, place: QPoint) -> None:
        chart = self.chart
        if hit is None or chart is None:
            QToolTip.hideText()
            return
        QToolTip.showText(place, tooltip(self._say(chart.spots[hit.row].rows)), self)


class _FigureGestures(Gestures):
    """The timeline's gestures, on figures in place of events."""

    def __init__(self, state: TimelineState, canvas: FiguresCanvas) -> None:
        super().__init__(state, canvas)
        self._canvas = canvas

    def _hit(self, place: QPointF) -> Hit | None:
        spot = self._canvas.spot_at(place)
        return Hit("event", spot) if spot >= 0 else None

    def _hover(self, surface: QWidget, place: QPointF) -> None:
        spot = self._canvas.spot_at(place)
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        surface.setCursor(hand if spot >= 0 else arrow)
        self._canvas.hover(spot)

    def _on_leave(self, surface: QWidget, _qt_event: QEvent) -> bool:
        surface.unsetCursor()
        self._canvas.hover(-1)
        self.pointed.emit(None)
        return False
