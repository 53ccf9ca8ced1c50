"""The commands that change events and what is marked in texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.ui.commands import Command, Scope
from viewer.ui.language import tr

if TYPE_CHECKING:
    from viewer.ui.editing.marking import MarkingDesk
    from viewer.ui.main_window import MainWindow


def event_commands(window: MainWindow) -> tuple[Command, ...]:
    """Making, changing, merging, splitting and deleting events; people and sides."""
    desk = window.event_desk
    needs = tr("first select an event")

    def is_selected() -> bool:
        return desk.selected is not None

    def has_passages() -> bool:
        event = desk.selected
        return event is not None and bool(event.evidence)

    return (
        Command("edit.event", tr("Edit the event..."), desk.edit, ("E",), is_enabled=is_selected,
                needs=needs),
        Command("edit.new_event", tr("New event..."), desk.new, ("Ctrl+N",)),
        Command("edit.delete_event", tr("Delete the event"), desk.delete, ("Del",),
                Scope.TIMELINE, is_enabled=is_selected, needs=needs),
        Command("edit.merge_events", tr("Merge the event with another..."), desk.merge,
                ("Ctrl+M",), is_enabled=is_selected, needs=needs),
        Command("edit.split_event", tr("Split the event..."), desk.split, ("Ctrl+Shift+M",),
                is_enabled=has_passages, needs=tr("first select an event that a passage tells")),
        Command("edit.whole", tr("People, sides, measures and kinds..."), desk.edit_whole,
                ("Ctrl+Shift+P",)),
    )  # fmt: skip


def marking_commands(window: MainWindow) -> tuple[Command, ...]:
    """Making the selected words of a source into something; in a review, of its article."""
    needs = tr("first select words in a source")

    def desk() -> MarkingDesk:
        return window.review.own_words if window.review.is_open else window.marking_desk

    def has_words() -> bool:
        return desk().selected is not None

    def has_both() -> bool:
        return has_words() and desk().has_event

    return (
        Command("edit.mark_figure", tr("Make the words a figure..."),
                lambda: desk().mark_figure(), ("Ctrl+Shift+F",), is_enabled=has_words,
                needs=needs),
        Command("edit.mark_quotation", tr("Make the words a quotation..."),
                lambda: desk().mark_quotation(), ("Ctrl+Shift+Q",), is_enabled=has_words,
                needs=needs),
        Command("edit.mark_evidence", tr("Let the words tell the selected event"),
                lambda: desk().mark_evidence(), ("Ctrl+Shift+E",), is_enabled=has_both,
                needs=tr("first select an event, and words in a source")),
        Command("edit.mark_event", tr("New event from the words..."),
                lambda: desk().new_event(), ("Ctrl+Shift+N",), is_enabled=has_words, needs=needs),
        Command("edit.source", tr("Edit the citation..."), window.marking_desk.edit_source,
                is_enabled=lambda: window.source_pane.source_id is not None,
                needs=tr("first open a source")),
    )  # fmt: skip
