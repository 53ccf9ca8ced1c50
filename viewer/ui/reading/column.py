"""The right-hand column: the sources' tabs, the selected event, and the text that tells it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from viewer.ui.accounts.pane import ComparePane
from viewer.ui.accounts.tab import CompareTab
from viewer.ui.reading.event import EventPane
from viewer.ui.reading.source import SourcePane

#: the event takes no more than this share by itself: the text is what people read
MOST_EVENT_SHARE = 0.42
_HANDLE_PX = 1


class ReadingColumn(QFrame):
    """The event takes the height of its words, until a person drags the line below it.

    Where there is something to compare, a tab beside the sources' shows that instead of both.
    """

    def __init__(
        self,
        event: EventPane,
        source: SourcePane,
        compare: ComparePane,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reading")
        self._event, self._source, self._compare = event, source, compare
        self.compare_tab = CompareTab()
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
        column.addLayout(self._tabs())
        column.addWidget(self.splitter, 1)
        column.addWidget(compare, 1)
        compare.resize(0, 0)  # until it is laid out
        compare.hide()

    def _tabs(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.compare_tab)
        row.addWidget(self._source.tabs, 1)
        self.compare_tab.hide()
        self.compare_tab.toggled.connect(self.show_compare)
        self._source.tabs.clicked.connect(lambda: self.show_compare(False))
        return row

    @property
    def can_compare(self) -> bool:
        """Whether there is something to compare."""
        return not self.compare_tab.isHidden()

    @property
    def compares(self) -> bool:
        """Whether accounts are shown beside each other, in place of the event and its source."""
        return not self._compare.isHidden()

    def offer_compare(self, offered: bool) -> None:
        """Show or hide the tab; without it the event and its source are shown."""
        self.compare_tab.setVisible(offered)
        if not offered:
            self.show_compare(False)

    def show_compare(self, shown: bool) -> None:
        """Show the accounts, or the event and its source."""
        self.compare_tab.show_chosen(shown)
        self._source.tabs.set_aside(shown)
        self.splitter.setHidden(shown)
        self._compare.setVisible(shown)

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
        wanted = self._event.whole_px(round(height * MOST_EVENT_SHARE))
        if self.splitter.sizes()[0] != wanted:
            self.splitter.setSizes([wanted, height - wanted])

    def eventFilter(self, watched: QObject, qt_event: QEvent) -> bool:
        """Other words, or the same in another width, need another height."""
        if qt_event.type() == QEvent.Type.LayoutRequest:
            self.fit_event()
        elif qt_event.type() == QEvent.Type.Resize:
            # the splitter is in the middle of sharing out the heights: what is shared out anew
            # within that would be half undone, and the parts would lie over each other
            QCoreApplication.postEvent(watched, QEvent(QEvent.Type.LayoutRequest))
        return super().eventFilter(watched, qt_event)

    def _on_splitter_moved(self) -> None:
        self._is_dragged = True
