"""The tables: what each is called, how it is made, and what its rows lead to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from viewer.library.asking import View
from viewer.library.tables.events import EventRow, events_table
from viewer.library.tables.figures import FigureRow, figures_table
from viewer.library.tables.notes import NoteRow, notes_table
from viewer.library.tables.people import people_table
from viewer.library.tables.quotations import QuotationRow, quotations_table
from viewer.library.tables.table import Table


@dataclass(frozen=True, slots=True)
class TableKind:
    """One table.

    name: `figures`. tab: what its tab says. make: from what a filter leaves. one, many: its rows
    in words. total: how many the document holds, where the table shows a part of them. hint: what
    a row is good for.
    """

    name: str
    tab: str
    make: Callable[[View], Table[Any]]
    one: str
    many: str
    total: Callable[[View], int] | None = None
    hint: str = ""


KINDS = (
    TableKind(
        "events", "Events", events_table, "event", "events", lambda v: len(v.document.events)
    ),
    TableKind(
        "figures",
        "Figures",
        figures_table,
        "figure",
        "figures",
        lambda v: len(v.document.figures),
        "a click opens the sentence",
    ),
    TableKind(
        "quotes",
        "Quotes",
        quotations_table,
        "quote",
        "quotes",
        lambda v: len(v.document.quotations),
    ),
    TableKind(
        "people",
        "People",
        people_table,
        "person or body",
        "people and bodies",
        hint="Enter or a double click leaves only their events",
    ),
    TableKind(
        "notes",
        "Notes",
        notes_table,
        "note",
        "notes",
        lambda v: len(v.document.notes),
        "a click opens what it is on",
    ),
)
NAMES = tuple(kind.name for kind in KINDS)


def say_rows(kind: TableKind, view: View, count: int) -> str:
    """`72 events`, `5 of 26 figures · a click opens the sentence`."""
    total = count if kind.total is None else kind.total(view)
    noun = kind.one if total == 1 else kind.many
    said = f"{count:,} {noun}" if count == total else f"{count:,} of {total:,} {noun}"
    return f"{said} · {kind.hint}" if kind.hint and count else said


def events_of(row: object) -> tuple[str, ...]:
    """Ids of the events that a row stands for or goes with."""
    if isinstance(row, EventRow):
        return (row.event.id,)
    if isinstance(row, FigureRow | QuotationRow):
        return tuple(event.id for event in row.told.events)
    if isinstance(row, NoteRow):
        return tuple(event.id for event in row.events)
    return ()


def number_of_event(table: Table[Any], view: View, event_id: str, current: int) -> int:
    """The row that goes with an event: the current one if it does, else the first; -1 for none."""
    from viewer.library.asking import rows_by_id

    if table.name == "events":
        return rows_by_id(view.events, (event_id,)).get(event_id, -1)
    if table.name == "people":
        return current
    if 0 <= current < len(table.rows) and event_id in events_of(table.rows[current]):
        return current
    found = (n for n, row in enumerate(table.rows) if event_id in events_of(row))
    return next(found, -1)


def number_of_id(table: Table[Any], row_id: str) -> int:
    """The row of a figure, quotation or note by its id, or -1."""
    id_of = table.column("id").text
    return next((n for n, row in enumerate(table.rows) if id_of(row) == row_id), -1)
