"""The filter sidebar: what can be asked for, with how many events each choice would leave."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from viewer.library.facets import Facets
from viewer.model.filter import FilterSpec
from viewer.render.theme import Theme
from viewer.ui.panes.filter_chips import FilterChips
from viewer.ui.panes.filter_group import FilterGroup
from viewer.ui.panes.swatch import Swatch
from viewer.ui.plain_text import label

#: people shown before "more..."
MOST_PEOPLE = 6
_ALL = 1000
#: what is kept in view above and below the row with the keyboard
_AROUND_PX = 30


@dataclass(frozen=True, slots=True)
class _Field:
    """A field of both FilterSpec and Facets, as the sidebar heads it."""

    name: str
    heading: str
    swatch: Swatch = Swatch.NONE
    most: int = _ALL


_FIELDS = (
    _Field("sides", "Side", Swatch.SIDE),
    _Field("kinds", "Kind"),
    _Field("statuses", "Status when reported", Swatch.STATUS),
    _Field("actors", "People and bodies", Swatch.SIDE, MOST_PEOPLE),
    _Field("sources", "Source"),
)


def toggled(spec: FilterSpec, field: str, value: str) -> FilterSpec:
    """The filter with one value of one of its sets chosen, or not any more."""
    chosen: frozenset[str] = getattr(spec, field)
    changes: dict[str, Any] = {field: chosen ^ {value}}
    return replace(spec, **changes)


class FiltersPane(QScrollArea):
    """Groups of choices; any number in each.

    Signals:
        spec_requested: the FilterSpec that a click asks for.
    """

    spec_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName("Filters")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._spec = FilterSpec()
        self._groups = {f.name: FilterGroup(f.heading, f.swatch, f.most) for f in _FIELDS}
        self._clear = self._clear_button()
        self.chips = FilterChips()
        self.chips.spec_requested.connect(self.spec_requested)
        content = QWidget()
        content.setObjectName("scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(6, 8, 6, 10)
        column.setSpacing(12)
        column.addWidget(self._head())
        for name, group in self._groups.items():
            group.toggled.connect(lambda value, name=name: self._on_group_toggled(name, value))
            group.left.connect(lambda step, name=name: self._on_group_left(name, step))
            group.reached.connect(self._on_group_reached)
            column.addWidget(group)
        column.addStretch(1)
        self.setWidget(content)

    def show_facets(self, facets: Facets, spec: FilterSpec, theme: Theme) -> None:
        """Show choices and counts, and which are chosen; announces nothing."""
        self._spec = spec
        for name, group in self._groups.items():
            group.show_facets(getattr(facets, name), getattr(spec, name), theme)
        self._clear.setVisible(not spec.is_empty)
        self.chips.show_spec(spec)

    def group(self, field: str) -> FilterGroup:
        """The group of a field of FilterSpec."""
        return self._groups[field]

    @property
    def clear_button(self) -> QPushButton:
        """Takes every filter away; visible while there is one."""
        return self._clear

    def _head(self) -> QWidget:
        """What the sidebar is, the way out of all of it, and what no row below stands for."""
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(6, 0, 6, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.addWidget(label("Filters", "strong"))
        line.addStretch(1)
        line.addWidget(self._clear)
        column.addLayout(line)
        column.addWidget(self.chips)
        return head

    def _clear_button(self) -> QPushButton:
        button = QPushButton("Clear all")
        button.setProperty("kind", "link")
        button.setAccessibleName("Clear all filters")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        button.clicked.connect(lambda: self.spec_requested.emit(FilterSpec()))
        button.hide()
        return button

    def _on_group_toggled(self, field: str, value: str) -> None:
        self.spec_requested.emit(toggled(self._spec, field, value))

    def _on_group_reached(self, row: QWidget) -> None:
        self.ensureWidgetVisible(row, 0, _AROUND_PX)

    def _on_group_left(self, field: str, step: int) -> None:
        names = list(self._groups)
        at = names.index(field) + step
        while 0 <= at < len(names):
            if self._groups[names[at]].take_focus(last=step < 0):
                return
            at += step
