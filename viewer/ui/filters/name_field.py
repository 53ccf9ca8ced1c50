"""A field in which a filter is given its name, in the place where the name will stand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from viewer.model.speech import tr

#: longer names would be cut wherever they stand
_MOST_LETTERS = 80


class NameField(QLineEdit):
    """One line: Enter takes the name, Esc leaves it as it was.

    Signals:
        named: Enter was pressed; carries what was typed.
        left: the field is not needed any more: Esc, or the keyboard went elsewhere.
    """

    named = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_MOST_LETTERS)
        self.setAccessibleName(tr("Name of the filter"))
        self.setPlaceholderText(tr("Name of the filter"))

    def ask(self, offered: str) -> None:
        """Show a name to begin with, all of it chosen, and take the keyboard."""
        self.setText(offered)
        self.show()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, qt_event: QEvent) -> bool:
        """Esc is the field's own, whatever it means elsewhere."""
        is_asked = qt_event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(qt_event, QKeyEvent) and qt_event.key() == Qt.Key.Key_Escape:
            qt_event.accept()
            return True
        return super().event(qt_event)

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Enter names, Esc leaves."""
        key = Qt.Key(qt_event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.named.emit(self.text())
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(qt_event)

    def focusOutEvent(self, qt_event: QFocusEvent) -> None:
        """Whoever goes elsewhere does not want to name it; another window takes nothing away."""
        super().focusOutEvent(qt_event)
        keeps = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if qt_event.reason() not in keeps:
            self.left.emit()
