"""One event chosen by typing letters of its label, or from those nearest in time."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nsmallest

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from viewer.model.event import Event
from viewer.model.speech import tr
from viewer.model.unseen import seen
from viewer.model.wording import say_when
from viewer.ui.editing.fields.event_line import EventLine

#: events that are offered from the beginning, and the height of each in the list
_NEAREST, _ROW_PX = 5, 24


class EventChoice(QWidget):
    """A line for a label, and the nearest events below it.

    Args:
        name: what it is for, for a screen reader.
        events: that can be chosen.
        span: first and last second of the time to which they are to be near.
        but: ids of those that cannot be chosen.
    """

    def __init__(
        self, name: str, events: Iterable[Event], span: tuple[int, int], but: Iterable[str] = ()
    ) -> None:
        super().__init__()
        self.line = EventLine(name, events, but)
        gone = frozenset(but)
        others = (event for event in events if event.id not in gone)
        self.near = self._nearest(others, span)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.line)
        column.addWidget(self.near)
        self.setFocusProxy(self.line)

    def _nearest(self, events: Iterable[Event], span: tuple[int, int]) -> QListWidget:
        near = QListWidget()
        near.setAccessibleName(tr("Nearest events"))
        start, end = span

        def seconds_away(event: Event) -> int:
            return max(event.earliest - end, start - event.latest, 0)

        for event in nsmallest(_NEAREST, events, key=seconds_away):
            when = say_when(event.when, event.precision)
            row = QListWidgetItem(f"{seen(event.label)} · {when}", near)
            row.setData(Qt.ItemDataRole.UserRole, event.label)
            row.setSizeHint(QSize(0, _ROW_PX))
        near.setFixedHeight(_ROW_PX * max(near.count(), 1) + 4)
        near.currentItemChanged.connect(self._take_nearest)
        return near

    def _take_nearest(self, row: QListWidgetItem | None) -> None:
        if row is not None:
            self.line.setText(row.data(Qt.ItemDataRole.UserRole))
