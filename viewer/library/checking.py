"""Look for everything that is wrong with a document file."""

from __future__ import annotations

from pathlib import Path

from viewer.store.documents import open_store


def check_document(path: Path) -> list[str]:
    """What is wrong, one plain sentence each; nothing if the document is good.

    Raises:
        DocumentError: the file cannot be opened at all.
    """
    with open_store(path) as store:
        return store.check()
