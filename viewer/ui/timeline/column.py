"""The middle of the window: timeline, below it the figures, the tables and the overview."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

OVERVIEW_PX = 100
#: share of the height that the figures take at most, and px that they take by themselves
MOST_SHARE, USUAL_PX = 0.2, 190
#: share of the height that the tables take by themselves, alone and with the figures above them
TABLES_SHARE, TABLES_BELOW_FIGURES_SHARE = 0.36, 0.31
#: where the window is lower the figures are closed, unless a person opened them
LEAST_WINDOW_PX = 800
#: what of a window's height is not this column's: toolbar and status line
_OTHERS_PX = 66
#: a lower column has no room for figures, whoever asked for them
LEAST_COLUMN_PX = 380
_FIGURES, _TABLES, _OVERVIEW = 1, 2, 3


class TimelineColumn(QSplitter):
    """Keeps the figures within their share; the timeline takes all that is left.

    Without any figure they take the one line that says so.

    chosen: whether a person opened or closed the figures; None while nobody did.

    Signals:
        figures_shown: the height opened or closed the figures; carries whether they are wanted,
            also where something above the column leaves them no room for a while.
    """

    figures_shown = Signal(bool)

    def __init__(
        self,
        timeline: QWidget,
        figures: QWidget,
        tables: QWidget,
        overview: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for part in (timeline, figures, tables, overview):
            self.addWidget(part)
        self.setStretchFactor(0, 1)
        self._timeline, self._figures, self._tables = timeline, figures, tables
        self._wanted = self._wanted_tables = 0
        self._has_figures = True
        self.chosen: bool | None = None
        figures.hide()
        tables.hide()
        self.splitterMoved.connect(self._on_splitter_moved)

    @property
    def shows_figures(self) -> bool:
        """Whether the figures are open."""
        return not self._figures.isHidden()

    @property
    def shows_tables(self) -> bool:
        """Whether the tables are open."""
        return not self._tables.isHidden()

    def show_figures(self, shown: bool) -> None:
        """Open or close the figures, as a person chose."""
        self.chosen = shown
        if shown == self.shows_figures:
            return
        overview = self.sizes()[_OVERVIEW]
        self._figures.setVisible(shown)
        self._share_out(overview or OVERVIEW_PX)

    def show_tables(self, shown: bool) -> None:
        """Open or close the tables, as a person chose."""
        if shown != self.shows_tables:
            overview = self.sizes()[_OVERVIEW]
            self._tables.setVisible(shown)
            self._share_out(overview or OVERVIEW_PX)

    def show_measure(self, measure_id: str | None) -> None:
        """Make room for the figures of a measure, or for the line that says that there is none."""
        if self._has_figures != (measure_id is not None):
            self._has_figures = measure_id is not None
            self._share_out(self.sizes()[_OVERVIEW] or OVERVIEW_PX)

    def set_heights(self, height: int, heights: tuple[int, ...], chosen: bool | None) -> None:
        """Take the heights that a person left, or else the usual ones, in a window so high.

        Whether the figures are open is the person's choice, or else that of the height.
        """
        self.chosen = chosen
        self._figures.setVisible(self._has_room(height - _OTHERS_PX))
        is_known = len(heights) == self.count()
        self._wanted = heights[_FIGURES] if is_known else 0
        self._wanted_tables = heights[_TABLES] if is_known else 0
        overview = heights[_OVERVIEW] if is_known else OVERVIEW_PX
        self._share_out(overview, height)

    @property
    def heights(self) -> tuple[int, ...]:
        """What to remember: of timeline, figures and tables (also while closed) and overview."""
        timeline, _, _, overview = self.sizes()
        return (timeline, self._wanted, self._wanted_tables, overview)

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        """The figures' share changes with the height; in a low window they close."""
        height, overview = qt_event.size().height(), self.sizes()[_OVERVIEW]
        self._limit(height)
        super().resizeEvent(qt_event)
        # a card or notice above takes room for a while only: what is wanted is the window's matter
        is_wanted = self._has_room(self.window().height() - _OTHERS_PX)
        is_open = is_wanted and height >= LEAST_COLUMN_PX
        if is_open != self.shows_figures:
            self._figures.setVisible(is_open)
            self.figures_shown.emit(is_wanted)
        self._share_out(overview or OVERVIEW_PX)

    def _has_room(self, height: int) -> bool:
        """Whether the figures are open in a window that leaves the column so much height."""
        usual = height >= LEAST_WINDOW_PX - _OTHERS_PX
        return (usual if self.chosen is None else self.chosen) and height >= LEAST_COLUMN_PX

    def _limit(self, height: int) -> int:
        least = self._figures.minimumSizeHint().height()
        most = max(round(height * MOST_SHARE), least) if self._has_figures else least
        self._figures.setMaximumHeight(most)
        return most

    def _share_out(self, overview: int, height: int | None = None) -> None:
        height = self.height() if height is None else height
        most = self._limit(height)
        figures = min(self._wanted or USUAL_PX, most) if self.shows_figures else 0
        tables = self._tables_px(height, figures + overview) if self.shows_tables else 0
        self.setSizes([max(height - figures - tables - overview, 1), figures, tables, overview])

    def _tables_px(self, height: int, others: int) -> int:
        """What the tables take where the timeline keeps what it needs."""
        room = height - others - self._timeline.minimumHeight()
        share = TABLES_BELOW_FIGURES_SHARE if self.shows_figures else TABLES_SHARE
        wanted = self._wanted_tables or round(height * share)
        return max(min(wanted, room), self._tables.minimumHeight())

    def _on_splitter_moved(self) -> None:
        if self.shows_figures and self._has_figures:
            self._wanted = self.sizes()[_FIGURES]
        if self.shows_tables:
            self._wanted_tables = self.sizes()[_TABLES]
