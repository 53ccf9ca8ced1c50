"""What can be done with an empty document: bring articles in, write, or look at another."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.model.speech import tr
from viewer.ui.parts.plain_text import label, without_keys
from viewer.ui.stylesheet import restyle


class StartRow(QFrame):
    """Three buttons, and a link to the document that ships with Parley.

    Signals:
        command_requested: the command with this id is to be run.
        bundled_requested: the document that ships with Parley is to be opened.
    """

    command_requested = Signal(str)
    bundled_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.review = self._button("review.open", tr("Review"))
        self.import_ = self._button("import.articles", tr("Import articles..."))
        self.paste = self._button("import.paste", tr("Paste text"))
        self.new_event = self._button("edit.new_event", tr("New event"))
        self.bundled = QPushButton()
        self.bundled.setProperty("kind", "link")
        self.bundled.setCursor(Qt.CursorShape.PointingHandCursor)
        self.bundled.clicked.connect(lambda _=False: self.bundled_requested.emit())
        self._or = label(tr("or look at"), "soft")
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.review, self.import_, self.paste, self.new_event):
            row.addWidget(button)
        other = QHBoxLayout()
        other.setSpacing(4)
        other.addStretch(1)
        other.addWidget(self._or)
        other.addWidget(self.bundled)
        other.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(14)
        column.addLayout(row)
        column.addLayout(other)

    def show_for(self, *, can_review: bool) -> None:
        """Offer the review first where something waits for it."""
        self.review.setVisible(can_review)
        primary = self.review if can_review else self.import_
        for button in (self.review, self.import_):
            button.setProperty("kind", "primary" if button is primary else "")
            restyle(button)
        if not self.bundled.text():
            self.bundled.setText(without_keys(bundled_title()))

    def _button(self, command: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(lambda _=False: self.command_requested.emit(command))
        return button


def bundled_title() -> str:
    """The title of the document that ships with Parley; a plain word where it cannot be read."""
    from viewer.library.opening import open_library
    from viewer.model.errors import ViewerError

    try:
        with open_library() as library:
            return library.document.title
    except ViewerError:
        return tr("the bundled timeline")
