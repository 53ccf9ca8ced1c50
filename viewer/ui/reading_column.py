"""The right-hand column: the sources' tabs, the selected event, and the text that tells it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from viewer.ui.panes.event import EventPane
from viewer.ui.panes.source import SourcePane

#: the event takes no more than this share by itself: the text is what people read
MOST_EVENT_SHARE = 0.42
_HANDLE_PX = 1


class ReadingColumn(QFrame):
    """The event takes the height of its words, until a person drags the line below it."""

    def __init__(self, event: EventPane, source: SourcePane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading")
        self._event = event
        self._is_dragged = False
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setHandleWidth(_HANDLE_PX)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(event)
        self.splitter.addWidget(source)
        self.splitter.splitterMoved.connect(self._on_splitter_moved)
        event.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(source.tabs)
        column.addWidget(self.splitter, 1)

    @property
    def sizes(self) -> tuple[int, ...]:
        """Heights that a person chose; empty where nobody did."""
        return tuple(self.splitter.sizes()) if self._is_dragged else ()

    def set_sizes(self, sizes: tuple[int, ...]) -> None:
        """Take the heights that a person chose once."""
        if len(sizes) == self.splitter.count():
            self._is_dragged = True
            self.splitter.setSizes(sizes)

    def fit_event(self) -> None:
        """Give the event the height of its words."""
        height = self.splitter.height() - _HANDLE_PX
        if self._is_dragged or height <= 0:
            return
        wanted = min(self._event.sizeHint().height(), round(height * MOST_EVENT_SHARE))
        if self.splitter.sizes()[0] != wanted:
            self.splitter.setSizes([wanted, height - wanted])

    def eventFilter(self, watched: QObject, qt_event: QEvent) -> bool:
        """Other words, or the same in another width, need another height."""
        if qt_event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.fit_event()
        return super().eventFilter(watched, qt_event)

    def _on_splitter_moved(self) -> None:
        self._is_dragged = True
