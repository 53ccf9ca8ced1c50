"""The right column of the export dialog: size, look, words and file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.library.asking import View
from viewer.library.series import measures_in
from viewer.library.view_words import say_told
from viewer.model.actor import Measure
from viewer.model.listing import listed
from viewer.model.speech import ENGLISH, speaking, tr, tr_later, tr_n
from viewer.render.picture_options import MOST_BANDS
from viewer.render.sizes import PICTURE_SUFFIXES
from viewer.render.theme import Theme
from viewer.render.theme_names import THEME_NAMES
from viewer.timeline.lanes import LaneMode
from viewer.ui.dialogs.export_choices import ExportChoices
from viewer.ui.dialogs.export_sizes import ExportSizes
from viewer.ui.dialogs.menu_button import MenuButton
from viewer.ui.dialogs.segments import Segments
from viewer.ui.parts.check_box import CheckBox
from viewer.ui.parts.elided_label import ElidedLabel
from viewer.ui.parts.plain_text import label, without_keys
from viewer.ui.parts.rule import rule

LABEL_PX = 62
#: the menu of measures says so much of a name at most
NAME_LENGTH = 44
_THEMES = {
    "light": tr_later("Light"),
    "dark": tr_later("Dark"),
    "contrast": tr_later("Contrast"),
    "print": tr_later("Print"),
}
_LANES = {
    LaneMode.SIDE: tr_later("Side"),
    LaneMode.KIND: tr_later("Kind"),
    LaneMode.ACTOR: tr_later("Person"),
    LaneMode.SOURCE: tr_later("Source"),
    LaneMode.NONE: tr_later("None"),
}


class ExportForm(QFrame):
    """Everything that can be chosen.

    Signals:
        changed: the `ExportChoices` as they are now.
    """

    changed = Signal(object)

    def __init__(self, choices: ExportChoices, view: View, theme: Theme) -> None:
        super().__init__()
        self._choices = choices
        self._measures = [counted.measure for counted in measures_in(view)]
        #: measures that were chosen together, as a choice of their own
        self._joined = choices.measures if len(choices.measures) > 1 else ()
        self.sizes = ExportSizes(choices, theme)
        self.themes = Segments(tr("Theme"), [(name, tr(_THEMES[name])) for name in THEME_NAMES])
        self.formats = Segments(tr("Format"), [(s, s[1:].upper()) for s in PICTURE_SUFFIXES])
        self.lanes = MenuButton(tr("Lanes by"), [tr(words) for words in _LANES.values()])
        self.bands = MenuButton(tr("Bands"), [tr("Auto"), *map(str, range(1, MOST_BANDS + 1))])
        self.folding = CheckBox(tr("Fold quiet time"))
        self.transparent = CheckBox(tr("Transparent"))
        self.notes = CheckBox(tr("Sources, numbered"))
        self.legend = CheckBox(tr("Legend"))
        self.list = CheckBox(tr("List what is unlabelled"))
        self.figures = MenuButton(tr("Figures"), _figures_words(self._measures, self._joined))
        self._own_title = view.document.title
        self.title = QLineEdit(choices.title or self._own_title)
        self.title.setAccessibleName(tr("Title of the image"))
        self.subtitle = QLineEdit(choices.subtitle or "")
        self.subtitle.setAccessibleName(tr("Subtitle of the image"))
        # what the picture says where nothing else is wished: files speak English
        with speaking(ENGLISH):
            told = f"{say_told(view)}." if view.events else ""
        self.subtitle.setPlaceholderText(told)
        self.told_bytes = label(kind="soft")
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

    def tell_bytes(self, words: str) -> None:
        """Say how large the file will be."""
        self.told_bytes.setText(words)

    def _connect(self) -> None:
        self.sizes.chosen.connect(self._take_size)
        self.themes.chosen.connect(lambda name: self._change(theme=name))
        self.formats.chosen.connect(lambda suffix: self._change(suffix=suffix))
        modes = list(_LANES)
        self.lanes.chosen.connect(lambda at: self._change(lanes=modes[at]))
        self.bands.chosen.connect(lambda at: self._change(bands=at))
        self.folding.toggled.connect(lambda on: self._change(is_folded=on))
        self.transparent.toggled.connect(lambda on: self._change(is_transparent=on))
        self.notes.toggled.connect(self._take_notes)
        self.legend.toggled.connect(lambda on: self._change(has_legend=on))
        self.list.toggled.connect(lambda on: self._change(has_list=on))
        self.figures.chosen.connect(self._take_figures)
        self.title.textChanged.connect(self._take_title)
        self.subtitle.textChanged.connect(
            lambda words: self._change(subtitle=words.strip() or None)
        )

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 14, 20, 14)
        whole.setSpacing(8)
        whole.addWidget(label(tr("Size"), "strong"))
        whole.addWidget(self.sizes)
        whole.addWidget(rule())
        whole.addWidget(label(tr("Look"), "strong"))
        whole.addLayout(_row(tr("Theme"), self.themes))
        lanes = QHBoxLayout()
        lanes.addWidget(self.lanes, 2)
        lanes.addWidget(label(tr("Bands"), "soft"))
        lanes.addWidget(self.bands, 1)
        whole.addLayout(_row(tr("Lanes"), lanes))
        whole.addLayout(_row("", _pair(self.folding, self.transparent)))
        whole.addWidget(rule())
        whole.addWidget(label(tr("Words and figures"), "strong"))
        for name, part in (
            (tr("Title"), self.title),
            (tr("Subtitle"), self.subtitle),
            (tr("Figures"), self.figures),
        ):
            whole.addLayout(_row(name, part))
        whole.addLayout(_row(tr("Notes", about="of a picture"), _pair(self.notes, self.legend)))
        whole.addLayout(_row("", self.list))
        whole.addWidget(rule())
        whole.addWidget(label(tr("File"), "strong"))
        whole.addLayout(_row(tr("Format"), _pair(self.formats, self.told_bytes)))
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
        self.legend.setChecked(choices.has_legend)
        self.list.setChecked(choices.has_list)
        self.list.setEnabled(choices.has_notes)
        self.figures.show_choice(self._figures_choice())

    def _figures_choice(self) -> int:
        """Place in the menu of figures: none, each stretch its own, then the measures."""
        if not self._choices.has_figures:
            return 0
        chosen, offered = self._choices.measures, self._offered
        return 1 + offered.index(chosen) if chosen in offered else 1

    @property
    def _offered(self) -> list[tuple[str, ...]]:
        """The measures that each entry of the menu but the first asks for."""
        joined = [self._joined] if self._joined else []
        return [(), *joined, *((measure.id,) for measure in self._measures)]

    def _take_figures(self, at: int) -> None:
        measures = self._offered[at - 1] if at > 0 else ()
        self._change(has_figures=at > 0, measures=measures)

    def _take_notes(self, on: bool) -> None:
        self.list.setEnabled(on)
        self._change(has_notes=on)

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


def _figures_words(measures: Sequence[Measure], joined: Sequence[str]) -> list[str]:
    """The menu of figures; without any measure there is nothing to choose."""
    if not measures:
        return [tr("None"), tr("None that belong to a measure")]
    names = [measure.name for measure in measures if measure.id in joined]
    several = [_shortened(_several(names))] if names else []
    each = tr("Those of each stretch")
    return [tr("None"), each, *several, *(_shortened(m.name) for m in measures)]


def _several(names: Sequence[str]) -> str:
    return tr_n("{n} measure: {names}", "{n} measures: {names}", len(names), names=listed(names))


def _shortened(name: str) -> str:
    short = name if len(name) <= NAME_LENGTH else f"{name[: NAME_LENGTH - 1]}…"
    return without_keys(short)


def _pair(first: QWidget, second: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addWidget(first, 1)
    line.addWidget(second, 1)
    return line


def _row(name: str, part: QWidget | QLayout) -> QGridLayout:
    row = QGridLayout()
    row.setColumnMinimumWidth(0, LABEL_PX)
    row.setColumnStretch(1, 1)
    row.addWidget(label(name, "soft"), 0, 0)
    if isinstance(part, QWidget):
        row.addWidget(part, 0, 1)
    else:
        row.addLayout(part, 0, 1)
    return row


def scrolled(form: QWidget) -> QScrollArea:
    """The form as wide as it is; on a low screen it scrolls."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFixedWidth(form.width())
    form.setObjectName("scrolled")
    area.setWidget(form)
    return area


def narrow_label(words: str) -> QLabel:
    """Soft words that give way to the buttons beside them where there is no room for all."""
    made = ElidedLabel(words)
    made.setProperty("kind", "soft")
    return made
