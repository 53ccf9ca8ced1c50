"""What opening a hit does in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.library.found import FoundRow

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow


def open_found(window: MainWindow, row: FoundRow) -> None:
    """Show what was found where it stands: on the timeline, in its source, among the people."""
    if row.what == "event":
        window.view_actions.select_told_event(row.id)
    elif row.what == "text" and row.source is not None and row.form is not None:
        window.columns.show_filters(False)
        window.accounts.show(False)
        window.source_pane.show_words(row.source, row.form, row.start, row.end)
    elif row.what == "actor":
        window.view_actions.filter_by_actor(row.id)
    else:
        _open_marked(window, row)


def _open_marked(window: MainWindow, row: FoundRow) -> None:
    """Show a figure, a quotation or what a note is on, unless it is gone by now."""
    actions, document = window.view_actions, window.session.document
    if row.what == "figure":
        for figure in (each for each in document.figures if each.id == row.id):
            actions.open_figure(figure)
    elif row.what == "quotation":
        for quotation in (each for each in document.quotations if each.id == row.id):
            actions.open_quotation(quotation)
    elif row.what == "note":
        for note in (each for each in document.notes if each.id == row.id):
            window.notes.open(note)
