"""The filters that no row of the sidebar stands for, each with its way out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from viewer.model.filter import FilterSpec
from viewer.model.wording import say_when
from viewer.ui.plain_text import label

Chip = tuple[str, FilterSpec]


def chips_of(spec: FilterSpec) -> Iterator[Chip]:
    """What such a filter says, and the whole filter without it."""
    if spec.known_on is not None:
        yield f"As known on {say_when(spec.known_on)}", replace(spec, known_on=None)
    if spec.start is not None:
        yield f"From {say_when(spec.start)}", replace(spec, start=None)
    if spec.end is not None:
        yield f"Until {say_when(spec.end)}", replace(spec, end=None)
    if spec.match.strip():
        yield f"“{spec.match.strip()}”", replace(spec, match="")


class FilterChips(QWidget):
    """One row each; hidden without any.

    Signals:
        spec_requested: the filter without what was taken away.
    """

    spec_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: tuple[Chip, ...] = ()
        self._rows: list[QWidget] = []
        self._buttons: list[QToolButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    @property
    def words(self) -> tuple[str, ...]:
        """What the rows say."""
        return tuple(words for words, _ in self._chips)

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        """The crosses, from the top."""
        return tuple(self._buttons)

    def show_spec(self, spec: FilterSpec) -> None:
        """Show what a filter says; announces nothing."""
        chips = tuple(chips_of(spec))
        if chips == self._chips:
            return
        self._chips = chips
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self._buttons = [], []
        for chip in chips:
            self._add(*chip)
        self.setVisible(bool(chips))

    def _add(self, words: str, without: FilterSpec) -> None:
        row = QFrame()
        row.setProperty("kind", "chip")
        line = QHBoxLayout(row)
        line.setContentsMargins(7, 1, 1, 1)
        line.setSpacing(2)
        line.addWidget(label(words, wrap=True), 1)
        cross = QToolButton()
        cross.setText("×")
        cross.setProperty("kind", "quiet")
        cross.setProperty("cross", True)
        cross.setAccessibleName(f"Remove the filter: {words}")
        cross.setToolTip("Remove this filter")
        cross.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        cross.clicked.connect(partial(self.spec_requested.emit, without))
        line.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(row)
        self._rows.append(row)
        self._buttons.append(cross)
