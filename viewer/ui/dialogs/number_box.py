"""A field for one number that takes what a person typed when they have done typing."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QDoubleValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit

LEAST = 0.1


class NumberBox(QLineEdit):
    """A number from `LEAST` to a largest one, with a point whatever the system writes.

    Signals:
        value_changed: the number was changed by hand.
    """

    value_changed = Signal()

    def __init__(self, name: str, largest: float, width_px: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedWidth(width_px)
        validator = QDoubleValidator(LEAST, largest, 1, self)
        validator.setNotation(QDoubleValidator.Notation.StandardNotation)
        validator.setLocale(QLocale.c())
        self.setValidator(validator)
        self._value = 0.0
        self.editingFinished.connect(self._take)

    @property
    def value(self) -> float:
        """The number."""
        return self._value

    def show_value(self, value: float) -> None:
        """Show a number."""
        self._value = value
        self.setText(f"{value:.1f}".removesuffix(".0"))

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Return takes the number; it must not press the dialog's button."""
        if qt_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.hasAcceptableInput():
                self._take()
            qt_event.accept()
        else:
            super().keyPressEvent(qt_event)

    def _take(self) -> None:
        value = float(self.text())
        if value != self._value:
            self._value = value
            self.value_changed.emit()
