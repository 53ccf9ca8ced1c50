"""What can be dragged onto a window: documents, articles, folders of them, and text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

SUFFIX = ".parley"


@dataclass(frozen=True, slots=True)
class Drop:
    """documents are to be opened; articles (files and folders) and text to be attached."""

    documents: tuple[Path, ...] = ()
    articles: tuple[Path, ...] = ()
    text: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it that Parley could take."""
        return not (self.documents or self.articles or self.text)


def dropped(data: QMimeData) -> Drop:
    """What lies in a drop; addresses of the web are nothing, since Parley fetches nothing."""
    if data.hasUrls():
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        documents = tuple(path for path in paths if path.suffix.lower() == SUFFIX)
        return Drop(documents, tuple(path for path in paths if path not in documents))
    text = data.text() if data.hasText() else ""
    return Drop(text=text if text.strip() else "")
