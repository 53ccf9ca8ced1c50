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


def put_csv(csv: str) -> None:
    """Put a whole table on the clipboard."""
    _put(csv, csv)


def _put(text: str, csv: str) -> None:
    data = QMimeData()
    data.setText(text)
    data.setData(_CSV, csv.encode("utf-8", "replace"))
    QGuiApplication.clipboard().setMimeData(data)
