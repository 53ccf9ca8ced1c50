"""The menu beside Open...: what was open lately, and what else can be done with documents."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from viewer.model.speech import tr, tr_later
from viewer.model.unseen import seen
from viewer.ui.commands import Commands
from viewer.ui.parts.plain_text import without_keys

MOST_RECENT = 10
BUNDLED_NAME = tr_later("The bundled timeline")
_COMMANDS = (
    "document.new",
    "document.open_beside",
    "document.save_as",
    "import.articles",
    "import.folder",
    "import.paste",
    "source.attach",
    "source.attach_folder",
)


class RecentMenu(QMenu):
    """Filled anew whenever it opens; files that are gone are left out.

    Signals:
        document_requested: a document's path, or None for the bundled one.
    """

    document_requested = Signal(object)

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        #: gives the paths of the documents that were open lately, the newest first
        self.recall: Callable[[], tuple[Path, ...]] = tuple
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Offer what there is now."""
        self.clear()
        there = [path for path in self.recall() if path.is_file()][:MOST_RECENT]
        for path in there:
            action = self.addAction(without_keys(seen(path.name)))
            action.setToolTip(seen(str(path)))
            action.triggered.connect(partial(self.document_requested.emit, path))
        bundled = self.addAction(tr(BUNDLED_NAME))
        bundled.triggered.connect(partial(self.document_requested.emit, None))
        self._commands.offer(self, "app.tour")
        self.addSeparator()
        for name in _COMMANDS:
            self._commands.offer(self, name)
