"""Small parts of the review: buttons with their key, and a field that counts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from viewer.ui.parts.plain_text import elided, label, without_keys
from viewer.ui.stylesheet import restyle

_KEY_GAP_PX, _KEY_EDGE_PX = 7, 5
_WIDE_FIELD_PX = 300
#: a row of the six buttons of a proposal needs so much
_ROOMY_PX = 505
#: and in less than this their keys have no room
_WITH_KEYS_PX = 440


class KeyButton(QPushButton):
    """A button that shows by which key the same is done."""

    def __init__(self, words: str, key: str, run: Callable[[], object], kind: str = "") -> None:
        super().__init__()
        self._words, self._key = words, key
        self._has_key = bool(key)
        if kind:
            self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.clicked.connect(lambda _=False: run())
        self.say(words)

    def say(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({self._key})" if self._key else words)
        self.setText(without_keys(words))
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        """What it says, without the key."""
        return self._words

    def show_key(self, *, is_shown: bool) -> None:
        """Show the key, or where there is no room leave it to the tooltip."""
        self._has_key = is_shown and bool(self._key)
        self.updateGeometry()
        self.update()

    def _key_width(self) -> int:
        if not self._has_key:
            return 0
        return self.fontMetrics().horizontalAdvance(self._key) + 2 * _KEY_EDGE_PX

    def sizeHint(self) -> QSize:
        """Words, key and the room of a button around them."""
        beside = self._key_width() + _KEY_GAP_PX if self._has_key else 0
        return super().sizeHint() + QSize(beside, 0)

    def minimumSizeHint(self) -> QSize:
        """The same: its words are never cut."""
        return self.sizeHint()

    def paintEvent(self, _qt_event: QPaintEvent) -> None:
        """Draw the button, its words at the left and the key in its cap at the right."""
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        is_primary = self.property("kind") == "primary"
        role = palette.ColorRole.HighlightedText if is_primary else palette.ColorRole.ButtonText
        ink = palette.color(role)
        if not self.isEnabled():
            ink = palette.color(palette.ColorGroup.Disabled, palette.ColorRole.ButtonText)
        painter.setPen(ink)
        edge = (super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())) // 2
        room = self.width() - 2 * edge + 2
        beside = self._key_width() + _KEY_GAP_PX if self._has_key else 0
        # the words are worth more than the key, which the tooltip says too
        has_room = self.fontMetrics().horizontalAdvance(self._words) <= room - beside
        words = elided(self._words, self.fontMetrics(), max(room, 0))
        area = QRect(edge, 0, self.width(), self.height())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), words)
        if self._has_key and has_room:
            self._paint_key(painter, edge, ink.name())

    def _paint_key(self, painter: QPainter, edge: int, ink: str) -> None:
        width, height = self._key_width(), 16
        left = self.width() - edge - width
        cap = QRect(left, (self.height() - height) // 2, width, height)
        pen = painter.pen()
        colour = pen.color()
        colour.setAlphaF(0.55)
        pen.setColor(colour)
        painter.setPen(pen)
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(QColor(ink))
        font = painter.font()
        font.setPixelSize(11)
        painter.setFont(font)
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), self._key)


class NotedField(QLineEdit):
    """A field with words in soft ink at its right end: a count, or what was understood.

    Signals:
        committed: Enter was pressed.
        left: Escape was pressed.
    """

    committed = Signal()
    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._note = label(kind="note")
        self._note.setParent(self)
        self._note.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._said = ""

    def say(self, words: str) -> None:
        """Show words at the right end."""
        self._said = words
        self._place()

    @property
    def said(self) -> str:
        """What stands at its right end."""
        return self._said

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """The note stays at the end."""
        super().resizeEvent(qt_event)
        self._place()

    def _place(self) -> None:
        share = 3 if self.width() >= _WIDE_FIELD_PX else 2
        most = max(self.width() * share // 5, 40)
        self._note.setText(elided(self._said, self._note.fontMetrics(), most))
        self._note.adjustSize()
        size = self._note.sizeHint()
        self._note.resize(size)
        self._note.move(self.width() - size.width() - 9, (self.height() - size.height()) // 2)
        self.setTextMargins(0, 0, size.width() + 8 if self._said else 0, 0)

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Enter takes what is typed, Escape leaves the field."""
        if qt_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.committed.emit()
            return
        if qt_event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(qt_event)

    def event(self, qt_event: QEvent) -> bool:
        """Escape is the field's own while it has the keyboard."""
        is_asked = qt_event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(qt_event, QKeyEvent) and qt_event.key() == Qt.Key.Key_Escape:
            qt_event.accept()
            return True
        return super().event(qt_event)


class ButtonRow(QFrame):
    """Buttons with their keys in a row, the last at its right end; closer where it is narrow."""

    def __init__(self, *buttons: KeyButton) -> None:
        super().__init__()
        self.setObjectName("reviewButtons")
        self._buttons = buttons
        self._is_dense = False
        self._line = QHBoxLayout(self)
        for button in buttons[:-1]:
            self._line.addWidget(button)
        self._line.addStretch(1)
        self._line.addWidget(buttons[-1])
        self._space()

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Come closer together where there is little room."""
        super().resizeEvent(qt_event)
        has_keys = self.width() >= _WITH_KEYS_PX
        for button in self._buttons:
            button.show_key(is_shown=has_keys)
        is_dense = self.width() < _ROOMY_PX
        if is_dense != self._is_dense:
            self._is_dense = is_dense
            for button in self._buttons:
                button.setProperty("dense", is_dense)
                restyle(button)
                button.updateGeometry()
            self._space()

    def _space(self) -> None:
        edge = 8 if self._is_dense else 16
        self._line.setContentsMargins(edge, 9, edge, 9)
        self._line.setSpacing(4 if self._is_dense else 7)


def keycap(key: str) -> QLabel:
    """A key in its box."""
    made = label(key, "keycap")
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setFixedHeight(19)
    return made


def row_of(*parts: QWidget | None, gap_px: int = 6) -> QWidget:
    """Widgets side by side in one; None is room between them."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(gap_px)
    for part in parts:
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part)
    return holder
