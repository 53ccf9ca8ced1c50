"""The rows of a table: as many as there may be, only those that are seen cost anything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from viewer.library.tables.table import Sorting, Table
from viewer.render.theme import Theme
from viewer.ui.tables.cells import FONT_PX, ROW_PX, Cells
from viewer.ui.tables.head import TableHead
from viewer.ui.tables.rows_model import RowsModel
from viewer.ui.tables.widths import column_widths

Order = NDArray[np.int64]
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
#: of a usual letter, in the size of the type
_LETTER_EM = 0.56
_ROWS = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class RowsView(QTableView):
    """Whole rows are chosen; arrows walk, Enter opens, Ctrl+C copies.

    Signals (numbers are rows of the table, whatever the order):
        row_chosen: the keyboard or a click went to a row; its number.
        row_clicked: a row was clicked; its number.
        row_opened: Enter on a row; its number.
        row_double_clicked: its number.
        copy_requested: the chosen rows are to be copied.
    """

    row_chosen = Signal(int)
    row_clicked = Signal(int)
    row_opened = Signal(int)
    row_double_clicked = Signal(int)
    copy_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowsModel(self)
        self.head = TableHead(theme, self)
        self.cells = Cells(theme, self)
        self._is_quiet = False
        self._is_dragged = False
        self._set_up()
        self.setModel(self.rows)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.clicked.connect(lambda index: self.row_clicked.emit(self._number(index)))
        self.doubleClicked.connect(lambda index: self.row_double_clicked.emit(self._number(index)))
        self.head.sectionResized.connect(self._on_section_resized)
        self.head.left_by_key.connect(self.take_focus)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalHeader(self.head)
        self.setItemDelegate(self.cells)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        side = self.verticalHeader()
        side.hide()
        side.setMinimumSectionSize(ROW_PX)
        side.setDefaultSectionSize(ROW_PX)
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    # --- what is shown

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.cells.set_theme(theme)
        self.head.set_theme(theme)
        self.viewport().update()

    def show_rows(self, table: Table[Any], order: Order, sortings: Sequence[Sorting]) -> None:
        """Show a table in an order; nothing is chosen then, and nothing announced."""
        with self._quietly():
            self.rows.show(table, order, sortings)

    def lay_out_columns(self, *, anew: bool = False) -> None:
        """Share out the width; a person's own widths stay, unless the columns are others."""
        if anew:
            self._is_dragged = False
        if self._is_dragged or not self.rows.columns:
            return
        letter = _LETTER_EM * FONT_PX
        widths = column_widths(self.rows.columns, self.viewport().width(), letter)
        blocked = self.head.blockSignals(True)
        for section, width in enumerate(widths):
            self.head.resizeSection(section, width)
        self.head.blockSignals(blocked)
        self.updateGeometries()
        self.head.viewport().update()
        self.viewport().update()

    @property
    def current_number(self) -> int:
        """The row that the keyboard is on, as the table counts, or -1."""
        return self._number(self.currentIndex())

    @property
    def chosen_positions(self) -> list[int]:
        """The chosen rows from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def choose(self, number: int) -> None:
        """Choose a row and bring it into view, or none with -1; announces nothing."""
        position = self.rows.position_of(number) if number >= 0 else -1
        with self._quietly():
            if position < 0:
                self.clearSelection()
                self.setCurrentIndex(QModelIndex())
                return
            column = max(self.currentIndex().column(), 0)
            index = self.rows.index(position, column)
            self.selectionModel().setCurrentIndex(index, _ROWS)
            self.scrollTo(self.rows.index(position, 0))

    def take_focus(self) -> None:
        """Take the keyboard; where no row is chosen, to the first that is seen."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- keys and hand

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Open and copy; the rest is Qt's."""
        if qt_event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif Qt.Key(qt_event.key()) in _OPENING and self.current_number >= 0:
            self.row_opened.emit(self.current_number)
        else:
            super().keyPressEvent(qt_event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are the window's commands; a search through rows would read all of them."""

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Another width is shared out anew."""
        super().resizeEvent(qt_event)
        if qt_event.oldSize().width() != qt_event.size().width():
            self.lay_out_columns()
        if self.currentIndex().isValid():
            self.scrollTo(self.rows.index(self.currentIndex().row(), 0))

    def _number(self, index: QModelIndex) -> int:
        return self.rows.number_at(index.row()) if index.isValid() else -1

    def _on_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._is_quiet and current.isValid():
            self.row_chosen.emit(self._number(current))

    def _on_section_resized(self, _section: int, _before: int, _after: int) -> None:
        self._is_dragged = True

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        before, self._is_quiet = self._is_quiet, True
        try:
            yield
        finally:
            self._is_quiet = before
