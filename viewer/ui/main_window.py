"""The window: builds the panes, lays them out, shows in them what the session is about.

What is not needed for the first frame is imported when it is built.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QVBoxLayout, QWidget

from viewer.ui.parts.tab_order import step_focus

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from viewer.library.found import FoundRow
    from viewer.ui.editing.desk import EventDesk
    from viewer.ui.editing.marking import MarkingDesk
    from viewer.ui.importing.desk import ImportDesk
    from viewer.ui.process.tasks import Tasks
    from viewer.ui.session import Session

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
        from viewer.ui.commands import Scope
        from viewer.ui.wiring import wire

        super().__init__()
        self.setObjectName("mainWindow")
        self.setMinimumSize(*SMALLEST_SIZE)
        self.session, self.tasks = session, tasks
        self._is_filled = False
        self._told: tuple[object, object] = (None, None)
        self._build()
        self._lay_out()
        self.commands.install({Scope.WINDOW: self, Scope.TIMELINE: self.timeline})
        self.show_keys()
        wire(self)
        self._show_title()
        self.toolbar.show_choices(session.lane_mode, session.folded)
        self.timeline.state.beside = tasks.run
        self._show_events()
        self._show_filter()
        self.timeline.state.select(self.timeline.state.row_of(session.selected))
        self.timeline.setFocus()

    @property
    def is_settled(self) -> bool:
        """Whether the window will stay as it is while nobody touches it."""
        return (
            self._is_filled
            and self.timeline.is_ready
            and self.tasks.is_idle
            and self.search.desk.is_idle
            and self.review.showing.is_idle
            and self.overlays.is_idle
        )

    @cached_property
    def importing(self) -> ImportDesk:
        """What brings articles in; made when it is first needed."""
        from viewer.ui.importing.desk import ImportDesk

        return ImportDesk(self)

    # --- what few windows need, made when it is first asked for

    @cached_property
    def event_desk(self) -> EventDesk:
        """Makes, changes and deletes events."""
        from viewer.ui.editing.desk import EventDesk

        return EventDesk(self)

    @cached_property
    def marking_desk(self) -> MarkingDesk:
        """Marks words of sources, and changes what is marked."""
        from viewer.ui.editing.marking import MarkingDesk

        return MarkingDesk(self)

    # --- building

    def _build(self) -> None:
        from viewer.ui.accounts.desk import AccountsDesk
        from viewer.ui.command_list import window_commands
        from viewer.ui.editing.edits import Edits
        from viewer.ui.files.attachments import Attachments
        from viewer.ui.files.errands import Errands
        from viewer.ui.files.leaving import Leaving
        from viewer.ui.files.proof import FileProof
        from viewer.ui.files.watch import FileWatch
        from viewer.ui.overlays import Overlays
        from viewer.ui.review.desk import ReviewDesk
        from viewer.ui.toolbar import Toolbar
        from viewer.ui.window_actions import WindowActions

        self._build_panes()
        self.errands = Errands(self)
        self.edits = Edits(self)
        self._build_own()
        self.attachments = Attachments(self)
        self.leaving = Leaving(self)
        self.watch = FileWatch(self)
        self.proof = FileProof(self)
        self.view_actions = WindowActions(self)
        self.accounts = AccountsDesk(self)
        self.review = ReviewDesk(self)
        self.overlays = Overlays(self)
        self.commands = window_commands(self)
        self.toolbar = Toolbar(self.commands, self.search.field)

    def _build_own(self) -> None:
        """What keeps a person's own filters and notes."""
        from viewer.ui.filters.desk import SavedFiltersDesk
        from viewer.ui.notes.desk import NotesDesk

        self.saved_filters, self.notes = SavedFiltersDesk(self), NotesDesk(self)

    def _build_panes(self) -> None:
        from viewer.ui.accounts.pane import ComparePane
        from viewer.ui.figures.chart import FiguresChart
        from viewer.ui.filters.bar import FilterBar
        from viewer.ui.filters.pane import FiltersPane
        from viewer.ui.importing.card import ImportCard
        from viewer.ui.notices import Notices
        from viewer.ui.parts.progress_card import ProgressCard
        from viewer.ui.reading.event import EventPane
        from viewer.ui.reading.source import SourcePane
        from viewer.ui.search.marking import Marking
        from viewer.ui.search.pane import SearchPane
        from viewer.ui.status_line import StatusLine
        from viewer.ui.tables.pane import TablesPane
        from viewer.ui.timeline.overview import Overview
        from viewer.ui.timeline.pane import TimelinePane

        theme = self.session.theme
        self.notices = Notices()
        self.filters = FiltersPane()
        self.filter_bar = FilterBar()
        self.timeline = TimelinePane(self.session.view, theme)
        self.figures = FiguresChart(self.timeline.state, theme)
        self.tables = TablesPane(theme)
        self.overview = Overview(theme)
        self.event_pane = EventPane()
        self.source_pane = SourcePane(theme)
        self.compare = ComparePane(theme)
        self.search = SearchPane(self.tasks.run, theme, self.icon_of, self)
        self.marking = Marking(self)
        self.status = StatusLine()
        self.progress, self.import_card = ProgressCard(), ImportCard()

    def _lay_out(self) -> None:
        from viewer.ui.columns import Columns
        from viewer.ui.reading.column import ReadingColumn
        from viewer.ui.review.bar import ReviewBar
        from viewer.ui.timeline.column import TimelineColumn

        self.setAcceptDrops(True)
        self.middle = TimelineColumn(self.timeline, self.figures, self.tables, self.overview)
        content = QFrame()
        content.setObjectName("content")
        self.review_bar = ReviewBar()
        told = (self.notices, self.progress, self.import_card)
        above = (*told, self.review_bar, self.filter_bar)
        self._content = _column(content, *above, self.middle)
        self.reading = ReadingColumn(self.event_pane, self.source_pane, self.compare)
        self.columns = Columns(self.filters, content, self.reading)
        whole = QWidget()
        self._whole = _column(whole, self.toolbar, self.columns, self.status)
        self.setCentralWidget(whole)

    def place_review(self, pane: QWidget) -> None:
        """Put the review in the place of toolbar, columns and status line."""
        self._whole.addWidget(pane)

    def lend_notices(self, to: QVBoxLayout | None) -> None:
        """Let notices and progress be shown elsewhere; None brings them back above the timeline."""
        place = to or self._content
        place.insertWidget(0, self.notices)
        place.insertWidget(1, self.progress)
        place.insertWidget(2, self.import_card)
        self.import_card.make_small(to is not None)

    def fill(self) -> None:
        """Fill the panes; called once, when the first frame of the timeline is on the screen."""
        if self._is_filled:
            return
        self._is_filled = True
        self._show_document_in_panes()
        # rows made now lie over each other until they are laid out; nobody shall see that
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QTimer.singleShot(0, self, self._start_view)

    def _start_view(self) -> None:
        self.timeline.start_view()
        self.proof.look()
        self.filled.emit()

    # --- what the session tells

    def show_document(self) -> None:
        """Show another document."""
        self._show_title()
        self.timeline.history.forget()
        self.timeline.state.fit()
        self.show_view()

    def show_view(self) -> None:
        """Show what the filter leaves; while a review hides all of it, when that is closed."""
        self._show_title()
        if self.review.takes_view():
            return
        self._show_events()
        self._show_filter()
        if self._is_filled:
            self._show_document_in_panes()

    def show_lanes(self) -> None:
        """Show the events in other lanes, or with quiet time folded or not."""
        session = self.session
        self.toolbar.show_choices(session.lane_mode, session.folded)
        self._show_events()
        self.figures.show_view(session.view)
        self.show_time()

    def _show_events(self) -> None:
        session = self.session
        view, lanes = session.view, session.lane_choice
        self.timeline.show_view(view, lanes, session.folded, session.opened)

    def show_selection(self, event_id: str | None, *, is_news: bool = True) -> None:
        """Show the selected event everywhere; at the start the timeline shows it already."""
        event, view = self.session.selected_event, self.session.view
        if is_news:
            self.timeline.show_selection(event_id)
        self.overview.show_selection(event_id)
        self.event_pane.show_event(
            view.document, event, self.session.theme, fulfilled=event_id in view.fulfilled
        )
        self.source_pane.show_event(event)
        self.notes.show_selection()
        self.accounts.show_selection()
        self.figures.show_selection(event_id)
        self.tables.show_selection(event_id)

    def show_theme(self) -> None:
        """Take other colours."""
        session = self.session
        self.timeline.set_theme(session.theme)
        self.figures.set_theme(session.theme)
        self.tables.set_theme(session.theme)
        self.overview.set_theme(session.theme)
        self.source_pane.set_theme(session.theme)
        self.compare.set_theme(session.theme)
        self.search.set_theme(session.theme)
        self.overlays.set_theme(session.theme)
        self.filters.show_facets(session.facets(), session.spec, session.theme)
        self.saved_filters.show()
        self.notes.set_theme()
        self.review.set_theme()

    def show_keys(self) -> None:
        """Take the person's shortcuts, and let tooltips say them."""
        from viewer.ui.keys.tips import show_keys_in_tips

        self.commands.rebind(self.session.preferences.keys)
        show_keys_in_tips(self)

    def show_time(self) -> None:
        """Say which time is in view."""
        from viewer.timeline.prepared import visible_seconds

        state = self.timeline.state
        if state.prepared is None:
            return
        if not len(state.table):
            self.status.show_no_time()
        else:
            fit = visible_seconds(state.prepared, state.prepared.fit)
            self.overview.show_time(state.shown, state.prepared.fold.breaks, fit)
            self.status.show_time(*state.shown, state.folds_shown)

    def show_folding(self) -> None:
        """Offer the filters by a button where there is no room for them beside the rest."""
        self.toolbar.show_filters(offered=self.columns.is_folded, shown=self.columns.shows_filters)

    def icon_of(self, row: FoundRow) -> QPixmap | None:
        """The mark of an event that was found, as the timeline draws it."""
        from viewer.ui.parts.mark_icon import mark_icon

        state, ratio = self.timeline.state, self.devicePixelRatioF()
        if row.what != "event" or not 0 <= row.row < len(state.table):
            return None
        return mark_icon(state.table, row.row, self.session.theme, ratio)

    def show_unlabelled(self) -> None:
        """Say how many events have no label."""
        self.status.show_unlabelled(self.timeline.state.frame.unlabelled)

    def show_coverage(self) -> None:
        """Say how many of the highlights have a place in the texts that are shown."""
        from viewer.library.anchored import coverage

        self.status.show_coverage(coverage(self.session.document, self.source_pane.forms))

    def _show_document_in_panes(self) -> None:
        session = self.session
        self.filters.show_days(session.library.document)
        self.filters.show_facets(session.facets(), session.spec, session.theme)
        self.saved_filters.show()
        self.notes.show()
        document, day = session.library.document, session.spec.known_on
        is_another = document is not self._told[0] or day != self._told[1]
        if is_another:
            self._told = document, day
            self.source_pane.show_document(session.document, session.theme)
            self.review_bar.show_document(document)
        self.figures.show_view(session.view)
        self.tables.show_view(session.view)
        if is_another:
            self.show_selection(session.selected, is_news=False)
        self.search.show_view(session.library, session.view)
        self.overview.show_events(self.timeline.state.coming_table)
        self.status.show_counts(session.view)
        self.show_coverage()
        self.show_time()

    def _show_filter(self) -> None:
        """Say what the filter asks for; where it leaves nothing, what to loosen."""
        from viewer.library.filter_parts import loosenings, parts_of

        session = self.session
        whole, left = session.library.document, session.view.events
        parts = parts_of(whole, session.spec)
        self.filter_bar.show_parts(parts, len(left), len(whole.events))
        if parts and not left:
            self.timeline.message.offer(loosenings(whole, session.spec))

    def _show_title(self) -> None:
        from viewer.ui.window_title import window_title

        self.setWindowTitle(window_title(self.session.library, self.session.document))

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """The Tab key goes as the window is read, whatever part was filled last."""
        return step_focus(self, 1 if is_next else -1)

    def dragEnterEvent(self, qt_event: QDragEnterEvent) -> None:
        """Take what can be opened or attached."""
        from viewer.ui.files.drops import dropped, take_copy

        if not dropped(qt_event.mimeData()).is_empty:
            take_copy(qt_event)

    def dropEvent(self, qt_event: QDropEvent) -> None:
        """Open documents, attach articles; once the program that they come from is let go."""
        from viewer.ui.files.drops import dropped, take_copy

        found = dropped(qt_event.mimeData())
        take_copy(qt_event)
        QTimer.singleShot(0, self, lambda: self.view_actions.take_drop(found))

    def closeEvent(self, qt_event: QCloseEvent) -> None:
        """Say so while there is still something to remember; not before what is under way ends."""
        if self._is_filled and not self.leaving.may_go():
            qt_event.ignore()
            return
        self.closed.emit()
        super().closeEvent(qt_event)


def _column(holder: QWidget, *parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    return column
