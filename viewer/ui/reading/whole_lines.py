"""How high a pane may be without cutting a line of what it shows in two."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

#: below the last line that is shown
_BELOW_PX = 3
#: what is there for its words
_WORDED = (QLabel, QAbstractButton)


def whole_lines_px(content: QWidget, most: int) -> int:
    """The greatest height up to `most` px at which no line of words is cut.

    Args:
        content: laid out from its upper edge.
        most: px of its upper part that there is room for.
    """
    height = most
    spans = sorted(_lines(content), reverse=True)
    for top, bottom in spans:
        if top < height < bottom:
            height = top
    above = [bottom for _, bottom in spans if bottom <= height]
    if height == most or not above:
        return height if above else most
    return min(max(above) + _BELOW_PX, height)


def _lines(content: QWidget) -> Iterator[tuple[int, int]]:
    """Top and bottom px of every line of words."""
    for part in content.findChildren(QWidget):
        if not isinstance(part, _WORDED) or not part.isVisibleTo(content):
            continue
        top = part.mapTo(content, QPoint(0, 0)).y()
        if not isinstance(part, QLabel):
            yield top, top + part.height()
            continue
        step = max(part.fontMetrics().lineSpacing(), 1)
        inner = part.contentsRect()
        first = top + inner.y() + (inner.height() % step) // 2
        for number in range(max(inner.height() // step, 1)):
            yield first + number * step, first + (number + 1) * step
