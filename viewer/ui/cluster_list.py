"""The list that opens from a badge: the events that share one place on the timeline."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from viewer.model.event import Event
from viewer.model.wording import say_range, say_when
from viewer.ui.plain_text import label

WIDTH_PX = 340
ROW_PX = 26
MOST_ROWS = 12
EVENT_ID = Qt.ItemDataRole.UserRole

_KEYS = ((("↑", "↓"), "choose"), (("Enter",), "open"), (("F",), "zoom to these"))


def cluster_title(events: Sequence[Event]) -> str:
    """`4 events on 26 March 2018`."""
    first = events[0]
    if all(event.when == first.when for event in events):
        return f"{len(events)} events on {say_when(first.when, first.precision)}"
    start, end = min(e.earliest for e in events), max(e.latest for e in events)
    return f"{len(events)} events, {say_range(start, end)}"


class ClusterList(QFrame):
    """A popup that closes itself. Up, Down and Enter choose; F zooms to the events.

    Signals:
        event_requested: the id of the chosen event.
        zoom_requested: the ids of all its events.
    """

    event_requested = Signal(str)
    zoom_requested = Signal(object)

    def __init__(
        self, rows: Sequence[tuple[Event, QIcon]], lane_name: str, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("clusterList")
        self.setFixedWidth(WIDTH_PX)
        events = [event for event, _ in rows]
        self._ids = [event.id for event in events]
        title = cluster_title(events)
        self.setAccessibleName(title)
        self.list = self._list_of(rows)
        lane = f"{lane_name}, most important first" if lane_name else "Most important first"
        head = QVBoxLayout()
        head.setContentsMargins(14, 0, 14, 6)
        head.setSpacing(2)
        head.addWidget(label(title, "strong"))
        head.addWidget(label(lane, "soft"))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 10, 1, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addLayout(_key_line())

    def open_at(self, place: QPoint) -> None:
        """Open with the top left corner there, within the screen."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = max(min(place.x(), screen.right() - self.width()), screen.left())
        y = max(min(place.y(), screen.bottom() - self.height()), screen.top())
        self.move(x, y)
        self.show()
        self.list.setFocus()

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """F zooms; what the list does not take ends here."""
        if qt_event.key() == Qt.Key.Key_F:
            self.close()
            self.zoom_requested.emit(self._ids)
        elif qt_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentItem())
        else:
            super().keyPressEvent(qt_event)

    def _list_of(self, rows: Sequence[tuple[Event, QIcon]]) -> QListWidget:
        made = QListWidget()
        made.setIconSize(QSize(16, 16))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setFixedHeight(ROW_PX * min(len(rows), MOST_ROWS) + 2)
        for event, icon in rows:
            item = QListWidgetItem(icon, "")
            item.setData(EVENT_ID, event.id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{event.label}, {event.kind}")
            item.setSizeHint(QSize(0, ROW_PX))
            made.addItem(item)
            made.setItemWidget(item, _row(event))
        made.setCurrentRow(0)
        made.itemClicked.connect(self._choose)
        return made

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            event_id = item.data(EVENT_ID)
            self.close()
            self.event_requested.emit(event_id)


def _row(event: Event) -> QWidget:
    """What stands right of the mark: the label, and the kind at the right edge."""
    row = QWidget()
    row.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    line = QHBoxLayout(row)
    line.setContentsMargins(30, 0, 12, 0)
    line.addWidget(label(event.label), 1)
    line.addWidget(label(event.kind, "soft"))
    return row


def _key_line() -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(14, 4, 14, 0)
    line.setSpacing(4)
    for keys, words in _KEYS:
        for key in keys:
            line.addWidget(label(key, "keycap"))
        line.addWidget(label(words, "soft"))
        line.addSpacing(8)
    line.addStretch(1)
    return line
