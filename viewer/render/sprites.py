"""Marks and texts as sprites: drawn once, stamped from then on. For the screen only.

A sprite is known by everything that its pixels depend on: theme, looks, device pixel ratio and,
for marks, the quarter of a pixel at which its centre lies (texts stand on whole pixels).
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap

from viewer.render.canvas import Canvas
from viewer.render.ink import DrawnInk, Ink, MarkLook, TextLook, draw_mark, draw_text
from viewer.render.shapes import REACH_PX

#: phases of a mark within one device pixel, each way
_PHASES = 4
_MOST_SPRITES = 4096
_MARGIN_PX = 2.0


#: Qt's word for a widget among paint devices (QInternal::Widget); widgets are not ours to import
_WIDGET = 1


class Sprite(NamedTuple):
    """A picture and where its origin lies in it, in px."""

    pixmap: QPixmap
    left: float
    top: float


class SpriteInk:
    """Stamps marks and texts; one object serves every view of the window."""

    def __init__(self) -> None:
        self._sprites: OrderedDict[Hashable, Sprite] = OrderedDict()
        self._drawn = DrawnInk()

    def mark(self, canvas: Canvas, x: float, y: float, look: MarkLook) -> None:
        """Set a mark with its centre at (x, y)."""
        grid = canvas.grid
        if not grid.scale:
            self._drawn.mark(canvas, x, y, look)
            return
        column, phase_x = _split(x * grid.scale + grid.left)
        row, phase_y = _split(y * grid.scale + grid.top)
        key = (canvas.theme.name, grid.scale, look, phase_x, phase_y)
        sprite = self._find(key, lambda: _mark_sprite(canvas, look, phase_x, phase_y))
        at = QPointF((column - grid.left) / grid.scale, (row - grid.top) / grid.scale)
        _stamp(canvas.painter, sprite, at)

    def text(self, canvas: Canvas, x: float, y: float, words: str, look: TextLook) -> None:
        """Set a line of text with the left end of its baseline near (x, y)."""
        grid = canvas.grid
        if not grid.scale:
            self._drawn.text(canvas, x, y, words, look)
            return
        key = (canvas.theme.name, grid.scale, look, words)
        sprite = self._find(key, lambda: _text_sprite(canvas, words, look))
        _stamp(canvas.painter, sprite, QPointF(grid.x(x), grid.y(y)))

    def upward(self, canvas: Canvas, x: float, y: float, words: str, look: TextLook) -> None:
        """Set a line of text that runs upwards: so few that they are drawn."""
        self._drawn.upward(canvas, x, y, words, look)

    def _find(self, key: Hashable, make: Callable[[], Sprite]) -> Sprite:
        """The sprite of that key, made where it is new; what was not used for longest goes."""
        sprite = self._sprites.get(key)
        if sprite is None:
            sprite = self._sprites[key] = make()
            if len(self._sprites) > _MOST_SPRITES:
                self._sprites.popitem(last=False)
        else:
            self._sprites.move_to_end(key)
        return sprite


_DRAWN, _STAMPED = DrawnInk(), SpriteInk()


def ink_for(painter: QPainter) -> Ink:
    """How marks and texts are best set on what a painter paints on."""
    return _STAMPED if painter.device().devType() == _WIDGET else _DRAWN


def _split(position: float) -> tuple[int, int]:
    """Whole device pixel and phase of a position in device px."""
    steps = round(position * _PHASES)
    return steps // _PHASES, steps % _PHASES


def _stamp(painter: QPainter, sprite: Sprite, at: QPointF) -> None:
    painter.drawPixmap(QPointF(at.x() - sprite.left, at.y() - sprite.top), sprite.pixmap)


def _blank(width: float, height: float, scale: float) -> QPixmap:
    pixmap = QPixmap(math.ceil(width * scale), math.ceil(height * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _mark_sprite(canvas: Canvas, look: MarkLook, phase_x: int, phase_y: int) -> Sprite:
    scale = canvas.grid.scale
    reach = math.ceil((REACH_PX * look.scale + 1.0) * scale) / scale
    pixmap = _blank(2 * reach, 2 * reach, scale)
    painter = QPainter(pixmap)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = 1 / (_PHASES * scale)
        painter.translate(reach + phase_x * step, reach + phase_y * step)
        painter.scale(look.scale, look.scale)
        theme = canvas.theme
        draw_mark(painter, look, theme.side(look.side), theme.colour("mark-ground"))
    finally:
        painter.end()
    return Sprite(pixmap, reach, reach)


def _text_sprite(canvas: Canvas, words: str, look: TextLook) -> Sprite:
    scale = canvas.grid.scale
    metrics = QFontMetricsF(look.face.font)
    top = math.ceil((metrics.ascent() * look.face.zoom + 1) * scale) / scale
    height = top + metrics.descent() * look.face.zoom + 1
    left = math.ceil(_MARGIN_PX * scale) / scale
    pixmap = _blank(look.face.width(words) + 2 * left, height, scale)
    painter = QPainter(pixmap)
    try:
        painter.translate(left, top)
        draw_text(painter, words, look, canvas.theme.colour(look.role, look.side))
    finally:
        painter.end()
    return Sprite(pixmap, left, top)
