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
        Command("document.open", "Open a document", window.errands.ask_for_document, ("Ctrl+O",)),
        Command(
            "document.open_beside",
            "Open a document in a new window",
            window.errands.ask_for_other_window,
            ("Ctrl+Shift+O",),
        ),
        Command("document.save_as", "Save as...", window.edits.save_as, ("Ctrl+Shift+S",)),
        *_text_commands(window),
        Command(
            "image.export",
            "Export the view as an image",
            window.errands.ask_for_image,
            ("Ctrl+E",),
            is_enabled=lambda: bool(window.session.view.events),
            needs="first let some event through the filters",
            note="PNG, SVG, PDF",
        ),
        Command("search.focus", "Search", window.search.open, ("Ctrl+F",)),
        Command("search.next", "Next hit", lambda: window.search.walk(1), ("F3",)),
        Command("search.previous", "Previous hit", lambda: window.search.walk(-1), ("Shift+F3",)),
        Command("filters.show", "Go to the filters", actions.toggle_filters, ("Ctrl+Shift+L",)),
        Command(
            "filters.save",
            tr("Save the filters under a name..."),
            window.saved_filters.ask_for_name,
            ("Ctrl+D",),
            is_enabled=lambda: window.saved_filters.can_save,
            needs=tr("first set a filter that is not saved yet"),
        ),
        Command("filters.clear", "Clear all filters", actions.clear_filters, ("Ctrl+0",)),
        Command("selection.clear", "Clear the selection", actions.step_back, ("Esc",)),
    )


def _program_commands(window: MainWindow) -> tuple[Command, ...]:
    return (
        Command("window.close", "Close the window", window.close, ("Ctrl+W", "Ctrl+Q")),
        Command("app.about", "About Parley", window.view_actions.show_about, ("Shift+F1",)),
        Command("palette.open", "Every command", window.overlays.open_palette, ("Ctrl+K",)),
        Command("keys.change", "Change shortcuts...", partial(_keys, window)),
        Command("app.settings", "Settings...", partial(_settings, window), ("Ctrl+,",)),
        Command("keys.show", "Every key", window.overlays.open_sheet, ("?", "F1")),
    )


def _settings(window: MainWindow) -> None:
    from viewer.ui.dialogs.settings import open_settings

    open_settings(window)


def _keys(window: MainWindow) -> None:
    from viewer.ui.dialogs.settings import open_keys

    open_keys(window)


def _text_commands(window: MainWindow) -> tuple[Command, ...]:
    attachments = window.attachments
    return (
        Command(
            "source.attach", "Attach full text...", attachments.ask_for_files, ("Ctrl+Shift+A",)
        ),
        Command(
            "source.attach_folder", "Attach a folder of articles...", attachments.ask_for_folder
        ),
        Command(
            "source.paste", "Attach pasted text...", attachments.ask_for_text, ("Ctrl+Shift+V",)
        ),
        Command("source.form", "Digest or full text", window.source_pane.switch_form, ("D",)),
    )


def _view_commands(window: MainWindow) -> tuple[Command, ...]:
    def zoom(step: float) -> None:
        window.timeline.state.zoom(step)

    def pan(share: float) -> None:
        window.timeline.state.pan(-share * window.timeline.state.viewport.width)

    actions = window.view_actions
    return (
        Command("timeline.zoom_in", "Zoom in", lambda: zoom(KEY_ZOOM_STEP), ("+", "=", "Ctrl++")),
        Command("timeline.zoom_out", "Zoom out", lambda: zoom(-KEY_ZOOM_STEP), ("-", "Ctrl+-")),
        *_history_commands(window),
        Command("figures.toggle", "Show or hide the figures", actions.toggle_figures, ("G",)),
        *_table_commands(window),
        Command("timeline.fit", "Show everything", window.timeline.state.fit, ("Home",)),
        Command(
            "timeline.focus",
            "Zoom to the selected event",
            actions.focus_selection,
            ("F",),
            is_enabled=lambda: window.session.selected is not None,
            needs="first select an event",
        ),
        Command(
            "timeline.pan_left",
            "Go to earlier times",
            lambda: pan(-KEY_PAN_SHARE),
            ("Ctrl+Left",),
        ),
        Command(
            "timeline.pan_right",
            "Go to later times",
            lambda: pan(KEY_PAN_SHARE),
            ("Ctrl+Right",),
        ),
    )


