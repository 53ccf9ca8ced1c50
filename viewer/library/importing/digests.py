"""Knows an article of which the document has a digest only: it is to be attached, not imported."""

from __future__ import annotations

from pathlib import Path

from viewer.extract.folded import FoldedText
from viewer.extract.recognised import recognised
from viewer.model.document import Document
from viewer.model.source import Form
from viewer.readers.registry import Article
from viewer.store.documents import open_store

#: to compare with more would take longer than to read the article
_MOST_SOURCES = 40


class Digests:
    """The sources of a document that have no full text.

    Args:
        document: whole, since what tells them apart is marked in it.
        sources: their ids.
    """

    def __init__(self, document: Document, sources: list[str]) -> None:
        self._document, self._sources = document, sources
        self._files = {
            s.original_sha256: s.id
            for s in document.sources
            if s.original_sha256 and s.id in sources
        }

    def find(self, article: Article) -> str | None:
        """The source whose text it is, None for another article."""
        known = self._files.get(article.sha256)
        return known or recognised(FoldedText(article.text), self._document, self._sources)


def digests_of(path: Path, head: Document) -> Digests | None:
    """Those of the document in a file; None where there are none, or too many to compare with.

    head: the same document without its events.
    """
    alone = [s.id for s in head.sources if s.texts and s.text(Form.ORIGINAL) is None]
    if not 0 < len(alone) <= _MOST_SOURCES:
        return None
    with open_store(path) as store:
        return None if store.has_many_events() else Digests(store.document(), alone)
