"""Intervals: rails, bands, bars and tails, with ends that are ticked, rounded or fade out.

Nothing but rectangles, short paths and straight gradients, so that every output can carry it.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainterPath

from viewer.render.canvas import NO_BRUSH, NO_PEN, Canvas, faded, laid_over, round_pen
from viewer.render.shapes import FILLED
from viewer.timeline.display import Bars, BarShape

_HEIGHT = {
    BarShape.RAIL: 6.0,
    BarShape.BAND: 16.0,
    BarShape.BAR: 12.0,
    BarShape.HOLLOW_BAR: 12.0,
    BarShape.TAIL: 5.0,
    BarShape.LEVEL: 2.0,
}
#: a bar that carries its label within
_TALL_PX = 16.0
_BAR_LINE = 1.2
_BAR_RADIUS = 6.0
_TAIL_ALPHA = 0.75
_CHEVRON_W, _CHEVRON_H, _CHEVRON_IN, _CHEVRON_LINE = 4.0, 8.0, 5.0, 1.6


class Span(NamedTuple):
    """One bar as it is painted; heights and lengths in px."""

    x0: float
    x1: float
    top: float
    height: float
    fade_left: float
    fade_right: float
    open_left: bool

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    @property
    def soft_left(self) -> bool:
        """Whether its left end has neither tick nor cap."""
        return self.fade_left > 0 or self.open_left


def paint_bars(canvas: Canvas, bars: Bars, labelled: frozenset[int] = frozenset()) -> None:
    """Paint every interval in the order given; bars of `labelled` rows carry their label."""
    columns = zip(
        bars.event.tolist(),
        bars.x0.tolist(),
        bars.x1.tolist(),
        bars.y.tolist(),
        bars.shape.tolist(),
        bars.side.tolist(),
        bars.status.tolist(),
        bars.fade_left.tolist(),
        bars.fade_right.tolist(),
        bars.pinned.tolist(),
        strict=True,
    )
    for event, x0, x1, y, code, side, status, fade_left, fade_right, pinned in columns:
        shape = BarShape(code)
        height = _HEIGHT[shape]
        if event in labelled and shape in (BarShape.BAR, BarShape.HOLLOW_BAR):
            height = _TALL_PX
        height *= canvas.style.scale
        span = Span(x0, x1, y - height / 2, height, fade_left, fade_right, pinned)
        _paint_span(canvas, span, shape, side, status in FILLED)
        if pinned:
            _paint_chevron(canvas, span, canvas.theme.side(side))


def _paint_span(canvas: Canvas, span: Span, shape: BarShape, side: int, is_done: bool) -> None:
    theme = canvas.theme
    match shape:
        case BarShape.RAIL | BarShape.BAND:
            role = "side-rail" if shape == BarShape.RAIL else "side-band"
            fill = theme.colour(role if is_done else "side-hollow", side)
            _paint_ticked(canvas, span, fill, theme.side(side))
        case BarShape.TAIL:
            colour = faded(theme.side(side), _TAIL_ALPHA)
            tail = span._replace(fade_right=span.x1 - span.x0)
            canvas.painter.fillRect(_area(canvas, tail), _brush(canvas, tail, colour))
        case BarShape.LEVEL:
            canvas.painter.fillRect(_area(canvas, span), _brush(canvas, span, theme.side(side)))
        case BarShape.BAR:
            _paint_round(canvas, span, theme.colour("side-bar", side), theme.side(side))
        case BarShape.HOLLOW_BAR:
            _paint_round(canvas, span, None, theme.side(side))


def _paint_ticked(canvas: Canvas, span: Span, fill: QColor, line: QColor) -> None:
    area = _area(canvas, span)
    canvas.painter.fillRect(area, _brush(canvas, span, fill))
    thick = canvas.grid.length(1.0)
    if not span.soft_left:
        canvas.fill(QRectF(area.left(), area.top(), thick, area.height()), line)
    if span.fade_right <= 0:
        canvas.fill(QRectF(area.right() - thick, area.top(), thick, area.height()), line)


def _area(canvas: Canvas, span: Span) -> QRectF:
    return canvas.box(span.x0, span.top, span.x1 - span.x0, span.height)


def _paint_round(canvas: Canvas, span: Span, fill: QColor | None, line: QColor) -> None:
    """A bar with round caps where it ends, straight edges where it fades or runs on."""
    with canvas.smooth() as painter:
        if fill is not None:
            painter.setPen(NO_PEN)
            painter.setBrush(_brush(canvas, span, fill))
            painter.drawPath(_body(span))
        painter.setPen(round_pen(line, _BAR_LINE))
        painter.setBrush(NO_BRUSH)
        if not span.soft_left and span.fade_right <= 0:
            painter.drawPath(_body(span))
            return
        _paint_edges(canvas, span, line)


def _paint_edges(canvas: Canvas, span: Span, line: QColor) -> None:
    """Caps as lines; the long edges as thin rectangles, which can carry a gradient."""
    painter = canvas.painter
    radius = _radius(span)
    left = span.x0 if span.soft_left else span.x0 + radius
    right = span.x1 if span.fade_right > 0 else span.x1 - radius
    if not span.soft_left:
        painter.drawPath(_cap(span, radius, is_left=True))
    if span.fade_right <= 0:
        painter.drawPath(_cap(span, radius, is_left=False))
    painter.setPen(NO_PEN)
    painter.setBrush(_brush(canvas, span, line))
    for y in (span.top, span.bottom):
        painter.drawRect(QRectF(left, y - _BAR_LINE / 2, max(right - left, 0), _BAR_LINE))


def _radius(span: Span) -> float:
    return min(_BAR_RADIUS * span.height / _HEIGHT[BarShape.BAR], (span.x1 - span.x0) / 2)


def _body(span: Span) -> QPainterPath:
    radius = _radius(span)
    path = QPainterPath()
    rect = QRectF(span.x0, span.top, span.x1 - span.x0, span.height)
    if not span.soft_left and span.fade_right <= 0:
        path.addRoundedRect(rect, radius, radius)
        return path
    left = 0.0 if span.soft_left else radius
    right = 0.0 if span.fade_right > 0 else radius
    path.moveTo(rect.left() + left, rect.top())
    path.lineTo(rect.right() - right, rect.top())
    if right:
        _arc(path, rect.right() - 2 * right, rect.top(), 2 * right, rect.height(), 90, -180)
    else:
        path.lineTo(rect.bottomRight())
    path.lineTo(rect.left() + left, rect.bottom())
    if left:
        _arc(path, rect.left(), rect.top(), 2 * left, rect.height(), 270, -180)
    path.closeSubpath()
    return path


def _cap(span: Span, radius: float, *, is_left: bool) -> QPainterPath:
    path = QPainterPath()
    if is_left:
        path.moveTo(span.x0 + radius, span.bottom)
        _arc(path, span.x0, span.top, 2 * radius, span.height, 270, -180)
    else:
        path.moveTo(span.x1 - radius, span.top)
        _arc(path, span.x1 - 2 * radius, span.top, 2 * radius, span.height, 90, -180)
    return path


def _arc(path: QPainterPath, x: float, y: float, w: float, h: float, *angles: float) -> None:
    path.arcTo(QRectF(x, y, w, h), *angles)


def _brush(canvas: Canvas, span: Span, colour: QColor) -> QBrush:
    """The colour, or its gradient to nothing where the span fades."""
    if span.fade_left <= 0 and span.fade_right <= 0:
        return QBrush(colour)
    clear = faded(colour, 0.0)
    if canvas.fades_are_opaque:
        clear = canvas.ground_at(span.top + span.height / 2)
        colour = laid_over(colour, clear)
    length = max(span.x1 - span.x0, 1e-6)
    start = min(span.fade_left / length, 1.0)
    end = max(1.0 - span.fade_right / length, 0.0)
    if start > end:
        start = end = start / max(start + 1.0 - end, 1e-6)
    gradient = QLinearGradient(span.x0, 0, span.x1, 0)
    if span.fade_left > 0:
        gradient.setColorAt(0.0, clear)
    gradient.setColorAt(start, colour)
    gradient.setColorAt(end, colour)
    if span.fade_right > 0:
        gradient.setColorAt(1.0, clear)
    return QBrush(gradient)


def _paint_chevron(canvas: Canvas, span: Span, colour: QColor) -> None:
    """The sign that a bar began before the view."""
    scale = canvas.style.scale
    left = span.x0 + _CHEVRON_IN * scale
    right, middle = left + _CHEVRON_W * scale, span.top + span.height / 2
    half = _CHEVRON_H * scale / 2
    path = QPainterPath(QPointF(right, middle - half))
    path.lineTo(left, middle)
    path.lineTo(right, middle + half)
    with canvas.smooth() as painter:
        painter.setPen(round_pen(colour, _CHEVRON_LINE * scale))
        painter.setBrush(NO_BRUSH)
        painter.drawPath(path)
