"""What can be dragged onto a window: documents, Parley's pictures, articles, folders, and text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent

from viewer.render.picture_view import shows_view

SUFFIX = ".parley"


@dataclass(frozen=True, slots=True)
class Drop:
    """documents are to be opened, with them the pictures that carry a view.

    articles (files and folders) and text are to be attached.
    """

    documents: tuple[Path, ...] = ()
    articles: tuple[Path, ...] = ()
    text: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it that Parley could take."""
        return not (self.documents or self.articles or self.text)


def dropped(data: QMimeData | None) -> Drop:
    """What lies in a drop; addresses of the web are nothing, since Parley fetches nothing.

    An empty clipboard has no data at all on some systems.
    """
    if data is None:
        return Drop()
    if data.hasUrls():
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        documents = tuple(p for p in paths if p.suffix.lower() == SUFFIX or shows_view(p))
        return Drop(documents, tuple(path for path in paths if path not in documents))
    text = data.text() if data.hasText() else ""
    return Drop(text=text if text.strip() else "")


def take_copy(qt_event: QDropEvent) -> None:
    """Take what is dropped as a copy: a program that is told it was moved would delete its own."""
    if qt_event.possibleActions() & Qt.DropAction.CopyAction:
        qt_event.setDropAction(Qt.DropAction.CopyAction)
        qt_event.accept()
    else:
        qt_event.acceptProposedAction()
