"""Foot ticks and the rings round a mark."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF

from viewer.render.batches import uprights
from viewer.render.canvas import NO_BRUSH, Canvas, faded, round_pen
from viewer.render.stamps import Stamps, fill_all
from viewer.timeline.display import FootTicks, Marks

_HOVER_RADIUS, _HOVER_LINE, _HOVER_ALPHA = 9.0, 2.0, 0.35
_FOCUS_SIZE, _FOCUS_LINE, _FOCUS_RADIUS = 18.0, 1.6, 4.0
_TICK_WIDTH, _TICK_HEIGHT = 1.8, 8.0


def paint_rings(canvas: Canvas, marks: Marks, hovered: int, focused: int) -> None:
    """Ring the mark under the pointer and the one with the keyboard's focus."""
    for row in _rows_of(marks, hovered):
        colour = faded(canvas.theme.side(int(marks.side[row])), _HOVER_ALPHA)
        radius = _HOVER_RADIUS * canvas.style.scale
        with canvas.smooth() as painter:
            painter.setPen(round_pen(colour, _HOVER_LINE * canvas.style.scale))
            painter.setBrush(NO_BRUSH)
            painter.drawEllipse(QPointF(marks.x[row], marks.y[row]), radius, radius)
    for row in _rows_of(marks, focused):
        size = _FOCUS_SIZE * canvas.style.scale
        with canvas.smooth() as painter:
            painter.setPen(round_pen(canvas.theme.colour("focus"), _FOCUS_LINE))
            painter.setBrush(NO_BRUSH)
            ring = QRectF(marks.x[row] - size / 2, marks.y[row] - size / 2, size, size)
            painter.drawRoundedRect(ring, _FOCUS_RADIUS, _FOCUS_RADIUS)


def _rows_of(marks: Marks, event: int) -> Iterable[int]:
    return (marks.event == event).nonzero()[0].tolist() if event >= 0 else ()


def paint_foot_ticks(canvas: Canvas, ticks: FootTicks, stamps: Stamps | None = None) -> None:
    """Paint the grey ticks that stand for events without a label."""
    width, height = (px * canvas.style.scale for px in (_TICK_WIDTH, _TICK_HEIGHT))
    rects = uprights(canvas.grid, ticks.x, ticks.y, height, width)
    fill_all(canvas, [(rects, canvas.theme.colour("foot-tick"))], stamps)
