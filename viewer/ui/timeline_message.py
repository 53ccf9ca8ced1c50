"""What stands on the timeline when no event does."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from viewer.library.asking import View
from viewer.library.view_words import say_filter, say_range
from viewer.ui.plain_text import label

_ADVICE = "Take one of them away on the left, or clear them all."
_WIDTH_PX = 400


class TimelineMessage(QFrame):
    """A heading, a line of advice and, where there is one, the thing to do.

    Signals:
        clear_requested: the filters are to be cleared.
    """

    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("content")
        self._heading, self._advice = label(kind="big"), label(kind="soft", wrap=True)
        self._advice.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._advice.setFixedWidth(_WIDTH_PX)
        self._button = QPushButton("Clear all filters")
        self._button.clicked.connect(self.clear_requested)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        for part in (self._heading, self._advice, self._button):
            column.addWidget(part, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.hide()

    def show_for(self, view: View) -> None:
        """Show the message that fits, or hide where an event is left."""
        if view.events:
            self.hide()
            return
        if not view.spec.is_empty:
            said = say_filter(view.document, view.spec), say_range(view.spec)
            self._heading.setText("No event passes these filters")
            self._advice.setText("\n".join([*filter(None, said), _ADVICE]))
        else:
            self._heading.setText("Nothing on the timeline yet")
            self._advice.setText("This document has no events.")
        self._button.setVisible(not view.spec.is_empty)
        self.show()
        self.raise_()

    @property
    def words(self) -> str:
        """Heading and advice."""
        return f"{self._heading.text()}\n{self._advice.text()}"
