"""A document in numbers, told without reading all of it."""

from __future__ import annotations

from pathlib import Path

from viewer.model.resources import bundled_document
from viewer.store.documents import open_store
from viewer.store.tables import Summary


def summarise(path: Path | None = None) -> Summary:
    """Count what a document holds; without a path the bundled one.

    Raises:
        DocumentError: the file cannot be opened; one plain sentence.
    """
    with open_store(path or bundled_document()) as store:
        return store.summary()
