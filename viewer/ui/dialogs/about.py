"""About Parley: what it is, what it runs on, and whose work is in it under which licences."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from viewer.library.storage import storage
from viewer.model.resources import resource_path
from viewer.model.speech import tr
from viewer.ui.dialogs.bug_report import versions
from viewer.ui.dialogs.closing_row import (
    closing_row,
    copy_button,
    primary_button,
    words_to_copy,
)
from viewer.ui.dialogs.room import resize_within_screen
from viewer.ui.dialogs.third_party import Part, third_parties
from viewer.ui.parts.plain_text import label

SIZE = (820, 540)
ICON_PX = 56
LIST_PX, ROW_PX = 210, 24
#: a text without line breaks is laid out in a time that grows with its square
_LONGEST_LINE = 2_000


class AboutDialog(QDialog):
    """Versions to copy, and a list of everything that others made beside its notice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Parley"))
        resize_within_screen(self, SIZE)
        self.versions = versions()
        self._parts = third_parties()
        self.names = self._list()
        self.text = words_to_copy(tr("Licence"))
        self.copy_button = copy_button(tr("Copy versions"), self.versions)
        self.close_button = primary_button(tr("Close"), self.accept)
        self._lay_out()
        self.names.currentRowChanged.connect(self._show_part)
        self.names.setCurrentRow(0)
        self.close_button.setFocus()

    def _show_part(self, row: int) -> None:
        part = self._parts[row]
        self.text.setPlainText(folded(f"{headline(part)}\n\n{part.text}"))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _list(self) -> QListWidget:
        names = QListWidget()
        names.setFixedWidth(LIST_PX)
        names.setProperty("kind", "card")
        names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        names.setAccessibleName(tr("Made by others"))
        names.setUniformItemSizes(True)
        for part in self._parts:
            item = QListWidgetItem(part.name)
            item.setSizeHint(QSize(LIST_PX, ROW_PX))
            item.setToolTip(headline(part))
            names.addItem(item)
        return names

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addWidget(label(tr("Made with the work of others"), "strong"))
        middle = QHBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self.names)
        middle.addWidget(self.text, 1)
        column.addLayout(middle, 1)
        said = tr("Qt is used under the LGPL, version 3.")
        column.addLayout(closing_row(said, self.copy_button, self.close_button))

    def _head(self) -> QHBoxLayout:
        picture = QLabel()
        icon = QIcon(str(resource_path("icons", "app.svg")))
        picture.setPixmap(icon.pixmap(QSize(ICON_PX, ICON_PX), self.devicePixelRatioF()))
        words = QVBoxLayout()
        words.setSpacing(3)
        name, system, *_ = self.versions.splitlines()
        words.addWidget(label(name, "big"))
        said = tr("Timelines in which every date, figure and quote leads to its words.")
        words.addWidget(label(said))
        words.addWidget(label(system, "soft"))
        told = tr("Documents of format {number} · MIT licence", number=str(storage().newest_format))
        words.addWidget(label(told, "soft"))
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(picture)
        head.addLayout(words, 1)
        return head


def headline(part: Part) -> str:
    """Name, version and licence in one line."""
    return " · ".join(word for word in (part.name, part.version, part.licence) if word)


def folded(text: str) -> str:
    """The text with no line so long that laying it out would take noticeable time."""
    lines = (
        line[start : start + _LONGEST_LINE]
        for line in text.splitlines()
        for start in range(0, max(len(line), 1), _LONGEST_LINE)
    )
    return "\n".join(lines)
