"""The dialog in which shortcuts are changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from viewer.model.speech import tr
from viewer.ui.commands import Command, key_words
from viewer.ui.dialogs.closing_row import closing_row, primary_button
from viewer.ui.dialogs.room import resize_within_screen
from viewer.ui.keys.own_keys import PORTABLE, bound, clash, reset, with_own_keys
from viewer.ui.parts.plain_text import label

SIZE = (560, 560)
_ID = Qt.ItemDataRole.UserRole
_KEY_COLUMN_PX = 170

Keys = Mapping[str, tuple[str, ...]]


class _KeyField(QKeySequenceEdit):
    """Takes any key but Shift+Tab, by which the keyboard leaves it as by Tab."""

    def event(self, qt_event: QEvent) -> bool:
        """Go back where Qt would note the key."""
        is_key = isinstance(qt_event, QKeyEvent) and qt_event.key() == Qt.Key.Key_Backtab
        if not is_key:
            return super().event(qt_event)
        if qt_event.type() == QEvent.Type.KeyPress:
            self.focusNextPrevChild(False)
        qt_event.accept()
        return True


class KeysDialog(QDialog):
    """Lists every command with its shortcut; a change counts at once.

    apply: takes the person's shortcuts by command.
    """

    def __init__(
        self,
        standard: Iterable[Command],
        own: Keys,
        apply: Callable[[Keys], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Change shortcuts"))
        resize_within_screen(self, SIZE)
        self._standard, self.own, self._apply = tuple(standard), dict(own), apply
        self.search, self.list = self._search_field(), self._list_of()
        self.edit = _KeyField()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setClearButtonEnabled(True)
        self.edit.setAccessibleName(tr("New shortcut"))
        for cross in self.edit.findChildren(QToolButton):
            cross.setAccessibleName(tr("No shortcut"))
        self.edit.keySequenceChanged.connect(lambda _keys: self._look())
        self.set_button = QPushButton(tr("Use it"))
        self.set_button.clicked.connect(self._use)
        self.reset_button = QPushButton(tr("As it came"))
        self.reset_button.clicked.connect(self._reset)
        self.reset_all_button = QPushButton(tr("All as they came"))
        self.reset_all_button.clicked.connect(lambda: self._take({}))
        self.said = label(kind="soft", wrap=True)
        self.said.setMinimumHeight(32)
        self._lay_out()
        self._show_rows()
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        self.search.setFocus()

    @property
    def _commands(self) -> tuple[Command, ...]:
        return with_own_keys(self._standard, self.own)

    @property
    def command(self) -> Command | None:
        """The chosen command as it is now."""
        item = self.list.currentItem()
        wanted = item.data(0, _ID) if item is not None else None
        return next((each for each in self._commands if each.id == wanted), None)

    def choose(self, command_id: str) -> None:
        """Choose a command."""
        for at in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(at)
            if item is not None and item.data(0, _ID) == command_id:
                self.list.setCurrentItem(item)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label(tr("New shortcut"), "soft"))
        row.addWidget(self.edit, 1)
        row.addWidget(self.set_button)
        row.addWidget(self.reset_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        column.addWidget(self.said)
        close = primary_button(tr("Close"), self.accept)
        # Enter in the field of the new shortcut would press it
        close.setDefault(False)
        close.setAutoDefault(False)
        column.addLayout(closing_row("", self.reset_all_button, close))

    def _search_field(self) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(tr("Find a command"))
        made.setAccessibleName(tr("Find a command"))
        made.textChanged.connect(self._narrow)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), made)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(lambda: self.list.setFocus(Qt.FocusReason.ShortcutFocusReason))
        return made

    def _list_of(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setAccessibleName(tr("Commands"))
        made.setColumnCount(2)
        made.setHeaderLabels([tr("Command"), tr("Shortcut")])
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.setColumnWidth(0, SIZE[0] - _KEY_COLUMN_PX - 60)
        made.currentItemChanged.connect(lambda _new, _old: self._show_chosen())
        return made

    def _show_rows(self) -> None:
        chosen = self.command
        self.list.clear()
        for command in sorted(self._commands, key=lambda each: each.title.casefold()):
            item = QTreeWidgetItem([command.title, ", ".join(command.keys)])
            item.setData(0, _ID, command.id)
            if command.id in self.own:
                font = item.font(1)
                font.setBold(True)
                item.setFont(1, font)
            self.list.addTopLevelItem(item)
        self._narrow(self.search.text())
        if chosen is not None:
            self.choose(chosen.id)

    def _narrow(self, typed: str) -> None:
        wanted = typed.strip().casefold()
        for at in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(at)
            if item is not None:
                held = f"{item.text(0)} {item.text(1)}".casefold()
                item.setHidden(wanted not in held)
        self._choose_among_shown()

    def _choose_among_shown(self) -> None:
        """What is chosen is seen: no key goes to a command that the search hides."""
        now = self.list.currentItem()
        items = (self.list.topLevelItem(at) for at in range(self.list.topLevelItemCount()))
        shown = [item for item in items if item is not None and not item.isHidden()]
        if now not in shown:
            # Qt takes None for no line, which its types do not tell
            self.list.setCurrentItem(shown[0] if shown else None)  # type: ignore[arg-type]

    def _show_chosen(self) -> None:
        command = self.command
        self.edit.setKeySequence(
            QKeySequence(command.shortcuts[0]) if command and command.shortcuts else QKeySequence()
        )
        self._look()

    def _look(self) -> None:
        """Say what the new shortcut would do."""
        command, keys = self.command, self.edit.keySequence().toString(PORTABLE)
        other = clash(self._commands, command.id, keys) if command and keys else None
        self.set_button.setEnabled(command is not None and command.shortcuts[:1] != (keys,))
        self.reset_button.setEnabled(command is not None and command.id in self.own)
        self.reset_all_button.setEnabled(bool(self.own))
        if other is not None and command is not None:
            self.said.setText(
                tr(
                    "{key} is the key of “{other}”; using it takes it from there.",
                    key=key_words(keys),
                    other=other.title,
                )
            )
            self.set_button.setText(tr("Take it"))
        else:
            self.said.setText("")
            self.set_button.setText(tr("Use it"))

    def _use(self) -> None:
        command = self.command
        if command is not None:
            keys = self.edit.keySequence().toString(PORTABLE)
            self._take(bound(self.own, self._standard, command.id, keys))

    def _reset(self) -> None:
        command = self.command
        if command is not None:
            self._take(reset(self.own, self._standard, command.id))

    def _take(self, own: Keys) -> None:
        self.own = dict(own)
        self._apply(self.own)
        self._show_rows()
        self._show_chosen()
