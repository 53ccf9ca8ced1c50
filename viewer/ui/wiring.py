"""All connections between the parts of a window, sender by sender.

A pane announces and accepts; it knows no other pane.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from viewer.ui.accounts.thread_menu import open_thread_menu
from viewer.ui.editing.text_menu import open_text_menu
from viewer.ui.parts.motion import moves
from viewer.ui.search.opening import open_found

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow


def wire(window: MainWindow) -> None:
    """Join the parts."""
    _wire_session(window)
    _wire_timeline(window)
    _wire_panes(window)
    _wire_tables(window)
    _wire_accounts(window)
    _wire_search(window)
    _wire_saved_filters(window)
    _wire_notes(window)


def _wire_session(window: MainWindow) -> None:
    session = window.session
    session.document_changed.connect(window.review.forget)
    session.document_changed.connect(window.show_document)
    session.document_changed.connect(window.proof.look)
    session.view_changed.connect(window.show_view)
    session.view_changed.connect(window.review.refresh)
    session.view_changed.connect(window.proof.look)
    session.lanes_changed.connect(window.show_lanes)
    session.selection_changed.connect(window.show_selection)
    session.theme_changed.connect(window.show_theme)
    session.preferences_changed.connect(window.show_keys)
    session.shown_changed.connect(window.show_time)


def _wire_timeline(window: MainWindow) -> None:
    timeline, overview = window.timeline, window.overview
    timeline.painted.connect(window.fill, Qt.ConnectionType.QueuedConnection)
    timeline.event_requested.connect(window.session.select)
    timeline.badge_requested.connect(window.view_actions.open_cluster)
    timeline.clear_requested.connect(window.view_actions.clear_filters)
    timeline.message.command_requested.connect(window.commands.run)
    timeline.message.bundled_requested.connect(lambda: window.errands.open_document(None))
    timeline.unfold_requested.connect(window.session.unfold)
    timeline.refold_requested.connect(window.session.refold)
    timeline.lane_toggle_requested.connect(window.session.toggle_lane)
    timeline.lane_move_requested.connect(window.session.move_lane)
    timeline.menu_requested.connect(window.view_actions.open_timeline_menu)
    timeline.shown_changed.connect(window.session.set_shown)
    timeline.drawn.connect(window.show_unlabelled)
    timeline.making.told.connect(window.status.show_making)
    timeline.state.packing_changed.connect(window.view_actions.keep_selection)
    window.session.shows_left = lambda: timeline.state.is_packing
    timeline.state.packing_changed.connect(window.session.close_left)
    overview.range_requested.connect(lambda shown: timeline.state.show_range(*shown))
    overview.fit_requested.connect(timeline.state.fit)
    window.figures.figure_requested.connect(window.view_actions.open_figure)
    window.figures.event_zoom_requested.connect(timeline.state.zoom_to)
    window.figures.measure_shown.connect(window.middle.show_measure)
    charts = (timeline, window.figures.canvas)
    for one, other in (charts, charts[::-1]):
        # both stand on one axis: the pointer is told in both
        one.pointed.connect(other.pointer.point)
        one.band_drawn.connect(other.pointer.draw_band)


def _wire_panes(window: MainWindow) -> None:
    window.toolbar.lane_mode_requested.connect(window.session.set_lane_mode)
    window.toolbar.folding_requested.connect(window.session.set_folded)
    window.toolbar.figures_requested.connect(window.view_actions.show_figures)
    window.toolbar.recent.document_requested.connect(window.errands.open_document)
    window.columns.folded.connect(window.show_folding)
    window.middle.figures_shown.connect(window.toolbar.show_figures)
    window.filters.spec_requested.connect(window.session.set_spec)
    window.review_bar.review_requested.connect(window.review.open)
    window.filter_bar.spec_requested.connect(window.session.set_spec)
    window.timeline.message.spec_requested.connect(window.session.set_spec)
    window.event_pane.source_requested.connect(window.source_pane.show_source)
    window.event_pane.actor_requested.connect(window.view_actions.filter_by_actor)
    window.event_pane.event_requested.connect(window.view_actions.select_told_event)
    window.event_pane.edit_requested.connect(partial(window.commands.run, "edit.event"))
    edit_citation = partial(window.commands.run, "edit.source")
    window.source_pane.citation.edit_requested.connect(edit_citation)
    window.source_pane.text.may_move = lambda: moves(window.timeline.animation.choice)
    window.source_pane.text.menu_requested.connect(partial(open_text_menu, window))
    window.source_pane.event_requested.connect(window.view_actions.select_told_event)
    window.source_pane.form_shown.connect(window.show_coverage)
    window.source_pane.attach_requested.connect(window.attachments.open_menu)
    window.source_pane.desk.put_right.connect(window.attachments.put_right)
    window.source_pane.desk.agreed.connect(window.attachments.agree)
    window.source_pane.desk.digest_only_said.connect(window.attachments.say_digest_only)


def _wire_saved_filters(window: MainWindow) -> None:
    saved, bar, desk = window.filters.saved, window.filter_bar, window.saved_filters
    saved.toggled.connect(desk.toggle)
    saved.rename_requested.connect(desk.rename)
    saved.update_requested.connect(desk.update)
    saved.delete_requested.connect(desk.delete)
    bar.save_requested.connect(desk.ask_for_name)
    bar.field.named.connect(desk.save)


def _wire_notes(window: MainWindow) -> None:
    desk, event = window.notes, window.event_pane
    event.note_requested.connect(desk.write_on_event)
    event.pin_requested.connect(desk.pin_event)
    event.notes.write_requested.connect(desk.write)
    event.notes.written.connect(desk.keep)
    event.notes.given_back.connect(desk.give_back)
    window.tables.note_requested.connect(desk.open)
    window.source_pane.source_shown.connect(lambda _id: desk.show_text())
    window.source_pane.form_shown.connect(lambda _form: desk.show_text())
    window.filled.connect(desk.show)
    window.timeline.state.packing_changed.connect(desk.show_signs)


def _wire_search(window: MainWindow) -> None:
    search, marking = window.search, window.marking
    window.toolbar.search_requested.connect(search.open)
    search.shown_changed.connect(window.toolbar.show_search)
    search.found_changed.connect(marking.show_found)
    search.row_requested.connect(partial(open_found, window))
    search.left.connect(lambda: window.timeline.setFocus(Qt.FocusReason.OtherFocusReason))
    window.source_pane.source_shown.connect(lambda _id: marking.mark_text())
    window.timeline.state.packing_changed.connect(marking.mark_events)
    window.session.document_changed.connect(search.clear)
    window.closed.connect(search.desk.close)


def _wire_accounts(window: MainWindow) -> None:
    compare, accounts, thread = window.compare, window.accounts, window.event_pane.thread_line
    compare.passage_requested.connect(accounts.open_passage)
    compare.source_requested.connect(accounts.open_source)
    compare.figure_requested.connect(accounts.open_figure)
    compare.step_requested.connect(accounts.step)
    thread.step_requested.connect(accounts.step_thread)
    thread.filter_requested.connect(accounts.show_thread_only)
    thread.export_requested.connect(partial(open_thread_menu, window))
    window.source_pane.form_shown.connect(lambda _form: accounts.show_forms())


def _wire_tables(window: MainWindow) -> None:
    tables, actions = window.tables, window.view_actions
    tables.beside = window.tasks.run
    tables.event_requested.connect(window.session.select)
    tables.evidence_requested.connect(actions.go_to_evidence)
    tables.event_zoom_requested.connect(actions.zoom_to_event)
    tables.figure_requested.connect(actions.open_figure)
    tables.quotation_requested.connect(actions.open_quotation)
    tables.actor_requested.connect(actions.toggle_actor)
    tables.close_requested.connect(actions.close_tables)
    window.toolbar.tables_requested.connect(actions.show_tables)
    window.figures.figure_requested.connect(lambda figure: tables.show_mark(figure.id))
