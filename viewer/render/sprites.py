"""Marks, texts and badges as sprites: drawn once, stamped from then on. For the screen only.

A sprite is known by everything that its pixels depend on: theme, looks, device pixel ratio and,
for marks, the quarter of a pixel at which its centre lies (texts stand on whole pixels).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from viewer.model.speech import spoken
from viewer.render.atlas import Atlas, Haste, Sprite
from viewer.render.batches import near
from viewer.render.canvas import Canvas, round_pen
from viewer.render.fonts import Face, face_for
from viewer.render.ink import (
    BADGE_LINE,
    BADGE_PLAIN,
    BEFORE,
    BEHIND,
    DrawnInk,
    Ink,
    MarkLook,
    TextLook,
    badge_columns,
    draw_mark,
    draw_text,
    look_of,
)
from viewer.render.shapes import REACH_PX
from viewer.render.stamps import Stamps
from viewer.timeline.display import Badge, Badges, Marks, Text, TextRole

Floats = NDArray[np.float64]

#: phases of a mark within one device pixel, each way
_PHASES = 4
_MARGIN_PX = 2.0
#: sizes are told apart in so many parts of a px
_SIZES = 256
#: the signs of counts by their places: the figures and, after them, what parts thousands
_SIGNS = f"0123456789, {BEFORE}{BEHIND}"
_COMMA, _SPACE, _BEFORE, _BEHIND = range(10, 14)
#: 10, 100 ... for the number of a count's figures, and from the greatest down to 1 for these
_TENS = 10 ** np.arange(1, 19, dtype=np.int64)
_TENS_DOWN = 10 ** np.arange(18, -1, -1, dtype=np.int64)

#: Qt's word for a widget among paint devices (QInternal::Widget); widgets are not ours to import
_WIDGET = 1


class SpriteInk:
    """Stamps marks, texts and badges; one object serves every view of the window."""

    def __init__(self) -> None:
        self._atlases: dict[float, Atlas] = {}
        self._numbers: dict[Hashable, int] = {}
        self._drawn = DrawnInk()
        self._haste: Haste | None = None

    @contextmanager
    def hurrying(self, most_new: int) -> Iterator[Haste]:
        """Draw no more new texts than so many; who is behind has to paint again."""
        self._haste = Haste(most_new)
        try:
            yield self._haste
        finally:
            self._haste = None

    def stamps(self, canvas: Canvas) -> Stamps | None:
        """Where sprites are held, or None for vector output."""
        scale = canvas.grid.scale
        return Stamps(self._atlas(scale), self._number(canvas)) if scale else None

    def marks(self, canvas: Canvas, marks: Marks) -> None:
        """Set marks with their centres where their columns say."""
        grid = canvas.grid
        if not grid.scale or len(marks.x) == 0:
            self._drawn.marks(canvas, marks)
            return
        column, phase_x = _split(marks.x * grid.scale + grid.left)
        row, phase_y = _split(marks.y * grid.scale + grid.top)
        size = np.rint(marks.size * _SIZES).astype(np.int64)
        code = (marks.side.astype(np.int64) << 8 | marks.status) << 16 | size
        codes, which = np.unique(code << 8 | phase_x << 4 | phase_y, return_inverse=True)
        number_of = self._number(canvas)
        keys = [(number_of, "mark", code) for code in codes.tolist()]

        def make(number: int) -> Sprite:
            code = int(codes[number])
            size = (code >> 8 & 0xFFFF) / _SIZES * canvas.style.scale
            look = MarkLook(code >> 32, code >> 24 & 0xFF, size)
            return _mark_sprite(canvas, look, code >> 4 & 0xF, code & 0xF)

        at = np.stack([(column - grid.left) / grid.scale, (row - grid.top) / grid.scale], axis=1)
        self._atlas(grid.scale).stamp(canvas.painter, keys, at, make, which)

    def texts(self, canvas: Canvas, texts: Sequence[Text]) -> None:
        """Set lines of text with the left ends of their baselines near where they say."""
        grid = canvas.grid
        if not grid.scale:
            self._drawn.texts(canvas, texts)
            return
        level = [text for text in texts if not text.vertical]
        # so few run upwards that they are drawn
        self._drawn.texts(canvas, [text for text in texts if text.vertical])
        style, number_of = canvas.style, self._number(canvas)
        # roles are single objects; their own hashes would cost more than all the rest
        keys = [(number_of, id(text.role), text.side, text.text) for text in level]

        def make(number: int) -> Sprite:
            text = level[number]
            return _text_sprite(canvas, text.text, look_of(text, style))

        at = np.array([(text.x, text.y) for text in level], dtype=np.float64).reshape(-1, 2)
        atlas, at = self._atlas(grid.scale), self._on_grid(canvas, at)
        atlas.haste = self._haste
        atlas.stamp(canvas.painter, keys, at, make)
        atlas.haste = None

    def badges(self, canvas: Canvas, badges: Sequence[Badge]) -> None:
        """Set counts in rounded frames: a frame for each, then its figures one by one."""
        grid = canvas.grid
        if not grid.scale:
            self._drawn.badges(canvas, badges)
            return
        columns = badge_columns(badges)
        if len(columns) == 0:
            return
        face = face_for(TextRole.BADGE, canvas.style)
        corners = self._on_grid(canvas, np.stack([columns.x, columns.y], axis=1))
        self._frames(canvas, columns.sides, columns.w, columns.h, corners)
        self._figures(canvas, columns, face, corners)

    def _frames(
        self,
        canvas: Canvas,
        sides: NDArray[np.integer[Any]],
        widths: Floats,
        height: float,
        corners: Floats,
    ) -> None:
        number_of = self._number(canvas)
        code = (sides.astype(np.int64) + 1) << 32 | np.rint(widths * _SIZES).astype(np.int64)
        codes, which = np.unique(code, return_inverse=True)
        keys = [(number_of, "badge", height, code) for code in codes.tolist()]

        def make(number: int) -> Sprite:
            code = int(codes[number])
            return _frame_sprite(canvas, (code >> 32) - 1, (code & 0xFFFFFFFF) / _SIZES, height)

        self._atlas(canvas.grid.scale).stamp(canvas.painter, keys, corners, make, which)

    def _figures(
        self,
        canvas: Canvas,
        columns: Badges,
        face: Face,
        corners: Floats,
    ) -> None:
        number_of, scale = self._number(canvas), canvas.grid.scale
        signs, shifts, of, wide = _figures_of(face, columns.counts, columns.edges)
        starts = (columns.w - wide) / 2
        x, y = corners[of, 0] + starts[of] + shifts, corners[of, 1] + columns.h / 2 + face.middle
        column, phase = _split(x * scale + canvas.grid.left)
        left = (column - canvas.grid.left) / scale
        at = np.stack([left, near(y, scale, canvas.grid.top)], axis=1)
        look = TextLook(face, "badge-ink")
        codes, which = np.unique(signs << 4 | phase, return_inverse=True)
        keys = [(number_of, "figure", code) for code in codes.tolist()]

        def make(number: int) -> Sprite:
            code = int(codes[number])
            shift = (code & 0xF) / (_PHASES * scale)
            return _text_sprite(canvas, chr(code >> 4), look, shift)

        self._atlas(scale).stamp(canvas.painter, keys, at, make, which)

    def _on_grid(self, canvas: Canvas, at: Floats) -> Floats:
        grid = canvas.grid
        return np.stack(
            [near(at[:, 0], grid.scale, grid.left), near(at[:, 1], grid.scale, grid.top)], axis=1
        )

    def _number(self, canvas: Canvas) -> int:
        """A number for a theme and a style, quickly compared."""
        return self._numbers.setdefault((canvas.theme.name, canvas.style), len(self._numbers))

    def _atlas(self, scale: float) -> Atlas:
        """The atlas of a device pixel ratio; a window has one, and another on another screen."""
        found = self._atlases.get(scale)
        if found is None:
            found = self._atlases[scale] = Atlas(scale)
        return found


class _Figures(NamedTuple):
    """The signs of n counts, one count's after the other's.

    signs: code points. shifts: px from the left end of the count to each. of: the place of each
    sign's count. wide: px of each count.
    """

    signs: NDArray[np.int64]
    shifts: Floats
    of: NDArray[np.intp]
    wide: Floats


def _figures_of(face: Face, counts: NDArray[np.int64], edges: NDArray[np.int8]) -> _Figures:
    """What `badge_words` says, without words."""
    sizes = np.searchsorted(_TENS, counts, side="right") + 1
    most = int(sizes.max(initial=1))
    figures = counts[:, None] // _TENS_DOWN[-most:] % 10
    # a column for each comma: it stands before the figures of the lower thousands
    columns = []
    for at in range(most):
        left = most - at
        if at and left % 3 == 0:
            columns.append(np.where((counts > BADGE_PLAIN) & (sizes > left), _COMMA, -1))
        columns.append(np.where(sizes >= left, figures[:, at], -1))
    if edges.any():
        before = [np.where(edges < 0, sign, -1) for sign in (_BEFORE, _SPACE)]
        behind = [np.where(edges > 0, sign, -1) for sign in (_SPACE, _BEHIND)]
        columns = [*before, *columns, *behind]
    signs = np.stack(columns, axis=1)
    is_there = signs >= 0
    advance = np.where(is_there, _widths_of(face, spoken().group)[signs], 0.0)
    ends = np.cumsum(advance, axis=1)
    of, _ = np.nonzero(is_there)
    return _Figures(
        _codes(spoken().group)[signs[is_there]], (ends - advance)[is_there], of, ends[:, -1]
    )


@lru_cache(maxsize=16)
def _widths_of(face: Face, group: str) -> Floats:
    return np.array([face.width(chr(code)) for code in _codes(group).tolist()])


@lru_cache(maxsize=4)
def _codes(group: str) -> NDArray[np.int64]:
    """Code points of `_SIGNS` in a language that parts thousands by that sign."""
    signs = _SIGNS.replace(",", group) if len(group) == 1 else _SIGNS
    return np.array([ord(sign) for sign in signs], dtype=np.int64)


_DRAWN, _STAMPED = DrawnInk(), SpriteInk()


def ink_for(painter: QPainter) -> Ink:
    """How marks and texts are best set on what a painter paints on."""
    return _STAMPED if painter.device().devType() == _WIDGET else _DRAWN


def screen_ink() -> SpriteInk:
    """How they are set on a widget, for a picture that will be put on one as it is."""
    return _STAMPED


def _split(position: Floats) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Whole device pixels and phases of positions in device px."""
    steps = np.rint(position * _PHASES).astype(np.int64)
    return steps // _PHASES, steps % _PHASES


