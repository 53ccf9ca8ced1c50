"""TimelineJS's sheet as CSV (https://timeline.knightlab.com/docs/using-spreadsheets.html)."""

from __future__ import annotations

import html
import re
from typing import NamedTuple

#: of every TimelineJS table, whether sheet or JSON
COLUMNS = ("Headline", "Start", "End", "Display date", "Text", "Group", "Media", "Media credit")

#: `<` stops the search, so that a text full of them takes no longer than another
_TAG = re.compile(r"<(?:/?[A-Za-z]|!)[^<>]*>")
_BLOCK_END = re.compile(r"</(?:p|div|li|h[1-6]|blockquote)\s*>|<br\s*/?>", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,2})(?::(\d{2}))?(?::(\d{2}))?(?:\.\d+)?\s*([AaPp])?\.?(?:[Mm]\.?)?")
_SIGNS = frozenset({"year", "headline", "text"})


class Events(NamedTuple):
    """Events in the order of `COLUMNS`, each with its number for a person."""

    rows: list[tuple[int, tuple[str, ...]]]
    title: str | None
    notes: tuple[str, ...]


def is_sheet(columns: tuple[str, ...]) -> bool:
    """Whether these are the names of its columns."""
    return {name.casefold() for name in columns} >= _SIGNS


def events_of_sheet(columns: tuple[str, ...], rows: list[tuple[int, tuple[str, ...]]]) -> Events:
    """The events of a sheet; its title and eras are no events. What is no date stays as it is."""
    events, title, eras = [], None, 0
    names = [name.casefold() for name in columns]
    for line, cells in rows:
        cell = dict(zip(names, cells, strict=True))
        kind = cell.get("type", "").casefold()
        if kind == "era":
            eras += 1
        elif kind == "title" or not cell["year"]:
            title = title or bare(cell["headline"])
        else:
            events.append((line, _event(cell)))
    return Events(events, title or None, era_note(eras))


def _event(cell: dict[str, str]) -> tuple[str, ...]:
    start = [cell.get(name, "") for name in ("year", "month", "day", "time")]
    end = [cell.get(f"end {name}", "") for name in ("year", "month", "day", "time")]
    return (
        bare(cell["headline"]),
        sheet_date(start),
        sheet_date(end) if end[0] else "",
        bare(cell.get("display date", "")),
        bare(cell.get("text", "") or cell.get("media caption", "")),
        bare(cell.get("group", "")),
        cell.get("media", ""),
        bare(cell.get("media credit", "")),
    )


def sheet_date(parts: list[str]) -> str:
    """EDTF of a year, month, day and clock time, of which the later ones may be empty.

    What is none stays as it is written, for whoever reads the row to tell.
    """
    year, month, day, clock = (part.strip() for part in parts)
    if not re.fullmatch(r"-?\d{1,9}", year) or not all(
        re.fullmatch(r"(?:\d{1,2})?", part) for part in (month, day)
    ):
        return "-".join(part for part in (year, month, day) if part) if year else ""
    said = f"-{int(year[1:]):04}" if year.startswith("-") else f"{int(year):04}"
    for part in (month, day):
        if not part or not int(part):
            return said
        said += f"-{int(part):02}"
    return said + _clock(clock)


def _clock(text: str) -> str:
    match = _CLOCK.fullmatch(text)
    if not match:
        return ""
    hour = int(match[1])
    if match[4]:
        hour = hour % 12 + (12 if match[4] in "Pp" else 0)
    minute, second = match[2] or "00", match[3]
    return f"T{hour:02}:{minute}" + (f":{second}" if second else "")


def bare(text: str) -> str:
    """Text without the HTML that TimelineJS allows in it; one line a paragraph."""
    plain = html.unescape(_TAG.sub("", _BLOCK_END.sub("\n", text)))
    return "\n".join(line for line in (" ".join(p.split()) for p in plain.splitlines()) if line)


def era_note(count: int) -> tuple[str, ...]:
    """What is told of eras."""
    if not count:
        return ()
    return (f"{count} era{'s are' if count > 1 else ' is'} left out: an era is no event.",)
