"""The one paint call: a display list onto any painter, in a theme.

For the screen, QImage, SVG and PDF alike. Nothing is clipped, blurred or cast in shadow.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QPainter

from viewer.render.arcs import paint_arcs
from viewer.render.bars import paint_bars
from viewer.render.canvas import Canvas, grid_of, rect_f, round_pen
from viewer.render.ground import (
    paint_bands,
    paint_break_edges,
    paint_break_grounds,
    paint_fills,
    paint_lines,
    paint_open_folds,
)
from viewer.render.hits import paint_hits
from viewer.render.ink import Ink
from viewer.render.marks import paint_foot_ticks, paint_rings
from viewer.render.sprites import ink_for
from viewer.render.stamps import Stamps
from viewer.render.theme import Theme
from viewer.timeline.display import Bars, DisplayList, Selection, Text

_SELECTION_RADIUS, _SELECTION_LINE = 4.0, 1.2


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
        stamps = ink.stamps(canvas)
        _paint_ground(canvas, display_list, stamps)
        paint_foot_ticks(canvas, display_list.foot_ticks, stamps)
        paint_hits(canvas, display_list.hits)
        paint_rings(canvas, display_list.marks, display_list.hovered, display_list.focused)
        ink.marks(canvas, display_list.marks)
        ink.badges(canvas, display_list.badges)
        paint_arcs(canvas, display_list.arcs, ink)
        ink.texts(canvas, (*display_list.texts, *display_list.ticks))
        paint_open_folds(canvas, display_list.open_folds)
        ink.texts(canvas, [fold.text for fold in display_list.open_folds])
        _paint_selection(canvas, display_list, ink, stamps)
    finally:
        painter.restore()


def _paint_ground(canvas: Canvas, shown: DisplayList, stamps: Stamps | None) -> None:
    paint_bands(canvas, shown.bands)
    paint_fills(canvas, shown.fills)
    paint_lines(canvas, shown.lines, stamps)
    paint_break_grounds(canvas, shown.breaks)
    paint_bars(canvas, shown.bars, labelled_within(shown.bars, shown.texts), stamps)
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


def _paint_selection(canvas: Canvas, shown: DisplayList, ink: Ink, stamps: Stamps | None) -> None:
    paint_fills(canvas, shown.top_fills)
    if shown.selection is not None:
        _paint_box(canvas, shown.selection)
    if shown.selection is None and not shown.top_texts:
        return
    paint_bars(canvas, shown.top_bars, labelled_within(shown.top_bars, shown.top_texts), stamps)
    paint_rings(canvas, shown.top_marks, shown.hovered, shown.focused)
    ink.marks(canvas, shown.top_marks)
    ink.texts(canvas, shown.top_texts)


def _paint_box(canvas: Canvas, selection: Selection) -> None:
    half = _SELECTION_LINE / 2
    box = rect_f(selection.box).adjusted(half, half, -half, -half)
    with canvas.smooth() as painter:
        painter.setPen(round_pen(canvas.theme.colour("selection-line"), _SELECTION_LINE))
        painter.setBrush(canvas.theme.colour("selection"))
        painter.drawRoundedRect(box, _SELECTION_RADIUS, _SELECTION_RADIUS)
