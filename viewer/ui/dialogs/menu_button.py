"""A button that shows what is chosen and opens a list of what else there is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from viewer.model.speech import tr
from viewer.ui.parts.plain_text import tooltip


class MenuButton(QPushButton):
    """One of a list of words.

    Signals:
        chosen: the position in the list.
    """

    chosen = Signal(int)

    def __init__(self, name: str, values: Sequence[str]) -> None:
        super().__init__()
        self._name, self._values = name, tuple(values)
        self.setAutoDefault(False)
        self.setStyleSheet("QPushButton { text-align: left; padding: 4px 9px; }")
        menu = QMenu(self)
        for at, words in enumerate(values):
            menu.addAction(words).triggered.connect(partial(self._take, at))
        self.setMenu(menu)

    def show_choice(self, at: int) -> None:
        """Show which is chosen."""
        self.setText(f"  {self._values[at]} ▾")
        said = tr("{name}: {value}", name=self._name, value=self._values[at])
        self.setAccessibleName(said)
        self.setToolTip(tooltip(said))

    def _take(self, at: int, _checked: bool = False) -> None:
        self.show_choice(at)
        self.chosen.emit(at)
