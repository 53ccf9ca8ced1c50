"""The commands that note and pin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model.speech import tr
from viewer.ui.commands import Command

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow


def note_commands(window: MainWindow) -> tuple[Command, ...]:
    """A note on, and a pin in, the selected event or the passage that is read."""
    desk = window.notes
    needs = tr("first select an event, or go to a passage")

    def has_target() -> bool:
        return desk.target is not None

    return (
        Command("note.write", tr("Write a note..."), desk.write, ("N",), is_enabled=has_target,
                needs=needs, note=tr("on the event, or the passage that is read")),
        Command("note.pin", tr("Pin or unpin"), desk.pin, ("P",), is_enabled=has_target,
                needs=needs, note=tr("the event, or the passage that is read")),
    )  # fmt: skip
