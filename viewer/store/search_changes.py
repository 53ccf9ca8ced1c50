"""The search index after a change: only what says other words than before is written."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping

from viewer.model.document import Document
from viewer.store.differing import Difference
from viewer.store.search_rows import Chosen, search_rows_of

_NUMBER = "SELECT number FROM {} WHERE id = ?"


class SearchChanges:
    """Brings `search` from one state of a document to another.

    Made before the tables are changed, written after it.

    Args:
        connection: of the file, which is as before.
        found: what will be other.
        moved: ids of things that will get another number, by their tables.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        found: Difference,
        moved: Mapping[str, frozenset[str]],
    ) -> None:
        self._connection = connection
        self._after = found.after
        self._chosen = _affected(found, moved)
        self._before = self._rows(found.before)

    def write(self) -> None:
        """Write what the words are now; the tables are as they will be."""
        old, new = self._before, self._rows(self._after)
        for rowid, words in old.items():
            if new.get(rowid) != words:
                self._connection.execute(
                    "INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)",
                    (rowid, words),
                )
        for rowid, words in new.items():
            if old.get(rowid) != words:
                self._connection.execute(
                    "INSERT INTO search (rowid, words) VALUES (?, ?)", (rowid, words)
                )

    def _rows(self, document: Document) -> dict[int, str]:
        return dict(search_rows_of(document, self._chosen, self._number_of))

    def _number_of(self, table: str, id_: str) -> int:
        row = self._connection.execute(_NUMBER.format(table), (id_,)).fetchone()
        number: int = row[0]
        return number


def _affected(found: Difference, moved: Mapping[str, frozenset[str]]) -> Chosen:
    """What may be found by other words than before, or under another number."""
    parts = found.old, found.new
    actors = {a.id for part in parts for a in part.actors} | moved.get("actors", frozenset())
    measures = {m.id for part in parts for m in part.measures}
    figures = {f.id for part in parts for f in part.figures} | moved.get("figures", frozenset())
    quotations = {q.id for part in parts for q in part.quotations}
    quotations |= moved.get("quotations", frozenset())
    if actors or measures:
        figures |= _ids(
            found.after.figures, lambda f: f.claimed_by in actors or f.measure in measures
        )
        quotations |= _ids(found.after.quotations, lambda q: q.speaker in actors)
    events = {e.id for part in parts for e in part.events}
    for document in (found.before, found.after):
        events |= {e for f in document.figures if f.id in figures for e in f.events}
        events |= {e for q in document.quotations if q.id in quotations for e in q.events}
    if actors:
        events |= _ids(found.after.events, lambda e: not actors.isdisjoint(e.actors))
    return Chosen(events, actors, quotations, figures)


def _ids(things: Iterable[object], is_meant: Callable[..., bool]) -> set[str]:
    return {thing.id for thing in things if is_meant(thing)}  # type: ignore[attr-defined]
