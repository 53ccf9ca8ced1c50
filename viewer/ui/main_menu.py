"""Every command in menus: made from the list of commands each time it opens."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from viewer.model.speech import tr
from viewer.ui.commands import Commands
from viewer.ui.keys.groups import commands_by_group
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
                self._commands.offer(menu, command.id)
