"""Cells of CSV, whichever of its many forms it is in (RFC 4180 and what spreadsheets write)."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from statistics import median

from viewer.model.errors import UnreadableFile

_DELIMITERS = (",", ";", "\t", "|")
#: what a spreadsheet is told of the delimiter by
_SEP = "sep="
_SAMPLE_LINES, _MOST_COLUMNS, _LONGEST_CELL = 40, 400, 1_000_000
#: lines of an explanation that may stand above the names of the columns
_ABOVE = 10
#: of as many columns as are usual so many have a name
_NAMED = 0.6

Row = tuple[int, tuple[str, ...]]


def csv_cells(text: str) -> tuple[tuple[str, ...], list[Row]]:
    """The names of the columns, and the rows with the line in which each begins.

    Rows that are shorter than the names are filled, empty ones left out.

    Raises:
        UnreadableFile: it is no table; the message goes on after the name of a file.
    """
    skipped = 0
    delimiter = ""
    first, _, rest = text.partition("\n")
    if first.lower().startswith(_SEP):
        delimiter, text, skipped = first[len(_SEP) :].strip("\r") or ",", rest, 1
    delimiter = delimiter[:1] or _delimiter(text)
    rows = [row for row in _rows(text, delimiter, skipped) if any(row[1])]
    at = _header(rows)
    if at is None:
        raise UnreadableFile("is no table: no line has names for two columns or more")
    columns = _named(rows[at][1])
    return columns, [_fitted(row, len(columns)) for row in rows[at + 1 :]]


def _delimiter(text: str) -> str:
    """The one that gives most of the first lines the same number of cells, and more than one."""
    sample = "".join(text.splitlines(keepends=True)[:_SAMPLE_LINES])[:_LONGEST_CELL]
    return max(_DELIMITERS, key=lambda delimiter: _evenness(sample, delimiter))


def _evenness(sample: str, delimiter: str) -> tuple[int, int]:
    try:
        widths = [len(row) for row in csv.reader(StringIO(sample, newline=""), delimiter=delimiter)]
    except csv.Error:
        return (0, 0)
    usual = int(median(width for width in widths or [0]))
    return (widths.count(usual) if usual > 1 else 0, usual)


def _rows(text: str, delimiter: str, skipped: int) -> Iterator[Row]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    csv.field_size_limit(max(csv.field_size_limit(), _LONGEST_CELL))
    line = 1 + skipped
    try:
        for row in reader:
            yield line, tuple(cell.strip() for cell in row[:_MOST_COLUMNS])
            line = reader.line_num + 1 + skipped
    except csv.Error as trouble:
        raise UnreadableFile(f"is no table that can be read: line {line:,}: {trouble}") from None


def _header(rows: list[Row]) -> int | None:
    """Which row names the columns: the first that is as wide as most."""
    if not rows:
        return None
    usual = max(median(len([c for c in row if c]) for _, row in rows[:_SAMPLE_LINES]), 2)
    for n, (_, row) in enumerate(rows[: _ABOVE + 1]):
        named = [cell for cell in row if cell]
        if len(named) >= max(_NAMED * usual, 2):
            return n
    return None


def _named(cells: tuple[str, ...]) -> tuple[str, ...]:
    """The names, each once and none empty."""
    names: list[str] = []
    for n, cell in enumerate(cells, 1):
        name = " ".join(cell.split()) or f"Column {n}"
        again = 2
        while name in names:
            name = f"{' '.join(cell.split()) or f'Column {n}'} ({again})"
            again += 1
        names.append(name)
    return tuple(names)


def _fitted(row: Row, width: int) -> Row:
    line, cells = row
    if len(cells) > width and any(cells[width:]):
        raise UnreadableFile(
            f"is no table that can be read: line {line:,} has {len(cells)} cells, and there are"
            f" {width} columns"
        )
    return line, (*cells[:width], *[""] * (width - len(cells)))