def _table_commands(window: MainWindow) -> tuple[Command, ...]:
    actions = window.view_actions
    return (
        Command("tables.toggle", "Show or hide the tables", actions.toggle_tables, ("T",)),
        *(
            Command(
                f"tables.{name}", f"Show the table of {name}", partial(actions.show_table, name)
            )
            for name in ("events", "figures", "quotes", "people", "notes")
        ),
    )


def _history_commands(window: MainWindow) -> tuple[Command, ...]:
    history = window.timeline.history
    return (
        Command(
            "view.back",
            "Back to the view before",
            history.go_back,
            ("Alt+Left",),
            is_enabled=lambda: history.can_go_back,
            needs="first zoom or pan",
        ),
        Command(
            "view.forward",
            "Forward to the view after",
            history.go_forward,
            ("Alt+Right",),
            is_enabled=lambda: history.can_go_forward,
            needs="first go back to a view",
        ),
    )


def _lane_commands(window: MainWindow) -> tuple[Command, ...]:
    actions, state, timeline = window.view_actions, window.timeline.state, Scope.TIMELINE

    def page(share: float) -> None:
        state.pan(0.0, -share * state.viewport.height)

    several = "first draw more than one lane"

    def has_lanes() -> bool:
        return len(state.lanes.lanes) > 1

    return (
        Command("lane.collapse", "Collapse or expand the lane", actions.toggle_lane, ("C",),
                timeline, is_enabled=has_lanes, needs=several),
        Command("lane.up", "Move the lane up", lambda: actions.move_lane(-1),
                ("Ctrl+Shift+Up",), timeline, is_enabled=has_lanes, needs=several),
        Command("lane.down", "Move the lane down", lambda: actions.move_lane(1),
                ("Ctrl+Shift+Down",), timeline, is_enabled=has_lanes, needs=several),
        Command("lanes.reset", "All lanes as they were", window.session.reset_lanes,
                is_enabled=lambda: window.session.has_own_lanes,
                needs="first move or collapse a lane"),
        Command("lanes.page_down", "Scroll to the lanes below", lambda: page(KEY_PAGE_SHARE),
                ("PgDown",), timeline),
        Command("lanes.page_up", "Scroll to the lanes above", lambda: page(-KEY_PAGE_SHARE),
                ("PgUp",), timeline),
        Command("fold.toggle", "Unfold or fold the nearest quiet time", actions.toggle_fold,
                ("U",), timeline),
        Command("wheel.faster", "Let the wheel zoom faster", lambda: actions.change_wheel(1)),
        Command("wheel.slower", "Let the wheel zoom slower", lambda: actions.change_wheel(-1)),
    )  # fmt: skip


def _walks(window: MainWindow) -> tuple[Command, ...]:
    walk, lanes, actions = window.timeline.walk, window.timeline.walk_lanes, window.view_actions
    timeline = Scope.TIMELINE
    return (
        Command("event.next", "Next event", lambda: walk(1), ("Right",), timeline),
        Command("event.previous", "Previous event", lambda: walk(-1), ("Left",), timeline),
        Command("lane.next", "Event in the lane below", lambda: lanes(1), ("Down",), timeline),
        Command("lane.previous", "Event in the lane above", lambda: lanes(-1), ("Up",), timeline),
        Command(
            "event.evidence",
            "Go to the words behind the event",
            actions.go_to_evidence,
            ("Return", "Enter"),
            timeline,
            is_enabled=lambda: window.session.selected is not None,
            needs="first select an event",
        ),
        Command("passage.next", "Next passage", actions.next_passage, ("]",)),
        Command("passage.previous", "Previous passage", actions.previous_passage, ("[",)),
    )
