"""The plain widget that paints the first frame, before pyqtgraph is there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from viewer.render.painter import paint
from viewer.render.theme import Theme
from viewer.ui.timeline.state import TimelineState


class TimelineCanvas(QWidget):
    """Paints the state's frame.

    Signals:
        painted: the first frame has been painted.
    """

    painted = Signal()

    def __init__(self, state: TimelineState, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._state = state
        self._theme = theme
        self._has_painted = False
        state.frame_changed.connect(self.update)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, _qt_event: QPaintEvent) -> None:
        """Paint the frame."""
        if not self._has_painted:
            # a window comes to its size in several steps; only the last one is worth packing for
            self._state.resize(self.width(), self.height())
        frame = self._state.frame
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        paint(painter, frame, self._theme)
        painter.end()
        if not self._has_painted:
            self._has_painted = True
            self.painted.emit()

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Tell the state its new size, once there was something to see."""
        if self._has_painted:
            self._state.resize(qt_event.size().width(), qt_event.size().height())
