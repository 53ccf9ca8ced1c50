"""The head of the pane with the tables: which table, how many rows, and what can be done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QTabBar, QToolButton, QWidget

from viewer.library.tables.quotations import ORDERS
from viewer.library.tables.table import Sorting
from viewer.model.speech import tr
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.tables.kinds import KINDS, NAMES

HEIGHT_PX = 34


class TablesBar(QFrame):
    """Tabs, a count, and ways to order and copy.

    Signals:
        table_requested: a tab was chosen; the table's name.
        order_requested: tuple of Sorting that a button stands for.
        citation_requested, csv_requested: the chosen rows, or all, are to be copied.
        close_requested: the pane is to close.
    """

    table_requested = Signal(str)
    order_requested = Signal(object)
    citation_requested = Signal()
    csv_requested = Signal()
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tablesBar")
        self.setFixedHeight(HEIGHT_PX)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(tr("Tables"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for kind in KINDS:
            self.tabs.addTab(tr(kind.tab))
        self.tabs.currentChanged.connect(lambda at: self.table_requested.emit(NAMES[at]))
        self.setFocusProxy(self.tabs)
        self._said = ElidedLabel()
        self._said.setProperty("kind", "soft")
        self.orders = tuple(self._order_button(tr(words), order) for words, order in ORDERS)
        self.citation = self._link(tr("Copy with citation"), tr("Copy the chosen quotes (Ctrl+C)"))
        self.citation.clicked.connect(self.citation_requested)
        self.csv = self._link(tr("Copy table as CSV"), tr("Copy all rows, for a spreadsheet"))
        self.csv.clicked.connect(self.csv_requested)
        self._lay_out()

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(2, 0, 8, 0)
        line.setSpacing(12)
        line.addWidget(self.tabs)
        line.addWidget(self._said, 1)
        pair = QHBoxLayout()
        pair.setSpacing(2)
        for button in self.orders:
            pair.addWidget(button)
        line.addLayout(pair)
        line.addWidget(self.citation)
        line.addWidget(self.csv)
        self.cross = QToolButton()
        self.cross.setText("×")
        self.cross.setProperty("kind", "quiet")
        self.cross.setProperty("cross", True)
        self.cross.setAccessibleName(tr("Close the tables"))
        self.cross.setToolTip(tr("Close the tables (T)"))
        self.cross.clicked.connect(self.close_requested)
        line.addWidget(self.cross)

    @property
    def said(self) -> str:
        """The count, or what has just been done."""
        return self._said.text()

    def say(self, words: str) -> None:
        """Say how many rows there are, or what has just been done."""
        self._said.setText(words)

    def show_table(self, name: str) -> None:
        """Show which table is shown; announces nothing."""
        blocked = self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(NAMES.index(name))
        self.tabs.blockSignals(blocked)

    def show_order(self, name: str, sortings: tuple[Sorting, ...], *, has_rows: bool) -> None:
        """Offer what goes with a table; announces nothing."""
        is_quotes = name == "quotes" and has_rows
        for button, (_, order) in zip(self.orders, ORDERS, strict=True):
            button.setVisible(is_quotes)
            button.setChecked(sortings == order)
        self.citation.setVisible(is_quotes)
        self.csv.setEnabled(has_rows)

    def minimumSizeHint(self) -> QSize:
        """Room for the tabs; the rest gives way."""
        return QSize(self.tabs.sizeHint().width() + 60, HEIGHT_PX)

    def _order_button(self, words: str, order: tuple[Sorting, ...]) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("kind", "segment")
        button.setCheckable(True)
        button.setToolTip(tr("Order the quotes {order}", order=words.lower()))
        button.clicked.connect(partial(self.order_requested.emit, order))
        button.hide()
        return button

    @staticmethod
    def _link(words: str, tip: str) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("kind", "link")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setToolTip(tip)
        return button
