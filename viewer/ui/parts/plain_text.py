"""Words on the screen as what they are: a document's text is never taken for markup.

QLabel and tooltips guess whether a text is rich (`<img src=...>` in an event's title would be
loaded), and buttons, tabs and menus take `&` for a key. Whatever shows a text that the program did
not write itself is made or worded here.
"""

from __future__ import annotations

import html

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QLabel

from viewer.model.unseen import seen

#: tooltips longer than this are wrapped
_LONG_TOOLTIP = 60


def tooltip(text: str) -> str:
    """The text as a tooltip that shows it letter by letter; long ones wrap."""
    text = seen(text)
    if len(text) <= _LONG_TOOLTIP and not any(sign in text for sign in "<&"):
        return text
    return f'<p style="white-space: pre-wrap">{html.escape(text)}</p>'


def without_keys(text: str) -> str:
    """The text for a button, tab or menu entry: an `&` stands for itself."""
    return seen(text).replace("&", "&&")


class PlainLabel(QLabel):
    """A label that shows its text letter by letter, and what nobody would see by its number."""

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(seen(text))


def label(text: str = "", kind: str = "", *, wrap: bool = False) -> QLabel:
    """A plain-text label; `kind` as the style sheet knows it."""
    made = PlainLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    made.setWordWrap(wrap)
    if kind:
        made.setProperty("kind", kind)
    made.setText(text)
    return made


def elided(text: str, metrics: QFontMetrics, width_px: int) -> str:
    """One line of the text as wide as there is room."""
    text = seen(text)
    line = " ".join(text.split()) if "\n" in text else text
    return metrics.elidedText(line, Qt.TextElideMode.ElideRight, width_px)


def draw_line(
    painter: QPainter,
    box: QRect,
    words: str,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw one line of plain text, vertically centred."""
    flags = alignment & Qt.AlignmentFlag.AlignHorizontal_Mask | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, int(flags | Qt.TextFlag.TextSingleLine), seen(words))
