"""The field in which a note is written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from viewer.model.speech import tr

_HEIGHT_PX = 58
_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class NoteField(QPlainTextEdit):
    """A few lines; Ctrl+Enter keeps them, and so does going elsewhere; Esc leaves all as it was.

    Signals:
        written: it is to be kept; carries the words.
        left: nothing is to be changed.
        given_back: after either, by a key: the keyboard is to go where it was.
    """

    written = Signal(str)
    left = Signal()
    given_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT_PX)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(tr("Your note: kept by Ctrl+Enter, left by Esc"))

    def event(self, qt_event: QEvent) -> bool:
        """Esc and Ctrl+Enter are the field's own, whatever they mean elsewhere."""
        is_asked = qt_event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(qt_event, QKeyEvent) and _is_own(qt_event):
            qt_event.accept()
            return True
        return super().event(qt_event)

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Keep it, leave it, or write."""
        if not _is_own(qt_event):
            super().keyPressEvent(qt_event)
        else:
            if qt_event.key() == Qt.Key.Key_Escape:
                self.left.emit()
            else:
                self.written.emit(self.toPlainText())
            self.given_back.emit()

    def focusOutEvent(self, qt_event: QFocusEvent) -> None:
        """What was written is not lost by a click elsewhere."""
        super().focusOutEvent(qt_event)
        if self.isVisible() and qt_event.reason() not in _STAYS:
            self.written.emit(self.toPlainText())


def _is_own(qt_event: QKeyEvent) -> bool:
    is_enter = qt_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    is_held = bool(qt_event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return qt_event.key() == Qt.Key.Key_Escape or (is_enter and is_held)
