"""Two ways to set a mark or a text: drawn as it is, or stamped from a sprite made once.

Vector output and pictures are drawn (`DrawnInk`): text stays text. The screen is stamped
(`sprites.SpriteInk`): a frame then costs a few microseconds a label.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QColor, QPainter

from viewer.library.handover.plain_text import one_line
from viewer.render.canvas import NO_BRUSH, NO_PEN, Canvas, round_pen
from viewer.render.fonts import Face
from viewer.render.shapes import FILLED, LINE_PX, is_struck, outline, sign

_DENIAL = QLineF(-6.5, 6.5, 6.5, -6.5)


class MarkLook(NamedTuple):
    """What tells one mark's looks from another's; scale: px per unit of the marks sheet."""

    side: int
    status: int
    scale: float


class TextLook(NamedTuple):
    """What tells one text's looks from another's, besides its words."""

    face: Face
    role: str
    side: int = -1


class Ink(Protocol):
    """Sets marks and texts on a canvas."""

    def mark(self, canvas: Canvas, x: float, y: float, look: MarkLook) -> None:
        """Set a mark with its centre at (x, y)."""

    def text(self, canvas: Canvas, x: float, y: float, words: str, look: TextLook) -> None:
        """Set a line of text with the left end of its baseline at (x, y)."""

    def upward(self, canvas: Canvas, x: float, y: float, words: str, look: TextLook) -> None:
        """Set a line of text that runs upwards from (x, y)."""


class DrawnInk:
    """Draws every mark and text anew, with the painter's own means."""

    def mark(self, canvas: Canvas, x: float, y: float, look: MarkLook) -> None:
        """Set a mark with its centre at (x, y)."""
        with canvas.smooth() as painter:
            painter.save()
            painter.translate(x, y)
            painter.scale(look.scale, look.scale)
            draw_mark(
                painter, look, canvas.theme.side(look.side), canvas.theme.colour("mark-ground")
            )
            painter.restore()

    def text(self, canvas: Canvas, x: float, y: float, words: str, look: TextLook) -> None:
        """Set a line of text with the left end of its baseline at (x, y)."""
        self._set(canvas, QPointF(x, canvas.grid.y(y)), words, look, turn=0.0)

    def upward(self, canvas: Canvas, x: float, y: float, words: str, look: TextLook) -> None:
        """Set a line of text that runs upwards from (x, y)."""
        self._set(canvas, QPointF(canvas.grid.x(x), y), words, look, turn=-90.0)

    def _set(self, canvas: Canvas, at: QPointF, words: str, look: TextLook, turn: float) -> None:
        painter = canvas.painter
        painter.save()
        painter.translate(at)
        if turn:
            painter.rotate(turn)
        # controls would steer the reader of an SVG, or make it none at all
        drawn = words if words.isprintable() else one_line(words)
        draw_text(painter, drawn, look, canvas.theme.colour(look.role, look.side))
        painter.restore()


def draw_mark(painter: QPainter, look: MarkLook, colour: QColor, ground: QColor) -> None:
    """Draw a mark round the origin of a painter that is antialiased and scaled already."""
    painter.setPen(round_pen(colour, LINE_PX))
    painter.setBrush(colour if look.status in FILLED else ground)
    painter.drawPath(outline(look.side))
    inner = sign(look.status, look.side)
    if inner is not None:
        painter.setPen(NO_PEN)
        painter.setBrush(colour)
        painter.drawPath(inner)
    if is_struck(look.status):
        painter.setBrush(NO_BRUSH)
        painter.drawLine(_DENIAL)


def draw_text(painter: QPainter, words: str, look: TextLook, colour: QColor) -> None:
    """Draw words from the origin of a painter, in their true size."""
    if look.face.zoom != 1.0:
        painter.scale(look.face.zoom, look.face.zoom)
    painter.setFont(look.face.font)
    painter.setPen(colour)
    painter.drawText(QPointF(0, 0), words)
