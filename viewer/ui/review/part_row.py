"""A row that stands for one figure or quotation: entered to correct it, deleted to leave it out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QToolButton, QWidget

from viewer.model.listing import listed
from viewer.model.speech import tr
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.parts.plain_text import label, tooltip

_HEIGHT_PX = 25
_ENTERED = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PartRow(QFrame):
    """The words of a figure or quotation, what is known of it, and what else belongs there.

    Signals:
        edit_requested: it is to be corrected.
        leave_out_requested: it is not to come in.
        step_requested: the keyboard is to go to the row before (-1) or after (1).
    """

    edit_requested = Signal()
    leave_out_requested = Signal()
    step_requested = Signal(int)

    def __init__(self, words: str, kind: str, about: str, *, can_leave: bool) -> None:
        """words: of the article. kind: of label that marks them. about: what is known of them."""
        super().__init__()
        self.setObjectName("partRow")
        self.setFixedHeight(_HEIGHT_PX)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{words}: {about}")
        hint = (
            tr("Enter corrects it, Delete leaves it out") if can_leave else tr("Enter corrects it")
        )
        self.setAccessibleDescription(hint)
        self.setToolTip(tooltip(f"{words}\n{about}\n{hint}"))
        self._can_leave = can_leave
        self.words = ElidedLabel(words)
        self.words.setProperty("kind", kind)
        self.words.setFixedHeight(19)
        self._cell = QWidget()
        cell = QHBoxLayout(self._cell)
        cell.setContentsMargins(0, 0, 0, 0)
        cell.addWidget(self.words)
        cell.addStretch(1)
        self.about = ElidedLabel(about)
        self._line = QGridLayout(self)
        self._line.setContentsMargins(3, 0, 0, 0)
        self._line.setHorizontalSpacing(8)
        self._line.addWidget(self._cell, 0, 0)
        self._line.addWidget(self.about, 0, 1)
        self._line.setColumnStretch(1, 1)
        if can_leave:
            self._line.addWidget(self._cross(words), 0, 9)

    @property
    def needed_px(self) -> int:
        """How wide its words are."""
        return self.words.sizeHint().width()

    def set_words_px(self, width: int) -> None:
        """Give the words so much room: the rows of one kind begin the rest at one place."""
        self._cell.setFixedWidth(width)

    def add(self, widget: QWidget) -> None:
        """Put something more into the row, at its right."""
        self._line.addWidget(widget, 0, self._line.columnCount() if not self._can_leave else 8)

    def say_shared(self, numbers: tuple[int, ...]) -> None:
        """Say which other proposals have the same."""
        if numbers:
            said = tr("shared with {numbers}", numbers=listed(map(str, numbers)))
            self.add(label(said, "note"))

    def _cross(self, words: str) -> QToolButton:
        made = QToolButton()
        made.setText("×")
        made.setProperty("kind", "quiet")
        made.setProperty("cross", True)
        made.setFixedHeight(_HEIGHT_PX - 5)
        # Delete does the same on the row
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setCursor(Qt.CursorShape.ArrowCursor)
        made.setAccessibleName(tr("Leave out {words}", words=words))
        made.setToolTip(tr("Leave it out (Del)"))
        made.clicked.connect(lambda _=False: self.leave_out_requested.emit())
        return made

    def event(self, qt_event: QEvent) -> bool:
        """The row's keys are its own, whatever they do in the review or in the window."""
        is_asked = qt_event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(qt_event, QKeyEvent) and _is_own(qt_event):
            qt_event.accept()
            return True
        return super().event(qt_event)

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Enter corrects, Delete leaves out, the arrows go to the next row."""
        if not _is_own(qt_event):
            super().keyPressEvent(qt_event)
            return
        qt_event.accept()
        key = Qt.Key(qt_event.key())
        if key in _ENTERED:
            self.edit_requested.emit()
        elif key in _STEPS:
            self.step_requested.emit(_STEPS[key])
        elif self._can_leave:
            self.leave_out_requested.emit()

    def mouseReleaseEvent(self, qt_event: QMouseEvent) -> None:
        """A click opens it."""
        super().mouseReleaseEvent(qt_event)
        is_left = qt_event.button() == Qt.MouseButton.LeftButton
        if is_left and self.rect().contains(qt_event.position().toPoint()):
            self.edit_requested.emit()


def _is_own(qt_event: QKeyEvent) -> bool:
    if qt_event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    key = Qt.Key(qt_event.key())
    return key in _ENTERED or key in _STEPS or key == Qt.Key.Key_Delete
