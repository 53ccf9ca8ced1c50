"""The filter sidebar: what can be asked for, with how many events each choice would leave."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from viewer.library.facets import Facets
from viewer.model.document import Document
from viewer.model.filter import FilterSpec
from viewer.model.speech import tr, tr_later
from viewer.render.theme import Theme
from viewer.ui.filters.group import FilterGroup
from viewer.ui.filters.known_on import KnownOnSlider
from viewer.ui.filters.saved import SavedFilters
from viewer.ui.parts.plain_text import label
from viewer.ui.parts.swatch import Swatch

#: people and measures shown before "more..."
MOST_PEOPLE, MOST_MEASURES, MOST_SOURCES = 6, 4, 12
_ALL = 1000
_INDENT_PX = 6
#: what is kept in view above and below the row with the keyboard
_AROUND_PX = 30


@dataclass(frozen=True, slots=True)
class _Field:
    """A field of both FilterSpec and Facets, as the sidebar heads it by `tr`."""

    name: str
    heading: str
    swatch: Swatch = Swatch.NONE
    most: int = _ALL


_FIELDS = (
    _Field("told", tr_later("Told by")),
    _Field("sides", tr_later("Side"), Swatch.SIDE),
    _Field("kinds", tr_later("Kind")),
    _Field("statuses", tr_later("Status when reported"), Swatch.STATUS),
    _Field("actors", tr_later("People and bodies"), Swatch.SIDE, MOST_PEOPLE),
    _Field("sources", tr_later("Source"), most=MOST_SOURCES),
    _Field("holds", tr_later("Has")),
    _Field("measures", tr_later("Measure"), most=MOST_MEASURES),
)


def toggled(spec: FilterSpec, field: str, value: str) -> FilterSpec:
    """The filter with one value of one of its sets chosen, or not any more, or let in again."""
    if (field, value) in spec.without:
        return excluding(spec, field, value)
    chosen: frozenset[str] = getattr(spec, field)
    changes: dict[str, Any] = {field: chosen ^ {value}}
    return replace(spec, **changes)


def only(spec: FilterSpec, field: str, value: str) -> FilterSpec:
    """The filter with this value alone in its set, and nothing of the set excluded."""
    kept = frozenset(pair for pair in spec.without if pair[0] != field)
    changes: dict[str, Any] = {field: frozenset({value}), "without": kept}
    return replace(spec, **changes)


def excluding(spec: FilterSpec, field: str, value: str) -> FilterSpec:
    """The filter with all values of a set but this one, or with this one let in again."""
    changes: dict[str, Any] = {
        field: getattr(spec, field) - {value},
        "without": spec.without ^ {(field, value)},
    }
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
        self.setAccessibleName(tr("Filters"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._spec = FilterSpec()
        self.known_on = KnownOnSlider()
        self.known_on.spec_requested.connect(self.spec_requested)
        self._groups = {f.name: FilterGroup(tr(f.heading), f.swatch, f.most) for f in _FIELDS}
        content = QWidget()
        content.setObjectName("scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(6, 8, 6, 10)
        column.setSpacing(12)
        head = label(tr("Filters"), "strong")
        head.setIndent(_INDENT_PX)
        column.addWidget(head)
        self.saved = SavedFilters()
        self.saved.reached.connect(self._on_group_reached)
        self.saved.left.connect(self._on_saved_left)
        column.addWidget(self.saved)
        column.addWidget(self.known_on)
        for name, group in self._groups.items():
            for wish, change in (
                (group.toggled, toggled),
                (group.only_requested, only),
                (group.exclusion_requested, excluding),
            ):
                wish.connect(partial(self._ask, change, name))
            group.left.connect(lambda step, name=name: self._on_group_left(name, step))
            group.reached.connect(self._on_group_reached)
            column.addWidget(group)
        column.addStretch(1)
        self.setWidget(content)

    def show_facets(self, facets: Facets, spec: FilterSpec, theme: Theme) -> None:
        """Show choices and counts, and which are chosen; announces nothing."""
        self._spec = spec
        self.known_on.show_spec(spec)
        for name, group in self._groups.items():
            group.show_facets(
                getattr(facets, name), getattr(spec, name), theme, spec.excluded(name)
            )

    def show_days(self, document: Document) -> None:
        """Offer the days on which something was published in a whole document."""
        self.known_on.show_document(document)
        self.known_on.show_spec(self._spec)

    def group(self, field: str) -> FilterGroup:
        """The group of a field of FilterSpec."""
        return self._groups[field]

    def _ask(
        self, change: Callable[[FilterSpec, str, str], FilterSpec], field: str, value: str
    ) -> None:
        self.spec_requested.emit(change(self._spec, field, value))

    def _on_group_reached(self, row: QWidget) -> None:
        self.ensureWidgetVisible(row, 0, _AROUND_PX)

    def _on_group_left(self, field: str, step: int) -> None:
        names = list(self._groups)
        at = names.index(field) + step
        while 0 <= at < len(names):
            if self._groups[names[at]].take_focus(last=step < 0):
                return
            at += step
        if step < 0:
            self.saved.take_focus(last=True)

    def _on_saved_left(self, step: int) -> None:
        if step > 0:
            any(group.take_focus(last=False) for group in self._groups.values())
