"""A row of joined buttons of which one is chosen: the status, the side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from viewer.model.event import Event
from viewer.render.theme import Theme
from viewer.timeline.table import STATUSES
from viewer.ui.parts.mark_icon import SIZE_PX, mark_of
from viewer.ui.parts.plain_text import elided, tooltip, without_keys
from viewer.ui.review.key_list import MOST_SIDES
from viewer.ui.stylesheet import restyle

_EDGE_PX, _DENSE_EDGE_PX, _ICON_GAP_PX = 5, 2, 5
_LEAST_WORDS_PX = 14
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Choices(QWidget):
    """One of a few values, side by side; Left and Right choose the neighbour.

    Signals:
        chosen: the value that was pressed.
    """

    chosen = Signal(str)

    def __init__(self, name: str, values: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setObjectName("choices")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name = name
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(1, 1, 1, 1)
        self._line.setSpacing(0)
        self._offered: object = None
        self._is_numbered = False
        self._words: dict[str, str] = {}
        self._add(values)

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Another width has room for other words."""
        super().resizeEvent(qt_event)
        self._fit()

    def _fit(self) -> None:
        """Say the keys where there is room for them, in small type where there is not much."""
        for is_dense, is_numbered in ((False, True), (False, False), (True, False)):
            needed = sum(self._dress(v, is_dense, is_numbered) for v in self.buttons)
            if needed <= self.width() - 2:
                return
        self._cut()

    def _cut(self) -> None:
        """Say the chosen one whole, and of the others as much as there is room for."""
        needed = {value: self._dress(value, True, False) for value in self.buttons}
        kept = sum(px for value, px in needed.items() if self.buttons[value].isChecked())
        share = (self.width() - 2 - kept) // max(len(self.buttons) - 1, 1)
        for number, (value, button) in enumerate(self.buttons.items()):
            if button.isChecked():
                continue
            icon = 0 if button.icon().isNull() else SIZE_PX + _ICON_GAP_PX
            room = share - icon - 2 * _DENSE_EDGE_PX - 2
            words = elided(self._words[value], button.fontMetrics(), max(room, 0))
            button.setText(words.replace("&", "&&") if room > _LEAST_WORDS_PX else "")
            self._line.setStretch(number, max(share, 1))

    def _dress(self, value: str, is_dense: bool, is_numbered: bool) -> int:
        """Set a button's words and type; gives the px that it needs."""
        button, words = self.buttons[value], without_keys(self._words[value])
        number = list(self.buttons).index(value) + 1
        # the figure is the key that chooses it
        has_number = is_numbered and self._is_numbered and number <= MOST_SIDES
        button.setText(f"{words} {number}" if has_number else words)
        if bool(button.property("dense")) != is_dense:
            button.setProperty("dense", is_dense)
            restyle(button)
        font = QFont(button.font())
        font.setWeight(QFont.Weight.DemiBold)
        icon = 0 if button.icon().isNull() else SIZE_PX + _ICON_GAP_PX
        edge = _DENSE_EDGE_PX if is_dense else _EDGE_PX
        needed = QFontMetrics(font).horizontalAdvance(button.text()) + icon + 2 * edge
        self._line.setStretch(number - 1, needed)
        return needed

    def offer(
        self,
        values: Sequence[tuple[str, str]],
        places: Mapping[str, int],
        event: Event,
        theme: Theme,
    ) -> None:
        """Offer sides with their marks as the event's status draws them."""
        offered = tuple(values), tuple(places.items()), event.status, theme.name
        if offered == self._offered:
            return
        if self._offered is None or offered[0] != self._offered[0]:  # type: ignore[index]
            self._add(values)
        self._offered = offered
        ratio, status = self.devicePixelRatioF(), STATUSES.index(event.status)
        for value, button in self.buttons.items():
            button.setIcon(QIcon(mark_of(places[value], status, theme, ratio)))
            button.setIconSize(QSize(SIZE_PX, SIZE_PX))
        self._is_numbered = True
        for number, (value, button) in enumerate(self.buttons.items(), 1):
            has_key = number <= MOST_SIDES
            words = self._words[value]
            button.setToolTip(tooltip(f"{words} ({number})" if has_key else words))
        self._fit()

    def show_value(self, value: str) -> None:
        """Mark a value as the chosen one; only that one is a stop of Tab."""
        for known, button in self.buttons.items():
            button.setChecked(known == value)
            is_stop = known == value
            policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
        if value in self.buttons:
            self.setFocusProxy(self.buttons[value])
        self._fit()

    def choose_at(self, place: int) -> None:
        """Choose by the place in the row, from 0; nothing where there is none."""
        values = list(self.buttons)
        if 0 <= place < len(values):
            self.chosen.emit(values[place])

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Left and Right choose the neighbour."""
        step = _STEPS.get(Qt.Key(qt_event.key()), 0)
        values = list(self.buttons)
        at = next((n for n, v in enumerate(values) if self.buttons[v].isChecked()), 0)
        if step and 0 <= at + step < len(values):
            self.chosen.emit(values[at + step])
            self.buttons[values[at + step]].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(qt_event)

    def _add(self, values: Sequence[tuple[str, str]]) -> None:
        for button in self.buttons.values():
            self._group.removeButton(button)
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons, self._words = {}, dict(values)
        for value, words in values:
            button = _Segment(without_keys(words))
            button.setProperty("kind", "joined")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{self._name}: {words}")
            button.setToolTip(tooltip(words))
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            self._group.addButton(button)
            self.buttons[value] = button
            self._line.addWidget(button, 1)


class _Segment(QPushButton):
    """A button whose arrows belong to the row."""

    def minimumSizeHint(self) -> QSize:
        """It may be cut: the tooltip says all."""
        return QSize(24, super().minimumSizeHint().height())

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Arrows go to the row, letters to the review."""
        if qt_event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().keyPressEvent(qt_event)
        else:
            qt_event.ignore()
