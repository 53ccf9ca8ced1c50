"""The timeline as a list of its events, for whoever works it by a screen reader.

Qt asks a factory for what it tells of a widget. PySide6 lets Python answer, so the events can be
children of the timeline though no widgets stand for them. Nothing here runs while no screen reader
does. What the stubs do not say: Qt takes None for what is not there.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QWindow
from PySide6.QtWidgets import QAccessibleWidget

from viewer.ui.timeline.said import said_row

if TYPE_CHECKING:
    from viewer.ui.timeline.pane import TimelinePane

#: what a screen reader puts its frame around: an event's mark
_MARK_PX = 18


class TimelineInterface(QAccessibleWidget):
    """The timeline's own widgets, and after them its events in order of time."""

    def __init__(self, pane: TimelinePane) -> None:
        super().__init__(pane, QAccessible.Role.List, pane.accessibleName())
        self._pane = pane
        self._events: dict[int, EventInterface] = {}

    def childCount(self) -> int:
        """Widgets and events."""
        return super().childCount() + self._event_count

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A widget or an event; None where there is neither."""
        first = super().childCount()
        if index < first:
            return super().child(index)
        row = index - first
        if row >= self._event_count:
            return None
        if row not in self._events:
            made = self._events[row] = EventInterface(self._pane, row)
            QAccessible.registerAccessibleInterface(made)
        return self._events[row]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Where a child stands; -1 for none of them."""
        if isinstance(child, EventInterface):
            return super().childCount() + child.row
        return super().indexOfChild(child)

    @property
    def _event_count(self) -> int:
        return len(self._pane.state.table) if shiboken6.isValid(self._pane) else 0


class EventInterface(QAccessibleInterface):
    """One row of the timeline's table, whatever event stands there by now."""

    def __init__(self, pane: TimelinePane, row: int) -> None:
        super().__init__()
        self._pane, self.row = pane, row

    def isValid(self) -> bool:
        """Whether there is such an event."""
        return shiboken6.isValid(self._pane) and self.row < len(self._pane.state.table)

    def object(self) -> QObject | None:  # type: ignore[override]
        """No widget stands for it."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        """The window that it is in."""
        return self._pane.window().windowHandle() if self.isValid() else None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The timeline."""
        is_there = shiboken6.isValid(self._pane)
        return QAccessible.queryAccessibleInterface(self._pane) if is_there else None

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """It has none."""
        return None

    def childCount(self) -> int:
        """It has none."""
        return 0

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """It has none."""
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """It has none."""
        return -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """It has none."""
        return None

    def role(self) -> QAccessible.Role:
        """One of a list."""
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        """The event in words."""
        if kind != QAccessible.Text.Name or not self.isValid():
            return ""
        return said_row(self._pane.view, self._pane.state.table.ids, self.row)

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """It is only read."""

    def state(self) -> QAccessible.State:
        """Whether it is selected, and whether the keyboard is on it."""
        made = QAccessible.State()
        if not self.isValid():
            made.invalid = True
            return made
        is_selected = self.row == self._pane.state.selected
        made.selectable = made.focusable = True
        made.selected = is_selected
        made.focused = is_selected and self._pane.hasFocus()
        made.offscreen = self.rect().isEmpty()
        return made

    def rect(self) -> QRect:
        """Where its mark stands on the screen; empty where it has none of its own."""
        if not self.isValid():
            return QRect()
        frame = self._pane.state.frame
        for marks in (frame.top_marks, frame.marks):
            at = np.flatnonzero(marks.event == self.row)
            if len(at):
                middle = QPoint(round(marks.x[at[0]]), round(marks.y[at[0]]))
                place = self._pane.surface.mapToGlobal(middle)
                half = _MARK_PX // 2
                return QRect(place.x() - half, place.y() - half, _MARK_PX, _MARK_PX)
        return QRect()

    def foregroundColor(self) -> QColor:
        """Left to the widget."""
        return QColor()

    def backgroundColor(self) -> QColor:
        """Left to the widget."""
        return QColor()


@cache
def offer_events() -> None:
    """Let screen readers find the events of every timeline; once a process is enough."""
    QAccessible.installFactory(_interface_of)


def _interface_of(kind: str, found: QObject | None) -> QAccessibleInterface | None:
    if kind != "TimelinePane" or found is None:
        return None
    from viewer.ui.timeline.pane import TimelinePane

    return TimelineInterface(found) if isinstance(found, TimelinePane) else None
