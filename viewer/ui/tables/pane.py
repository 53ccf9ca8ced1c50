"""The pane below the timeline with the tables: events, figures, quotes, people, notes.

Closed it holds nothing, so that a start pays nothing for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from viewer.library.asking import View
from viewer.model.speech import tr
from viewer.render.theme import Theme

if TYPE_CHECKING:
    from viewer.ui.tables.sheet import Beside, TablesSheet

#: the table that is shown first
FIRST = "events"
#: what of it there is room for at least: head, headings, three rows
LEAST_HEIGHT_PX = 132


#: what it asks of the window in the name of what it holds
WISHES = (
    "event_requested", "evidence_requested", "event_zoom_requested", "figure_requested",
    "quotation_requested", "actor_requested", "note_requested", "close_requested",
)  # fmt: skip


class TablesPane(QFrame):
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

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tables")
        self.setAccessibleName(tr("Tables"))
        self.setMinimumHeight(LEAST_HEIGHT_PX)
        self._theme = theme
        self._view: View | None = None
        self._selected: str | None = None
        self._name = FIRST
        self._sheet: TablesSheet | None = None
        self.beside: Beside | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def sheet(self) -> TablesSheet:
        """What it holds; made when it is first asked for."""
        if self._sheet is None:
            self._sheet = self._made()
            self._column.addWidget(self._sheet)
        return self._sheet

    @property
    def name(self) -> str:
        """Which table is shown, or will be: `events`, `figures`, `quotes`, `people`, `notes`."""
        return self._name if self._sheet is None else self._sheet.name

    def show_view(self, view: View) -> None:
        """Show the rows of other events."""
        self._view = view
        if self._sheet is not None:
            self._sheet.show_view(view)

    def show_table(self, name: str) -> None:
        """Show another of the tables; with an unknown name the first."""
        self._name = name
        if self._sheet is not None:
            self._sheet.show_table(name)

    def show_selection(self, event_id: str | None) -> None:
        """Choose the row of an event, wherever the keyboard is; announces nothing."""
        self._selected = event_id
        if self._sheet is not None:
            self._sheet.show_selection(event_id)

    def show_mark(self, mark_id: str) -> None:
        """Choose the row of a figure or quotation that was opened elsewhere."""
        if self._sheet is not None:
            self._sheet.show_mark(mark_id)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        if self._sheet is not None:
            self._sheet.set_theme(theme)

    def take_focus(self) -> None:
        """Take the keyboard."""
        self.sheet.take_focus()

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is somewhere in it."""
        focused: QWidget | None = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def describe(self) -> dict[str, Any]:
        """Which table, how many rows, sorted by what, which row is chosen; for `--describe`."""
        if self._sheet is None or not self.isVisible():
            return {"tab": self.name, "rows": None, "sorted_by": [], "selected": None, "said": ""}
        return self._sheet.describe()

    def showEvent(self, qt_event: QShowEvent) -> None:
        """Make what it holds."""
        super().showEvent(qt_event)
        self.sheet.show()

    def _made(self) -> TablesSheet:
        from viewer.ui.tables.sheet import TablesSheet

        made = TablesSheet(self._theme, self.beside)
        for wish in WISHES:
            getattr(made, wish).connect(getattr(self, wish))
        made.show_table(self._name)
        made.show_selection(self._selected)
        if self._view is not None:
            made.show_view(self._view)
        return made
