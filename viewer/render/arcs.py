"""Event links: arcs with an arrow's head and, where there is room, the relation."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from viewer.render.canvas import NO_BRUSH, NO_PEN, Canvas, faded, round_pen
from viewer.render.ink import Ink
from viewer.timeline.display import Arc

LINE_PX = 1.4
HEAD_PX, HEAD_HALF_PX = 7.0, 3.2
#: opacity
_QUIET = 0.75
#: px of ground left and right of a word, and its height in label sizes
_GROUND_PX, _GROUND_EM = 3.0, 1.2


def paint_arcs(canvas: Canvas, arcs: Sequence[Arc], ink: Ink) -> None:
    """Paint arcs from one event to the other, then the words on them."""
    if not arcs:
        return
    colour = faded(canvas.theme.colour("arc"), _QUIET)
    for arc in arcs:
        control = QPointF(arc.control_x, arc.control_y)
        path = QPainterPath(QPointF(arc.x0, arc.y0))
        path.quadTo(control, QPointF(arc.x1, arc.y1))
        with canvas.smooth() as painter:
            painter.setPen(round_pen(colour, LINE_PX * canvas.style.scale))
            painter.setBrush(NO_BRUSH)
            painter.drawPath(path)
            if arc.ends:
                painter.setPen(NO_PEN)
                painter.setBrush(colour)
                painter.drawPolygon(_head(arc, control, canvas.style.scale))
    words = [arc.text for arc in arcs if arc.text is not None]
    for text in words:
        high = _GROUND_EM * canvas.style.label_px
        middle = text.y - 0.35 * canvas.style.label_px
        box = QRectF(text.x - _GROUND_PX, middle - high / 2, text.width + 2 * _GROUND_PX, high)
        canvas.fill(canvas.box(*box.getRect()), canvas.ground_at(middle))  # type: ignore[misc]
    ink.texts(canvas, words)


def _head(arc: Arc, control: QPointF, scale: float) -> QPolygonF:
    """A small triangle whose tip is the arc's end."""
    dx, dy = arc.x1 - control.x(), arc.y1 - control.y()
    length = max(math.hypot(dx, dy), 1e-6)
    ux, uy = dx / length, dy / length
    long, half = HEAD_PX * scale, HEAD_HALF_PX * scale
    base_x, base_y = arc.x1 - ux * long / 2, arc.y1 - uy * long / 2
    tip = QPointF(arc.x1 + ux * long / 2, arc.y1 + uy * long / 2)
    return QPolygonF(
        [
            tip,
            QPointF(base_x - uy * half, base_y + ux * half),
            QPointF(base_x + uy * half, base_y - ux * half),
        ]
    )
