"""What the pane with the tables holds, from the moment at which somebody opens it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from viewer.library.asking import View
from viewer.library.tables.csv_text import csv_of
from viewer.library.tables.events import EventRow
from viewer.library.tables.figures import FigureRow
from viewer.library.tables.notes import NoteRow
from viewer.library.tables.people import PersonRow
from viewer.library.tables.quotations import QuotationRow
from viewer.library.tables.table import Sorting, Table, order_of
from viewer.model.errors import ViewerError
from viewer.model.speech import tr
from viewer.render.theme import Theme
from viewer.ui.parts.plain_text import label
from viewer.ui.tables.clipboard import copy_rows, put_csv
from viewer.ui.tables.kinds import (
    KINDS,
    NAMES,
    TableKind,
    events_of,
    number_of_event,
    number_of_id,
    say_rows,
)
from viewer.ui.tables.rows_view import RowsView
from viewer.ui.tables.tables_bar import TablesBar

#: more rows are sorted in the background, and tables of more events made there
SORTED_AT_ONCE = 20_000
#: so many sortings count, one after the other
_MOST_SORTINGS = 3

#: starts work in the background; what it gives, or its error, is handed over in the window's thread
Beside = Callable[[Callable[[], Any], Callable[[Any], None], Callable[[Exception], None]], None]
#: a table, its sortings, and the order that they give
Made = tuple[Table[Any], tuple[Sorting, ...], NDArray[np.int64]]


class TablesSheet(QFrame):
    """One table at a time. What a filter leaves is taken up when the pane is seen.

    Signals:
        event_requested: a row of the events was gone to; its event's id.
        evidence_requested: the passages of the selected event are wanted.
        event_zoom_requested: the id of an event to zoom to.
        figure_requested: a Figure's sentence is wanted.
        quotation_requested: a Quotation's sentence is wanted.
        actor_requested: the events of a person are wanted; the actor's id.
        note_requested: what a Note is on is wanted.
        close_requested: the pane is to close.
    """

    event_requested = Signal(str)
    evidence_requested = Signal()
    event_zoom_requested = Signal(str)
    figure_requested = Signal(object)
    quotation_requested = Signal(object)
    actor_requested = Signal(str)
    note_requested = Signal(object)
    close_requested = Signal()

    def __init__(
        self, theme: Theme, beside: Beside | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._view: View | None = None
        self._is_stale = False
        self._selected: str | None = None
        self._kind: TableKind = KINDS[0]
        self._sortings: dict[str, tuple[Sorting, ...]] = {}
        self._job = 0
        self._is_other_document = False
        self._make: Callable[[], Table[Any]] | None = None
        self._beside = beside
        self.bar = TablesBar()
        self.rows = RowsView(theme)
        self._nothing = label(kind="soft", wrap=True)
        self._pages = QStackedWidget()
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setMargin(16)
        self._pages.addWidget(self.rows)
        self._pages.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._pages, 1)

    def _join(self) -> None:
        rows, bar = self.rows, self.bar
        rows.row_chosen.connect(self._on_row_chosen)
        rows.row_clicked.connect(self._on_row_clicked)
        rows.row_opened.connect(self._on_row_opened)
        rows.row_double_clicked.connect(self._on_row_double_clicked)
        rows.copy_requested.connect(self.copy_chosen)
        rows.head.sort_requested.connect(self._on_sort_requested)
        bar.table_requested.connect(self.show_table)
        bar.order_requested.connect(self.sort_by)
        bar.csv_requested.connect(self.copy_all)
        bar.citation_requested.connect(self.copy_cited)
        bar.close_requested.connect(self.close_requested)

    # --- what is shown

    @property
    def table(self) -> Table[Any]:
        """The table that is shown."""
        return self.rows.rows.table

    @property
    def name(self) -> str:
        """Which table it is: one of `NAMES`."""
        return self._kind.name

    @property
    def said(self) -> str:
        """What stands in place of rows, where there are none."""
        return self._nothing.text() if self._pages.currentWidget() is self._nothing else ""

    @property
    def nothing(self) -> QLabel:
        """The words in place of rows."""
        return self._nothing

    def show_view(self, view: View) -> None:
        """Show the rows of other events."""
        before = self._view
        self._is_other_document |= before is not None and before.document is not view.document
        self._view, self._is_stale = view, True
        self._job += 1  # what is under way is of no use any more
        if self.isVisible():
            self._take_up()

    def show_table(self, name: str) -> None:
        """Show another of the tables; an unknown name is that of the first."""
        kind = KINDS[NAMES.index(name)] if name in NAMES else KINDS[0]
        self.bar.show_table(kind.name)
        if kind is not self._kind:
            self._kind, self._is_stale = kind, True
            if self.isVisible():
                self._take_up()

    def show_selection(self, event_id: str | None) -> None:
        """Choose the row of an event, wherever the keyboard is; announces nothing."""
        self._selected = event_id
        if self.isVisible() and not self._is_stale:
            self._choose_selected()

    def show_mark(self, mark_id: str) -> None:
        """Choose the row of a figure or quotation that was opened elsewhere."""
        if self.isVisible() and not self._is_stale and self.name in ("figures", "quotes"):
            number = number_of_id(self.table, mark_id)
            if number >= 0:
                self.rows.choose(number)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.rows.set_theme(theme)

    def describe(self) -> dict[str, Any]:
        """Which table, how many rows, sorted by what, which row is chosen; for `--describe`."""
        model, number = self.rows.rows, self.rows.current_number
        chosen = self.table.rows[number] if number >= 0 else None
        return {
            "tab": self.name,
            "rows": len(model.order),
            "sorted_by": [
                {"column": s.column, "descending": s.is_descending} for s in model.sortings
            ],
            "selected": None
            if chosen is None
            else {
                "row": model.position_of(number),
                "id": self.table.column("id").text(chosen),
                "events": list(events_of(chosen)),
            },
            "said": self.said,
        }

    def take_focus(self) -> None:
        """Take the keyboard: to the rows, or to the tabs where there are none."""
        (self.bar if self.said else self.rows).setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, qt_event: QShowEvent) -> None:
        """Take up what came while nobody saw it."""
        super().showEvent(qt_event)
        self._take_up()

    # --- sorting

    def sort_by(self, sortings: tuple[Sorting, ...]) -> None:
        """Put the rows into another order; the chosen row stays chosen."""
        self._sortings[self.name] = sortings
        if self._make is not None and self._view is not None:
            is_long = len(self._view.document.events) > SORTED_AT_ONCE
            self._start(self._make, is_long=is_long)

    def _on_sort_requested(self, section: int) -> None:
        column = self.rows.rows.columns[section]
        before = self.rows.rows.sortings
        is_again = bool(before) and before[0].column == column.key
        # of numbers the largest are looked for
        is_descending = not before[0].is_descending if is_again else column.is_right
        rest = tuple(s for s in before if s.column != column.key)
        self.sort_by((Sorting(column.key, is_descending), *rest)[:_MOST_SORTINGS])

    def _start(self, make: Callable[[], Table[Any]], *, is_long: bool) -> None:
        """Make and sort a table; what takes long in the background."""
        self._job += 1
        self._make = make
        work = partial(_made, make, self._sortings.get(self.name))
        if self._beside is None or not is_long:
            self._show(self._job, work())
            return
        if self.table.name != self.name or self._is_other_document:
            self._say_instead(tr("The table is being made..."))
        self.bar.say(tr("at work..."))
        self._beside(work, partial(self._show, self._job), partial(self._fail, self._job))

    def _fail(self, job: int, trouble: Exception) -> None:
        """What was under way is outdated, its document closed perhaps; or the file is damaged."""
        if job != self._job:
            return
        if not isinstance(trouble, ViewerError):
            raise trouble
        self._say_instead(str(trouble))
        self.bar.say("")

    def _say_instead(self, words: str) -> None:
        self._nothing.setText(words)
        self._pages.setCurrentWidget(self._nothing)

    def _show(self, job: int, made: Made) -> None:
        """A table is there in its order; if it is not outdated it is shown."""
        if job != self._job or self._view is None:
            return
        table, sortings, order = made
        self._make, self._is_other_document = lambda: table, False
        model = self.rows.rows
        is_other_kind = model.table.name != table.name
        current = self._number_then(table)
        self.rows.show_rows(table, order, sortings)
        self.rows.lay_out_columns(anew=is_other_kind)
        self._nothing.setText(table.nothing)
        self._pages.setCurrentWidget(self.rows if len(table.rows) else self._nothing)
        self.bar.say(say_rows(self._kind, self._view, len(table.rows)))
        self.rows.setAccessibleName(tr(self._kind.title))
        self.bar.show_order(table.name, sortings, has_rows=len(table.rows) > 0)
        if current >= 0:
            self.rows.choose(current)
        else:
            self._choose_selected()

    def _number_then(self, table: Table[Any]) -> int:
        """Where the chosen row stands in a table that takes the place of this; -1 for nowhere."""
        before, number = self.table, self.rows.current_number
        if before is table or number < 0:
            return number
        if before.name != table.name or table.name == "events":  # that is the selection's
            return -1
        return number_of_id(table, before.column("id").text(before.rows[number]))

    # --- copying

    def copy_chosen(self) -> None:
        """Copy the chosen rows; of quotes the citations too."""
        numbers = [self.rows.rows.number_at(at) for at in self.rows.chosen_positions]
        if numbers:
            self._say_copied(copy_rows(self.table, numbers))

    def copy_cited(self) -> None:
        """Copy the chosen rows, or all where none is chosen, with their citations."""
        if self.rows.chosen_positions:
            self.copy_chosen()
        else:
            self._say_copied(copy_rows(self.table, self.rows.rows.order.tolist()))

    def copy_all(self) -> None:
        """Copy the table as CSV, in the order in which it is shown."""
        table, numbers = self.table, self.rows.rows.order.tolist()
        if not numbers:
            return
        if self._beside is None or len(numbers) <= SORTED_AT_ONCE:
            self._put(len(numbers), csv_of(table, numbers))
            return
        self.bar.say(tr("at work..."))
        done = partial(self._put, len(numbers))
        self._beside(lambda: csv_of(table, numbers), done, partial(self._fail, self._job))

    def _put(self, count: int, csv: str) -> None:
        put_csv(csv)
        self._say_copied(count)

    def _say_copied(self, count: int) -> None:
        self.bar.say(self._kind.copied(count))

    # --- inside

    def _take_up(self) -> None:
        if self._view is None or not self._is_stale:
            return
        self._is_stale = False
        view, kind = self._view, self._kind
        is_ready = kind.name == "events" and kind.name not in self._sortings
        is_long = len(view.document.events) > SORTED_AT_ONCE and not is_ready
        self._start(lambda: kind.make(view), is_long=is_long)

    def _choose_selected(self) -> None:
        if self._view is None:
            return
        number = -1
        if self._selected is not None:
            current = self.rows.current_number
            number = number_of_event(self.table, self._view, self._selected, current)
        elif self.name == "people":
            number = self.rows.current_number
        if number != self.rows.current_number or number < 0:
            self.rows.choose(number)

    def _on_row_chosen(self, number: int) -> None:
        row = self.table.rows[number]
        if isinstance(row, EventRow):
            self._selected = row.event.id
            self.event_requested.emit(row.event.id)

    def _on_row_clicked(self, number: int) -> None:
        if self.name in ("figures", "quotes", "notes") and len(self.rows.chosen_positions) == 1:
            self._on_row_opened(number)

    def _on_row_opened(self, number: int) -> None:
        row = self.table.rows[number]
        if isinstance(row, EventRow):
            self.event_requested.emit(row.event.id)
            self.evidence_requested.emit()
        elif isinstance(row, FigureRow):
            self.figure_requested.emit(row.figure)
        elif isinstance(row, QuotationRow):
            self.quotation_requested.emit(row.quotation)
        elif isinstance(row, PersonRow):
            self.actor_requested.emit(row.actor.id)
        elif isinstance(row, NoteRow):
            self.note_requested.emit(row.note)

    def _on_row_double_clicked(self, number: int) -> None:
        row = self.table.rows[number]
        if isinstance(row, EventRow):
            self.event_zoom_requested.emit(row.event.id)
        elif isinstance(row, PersonRow):
            self.actor_requested.emit(row.actor.id)


def _made(make: Callable[[], Table[Any]], wanted: tuple[Sorting, ...] | None) -> Made:
    """A table in the order that a person wanted, or else its own."""
    table = make()
    sortings = table.sorted_at_first if wanted is None else wanted
    return table, sortings, order_of(table, sortings)
