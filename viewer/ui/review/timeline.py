"""The timeline that fills while a person reviews: what is accepted, and proposals in outline."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.library.asking import View, events_by_id
from viewer.library.grouping import lanes_for, table_for
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.model.filter import FilterSpec
from viewer.model.proposal import Proposal
from viewer.model.speech import tr
from viewer.render.theme import Theme
from viewer.timeline.display import (
    PROPOSED_STATUS,
    Bars,
    BarShape,
    DisplayList,
    Marks,
)
from viewer.timeline.hit import Hit
from viewer.timeline.lanes import LaneMode, Lanes
from viewer.timeline.table import EventTable
from viewer.ui.review.rows import Listed, is_waiting
from viewer.ui.timeline.canvas import TimelineCanvas
from viewer.ui.timeline.gestures import Gestures
from viewer.ui.timeline.state import TimelineState

#: of a document with more events only those are drawn that the article tells, too
MOST_EVENTS = 2_000
_LEAST_HEIGHT_PX = 120
_OUTLINED = (BarShape.BAR, BarShape.HOLLOW_BAR, BarShape.BAND)


class ProposingState(TimelineState):
    """A timeline some of whose events are proposals only."""

    def __init__(self, table: EventTable, lanes: Lanes, parent: QWidget) -> None:
        super().__init__(table, lanes, parent)
        self._proposed: frozenset[int] = frozenset()
        self._plain: DisplayList | None = None
        self._outlined: DisplayList | None = None

    def show_proposed(self, rows: frozenset[int]) -> None:
        """Say which rows of the table are proposals."""
        self._proposed, self._plain = rows, None
        self.frame_changed.emit()

    @property
    def frame(self) -> DisplayList:
        """The picture of this moment, proposals in outline."""
        plain = super().frame
        if plain is not self._plain or self._outlined is None:
            self._plain = plain
            self._outlined = with_outlines(plain, self._proposed)
        return self._outlined


def with_outlines(frame: DisplayList, rows: frozenset[int]) -> DisplayList:
    """The frame with the marks and bars of these rows in dashed outline."""
    wanted = np.array(sorted(rows), dtype=np.int64)
    if not len(wanted):
        return frame
    return replace(
        frame,
        marks=_outlined_marks(frame.marks, wanted),
        bars=_outlined_bars(frame.bars, wanted),
        top_marks=_outlined_marks(frame.top_marks, wanted),
        top_bars=_outlined_bars(frame.top_bars, wanted),
    )


def _outlined_marks(marks: Marks, rows: np.ndarray[tuple[int], np.dtype[np.int64]]) -> Marks:
    is_proposed = np.isin(marks.event, rows)
    status = np.where(is_proposed, marks.status | PROPOSED_STATUS, marks.status)
    return replace(marks, status=status.astype(np.uint8))


def _outlined_bars(bars: Bars, rows: np.ndarray[tuple[int], np.dtype[np.int64]]) -> Bars:
    is_proposed = np.isin(bars.event, rows) & np.isin(bars.shape, _OUTLINED)
    shape = np.where(is_proposed, BarShape.PROPOSED, bars.shape)
    return replace(bars, shape=shape.astype(np.uint8))


class ReviewTimeline(QWidget):
    """The events so far and an article's waiting proposals, by side.

    Signals:
        proposal_requested: a proposal's id whose mark was clicked.
    """

    proposal_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Timeline so far"))
        self.setMinimumHeight(_LEAST_HEIGHT_PX)
        nothing = View(_EMPTY, FilterSpec(), ())
        self.state = ProposingState(table_for(nothing), lanes_for(nothing, LaneMode.SIDE), self)
        self.canvas = TimelineCanvas(self.state, theme, self)
        self._gestures = Gestures(self.state, self)
        self._gestures.attach(self.canvas)
        self._gestures.event_requested.connect(self._on_event_requested)
        self._gestures.hit_clicked.connect(self._on_hit_clicked)
        self._gestures.fit_requested.connect(self.state.fit)
        self._proposals: dict[str, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)

    def show_review(
        self, document: Document, listed: Listed, focused: Proposal | None, *, is_whole: bool
    ) -> None:
        """Show the document's events with the proposals of an article that wait.

        The event of the proposal at hand, or what that became, is boxed.

        is_whole: something else than the proposal at hand may be another, too.
        """
        if is_whole:
            events, self._proposals = events_in_review(document, listed)
            view = View(document, FilterSpec(), events)
            self.state.show_events(table_for(view), lanes_for(view, LaneMode.SIDE), True)
            rows = (row for row, each in enumerate(events) if each.id in self._proposals)
            self.state.show_proposed(frozenset(rows))
        event_id = None
        if focused is not None:
            of_it = focused.event.id if focused.event else None
            event_id = focused.taken_as or of_it
        self.show_event(event_id)

    def show_event(self, event_id: str | None) -> None:
        """Box an event."""
        row = self.state.row_of(event_id)
        self.state.select(row)
        self.state.reveal(row)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.canvas.set_theme(theme)

    def _on_event_requested(self, row: int) -> None:
        proposal = self._proposals.get(self.state.table.ids[row])
        if proposal is not None:
            self.proposal_requested.emit(proposal)

    def _on_hit_clicked(self, hit: Hit | None) -> None:
        if hit is not None and hit.kind == "badge":
            self._on_event_requested(self.state.frame.badges[hit.badge].events[0])


def events_in_review(
    document: Document, listed: Listed
) -> tuple[tuple[Event, ...], dict[str, str]]:
    """The events to draw in time order, and of those proposed the proposal by the event's id."""
    if len(document.events) <= MOST_EVENTS:
        taken = tuple(document.events)
    else:
        became = {p.taken_as for p in listed.events if p.taken_as is not None}
        taken = tuple(events_by_id(document.events, became).values())
    waiting = [p for p in listed.events if is_waiting(p)]
    proposed = {p.event.id: p.id for p in waiting if p.event is not None}
    events = [*taken, *(p.event for p in waiting if p.event is not None)]
    ordered = sorted(events, key=lambda event: (event.earliest, event.latest, event.id))
    return tuple(ordered), proposed


_EMPTY = Document("", "en", "", (), (), (), (), (), (), (), (), ())
