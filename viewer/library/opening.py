"""Open a document to look at it."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from viewer.library.rechecking import edited_texts, rechecked
from viewer.model.document import Document, SearchHit
from viewer.model.resources import bundled_document, ships, tour_document
from viewer.model.source import Form
from viewer.store.connection import prove
from viewer.store.documents import Store, open_store
from viewer.store.file_state import FileChange, FileState
from viewer.store.stored_events import StoredEvents

__all__ = ["FileChange", "Library", "open_library", "prove"]


class Library:
    """An open document.

    Attributes:
        path: the file it was read from.
        is_bundled: it ships with Parley, and stays as it came.
        is_tour: it is the one of these that teaches Parley.
        format: the number of its file format.
        document: all that it says; the events of a large one are read as they are asked for.
        said: the same as the file has it, before anything in it was found again.
        is_proven: every page of the file has been checked; else `prove` does that, and whoever
            called it says so here. Until then the file is not written to.
        edited: the texts that another program edited in the file, as (source, form); what is marked
            in them has been found again, or is lost.
        was_recovered: an unfinished change lay beside the file and is left out.
    """

    def __init__(self, store: Store, *, is_bundled: bool) -> None:
        self.path = store.path
        self.is_bundled = is_bundled
        self.is_tour = is_bundled and store.path.resolve() == tour_document().resolve()
        self.format = store.format
        self.was_recovered = store.was_recovered
        self.is_proven = store.is_proven
        said = _many(store) if store.has_many_events() else store.document()
        self.edited: tuple[tuple[str, Form], ...] = edited_texts(said)
        if self.edited and isinstance(said.events, StoredEvents):
            # what is marked may stand anywhere in them, so all of it is looked at
            said = store.document()
        self.said: Document = said
        self.document: Document = rechecked(said, self.edited)
        self._store = store

    def search(self, words: str, limit: int = 200) -> tuple[SearchHit, ...]:
        """Find events, people, quotations, figures and passages with these words, best first.

        A figure is found however it is written: `145%` finds `145 percent`.
        """
        from viewer.library.search_terms import search_terms

        return self._store.search(search_terms(words), limit)

    @property
    def state(self) -> FileState | None:
        """By what the file is known to say just this; None where a copy of it was read."""
        return self._store.state

    def was_saved(self, document: Document, state: FileState | None) -> None:
        """Hear what we have written into the file ourselves; it is not read again.

        Args:
            document: what it says now.
            state: of the file when that was written.
        """
        self.document = self.said = document
        self.edited = ()
        self._store.was_saved(state)

    def waits_with(self, document: Document) -> None:
        """Say something else than the file does, which is not written."""
        self.document = document

    def change(self) -> FileChange:
        """What has become of the file since it was opened; cheap enough to ask each second."""
        return self._store.change()

    def close(self) -> None:
        """Let the file go."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def _many(store: Store) -> Document:
    """The document without reading its events; with other columns where those stored are wrong."""
    from viewer.library.many import holds

    said = store.many()
    return said if holds(said) else store.many(packed=False)


def open_library(path: Path | None = None) -> Library:
    """Open a document read-only; without a path the bundled one.

    Raises:
        DocumentError: the file cannot be opened; one plain sentence.
    """
    store = open_store(path or bundled_document())
    try:
        return Library(store, is_bundled=path is None or ships(path))
    except BaseException:
        store.close()
        raise
