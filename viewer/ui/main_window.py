"""The window: builds the panes, lays them out, and shows in them what the session is about."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QVBoxLayout, QWidget

from viewer.ui.attachments import Attachments
from viewer.ui.columns import Columns
from viewer.ui.command_list import window_commands
from viewer.ui.commands import Scope
from viewer.ui.drops import dropped
from viewer.ui.edits import Edits
from viewer.ui.errands import Errands
from viewer.ui.figures_chart import FiguresChart
from viewer.ui.file_proof import FileProof
from viewer.ui.file_watch import FileWatch
from viewer.ui.notices import Notices
from viewer.ui.overview import Overview
from viewer.ui.panes.event import EventPane
from viewer.ui.panes.filters import FiltersPane
from viewer.ui.panes.source import SourcePane
from viewer.ui.progress_card import ProgressCard
from viewer.ui.reading_column import ReadingColumn
from viewer.ui.session import Session
from viewer.ui.status_line import StatusLine
from viewer.ui.tasks import Tasks
from viewer.ui.timeline_column import TimelineColumn
from viewer.ui.timeline_pane import TimelinePane
from viewer.ui.toolbar import Toolbar
from viewer.ui.unseen import seen
from viewer.ui.window_actions import WindowActions
from viewer.ui.wiring import wire

#: smaller, and words would be cut; the filters fold away before that
SMALLEST_SIZE = (800, 560)


class MainWindow(QMainWindow):
    """One document's window.

    Signals:
        filled: every pane shows the document, and the timeline's own view has taken over.
        closed: the window is about to close.
        windows_requested: documents are to be opened in windows of their own; carries their paths.
    """

    filled = Signal()
    closed = Signal()
    windows_requested = Signal(object)

    def __init__(self, session: Session, tasks: Tasks) -> None:
        super().__init__()
        self.session, self.tasks = session, tasks
        self._is_filled = False
        self._told: object = None
        self._build()
        self._lay_out()
        self.commands.install({Scope.WINDOW: self, Scope.TIMELINE: self.timeline})
        wire(self)
        self._show_title()
        self.toolbar.show_choices(session.lane_mode, session.folded)
        self.timeline.show_view(session.view, session.lane_mode, session.folded)
        self.timeline.state.select(self.timeline.state.row_of(session.selected))
        self.timeline.setFocus()

    @property
    def is_settled(self) -> bool:
        """Whether the window will stay as it is while nobody touches it."""
        return self._is_filled and self.timeline.is_ready and self.tasks.is_idle

    # --- building

    def _build(self) -> None:
        theme = self.session.theme
        self.notices = Notices()
        self.filters = FiltersPane()
        self.timeline = TimelinePane(self.session.view, theme)
        self.figures = FiguresChart(self.timeline.state, theme)
        self.overview = Overview(theme)
        self.event_pane = EventPane()
        self.source_pane = SourcePane(theme)
        self.status = StatusLine()
        self.progress = ProgressCard()
        self.errands = Errands(self)
        self.edits = Edits(self)
        self.attachments = Attachments(self)
        self.watch = FileWatch(self)
        self.proof = FileProof(self)
        self.view_actions = WindowActions(self)
        self.commands = window_commands(self)
        self.toolbar = Toolbar(self.commands)

    def _lay_out(self) -> None:
        self.setObjectName("mainWindow")
        self.setMinimumSize(*SMALLEST_SIZE)
        self.setAcceptDrops(True)
        self.middle = TimelineColumn(self.timeline, self.figures, self.overview)
        content = QFrame()
        content.setObjectName("content")
        _column(content, self.notices, self.progress, self.middle)
        self.reading = ReadingColumn(self.event_pane, self.source_pane)
        self.columns = Columns(self.filters, content, self.reading)
        whole = QWidget()
        _column(whole, self.toolbar, self.columns, self.status)
        self.setCentralWidget(whole)

    # --- the start

    def fill(self) -> None:
        """Fill the panes; called once, when the first frame of the timeline is on the screen."""
        if self._is_filled:
            return
        self._is_filled = True
        self._show_document_in_panes()
        self.show_selection(self.session.selected, is_news=False)
        QTimer.singleShot(0, self, self._start_view)

    def _start_view(self) -> None:
        self.timeline.start_view()
        self.proof.look()
        self.filled.emit()

    # --- what the session tells

    def show_document(self) -> None:
        """Show another document."""
        self._show_title()
        self.timeline.state.fit()
        self.show_view()

    def show_view(self) -> None:
        """Show what the filter leaves."""
        self._show_title()
        session = self.session
        self.timeline.show_view(session.view, session.lane_mode, session.folded)
        if self._is_filled:
            self._show_document_in_panes()

    def show_lanes(self) -> None:
        """Show the events in other lanes, or with quiet time folded or not."""
        session = self.session
        self.toolbar.show_choices(session.lane_mode, session.folded)
        self.timeline.show_view(session.view, session.lane_mode, session.folded)
        self.figures.show_view(session.view)
        self.show_time()

    def show_selection(self, event_id: str | None, *, is_news: bool = True) -> None:
        """Show the selected event everywhere; at the start the timeline shows it already."""
        event, view = self.session.selected_event, self.session.view
        if is_news:
            self.timeline.show_selection(event_id)
        self.event_pane.show_event(
            view.document, event, self.session.theme, fulfilled=event_id in view.fulfilled
        )
        self.source_pane.show_event(event)
        self.figures.show_selection(event_id)

    def show_theme(self) -> None:
        """Take other colours."""
        session = self.session
        self.timeline.set_theme(session.theme)
        self.figures.set_theme(session.theme)
        self.overview.set_theme(session.theme)
        self.source_pane.set_theme(session.theme)
        self.filters.show_facets(session.facets(), session.spec, session.theme)

    def show_time(self) -> None:
        """Say which time is in view."""
        state = self.timeline.state
        if state.prepared is None:
            return
        if not len(state.table):
            self.status.show_no_time()
        else:
            self.overview.show_time(state.shown, state.prepared.fold.breaks)
            self.status.show_time(*state.shown, state.folds_shown)

    def show_folding(self) -> None:
        """Offer the filters by a button where there is no room for them beside the rest."""
        self.toolbar.show_filters(offered=self.columns.is_folded, shown=self.columns.shows_filters)

    def show_unlabelled(self) -> None:
        """Say how many events have no label."""
        self.status.show_unlabelled(self.timeline.state.frame.unlabelled)

    def show_coverage(self) -> None:
        """Say how many of the highlights have a place in the texts that are shown."""
        from viewer.library.anchored import coverage

        self.status.show_coverage(coverage(self.session.document, self.source_pane.forms))

    def _show_document_in_panes(self) -> None:
        session = self.session
        self.filters.show_facets(session.facets(), session.spec, session.theme)
        told = (session.library, session.spec.known_on)
        if told != self._told:
            self._told = told
            self.source_pane.show_document(session.document, session.theme)
            self.source_pane.show_event(session.selected_event)
        self.figures.show_view(session.view)
        self.overview.show_events(self.timeline.state.table)
        self.status.show_counts(session.view)
        self.show_coverage()
        self.show_time()

    def _show_title(self) -> None:
        self.setWindowTitle(f"{seen(self.session.document.title)} – Parley")

    def dragEnterEvent(self, qt_event: QDragEnterEvent) -> None:
        """Take what can be opened or attached."""
        if not dropped(qt_event.mimeData()).is_empty:
            qt_event.acceptProposedAction()

    def dropEvent(self, qt_event: QDropEvent) -> None:
        """Open documents, attach articles; once the program that they come from is let go."""
        found = dropped(qt_event.mimeData())
        qt_event.acceptProposedAction()
        QTimer.singleShot(0, self, lambda: self.view_actions.take_drop(found))

    def closeEvent(self, qt_event: QCloseEvent) -> None:
        """Say so while there is still something to remember."""
        self.closed.emit()
        super().closeEvent(qt_event)


def _column(holder: QWidget, *parts: QWidget) -> None:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
