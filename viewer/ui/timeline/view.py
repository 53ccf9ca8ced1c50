"""The timeline in pyqtgraph: a ViewBox in folded seconds with one item that paints the frame.

Imported after the first frame only. Other charts link their axes to `box`; the hand is read by
`Gestures`, so pyqtgraph's own mouse handling is off.
"""

from __future__ import annotations

import math
import time

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from viewer.render.ground import paint_panel
from viewer.render.painter import paint
from viewer.render.sprites import SpriteInk, ink_for, screen_ink
from viewer.render.theme import Theme
from viewer.timeline.display import DisplayList
from viewer.ui.timeline.state import TimelineState

#: frames that follow one another so soon show something that moves
MOVING_S = 0.1
#: new labels that one of them draws; each takes some 20 microseconds
MOST_NEW_LABELS = 64


class _FrameItem(pg.GraphicsObject):
    """The whole timeline as one item, in px of the view.

    A frame that is to be painted again, since something moves over it, is kept as a picture. While
    frames follow one another, of very many new labels some come with the next one.
    """

    def __init__(self, state: TimelineState, theme: Theme) -> None:
        super().__init__()
        self._state = state
        self.theme = theme
        self._bounds = QRectF()
        self._painted: DisplayList | None = None
        self._kept: QPixmap | None = None
        self._painted_at = -math.inf
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self.update)

    @property
    def is_behind(self) -> bool:
        """Whether labels of the frame are still to come."""
        return self._again.isActive()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.theme, self._painted = theme, None
        self.update()

    def set_size(self, width: float, height: float) -> None:
        """Cover the view."""
        self.prepareGeometryChange()
        self._bounds = QRectF(0.0, 0.0, width, height)

    def boundingRect(self) -> QRectF:
        """The view's size; never what happens to be painted."""
        return self._bounds

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint the state's frame."""
        frame, ratio = self._state.frame, painter.device().devicePixelRatio()
        if frame is not self._painted:
            self._painted, self._kept = frame, None
            self._paint_anew(painter, frame)
            return
        if self._kept is None or self._kept.devicePixelRatio() != ratio:
            self._kept = self._picture(frame, ratio)
        painter.drawPixmap(0, 0, self._kept)

    def _paint_anew(self, painter: QPainter, frame: DisplayList) -> None:
        paint_panel(painter, self._bounds, frame.bands, self.theme)
        ink = ink_for(painter)
        is_moving = time.monotonic() - self._painted_at < MOVING_S
        if is_moving and isinstance(ink, SpriteInk):
            with ink.hurrying(MOST_NEW_LABELS) as haste:
                paint(painter, frame, self.theme, ink)
            if haste.is_behind:
                self._painted = None
                self._again.start()
        else:
            paint(painter, frame, self.theme, ink)
        self._painted_at = time.monotonic()

    def _picture(self, frame: DisplayList, ratio: float) -> QPixmap:
        """The frame as it stands on the screen."""
        kept = QPixmap((self._bounds.size() * ratio).toSize())
        kept.setDevicePixelRatio(ratio)
        kept.fill(self.theme.colour("panel"))
        painter = QPainter(kept)
        paint(painter, frame, self.theme, screen_ink())
        painter.end()
        return kept


class TimelineView(pg.GraphicsView):
    """Shows a state's frame and keeps a ViewBox on the same time.

    Signals:
        painted: the first frame has been painted.
    """

    painted = Signal()

    def __init__(self, state: TimelineState, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, background=None)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(False)
        # one item covers everything: no background to keep, no other item to guard from its pens
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self.setOptimizationFlags(
            self.OptimizationFlag.DontSavePainterState
            | self.OptimizationFlag.DontAdjustForAntialiasing
        )
        self._state = state
        self._has_painted = False
        self.box = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0.0)
        self.box.disableAutoRange()
        self.setCentralItem(self.box)
        self._item = _FrameItem(state, theme)
        self._item.setParentItem(self.box)
        self._follow()
        state.frame_changed.connect(self._item.update)
        state.viewport_changed.connect(self._follow)
        self.box.sigXRangeChanged.connect(self._on_range_changed)

    @property
    def is_behind(self) -> bool:
        """Whether something of the frame is still to be painted."""
        return self._item.is_behind

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._item.set_theme(theme)

    def resizeEvent(self, qt_event: QResizeEvent | None) -> None:
        """Tell the state its new size (pyqtgraph itself calls this with None)."""
        super().resizeEvent(qt_event)
        if qt_event is None:
            return
        width, height = qt_event.size().width(), qt_event.size().height()
        self._item.set_size(width, height)
        self._state.resize(width, height)

    def paintEvent(self, qt_event: QPaintEvent) -> None:
        """Say when there is something to see."""
        super().paintEvent(qt_event)
        if not self._has_painted:
            self._has_painted = True
            self.painted.emit()

    def _follow(self) -> None:
        viewport = self._state.viewport
        self.box.setXRange(viewport.start, viewport.end, padding=0)

    def _on_range_changed(self, _box: object, ends: tuple[float, float]) -> None:
        """A chart with a linked axis has moved."""
        viewport = self._state.viewport
        if tuple(ends) != (viewport.start, viewport.end):
            self._state.look_at(*ends)
