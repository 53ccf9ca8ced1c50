"""The middle of the window: the timeline, below it the figures, below them the overview."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

OVERVIEW_PX = 100
#: share of the height that the figures take at most, and px that they take by themselves
MOST_SHARE, USUAL_PX = 0.2, 190
#: where the window is lower the figures are closed, unless a person opened them
LEAST_WINDOW_PX = 800
#: what of a window's height is not this column's: toolbar and status line
_OTHERS_PX = 66
#: a lower column has no room for figures, whoever asked for them
LEAST_COLUMN_PX = 380


class TimelineColumn(QSplitter):
    """Keeps the figures within their share; the timeline takes all that is left.

    chosen: whether a person opened or closed the figures; None while nobody did.

    Signals:
        figures_shown: the height opened or closed the figures; carries whether they are open.
    """

    figures_shown = Signal(bool)

    def __init__(
        self, timeline: QWidget, figures: QWidget, overview: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for part in (timeline, figures, overview):
            self.addWidget(part)
        self.setStretchFactor(0, 1)
        self._figures = figures
        self._wanted = 0
        self.chosen: bool | None = None
        figures.hide()
        self.splitterMoved.connect(self._on_splitter_moved)

    @property
    def shows_figures(self) -> bool:
        """Whether the figures are open."""
        return not self._figures.isHidden()

    def show_figures(self, shown: bool) -> None:
        """Open or close the figures, as a person chose."""
        self.chosen = shown
        if shown == self.shows_figures:
            return
        _, _, overview = self.sizes()
        self._figures.setVisible(shown)
        self._share_out(overview or OVERVIEW_PX)

    def set_heights(self, height: int, heights: tuple[int, ...], chosen: bool | None) -> None:
        """Take the heights that a person left, or else the usual ones, in a window so high.

        Whether the figures are open is the person's choice, or else that of the height.
        """
        self.chosen = chosen
        self._figures.setVisible(self._has_room(height - _OTHERS_PX))
        self._wanted = heights[1] if len(heights) == self.count() else 0
        overview = heights[2] if len(heights) == self.count() else OVERVIEW_PX
        self._share_out(overview, height)

    @property
    def heights(self) -> tuple[int, ...]:
        """What to remember: heights of timeline, figures (also while closed) and overview."""
        timeline, _, overview = self.sizes()
        return (timeline, self._wanted, overview)

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """The figures' share changes with the height; in a low window they close."""
        height, overview = qt_event.size().height(), self.sizes()[2]
        self._limit(height)
        super().resizeEvent(qt_event)
        is_open = self._has_room(height)
        if is_open != self.shows_figures:
            self._figures.setVisible(is_open)
            self.figures_shown.emit(is_open)
        self._share_out(overview or OVERVIEW_PX)

    def _has_room(self, height: int) -> bool:
        """Whether the figures are open in a column so high."""
        usual = height >= LEAST_WINDOW_PX - _OTHERS_PX
        return (usual if self.chosen is None else self.chosen) and height >= LEAST_COLUMN_PX

    def _limit(self, height: int) -> int:
        most = max(round(height * MOST_SHARE), self._figures.minimumSizeHint().height())
        self._figures.setMaximumHeight(most)
        return most

    def _share_out(self, overview: int, height: int | None = None) -> None:
        height = self.height() if height is None else height
        most = self._limit(height)
        figures = min(self._wanted or USUAL_PX, most) if self.shows_figures else 0
        self.setSizes([max(height - figures - overview, 1), figures, overview])

    def _on_splitter_moved(self) -> None:
        if self.shows_figures:
            self._wanted = self.sizes()[1]
