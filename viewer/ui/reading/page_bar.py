"""Which part of a long text is shown, and the way to the next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from viewer.model.speech import say_number, tr
from viewer.ui.parts.plain_text import label


class PageBar(QFrame):
    """`‹ Part 3 of 12 ›`; it is hidden where there is one part.

    Signals:
        turn_requested: -1 or 1.
    """

    turn_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageBar")
        self._words = label(kind="soft")
        self._back = self._button("‹", tr("Previous part"), -1)
        self._on = self._button("›", tr("Next part"), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 12, 2)
        row.addWidget(self._back)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignHCenter)
        row.addWidget(self._on)
        self.hide()

    @property
    def words(self) -> str:
        """What it says; empty where it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def show_page(self, page: int, pages: int) -> None:
        """Tell which part of how many is shown, counted from 0."""
        self._words.setText(
            tr("Part {part} of {all}", part=say_number(page + 1), all=say_number(pages))
        )
        self._back.setEnabled(page > 0)
        self._on.setEnabled(page + 1 < pages)
        self.setVisible(pages > 1)

    def _button(self, sign: str, name: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setProperty("kind", "quiet")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(partial(self.turn_requested.emit, step))
        return button
