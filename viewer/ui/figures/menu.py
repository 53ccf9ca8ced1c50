"""The menu that chooses what the figures chart shows: measures by unit, several of one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from viewer.library.series import MeasureCount
from viewer.model.speech import say_number, tr
from viewer.timeline.amounts import unit_sign
from viewer.ui.parts.plain_text import label, without_keys

#: it says so much of a name at most
_NAME_LENGTH = 60


class FiguresMenu(QMenu):
    """Stays open while measures are checked, so that several can be.

    Signals:
        measure_toggled: the id of a measure that was checked or unchecked.
    """

    measure_toggled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("What the figures chart shows"))

    def show_measures(self, measures: Sequence[MeasureCount], shown: Sequence[str]) -> None:
        """Offer measures with the number of their figures; announces nothing."""
        self.clear()
        by_unit: dict[str, list[MeasureCount]] = {}
        for counted in measures:
            by_unit.setdefault(counted.measure.unit, []).append(counted)
        for unit, counts in by_unit.items():
            self.addAction(self._head(tr("Measures in {unit}", unit=unit_sign(unit))))
            for counted in counts:
                self._add(counted, is_shown=counted.measure.id in shown)

    def show_checked(self, shown: Sequence[str]) -> None:
        """Check these measures only; announces nothing."""
        for action in self.actions():
            action.setChecked(action.isCheckable() and action.data() in shown)

    def mouseReleaseEvent(self, qt_event: QMouseEvent) -> None:
        """A click checks and leaves the menu open."""
        if not self._toggle():
            super().mouseReleaseEvent(qt_event)

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Space checks and leaves the menu open; Enter checks and closes it."""
        if Qt.Key(qt_event.key()) != Qt.Key.Key_Space or not self._toggle():
            super().keyPressEvent(qt_event)

    def _head(self, words: str) -> QAction:
        """What stands above the measures of a unit; it cannot be chosen."""
        said = label(words, "heading")
        said.setContentsMargins(12, 7, 12, 3)
        head = QWidgetAction(self)
        head.setDefaultWidget(said)
        head.setEnabled(False)
        return head

    def _add(self, counted: MeasureCount, *, is_shown: bool) -> None:
        measure = counted.measure
        name = measure.name
        short = name if len(name) <= _NAME_LENGTH else f"{name[: _NAME_LENGTH - 1]}…"
        action = self.addAction(f"{without_keys(short)}\t{say_number(counted.count)}")
        action.setCheckable(True)
        action.setChecked(is_shown)
        action.setData(measure.id)
        action.triggered.connect(lambda: self.measure_toggled.emit(measure.id))

    def _toggle(self) -> bool:
        action: QAction | None = self.activeAction()
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True
