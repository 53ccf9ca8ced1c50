"""What a person can make the window do, as one list of records.

Shortcuts, tooltips and menus are made from it, so that none of them can say something else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


class Scope(StrEnum):
    """Where a shortcut works."""

    WINDOW = "window"
    TIMELINE = "timeline"
    """Only while the timeline has the keyboard: arrows mean something else in a list."""


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """id: `timeline.zoom_in`; title: as a menu says it; shortcuts: the first is the one told."""

    id: str
    title: str
    callback: Callable[[], object]
    shortcuts: tuple[str, ...] = ()
    scope: Scope = Scope.WINDOW
    is_enabled: Callable[[], bool] = field(default=_always)

    @property
    def key(self) -> str:
        """The key that does the same, as this system writes it; empty without one."""
        if not self.shortcuts:
            return ""
        return QKeySequence(self.shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText)

    @property
    def tooltip(self) -> str:
        """The title with the key that does the same."""
        return f"{self.title} ({self.key})" if self.key else self.title


class Commands:
    """All commands of a window with the Qt actions that carry their shortcuts."""

    def __init__(self, commands: Sequence[Command]) -> None:
        self._commands = {command.id: command for command in commands}
        self._actions: dict[str, QAction] = {}

    def __iter__(self) -> Iterator[Command]:
        return iter(self._commands.values())

    def __getitem__(self, command_id: str) -> Command:
        return self._commands[command_id]

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

    def action(self, command_id: str) -> QAction:
        """The action of an installed command."""
        return self._actions[command_id]
