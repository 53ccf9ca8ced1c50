"""How commands answer: one JSON document, or columns for people."""

from __future__ import annotations

import json
import re
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Sequence

#: what a terminal could take as a command, or show in another order than it is written
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
#: the same within JSON, whose own line ends stay
_UNPRINTABLE_IN_JSON = re.compile(r"(?!\n)" + _UNPRINTABLE.pattern)
_GAP = "  "
#: no column is cut to fewer letters
_NARROWEST = 12


def print_json(value: object) -> None:
    """Print one JSON document; characters that could steer a terminal are escaped, none is lost."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    print(_UNPRINTABLE_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text))


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print rows in aligned columns; on a terminal the widest are cut so that a row is a line."""
    table = [[printable(str(cell)) for cell in row] for row in (columns, *rows)]
    widths = [max(map(_cells_wide, column)) for column in zip(*table, strict=True)]
    if sys.stdout is not None and sys.stdout.isatty():
        widths = _narrowed(widths, shutil.get_terminal_size().columns)
    for row in table:
        cells = (_fitted(cell, width) for cell, width in zip(row, widths, strict=True))
        print(_GAP.join(cells).rstrip())


def printable(text: str) -> str:
    """The text on one line, without what could steer a terminal."""
    return _UNPRINTABLE.sub(" ", text)


def count_of(number: int, noun: str) -> str:
    """A number with its noun: `1 event`, `1,234 events`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _narrowed(widths: list[int], room: int) -> list[int]:
    """The widths with the widest made narrower until they fit, as far as that goes."""
    widths = list(widths)
    over = sum(widths) + len(_GAP) * (len(widths) - 1) - room
    while over > 0 and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
        over -= 1
    return widths


def _fitted(cell: str, width: int) -> str:
    """The cell in so many columns of a terminal, filled up or cut."""
    if _cells_wide(cell) > width:
        while _cells_wide(cell) > width - 1:
            cell = cell[:-1]
        cell += "…"
    return cell + " " * (width - _cells_wide(cell))


def _cells_wide(text: str) -> int:
    """Columns of a terminal that the text takes."""
    marks = sum(unicodedata.combining(c) != 0 for c in text)
    return len(text) - marks + sum(unicodedata.east_asian_width(c) in "WF" for c in text)
