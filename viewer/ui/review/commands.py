"""The review's command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model.speech import tr
from viewer.ui.commands import Command

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow


def review_commands(window: MainWindow) -> tuple[Command, ...]:
    """Open the review."""
    return (
        Command(
            "review.open",
            tr("Review proposals"),
            window.review.open,
            ("Ctrl+R",),
            is_enabled=lambda: window.review.can_open,
            needs=tr("first import an article"),
            note=tr("accept, correct or reject what was read in articles"),
        ),
    )
