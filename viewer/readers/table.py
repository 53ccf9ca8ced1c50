"""Tables of events that other programs wrote: CSV, and TimelineJS as JSON or from its sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from viewer.model.errors import UnreadableFile
from viewer.readers.file_bytes import read_bytes
from viewer.readers.plain import decode
from viewer.readers.table_guess import guess_columns

#: suffixes of files that may hold events
SUFFIXES = (".csv", ".tsv", ".json")
MAX_TABLE_BYTES, MAX_ROWS = 50_000_000, 200_000


@dataclass(frozen=True, slots=True)
class TableReading:
    """A table with its head taken off.

    kind: `csv`, `timelinejs json` or `timelinejs csv`. rows: each with a cell for each column.
    row_numbers: what a person finds a row by: the line of the file in which it begins, or the
    number of the event in JSON, from 1. guess: the column of each field that was recognised; see
    `viewer.readers.table_guess.FIELDS`. title: of the timeline. notes: a sentence each.
    """

    kind: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    row_numbers: tuple[int, ...]
    guess: Mapping[str, str]
    title: str | None = None
    notes: tuple[str, ...] = ()


def is_table(path: Path) -> bool:
    """Whether such a file may be a table of events."""
    return path.suffix.casefold() in SUFFIXES and path.is_file()


def read_table(path: Path) -> TableReading:
    """Read a table from a file.

    Raises:
        UnreadableFile: it is none; the message begins with its name and says in which row.
    """
    data = read_bytes(path, MAX_TABLE_BYTES)
    try:
        return read_table_text(decode(data))
    except UnreadableFile as error:
        raise UnreadableFile(f"{path.name} {error}") from None


def read_table_text(text: str) -> TableReading:
    """Read a table from a text, such as cells that were copied from a spreadsheet.

    Raises:
        UnreadableFile: it is none; the message goes on after the name of a file.
    """
    from viewer.readers.csv_cells import csv_cells
    from viewer.readers.timelinejs_json import events_of_json
    from viewer.readers.timelinejs_sheet import COLUMNS, events_of_sheet, is_sheet

    if text.lstrip()[:1] in ("{", "["):
        found = events_of_json(text)
        return _checked("timelinejs json", COLUMNS, found.rows, found.title, found.notes)
    columns, rows = csv_cells(text)
    if is_sheet(columns):
        found = events_of_sheet(columns, rows)
        return _checked("timelinejs csv", COLUMNS, found.rows, found.title, found.notes)
    return _checked("csv", columns, rows, None, ())


def _checked(
    kind: str,
    columns: tuple[str, ...],
    rows: list[tuple[int, tuple[str, ...]]],
    title: str | None,
    notes: tuple[str, ...],
) -> TableReading:
    if not rows:
        raise UnreadableFile("holds no events; a table has a line of names and a line for each")
    if len(rows) > MAX_ROWS:
        raise UnreadableFile(f"has more than {MAX_ROWS:,} rows; divide it")
    cells = tuple(row for _, row in rows)
    guess = guess_columns(columns, cells)
    return TableReading(kind, columns, cells, tuple(n for n, _ in rows), guess, title, notes)
