"""Rows on the clipboard: as lines for a text, as CSV for who asks for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from viewer.library.tables.csv_text import csv_of, lines_of
from viewer.library.tables.quotations import QuotationRow, cited
from viewer.library.tables.table import Table

_CSV = "text/csv"


def copy_rows(table: Table[Any], numbers: Iterable[int]) -> int:
    """Copy rows: quotations with their citations, others cell by cell; gives how many."""
    chosen = list(numbers)
    rows = [table.rows[number] for number in chosen]
    quoted = [cited(row) for row in rows if isinstance(row, QuotationRow)]
    _put("\n".join(quoted) if quoted else lines_of(table, chosen), csv_of(table, chosen))
    return len(chosen)


def copy_table(table: Table[Any], numbers: Iterable[int]) -> int:
    """Copy a whole table as CSV, in this order; gives the number of its rows."""
    chosen = list(numbers)
    told = csv_of(table, chosen)
    _put(told, told)
    return len(chosen)


def _put(text: str, csv: str) -> None:
    data = QMimeData()
    data.setText(text)
    data.setData(_CSV, csv.encode("utf-8", "replace"))
    QGuiApplication.clipboard().setMimeData(data)
