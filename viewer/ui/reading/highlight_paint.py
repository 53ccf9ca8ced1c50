"""How highlights look on the article's ground, below the letters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from viewer.render.canvas import faded
from viewer.render.theme import Theme
from viewer.ui.reading.highlights import HighlightKind

#: from one line of an article to the next
LINE_PX = 24.0
RULE_WIDTH_PX, FRAME_PX = 3.0, 2.0
_RADIUS_PX = 2.0
_UNDERLINE_PX = 2.0
_WASH_ALPHA = {False: 16, True: 26}
_FLASH_ALPHA = 56
#: how a line fades towards the edge that cuts it: (share of its height, strength of the ground)
_CUT_FADE = ((0.0, 1.0), (0.5, 0.9), (1.0, 0.25))

Boxes = Sequence[QRectF]


def paint_mark(
    painter: QPainter, kind: HighlightKind, boxes: Boxes, theme: Theme, *, hovered: bool
) -> None:
    """A figure on amber over its underline, or a quotation on blue; hovered with its line."""
    is_figure = kind == HighlightKind.FIGURE
    ground, line = theme.colour(kind.value), theme.colour(f"{kind.value}-line")
    painter.setPen(Qt.PenStyle.NoPen)
    for box in boxes:
        shown = _letters(box)
        painter.setBrush(ground)
        painter.drawRoundedRect(shown, _RADIUS_PX, _RADIUS_PX)
        if is_figure or hovered:
            thick = _UNDERLINE_PX + (1.0 if hovered and is_figure else 0.0)
            painter.fillRect(_underline(shown, thick), line)


def paint_match(painter: QPainter, boxes: Boxes, theme: Theme) -> None:
    """Words that a search found: a wash with a line round it, over figures and quotations too."""
    painter.setPen(QPen(theme.colour("match-line"), 1.0))
    painter.setBrush(theme.colour("match"))
    for box in boxes:
        painter.drawRoundedRect(_letters(box).adjusted(0.5, 1.5, -0.5, -0.5), 3.0, 3.0)


def paint_doubt(painter: QPainter, boxes: Boxes, theme: Theme) -> None:
    """A broken frame round words that are not those that were annotated."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("warning-line"), 1.0, Qt.PenStyle.DashLine))
    for box in boxes:
        painter.drawRoundedRect(_letters(box).adjusted(0.5, 0.5, -0.5, -0.5), 2.0, 2.0)


def paint_ring(painter: QPainter, boxes: Boxes, theme: Theme) -> None:
    """The mark that the keyboard is on."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("focus"), 1.6))
    around = QPainterPath()
    for box in boxes:
        line = QPainterPath()
        line.addRoundedRect(_letters(box).adjusted(-2.0, -2.0, 2.0, 2.0), 3.0, 3.0)
        around = around.united(line)  # one line round all of it
    painter.drawPath(around)


def paint_evidence(painter: QPainter, boxes: Boxes, side: QColor, dark: bool, flash: float) -> None:
    """A faint wash in the side's colour; `flash` 1 to 0 while it draws the eye."""
    wash = QColor(side)
    wash.setAlpha(_WASH_ALPHA[dark] + round(_FLASH_ALPHA * flash))
    ground = QPainterPath()
    for box in boxes:
        band = QPainterPath()
        band.addRect(_line_band(box))
        ground = ground.united(band)  # no seams where lines meet
    painter.fillPath(ground, wash)


def paint_rule(painter: QPainter, boxes: Boxes, side: QColor, x_px: float) -> None:
    """The rule in the margin beside a passage."""
    if boxes:
        top, bottom = _line_band(boxes[0]).top(), _line_band(boxes[-1]).bottom()
        painter.fillRect(QRectF(QPointF(x_px, top), QPointF(x_px + RULE_WIDTH_PX, bottom)), side)


def paint_named(painter: QPainter, boxes: Boxes, theme: Theme) -> None:
    """A ground that tells a character's number from the words round it."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("line"))
    for box in boxes:
        painter.drawRoundedRect(box.adjusted(0.0, 1.5, 0.0, -1.0), 3.0, 3.0)


def paint_frame(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """The frame of the text that has the keyboard."""
    painter.setPen(QPen(theme.colour("focus"), FRAME_PX))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(1.0, 1.0, -1.0, -1.0))


def paint_cut(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """The ground over what is left of a line that the upper edge of the view cuts."""
    fade = QLinearGradient(box.topLeft(), box.bottomLeft())
    for place, strength in _CUT_FADE:
        fade.setColorAt(place, faded(theme.colour("panel"), strength))
    painter.fillRect(box, fade)


def _letters(box: QRectF) -> QRectF:
    return box.adjusted(-1.0, 0.5, 1.0, 0.0)


def _underline(shown: QRectF, thick: float) -> QRectF:
    return QRectF(shown.left(), round(shown.bottom() - thick), shown.width(), thick)


def _line_band(box: QRectF) -> QRectF:
    """The line's whole pitch, so that the lines of a passage join."""
    height = max(box.height(), LINE_PX)
    return QRectF(box.left() - 2.0, box.bottom() - height, box.width() + 4.0, height)
