"""What lies under the events: lanes, fills, lines and folded stretches."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPolygonF

from viewer.render.batches import uprights
from viewer.render.canvas import NO_BRUSH, NO_PEN, Canvas, Grid, rect_f, round_pen
from viewer.render.stamps import Stamps, fill_all
from viewer.render.theme import Theme
from viewer.timeline.display import Break, Fill, LaneBand, Line, OpenFold
from viewer.timeline.lines import lines_of

_ZIGZAG_PX, _ZIGZAG_STEP = 3.0, 9.0
_OPEN_FOLD_RADIUS = 5.0
_OPAQUE = 255
#: stems below so many device px are equally thick wherever they stand
_THIN_PX = 6.0


def paint_panel(painter: QPainter, area: QRectF, bands: Sequence[LaneBand], theme: Theme) -> None:
    """Fill what the lanes' opaque grounds will leave of an area, and a px of theirs."""
    free = area.top()
    for band in bands:
        rect = band.rect
        is_across = rect.x <= area.left() and rect.x + rect.w >= area.right()
        if not is_across or theme.side_wash(band.side).alpha() < _OPAQUE:
            continue
        if rect.y > free:
            top = math.floor(free) - 1
            painter.fillRect(
                QRectF(area.left(), top, area.width(), math.ceil(rect.y) + 1 - top),
                theme.colour("panel"),
            )
        free = rect.y + rect.h
    top = math.floor(free) - 1
    rest = QRectF(area.left(), top, area.width(), area.bottom() - top)
    if free < area.bottom():
        painter.fillRect(rest, theme.colour("panel"))


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
            if rect.w * canvas.grid.scale < _THIN_PX:
                canvas.upright(rect.x + rect.w / 2, rect.y, rect.y + rect.h, colour, rect.w)
            else:
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


def paint_lines(canvas: Canvas, lines: Sequence[Line], stamps: Stamps | None = None) -> None:
    """Paint straight lines; level and upright ones lie on whole device pixels."""
    columns = lines_of(lines)
    if not len(columns):
        return
    rects, is_straight = _line_rects(canvas.grid, columns.ends)
    parts: list[tuple[NDArray[np.float64], QColor]] = []
    start, all_straight = 0, bool(is_straight.all())
    for role, side, count in columns.looks:
        alike = slice(start, start + count)
        colour, straight = canvas.theme.colour(role, side), is_straight[alike]
        if all_straight or straight.all():
            parts.append((rects[alike], colour))
        else:
            fill_all(canvas, [*parts, (rects[alike][straight], colour)], stamps)
            parts = []
            _paint_slanted(canvas, columns.ends[alike][~straight].tolist(), colour)
        start += count
    fill_all(canvas, parts, stamps)


def _line_rects(
    grid: Grid, ends: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Lines (x0, y0, x1, y1, width) as rectangles, and which of them are level or upright."""
    low, high = np.minimum(ends[:, :2], ends[:, 2:4]), np.maximum(ends[:, :2], ends[:, 2:4])
    long, wide = high - low, ends[:, 4]
    is_upright = long[:, 0] == 0
    is_level = (long[:, 1] == 0) & ~is_upright
    rects = np.empty((len(ends), 4))
    up, flat = np.flatnonzero(is_upright), np.flatnonzero(is_level)
    rects[up] = uprights(grid, low[up, 0], low[up, 1], long[up, 1], wide[up])
    if len(flat):
        turned = Grid(grid.scale, grid.top, grid.left)
        across = uprights(turned, low[flat, 1], low[flat, 0], long[flat, 0], wide[flat])
        rects[flat] = across[:, [1, 0, 3, 2]]
    return rects, is_upright | is_level


def _paint_slanted(
    canvas: Canvas, lines: Iterable[tuple[float, float, float, float, float]], colour: QColor
) -> None:
    with canvas.smooth() as painter:
        for x0, y0, x1, y1, width in lines:
            painter.setPen(round_pen(colour, width))
            painter.drawLine(QLineF(x0, y0, x1, y1))


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


def paint_open_folds(canvas: Canvas, folds: Iterable[OpenFold]) -> None:
    """Paint the grounds of the marks that fold quiet time away again."""
    for fold in folds:
        with canvas.smooth() as painter:
            painter.setPen(round_pen(canvas.theme.colour("break-line"), 1.0))
            painter.setBrush(canvas.theme.colour("break"))
            box = rect_f(fold.rect).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, _OPEN_FOLD_RADIUS, _OPEN_FOLD_RADIUS)


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
