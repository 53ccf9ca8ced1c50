"""The sheet of all keys, over the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.model.speech import tr
from viewer.ui.keys.groups import KeyGroup, KeyLine, key_groups, narrowed
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.parts.overlay import Overlay
from viewer.ui.parts.plain_text import label
from viewer.ui.parts.rule import rule
from viewer.ui.review.key_list import key_lines

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow

_WIDTH_PX, _EDGE_PX, _TOP_PX, _PAD_PX = 760, 16, 60, 20
_FIELD_PX = 200


class KeySheet(Overlay):
    """Tells every key, made from the commands themselves; Esc or a click beside it closes it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, window.timeline, window.session.theme)
        self._window = window
        self._groups: tuple[KeyGroup, ...] = ()
        self.card = QFrame(self)
        self.card.setObjectName("keySheet")
        self.card.setAccessibleName(tr("Keys"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find a key or command"))
        self.field.setAccessibleName(tr("Find a key or command"))
        self.field.setFixedWidth(_FIELD_PX)
        self.field.textChanged.connect(self._show_groups)
        self.change_button = QPushButton(tr("Change shortcuts..."))
        self.change_button.setProperty("kind", "link")
        self.change_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.change_button.clicked.connect(self._change)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()

    def show_fresh(self) -> None:
        """Tell the keys as they are now."""
        self._groups = key_groups(self._window.commands, {"review": key_lines()})
        self.field.clear()
        self._show_groups("")

    def take_focus(self) -> None:
        """What is typed narrows the sheet."""
        self.field.setFocus()

    def describe(self) -> dict[str, Any]:
        """What it shows, for `--describe`."""
        shown = narrowed(self._groups, self.field.text())
        return {
            "groups": [
                {
                    "heading": group.heading,
                    "lines": [[line.words, *line.keys] for line in group.lines],
                }
                for group in shown
            ]
        }

    def event(self, qt_event: QEvent) -> bool:
        """Esc closes before the window's own meaning of it; other keys are not the window's."""
        if isinstance(qt_event, QKeyEvent) and qt_event.type() == QEvent.Type.ShortcutOverride:
            qt_event.accept()
            return True
        return super().event(qt_event)

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Esc, and ? where no letters are typed, close."""
        if qt_event.key() == Qt.Key.Key_Escape:
            self.close_overlay()
        qt_event.accept()

    def focusNextPrevChild(self, next_: bool) -> bool:
        """The keyboard stays on the sheet while it is open."""
        focused = QApplication.focusWidget()
        other = self.change_button if focused is self.field else self.field
        other.setFocus(
            Qt.FocusReason.TabFocusReason if next_ else Qt.FocusReason.BacktabFocusReason
        )
        return True

    # --- inside

    def _change(self) -> None:
        self.close_overlay()
        self._window.commands.run("keys.change")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_PAD_PX, 12, _PAD_PX, 12)
        head.setSpacing(14)
        head.addWidget(label(tr("Keys"), "big"))
        head.addWidget(self.field)
        head.addStretch(1)
        head.addWidget(self.change_button)
        head.addWidget(label(tr("Esc"), "keycap"))
        foot = QHBoxLayout()
        foot.setContentsMargins(_PAD_PX, 10, _PAD_PX, 10)
        foot.addWidget(label(tr("Keys of one letter work while no text field is edited."), "soft"))
        foot.addStretch(1)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self._scroll, 1)
        column.addWidget(rule())
        column.addLayout(foot)

    def _show_groups(self, typed: str) -> None:
        content = QWidget()
        content.setObjectName("scrolled")
        groups = narrowed(self._groups, typed)
        halves = QHBoxLayout(content)
        halves.setContentsMargins(_PAD_PX, 12, _PAD_PX, 14)
        halves.setSpacing(32)
        for half in _halves(groups):
            halves.addLayout(_half(half), 1)
        if not groups:
            halves.addWidget(label(tr("No key and no command is called so."), "soft"))
        halves.activate()
        self._scroll.setWidget(content)
        self.place()

    def place_card(self) -> None:
        """In the middle, as high as its lines want."""
        window = self._window
        wide = min(_WIDTH_PX, window.width() - 2 * _EDGE_PX)
        top = min(_TOP_PX, window.height() // 12)
        # the card remembers how high the lines before were
        self._scroll.updateGeometry()
        content = self._scroll.widget()
        wanted = content.sizeHint().height() if content is not None else 0
        rest = self.card.sizeHint().height() - self._scroll.sizeHint().height()
        high = min(wanted + rest + 4, window.height() - top - _EDGE_PX)
        self.card.setGeometry((window.width() - wide) // 2, top, wide, high)


def _halves(groups: tuple[KeyGroup, ...]) -> tuple[list[KeyGroup], list[KeyGroup]]:
    """The groups in two columns of about the same height, their order kept."""
    weights = [len(group.lines) + 2 for group in groups]
    total = sum(weights)
    best = min(range(len(groups) + 1), key=lambda n: abs(2 * sum(weights[:n]) - total), default=0)
    return list(groups[:best]), list(groups[best:])


def _half(groups: list[KeyGroup]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    for group in groups:
        column.addWidget(label(group.heading, "heading"))
        column.addSpacing(4)
        column.addLayout(_lines(group.lines))
        column.addSpacing(14)
    column.addStretch(1)
    return column


def _lines(lines: tuple[KeyLine, ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(0, 1)
    for place, line in enumerate(lines):
        words = ElidedLabel(line.words)
        grid.addWidget(words, 2 * place, 0)
        grid.addLayout(_keys(line.keys), 2 * place, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(rule(), 2 * place + 1, 0, 1, 2)
    return grid


def _keys(keys: tuple[str, ...]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(5)
    for key in keys:
        row.addWidget(label(key, "keycap"))
    return row
