"""The window's commands with their keys, in one list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from viewer.model.speech import tr
from viewer.ui.accounts.commands import account_commands
from viewer.ui.commands import Command, Commands, Scope
from viewer.ui.editing.commands import edit_commands
from viewer.ui.editing.event_commands import event_commands, marking_commands
from viewer.ui.importing.commands import import_commands
from viewer.ui.notes.commands import note_commands
from viewer.ui.review.commands import review_commands

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow

#: what one press of a key moves and zooms (as `TimelineState.zoom` takes it)
KEY_PAN_SHARE = 0.2
KEY_ZOOM_STEP = 0.35
#: share of the pane's height
KEY_PAGE_SHARE = 0.8


def window_commands(window: MainWindow) -> Commands:
    """Everything that the window can do now."""
    return Commands(
        (
            *_document_commands(window),
            *_program_commands(window),
            *import_commands(window),
            *edit_commands(window),
            *event_commands(window),
            *marking_commands(window),
            *note_commands(window),
            *review_commands(window),
            *_view_commands(window),
            *_lane_commands(window),
            *_walks(window),
            *account_commands(window),
        )
    )


def _document_commands(window: MainWindow) -> tuple[Command, ...]:
    actions = window.view_actions
    return (
        Command(
            "document.open", tr("Open a document"), window.errands.ask_for_document, ("Ctrl+O",)
        ),
        Command(
            "document.open_beside",
            tr("Open a document in a new window"),
            window.errands.ask_for_other_window,
            ("Ctrl+Shift+O",),
        ),
        Command("document.save_as", tr("Save as..."), window.edits.save_as, ("Ctrl+Shift+S",)),
        *_text_commands(window),
        Command(
            "image.export",
            tr("Export the view as an image"),
            window.errands.ask_for_image,
            ("Ctrl+E",),
            is_enabled=lambda: bool(window.session.view.events),
            needs=tr("first let some event through the filters"),
            note="PNG, SVG, PDF",
        ),
        Command("search.focus", tr("Search"), window.search.open, ("Ctrl+F",)),
        Command("search.next", tr("Next hit"), lambda: window.search.walk(1), ("F3",)),
        Command(
            "search.previous", tr("Previous hit"), lambda: window.search.walk(-1), ("Shift+F3",)
        ),
        Command("filters.show", tr("Go to the filters"), actions.toggle_filters, ("Ctrl+Shift+L",)),
        Command(
            "filters.save",
            tr("Save the filters under a name..."),
            window.saved_filters.ask_for_name,
            ("Ctrl+D",),
            is_enabled=lambda: window.saved_filters.can_save,
            needs=tr("first set a filter that is not saved yet"),
        ),
        Command("filters.clear", tr("Clear all filters"), actions.clear_filters, ("Ctrl+0",)),
        Command("selection.clear", tr("Clear the selection"), actions.step_back, ("Esc",)),
    )


def _program_commands(window: MainWindow) -> tuple[Command, ...]:
    return (
        Command("window.close", tr("Close the window"), window.close, ("Ctrl+W", "Ctrl+Q")),
        Command("app.about", tr("About Parley"), window.view_actions.show_about, ("Shift+F1",)),
        Command(
            "app.tour",
            tr("Open the tour, “Read me first”"),
            window.errands.open_tour,
            is_enabled=lambda: not window.session.library.is_tour,
            needs=tr("it is open"),
        ),
        Command("app.guide", tr("User guide"), partial(_guide, window), ("Ctrl+F1",)),
        Command("palette.open", tr("Every command"), window.overlays.open_palette, ("Ctrl+K",)),
        Command("keys.change", tr("Change shortcuts..."), partial(_keys, window)),
        Command("app.settings", tr("Settings..."), partial(_settings, window), ("Ctrl+,",)),
        Command("keys.show", tr("Every key"), window.overlays.open_sheet, ("?", "F1")),
    )


def _settings(window: MainWindow) -> None:
    from viewer.ui.dialogs.settings import open_settings

    open_settings(window)


def _guide(window: MainWindow) -> None:
    from viewer.ui.dialogs.guide import open_guide

    open_guide(window)


def _keys(window: MainWindow) -> None:
    from viewer.ui.dialogs.settings import open_keys

    open_keys(window)


def _text_commands(window: MainWindow) -> tuple[Command, ...]:
    attachments = window.attachments
    return (
        Command(
            "source.attach", tr("Attach full text..."), attachments.ask_for_files, ("Ctrl+Shift+A",)
        ),
        Command(
            "source.attach_folder", tr("Attach a folder of articles..."), attachments.ask_for_folder
        ),
        Command(
            "source.paste", tr("Attach pasted text..."), attachments.ask_for_text, ("Ctrl+Shift+V",)
        ),
        Command("source.form", tr("Digest or full text"), window.source_pane.switch_form, ("D",)),
    )


def _view_commands(window: MainWindow) -> tuple[Command, ...]:
    def zoom(step: float) -> None:
        window.timeline.state.zoom(step)

    def pan(share: float) -> None:
        window.timeline.state.pan(-share * window.timeline.state.viewport.width)

    actions = window.view_actions
    return (
        Command(
            "timeline.zoom_in", tr("Zoom in"), lambda: zoom(KEY_ZOOM_STEP), ("+", "=", "Ctrl++")
        ),
        Command("timeline.zoom_out", tr("Zoom out"), lambda: zoom(-KEY_ZOOM_STEP), ("-", "Ctrl+-")),
        *_history_commands(window),
        Command("figures.toggle", tr("Show or hide the figures"), actions.toggle_figures, ("G",)),
        *_table_commands(window),
        Command("timeline.fit", tr("Show everything"), window.timeline.state.fit, ("Home",)),
        Command(
            "timeline.focus",
            tr("Zoom to the selected event"),
            actions.focus_selection,
            ("F",),
            is_enabled=lambda: window.session.selected is not None,
            needs=tr("first select an event"),
        ),
        Command(
            "timeline.pan_left",
            tr("Go to earlier times"),
            lambda: pan(-KEY_PAN_SHARE),
            ("Ctrl+Left",),
        ),
        Command(
            "timeline.pan_right",
            tr("Go to later times"),
            lambda: pan(KEY_PAN_SHARE),
            ("Ctrl+Right",),
        ),
    )


def _table_commands(window: MainWindow) -> tuple[Command, ...]:
    actions = window.view_actions
    return (
        Command("tables.toggle", tr("Show or hide the tables"), actions.toggle_tables, ("T",)),
        *(
            Command(f"tables.{name}", title, partial(actions.show_table, name))
            for name, title in (
                ("events", tr("Show the table of events")),
                ("figures", tr("Show the table of figures")),
                ("quotes", tr("Show the table of quotes")),
                ("people", tr("Show the table of people")),
                ("notes", tr("Show the table of notes")),
            )
        ),
    )


def _history_commands(window: MainWindow) -> tuple[Command, ...]:
    history = window.timeline.history
    return (
        Command(
            "view.back",
            tr("Back to the view before"),
            history.go_back,
            ("Alt+Left",),
            is_enabled=lambda: history.can_go_back,
            needs=tr("first zoom or pan"),
        ),
        Command(
            "view.forward",
            tr("Forward to the view after"),
            history.go_forward,
            ("Alt+Right",),
            is_enabled=lambda: history.can_go_forward,
            needs=tr("first go back to a view"),
        ),
    )


def _lane_commands(window: MainWindow) -> tuple[Command, ...]:
    actions, state, timeline = window.view_actions, window.timeline.state, Scope.TIMELINE

    def page(share: float) -> None:
        state.pan(0.0, -share * state.viewport.height)

    several = tr("first draw more than one lane")

    def has_lanes() -> bool:
        return len(state.lanes.lanes) > 1

    return (
        Command("lane.collapse", tr("Collapse or expand the lane"), actions.toggle_lane, ("C",),
                timeline, is_enabled=has_lanes, needs=several),
        Command("lane.up", tr("Move the lane up"), lambda: actions.move_lane(-1),
                ("Ctrl+Shift+Up",), timeline, is_enabled=has_lanes, needs=several),
        Command("lane.down", tr("Move the lane down"), lambda: actions.move_lane(1),
                ("Ctrl+Shift+Down",), timeline, is_enabled=has_lanes, needs=several),
        Command("lanes.reset", tr("All lanes as they were"), window.session.reset_lanes,
                is_enabled=lambda: window.session.has_own_lanes,
                needs=tr("first move or collapse a lane")),
        Command("lanes.page_down", tr("Scroll to the lanes below"), lambda: page(KEY_PAGE_SHARE),
                ("PgDown",), timeline),
        Command("lanes.page_up", tr("Scroll to the lanes above"), lambda: page(-KEY_PAGE_SHARE),
                ("PgUp",), timeline),
        Command("fold.toggle", tr("Unfold or fold the nearest quiet time"), actions.toggle_fold,
                ("U",), timeline),
        Command("wheel.faster", tr("Let the wheel zoom faster"), lambda: actions.change_wheel(1)),
        Command("wheel.slower", tr("Let the wheel zoom slower"), lambda: actions.change_wheel(-1)),
    )  # fmt: skip


def _walks(window: MainWindow) -> tuple[Command, ...]:
    walk, lanes, actions = window.timeline.walk, window.timeline.walk_lanes, window.view_actions
    timeline = Scope.TIMELINE
    return (
        Command("event.next", tr("Next event"), lambda: walk(1), ("Right",), timeline),
        Command("event.previous", tr("Previous event"), lambda: walk(-1), ("Left",), timeline),
        Command("lane.next", tr("Event in the lane below"), lambda: lanes(1), ("Down",), timeline),
        Command(
            "lane.previous", tr("Event in the lane above"), lambda: lanes(-1), ("Up",), timeline
        ),
        Command(
            "event.evidence",
            tr("Go to the words behind the event"),
            actions.go_to_evidence,
            ("Return", "Enter"),
            timeline,
            is_enabled=lambda: window.session.selected is not None,
            needs=tr("first select an event"),
        ),
        Command("passage.next", tr("Next passage"), actions.next_passage, ("]",)),
        Command("passage.previous", tr("Previous passage"), actions.previous_passage, ("[",)),
    )
