"""The right column of the export dialog: size, look, words and file."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from viewer.render.sizes import PICTURE_SUFFIXES
from viewer.render.theme import Theme
from viewer.render.theme_names import THEME_NAMES
from viewer.timeline.lanes import LaneMode
from viewer.ui.check_box import CheckBox
from viewer.ui.dialogs.export_choices import MOST_BANDS, ExportChoices
from viewer.ui.dialogs.export_sizes import ExportSizes
from viewer.ui.dialogs.menu_button import MenuButton
from viewer.ui.dialogs.segments import Segments
from viewer.ui.plain_text import label

LABEL_PX = 62
_LANES = {
    LaneMode.SIDE: "Side",
    LaneMode.KIND: "Kind",
    LaneMode.ACTOR: "Person",
    LaneMode.SOURCE: "Source",
    LaneMode.NONE: "None",
}


class ExportForm(QFrame):
    """Everything that can be chosen.

    Signals:
        changed: the `ExportChoices` as they are now.
    """

    changed = Signal(object)

    def __init__(self, choices: ExportChoices, title: str, theme: Theme) -> None:
        super().__init__()
        self._choices = choices
        self.sizes = ExportSizes(choices, theme)
        self.themes = Segments("Theme", [(name, name.capitalize()) for name in THEME_NAMES])
        self.formats = Segments("Format", [(s, s[1:].upper()) for s in PICTURE_SUFFIXES])
        self.lanes = MenuButton("Lanes by", list(_LANES.values()))
        self.bands = MenuButton("Bands", ["Auto", *map(str, range(1, MOST_BANDS + 1))])
        self.folding = CheckBox("Fold quiet time")
        self.transparent = CheckBox("Transparent")
        self.notes = CheckBox("Sources, numbered")
        self.figures = CheckBox("Figures chart")
        self.title = QLineEdit(choices.title or title)
        self.title.setAccessibleName("Title of the image")
        self._own_title = title
        self._lay_out()
        self._show()
        self._connect()

    @property
    def choices(self) -> ExportChoices:
        """What is chosen now."""
        return self._choices

    def tell_size(self, words: str) -> None:
        """Say what the size comes to in print."""
        self.sizes.show_choices(self._choices, words)

    def _connect(self) -> None:
        self.sizes.chosen.connect(self._take_size)
        self.themes.chosen.connect(lambda name: self._change(theme=name))
        self.formats.chosen.connect(lambda suffix: self._change(suffix=suffix))
        modes = list(_LANES)
        self.lanes.chosen.connect(lambda at: self._change(lanes=modes[at]))
        self.bands.chosen.connect(lambda at: self._change(bands=at))
        self.folding.toggled.connect(lambda on: self._change(is_folded=on))
        self.transparent.toggled.connect(lambda on: self._change(is_transparent=on))
        self.notes.toggled.connect(lambda on: self._change(has_notes=on))
        self.figures.toggled.connect(lambda on: self._change(has_figures=on))
        self.title.textChanged.connect(self._take_title)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 14, 20, 14)
        whole.setSpacing(8)
        whole.addWidget(label("Size", "strong"))
        whole.addWidget(self.sizes)
        whole.addWidget(_rule())
        whole.addWidget(label("Look", "strong"))
        whole.addLayout(_row("Theme", self.themes))
        lanes = QHBoxLayout()
        lanes.addWidget(self.lanes, 2)
        lanes.addWidget(label("Bands", "soft"))
        lanes.addWidget(self.bands, 1)
        whole.addLayout(_row("Lanes", lanes))
        marks = QHBoxLayout()
        marks.addWidget(self.folding)
        marks.addWidget(self.transparent)
        whole.addLayout(_row("", marks))
        whole.addWidget(_rule())
        whole.addWidget(label("Words", "strong"))
        whole.addLayout(_row("Title", self.title))
        parts = QHBoxLayout()
        parts.addWidget(self.notes)
        parts.addWidget(self.figures)
        whole.addLayout(_row("Notes", parts))
        whole.addWidget(_rule())
        whole.addWidget(label("File", "strong"))
        whole.addLayout(_row("Format", self.formats))
        whole.addStretch(1)

    def _show(self) -> None:
        choices = self._choices
        self.themes.show_value(choices.theme)
        self.formats.show_value(choices.suffix)
        self.lanes.show_choice(list(_LANES).index(choices.lanes))
        self.bands.show_choice(choices.bands)
        self.folding.setChecked(choices.is_folded)
        self.transparent.setChecked(choices.is_transparent)
        self.notes.setChecked(choices.has_notes)
        self.figures.setChecked(choices.has_figures)

    def _take_title(self, words: str) -> None:
        said = words.strip()
        self._change(title=said if said and said != self._own_title else None)

    def _take_size(self, size: ExportChoices) -> None:
        self._change(
            preset=size.preset, width=size.width, height=size.height, unit=size.unit, dpi=size.dpi
        )

    def _change(self, **fields: Any) -> None:
        self._choices = replace(self._choices, **fields)
        self.changed.emit(self._choices)


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("kind", "line")
    return rule


def _row(name: str, part: QWidget | QHBoxLayout) -> QGridLayout:
    row = QGridLayout()
    row.setColumnMinimumWidth(0, LABEL_PX)
    row.setColumnStretch(1, 1)
    row.addWidget(label(name, "soft"), 0, 0)
    if isinstance(part, QWidget):
        row.addWidget(part, 0, 1)
    else:
        row.addLayout(part, 0, 1)
    return row
