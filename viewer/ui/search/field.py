"""The field in the toolbar into which a search is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QToolButton, QWidget

from viewer.model.speech import tr, tr_later
from viewer.ui.parts.plain_text import label

PLACEHOLDER = tr_later("Search events, quotes, figures…")
HEIGHT_PX = 26
_EDGE_PX, _GAP_PX, _CROSS_PX = 1, 9, 24

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QLineEdit):
    """Says what a person wants of the search; keeps the keyboard while the list is walked.

    Signals:
        step_requested: the row so many further on in the list.
        open_requested: the row at hand is to be opened, or if it is the next.
        back_requested: the row before it is to be opened.
        left: Esc in the empty field.
        focus_changed: whether the keyboard is here.
    """

    step_requested = Signal(int)
    open_requested = Signal()
    back_requested = Signal()
    left = Signal()
    focus_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchField")
        self.setAccessibleName(tr("Search"))
        self.setPlaceholderText(tr(PLACEHOLDER))
        self.setFixedHeight(HEIGHT_PX)
        self._key = label(kind="note")
        self._key.setParent(self)
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.cross = QToolButton(self)
        self.cross.setText("×")
        self.cross.setProperty("kind", "quiet")
        self.cross.setProperty("cross", True)
        self.cross.setAccessibleName(tr("Clear the search"))
        self.cross.setToolTip(tr("Clear the search (Esc)"))
        self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cross.setCursor(Qt.CursorShape.ArrowCursor)
        self.cross.setFixedSize(_CROSS_PX, _CROSS_PX)
        self.cross.clicked.connect(self.clear)
        self.cross.hide()
        self.textChanged.connect(self._on_text_changed)

    def show_key(self, key: str) -> None:
        """Say which key comes here."""
        self._key.setText(key)
        self.setToolTip(tr("Search ({key})", key=key) if key else tr("Search"))
        self._place()

    def event(self, qt_event: QEvent) -> bool:
        """Take the keys that mean something here before the window's shortcuts."""
        is_asked = qt_event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(qt_event, QKeyEvent) and self._means_something(qt_event):
            qt_event.accept()
            return True
        return super().event(qt_event)

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Walk through the list, open what is found, clear and leave."""
        key = Qt.Key(qt_event.key())
        if not self._means_something(qt_event):
            super().keyPressEvent(qt_event)
        elif key in _STEPS:
            self.step_requested.emit(_STEPS[key])
        elif key == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        elif qt_event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.back_requested.emit()
        else:
            self.open_requested.emit()

    def focusInEvent(self, qt_event: QFocusEvent) -> None:
        """Say that the keyboard is here."""
        super().focusInEvent(qt_event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, qt_event: QFocusEvent) -> None:
        """Say that it is elsewhere; a menu or another program is not."""
        super().focusOutEvent(qt_event)
        elsewhere = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if qt_event.reason() not in elsewhere:
            self.focus_changed.emit(False)

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Keep key and cross at the end."""
        super().resizeEvent(qt_event)
        self._place()

    @staticmethod
    def _means_something(qt_event: QKeyEvent) -> bool:
        key, shift = Qt.Key(qt_event.key()), Qt.KeyboardModifier.ShiftModifier
        plain = Qt.KeyboardModifier.KeypadModifier
        if qt_event.modifiers() & ~(shift | plain):
            return False
        return key in _STEPS or key in _ENTER or key == Qt.Key.Key_Escape

    def _on_text_changed(self, text: str) -> None:
        self.cross.setVisible(bool(text))
        self._place()

    def _place(self) -> None:
        wanted = self.fontMetrics().horizontalAdvance(self.placeholderText()) + 3 * HEIGHT_PX
        has_room = self.width() >= wanted
        self._key.setVisible(has_room and not self.text())
        self._key.adjustSize()
        self._put(self._key, self.width() - _EDGE_PX - _GAP_PX)
        self._put(self.cross, self.width() - _EDGE_PX)
        key_px = 0 if self._key.isHidden() else self._key.width() + _GAP_PX
        room = _CROSS_PX if self.text() else key_px
        is_mirrored = self.isRightToLeft()
        self.setTextMargins(room if is_mirrored else 0, 0, 0 if is_mirrored else room, 0)

    def _put(self, part: QWidget, right: int) -> None:
        """Put a part at the end, which is on the left where one reads from right to left."""
        size = part.size()
        corner = QPoint(right - size.width(), (self.height() - size.height()) // 2)
        box = QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(corner, size))
        part.setGeometry(box)
