"""The field into which the palette's letters are typed; it keeps the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from viewer.model.speech import tr

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PaletteField(QLineEdit):
    """Says what a person wants of the palette.

    Signals:
        step_requested: the line so many further on.
        run_requested: the line at hand is to be done; whether the palette stays open.
        left: Esc.
    """

    step_requested = Signal(int)
    run_requested = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paletteField")
        self.setAccessibleName(tr("Command, event, figure or day"))
        self.setPlaceholderText(tr("Do or find anything"))

    def event(self, qt_event: QEvent) -> bool:
        """Take the keys that mean something here before shortcuts and the Tab order."""
        if isinstance(qt_event, QKeyEvent) and self._means_something(qt_event):
            if qt_event.type() == QEvent.Type.ShortcutOverride:
                qt_event.accept()
                return True
            if qt_event.type() == QEvent.Type.KeyPress:
                self._act(qt_event)
                return True
        return super().event(qt_event)

    @staticmethod
    def _means_something(qt_event: QKeyEvent) -> bool:
        key = Qt.Key(qt_event.key())
        return key in _STEPS or key in _ENTER or key == Qt.Key.Key_Escape

    def _act(self, qt_event: QKeyEvent) -> None:
        key = Qt.Key(qt_event.key())
        if key in _STEPS:
            self.step_requested.emit(_STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            stays = bool(qt_event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.run_requested.emit(stays)
