"""What stands on the timeline when no event does."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget


class TimelineMessage(QFrame):
    """A heading, a line of advice and, where there is one, the thing to do.

    Signals:
        clear_requested: the filters are to be cleared.
    """

    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("content")
        self._heading, self._advice = QLabel(), QLabel()
        self._heading.setProperty("kind", "big")
        self._advice.setProperty("kind", "soft")
        self._button = QPushButton("Clear all filters")
        self._button.clicked.connect(self.clear_requested)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        for part in (self._heading, self._advice, self._button):
            column.addWidget(part, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.hide()

    def show_for(self, events: int, events_left: int) -> None:
        """Show the message that fits these counts, or hide where an event is left."""
        if events_left:
            self.hide()
            return
        if events:
            self._heading.setText("No event passes these filters")
            self._advice.setText("Take one of them away on the left, or clear them all.")
        else:
            self._heading.setText("Nothing on the timeline yet")
            self._advice.setText("This document has no events.")
        self._button.setVisible(bool(events))
        self.show()
        self.raise_()
