"""Rectangles in many colours as stamps: one pixel of each colour, stretched.

A call of QPainter costs as much as twenty rectangles, so that those of all colours go in one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from viewer.render.atlas import Atlas, Sprite
from viewer.render.batches import fill_rects
from viewer.render.canvas import Canvas

Floats = NDArray[np.float64]


class Stamps(NamedTuple):
    """Where sprites are held, and a number for the theme and style that they are made in."""

    atlas: Atlas
    number: int


def fill_all(canvas: Canvas, parts: Sequence[tuple[Floats, QColor]], stamps: Stamps | None) -> None:
    """Fill rectangles (n x 4: left, top, width, height, on whole device px) part by part.

    Args:
        canvas: what is painted on.
        parts: rectangles and their colour.
        stamps: where sprites are held, or None where nothing is stamped.
    """
    if stamps is None:
        for rects, colour in parts:
            fill_rects(canvas, rects, colour)
        return
    parts = [part for part in parts if len(part[0])]
    if not parts:
        return
    rects = np.concatenate([rects for rects, _ in parts])
    which = np.repeat(np.arange(len(parts)), [len(rects) for rects, _ in parts])
    _stamp_fills(canvas, rects, [colour for _, colour in parts], which, stamps)


def fill_looks(
    canvas: Canvas,
    rects: Floats,
    looks: NDArray[np.int64],
    colour_of: Callable[[int], QColor],
    stamps: Stamps,
) -> None:
    """Fill rectangles as `fill_all` does, each in the colour of its look."""
    if len(rects) == 0:
        return
    codes, which = np.unique(looks, return_inverse=True)
    _stamp_fills(canvas, rects, [colour_of(code) for code in codes.tolist()], which, stamps)


def _stamp_fills(
    canvas: Canvas,
    rects: Floats,
    colours: list[QColor],
    which: NDArray[np.intp],
    stamps: Stamps,
) -> None:
    pixel = 1.0 / canvas.grid.scale

    def make(number: int) -> Sprite:
        def draw(painter: QPainter) -> None:
            painter.fillRect(QRectF(0.0, 0.0, pixel, pixel), colours[number])

        return Sprite(0.0, 0.0, pixel, pixel, draw)

    keys = [("fill", colour.rgba()) for colour in colours]
    stamps.atlas.stamp(canvas.painter, keys, rects[:, :2], make, which, rects[:, 2:] / pixel)
