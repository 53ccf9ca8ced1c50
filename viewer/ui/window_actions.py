"""What keys, clicks and panes ask of the window, beyond what one pane does by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from viewer.model.annotation import Figure
from viewer.model.filter import FilterSpec
from viewer.ui.notices import NoticeAction

if TYPE_CHECKING:
    from viewer.ui.cluster_list import ClusterList
    from viewer.ui.drops import Drop
    from viewer.ui.main_window import MainWindow


class WindowActions:
    """Acts on one window's session and panes."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.cluster: ClusterList | None = None

    def clear_filters(self) -> None:
        """Ask for every event."""
        self._window.session.set_spec(FilterSpec())

    def step_back(self) -> None:
        """Close the newest notice, or else clear the selection."""
        if not self._window.notices.close_newest():
            self._window.session.select(None)

    def show_about(self) -> None:
        """Tell versions and whose work is in the program."""
        from viewer.ui.dialogs.about import AboutDialog

        dialog = AboutDialog(self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def focus_selection(self) -> None:
        """Zoom to the selected event."""
        state = self._window.timeline.state
        state.zoom_to(state.selected)

    def go_to_evidence(self) -> None:
        """Go to the first passage that tells the selected event, with the keyboard."""
        self._window.source_pane.show_event(self._window.session.selected_event)
        self._window.source_pane.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def filter_by_actor(self, actor_id: str) -> None:
        """Ask for the events of a person or body, in place of other people's."""
        session = self._window.session
        session.set_spec(replace(session.spec, actors=frozenset({actor_id})))

    def select_told_event(self, event_id: str) -> None:
        """Go from a highlight in a text to its event on the timeline.

        Where a filter hides the event, say so and offer to show it.
        """
        window = self._window
        window.session.select(event_id)
        window.timeline.show_selection(event_id)
        event = window.session.selected_event
        if event is not None and event not in window.session.view.events:
            window.notices.info(
                f"“{event.label}” is not on the timeline: the filters leave it out.",
                actions=[NoticeAction("Clear the filters", self._show_selection_unfiltered)],
            )

    def take_drop(self, drop: Drop) -> None:
        """Open the first document here and the others beside; attach articles and text."""
        window = self._window
        if drop.documents:
            window.errands.open_document(drop.documents[0])
        if drop.documents[1:]:
            window.windows_requested.emit(drop.documents[1:])
        if drop.articles:
            window.attachments.attach_paths(drop.articles)
        elif drop.text:
            window.attachments.attach_text(drop.text)

    def toggle_filters(self) -> None:
        """Show the filters in place of the source, or the other way round; and go to them."""
        columns = self._window.columns
        columns.show_filters(not columns.shows_filters)
        if columns.shows_filters:
            self._window.filters.group("sides").take_focus(last=False)

    def toggle_figures(self) -> None:
        """Open the figures chart, or close it."""
        self.show_figures(not self._window.middle.shows_figures)

    def show_figures(self, shown: bool) -> None:
        """Open or close the figures chart; the timeline takes the room that is left."""
        self._window.middle.show_figures(shown)
        self._window.toolbar.show_figures(shown)

    def open_figure(self, figure: Figure) -> None:
        """Select a figure's event and show the figure's own sentence."""
        window = self._window
        shown = {event.id for event in window.session.view.events}
        window.session.select(next((e for e in figure.events if e in shown), None))
        window.source_pane.show_figure(figure)

    def open_cluster(self, event_ids: Sequence[str], place: QPoint) -> None:
        """List the events that share a badge."""
        from viewer.ui.cluster_list import ClusterList
        from viewer.ui.mark_icon import mark_icon

        window = self._window
        session, state = window.session, window.timeline.state
        ratio = window.devicePixelRatioF()
        at = [state.row_of(event_id) for event_id in event_ids]
        rows = [
            (session.view.events[row], mark_icon(state.table, row, session.theme, ratio))
            for row in at
        ]
        lane = state.lanes.lanes[int(state.lanes.lane_of[at[0]])]
        self.cluster = ClusterList(rows, lane.name, session.theme, window)
        self.cluster.event_requested.connect(session.select)
        self.cluster.zoom_requested.connect(self._zoom_to)
        self.cluster.open_at(place)

    def _zoom_to(self, event_ids: Sequence[str]) -> None:
        state = self._window.timeline.state
        state.zoom_to(*map(state.row_of, event_ids))

    def _show_selection_unfiltered(self) -> None:
        self.clear_filters()
        self._window.timeline.show_selection(self._window.session.selected)
