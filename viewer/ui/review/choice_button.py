"""One of two values of a field, as a button that shows whether it counts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from viewer.ui.parts.plain_text import elided, tooltip

#: beside the words of a choice, its margin to the left included
_EDGE_PX = 20


class ChoiceButton(QPushButton):
    """Says as much as there is room for; the tooltip says all."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self._words = words
        self.setProperty("kind", "choice")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleName(f"{name}: {words}")
        self.setToolTip(tooltip(words))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.toggled.connect(lambda _: self._fit())
        self._fit()

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(qt_event)
        self._fit()

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Space presses it; all else is the card's or the review's."""
        if qt_event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(qt_event)
        else:
            qt_event.ignore()

    def _fit(self) -> None:
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.Bold)
        room = max(self.width() - _EDGE_PX, 30)
        self.setText(elided(self._words, QFontMetrics(strong), room).replace("&", "&&"))
