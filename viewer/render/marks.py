"""Marks, badges, foot ticks and the rings round a mark."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF

from viewer.render.canvas import NO_BRUSH, Canvas, faded, rect_f, round_pen
from viewer.render.fonts import face_for
from viewer.render.ink import Ink, MarkLook, TextLook
from viewer.timeline.display import Badge, FootTicks, Marks, TextRole

_HOVER_RADIUS, _HOVER_LINE, _HOVER_ALPHA = 9.0, 2.0, 0.35
_FOCUS_SIZE, _FOCUS_LINE, _FOCUS_RADIUS = 18.0, 1.6, 4.0
_TICK_WIDTH, _TICK_HEIGHT = 1.8, 8.0
_BADGE_LINE = 1.2
_BADGE_MOST = 999


def paint_marks(canvas: Canvas, marks: Marks, ink: Ink) -> None:
    """Paint every mark in the order given."""
    scale = canvas.style.scale
    columns = zip(
        marks.x.tolist(),
        marks.y.tolist(),
        marks.side.tolist(),
        marks.status.tolist(),
        marks.size.tolist(),
        strict=True,
    )
    for x, y, side, status, size in columns:
        ink.mark(canvas, x, y, MarkLook(side, status, scale * size))


def paint_rings(canvas: Canvas, marks: Marks, hovered: int, focused: int) -> None:
    """Ring the mark under the pointer and the one with the keyboard's focus."""
    for row in _rows_of(marks, hovered):
        colour = faded(canvas.theme.side(int(marks.side[row])), _HOVER_ALPHA)
        radius = _HOVER_RADIUS * canvas.style.scale
        with canvas.smooth() as painter:
            painter.setPen(round_pen(colour, _HOVER_LINE * canvas.style.scale))
            painter.setBrush(NO_BRUSH)
            painter.drawEllipse(QPointF(marks.x[row], marks.y[row]), radius, radius)
    for row in _rows_of(marks, focused):
        size = _FOCUS_SIZE * canvas.style.scale
        with canvas.smooth() as painter:
            painter.setPen(round_pen(canvas.theme.colour("focus"), _FOCUS_LINE))
            painter.setBrush(NO_BRUSH)
            ring = QRectF(marks.x[row] - size / 2, marks.y[row] - size / 2, size, size)
            painter.drawRoundedRect(ring, _FOCUS_RADIUS, _FOCUS_RADIUS)


def _rows_of(marks: Marks, event: int) -> Iterable[int]:
    return (marks.event == event).nonzero()[0].tolist() if event >= 0 else ()


def paint_foot_ticks(canvas: Canvas, ticks: FootTicks) -> None:
    """Paint the grey ticks that stand for events without a label."""
    width, height = (px * canvas.style.scale for px in (_TICK_WIDTH, _TICK_HEIGHT))
    colour = canvas.theme.colour("foot-tick")
    for x, y in zip(ticks.x.tolist(), ticks.y.tolist(), strict=True):
        canvas.upright(x, y, y + height, colour, width)


def paint_badges(canvas: Canvas, badges: Iterable[Badge], ink: Ink) -> None:
    """Paint counts in rounded frames."""
    face = face_for(TextRole.BADGE, canvas.style)
    look = TextLook(face, "badge-ink")
    for badge in badges:
        radius = badge.rect.h / 2
        with canvas.smooth() as painter:
            painter.setPen(round_pen(canvas.theme.side(badge.side), _BADGE_LINE))
            painter.setBrush(canvas.theme.side_badge(badge.side))
            painter.drawRoundedRect(rect_f(badge.rect), radius, radius)
        words = badge_words(badge.count)
        left = badge.rect.x + (badge.rect.w - face.width(words)) / 2
        ink.text(canvas, left, badge.rect.y + radius + face.middle, words, look)


def badge_words(count: int) -> str:
    """A count as a badge says it."""
    return str(count) if count <= _BADGE_MOST else f"{_BADGE_MOST}+"
