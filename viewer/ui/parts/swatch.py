"""The small mark before a choice of the filter: what stands for it on the timeline, if anything."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen

from viewer.library.facets import Facet
from viewer.model.event import Status
from viewer.render.shapes import FILLED, LINE_PX, is_struck, outline, sign
from viewer.render.theme import Theme
from viewer.timeline.table import STATUSES

_SQUARE_PX = 9.0
#: marks are drawn a little smaller than on the timeline, to sit well beside 12 px letters
_MARK_SCALE = 0.9
_STRIKE_PX = 5.5
_TAIL_FROM_PX = 4.4
_TAIL_PX = 11.0
_BEFORE_TAIL_PX = 1.0


class Swatch(Enum):
    """What the choices of a field are told by."""

    NONE = auto()
    """nothing: no mark on the timeline stands for it"""
    SIDE = auto()
    """its side's shape and colour"""
    STATUS = auto()
    """a mark without a side: filled, hollow, with its sign"""


def paint_swatch(
    painter: QPainter, swatch: Swatch, facet: Facet, middle: QPointF, theme: Theme
) -> None:
    """Draw a choice's mark around a point; a person without a side has the mark of none."""
    if swatch == Swatch.NONE:
        return
    painter.save()
    painter.translate(middle)
    if swatch == Swatch.SIDE and facet.side >= 0:
        painter.scale(_MARK_SCALE, _MARK_SCALE)
        painter.fillPath(outline(facet.side), theme.side(facet.side))
    elif swatch == Swatch.STATUS and facet.value in STATUSES:
        painter.scale(_MARK_SCALE, _MARK_SCALE)
        _paint_status(painter, STATUSES.index(facet.value), theme)
    else:
        half = _SQUARE_PX / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.side(facet.side))
        painter.drawRoundedRect(QRectF(-half, -half, _SQUARE_PX, _SQUARE_PX), 2, 2)
    painter.restore()


def _paint_status(painter: QPainter, status: int, theme: Theme) -> None:
    colour = theme.side(-1)
    if STATUSES[status] == Status.ONGOING:
        painter.translate(-_BEFORE_TAIL_PX, 0.0)
        _paint_tail(painter, colour)
    if status in FILLED:
        painter.fillPath(outline(-1), colour)
        return
    painter.setPen(QPen(colour, LINE_PX))
    painter.setBrush(theme.colour("mark-ground"))
    painter.drawPath(outline(-1))
    inside = sign(status, -1)
    if inside is not None:
        painter.fillPath(inside, colour)
    if is_struck(status):
        ends = QPointF(-_STRIKE_PX, _STRIKE_PX), QPointF(_STRIKE_PX, -_STRIKE_PX)
        painter.drawLine(*ends)


def _paint_tail(painter: QPainter, colour: QColor) -> None:
    box = QRectF(_TAIL_FROM_PX, -2.5, _TAIL_PX - _TAIL_FROM_PX, 5.0)
    fading, gone = QLinearGradient(box.topLeft(), box.topRight()), QColor(colour)
    gone.setAlpha(0)
    fading.setColorAt(0.0, colour)
    fading.setColorAt(1.0, gone)
    painter.fillRect(box, fading)
