"""The choices of one field of the filter, below their heading."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.library.facets import Facet
from viewer.model.speech import tr, tr_n
from viewer.render.theme import Theme
from viewer.ui.filters.row import FilterRow
from viewer.ui.parts.plain_text import label
from viewer.ui.parts.swatch import Swatch


class FilterGroup(QWidget):
    """Rows of one field; of many only the first are shown, and those that are chosen.

    Of many, those that would leave no event are shown with all the others only. A row is made when
    it is first shown: a document of a thousand articles has as many sources.

    Signals:
        toggled: a row was clicked; carries its value.
        only_requested: nothing else of the field; carries the value.
        exclusion_requested: everything but this, or this again; carries the value.
        reached: a row has the keyboard; carries the row.
        left: an arrow key went past the first (-1) or last (1) row.
    """

    toggled = Signal(str)
    only_requested = Signal(str)
    exclusion_requested = Signal(str)
    reached = Signal(object)
    left = Signal(int)

    _theme: Theme | None = None

    def __init__(
        self, heading: str, swatch: Swatch, most: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._swatch, self._most = swatch, most
        self._all_shown = False
        self._facets: tuple[Facet, ...] = ()
        self._chosen: frozenset[str] = frozenset()
        self._excluded: frozenset[str] = frozenset()
        self._rows: dict[str, FilterRow] = {}
        self._shown: list[FilterRow] = []
        self.setAccessibleName(heading)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(6, 0, 6, 2)
        self._head.addWidget(label(heading, "heading"))
        self._head.addStretch(1)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._foot = QWidget()
        self._more = QPushButton()
        self._more.setProperty("kind", "link")
        self._more.setCursor(Qt.CursorShape.PointingHandCursor)
        self._more.clicked.connect(self._on_more_clicked)
        self._lay_out()
        self.hide()  # until there are choices

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._head)
        whole.addLayout(self._column)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(22, 2, 6, 0)
        foot.addWidget(self._more)
        foot.addStretch(1)
        whole.addWidget(self._foot)

    def show_facets(
        self,
        facets: Sequence[Facet],
        chosen: Collection[str],
        theme: Theme,
        excluded: Collection[str] = (),
    ) -> None:
        """Show the choices; rows that stay keep the keyboard."""
        self._facets, self._chosen = tuple(facets), frozenset(chosen)
        self._excluded, self._theme = frozenset(excluded), theme
        values = {facet.value for facet in facets}
        for value in [value for value in self._rows if value not in values]:
            self._drop(self._rows.pop(value))
        self._arrange()

    def rows(self) -> list[FilterRow]:
        """The rows that are shown, from the top."""
        return list(self._shown)

    def take_focus(self, *, last: bool) -> bool:
        """Give the keyboard to the last or first row; False where there is none."""
        if not self._shown:
            return False
        self._shown[-1 if last else 0].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _arrange(self) -> None:
        shown = self._facets if self._all_shown else self._first()
        self._shown = [self._row_of(facet) for facet in shown]
        values = {facet.value for facet in shown}
        for value, row in self._rows.items():
            if row.isHidden() == (value in values):
                row.setVisible(value in values)
        for number, row in enumerate(self._shown):
            if self._column.indexOf(row) != number:
                self._column.insertWidget(number, row)
        self._show_tab_stop()
        waiting = sum(facet.count > 0 for facet in self._facets if facet.value not in values)
        self._foot.setVisible(waiting > 0 or (self._all_shown and len(self._facets) > self._most))
        more = tr_n("{n} more...", "{n} more...", waiting)
        self._more.setText(tr("fewer") if self._all_shown else more)
        shorter = tr("Show only the first few")
        self._more.setToolTip(shorter if self._all_shown else tr("Show all of them"))
        self.setVisible(bool(self._facets))

    def _first(self) -> tuple[Facet, ...]:
        """The first few, and those that are chosen; none that would leave nothing beside others."""
        few = self._facets[: self._most]
        if len(self._facets) > self._most and any(facet.count for facet in few):
            few = tuple(facet for facet in few if facet.count)
        values = {facet.value for facet in few} | self._chosen | self._excluded
        return tuple(facet for facet in self._facets if facet.value in values)

    def _show_tab_stop(self) -> None:
        """One row of a group is reached by Tab, the others by the arrows from there."""
        stop = next((row for row in self._shown if row.hasFocus()), None)
        stop = stop or next((row for row in self._shown if row.isChecked()), None)
        for number, row in enumerate(self._shown):
            is_stop = row is stop or (stop is None and number == 0)
            policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            row.setFocusPolicy(policy)

    def _row_of(self, facet: Facet) -> FilterRow:
        """The row of a choice, as it is now."""
        theme = self._theme
        if theme is None:
            raise RuntimeError("a row before anything was shown")
        row = self._rows.get(facet.value) or self._make(facet, theme)
        is_chosen, is_excluded = facet.value in self._chosen, facet.value in self._excluded
        row.show_facet(facet, is_chosen, theme, excluded=is_excluded)
        return row

    def _make(self, facet: Facet, theme: Theme) -> FilterRow:
        row = self._rows[facet.value] = FilterRow(facet, self._swatch, theme, self)
        row.toggled_by_user.connect(self.toggled)
        row.only_requested.connect(self.only_requested)
        row.exclusion_requested.connect(self.exclusion_requested)
        row.step_requested.connect(self._on_row_step_requested)
        row.focused.connect(partial(self.reached.emit, row))
        return row

    def _drop(self, row: FilterRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_row_step_requested(self, step: int) -> None:
        at = next((n for n, row in enumerate(self._shown) if row.hasFocus()), None)
        if at is None:
            return
        if 0 <= at + step < len(self._shown):
            self._shown[at + step].setFocus(Qt.FocusReason.TabFocusReason)
            self._show_tab_stop()
        else:
            self.left.emit(step)

    def _on_more_clicked(self) -> None:
        self._all_shown = not self._all_shown
        self._arrange()
