"""The menu of a source's text: what can be done with the selected words, or with a mark."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from viewer.library.editing.notes import Target
from viewer.model.speech import tr
from viewer.ui.reading.highlights import Highlight, HighlightKind

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow

_MARKING = (
    "edit.mark_figure",
    "edit.mark_quotation",
    "edit.mark_evidence",
    "edit.mark_other_evidence",
    "edit.mark_event",
)


def text_menu(window: MainWindow, mark: Highlight | None) -> QMenu:
    """The menu for a mark, or for the selected words; it deletes itself when it closes."""
    menu = QMenu(window.source_pane.text)
    menu.aboutToHide.connect(menu.deleteLater)
    if mark is not None and mark.kind != HighlightKind.EVIDENCE:
        desk = window.marking_desk
        is_figure = mark.kind == HighlightKind.FIGURE
        words = tr("Edit the figure...") if is_figure else tr("Edit the quotation...")
        menu.addAction(words, partial(desk.edit_mark, mark.id))
        words = tr("This is no figure") if is_figure else tr("This is no quotation")
        menu.addAction(words, partial(desk.delete_mark, mark.id, mark.text))
        menu.addSeparator()
    add_marking(menu, window)
    _add_notes(menu, window, mark)
    copy = menu.addAction(tr("Copy"), window.source_pane.text.copy)
    copy.setEnabled(window.source_pane.text.textCursor().hasSelection())
    window.commands.offer(menu, "edit.source")
    return menu


def add_marking(menu: QMenu, window: MainWindow) -> None:
    """Add to a menu what the selected words can be made into."""
    for command_id in _MARKING:
        window.commands.offer(menu, command_id)
    menu.addSeparator()


def _add_notes(menu: QMenu, window: MainWindow, mark: Highlight | None) -> None:
    """A note and a pin on the mark there, or on the passage that is read."""
    desk = window.notes
    target = Target(annotation=mark.id) if mark is not None else desk.target
    for words, do in ((tr("Write a note..."), desk.write), (tr("Pin or unpin"), desk.pin)):
        menu.addAction(words, partial(do, target)).setEnabled(target is not None)
    menu.addSeparator()


def open_text_menu(window: MainWindow, mark: Highlight | None, place: QPoint) -> None:
    """Open the menu at a place of the screen."""
    text_menu(window, mark).popup(place)
