"""The window's commands with their keys, in one list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.ui.commands import Command, Commands, Scope

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow

#: what one press of a key moves and zooms (as `TimelineState.zoom` takes it)
KEY_PAN_SHARE = 0.2
KEY_ZOOM_STEP = 0.35


def window_commands(window: MainWindow) -> Commands:
    """Everything that the window can do now."""
    return Commands((*_document_commands(window), *_view_commands(window), *_walks(window)))


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
        ),
        Command("filters.show", "Go to the filters", actions.toggle_filters, ("Ctrl+Shift+L",)),
        Command("filters.clear", "Clear all filters", actions.clear_filters, ("Ctrl+0",)),
        Command("selection.clear", "Clear the selection", actions.step_back, ("Esc",)),
        Command("window.close", "Close the window", window.close, ("Ctrl+W", "Ctrl+Q")),
        Command("app.about", "About Parley", actions.show_about, ("Shift+F1",)),
    )


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
        Command("figures.toggle", "Show or hide the figures", actions.toggle_figures, ("G",)),
        Command("timeline.fit", "Show everything", window.timeline.state.fit, ("Home",)),
        Command(
            "timeline.focus",
            "Zoom to the selected event",
            actions.focus_selection,
            ("F",),
            is_enabled=lambda: window.session.selected is not None,
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
        ),
        Command("passage.next", "Next passage", window.source_pane.next_passage, ("]",)),
        Command(
            "passage.previous", "Previous passage", window.source_pane.previous_passage, ("[",)
        ),
    )
