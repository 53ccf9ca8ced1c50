"""A thin line between parts of a window."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame


def rule() -> QFrame:
    """A line across, as the style sheet draws it."""
    made = QFrame()
    made.setProperty("kind", "line")
    return made
