"""Intervals: rails, bands, bars and tails, with ends that are ticked, rounded or fade out.

Nothing but rectangles, short paths and straight gradients, so that every output can carry it.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath

from viewer.render.batches import boxes, near
from viewer.render.canvas import NO_BRUSH, NO_PEN, Canvas, dashed_pen, faded, laid_over, round_pen
from viewer.render.round_bars import RoundLook, stamp_chevrons, stamp_rounds
from viewer.render.shapes import FILLED
from viewer.render.stamps import Stamps, fill_looks
from viewer.timeline.display import Bars, BarShape
from viewer.timeline.table import STATUSES

Floats = NDArray[np.float64]

_HEIGHT = {
    BarShape.RAIL: 6.0,
    BarShape.BAND: 16.0,
    BarShape.BAR: 12.0,
    BarShape.HOLLOW_BAR: 12.0,
    BarShape.TAIL: 5.0,
    BarShape.LEVEL: 2.0,
    BarShape.PROPOSED: 12.0,
}
_HEIGHTS = np.array([_HEIGHT[shape] for shape in sorted(BarShape)])
_IS_FILLED = np.isin(np.arange(len(STATUSES)), sorted(FILLED))
#: what flat bars are filled with; the side's own colour for their lines comes after these
_FLAT_ROLES = ("side-rail", "side-band", "side-hollow")
_FLAT_LOOKS = len(_FLAT_ROLES) + 1
#: a bar that carries its label within
_TALL_PX = 16.0
_BAR_LINE = 1.2
_BAR_RADIUS = 6.0
_TAIL_ALPHA = 0.75
_CHEVRON_W, _CHEVRON_H, _CHEVRON_IN, _CHEVRON_LINE = 4.0, 8.0, 5.0, 1.6
_CHEVRON_REACH = 12.0


class Span(NamedTuple):
    """One bar as it is painted; heights and lengths in px."""

    x0: float
    x1: float
    top: float
    height: float
    fade_left: float
    fade_right: float
    open_left: bool
    open_right: bool = False

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    @property
    def soft_left(self) -> bool:
        """Whether its left end has neither tick nor cap."""
        return self.fade_left > 0 or self.open_left

    @property
    def soft_right(self) -> bool:
        """Whether its right end has neither tick nor cap."""
        return self.fade_right > 0 or self.open_right


def paint_bars(
    canvas: Canvas,
    bars: Bars,
    labelled: frozenset[int] = frozenset(),
    stamps: Stamps | None = None,
) -> None:
    """Paint every interval; bars of `labelled` rows carry their label.

    With `stamps`, that is on the screen, those alike are painted together: none lies upon another.
    """
    if len(bars.x0) == 0:
        return
    heights = _HEIGHTS[bars.shape] * canvas.style.scale
    rounds = np.flatnonzero(_is_round(bars))
    tall = [event in labelled for event in bars.event[rounds].tolist()]
    heights[rounds[tall]] = _TALL_PX * canvas.style.scale
    left = np.full(len(bars.x0), True)
    if stamps is not None:
        flat, stamped = _are_flat(bars), _are_stamped(bars, heights)
        _paint_flat(canvas, bars, np.flatnonzero(flat), stamps)
        stamp_rounds(canvas, stamps, bars, heights, np.flatnonzero(stamped), _ROUND)
        left = ~(flat | stamped)
    for at in np.flatnonzero(left).tolist():
        span = _span_at(bars, at, float(heights[at]))
        shape, is_done = BarShape(int(bars.shape[at])), int(bars.status[at]) in FILLED
        _paint_span(canvas, span, shape, int(bars.side[at]), is_done)
    _paint_chevrons(canvas, bars, stamps)


def _is_round(bars: Bars) -> NDArray[np.bool_]:
    return np.asarray((bars.shape == BarShape.BAR) | (bars.shape == BarShape.HOLLOW_BAR))


def _are_stamped(bars: Bars, heights: Floats) -> NDArray[np.bool_]:
    """Which of the bars consist of two ends and what is between them."""
    fades = (bars.fade_left > 0) | (bars.fade_right > 0)
    return np.asarray(_is_round(bars) & ~fades & (bars.x1 - bars.x0 > heights + 2.0))


def _paint_chevrons(canvas: Canvas, bars: Bars, stamps: Stamps | None) -> None:
    if stamps is not None:

        def draw(painter: QPainter, side: int, y: float, inwards: float) -> None:
            _draw_chevron(painter, canvas, side, 0.0, y, inwards)

        stamp_chevrons(canvas, stamps, bars, draw, _CHEVRON_REACH * canvas.style.scale)
        return
    for ends, running, inwards in ((bars.x0, bars.pinned, 1.0), (bars.x1, bars.goes_on, -1.0)):
        for at in np.flatnonzero(running).tolist():
            with canvas.smooth() as painter:
                side, x, y = int(bars.side[at]), float(ends[at]), float(bars.y[at])
                _draw_chevron(painter, canvas, side, x, y, inwards)


def _span_at(bars: Bars, at: int, height: float) -> Span:
    x0, x1, y = float(bars.x0[at]), float(bars.x1[at]), float(bars.y[at])
    fades = float(bars.fade_left[at]), float(bars.fade_right[at])
    return Span(
        x0, x1, y - height / 2, height, *fades, bool(bars.pinned[at]), bool(bars.goes_on[at])
    )


def _are_flat(bars: Bars) -> NDArray[np.bool_]:
    """Which of the bars are rectangles in one colour with ticked ends."""
    ticked = (bars.shape == BarShape.RAIL) | (bars.shape == BarShape.BAND)
    return np.asarray(ticked & (bars.fade_left <= 0) & (bars.fade_right <= 0))


def _paint_flat(canvas: Canvas, bars: Bars, chosen: NDArray[np.intp], stamps: Stamps) -> None:
    """Rails and bands with their ends."""
    if len(chosen) == 0:
        return
    shape, side = bars.shape[chosen], bars.side[chosen].astype(np.int64)
    height = _HEIGHTS[shape] * canvas.style.scale
    left, top = bars.x0[chosen], bars.y[chosen] - height / 2
    area = boxes(canvas.grid, left, top, bars.x1[chosen] - left, height)
    role = np.where(shape == BarShape.RAIL, 0, 1)
    role = np.where(_IS_FILLED[bars.status[chosen]], role, 2)
    thick = canvas.grid.length(1.0)
    lines, owner = _outlines(canvas, area, shape == BarShape.RAIL, thick)
    first, last = ~bars.pinned[chosen], ~bars.goes_on[chosen]
    right = area.copy()
    right[:, 0] += right[:, 2] - thick
    ends = np.concatenate([area[first], right[last]])
    ends[:, 2] = thick
    line = side * _FLAT_LOOKS + len(_FLAT_ROLES)
    looks = np.concatenate([side * _FLAT_LOOKS + role, line[owner], line[first], line[last]])

    def colour_of(look: int) -> QColor:
        place, which = divmod(look, _FLAT_LOOKS)
        theme = canvas.theme
        return (
            theme.side(place)
            if which == len(_FLAT_ROLES)
            else theme.colour(_FLAT_ROLES[which], place)
        )

    fill_looks(canvas, np.concatenate([area, lines, ends]), looks, colour_of, stamps)


def _outlines(
    canvas: Canvas, area: Floats, is_rail: NDArray[np.bool_], thick: float
) -> tuple[Floats, NDArray[np.intp]]:
    """Lines by which pale areas stand out, and whose each is: along a rail, at a band's edges."""
    rail, band = np.flatnonzero(is_rail), np.flatnonzero(~is_rail)
    middle, upper, lower = area[rail].copy(), area[band].copy(), area[band].copy()
    middle[:, 1] = near(
        middle[:, 1] + (middle[:, 3] - thick) / 2, canvas.grid.scale, canvas.grid.top
    )
    lower[:, 1] += lower[:, 3] - thick
    lines = np.concatenate([middle, upper, lower])
    lines[:, 3] = thick
    return lines, np.concatenate([rail, band, band])


