"""The first rows of a table as the events they would become."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from viewer.library.importing.retelling import retold
from viewer.library.importing.table_rows import TableRow
from viewer.model.listing import listed
from viewer.model.speech import tr
from viewer.model.unseen import seen
from viewer.model.value_words import say_kind
from viewer.model.wording import say_when
from viewer.ui.parts.plain_text import tooltip

_WIDTHS_PX = (46, 130, 250, 90, 90, 130)
_EVENT, _ROW_PX = 2, 24


class TablePreview(QTreeWidget):
    """A row each: number, date, event, side, kind, people; or what is wrong with it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("The first rows as events"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setHeaderLabels(
            [tr("Row"), tr("When"), tr("Event"), tr("Side"), tr("Kind"), tr("People")]
        )
        self.header().setStretchLastSection(False)
        for at, width in enumerate(_WIDTHS_PX):
            self.setColumnWidth(at, width)
        self.header().setSectionResizeMode(_EVENT, QHeaderView.ResizeMode.Stretch)

    def show_rows(self, rows: Sequence[TableRow]) -> None:
        """Show what these rows would become."""
        self.clear()
        soft = self.palette().brush(QPalette.ColorRole.PlaceholderText)
        for row in rows:
            item = QTreeWidgetItem([seen(cell) for cell in _cells(row)])
            said = retold(row.fault) or "\n".join((row.title, *map(retold, row.remarks)))
            for column in range(self.columnCount()):
                item.setToolTip(column, tooltip(said))
            item.setSizeHint(0, QSize(0, _ROW_PX))
            self.addTopLevelItem(item)
            if row.fault:
                # the reason has the whole line
                item.setForeground(0, soft)
                item.setFirstColumnSpanned(True)


def _cells(row: TableRow) -> list[str]:
    number = str(row.number)
    if row.fault:
        return [tr("Row {number} is left out: {why}", number=number, why=retold(row.fault))]
    when = say_when(row.when) if row.when else ""
    return [number, when, row.title, row.side, say_kind(row.kind), listed(row.people)]
