"""Chips of what is chosen, each of which takes itself out, and a line that adds more by Enter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QPushButton, QWidget

from viewer.model.speech import tr
from viewer.model.unseen import seen
from viewer.ui.parts.flow_layout import FlowLayout
from viewer.ui.parts.plain_text import elided, tooltip, without_keys

GAP_PX = 5
#: room for the words of one, so that none is wider than a form
_WORDS_PX = 380


class Chips(QWidget):
    """Words side by side; not there where there are none.

    Signals:
        taken_out: the position of the one that was pressed.
    """

    taken_out = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._row = FlowLayout(GAP_PX, self)

    def show_words(self, words: Sequence[str]) -> None:
        """Show these in the place of those before."""
        self._row.clear()
        for at, said in enumerate(words):
            chip = QPushButton()
            chip.setProperty("kind", "chip")
            short = elided(said, chip.fontMetrics(), _WORDS_PX)
            chip.setText(f"{without_keys(short)} ×")
            if short != seen(said):
                chip.setToolTip(tooltip(said))
            chip.setAutoDefault(False)
            chip.setAccessibleName(tr("Take out {name}", name=said))
            chip.clicked.connect(partial(self._take_out, at))
            self._row.addWidget(chip)
            chip.show()
        self.setVisible(bool(words))

    def _take_out(self, at: int, _checked: bool = False) -> None:
        self.taken_out.emit(at)


def is_enter(qt_event: QKeyEvent) -> bool:
    """Whether it is one of the two keys that enter what is typed."""
    return qt_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def hide_offers(line: QLineEdit) -> None:
    """Close the list of what could be meant, which would set its own words after this."""
    # Qt gives none where there is none, which its annotations do not say
    completer: QCompleter | None = line.completer()
    popup: QAbstractItemView | None = completer.popup() if completer is not None else None
    if popup is not None:
        popup.hide()
