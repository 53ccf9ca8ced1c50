"""What the filter asks for, part by part, above the timeline; each part has its way out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from viewer.library.filter_parts import FilterPart
from viewer.model.filter import FilterSpec
from viewer.ui.parts.flow_layout import FlowLayout
from viewer.ui.parts.plain_text import label

_GAP_PX = 6
_MOST_CHIP_PX = 320
#: chips and what stands beside them are that high
_LINE_PX = 20


class FilterBar(QFrame):
    """A chip for each part, how many events are left, and the way out of all; hidden without any.

    Signals:
        spec_requested: the FilterSpec that a click asks for.
    """

    spec_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterBar")
        self.setAccessibleName("Filters that are set")
        self._parts: tuple[FilterPart, ...] = ()
        self._crosses: list[QToolButton] = []
        self._chips = QWidget()
        self._flow = FlowLayout(_GAP_PX, self._chips)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._chips.setSizePolicy(policy)
        self._count = label(kind="soft")
        self._count.setFixedHeight(_LINE_PX)
        self.clear_button = QPushButton("Clear all")
        self.clear_button.setProperty("kind", "link")
        self.clear_button.setAccessibleName("Clear all filters")
        self.clear_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clear_button.clicked.connect(lambda: self.spec_requested.emit(FilterSpec()))
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 5, 12, 5)
        line.setSpacing(10)
        line.addWidget(self._chips, 1)
        end = QHBoxLayout()
        end.setSpacing(10)
        self._key = label(kind="keycap")
        self._key.setFixedHeight(_LINE_PX)
        for part in (self._count, self.clear_button, self._key):
            end.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(end)
        line.setAlignment(end, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_key(self, key: str) -> None:
        """Say which key clears all filters."""
        self._key.setText(key)
        self._key.setVisible(bool(key))
        self.clear_button.setToolTip(f"Clear all filters ({key})" if key else "Clear all filters")

    @property
    def words(self) -> tuple[str, ...]:
        """What the chips say."""
        return tuple(part.words for part in self._parts)

    @property
    def crosses(self) -> tuple[QToolButton, ...]:
        """The chips' ways out, in order."""
        return tuple(self._crosses)

    @property
    def count_words(self) -> str:
        """How many events it says are left."""
        return self._count.text()

    def show_parts(self, parts: Sequence[FilterPart], left: int, total: int) -> None:
        """Show a filter's parts, and how many of all events are left; announces nothing."""
        self._count.setText(f"{left:,} of {total:,} events")
        if tuple(parts) != self._parts:
            self._parts = tuple(parts)
            self._flow.clear()
            self._crosses = []
            for part in parts:
                self._flow.addWidget(self._chip(part))
        self.setVisible(bool(parts))

    def _chip(self, part: FilterPart) -> QWidget:
        chip = QFrame()
        chip.setProperty("kind", "chip")
        chip.setMaximumWidth(_MOST_CHIP_PX)
        line = QHBoxLayout(chip)
        chip.setFixedHeight(_LINE_PX + 2)
        line.setContentsMargins(9, 0, 1, 0)
        line.setSpacing(2)
        line.addWidget(label(part.words))
        cross = QToolButton()
        cross.setText("×")
        cross.setProperty("kind", "quiet")
        cross.setProperty("cross", True)
        cross.setAccessibleName(f"Remove the filter: {part.words}")
        cross.setToolTip("Remove this filter")
        cross.setFixedHeight(_LINE_PX)
        cross.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        cross.clicked.connect(partial(self.spec_requested.emit, part.rest))
        line.addWidget(cross)
        self._crosses.append(cross)
        return chip
