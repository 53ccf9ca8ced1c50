"""The pane below the timeline: one measure's figures over the same time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from viewer.library.asking import View
from viewer.library.series import MeasureCount, figures_of, first_measure, measures_in, points_for
from viewer.model.actor import Measure
from viewer.model.annotation import Figure
from viewer.render.theme import Theme
from viewer.ui.figure_tip import figure_tip
from viewer.ui.figures_canvas import FiguresCanvas
from viewer.ui.plain_text import label, without_keys
from viewer.ui.timeline_state import TimelineState

HEAD_PX = 26
#: the menu of measures says so much of a name at most
_NAME_LENGTH = 60
_NOTHING = "The events shown tell no figure that belongs to a measure."


class FiguresChart(QFrame):
    """Shows the figures of the measure that is chosen; each opens its sentence.

    Without a choice it is the measure of which most is to be seen. What a filter leaves is taken up
    when the pane is seen; where that is nothing, only a line that says so is left.

    Signals:
        figure_requested: a Figure was clicked or entered.
        event_zoom_requested: the row of an event to zoom to.
        measure_shown: another measure is shown; its id, or None.
    """

    figure_requested = Signal(object)
    event_zoom_requested = Signal(int)
    measure_shown = Signal(object)

    def __init__(self, state: TimelineState, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figures")
        self.setAccessibleName("Figures over time")
        self._state = state
        self._view: View | None = None
        self._is_stale = False
        self._chosen: str | None = None
        self._picked: str | None = None
        self._measure: Measure | None = None
        self._measures: tuple[MeasureCount, ...] = ()
        self._figures: tuple[Figure, ...] = ()
        self._opened: tuple[tuple[int, ...], int] = ((), -1)
        self.canvas = FiguresCanvas(state, theme)
        self.choice = QPushButton("Figures")
        self._menu = QMenu(self.choice)
        self._said = label(kind="soft")
        self._lay_out()
        self._menu.aboutToShow.connect(self._fill_menu)
        self.canvas.spot_requested.connect(self._on_spot_requested)
        self.canvas.event_zoom_requested.connect(self.event_zoom_requested)
        self.canvas.laid_out.connect(self._say_measure)

    @property
    def measure(self) -> Measure | None:
        """The measure that is shown."""
        return self._measure

    @property
    def picked(self) -> str | None:
        """Id of the measure that is shown, where a person chose it and no selection did."""
        measure = self._measure
        return measure.id if measure is not None and measure.id == self._picked else None

    @property
    def measures(self) -> tuple[MeasureCount, ...]:
        """What there is to choose from."""
        return self._measures

    @property
    def said(self) -> str:
        """What stands at the right of the head."""
        return self._said.text()

    def show_view(self, view: View) -> None:
        """Show the figures of other events, of the same measure if there are any."""
        self._view, self._is_stale = view, True
        if self.isVisible():
            self._take_up()

    def choose(self, measure_id: str) -> None:
        """Show another measure."""
        self._chosen = self._picked = measure_id
        self._is_stale = True
        self._take_up()

    def show_selection(self, event_id: str | None) -> None:
        """Turn to the measure of an event's first figure, unless what is shown is told by it."""
        told = [] if self._view is None else self._told_by(self._view, event_id)
        shown = self._chosen if self._is_stale else self._measure and self._measure.id
        if told and shown not in told:
            self._chosen, self._is_stale = told[0], True
            if self.isVisible():
                self._take_up()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.canvas.set_theme(theme)

    def menu(self) -> QMenu:
        """The measures to choose from, with the number of their figures."""
        self._fill_menu()
        return self._menu

    def showEvent(self, qt_event: QShowEvent) -> None:
        """Take up what came while nobody saw it."""
        super().showEvent(qt_event)
        self._take_up()

    def _lay_out(self) -> None:
        self.choice.setObjectName("measure")
        self.choice.setProperty("kind", "quiet")
        self.choice.setMenu(self._menu)
        self.choice.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.choice.setToolTip("Choose what the chart shows")
        head = QHBoxLayout()
        head.setContentsMargins(3, 2, 11, 0)
        head.addWidget(self.choice)
        head.addStretch(1)
        head.addWidget(self._said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.canvas, 1)

    def _take_up(self) -> None:
        view = self._view
        if view is None or not self._is_stale:
            return
        self._is_stale, self._opened = False, ((), -1)
        self._measures = measures_in(view)
        chosen = (c.measure for c in self._measures if c.measure.id == self._chosen)
        self._measure = next(chosen, None) or self._usual(view)
        measure = self._measure
        self._figures = figures_of(view, measure) if measure is not None else ()
        points = points_for(view, measure) if measure is not None else None
        self.canvas.show_points(points, self._say_figures)
        self.choice.setEnabled(bool(self._measures))
        self.canvas.setVisible(measure is not None)
        self._say_measure()
        self.measure_shown.emit(measure.id if measure is not None else None)

    def _usual(self, view: View) -> Measure | None:
        prepared = self._state.prepared
        return first_measure(view, () if prepared is None else prepared.fold.stretches)

    @staticmethod
    def _told_by(view: View, event_id: str | None) -> list[str]:
        """Measures of the event's figures, in the order of the text."""
        told = (f.measure for f in view.document.figures if event_id in f.events)
        return [measure for measure in told if measure is not None]

    def _say_measure(self) -> None:
        chart, measure = self.canvas.chart, self._measure
        unit = chart.amounts.unit if chart is not None else ""
        if measure is None:
            self.choice.setText("Figures")
            self.choice.setAccessibleName("Figures")
            self._said.setText(_NOTHING)
            return
        words = f"Figures: {measure.name}" + (f", {unit}" if unit else "")
        if words != self.choice.accessibleName():
            self.choice.setText(f"{without_keys(words)} ▾")
            self.choice.setAccessibleName(words)
            self.canvas.setAccessibleName(words)
        self._say_how_many()

    def _say_how_many(self) -> None:
        """Counts what has no label, and what this view cannot show."""
        chart = self.canvas.chart
        if chart is None or self._measure is None:
            return
        parts = []
        if chart.unlabelled:
            parts.append(f"{len(chart.unlabelled)} without a label")
        if chart.elsewhere:
            parts.append(f"{len(chart.elsewhere)} out of view")
        if chart.hidden:
            parts.append(f"{len(chart.hidden)} within folded time")
        self._said.setText(" · ".join([*parts, "every point opens its sentence"]))

    def _say_figures(self, rows: tuple[int, ...]) -> str:
        if self._view is None:
            return ""
        return figure_tip(self._view.document, [self._figures[row] for row in rows])

    def _fill_menu(self) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        for counted in self._measures:
            measure = counted.measure
            name = measure.name
            short = name if len(name) <= _NAME_LENGTH else f"{name[: _NAME_LENGTH - 1]}…"
            action = self._menu.addAction(f"{without_keys(short)}\t{counted.count}")
            action.setCheckable(True)
            action.setChecked(measure == self._measure)
            action.triggered.connect(partial(self.choose, measure.id))
            group.addAction(action)

    def _on_spot_requested(self, rows: tuple[int, ...]) -> None:
        """The first of equal figures; asked for again, the next of them."""
        before, last = self._opened
        at = (last + 1) % len(rows) if before == rows else 0
        self._opened = (rows, at)
        self.figure_requested.emit(self._figures[rows[at]])
