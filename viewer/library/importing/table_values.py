"""The values of a table's column, and the table with others in their place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from viewer.readers.table import TableReading, read_table
from viewer.readers.table_guess import FIELDS

__all__ = ["FIELDS", "TableReading", "read_table", "values_of", "with_values"]


def values_of(table: TableReading, column: str, most: int) -> tuple[str, ...]:
    """The values of a column, the most frequent first; at most so many."""
    at = table.columns.index(column)
    counts = Counter(" ".join(row[at].split()) for row in table.rows)
    counts.pop("", None)
    return tuple(value for value, _ in counts.most_common(most))


def with_values(table: TableReading, column: str, values: Mapping[str, str]) -> TableReading:
    """The table with some values of a column replaced.

    Args:
        table: as it was read.
        column: one of its columns.
        values: what stands for a value; others stay.
    """
    if not values:
        return table
    at = table.columns.index(column)
    rows = (
        (*row[:at], values.get(" ".join(row[at].split()), row[at]), *row[at + 1 :])
        for row in table.rows
    )
    return replace(table, rows=tuple(rows))
