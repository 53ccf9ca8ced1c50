"""What a search found, painted fast: it is painted with every move of the view."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from viewer.render.canvas import Canvas, round_pen
from viewer.render.ground import paint_fills
from viewer.timeline.display import Fill

_LINE_PX, _MARGIN_PX = 1.0, 1.0
#: rings that are kept: a size for marks, one for each width of a badge, in each theme
_KEPT = 64


def paint_hits(canvas: Canvas, hits: Sequence[Fill]) -> None:
    """Paint washes and lines, and rings from pictures that are kept."""
    paint_fills(canvas, [fill for fill in hits if fill.outline is None])
    painter = canvas.painter
    ratio = painter.device().devicePixelRatio() if hits else 1.0
    for fill in hits:
        if fill.outline is None:
            continue
        rect, theme = fill.rect, canvas.theme
        ground, line = theme.rgba(fill.role), theme.rgba(fill.outline)
        ring = _ring(rect.w, rect.h, fill.radius, ground, line, ratio)
        painter.drawPixmap(QPointF(rect.x - _MARGIN_PX, rect.y - _MARGIN_PX), ring)


@lru_cache(maxsize=_KEPT)
def _ring(
    width: float,
    height: float,
    radius: float,
    ground: tuple[int, int, int, int],
    line: tuple[int, int, int, int],
    ratio: float,
) -> QPixmap:
    wide, high = width + 2 * _MARGIN_PX, height + 2 * _MARGIN_PX
    made = QPixmap(round(wide * ratio) + 1, round(high * ratio) + 1)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(round_pen(QColor(*line), _LINE_PX))
        painter.setBrush(QColor(*ground))
        half = _LINE_PX / 2
        box = QRectF(_MARGIN_PX, _MARGIN_PX, width, height).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, radius, radius)
    return made