def _mark_sprite(canvas: Canvas, look: MarkLook, phase_x: int, phase_y: int) -> Sprite:
    reach = REACH_PX * look.scale + 1.0
    step = 1 / (_PHASES * canvas.grid.scale)
    theme = canvas.theme

    def draw(painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(phase_x * step, phase_y * step)
        painter.scale(look.scale, look.scale)
        draw_mark(painter, look, theme.side(look.side), theme.colour("mark-ground"))

    return Sprite(reach, reach, reach, reach, draw)


def _text_sprite(canvas: Canvas, words: str, look: TextLook, shift: float = 0.0) -> Sprite:
    metrics, zoom = QFontMetricsF(look.face.font), look.face.zoom
    colour = canvas.theme.colour(look.role, look.side)

    def draw(painter: QPainter) -> None:
        painter.translate(shift, 0.0)
        draw_text(painter, words, look, colour)

    return Sprite(
        _MARGIN_PX,
        metrics.ascent() * zoom + 1,
        look.face.width(words) + shift + _MARGIN_PX,
        metrics.descent() * zoom + 1,
        draw,
    )


def _frame_sprite(canvas: Canvas, side: int, width: float, height: float) -> Sprite:
    theme = canvas.theme

    def draw(painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(round_pen(theme.side(side), BADGE_LINE))
        painter.setBrush(theme.side_badge(side))
        painter.drawRoundedRect(QRectF(0.0, 0.0, width, height), height / 2, height / 2)

    return Sprite(_MARGIN_PX, _MARGIN_PX, width + _MARGIN_PX, height + _MARGIN_PX, draw)
