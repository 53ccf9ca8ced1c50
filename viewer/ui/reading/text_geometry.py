"""Where a span of a laid-out Qt document stands, in the document's own px."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine


def span_boxes(document: QTextDocument, first: int, last: int) -> list[QRectF]:
    """The box of the span's words on each of its lines; positions in UTF-16 units, half-open.

    A box is as high as the line's letters, without the space between lines; blanks where a line
    ends do not count.
    """
    boxes = []
    block = document.findBlock(first)
    while block.isValid() and block.position() < last:
        boxes += _block_boxes(block, first - block.position(), last - block.position())
        block = block.next()
    return boxes


def span_top(document: QTextDocument, position: int) -> float:
    """Top of the line that holds the position; past the end the text's height."""
    block = document.findBlock(position)
    if not block.isValid():
        return document.documentLayout().documentSize().height()
    top = document.documentLayout().blockBoundingRect(block).top()
    line = block.layout().lineForTextPosition(position - block.position())
    return top + line.y() if line.isValid() else top


def line_bottom(document: QTextDocument, position: int) -> float:
    """Lower edge of the line that holds the position, without the space below it."""
    block = document.findBlock(position)
    line = block.layout().lineForTextPosition(position - block.position())
    return span_top(document, position) + (line.height() if line.isValid() else 0.0)


def _block_boxes(block: QTextBlock, first: int, last: int) -> list[QRectF]:
    layout = block.layout()
    origin = block.document().documentLayout().blockBoundingRect(block).topLeft()
    boxes = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start, end = line.textStart(), line.textStart() + line.textLength()
        if end <= first or start >= last:
            continue
        left, right = _edges(line, max(first, start), min(last, end))
        if right > left:
            boxes.append(QRectF(left, line.y(), right - left, line.height()).translated(origin))
    return boxes


def _edges(line: QTextLine, first: int, last: int) -> tuple[float, float]:
    """Left and right end of a part of a line; right-to-left words come out in order too."""
    one, other = _x(line, first), _x(line, last)
    words = line.naturalTextRect()
    left, right = min(one, other), max(one, other)
    return max(left, words.left()), min(right, words.right())


def _x(line: QTextLine, position: int) -> float:
    # PySide gives C++'s in-out argument back beside the result
    found: Any = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)
