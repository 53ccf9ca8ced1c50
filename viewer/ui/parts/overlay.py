"""What lies over a whole window with a card in it, and dims the rest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from viewer.render.theme import Theme


class Overlay(QWidget):
    """Covers the window while it is open; a click beside the card closes it.

    Whoever is built on it makes the card, and gives its size and what is shown in it.
    """

    card: QFrame

    def __init__(self, window: QWidget, home: QWidget, theme: Theme) -> None:
        """home: gets the keyboard where what had it is gone."""
        super().__init__(window)
        self._covered, self._home, self.theme = window, home, theme
        self._left_focus: QWidget | None = None
        window.installEventFilter(self)
        self.hide()

    # --- what is built on it gives

    def show_fresh(self) -> None:
        """Show what there is when it opens."""
        raise NotImplementedError

    def place_card(self) -> None:
        """Put the card where it belongs in the window's size."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Give the keyboard to the part that reads it first."""
        raise NotImplementedError

    # --- what it does for them

    def open(self) -> None:
        """Open, or close if it is open."""
        if self.isVisible():
            self.close_overlay()
            return
        self._left_focus = QApplication.focusWidget()
        self.show_fresh()
        self.show()
        self.raise_()
        self.place()
        self.take_focus()

    def close_overlay(self) -> None:
        """Close, and give the keyboard back to what had it."""
        if not self.isVisible():
            return
        self.hide()
        left = self._left_focus
        is_there = left is not None and isValid(left) and left.isVisible()
        (left if is_there and left is not None else self._home).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.theme = theme
        self.update()

    def place(self) -> None:
        """Cover the window and put the card in its place."""
        self.setGeometry(0, 0, self._covered.width(), self._covered.height())
        self.place_card()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the window."""
        QPainter(self).fillRect(self.rect(), self.theme.colour("scrim"))

    def mousePressEvent(self, qt_event: QMouseEvent) -> None:
        """A click beside the card closes."""
        if not self.card.geometry().contains(qt_event.position().toPoint()):
            self.close_overlay()
        qt_event.accept()

    def eventFilter(self, watched: QObject, qt_event: QEvent) -> bool:
        """Cover the window whatever its size."""
        if watched is self._covered and qt_event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return super().eventFilter(watched, qt_event)
