"""The compare pane: one event as each source tells it, and figures that disagree."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from viewer.library.comparing import Comparison, is_told_by_several
from viewer.library.disagreeing import Disagreement
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.model.listing import sentences
from viewer.model.speech import tr, tr_n
from viewer.render.theme import Theme
from viewer.ui.accounts.figures import CompareFigures
from viewer.ui.accounts.legend import CompareLegend
from viewer.ui.accounts.passages import ComparePassages
from viewer.ui.accounts.table import CompareTable
from viewer.ui.parts.check_box import CheckBox
from viewer.ui.parts.plain_text import label
from viewer.ui.parts.rule import rule
from viewer.ui.reading.event_words import say_date_line, say_told_line

_SIDE_PX = 16


class ComparePane(QScrollArea):
    """Passages side by side, what agrees and differs by field, and figures of one measure.

    Signals:
        passage_requested: words are to be shown in their source; carries a Selector.
        source_requested: a source is to be shown; carries its id.
        figure_requested: a figure is to be shown; carries the Figure.
        step_requested: the next (1) or previous (-1) event that several sources tell.
    """

    passage_requested = Signal(object)
    source_requested = Signal(str)
    figure_requested = Signal(object)
    step_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparePane")
        self.setAccessibleName(tr("Accounts compared"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme = theme
        self._told: tuple[Document, Event] | None = None
        self._comparison: Comparison | None = None
        self._found: tuple[Disagreement, ...] = ()
        self._date = label(kind="soft", wrap=True)
        self._title = label(kind="title", wrap=True)
        self._line = label(kind="soft", wrap=True)
        self.passages = ComparePassages()
        self.legend = CompareLegend(theme)
        self.only = CheckBox(tr("Differences only"))
        self.only.setToolTip(tr("Leave out what all of them say alike"))
        self.table = CompareTable()
        self._notice = QFrame()
        self._relies = label(wrap=True)
        self._measures = QWidget()
        self.charts: tuple[CompareFigures, ...] = ()
        self._lay_out()
        self._join()

    def _join(self) -> None:
        self.passages.passage_requested.connect(self.passage_requested)
        self.passages.source_requested.connect(self.source_requested)
        self.only.toggled.connect(self.table.show_differences_only)
        self.next_event.clicked.connect(lambda: self.step_requested.emit(1))
        self.previous_event.clicked.connect(lambda: self.step_requested.emit(-1))

    # --- what is shown

    def show_event(self, document: Document, event: Event, found: tuple[Disagreement, ...]) -> None:
        """Tell which event is compared, and the figures that disagree with its own.

        Its accounts come with `show_comparison`.
        """
        self._told, self._found = (document, event), found
        self._date.setText(say_date_line(event))
        self._title.setText(event.title)
        self._line.setText(say_told_line(document, event))
        self._show_accounts(None)
        self._show_figures()
        self.verticalScrollBar().setValue(0)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show the accounts of the event."""
        self._show_accounts(comparison)

    def show_steps(self, previous_key: str, next_key: str) -> None:
        """Say by which keys one goes to the event before and after."""
        for button, key in ((self.previous_event, previous_key), (self.next_event, next_key)):
            name = button.accessibleName()
            button.setToolTip(tr("{words} ({key})", words=name, key=key) if key else name)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.legend.set_theme(theme)
        if self._told is not None:
            self._show_accounts(self._comparison)
            self._show_figures()

    def describe(self) -> dict[str, Any]:
        """What is compared, for `--describe`."""
        comparison = self._comparison
        fields = () if comparison is None else self.table.fields_shown
        return {
            "event": None if self._told is None else self._told[1].id,
            "sources": [] if comparison is None else [t.source.id for t in comparison.tellers],
            "fields": [
                {"name": f.name, "values": list(f.values), "signs": [b.value for b in f.bearings]}
                for f in fields
            ],
            "relies": "" if self._notice.isHidden() else self._relies.text(),
            "measures": [found.measure.id for found in self._found],
        }

    # --- inside

    def _lay_out(self) -> None:
        content = QWidget()
        content.setObjectName("scrolled")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 12, 0, 12)
        self._column.setSpacing(8)
        self._column.addLayout(self._head())
        self._column.addWidget(rule())
        self._column.addWidget(_inset(self.passages))
        self._legend_row = _inset(self.legend)
        self._column.addWidget(self._legend_row)
        self._only_row = QWidget()
        row = QHBoxLayout(self._only_row)
        row.setContentsMargins(_SIDE_PX, 0, _SIDE_PX, 0)
        row.addStretch(1)
        row.addWidget(self.only)
        self._column.addWidget(self._only_row)
        self._column.addWidget(self.table)
        self._notice.setProperty("kind", "notice")
        self._notice.setProperty("severity", "warning")
        inner = QVBoxLayout(self._notice)
        inner.setContentsMargins(12, 7, 12, 7)
        inner.addWidget(self._relies)
        self._column.addWidget(_inset(self._notice))
        self._figures_column = QVBoxLayout(self._measures)
        self._figures_column.setContentsMargins(_SIDE_PX, 0, _SIDE_PX, 0)
        self._figures_column.setSpacing(4)
        self._column.addWidget(self._measures)
        self._column.addStretch(1)
        self.setWidget(content)

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(_SIDE_PX, 0, _SIDE_PX, 0)
        head.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(6)
        self.previous_event = _step_button(
            tr("‹ Event"), tr("Previous event told by several sources")
        )
        self.next_event = _step_button(tr("Event ›"), tr("Next event told by several sources"))
        row.addWidget(self._line, 1)
        row.addWidget(self.previous_event, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.next_event, 0, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self._date)
        head.addWidget(self._title)
        head.addLayout(row)
        return head

    def _place(self) -> int:
        if self._told is None:
            return -1
        document, event = self._told
        return next((side.place for side in document.sides if side.id == event.side), -1)

    def _show_accounts(self, comparison: Comparison | None) -> None:
        self._comparison = comparison
        for part in (self.passages, self._legend_row, self._only_row, self.table):
            part.setVisible(comparison is not None)
        self._notice.setVisible(comparison is not None and bool(comparison.relies))
        if comparison is None:
            return
        self.passages.show_comparison(comparison, self._place(), self._theme)
        self.table.show_comparison(comparison)
        self._relies.setText(say_relies(comparison))

    def _show_figures(self) -> None:
        while (item := self._figures_column.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self.charts = ()
        self._measures.setVisible(bool(self._found))
        for at, found in enumerate(self._found):
            # the head has a line below it already
            if at or (self._told is not None and is_told_by_several(self._told[1])):
                self._figures_column.addWidget(rule())
            self._add_figures(found)

    def _add_figures(self, found: Disagreement) -> None:
        if self._told is None:
            return
        chart = CompareFigures(self._told[0], found, self._theme)
        chart.figure_requested.connect(self.figure_requested)
        self.charts = (*self.charts, chart)
        head = label(say_figures(len(found.figures)), "strong", wrap=True)
        words = tr("{measure}, {unit}", measure=found.measure.name, unit=chart.unit)
        said = label(words, "soft", wrap=True)
        parts = (head, said, chart, label(say_measured(found), "soft", wrap=True))
        for part in parts:
            self._figures_column.addWidget(part)


def say_figures(count: int) -> str:
    """How many figures there are of a measure: `Two figures, one measure`."""
    if count == 2:
        return tr("Two figures, one measure")
    return tr_n("{n} figure, one measure", "{n} figures, one measure", count)


def say_relies(comparison: Comparison) -> str:
    """Which of the sources is not independent of another, as its own words show."""
    said = [
        tr("{newer} names {older} for this.", newer=newer.publisher, older=older.publisher)
        for newer, older in comparison.relies
    ]
    return sentences((tr("Not independent accounts."), *said)) if said else ""


def say_measured(found: Disagreement) -> str:
    """Whether the figures say that they measure the same."""
    measured = {" ".join(figure.measures.casefold().split()) for figure in found.figures}
    if len(measured) > 1:
        return tr("They are said to measure different things, so all of them can be right.")
    return tr("They are said to measure the same, so not all of them can be right.")


def _step_button(words: str, name: str) -> QPushButton:
    button = QPushButton(words)
    button.setAccessibleName(name)
    return button


def _inset(part: QWidget) -> QWidget:
    holder = QWidget()
    row = QVBoxLayout(holder)
    row.setContentsMargins(_SIDE_PX, 0, _SIDE_PX, 0)
    row.addWidget(part)
    return holder
