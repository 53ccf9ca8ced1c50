"""A layout that sets its items in lines, like words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Items from where reading begins, `gap_px` apart, a new line where the width ends.

    line_gap_px: between the lines; chips and links have room of their own above and below.
    """

    def __init__(self, gap_px: int, parent: QWidget | None = None, line_gap_px: int = 1) -> None:
        super().__init__(parent)
        self._gap_px, self._line_gap_px = gap_px, line_gap_px
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item; `addWidget` comes here."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """An item by its number, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It needs no more room than its items."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """A narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Set the items in their places."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """As narrow as may be; the height follows from the width."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The widest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def clear(self) -> None:
        """Remove and delete all items."""
        while (item := self.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Set the lines below each other; the height of them all."""
        y = rect.y()
        for number, line in enumerate(self._lines(rect.width())):
            y += self._line_gap_px if number else 0
            height = max(item.sizeHint().height() for item in line)
            if move:
                self._set(line, QRect(rect.x(), y, rect.width(), height))
            y += height
        return y - rect.y()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """The items of each line; one that is wider than all has a line to itself."""
        lines: list[list[QLayoutItem]] = []
        x = 0
        for item in self._items:
            needed = min(item.sizeHint().width(), width)
            if not lines or x + needed > width:
                lines.append([])
                x = 0
            lines[-1].append(item)
            x += needed + self._gap_px
        return lines

    def _set(self, line: list[QLayoutItem], rect: QRect) -> None:
        """Set a line for a reader from left to right, and mirror it where one is not."""
        parent = self.parentWidget()
        direction = Qt.LayoutDirection.LeftToRight if parent is None else parent.layoutDirection()
        x = rect.x()
        for item in line:
            hint = item.sizeHint()
            width = min(hint.width(), rect.width())
            # words beside a higher button stand on one line with its own
            top = rect.y() + (rect.height() - hint.height()) // 2
            place = QRect(QPoint(x, top), QSize(width, hint.height()))
            item.setGeometry(QStyle.visualRect(direction, rect, place))
            x += width + self._gap_px
