"""Two ways to set a mark or a text: drawn as it is, or stamped from a sprite made once.

Vector output and pictures are drawn (`DrawnInk`): text stays text. The screen is stamped
(`sprites.SpriteInk`): a frame then costs a few microseconds a label.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from viewer.library.handover.plain_text import one_line
from viewer.model.speech import say_number
from viewer.model.unseen import seen
from viewer.render.canvas import NO_BRUSH, NO_PEN, Canvas, dashed_pen, round_pen
from viewer.render.fonts import Face, face_for
from viewer.render.shapes import FILLED, LINE_PX, is_struck, outline, sign
from viewer.render.stamps import Stamps
from viewer.timeline.display import PROPOSED_STATUS, Badge, Badges, Marks, Text, TextRole
from viewer.timeline.style import Style

BADGE_LINE = 1.2
#: counts up to this are told to the last figure
BADGE_PLAIN = 9_999
#: beside counts of those that stand before the view, and behind it
BEFORE, BEHIND = "\u2039", "\u203a"

#: what a role's words are coloured with where no side's colour is asked for
TEXT_COLOURS: dict[TextRole, str] = {
    TextRole.LABEL: "ink",
    TextRole.LABEL_STRONG: "ink",
    TextRole.LANE: "ink",
    TextRole.LANE_COUNT: "soft",
    TextRole.AXIS: "soft",
    TextRole.AXIS_STRONG: "ink",
    TextRole.BREAK: "break-ink",
    TextRole.SCALE_BAR: "soft",
    TextRole.BADGE: "badge-ink",
    TextRole.TITLE: "ink",
    TextRole.HEADING: "ink",
    TextRole.SUBTITLE: "soft",
    TextRole.CHART_TITLE: "ink",
    TextRole.LEGEND: "soft",
    TextRole.NOTE: "soft",
    TextRole.NOTE_STRONG: "ink",
    TextRole.NOTE_MARK: "soft",
}

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


def look_of(text: Text, style: Style) -> TextLook:
    """The looks of a text of a display list."""
    colour = TEXT_COLOURS[text.role] if text.side < 0 else "side-text"
    return TextLook(face_for(text.role, style), colour, text.side)


def badge_words(count: int, edge: int = 0) -> str:
    """A count as a badge says it: exactly, from five figures on with its thousands set apart.

    With a sign where those counted stand beyond an edge of the view (`Badge`).
    """
    words = str(count) if count <= BADGE_PLAIN else say_number(count)
    return f"{BEFORE} {words}" if edge < 0 else f"{words} {BEHIND}" if edge else words


def badge_columns(badges: Sequence[Badge]) -> Badges:
    """Badges as columns, in whatever form they come."""
    if isinstance(badges, Badges):
        return badges
    rects = [badge.rect for badge in badges]
    return Badges(
        x=np.array([rect.x for rect in rects], dtype=np.float64),
        y=np.array([rect.y for rect in rects], dtype=np.float64),
        w=np.array([rect.w for rect in rects], dtype=np.float64),
        h=rects[0].h if rects else 0.0,
        counts=np.array([badge.count for badge in badges], dtype=np.int64),
        sides=np.array([badge.side for badge in badges], dtype=np.int8),
        edges=np.array([badge.edge for badge in badges], dtype=np.int8),
    )


class Ink(Protocol):
    """Sets marks, texts and badges on a canvas, many at a time."""

    def marks(self, canvas: Canvas, marks: Marks) -> None:
        """Set marks with their centres where their columns say."""

    def texts(self, canvas: Canvas, texts: Sequence[Text]) -> None:
        """Set lines of text with the left ends of their baselines where they say."""

    def badges(self, canvas: Canvas, badges: Sequence[Badge]) -> None:
        """Set counts in rounded frames."""

    def stamps(self, canvas: Canvas) -> Stamps | None:
        """Where sprites of other things are held, if anything is stamped on this canvas."""


class DrawnInk:
    """Draws every mark and text anew, with the painter's own means."""

    def stamps(self, canvas: Canvas) -> Stamps | None:  # noqa: ARG002 (as in `Ink`)
        """None: nothing is stamped."""
        return None

    def marks(self, canvas: Canvas, marks: Marks) -> None:
        """Set marks in the order given."""
        columns = zip(
            marks.x.tolist(),
            marks.y.tolist(),
            marks.side.tolist(),
            marks.status.tolist(),
            marks.size.tolist(),
            strict=True,
        )
        for x, y, side, status, size in columns:
            self._mark(canvas, x, y, MarkLook(side, status, canvas.style.scale * size))

    def texts(self, canvas: Canvas, texts: Sequence[Text]) -> None:
        """Set lines of text in the order given."""
        for text in texts:
            look = look_of(text, canvas.style)
            if text.vertical:
                at = QPointF(canvas.grid.x(text.x), text.y)
                self._set(canvas, at, text.text, look, turn=-90.0)
            else:
                self._set(canvas, QPointF(text.x, canvas.grid.y(text.y)), text.text, look, 0.0)

    def badges(self, canvas: Canvas, badges: Sequence[Badge]) -> None:
        """Set counts in rounded frames."""
        face = face_for(TextRole.BADGE, canvas.style)
        look = TextLook(face, "badge-ink")
        columns = badge_columns(badges)
        radius = columns.h / 2
        sizes = zip(columns.x.tolist(), columns.y.tolist(), columns.w.tolist(), strict=True)
        said = (columns.counts.tolist(), columns.sides.tolist(), columns.edges.tolist())
        for (x, y, w), count, side, edge in zip(sizes, *said, strict=True):
            with canvas.smooth() as painter:
                painter.setPen(round_pen(canvas.theme.side(side), BADGE_LINE))
                painter.setBrush(canvas.theme.side_badge(side))
                painter.drawRoundedRect(QRectF(x, y, w, columns.h), radius, radius)
            words = badge_words(count, edge)
            at = QPointF(x + (w - face.width(words)) / 2, canvas.grid.y(y + radius + face.middle))
            self._set(canvas, at, words, look, turn=0.0)

    def _mark(self, canvas: Canvas, x: float, y: float, look: MarkLook) -> None:
        """Set a mark with its centre at (x, y)."""
        with canvas.smooth() as painter:
            painter.save()
            painter.translate(x, y)
            painter.scale(look.scale, look.scale)
            draw_mark(
                painter, look, canvas.theme.side(look.side), canvas.theme.colour("mark-ground")
            )
            painter.restore()

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
    is_proposed, status = look.status >= PROPOSED_STATUS, look.status % PROPOSED_STATUS
    painter.setPen(dashed_pen(colour, LINE_PX) if is_proposed else round_pen(colour, LINE_PX))
    painter.setBrush(colour if status in FILLED and not is_proposed else ground)
    painter.drawPath(outline(look.side))
    inner = sign(status, look.side)
    if inner is not None:
        painter.setPen(NO_PEN)
        painter.setBrush(colour)
        painter.drawPath(inner)
    if is_struck(status):
        painter.setBrush(NO_BRUSH)
        painter.drawLine(_DENIAL)


def draw_text(painter: QPainter, words: str, look: TextLook, colour: QColor) -> None:
    """Draw words from the origin of a painter, in their true size."""
    if look.face.zoom != 1.0:
        painter.scale(look.face.zoom, look.face.zoom)
    painter.setFont(look.face.font)
    painter.setPen(colour)
    painter.drawText(QPointF(0, 0), seen(words))
