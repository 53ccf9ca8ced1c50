"""What every painting function needs, and the pixel grid that keeps lines crisp."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPaintEngine, QPainter, QPen

from viewer.render.theme import Rgba, Theme, mix
from viewer.timeline.display import LaneBand, Rect
from viewer.timeline.style import Style

_RASTER = QPaintEngine.Type.Raster

#: of a dashed line
_DASH_PX, _GAP_PX = 2.6, 1.7


@dataclass(frozen=True, slots=True)
class Grid:
    """Device pixels seen in the coordinates that are painted in.

    scale: device px per unit, 0 where there are none (SVG, PDF). left, top: device position of
    the origin.
    """

    scale: float = 0.0
    left: float = 0.0
    top: float = 0.0

    @property
    def is_plain(self) -> bool:
        """Whether a px is a device pixel, so that what lies between these has whole numbers."""
        return self.scale == 1.0 and self.left.is_integer() and self.top.is_integer()

    def x(self, value: float) -> float:
        """The nearest edge between device pixels."""
        return _near(value, self.scale, self.left)

    def y(self, value: float) -> float:
        """The same downwards."""
        return _near(value, self.scale, self.top)

    def length(self, value: float) -> float:
        """The nearest whole number of device pixels, at least one."""
        return max(_half_up(value * self.scale), 1) / self.scale if self.scale else value


def _near(value: float, scale: float, offset: float) -> float:
    return (_half_up(value * scale + offset) - offset) / scale if scale else value


def _half_up(value: float) -> int:
    """To the nearest whole number; halves always up, so that equal lengths stay equal."""
    return math.floor(value + 0.5)


@dataclass(frozen=True, slots=True)
class Canvas:
    """Where and how something is painted.

    bands: the lanes' grounds, for what cannot be seen through.
    """

    painter: QPainter
    theme: Theme
    style: Style
    grid: Grid
    bands: tuple[LaneBand, ...] = ()

    @property
    def fades_are_opaque(self) -> bool:
        """Whether a gradient must end in the ground's colour, not in nothing.

        Qt writes gradients to nothing into a PDF as a mask of the wrong kind (`/S /Alpha` of a
        grey picture instead of `/S /Luminosity`), so that readers show them solid; and into an
        SVG as dozens of stops in shades that are nearly the same.
        """
        return self.painter.paintEngine().type() in (QPaintEngine.Type.Pdf, QPaintEngine.Type.SVG)

    def ground_at(self, y: float) -> QColor:
        """The colour of what lies below everything at a height."""
        for band in self.bands:
            if band.rect.y <= y < band.rect.y + band.rect.h:
                return self.theme.side_wash(band.side)
        return self.theme.colour("panel")

    def box(self, x: float, y: float, w: float, h: float) -> QRectF:
        """A rectangle whose edges lie between device pixels; never thinner than one."""
        left, top = self.grid.x(x), self.grid.y(y)
        width = self.grid.x(x + w) - left if w else 0.0
        height = self.grid.y(y + h) - top if h else 0.0
        return QRectF(left, top, width or self.grid.length(w), height or self.grid.length(h))

    def fill(self, rect: QRectF, colour: QColor) -> None:
        """Fill a rectangle without antialiasing."""
        self.painter.fillRect(rect, colour)

    def upright(self, x: float, y0: float, y1: float, colour: QColor, width: float = 1.0) -> None:
        """A crisp vertical line whose middle is nearest to x."""
        thick = self.grid.length(width)
        left = self.grid.x(x - thick / 2)
        top = self.grid.y(y0)
        self.fill(QRectF(left, top, thick, max(self.grid.y(y1) - top, 0)), colour)

    def level(self, x0: float, x1: float, y: float, colour: QColor, width: float = 1.0) -> None:
        """A crisp horizontal line whose middle is nearest to y."""
        thick = self.grid.length(width)
        left = self.grid.x(x0)
        top = self.grid.y(y - thick / 2)
        self.fill(QRectF(left, top, max(self.grid.x(x1) - left, 0), thick), colour)

    @contextmanager
    def smooth(self) -> Iterator[QPainter]:
        """Antialiased for the time being."""
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        try:
            yield self.painter
        finally:
            self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def grid_of(painter: QPainter) -> Grid:
    """The device pixels under a painter; none for vector output or a turned painter."""
    matrix = painter.deviceTransform()
    if painter.paintEngine().type() != _RASTER or matrix.isRotating():
        return Grid()
    return Grid(matrix.m11(), matrix.dx(), matrix.dy())


def rect_f(rect: Rect) -> QRectF:
    """Our rectangle as Qt's."""
    return QRectF(rect.x, rect.y, rect.w, rect.h)


def round_pen(colour: QColor, width: float) -> QPen:
    """A line with round corners and flat ends."""
    return QPen(
        QBrush(colour),
        width,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.FlatCap,
        Qt.PenJoinStyle.RoundJoin,
    )


def dashed_pen(colour: QColor, width: float) -> QPen:
    """A line of short dashes: round what nobody has agreed to yet."""
    pen = round_pen(colour, width)
    pen.setDashPattern([_DASH_PX / width, _GAP_PX / width])
    return pen


def faded(colour: QColor, share: float) -> QColor:
    """The same colour with that share of its opacity."""
    weaker = QColor(colour)
    weaker.setAlphaF(colour.alphaF() * share)
    return weaker


def laid_over(colour: QColor, ground: QColor) -> QColor:
    """The opaque colour that a see-through one makes on a ground."""
    return QColor(*mix(_rgba(colour), _rgba(ground), colour.alphaF()))


def _rgba(colour: QColor) -> Rgba:
    return (colour.red(), colour.green(), colour.blue(), colour.alpha())


NO_PEN = QPen(Qt.PenStyle.NoPen)
NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)
