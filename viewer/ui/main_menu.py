"""Every command in menus: made from the list of commands each time it opens."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from viewer.ui.commands import Command, Commands
from viewer.ui.keys.groups import commands_by_group
from viewer.ui.language import tr
from viewer.ui.parts.plain_text import without_keys


class MainMenu(QMenu):
    """A menu for each group of commands; one that cannot be run now says what it needs."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._menus: list[QMenu] = []
        self.setAccessibleName(tr("All commands"))
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Offer what there is now."""
        self.clear()
        for menu in self._menus:
            menu.deleteLater()
        self._menus = []
        for heading, commands in commands_by_group(self._commands):
            menu = self.addMenu(without_keys(heading))
            menu.setToolTipsVisible(True)
            self._menus.append(menu)
            for command in commands:
                self._add(menu, command)

    def _add(self, menu: QMenu, command: Command) -> None:
        action = menu.addAction(without_keys(command.title))
        action.triggered.connect(partial(self._commands.run, command.id))
        if command.key:
            # shown, not installed: the window's own action has it
            action.setText(f"{without_keys(command.title)}\t{command.key}")
        is_enabled = command.is_enabled()
        action.setEnabled(is_enabled)
        action.setToolTip(command.note if is_enabled else command.needs)
