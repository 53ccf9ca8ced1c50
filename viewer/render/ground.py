"""What lies under the events: lanes, fills, lines and folded stretches."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPolygonF

from viewer.render.canvas import NO_BRUSH, NO_PEN, Canvas, rect_f, round_pen
from viewer.timeline.display import Break, Fill, LaneBand, Line

_ZIGZAG_PX, _ZIGZAG_STEP = 3.0, 9.0


def paint_bands(canvas: Canvas, bands: Iterable[LaneBand]) -> None:
    """Paint the grounds of the lanes."""
    for band in bands:
        rect = band.rect
        canvas.fill(canvas.box(rect.x, rect.y, rect.w, rect.h), canvas.theme.side_wash(band.side))


def paint_fills(canvas: Canvas, fills: Iterable[Fill]) -> None:
    """Paint plain rectangles, with round corners or an outline where asked."""
    for fill in fills:
        rect, colour = fill.rect, canvas.theme.colour(fill.role, fill.side)
        if not fill.radius and fill.outline is None:
            canvas.fill(canvas.box(rect.x, rect.y, rect.w, rect.h), colour)
            continue
        inset = canvas.grid.length(1.0) / 2 if fill.outline else 0.0
        box = canvas.box(rect.x, rect.y, rect.w, rect.h).adjusted(inset, inset, -inset, -inset)
        with canvas.smooth() as painter:
            outline = fill.outline
            painter.setPen(
                round_pen(canvas.theme.colour(outline, fill.side), 2 * inset) if outline else NO_PEN
            )
            painter.setBrush(colour)
            painter.drawRoundedRect(box, fill.radius, fill.radius)


def paint_lines(canvas: Canvas, lines: Iterable[Line]) -> None:
    """Paint straight lines; level and upright ones lie on whole device pixels."""
    for line in lines:
        colour = canvas.theme.colour(line.role)
        if line.x0 == line.x1:
            top, bottom = sorted((line.y0, line.y1))
            canvas.upright(line.x0, top, bottom, colour, line.width)
        elif line.y0 == line.y1:
            left, right = sorted((line.x0, line.x1))
            canvas.level(left, right, line.y0, colour, line.width)
        else:
            with canvas.smooth() as painter:
                painter.setPen(round_pen(colour, line.width))
                painter.drawLine(QLineF(line.x0, line.y0, line.x1, line.y1))


def paint_break_grounds(canvas: Canvas, breaks: Iterable[Break]) -> None:
    """Paint the ground of folded stretches, torn at both edges."""
    for gap in breaks:
        left, right = _edges(canvas, gap)
        with canvas.smooth() as painter:
            painter.setPen(NO_PEN)
            painter.setBrush(canvas.theme.colour("break"))
            painter.drawPolygon(QPolygonF([*left, *reversed(right)]))


def paint_break_edges(canvas: Canvas, breaks: Iterable[Break]) -> None:
    """Paint the zigzags of folded stretches, over the bars that run on through them."""
    for gap in breaks:
        with canvas.smooth() as painter:
            painter.setPen(round_pen(canvas.theme.colour("break-line"), 1.0))
            painter.setBrush(NO_BRUSH)
            for edge in _edges(canvas, gap):
                painter.drawPolyline(QPolygonF(edge))


def _edges(canvas: Canvas, gap: Break) -> tuple[list[QPointF], list[QPointF]]:
    rect = rect_f(gap.rect)
    depth = min(2 * _ZIGZAG_PX * canvas.style.scale, rect.width() / 3)
    step = _ZIGZAG_STEP * canvas.style.scale
    count = max(round(rect.height() / step), 1)
    levels = [rect.top() + rect.height() * i / count for i in range(count + 1)]

    def edge(outer: float, inner: float) -> list[QPointF]:
        return [QPointF(outer if i % 2 else inner, y) for i, y in enumerate(levels)]

    return (
        edge(rect.left(), rect.left() + depth),
        edge(rect.right() - depth, rect.right()),
    )
