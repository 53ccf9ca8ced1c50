"""Bars with round ends from sprites: a cap at either end and one column stretched between them.

And the signs that a bar runs on beyond the view. For the screen; elsewhere `bars` draws both.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from viewer.render.atlas import Sprite
from viewer.render.batches import near
from viewer.render.canvas import NO_BRUSH, NO_PEN, Canvas, round_pen
from viewer.render.stamps import Stamps
from viewer.timeline.display import Bars, BarShape

Floats = NDArray[np.float64]
Indices = NDArray[np.intp]

#: phases of a row's middle within one device pixel
_PHASES = 4
_MARGIN_PX = 1.0
#: what a column is cut out of: so long that its ends are out of sight
_FAR_PX = 64.0
_LEFT, _RIGHT, _COLUMN = 0, 1, 2


class RoundLook(NamedTuple):
    """Sizes of a bar's ends: line and radius in px, the radius for a height."""

    line: float
    radius: Callable[[float], float]


def stamp_rounds(
    canvas: Canvas, stamps: Stamps, bars: Bars, heights: Floats, chosen: Indices, look: RoundLook
) -> None:
    """Stamp the chosen bars, which fade at neither end; heights: of all bars, in px."""
    if len(chosen) == 0:
        return
    scale = canvas.grid.scale
    radius = np.array([look.radius(height) for height in heights[chosen].tolist()])
    cap = np.ceil(radius * scale) / scale
    x0 = near(bars.x0[chosen], scale, canvas.grid.left)
    x1 = near(bars.x1[chosen], scale, canvas.grid.left)
    row, phase = _split(bars.y[chosen] * scale + canvas.grid.top)
    y = (row - canvas.grid.top) / scale
    left, right = ~bars.pinned[chosen], ~bars.goes_on[chosen]
    hollow = bars.shape[chosen] == BarShape.HOLLOW_BAR
    height = np.rint(heights[chosen] * 16).astype(np.int64)
    base = ((bars.side[chosen].astype(np.int64) << 1 | hollow) << 20 | height) << 8 | phase << 2
    start, end = np.where(left, x0 + cap, x0), np.where(right, x1 - cap, x1)
    code = np.concatenate([base[left] | _LEFT, base[right] | _RIGHT, base | _COLUMN])
    at = np.stack(
        [np.concatenate([x0[left], x1[right], start]), np.concatenate([y[left], y[right], y])],
        axis=1,
    )
    stretch = np.ones((len(code), 2))
    stretch[len(code) - len(start) :, 0] = np.maximum(end - start, 0.0) * scale
    codes, which = np.unique(code, return_inverse=True)
    keys = [(stamps.number, "round", one) for one in codes.tolist()]

    def make(number: int) -> Sprite:
        return _round_sprite(canvas, int(codes[number]), look)

    stamps.atlas.stamp(canvas.painter, keys, at, make, which, stretch)


def _round_sprite(canvas: Canvas, code: int, look: RoundLook) -> Sprite:
    part, phase, height = code & 3, code >> 2 & 63, (code >> 8 & 0xFFFFF) / 16
    side, hollow = code >> 29, code >> 28 & 1
    scale, theme = canvas.grid.scale, canvas.theme
    radius = look.radius(height)
    cap = math.ceil(radius * scale) / scale
    # (left end, px that are seen to the left and right of the origin)
    begin, before, after = {
        _LEFT: (0.0, _MARGIN_PX, cap),
        _RIGHT: (-_FAR_PX, cap, _MARGIN_PX),
        _COLUMN: (-_FAR_PX / 2, 0.0, 1.0 / scale),
    }[part]

    def draw(painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(begin, phase / (_PHASES * scale) - height / 2, _FAR_PX, height)
        if not hollow:
            painter.setPen(NO_PEN)
            painter.setBrush(theme.colour("side-bar", side))
            painter.drawRoundedRect(body, radius, radius)
        painter.setPen(round_pen(theme.side(side), look.line))
        painter.setBrush(NO_BRUSH)
        painter.drawRoundedRect(body, radius, radius)

    reach = height / 2 + 2 * _MARGIN_PX
    return Sprite(before, reach, after, reach, draw)


def stamp_chevrons(
    canvas: Canvas,
    stamps: Stamps,
    bars: Bars,
    draw: Callable[[QPainter, int, float, float], None],
    reach: float,
) -> None:
    """Stamp the signs of all bars that run on.

    Args:
        canvas: the screen.
        stamps: where sprites are held.
        bars: some of them run on.
        draw: draws a sign of a side at px beside a bar's end, 1 inwards to the right or -1.
        reach: px of the sign round the bar's end.
    """
    first, last = np.flatnonzero(bars.pinned), np.flatnonzero(bars.goes_on)
    chosen = np.concatenate([first, last])
    if len(chosen) == 0:
        return
    grid = canvas.grid
    x = near(np.concatenate([bars.x0[first], bars.x1[last]]), grid.scale, grid.left)
    row, phase = _split(bars.y[chosen] * grid.scale + grid.top)
    at = np.stack([x, (row - grid.top) / grid.scale], axis=1)
    to_right = np.arange(len(chosen)) < len(first)
    code = bars.side[chosen].astype(np.int64) << 8 | phase << 1 | to_right
    codes, which = np.unique(code, return_inverse=True)

    def make(number: int) -> Sprite:
        code = int(codes[number])
        y = (code >> 1 & 0x7F) / (_PHASES * grid.scale)

        def sign(painter: QPainter) -> None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw(painter, code >> 8, y, 1.0 if code & 1 else -1.0)

        return Sprite(reach, reach, reach, reach, sign)

    keys = [(stamps.number, "chevron", one) for one in codes.tolist()]
    stamps.atlas.stamp(canvas.painter, keys, at, make, which)


def _split(position: Floats) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    steps = np.rint(position * _PHASES).astype(np.int64)
    return steps // _PHASES, steps % _PHASES
