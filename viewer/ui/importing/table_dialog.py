"""Asks what the columns of a table are, and shows at once what its rows would become."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.library.importing.retelling import retold
from viewer.library.importing.surveying import day_of
from viewer.library.importing.table_values import FIELDS, TableReading, values_of, with_values
from viewer.library.importing.tables import TableCiting, preview_rows
from viewer.model.document import Document
from viewer.model.listing import sentences
from viewer.model.speech import say_number, tr, tr_n
from viewer.ui.dialogs.closing_row import closing_row, primary_button
from viewer.ui.dialogs.room import resize_within_screen
from viewer.ui.importing.table_preview import TablePreview
from viewer.ui.parts.plain_text import label, without_keys

_SIZE_PX = (860, 640)
#: fields side by side
_ACROSS = 3
#: values of the sides' column that are asked about
_MOST_VALUES = 9


class TableDialog(QDialog):
    """A choice of a column for each field, the sides of values, and the first rows as events."""

    def __init__(
        self,
        name: str,
        table: TableReading,
        chosen: Mapping[str, str],
        citing: TableCiting,
        document: Document,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._table, self._document, self._basis = table, document, citing.basis
        self.setWindowTitle(tr("Import a table of events"))
        resize_within_screen(self, _SIZE_PX)
        self.columns = {field: self._choice(field, chosen.get(field)) for field in FIELDS}
        self.date = QLineEdit(citing.published)
        self.date.setAccessibleName(tr("Until when the table tells"))
        self._given = citing.published
        self.date.textChanged.connect(lambda _text: self._show_rows())
        self.title = QLineEdit(citing.title)
        self.title.setAccessibleName(tr("Title of the table"))
        self.title.setCursorPosition(0)
        self.publisher = QLineEdit()
        self.publisher.setAccessibleName(tr("Publisher of the table"))
        self.publisher.setPlaceholderText(tr("Who published it?"))
        self.sides: dict[str, QComboBox] = {}
        self._sides_grid = QGridLayout()
        self._sides_head = label(tr("Sides of the values"), "heading")
        self.preview = TablePreview()
        self.said = label(kind="soft", wrap=True)
        self.go = primary_button("", self.accept)
        self._lay_out(name)
        self._ask_for_sides()
        self._show_rows()

    @property
    def mapping(self) -> dict[str, str]:
        """The column of each field that is taken."""
        return {
            field: str(box.currentData())
            for field, box in self.columns.items()
            if box.currentData()
        }

    @property
    def table(self) -> TableReading:
        """The table with the sides that were chosen in place of its values."""
        column = self.mapping.get("side")
        named = {
            value: str(box.currentData()) for value, box in self.sides.items() if box.currentData()
        }
        return with_values(self._table, column, named) if column else self._table

    @property
    def day(self) -> str | None:
        """The day until which it tells, where a person gave another than the file has."""
        typed = day_of(self.date.text())
        return None if typed == self._given else typed

    # --- inside

    def _lay_out(self, name: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(label(tr("Events from {name}", name=name), "big"))
        rows = tr_n(
            "{n} row. Say what its columns hold; below is what that makes of it.",
            "{n} rows. Say what its columns hold; below is what that makes of them.",
            len(self._table.rows),
        )
        said = [rows, *map(retold, self._table.notes)]
        column.addWidget(label(sentences(said), "soft", wrap=True))
        column.addLayout(self._fields())
        column.addWidget(self._sides_head)
        column.addLayout(self._sides_grid)
        column.addWidget(self.preview, 1)
        column.addWidget(self.said)
        drop = QPushButton(tr("Cancel"))
        drop.setAutoDefault(False)
        drop.clicked.connect(self.reject)
        column.addLayout(closing_row(tr("Your file is only read."), drop, self.go))

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(5)
        fields: list[tuple[str, QWidget]] = [
            (_field_words(field), box) for field, box in self.columns.items()
        ]
        # how the table itself is cited begins a row of its own
        fields += [("", QWidget())] * (-len(fields) % _ACROSS)
        fields += [(tr("Cited as"), self.title), (tr("Publisher"), self.publisher)]
        fields.append((tr("Published"), self.date))
        for number, (words, box) in enumerate(fields):
            row, across = divmod(number, _ACROSS)
            said = label(words, "soft")
            # screen readers of Linux say a choice by the words beside it
            said.setBuddy(box)
            grid.addWidget(said, row, 2 * across, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(box, row, 2 * across + 1)
            grid.setColumnStretch(2 * across + 1, 1)
        return grid

    def _choice(self, field: str, chosen: str | None) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(tr("Column of: {field}", field=_field_words(field)))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        box.addItem(tr("none"), "")
        for column in self._table.columns:
            box.addItem(column, column)
        if chosen in self._table.columns:
            box.setCurrentIndex(1 + self._table.columns.index(chosen or ""))
        box.currentIndexChanged.connect(lambda _at, field=field: self._on_chosen(field))
        return box

    def _on_chosen(self, field: str) -> None:
        self._settle_dates(field)
        if field == "side":
            self._ask_for_sides()
        self._show_rows()

    def _settle_dates(self, field: str) -> None:
        """A row has one date, or a start and an end."""
        others = {"when": ("start", "end"), "start": ("when",), "end": ("when",)}.get(field, ())
        if not self.columns[field].currentData():
            return
        for other in others:
            blocked = self.columns[other].blockSignals(True)
            self.columns[other].setCurrentIndex(0)
            self.columns[other].blockSignals(blocked)

    def _ask_for_sides(self) -> None:
        """A choice of a side for each value of the sides' column."""
        while self._sides_grid.count():
            item = self._sides_grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.sides.clear()
        column = self.mapping.get("side")
        values = values_of(self._table, column, _MOST_VALUES) if column else ()
        self._sides_head.setVisible(bool(values))
        for number, value in enumerate(values):
            row, across = divmod(number, _ACROSS)
            box = self.sides[value] = self._side_choice(value)
            said: QLabel = label(value, "soft")
            said.setBuddy(box)
            self._sides_grid.addWidget(said, row, 2 * across, Qt.AlignmentFlag.AlignRight)
            self._sides_grid.addWidget(box, row, 2 * across + 1)
            self._sides_grid.setColumnStretch(2 * across + 1, 1)

    def _side_choice(self, value: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(tr("Side of {value}", value=value))
        box.addItem(tr("as the rows say"), "")
        for side in self._document.sides:
            box.addItem(without_keys(side.name), side.name)
            if value.casefold() in (side.name.casefold(), side.id.casefold()):
                box.setCurrentIndex(box.count() - 1)
        box.currentIndexChanged.connect(lambda _at: self._show_rows())
        return box

    def _show_rows(self) -> None:
        rows = preview_rows(self.table, self.mapping, self._document)
        self.preview.show_rows(rows)
        good = sum(not row.fault for row in rows)
        remarks = sum(bool(row.remarks) for row in rows)
        told = [
            tr(
                "{good} of the first {count} rows can be read.",
                good=say_number(good),
                count=say_number(len(rows)),
            )
        ]
        if remarks:
            told.append(
                tr_n(
                    "Of {n} something is left out; point at it to see what.",
                    "Of {n} something is left out; point at it to see what.",
                    remarks,
                )
            )
        if self.day is None:
            told.append(tr("Published: {basis}", basis=retold(self._basis)))
        said = sentences(told)
        is_day = day_of(self.date.text()) is not None
        if not is_day:
            said = tr("“Published” is no day that can be read; write it as 2018-03-24.")
        self.said.setText(said)
        # of a long table only the first rows have been looked at
        count = len(self._table.rows) - (len(rows) - good)
        self.go.setText(tr_n("Import {n} row", "Import {n} rows", count))
        self.go.setEnabled(good > 0 and is_day)


def _field_words(field: str) -> str:
    return {
        "title": tr("Title"),
        "label": tr("Label"),
        "when": tr("Date"),
        "start": tr("Start"),
        "end": tr("End"),
        "status": tr("Status"),
        "kind": tr("Kind"),
        "side": tr("Side"),
        "summary": tr("Summary"),
        "source": tr("Source"),
        "url": tr("Address"),
        "people": tr("People"),
        "importance": tr("Importance"),
    }[field]
