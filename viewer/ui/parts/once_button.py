"""A button in a list that changes under the pointer: of a double click only the first counts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPushButton


class OnceButton(QPushButton):
    """A link in a row; the second click of a double click may come to the row of another thing."""

    def __init__(self, words: str, run: Callable[[], object]) -> None:
        super().__init__(words)
        self.setProperty("kind", "link")
        self.clicked.connect(run)

    def mouseDoubleClickEvent(self, qt_event: QMouseEvent) -> None:
        """Let it be: Qt would take it for one more press."""
        qt_event.accept()
