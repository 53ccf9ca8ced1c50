"""What follows the pointer over the timeline: the date under it, and what a hand draws or drags.

A layer of its own, so that nothing has to be laid out anew while the pointer moves.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from viewer.render.canvas import faded
from viewer.render.theme import Theme
from viewer.timeline.pointer import words_at
from viewer.ui.timeline.gestures import Gestures
from viewer.ui.timeline.lane_hand import drop_at
from viewer.ui.timeline.rubber_band import view_scale
from viewer.ui.timeline.state import TimelineState

FONT_PX = 11
#: a date's box: height, px beside its words, corner, px above the axis' lower end
BOX_PX, PAD_PX, RADIUS_PX, ABOVE_PX = 17.0, 6.0, 4.0, 1.0
_HAIR_SHARE, _WASH_SHARE = 0.55, 0.10
_LANE_LINE_PX = 2.0
_FRAME_PX = 2.0
#: a word whose line ends so far below the box's upper edge is still above it
_TAIL_PX = 1.0


class PointerLayer(QWidget):
    """Paints a hairline with its date, the stretch being drawn and where a lane would fall.

    Over a chart below the timeline, which has no axis of its own, there are no dates.
    """

    def __init__(
        self,
        state: TimelineState,
        gestures: Gestures,
        theme: Theme,
        parent: QWidget,
        *,
        has_axis: bool = True,
    ) -> None:
        super().__init__(parent)
        self._has_axis = has_axis
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._state, self._theme = state, theme
        self._x: float | None = None
        self._band: tuple[float, float] | None = None
        self._lane: tuple[int, float] | None = None
        self._is_framed = False
        self._painted = QRegion()
        gestures.pointed.connect(self.point)
        gestures.band_drawn.connect(self.draw_band)
        gestures.lane_dragged.connect(self._drag_lane)
        state.viewport_changed.connect(self._renew)

    @property
    def words(self) -> str:
        """The date under the pointer; empty while it is elsewhere."""
        return "" if self._x is None else self._words_at(self._x)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, _qt_event: QPaintEvent) -> None:
        """Paint what there is."""
        painter = QPainter(self)
        if self._band is not None:
            self._paint_band(painter, *sorted(self._band))
        elif self._lane is not None:
            self._paint_lane(painter, *self._lane)
        elif self._x is not None:
            self._paint_hair(painter, self._x)
        if self._is_framed:
            self._paint_frame(painter)
        painter.end()

    # --- what is told

    def point(self, place: QPointF | None) -> None:
        """The pointer is at this place, or with None nowhere; only how far right counts."""
        is_there = place is not None and self._state.painted is not None
        is_there = is_there and len(self._state.table) > 0
        self._x = place.x() if place is not None and is_there else None
        self._renew()

    def draw_band(self, ends: tuple[float, float] | None) -> None:
        """A stretch between two px is being drawn, or with None none."""
        self._band = ends
        self._renew()

    def frame(self, framed: bool) -> None:
        """The keyboard is here, and nothing on the timeline can show that."""
        if framed != self._is_framed:
            self._is_framed = framed
            self.update()

    def _paint_frame(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._theme.colour("focus"), _FRAME_PX))
        painter.drawRect(QRectF(self.rect()).adjusted(1.0, 1.0, -1.0, -1.0))

    def _drag_lane(self, lane: tuple[int, float] | None) -> None:
        self._lane = lane
        self._renew()

    def _renew(self) -> None:
        """Paint anew what was painted and what will be, and nothing else."""
        region = QRegion()
        if self._band is not None:
            left, right = sorted(self._band)
            region += QRect(round(left) - 2, 0, round(right - left) + 4, self.height())
            region += self._ground(left).toAlignedRect()
            region += self._ground(right).toAlignedRect()
        elif self._lane is not None:
            region += self.rect()
        elif self._x is not None:
            region += QRect(round(self._x) - 1, 0, 3, self.height())
            region += self._ground(self._x).toAlignedRect()
        self.update(region + self._painted)
        self._painted = region

    # --- inside

    @property
    def _axis_px(self) -> float:
        painted = self._state.painted
        return painted.axis_px if painted is not None and self._has_axis else 0.0

    def _words_at(self, x: float) -> str:
        scale = view_scale(self._state)
        return words_at(scale, x) if scale is not None else ""

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(FONT_PX)
        return font

    def _box(self, x: float) -> QRectF:
        """The box of the date at a px, within the pane."""
        words = self._words_at(x)
        width = QFontMetricsF(self._font()).horizontalAdvance(words) + 2 * PAD_PX
        left = min(max(x - width / 2, 1.0), max(self.width() - width - 1.0, 1.0))
        top = max(self._axis_px - BOX_PX - ABOVE_PX, 0.0)
        return QRectF(left, top, width, BOX_PX)

    def _ground(self, x: float) -> QRectF:
        """The box with the words and ticks of the axis that it would cover in part."""
        box, frame = self._box(x), self._state.frame
        whole = box.adjusted(0.0, 0.0, 0.0, ABOVE_PX if self._has_axis else 0.0)
        high = frame.style.label_px
        for text in frame.ticks if self._has_axis else ():
            place = QRectF(text.x - 1.0, text.y - high, text.width + 2.0, 1.3 * high)
            # a row of words reaches into the other with its tails only
            if text.y > box.top() + _TAIL_PX and place.intersects(box):
                whole |= place
        return whole

    def _paint_hair(self, painter: QPainter, x: float) -> None:
        colour = faded(self._theme.colour("axis-tick"), _HAIR_SHARE)
        top = round(self._axis_px)
        painter.fillRect(QRect(int(x), top, 1, self.height() - top), colour)
        if self._has_axis:
            self._paint_date(painter, x, self._theme.colour("line"))

    def _paint_band(self, painter: QPainter, left: float, right: float) -> None:
        accent = self._theme.colour("accent")
        top = round(self._axis_px)
        area = QRectF(left, top, right - left, self.height() - top)
        painter.fillRect(area, faded(accent, _WASH_SHARE))
        for x in (left, right):
            painter.fillRect(QRect(int(x), top, 1, self.height() - top), accent)
        if not self._has_axis:
            return
        first, last = self._box(left), self._box(right)
        if first.right() < last.left():
            self._paint_date(painter, left, accent)
        self._paint_date(painter, right, accent)

    def _paint_date(self, painter: QPainter, x: float, outline: QColor) -> None:
        box = self._box(x)
        painter.fillRect(self._ground(x), self._theme.colour("panel"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(outline, 1.0))
        painter.setBrush(self._theme.colour("panel"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PX, RADIUS_PX)
        painter.setPen(self._theme.colour("ink"))
        painter.setFont(self._font())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._words_at(x))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_lane(self, painter: QPainter, lane: int, y: float) -> None:
        prepared = self._state.prepared
        if prepared is None:
            return
        accent, boxes = self._theme.colour("accent"), prepared.bands.boxes
        origin = prepared.axis_px - self._state.viewport.scroll_px
        held = QRectF(0.0, origin + boxes[lane].top, self.width(), boxes[lane].height)
        painter.fillRect(held, faded(accent, _WASH_SHARE))
        border = drop_at(prepared, self._state.viewport, lane, y).y
        line = QRectF(0.0, border - _LANE_LINE_PX / 2, self.width(), _LANE_LINE_PX)
        painter.fillRect(line, accent)
