"""The pane below the timeline: figures of one unit over the same time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from viewer.library.asking import View
from viewer.library.series import MeasureCount, Together, first_measure, measures_in, together
from viewer.model.actor import Measure
from viewer.model.annotation import Figure
from viewer.model.listing import listed_apart
from viewer.model.speech import tr, tr_later, tr_n
from viewer.render.theme import Theme
from viewer.ui.figures.canvas import FiguresCanvas
from viewer.ui.figures.legend import Entry, FiguresLegend
from viewer.ui.figures.menu import FiguresMenu
from viewer.ui.figures.tip import figure_tip
from viewer.ui.parts.plain_text import label, without_keys
from viewer.ui.timeline.state import TimelineState

HEAD_PX = 26
_NOTHING = tr_later("The events shown tell no figure that belongs to a measure.")


class FiguresChart(QFrame):
    """Shows the figures of the measures that are chosen; each opens its sentence.

    Those shown at once are of one unit. Without a choice it is the measure of which most is to be
    seen. What a filter leaves is taken up when the pane is seen; where that is nothing, only a
    line that says so is left.

    Signals:
        figure_requested: a Figure was clicked or entered.
        event_zoom_requested: the row of an event to zoom to.
        measure_shown: another measure is shown; the id of the first of them, or None.
    """

    figure_requested = Signal(object)
    event_zoom_requested = Signal(int)
    measure_shown = Signal(object)

    def __init__(self, state: TimelineState, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figures")
        self.setAccessibleName(tr("Figures over time"))
        self._state = state
        self._view: View | None = None
        self._is_stale = False
        self._chosen: tuple[str, ...] = ()
        self._picked: tuple[str, ...] = ()
        self._shown: Together | None = None
        self._measures: tuple[MeasureCount, ...] = ()
        self._opened: tuple[tuple[int, ...], int] = ((), -1)
        self.canvas = FiguresCanvas(state, theme)
        self.choice = QPushButton(tr("Figures"))
        self._menu = FiguresMenu(self.choice)
        self.legend = FiguresLegend(theme)
        self._said = label(kind="soft")
        self._lay_out()
        self._menu.aboutToShow.connect(self._fill_menu)
        self._menu.measure_toggled.connect(self.toggle)
        self.canvas.spot_requested.connect(self._on_spot_requested)
        self.canvas.event_zoom_requested.connect(self.event_zoom_requested)
        self.canvas.laid_out.connect(self._say_measure)

    @property
    def measure(self) -> Measure | None:
        """The first of the measures that are shown."""
        return next(iter(self.measures_shown), None)

    @property
    def measures_shown(self) -> tuple[Measure, ...]:
        """The measures that are shown, all of one unit."""
        return () if self._shown is None else self._shown.measures

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that are shown, in the order of the chart's rows."""
        return () if self._shown is None else self._shown.figures

    @property
    def picked(self) -> tuple[str, ...]:
        """Ids of the measures shown, where a person chose these and no selection did."""
        shown = tuple(measure.id for measure in self.measures_shown)
        return shown if shown == self._picked else ()

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

    def choose(self, *measure_ids: str) -> None:
        """Show other measures, which are of one unit."""
        self._chosen = self._picked = measure_ids
        self._is_stale = True
        self._take_up()

    def toggle(self, measure_id: str) -> None:
        """Show a measure too, or no longer; one of another unit is shown alone."""
        shown = [measure.id for measure in self.measures_shown]
        units = {counted.measure.id: counted.measure.unit for counted in self._measures}
        if measure_id in shown:
            rest = [one for one in shown if one != measure_id]
            self.choose(*(rest or shown))
        elif shown and units[shown[0]] == units[measure_id]:
            order = [counted.measure.id for counted in self._measures]
            self.choose(*sorted((*shown, measure_id), key=order.index))
        else:
            self.choose(measure_id)
        self._menu.show_checked([measure.id for measure in self.measures_shown])

    def show_selection(self, event_id: str | None) -> None:
        """Turn to the measure of an event's first figure, unless what is shown is told by it."""
        told = [] if self._view is None else self._told_by(self._view, event_id)
        shown = self._chosen if self._is_stale else tuple(m.id for m in self.measures_shown)
        if told and set(told).isdisjoint(shown):
            self._chosen, self._is_stale = (told[0],), True
            if self.isVisible():
                self._take_up()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.canvas.set_theme(theme)
        self.legend.set_theme(theme)

    def menu(self) -> FiguresMenu:
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
        self.choice.setToolTip(tr("Choose what the chart shows"))
        head = QHBoxLayout()
        head.setContentsMargins(3, 2, 11, 0)
        head.addWidget(self.choice)
        head.addStretch(1)
        head.addWidget(self._said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.legend)
        column.addWidget(self.canvas, 1)

    def _take_up(self) -> None:
        view = self._view
        if view is None or not self._is_stale:
            return
        self._is_stale, self._opened = False, ((), -1)
        self._measures = measures_in(view)
        measures = self._chosen_of(self._measures) or self._usual(view)
        self._shown = together(view, measures) if measures else None
        self.canvas.show_points(self._shown.points if self._shown else None, self._say_figures)
        self.legend.show_entries(_entries(self._shown))
        self.choice.setEnabled(bool(self._measures))
        self.canvas.setVisible(bool(measures))
        self._say_measure()
        self.measure_shown.emit(measures[0].id if measures else None)

    def _chosen_of(self, there: Sequence[MeasureCount]) -> list[Measure]:
        """Those of the chosen measures of which there are figures."""
        return [counted.measure for counted in there if counted.measure.id in self._chosen]

    def _usual(self, view: View) -> list[Measure]:
        prepared = self._state.prepared
        first = first_measure(view, () if prepared is None else prepared.fold.stretches)
        return [] if first is None else [first]

    @staticmethod
    def _told_by(view: View, event_id: str | None) -> list[str]:
        """Measures of the event's figures, in the order of the text."""
        told = (f.measure for f in view.document.figures if event_id in f.events)
        return [measure for measure in told if measure is not None]

    def _say_measure(self) -> None:
        chart, measures = self.canvas.chart, self.measures_shown
        unit = chart.amounts.unit if chart is not None else ""
        if not measures:
            self.choice.setText(tr("Figures"))
            self.choice.setAccessibleName(tr("Figures"))
            self._said.setText(tr(_NOTHING))
            return
        words = _named(listed_apart(measure.name for measure in measures), unit)
        if words != self.choice.accessibleName():
            short = words
            if len(measures) > 1:
                count = tr_n("{n} measure", "{n} measures", len(measures))
                short = _named(count, unit)
            self.choice.setText(f"{without_keys(short)} ▾")
            self.choice.setAccessibleName(words)
            self.canvas.setAccessibleName(words)
        self._say_how_many()

    def _say_how_many(self) -> None:
        """Counts what has no label, and what this view cannot show."""
        chart = self.canvas.chart
        if chart is None or self._shown is None:
            return
        parts = []
        if chart.unlabelled:
            count = len(chart.unlabelled)
            parts.append(tr_n("{n} without a label", "{n} without a label", count))
        if chart.elsewhere:
            parts.append(tr_n("{n} out of view", "{n} out of view", len(chart.elsewhere)))
        if chart.hidden:
            count = len(chart.hidden)
            parts.append(tr_n("{n} within folded time", "{n} within folded time", count))
        self._said.setText(" · ".join([*parts, tr("every point opens its sentence")]))

    def _say_figures(self, rows: tuple[int, ...]) -> str:
        if self._view is None:
            return ""
        return figure_tip(self._view.document, [self.figures[row] for row in rows])

    def _fill_menu(self) -> None:
        self._menu.show_measures(self._measures, [measure.id for measure in self.measures_shown])

    def _on_spot_requested(self, rows: tuple[int, ...]) -> None:
        """The first of equal figures; asked for again, the next of them."""
        before, last = self._opened
        at = (last + 1) % len(rows) if before == rows else 0
        self._opened = (rows, at)
        self.figure_requested.emit(self.figures[rows[at]])


def _named(measures: str, unit: str) -> str:
    """What the chart shows, with its unit where it has one."""
    if not unit:
        return tr("Figures: {measures}", measures=measures)
    return tr("Figures: {measures}, {unit}", measures=measures, unit=unit)


def _entries(shown: Together | None) -> list[Entry]:
    """What the legend says of measures."""
    if shown is None:
        return []
    told = zip(shown.sides, shown.measures, shown.letters, strict=True)
    return [Entry(side, measure.name, letter) for side, measure, letter in told]
