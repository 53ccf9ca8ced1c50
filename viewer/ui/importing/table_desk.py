"""Asks what the columns of a table of events are, and imports it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.ui.main_window import MainWindow


def open_table(window: MainWindow, path: Path, then: Callable[[], object]) -> None:
    """Read a table and show its columns.

    Args:
        window: into whose document it goes.
        path: the table.
        then: called when it is imported, or dropped.
    """
    raise NotImplementedError