def _paint_span(canvas: Canvas, span: Span, shape: BarShape, side: int, is_done: bool) -> None:
    theme = canvas.theme
    match shape:
        case BarShape.RAIL | BarShape.BAND:
            role = "side-rail" if shape == BarShape.RAIL else "side-band"
            fill = theme.colour(role if is_done else "side-hollow", side)
            _paint_ticked(canvas, span, fill, theme.side(side), is_rail=shape == BarShape.RAIL)
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
        case BarShape.PROPOSED:
            with canvas.smooth() as painter:
                painter.setPen(dashed_pen(theme.side(side), _BAR_LINE))
                painter.setBrush(theme.colour("side-hollow", side))
                painter.drawPath(_body(span))


def _paint_ticked(canvas: Canvas, span: Span, fill: QColor, line: QColor, *, is_rail: bool) -> None:
    area = _area(canvas, span)
    canvas.painter.fillRect(area, _brush(canvas, span, fill))
    thick = canvas.grid.length(1.0)
    top, foot = area.top(), area.top() + area.height() - thick
    levels = (canvas.grid.y(top + (area.height() - thick) / 2),) if is_rail else (top, foot)
    brush = _brush(canvas, span, line)
    for y in levels:
        canvas.painter.fillRect(QRectF(area.left(), y, area.width(), thick), brush)
    if not span.soft_left:
        canvas.fill(QRectF(area.left(), area.top(), thick, area.height()), line)
    if not span.soft_right:
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
        if not span.soft_left and not span.soft_right:
            painter.drawPath(_body(span))
            return
        _paint_edges(canvas, span, line)


