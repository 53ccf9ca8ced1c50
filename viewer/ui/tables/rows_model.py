"""A table as Qt's views read it: rows in an order, each made when it is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.library.tables.table import Column, Sorting, Table
from viewer.model.speech import tr
from viewer.model.unseen import seen

Index = QModelIndex | QPersistentModelIndex
_NOTHING: Table[Any] = Table("", (), (), "")


class RowsModel(QAbstractTableModel):
    """The columns of a table that are shown. `numbers` are rows of the table, positions its order.

    order: numbers by position. sortings: what made the order.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table: Table[Any] = _NOTHING
        self.order: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self.sortings: tuple[Sorting, ...] = ()
        self._columns: tuple[Column[Any], ...] = ()

    def show(
        self, table: Table[Any], order: NDArray[np.int64], sortings: Sequence[Sorting]
    ) -> None:
        """Show a table in an order."""
        self.beginResetModel()
        self.table, self.order, self.sortings = table, order, tuple(sortings)
        self._columns = table.shown
        self.endResetModel()

    @property
    def columns(self) -> tuple[Column[Any], ...]:
        """The columns from left to right."""
        return self._columns

    def number_at(self, position: int) -> int:
        """The table's row at a position, or -1."""
        return int(self.order[position]) if 0 <= position < len(self.order) else -1

    def position_of(self, number: int) -> int:
        """Where a row of the table stands, or -1."""
        found = np.flatnonzero(self.order == number)
        return int(found[0]) if len(found) else -1

    def row_at(self, position: int) -> Any:
        """What stands at a position."""
        return self.table.rows[self.number_at(position)]

    def text(self, position: int, column: int) -> str:
        """What a cell says, on one line, everything in it to be seen."""
        return seen(" ".join(self._columns[column].text(self.row_at(position)).split()))

    def is_repeated(self, position: int, column: int) -> bool:
        """Whether a cell says what the one above it says, in the column that groups the rows."""
        sorted_by = self.sortings[0].column if self.sortings else ""
        own = self._columns[column]
        if not own.groups or own.key != sorted_by or position == 0:
            return False
        return own.text(self.row_at(position)) == own.text(self.row_at(position - 1))

    # --- Qt's side

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.order)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says; it is asked only for cells that are seen."""
        if index.isValid() and role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A column's heading; screen readers are told how it is sorted."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        heading = tr(self._columns[section].heading)
        if role == Qt.ItemDataRole.DisplayRole:
            return heading
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.say_sorted(section, heading)
        return None

    def say_sorted(self, section: int, heading: str) -> str:
        """A heading and how its column is sorted, if the rows are sorted by it."""
        first = self.sortings[0] if self.sortings else None
        if first is None or first.column != self._columns[section].key:
            return heading
        if first.is_descending:
            return tr("{column}, sorted, last first", column=heading)
        return tr("{column}, sorted, first first", column=heading)
