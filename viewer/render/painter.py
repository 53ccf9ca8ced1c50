"""The one paint call: a display list onto any painter, in a theme.

For the screen, QImage, SVG and PDF alike. Nothing is clipped, blurred or cast in shadow.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QPainter

from viewer.render.bars import paint_bars
from viewer.render.canvas import Canvas, grid_of, rect_f, round_pen
from viewer.render.fonts import face_for
from viewer.render.ground import (
    paint_bands,
    paint_break_edges,
    paint_break_grounds,
    paint_fills,
    paint_lines,
)
from viewer.render.ink import Ink, TextLook
from viewer.render.marks import paint_badges, paint_foot_ticks, paint_marks, paint_rings
from viewer.render.sprites import ink_for
from viewer.render.theme import Theme
from viewer.timeline.display import Bars, DisplayList, Selection, Text, TextRole

_SELECTION_RADIUS, _SELECTION_LINE = 4.0, 1.2

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


def paint(
    painter: QPainter, display_list: DisplayList, theme: Theme, ink: Ink | None = None
) -> None:
    """Paint everything that a view or page shows; the ground below it is the caller's.

    The painter works in px of the display list and is afterwards as it was. `ink` says how marks
    and texts are set; unless given, a widget's are stamped and all others drawn.
    """
    ink = ink or ink_for(painter)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    canvas = Canvas(painter, theme, display_list.style, grid_of(painter), display_list.bands)
    try:
        _paint_ground(canvas, display_list)
        paint_foot_ticks(canvas, display_list.foot_ticks)
        paint_rings(canvas, display_list.marks, display_list.hovered, display_list.focused)
        paint_marks(canvas, display_list.marks, ink)
        paint_badges(canvas, display_list.badges, ink)
        _paint_texts(canvas, display_list.texts, ink)
        _paint_texts(canvas, display_list.ticks, ink)
        _paint_selection(canvas, display_list, ink)
    finally:
        painter.restore()


def _paint_ground(canvas: Canvas, shown: DisplayList) -> None:
    paint_bands(canvas, shown.bands)
    paint_fills(canvas, shown.fills)
    paint_lines(canvas, shown.lines)
    paint_break_grounds(canvas, shown.breaks)
    paint_bars(canvas, shown.bars, labelled_within(shown.bars, shown.texts))
    paint_break_edges(canvas, shown.breaks)


def labelled_within(bars: Bars, texts: Iterable[Text]) -> frozenset[int]:
    """Rows of the events whose label stands within their bar."""
    ends = {
        event: (x0, x1)
        for event, x0, x1 in zip(
            bars.event.tolist(), bars.x0.tolist(), bars.x1.tolist(), strict=True
        )
        if event >= 0
    }
    nowhere = (0.0, -1.0)
    found = set()
    for text in texts:
        left, right = ends.get(text.event, nowhere)
        if left <= text.x and text.x + text.width <= right:
            found.add(text.event)
    return frozenset(found)


def _paint_texts(canvas: Canvas, texts: Iterable[Text], ink: Ink) -> None:
    for text in texts:
        colour = TEXT_COLOURS[text.role] if text.side < 0 else "side-text"
        look = TextLook(face_for(text.role, canvas.style), colour, text.side)
        setter = ink.upward if text.vertical else ink.text
        setter(canvas, text.x, text.y, text.text, look)


def _paint_selection(canvas: Canvas, shown: DisplayList, ink: Ink) -> None:
    if shown.selection is not None:
        _paint_box(canvas, shown.selection)
    paint_bars(canvas, shown.top_bars, labelled_within(shown.top_bars, shown.top_texts))
    paint_rings(canvas, shown.top_marks, shown.hovered, shown.focused)
    paint_marks(canvas, shown.top_marks, ink)
    _paint_texts(canvas, shown.top_texts, ink)


def _paint_box(canvas: Canvas, selection: Selection) -> None:
    half = _SELECTION_LINE / 2
    box = rect_f(selection.box).adjusted(half, half, -half, -half)
    with canvas.smooth() as painter:
        painter.setPen(round_pen(canvas.theme.colour("selection-line"), _SELECTION_LINE))
        painter.setBrush(canvas.theme.colour("selection"))
        painter.drawRoundedRect(box, _SELECTION_RADIUS, _SELECTION_RADIUS)