def _paint_edges(canvas: Canvas, span: Span, line: QColor) -> None:
    """Caps as lines; the long edges as thin rectangles, which can carry a gradient."""
    painter = canvas.painter
    radius = _radius(span)
    left = span.x0 if span.soft_left else span.x0 + radius
    right = span.x1 if span.soft_right else span.x1 - radius
    if not span.soft_left:
        painter.drawPath(_cap(span, radius, is_left=True))
    if not span.soft_right:
        painter.drawPath(_cap(span, radius, is_left=False))
    painter.setPen(NO_PEN)
    painter.setBrush(_brush(canvas, span, line))
    for y in (span.top, span.bottom):
        painter.drawRect(QRectF(left, y - _BAR_LINE / 2, max(right - left, 0), _BAR_LINE))


def _radius(span: Span) -> float:
    return min(_radius_for(span.height), (span.x1 - span.x0) / 2)


def _radius_for(height: float) -> float:
    return _BAR_RADIUS * height / _HEIGHT[BarShape.BAR]


_ROUND = RoundLook(_BAR_LINE, _radius_for)


def _body(span: Span) -> QPainterPath:
    radius = _radius(span)
    path = QPainterPath()
    rect = QRectF(span.x0, span.top, span.x1 - span.x0, span.height)
    if not span.soft_left and not span.soft_right:
        path.addRoundedRect(rect, radius, radius)
        return path
    left = 0.0 if span.soft_left else radius
    right = 0.0 if span.soft_right else radius
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


def _draw_chevron(
    painter: QPainter, canvas: Canvas, side: int, edge: float, y: float, inwards: float
) -> None:
    """The sign that a bar runs on beyond an edge of the view."""
    scale = canvas.style.scale
    tip = edge + inwards * _CHEVRON_IN * scale
    back, half = tip + inwards * _CHEVRON_W * scale, _CHEVRON_H * scale / 2
    path = QPainterPath(QPointF(back, y - half))
    path.lineTo(tip, y)
    path.lineTo(back, y + half)
    painter.setPen(round_pen(canvas.theme.side(side), _CHEVRON_LINE * scale))
    painter.setBrush(NO_BRUSH)
    painter.drawPath(path)
