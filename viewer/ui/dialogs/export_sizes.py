"""The sizes to choose from: presets as buttons with their proportions, and one of one's own."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.model.speech import tr, tr_later
from viewer.render.sizes import PRESETS, Unit
from viewer.render.theme import Theme
from viewer.ui.dialogs.export_choices import LARGEST_DPI, OWN, ExportChoices
from viewer.ui.dialogs.number_box import NumberBox
from viewer.ui.dialogs.segments import Segments
from viewer.ui.parts.one_stop import make_one_stop
from viewer.ui.parts.plain_text import label

COLUMNS, ICON_PX, BUTTON_PX, NUMBER_PX = 3, 22, 44, 62


class _Entry(NamedTuple):
    """A button: one preset, or two that are each other's turned paper; its words in English."""

    name: str
    words: str
    detail: str
    turned: str = ""


ENTRIES = (
    _Entry("slide", tr_later("Slide 16:9"), "1920 × 1080"),
    _Entry("4k", "4K", "3840 × 2160"),
    _Entry("social", tr_later("Social card"), "1200 × 630"),
    _Entry("a4", "A4", tr_later("landscape"), "a4-portrait"),
    _Entry("a3", "A3", tr_later("landscape"), "a3-portrait"),
    _Entry("letter", tr_later("Letter"), tr_later("landscape"), "letter-portrait"),
    _Entry("column-85", tr_later("Column"), "85 mm"),
    _Entry("column-180", tr_later("Column"), "180 mm"),
    _Entry(OWN, tr_later("Own size"), "px, mm, in"),
)


class ExportSizes(QWidget):
    """Presets and one's own size.

    Signals:
        chosen: `ExportChoices` with another size.
    """

    chosen = Signal(object)

    def __init__(self, choices: ExportChoices, theme: Theme) -> None:
        super().__init__()
        self._choices, self._theme = choices, theme
        self._group = QButtonGroup(self)
        make_one_stop(self._group)
        self.buttons = {entry.name: self._button(entry) for entry in ENTRIES}
        self.width_box = NumberBox(tr("Width"), 100_000, NUMBER_PX)
        self.height_box = NumberBox(tr("Height"), 100_000, NUMBER_PX)
        self.dpi_box = NumberBox(tr("Px on an inch"), LARGEST_DPI, NUMBER_PX)
        self.units = Segments(tr("Unit"), [(unit.value, unit.value) for unit in Unit])
        self.told = label(kind="soft")
        self._lay_out()
        self._show()
        for box in (self.width_box, self.height_box, self.dpi_box):
            box.value_changed.connect(self._take_own)
        self.units.chosen.connect(self._take_unit)

    def show_choices(self, choices: ExportChoices, told: str) -> None:
        """Show what is chosen and what it comes to in print."""
        self._choices = choices
        self.told.setText(told)
        self._show()

    def _button(self, entry: _Entry) -> QPushButton:
        button = QPushButton(f"{tr(entry.words)}\n{tr(entry.detail)}")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setFixedHeight(BUTTON_PX)
        button.setStyleSheet(f"text-align: left; padding: 2px 7px; min-height: {BUTTON_PX - 6}px;")
        button.setIconSize(QSize(ICON_PX, ICON_PX))
        name, detail = tr(entry.words), tr(entry.detail)
        button.setAccessibleName(tr("Size {name}, {detail}", name=name, detail=detail))
        button.clicked.connect(lambda: self._take(entry))
        self._group.addButton(button)
        return button

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        grid = QGridLayout()
        grid.setSpacing(6)
        for at, button in enumerate(self.buttons.values()):
            grid.addWidget(button, at // COLUMNS, at % COLUMNS)
        whole.addLayout(grid)
        line = QHBoxLayout()
        line.setSpacing(5)
        for part in (self.width_box, label("×"), self.height_box, self.units, self.dpi_box):
            line.addWidget(part)
        line.addWidget(label(tr("dpi"), "soft"))
        line.addStretch(1)
        whole.addLayout(line)
        whole.addWidget(self.told)

    def _show(self) -> None:
        choices = self._choices
        for entry in ENTRIES:
            button = self.buttons[entry.name]
            is_turned = choices.preset == entry.turned
            if entry.turned:
                words = tr("portrait") if is_turned else tr("landscape")
                button.setText(f"{tr(entry.words)}\n{words}")
                button.setToolTip(tr("Press again to turn the paper"))
            button.setChecked(choices.preset == entry.name or is_turned)
            button.setIcon(self._icon(entry.turned if is_turned else entry.name))
        for box, value in (
            (self.width_box, choices.width),
            (self.height_box, choices.height),
            (self.dpi_box, choices.dpi),
        ):
            box.show_value(value)
        self.units.show_value(choices.unit.value)

    def _icon(self, name: str) -> QIcon:
        """A sheet in the preset's proportions."""
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(ICON_PX * ratio), round(ICON_PX * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        long, high = PRESETS[name].size if name in PRESETS else (4.0, 3.0)
        scale = (ICON_PX - 3) / max(long, high)
        width, height = max(long * scale, 6.0), max(high * scale, 6.0)
        painter = QPainter(pixmap)
        pen = QPen(self._theme.colour("soft"), 1.2)
        if name == OWN:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRect(QRectF((ICON_PX - width) / 2, (ICON_PX - height) / 2, width, height))
        painter.end()
        return QIcon(pixmap)

    def _give(self, choices: ExportChoices) -> None:
        self._choices = choices
        self._show()
        self.chosen.emit(choices)

    def _take(self, entry: _Entry) -> None:
        name = entry.name
        if entry.turned and self._choices.preset == entry.name:
            name = entry.turned
        self._give(replace(self._choices, preset=name))

    def _take_own(self) -> None:
        self._give(
            replace(
                self._choices,
                preset=OWN,
                width=self.width_box.value,
                height=self.height_box.value,
                dpi=self.dpi_box.value,
            )
        )

    def _take_unit(self, value: str) -> None:
        """Keep the size; only the numbers change."""
        choices, unit = self._choices, Unit(value)
        per_inch = {Unit.PX: choices.dpi, Unit.MM: 25.4, Unit.IN: 1.0}
        factor = per_inch[unit] / per_inch[choices.unit]
        digits = 0 if unit == Unit.PX else 1
        self._give(
            replace(
                choices,
                preset=OWN,
                unit=unit,
                width=round(choices.width * factor, digits),
                height=round(choices.height * factor, digits),
            )
        )
