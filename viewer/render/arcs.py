"""Event links: arcs with an arrow's head and, where there is room, the relation."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF

from viewer.render.canvas import NO_BRUSH, NO_PEN, Canvas, faded, round_pen
from viewer.render.ink import Ink
from viewer.timeline.display import Arc

LINE_PX = 1.4
HEAD_PX, HEAD_HALF_PX = 7.0, 3.2
#: opacity
_QUIET = 0.75


def paint_arcs(canvas: Canvas, arcs: Sequence[Arc], ink: Ink) -> None:
    """Paint arcs from one event to the other, and the words on them."""
    colour = faded(canvas.theme.colour("arc"), _QUIET)
    for arc in arcs:
        with canvas.smooth() as painter:
            painter.setPen(round_pen(colour, LINE_PX * canvas.style.scale))
            painter.setBrush(NO_BRUSH)
            for piece in arc.pieces:
                painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in piece]))
            if arc.ends:
                painter.setPen(NO_PEN)
                painter.setBrush(colour)
                painter.drawPolygon(_head(arc, canvas.style.scale))
    ink.texts(canvas, [arc.text for arc in arcs if arc.text is not None])


def _head(arc: Arc, scale: float) -> QPolygonF:
    """A small triangle whose tip is the arc's end."""
    dx, dy = arc.x1 - arc.control_x, arc.y1 - arc.control_y
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
