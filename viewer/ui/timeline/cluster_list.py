"""The list that opens from a badge: the events that share one place on the timeline."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from viewer.model.event import Event
from viewer.model.speech import tr, tr_later, tr_n
from viewer.model.value_words import say_kind
from viewer.model.wording import say_range, say_when
from viewer.render.theme import Theme
from viewer.ui.parts.plain_text import label
from viewer.ui.parts.rule import rule
from viewer.ui.timeline.cluster_rows import EVENT_ID, KIND, MARK, ROW_PX, ClusterRows

WIDTH_PX = 360
MOST_ROWS = 12
_EDGE_PX = 14

_KEYS = (
    (("↑", "↓"), tr_later("choose", about="what keys do")),
    (("Enter",), tr_later("open", about="what keys do")),
    (("F",), tr_later("zoom to these", about="what keys do")),
)


def cluster_title(events: Sequence[Event]) -> str:
    """`4 events on 26 March 2018`."""
    first = events[0]
    if all(event.when == first.when for event in events):
        day = say_when(first.when, first.precision)
        return tr_n("{n} event on {date}", "{n} events on {date}", len(events), date=day)
    start, end = min(e.earliest for e in events), max(e.latest for e in events)
    range_ = say_range(start, end)
    return tr_n("{n} event, {range}", "{n} events, {range}", len(events), range=range_)


class ClusterList(QFrame):
    """A popup that closes itself. Up, Down and Enter choose; F zooms to the events.

    Signals:
        event_requested: the id of the chosen event.
        zoom_requested: the ids of all its events.
    """

    event_requested = Signal(str)
    zoom_requested = Signal(object)

    def __init__(
        self,
        rows: Sequence[tuple[Event, QPixmap]],
        lane_name: str,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("clusterList")
        self.setFixedWidth(WIDTH_PX)
        events = [event for event, _ in rows]
        self._ids = [event.id for event in events]
        self._keys: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_F: self._zoom,
            Qt.Key.Key_Return: lambda: self._choose(self.list.currentItem()),
            Qt.Key.Key_Enter: lambda: self._choose(self.list.currentItem()),
            Qt.Key.Key_Escape: self.close,
        }
        self._rows = ClusterRows(theme)
        self.list = self._list_of(rows)
        self._lay_out(cluster_title(events), lane_name)

    def open_at(self, place: QPoint) -> None:
        """Open with the top left corner there, within the screen."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = max(min(place.x(), screen.right() - self.width()), screen.left())
        y = max(min(place.y(), screen.bottom() - self.height()), screen.top())
        self.move(x, y)
        self.show()
        self.list.setFocus()

    def eventFilter(self, watched: QObject, qt_event: QEvent) -> bool:
        """Take the keys before the window's shortcuts, and before the list's search by letters."""
        if not isinstance(qt_event, QKeyEvent):
            return super().eventFilter(watched, qt_event)
        if qt_event.type() == QEvent.Type.ShortcutOverride:
            qt_event.accept()
            return True
        act = self._keys.get(Qt.Key(qt_event.key()))
        if act is None or qt_event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, qt_event)
        act()
        return True

    def _list_of(self, rows: Sequence[tuple[Event, QPixmap]]) -> QListWidget:
        made = QListWidget()
        made.setItemDelegate(self._rows)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setFixedHeight(ROW_PX * min(len(rows), MOST_ROWS))
        for event, mark in rows:
            item = QListWidgetItem(event.label)
            item.setData(EVENT_ID, event.id)
            kind = say_kind(event.kind)
            item.setData(KIND, kind)
            item.setData(MARK, mark)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                tr("{event}, {kind}", event=event.label, kind=kind),
            )
            made.addItem(item)
        made.setCurrentRow(0)
        made.itemClicked.connect(self._choose)
        made.installEventFilter(self)
        return made

    def _lay_out(self, title: str, lane_name: str) -> None:
        self.setAccessibleName(title)
        self.list.setAccessibleName(title)
        lane = tr("Most important first")
        if lane_name:
            lane = tr("{lane}, most important first", lane=lane_name)
        head = QVBoxLayout()
        head.setContentsMargins(_EDGE_PX, 10, _EDGE_PX, 8)
        head.setSpacing(2)
        head.addWidget(label(title, "strong"))
        head.addWidget(label(lane, "soft"))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.list)
        column.addWidget(rule())
        column.addLayout(_key_line())

    def _zoom(self) -> None:
        self.close()
        self.zoom_requested.emit(self._ids)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            event_id = item.data(EVENT_ID)
            self.close()
            self.event_requested.emit(event_id)


def _key_line() -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(_EDGE_PX, 8, _EDGE_PX, 8)
    line.setSpacing(4)
    for keys, words in _KEYS:
        for key in keys:
            line.addWidget(label(key, "keycap"))
        line.addWidget(label(tr(words, about="what keys do"), "soft"))
        line.addSpacing(8)
    line.addStretch(1)
    return line
