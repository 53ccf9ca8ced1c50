"""The user guide in a window of its own, which can stay open beside the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from viewer.model.speech import tr
from viewer.render.theme import Theme
from viewer.ui.dialogs.closing_row import closing_row, primary_button
from viewer.ui.dialogs.guide_text import GuideText, slug_of
from viewer.ui.dialogs.room import resize_within_screen

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow

SIZE = (1020, 720)
LIST_PX, ROW_PX = 210, 26


class GuideDialog(QDialog):
    """Its chapters beside its text; Escape closes it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("User guide"))
        resize_within_screen(self, SIZE)
        self.text = GuideText(window.session.theme)
        self.text.setAccessibleName(tr("User guide"))
        self.chapters = self._list()
        self.close_button = primary_button(tr("Close"), self.reject)
        self._lay_out()
        self.chapters.itemClicked.connect(self._show_chapter)
        self.chapters.itemActivated.connect(self._show_chapter)
        self.chapters.currentItemChanged.connect(self._show_chapter)
        self.text.setFocus()
        window.session.theme_changed.connect(self._dress)
        window.closed.connect(self.reject)
        self._session = window.session

    def _dress(self) -> None:
        theme: Theme = self._session.theme
        self.text.fill(theme)

    def _show_chapter(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.text.go_to(slug_of(item.text()))

    def _list(self) -> QListWidget:
        chapters = QListWidget()
        chapters.setFixedWidth(LIST_PX)
        chapters.setProperty("kind", "card")
        chapters.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        chapters.setAccessibleName(tr("Chapters"))
        for heading in self.text.headings:
            item = QListWidgetItem(heading)
            item.setSizeHint(QSize(LIST_PX, ROW_PX))
            item.setToolTip(heading)
            chapters.addItem(item)
        return chapters

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        middle = QHBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self.chapters)
        middle.addWidget(self.text, 1)
        column.addLayout(middle, 1)
        said = tr("The guide is in English. It stays open while you work.")
        column.addLayout(closing_row(said, self.close_button))


def open_guide(window: MainWindow) -> None:
    """Show the guide, or bring it forward where it is open."""
    guide = window.findChild(GuideDialog)
    if guide is None:
        guide = GuideDialog(window)
        guide.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    guide.show()
    guide.raise_()
    guide.activateWindow()
