"""What a person can make the window do, as one list of records.

Shortcuts, tooltips and menus are made from it, so that none of them can say something else.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


class Scope(StrEnum):
    """Where a shortcut works."""

    WINDOW = "window"
    TIMELINE = "timeline"
    """Only while the timeline has the keyboard: arrows mean something else in a list."""


#: keys that keyboards show by a sign or by another word than Qt's
_SIGNS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter"}


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a person can make the window do.

    id: `timeline.zoom_in`. title: as a menu says it. shortcuts: the first is the one told.
    needs: what has to be done before, where it is not enabled ("first select an event"). note: what
    is said beside the title where there is room.
    """

    id: str
    title: str
    callback: Callable[[], object]
    shortcuts: tuple[str, ...] = ()
    scope: Scope = Scope.WINDOW
    is_enabled: Callable[[], bool] = field(default=_always)
    needs: str = ""
    note: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys that do the same, as this system writes them."""
        return tuple(key_words(keys) for keys in self.shortcuts)

    @property
    def key(self) -> str:
        """The key that does the same, as this system writes it; empty without one."""
        return self.keys[0] if self.shortcuts else ""

    @property
    def tooltip(self) -> str:
        """The title with the key that does the same."""
        return f"{self.title} ({self.key})" if self.key else self.title


def key_words(keys: str) -> str:
    """A shortcut as this system's keyboards have it, the arrow keys by their signs."""
    # but for the Mac's signs, the native text names keys in Qt's translation: no keyboard does
    formats = QKeySequence.SequenceFormat
    written = formats.NativeText if sys.platform == "darwin" else formats.PortableText
    said = QKeySequence(keys).toString(written)
    *held, last = said.rsplit("+", 1) if not said.endswith("+") else (said,)
    return "+".join((*held, _SIGNS.get(last, last)))


class Commands:
    """All commands of a window with the Qt actions that carry their shortcuts."""

    def __init__(self, commands: Sequence[Command]) -> None:
        self._commands = {command.id: command for command in commands}
        #: as they came, by id
        self.standard = dict(self._commands)
        self._actions: dict[str, QAction] = {}

    def __iter__(self) -> Iterator[Command]:
        return iter(self._commands.values())

    def __getitem__(self, command_id: str) -> Command:
        return self._commands[command_id]

    def rebind(self, own: Mapping[str, tuple[str, ...]]) -> None:
        """Take a person's shortcuts by command; the others have what they came with."""
        for command_id, standard in self.standard.items():
            keys = own.get(command_id, standard.shortcuts)
            self._commands[command_id] = replace(standard, shortcuts=keys)
            action = self._actions.get(command_id)
            if action is not None:
                action.setShortcuts([QKeySequence(held) for held in keys])

    def retitle(self, command_id: str, title: str) -> None:
        """Say otherwise what a command would do now."""
        self.standard[command_id] = replace(self.standard[command_id], title=title)
        self._commands[command_id] = replace(self._commands[command_id], title=title)
        action = self._actions.get(command_id)
        if action is not None:
            action.setText(title)

    def run(self, command_id: str) -> None:
        """Do it, unless it cannot be done now."""
        command = self._commands[command_id]
        if command.is_enabled():
            command.callback()

    def install(self, widgets: Mapping[Scope, QWidget]) -> None:
        """Give every command with a shortcut an action on the widget of its scope."""
        for command in self._commands.values():
            widget = widgets[command.scope]
            action = QAction(command.title, widget)
            action.setObjectName(command.id)
            action.setShortcuts([QKeySequence(keys) for keys in command.shortcuts])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked=False, name=command.id: self.run(name))
            widget.addAction(action)
            self._actions[command.id] = action

    def offer(self, menu: QMenu, command_id: str) -> QAction:
        """Put a command into a menu with its key; one that cannot be run says what it needs.

        The key is shown, not installed: the window's own action has it.
        """
        command = self._commands[command_id]
        words = command.title.replace("&", "&&")
        action = menu.addAction(f"{words}\t{command.key}" if command.key else words)
        action.triggered.connect(lambda _checked=False: self.run(command_id))
        is_enabled = command.is_enabled()
        action.setEnabled(is_enabled)
        action.setToolTip(command.note if is_enabled else command.needs)
        return action

    def action(self, command_id: str) -> QAction:
        """The action of an installed command."""
        return self._actions[command_id]
