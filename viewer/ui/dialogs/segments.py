"""A row of buttons of which one is chosen: formats, themes, units."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from viewer.model.speech import tr
from viewer.ui.parts.one_stop import make_one_stop


class Segments(QWidget):
    """One of a few values.

    Signals:
        chosen: the value of the button that was pressed.
    """

    chosen = Signal(str)

    def __init__(self, name: str, values: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        make_one_stop(self._group)
        self._buttons: dict[str, QPushButton] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for value, words in values:
            button = QPushButton(words)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAccessibleName(tr("{name}: {value}", name=name, value=words))
            button.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            self._group.addButton(button)
            self._buttons[value] = button
            line.addWidget(button)

    def show_value(self, value: str) -> None:
        """Mark a value as the chosen one."""
        self._buttons[value].setChecked(True)

    def button(self, value: str) -> QPushButton:
        """The button of a value."""
        return self._buttons[value]
