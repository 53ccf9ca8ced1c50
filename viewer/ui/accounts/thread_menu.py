"""What a thread can be exported as: an image, or data."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from viewer.model.speech import tr

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow

#: what a reader of a thread wants first; the dialog offers the others too
_FIRST = (".md", ".csv", ".json")


def thread_menu(window: MainWindow) -> QMenu:
    """The menu of the thread's “Export thread...”; it deletes itself when it closes."""
    # the other formats are loaded with this list
    from viewer.library.handover.formats import DATA_FORMATS

    menu = QMenu(window)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.addAction(tr("As an image..."), window.accounts.export_thread)
    menu.addSeparator()
    by_ending = {each.ending: each for each in DATA_FORMATS}
    for chosen in (by_ending[ending] for ending in _FIRST):
        name = tr(chosen.name)
        words = tr("As {format} ({ending})...", format=name, ending=chosen.ending)
        menu.addAction(words, partial(window.accounts.export_thread_data, chosen))
    return menu


def open_thread_menu(window: MainWindow) -> None:
    """Open it below its button."""
    button = window.event_pane.thread_line.export
    thread_menu(window).popup(button.mapToGlobal(button.rect().bottomLeft()))
