"""What the filter asks for, part by part, above the timeline; each part has its way out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.library.filter_parts import FilterPart
from viewer.model.filter import FilterSpec
from viewer.model.speech import say_number, tr, tr_n
from viewer.ui.filters.name_field import NameField
from viewer.ui.parts.flow_layout import FlowLayout
from viewer.ui.parts.plain_text import elided, label, tooltip

_GAP_PX = 6
_MOST_CHIP_PX = 320
#: chips and what stands beside them are that high
_LINE_PX = 24
_FIELD_PX = 220


class FilterBar(QFrame):
    """A chip for each part, how many events are left, and the way out of all; hidden without any.

    Signals:
        spec_requested: the FilterSpec that a click asks for.
        save_requested: what is set is to be kept under a name.
    """

    spec_requested = Signal(object)
    save_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterBar")
        self.setAccessibleName(tr("Filters that are set"))
        self._parts: tuple[FilterPart, ...] = ()
        self._crosses: list[QToolButton] = []
        self._chips = QWidget()
        self._flow = FlowLayout(_GAP_PX, self._chips)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._chips.setSizePolicy(policy)
        self._count = label(kind="soft")
        self._count.setFixedHeight(_LINE_PX)
        self.clear_button = QPushButton(tr("Clear all"))
        self.clear_button.setProperty("kind", "link")
        self.clear_button.setAccessibleName(tr("Clear all filters"))
        self.clear_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clear_button.clicked.connect(lambda: self.spec_requested.emit(FilterSpec()))
        self._make_naming()
        self._key = label(kind="keycap")
        self._key.setFixedHeight(_LINE_PX)
        self._lay_out()
        self.hide()

    def _make_naming(self) -> None:
        self.save_button = QPushButton(tr("Save filter..."))
        self.save_button.setProperty("kind", "link")
        self.save_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.save_button.clicked.connect(self.save_requested)
        self.field = NameField()
        self.field.setFixedWidth(_FIELD_PX)
        self.field.setFixedHeight(_LINE_PX + 2)
        self.field.setProperty("dense", True)
        self.field.left.connect(self.end_naming)
        self.field.hide()
        self._saved = label(kind="strong")
        self._saved.setFixedHeight(_LINE_PX)
        self._saved.setMaximumWidth(_FIELD_PX)
        self._wrong = label(kind="wrong")
        self._wrong.setContentsMargins(12, 0, 12, 4)
        self._wrong.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._wrong.hide()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(12, 3, 12, 3)
        line.setSpacing(10)
        line.addWidget(self._chips, 1)
        end = QHBoxLayout()
        end.setSpacing(10)
        for part in (
            self._count, self._saved, self.field, self.save_button, self.clear_button, self._key
        ):  # fmt: skip
            end.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(end)
        line.setAlignment(end, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._wrong)

    def show_save_key(self, key: str) -> None:
        """Say which key keeps what is set under a name."""
        said = tr("Keep these filters under a name")
        self.save_button.setToolTip(tr("{words} ({key})", words=said, key=key) if key else said)

    def show_saved(self, name: str) -> None:
        """Say under which name what is set is kept; empty where it is not, and can be."""
        self._saved.setText(elided(name, self._saved.fontMetrics(), _FIELD_PX))
        self._saved.setToolTip(tooltip(name))
        self._saved.setVisible(bool(name))
        self.save_button.setVisible(not name and self.field.isHidden())

    def ask_for_name(self, offered: str) -> None:
        """Ask for a name in place of the button."""
        self.save_button.hide()
        self.field.ask(offered)

    def say_wrong(self, words: str) -> None:
        """Say why that name cannot be."""
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))

    def end_naming(self) -> None:
        """Ask for no name any more."""
        if self.field.isHidden():
            return
        had_focus = self.field.hasFocus()
        self.say_wrong("")
        self.save_button.setVisible(self._saved.isHidden())
        if had_focus:
            self.clear_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.hide()

    @property
    def saved_words(self) -> str:
        """Under which name what is set is kept."""
        return self._saved.toolTip() if not self._saved.isHidden() else ""

    @property
    def wrong(self) -> str:
        """Why the last name cannot be."""
        return self._wrong.text()

    def show_key(self, key: str) -> None:
        """Say which key clears all filters."""
        self._key.setText(key)
        self._key.setVisible(bool(key))
        said = tr("Clear all filters")
        self.clear_button.setToolTip(tr("{words} ({key})", words=said, key=key) if key else said)

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
        said = tr_n("{left} of {n} events", "{left} of {n} events", total, left=say_number(left))
        self._count.setText(said)
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
        cross.setAccessibleName(tr("Remove the filter: {words}", words=part.words))
        cross.setToolTip(tr("Remove this filter"))
        cross.setFixedHeight(_LINE_PX)
        cross.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        cross.clicked.connect(partial(self.spec_requested.emit, part.rest))
        line.addWidget(cross)
        self._crosses.append(cross)
        return chip
