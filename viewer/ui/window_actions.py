"""What keys, clicks and panes ask of the window, beyond what one pane does by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from viewer.model.annotation import Figure, Quotation
from viewer.model.filter import FilterSpec
from viewer.model.speech import tr
from viewer.ui.notices import NoticeAction
from viewer.ui.timeline.folds_at_hand import nearest_fold

if TYPE_CHECKING:
    from viewer.timeline.hit import Hit
    from viewer.ui.files.drops import Drop
    from viewer.ui.main_window import MainWindow
    from viewer.ui.timeline.cluster_list import ClusterList


class WindowActions:
    """Acts on one window's session and panes."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.cluster: ClusterList | None = None

    def clear_filters(self) -> None:
        """Ask for every event."""
        self._window.session.set_spec(FilterSpec())

    def step_back(self) -> None:
        """Give up a gesture, close a notice, clear the selection, stop an import or a search.

        An import that says it is stopped by this key comes before notice and selection.
        """
        if self._window.timeline.cancel_gesture():
            return
        if self._window.import_card.names_escape:
            self._window.import_card.stop()
            return
        if self._window.notices.close_newest():
            return
        if self._window.session.selected is None:
            if self._window.import_card.is_running:
                self._window.import_card.stop()
                return
            self._window.search.clear()
        self._window.session.select(None)

    def show_about(self) -> None:
        """Tell versions and whose work is in the program."""
        from viewer.ui.dialogs.about import AboutDialog

        dialog = AboutDialog(self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def keep_selection(self) -> None:
        """Let the timeline show the selection again that other filters had left out."""
        state = self._window.timeline.state
        if not state.is_packing:  # else these are rows of another document, closed perhaps
            state.select(state.row_of(self._window.session.selected))

    def focus_selection(self) -> None:
        """Zoom to the selected event."""
        state = self._window.timeline.state
        state.zoom_to(state.selected)

    def next_passage(self) -> None:
        """Go to the selected event's next passage in its source."""
        self._window.accounts.show(False)
        self._window.source_pane.next_passage()

    def previous_passage(self) -> None:
        """Go to the selected event's previous passage in its source."""
        self._window.accounts.show(False)
        self._window.source_pane.previous_passage()

    def go_to_evidence(self) -> None:
        """Go to the first passage that tells the selected event, with the keyboard."""
        self._window.accounts.show(False)
        self._window.source_pane.show_event(self._window.session.selected_event)
        self._window.source_pane.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def filter_by_actor(self, actor_id: str) -> None:
        """Ask for the events of a person or body, in place of other people's."""
        session = self._window.session
        session.set_spec(replace(session.spec, actors=frozenset({actor_id})))

    def toggle_actor(self, actor_id: str) -> None:
        """Ask for the events of a person or body; asked for again, for everybody's."""
        session = self._window.session
        if session.spec.actors == {actor_id}:
            session.set_spec(replace(session.spec, actors=frozenset()))
        else:
            self.filter_by_actor(actor_id)

    def select_told_event(self, event_id: str) -> None:
        """Go from a highlight in a text to its event on the timeline.

        Where a filter hides the event, say so and offer to show it.
        """
        window = self._window
        window.session.select(event_id)
        window.timeline.show_selection(event_id)
        event = window.session.selected_event
        if event is not None and not window.session.leaves(event.id):
            window.notices.info(
                tr(
                    "“{event}” is not on the timeline: the filters leave it out.",
                    event=event.label,
                ),
                actions=[NoticeAction(tr("Clear the filters"), self._show_selection_unfiltered)],
            )

    def take_drop(self, drop: Drop) -> None:
        """Open the first document here and the others beside; import or attach the rest."""
        window = self._window
        if drop.documents:
            window.errands.open_document(drop.documents[0])
        if drop.documents[1:]:
            window.windows_requested.emit(drop.documents[1:])
        if drop.articles:
            window.importing.take(drop.articles)
        elif drop.text:
            window.importing.take_text(drop.text)

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
        leaves = window.session.leaves
        window.session.select(next((e for e in figure.events if leaves(e)), None))
        window.accounts.show(False)
        window.source_pane.show_figure(figure)

    def open_timeline_menu(self, hit: Hit | None, place: QPoint) -> None:
        """Offer what can be done with the lane, the fold and the view at a place."""
        from viewer.ui.timeline.menu import open_timeline_menu

        open_timeline_menu(self._window, hit, place)

    def toggle_lane(self) -> None:
        """Collapse the lane of the selected event, or the first, or give it its rows back."""
        self._window.session.toggle_lane(self._lane_at_hand[1])

    def move_lane(self, step: int) -> None:
        """Move the lane of the selected event, or the first, up or down."""
        keys, key = self._lane_at_hand
        self._window.session.move_lane(keys, key, keys.index(key) + step)

    def change_wheel(self, step: int) -> None:
        """Let a notch of the wheel zoom more or less."""
        from viewer.ui.timeline.menu import next_speed

        state = self._window.timeline.state
        state.wheel_speed = next_speed(state.wheel_speed, step)

    def toggle_fold(self) -> None:
        """Unfold the quiet time nearest to the middle of the view, or fold it again."""
        fold = nearest_fold(self._window.timeline.state)
        if fold is not None:
            self._window.timeline.press_fold(fold)

    @property
    def _lane_at_hand(self) -> tuple[list[str], str]:
        state = self._window.timeline.state
        keys = [lane.key for lane in state.lanes.lanes]
        chosen = int(state.lanes.lane_of[state.selected]) if state.selected >= 0 else 0
        return keys, keys[chosen]

    def open_quotation(self, quotation: Quotation) -> None:
        """Select a quotation's event and show the quotation's own sentence."""
        window = self._window
        leaves = window.session.leaves
        window.session.select(next((e for e in quotation.events if leaves(e)), None))
        window.accounts.show(False)
        window.source_pane.show_quotation(quotation)

    def zoom_to_event(self, event_id: str) -> None:
        """Zoom to an event on the timeline."""
        self._zoom_to((event_id,))

    def toggle_tables(self) -> None:
        """Open the tables and go to them, or close them."""
        is_open = self._window.middle.shows_tables
        self.show_tables(not is_open)
        if not is_open:
            self._window.tables.take_focus()

    def show_table(self, name: str) -> None:
        """Open one of the tables and go to it."""
        self._window.tables.show_table(name)
        self.show_tables(True)
        self._window.tables.take_focus()

    def close_tables(self) -> None:
        """Close the tables."""
        self.show_tables(False)

    def show_tables(self, shown: bool) -> None:
        """Open or close the tables; the timeline takes the room that is left."""
        window = self._window
        had_focus = window.tables.has_focus
        window.middle.show_tables(shown)
        window.toolbar.show_tables(shown)
        if had_focus and not shown:
            window.timeline.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_cluster(self, event_ids: Sequence[str], place: QPoint) -> None:
        """List the events that share a badge."""
        from viewer.ui.parts.mark_icon import mark_icon
        from viewer.ui.timeline.cluster_list import ClusterList

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
