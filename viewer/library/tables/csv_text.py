"""A table, or some of its rows, as text that goes into a file or a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from viewer.library.handover.cells import guarded_cell
from viewer.library.handover.plain_text import one_line
from viewer.library.tables.table import Table
from viewer.model.speech import ENGLISH, speaking


def csv_of(table: Table[Any], order: Iterable[int]) -> str:
    """The rows of these numbers under a head line (RFC 4180), with the columns for files too.

    English whatever the window speaks, as every file that a program may read.
    Numbers stand as they are; what a spreadsheet would take as a formula has a `'` before it.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([column.heading for column in table.columns])
    with speaking(ENGLISH):
        for row in _rows(table, [int(number) for number in order]):
            writer.writerow([guarded_cell(column.file_value(row)) for column in table.columns])
    return out.getvalue()


def lines_of(table: Table[Any], order: Iterable[int]) -> str:
    """The rows as they are shown, cells parted by tabs, as text and spreadsheets take them."""
    rows = (table.rows[int(number)] for number in order)
    lines = (
        "\t".join(str(guarded_cell(one_line(column.text(row)))) for column in table.shown)
        for row in rows
    )
    return "\n".join(lines)


def _rows(table: Table[Any], numbers: list[int]) -> Iterator[Any]:
    """The rows of these numbers; all of them are read in their own order, which costs least."""
    if len(numbers) < len(table.rows):
        yield from (table.rows[number] for number in numbers)
        return
    every = list(table.rows)
    yield from (every[number] for number in numbers)
