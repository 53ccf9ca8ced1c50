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
from viewer.model.speech import say_number, tr, tr_later, tr_n


@dataclass(frozen=True, slots=True)
class TableKind:
    """One table.

    name: `figures`. tab: what its tab says, title: what it is called, hint: what a row is good for;
    all three said by `tr`. make: from what a filter leaves. said: so many rows in words; of: so
    many of more; copied: so many on the clipboard. total: how many the document holds, where the
    table shows a part of them.
    """

    name: str
    tab: str
    make: Callable[[View], Table[Any]]
    title: str
    said: Callable[[int], str]
    of: Callable[[int, int], str]
    copied: Callable[[int], str]
    total: Callable[[View], int] | None = None
    hint: str = ""


KINDS = (
    TableKind(
        "events",
        tr_later("Events"),
        events_table,
        tr_later("Table of events"),
        lambda n: tr_n("{n} event", "{n} events", n),
        lambda n, of: tr_n("{some} of {n} event", "{some} of {n} events", of, some=say_number(n)),
        lambda n: tr_n("{n} event copied", "{n} events copied", n),
        lambda v: len(v.document.events),
    ),
    TableKind(
        "figures",
        tr_later("Figures"),
        figures_table,
        tr_later("Table of figures"),
        lambda n: tr_n("{n} figure", "{n} figures", n),
        lambda n, of: tr_n("{some} of {n} figure", "{some} of {n} figures", of, some=say_number(n)),
        lambda n: tr_n("{n} figure copied", "{n} figures copied", n),
        lambda v: len(v.document.figures),
        tr_later("a click opens the sentence"),
    ),
    TableKind(
        "quotes",
        tr_later("Quotes"),
        quotations_table,
        tr_later("Table of quotes"),
        lambda n: tr_n("{n} quote", "{n} quotes", n),
        lambda n, of: tr_n("{some} of {n} quote", "{some} of {n} quotes", of, some=say_number(n)),
        lambda n: tr_n("{n} quote copied", "{n} quotes copied", n),
        lambda v: len(v.document.quotations),
    ),
    TableKind(
        "people",
        tr_later("People"),
        people_table,
        tr_later("Table of people and bodies"),
        lambda n: tr_n("{n} person or body", "{n} people and bodies", n),
        lambda n, of: tr_n(
            "{some} of {n} person or body",
            "{some} of {n} people and bodies",
            of,
            some=say_number(n),
        ),
        lambda n: tr_n("{n} person or body copied", "{n} people and bodies copied", n),
        hint=tr_later("Enter or a double click leaves only their events"),
    ),
    TableKind(
        "notes",
        tr_later("Notes"),
        notes_table,
        tr_later("Table of notes"),
        lambda n: tr_n("{n} note", "{n} notes", n),
        lambda n, of: tr_n("{some} of {n} note", "{some} of {n} notes", of, some=say_number(n)),
        lambda n: tr_n("{n} note copied", "{n} notes copied", n),
        lambda v: len(v.document.notes),
        tr_later("a click opens what it is on"),
    ),
)
NAMES = tuple(kind.name for kind in KINDS)


def say_rows(kind: TableKind, view: View, count: int) -> str:
    """`72 events`, `5 of 26 figures · a click opens the sentence`."""
    total = count if kind.total is None else kind.total(view)
    said = kind.said(count) if count == total else kind.of(count, total)
    return f"{said} · {tr(kind.hint)}" if kind.hint and count else said


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
