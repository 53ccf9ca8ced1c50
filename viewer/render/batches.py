"""Many rectangles or pieces of pictures in one call, from numpy arrays.

QPainter takes C arrays: the address of an array of float64 goes to Qt as it is, so that no Python
object is made an item (2,000 rectangles cost a third of what a loop over them costs).
"""

from __future__ import annotations

from typing import cast

import numpy as np
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from viewer.render.canvas import NO_PEN, Canvas, Grid

Floats = NDArray[np.float64]

#: float64 of a QPainter.PixmapFragment: x, y, source (4), scale (2), rotation, opacity
_FRAGMENT = 10


def near(values: Floats, scale: float, offset: float) -> Floats:
    """`Grid.x` or `Grid.y` of many values."""
    if not scale:
        return values
    return np.asarray((np.floor(values * scale + offset + 0.5) - offset) / scale)


def boxes(grid: Grid, x: Floats, y: Floats, w: Floats, h: Floats) -> Floats:
    """`Canvas.box` of many rectangles: an array of left, top, width, height (n x 4)."""
    left, top = near(x, grid.scale, grid.left), near(y, grid.scale, grid.top)
    width = near(x + w, grid.scale, grid.left) - left
    height = near(y + h, grid.scale, grid.top) - top
    least = 1.0 / grid.scale if grid.scale else 0.0
    return np.stack([left, top, np.maximum(width, least), np.maximum(height, least)], axis=1)


def uprights(
    grid: Grid, x: Floats, y: Floats, height: Floats | float, width: Floats | float
) -> Floats:
    """`Canvas.upright` of many lines so high and wide, with their upper ends at (x, y)."""
    thick = np.broadcast_to(np.asarray(width, dtype=np.float64), x.shape)
    if grid.scale:
        thick = np.maximum(np.floor(thick * grid.scale + 0.5), 1.0) / grid.scale
    left, top = near(x - thick / 2, grid.scale, grid.left), near(y, grid.scale, grid.top)
    high = np.maximum(near(y + height, grid.scale, grid.top) - top, 0.0)
    return np.stack([left, top, thick, high], axis=1)


def fill_rects(canvas: Canvas, rects: Floats, colour: QColor) -> None:
    """Fill rectangles (n x 4: left, top, width, height) without antialiasing."""
    if len(rects) == 0:
        return
    if not canvas.grid.scale:
        for rect in rects.tolist():
            canvas.fill(QRectF(*rect), colour)
        return
    painter = canvas.painter
    painter.setPen(NO_PEN)
    painter.setBrush(colour)
    if canvas.grid.is_plain:
        # whole px are filled; those of float64 go through Qt's rasteriser at ten times the cost
        ends = np.empty((len(rects), 4), dtype=np.intc)
        ends[:, :2] = np.rint(rects[:, :2])
        ends[:, 2:] = np.rint(rects[:, :2] + rects[:, 2:]) - 1.0
        whole = cast("QRect", shiboken6.wrapInstance(ends.ctypes.data, QRect))
        painter.drawRects(whole, len(ends))
        return
    held = np.ascontiguousarray(rects, dtype=np.float64)
    first = cast("QRectF", shiboken6.wrapInstance(held.ctypes.data, QRectF))
    painter.drawRects(first, len(held))


def stamp(
    painter: QPainter,
    pixmap: QPixmap,
    centres: Floats,
    sources: Floats,
    sizes: Floats | float,
) -> None:
    """Stamp pieces of a picture.

    Args:
        painter: in px of the display list.
        pixmap: holds the pieces.
        centres: px of the middle of each (n x 2).
        sources: left, top, width, height of each in the picture's own px (n x 4).
        sizes: px of the painter for one of the picture, across and down, of each (n x 2) or of all.
    """
    if len(centres) == 0:
        return
    held = np.empty((len(centres), _FRAGMENT))
    held[:, 0:2], held[:, 2:6] = centres, sources
    held[:, 6:8], held[:, 8], held[:, 9] = sizes, 0.0, 1.0
    address = held.ctypes.data
    first = cast(
        "QPainter.PixmapFragment", shiboken6.wrapInstance(address, QPainter.PixmapFragment)
    )
    painter.drawPixmapFragments(first, len(held), pixmap)
