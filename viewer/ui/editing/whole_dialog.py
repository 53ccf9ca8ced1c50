"""People, sides, measures and kinds of a document, and what it is called: lists with forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QTabWidget, QVBoxLayout

from viewer.model.speech import tr
from viewer.ui.dialogs.closing_row import closing_row, primary_button
from viewer.ui.dialogs.room import resize_within_screen
from viewer.ui.editing.people_page import PeoplePage
from viewer.ui.editing.whole_pages import (
    AboutPage,
    KindsPage,
    MeasuresPage,
    SidesPage,
)

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow

SIZE = (680, 560)


class WholeDialog(QDialog):
    """One page each; every change counts at once and can be undone."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("People, sides, measures and kinds"))
        resize_within_screen(self, SIZE)
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.people, self.sides = PeoplePage(window), SidesPage(window)
        self.measures, self.kinds = MeasuresPage(window), KindsPage(window)
        self.about = AboutPage(window)
        self.pages.addTab(self.people, tr("People and bodies"))
        self.pages.addTab(self.sides, tr("Sides"))
        self.pages.addTab(self.measures, tr("Measures"))
        self.pages.addTab(self.kinds, tr("Kinds"))
        self.pages.addTab(self.about, tr("Document"))
        close = primary_button(tr("Close"), self.accept)
        # Enter in a field saves it
        close.setDefault(False)
        close.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(10)
        column.addWidget(self.pages, 1)
        said = tr("Each change is saved at once; Ctrl+Z in the window undoes it.")
        column.addLayout(closing_row(said, close))
        # a page knows the document as it was shown; Undo shows it anew
        window.edits.changes.history_changed.connect(self.show_document)

    def show_document(self) -> None:
        """Show what the document says now."""
        for page in (self.people, self.sides, self.measures, self.kinds, self.about):
            page.show_document()


def open_whole(window: MainWindow) -> None:
    """Open the dialog over the window."""
    dialog = WholeDialog(window)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
