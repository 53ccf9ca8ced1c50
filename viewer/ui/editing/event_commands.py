"""The commands that change events and what is marked in texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model.speech import tr
from viewer.ui.commands import Command, Scope

if TYPE_CHECKING:
    from viewer.model.event import Event
    from viewer.ui.editing.desk import EventDesk
    from viewer.ui.editing.marking import MarkingDesk
    from viewer.ui.main_window import MainWindow


def event_commands(window: MainWindow) -> tuple[Command, ...]:
    """Making, changing, merging, splitting and deleting events; people and sides."""

    def desk() -> EventDesk:
        return window.event_desk

    return (
        Command("edit.new_event", tr("New event..."), lambda: desk().new(), ("Ctrl+N",)),
        *_commands_of_the_selected(window),
        Command(
            "edit.whole",
            tr("People, sides, measures and kinds..."),
            lambda: desk().edit_whole(),
            ("Ctrl+Shift+P",),
        ),
    )


def _commands_of_the_selected(window: MainWindow) -> tuple[Command, ...]:
    needs = tr("first select an event")

    def selected() -> Event | None:
        # whether anything is selected is asked often, and needs no desk
        return window.event_desk.selected if window.session.selected is not None else None

    def is_selected() -> bool:
        return selected() is not None

    def has_passages() -> bool:
        event = selected()
        return event is not None and bool(event.evidence)

    def desk() -> EventDesk:
        return window.event_desk

    return (
        Command("edit.event", tr("Edit the event..."), lambda: desk().edit(), ("E",),
                is_enabled=is_selected, needs=needs),
        Command("edit.delete_event", tr("Delete the event"), lambda: desk().delete(), ("Del",),
                Scope.TIMELINE, is_enabled=is_selected, needs=needs),
        Command("edit.merge_events", tr("Merge the event with another..."),
                lambda: desk().merge(), ("Ctrl+M",), is_enabled=is_selected, needs=needs),
        Command("edit.split_event", tr("Split the event..."), lambda: desk().split(),
                ("Ctrl+Shift+M",), is_enabled=has_passages,
                needs=tr("first select an event that a passage tells")),
    )  # fmt: skip


def marking_commands(window: MainWindow) -> tuple[Command, ...]:
    """Making the selected words of a source into something; in a review, of its article."""
    needs = tr("first select words in a source")

    def desk() -> MarkingDesk:
        return window.review.own_words if window.review.is_open else window.marking_desk

    def has_words() -> bool:
        return desk().selected is not None

    def edit_citation() -> None:
        window.marking_desk.edit_source()

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
        Command("edit.mark_other_evidence", tr("Let the words tell another event..."),
                lambda: desk().mark_other_evidence(), is_enabled=has_words, needs=needs),
        Command("edit.mark_event", tr("New event from the words..."),
                lambda: desk().new_event(), ("Ctrl+Shift+N",), is_enabled=has_words, needs=needs),
        Command("edit.source", tr("Edit the citation..."), edit_citation,
                is_enabled=lambda: window.source_pane.source_id is not None,
                needs=tr("first open a source")),
    )  # fmt: skip
