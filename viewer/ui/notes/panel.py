"""The notes of the selected event in the event pane: what is noted on it and on its passages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from viewer.library.editing.notes import Target
from viewer.model.speech import tr
from viewer.ui.notes.field import NoteField
from viewer.ui.notes.signs import paint_sign
from viewer.ui.parts.plain_text import label

_SIGN_X_PX, _SIGN_Y_PX, _TEXT_X_PX = 4.5, 9.5, 15


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One note as it is shown. passage: the words that it is on; empty for the event itself."""

    target: Target
    text: str
    is_pinned: bool
    passage: str = ""

    @property
    def words(self) -> str:
        """All of it on one line."""
        said = self.text or tr("pinned")
        if not self.passage:
            return said
        return tr("“{passage}”: {words}", passage=self.passage, words=said)


class _Row(QFrame):
    """One note; a click or Enter opens it."""

    opened = Signal()

    def __init__(self, line: NoteLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Note: {words}", words=line.words))
        column = QVBoxLayout(self)
        column.setContentsMargins(_TEXT_X_PX, 1, 0, 1)
        column.setSpacing(0)
        column.addWidget(label(line.words, wrap=True))
        self.setToolTip(tr("A click changes it"))

    def paintEvent(self, _qt_event: QPaintEvent) -> None:
        """Draw its sign, and a line round it while it has the keyboard."""
        painter = QPainter(self)
        ink, ground = (
            self.palette().color(role)
            for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window)
        )
        at = QPointF(_SIGN_X_PX, _SIGN_Y_PX)
        paint_sign(painter, at, ink, ground, is_pinned=self._line.is_pinned)
        if self.hasFocus():
            painter.setPen(self.palette().color(QPalette.ColorRole.Highlight))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def mouseReleaseEvent(self, qt_event: QMouseEvent) -> None:
        """Open it."""
        is_here = self.rect().contains(qt_event.position().toPoint())
        if qt_event.button() == Qt.MouseButton.LeftButton and is_here:
            self.opened.emit()

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Enter and Space open it."""
        if qt_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(qt_event)


class NotesPanel(QWidget):
    """A line for each note, and the field where one is being written; hidden without both.

    Signals:
        write_requested: a note was clicked; carries what it is on.
        written: words were written; carries what they are on, and the words.
        given_back: nothing is written any more, by a key: the keyboard is to go where it was.
    """

    write_requested = Signal(object)
    written = Signal(object, str)
    given_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[NoteLine, ...] = ()
        self._target: Target | None = None
        self._rows: list[_Row] = []
        self._head = label(kind="soft", wrap=True)
        self._head.hide()
        self.field = NoteField()
        self.field.hide()
        self.field.written.connect(self._on_field_written)
        self.field.left.connect(self.end)
        self.field.given_back.connect(self.given_back)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 2)
        self._column.setSpacing(2)
        self._column.addWidget(self._head)
        self._column.addWidget(self.field)
        self.hide()

    @property
    def target(self) -> Target | None:
        """What a note is being written on."""
        return self._target

    def show_lines(self, lines: Sequence[NoteLine]) -> None:
        """Show these notes; what is being written stays."""
        if tuple(lines) != self.lines:
            self.lines = tuple(lines)
            for row in self._rows:
                self._column.removeWidget(row)
                row.hide()
                row.deleteLater()
            self._rows = [_Row(line, self) for line in lines]
            for at, row in enumerate(self._rows):
                row.opened.connect(partial(self.write_requested.emit, self.lines[at].target))
                self._column.insertWidget(at, row)
                row.show()
        self._show_parts()

    def rows(self) -> list[QWidget]:
        """The notes, from the top."""
        return list(self._rows)

    def ask(self, target: Target, on: str, text: str, *, takes_focus: bool = True) -> None:
        """Let a note be written.

        Args:
            target: what it is on.
            on: the same in words.
            text: what is noted there already.
            takes_focus: the keyboard goes there.
        """
        self._target = target
        self._head.setText(tr("Note on {what}", what=on))
        self.field.setAccessibleName(self._head.text())
        self.field.setPlainText(text)
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self._show_parts()
        if takes_focus:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Let nothing be written any more."""
        self._target = None
        self._show_parts()

    def _show_parts(self) -> None:
        is_written = self._target is not None
        for row, line in zip(self._rows, self.lines, strict=True):
            row.setVisible(not is_written or line.target != self._target)
        self._head.setVisible(is_written)
        self.field.setVisible(is_written)
        self.setVisible(is_written or bool(self.lines))

    def _on_field_written(self, words: str) -> None:
        target, self._target = self._target, None
        if target is not None:
            self._show_parts()
            self.written.emit(target, words)
