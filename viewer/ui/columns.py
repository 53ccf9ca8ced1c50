"""The window's three columns: filters, the timeline's middle, and what is read."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

#: the least px of each column in which all of it can be read
LEAST_PX = (184, 430, 330)
_HANDLES_PX = 2


class Columns(QSplitter):
    """Only the middle stretches; where the three find no room the filters fold away.

    Asked for there, the filters stand in the place of what is read.

    Signals:
        folded: whether there is no room for all three.
    """

    folded = Signal(bool)

    def __init__(
        self, filters: QWidget, middle: QWidget, reading: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for part, least in zip((filters, middle, reading), LEAST_PX, strict=True):
            part.setMinimumWidth(least)
            self.addWidget(part)
        self.setStretchFactor(1, 1)
        self._filters, self._middle, self._reading = filters, middle, reading
        self._is_folded = False
        self._widths: tuple[int, ...] = ()

    @property
    def is_folded(self) -> bool:
        """Whether there is no room for all three."""
        return self._is_folded

    @property
    def shows_filters(self) -> bool:
        """Whether the filters can be seen."""
        return not self._filters.isHidden()

    @property
    def widths(self) -> tuple[int, ...]:
        """What to remember: the widths while there was room for all."""
        return self._widths if self._is_folded else tuple(self.sizes())

    def show_filters(self, shown: bool) -> None:
        """In a narrow window: show the filters in place of what is read, or the other way round."""
        if self._is_folded:
            self._filters.setVisible(shown)
            self._reading.setVisible(not shown)
            self.folded.emit(True)

    def set_widths(self, widths: tuple[int, ...]) -> None:
        """Take the widths of all three; in a narrow window they wait for room."""
        self._widths = widths
        self.setSizes(widths)

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """Fold or unfold as the new width asks."""
        is_narrow = qt_event.size().width() < sum(LEAST_PX) + _HANDLES_PX
        if is_narrow != self._is_folded:
            self._widths = self.widths
            self._is_folded = is_narrow
            self._filters.setVisible(not is_narrow)
            self._reading.setVisible(True)
        self._share_least(qt_event.size().width())
        super().resizeEvent(qt_event)
        if not is_narrow and qt_event.oldSize().width() < sum(LEAST_PX) + _HANDLES_PX:
            self._unfold(qt_event.size().width())
        self.folded.emit(is_narrow)

    def _share_least(self, width: int) -> None:
        """Let the timeline give way where two columns find no room: large text, small screen."""
        _, middle, reading = LEAST_PX
        room = width - 1
        reading = min(reading, room // 2)
        self._middle.setMinimumWidth(max(min(middle, room - reading), 1))
        self._reading.setMinimumWidth(max(reading, 1))

    def _unfold(self, width: int) -> None:
        if len(self._widths) == self.count():
            sidebar, _, reading = self._widths
            self.setSizes([sidebar, max(width - sidebar - reading - _HANDLES_PX, 1), reading])
