"""Answers searches from a connection of its own, so that nobody else waits for one."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from viewer.library.asking import View, rows_by_id
from viewer.library.found import FIRST_ROWS, GROUPS, NOTHING_ASKED, Found, FoundRow
from viewer.model.document import SearchHit
from viewer.model.errors import ViewerError
from viewer.model.speech import tr
from viewer.store.documents import Store, open_store
from viewer.store.search_terms import Term
from viewer.store.stored_events import ChosenEvents, StoredEvents

#: of each kind so many are looked at to tell what the filter leaves
MOST_LOOKED_AT = 1_000
#: passages of fewer texts are all told at once
FEW_TEXTS = 10
#: of a document whose events are all held more are not marked one by one
MOST_MARKED = 50_000


class Finder:
    """Searches one document file; it is opened when something is asked for the first time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._store: Store | None = None
        self._is_closed = False
        self._at_work = Lock()

    def first(self, view: View, query: str) -> Found:
        """Find the first hits, at once; `is_counted` says whether these are all.

        A trouble with the file is told in the answer.
        """
        with self._at_work:
            return self._first(view, query)

    def whole(self, view: View, query: str, limit: int = FIRST_ROWS) -> Found:
        """Find and count all that there is; of the rows the first `limit` that it leaves."""
        with self._at_work:
            return self._whole(view, query, limit)

    def _first(self, view: View, query: str) -> Found:
        # whoever opens a document need not wait for what reads figures
        from viewer.library.found_rows import FoundRows
        from viewer.library.search_terms import search_terms

        terms = search_terms(query)
        if not terms:
            return NOTHING_ASKED
        try:
            hits = self._opened().search(terms, FIRST_ROWS)
        except ViewerError as trouble:
            return Found(query, terms, trouble=str(trouble))
        rows = FoundRows(view, terms).rows(hits)
        found = _answer(query, terms, rows, FIRST_ROWS)
        return Found(
            query, terms, found.rows, found.outside, found.counts, found.outside_count,
            _is_all(hits), _with_noted(view, _marked(rows), rows),
        )  # fmt: skip

    def _whole(self, view: View, query: str, limit: int) -> Found:
        # whoever opens a document need not wait for what reads figures
        from viewer.library.found_rows import FoundRows
        from viewer.library.search_terms import search_terms

        terms = search_terms(query)
        if not terms:
            return NOTHING_ASKED
        try:
            store = self._opened()
            hits = store.search(terms, max(limit, MOST_LOOKED_AT), is_thorough=True)
            numbers = store.numbers_with(terms)
            counts = store.counts_with(terms)
            marked = _all_marked(store, view, numbers)
        except ViewerError as trouble:
            return Found(query, terms, trouble=str(trouble))
        hits = (*_best_events(view, marked, hits, limit), *(h for h in hits if h.what != "event"))
        rows = FoundRows(view, terms).rows(hits)
        found = _answer(query, terms, rows, limit)
        seen = {what: sum(hit.what == what for hit in hits) for what in GROUPS}
        more = {what: counts.get(what, 0) - n for what, n in seen.items() if what != "event"}
        told = {what: n + max(more.get(what, 0), 0) for what, n in found.counts.items()}
        told["event"] = len(marked)
        others = sum(row.what != "event" for row in rows if row.is_outside)
        outside = others + len(numbers) - len(marked)
        lit = _with_noted(view, marked, rows)
        return Found(query, terms, found.rows, found.outside, told, outside, True, lit)

    def stop(self) -> None:
        """End what another thread asks just now; nobody should use the answer."""
        store = self._store
        if store is not None:
            store.interrupt()

    def close(self) -> None:
        """Let the file go, as soon as what is asked just now has ended."""
        self._is_closed = True
        self.stop()
        with self._at_work:
            if self._store is not None:
                self._store.close()
                self._store = None

    def _opened(self) -> Store:
        if self._is_closed:
            raise ViewerError(tr("The document was closed."))
        if self._store is None:
            self._store = open_store(self._path)
        return self._store


def _answer(query: str, terms: tuple[Term, ...], rows: Sequence[FoundRow], limit: int) -> Found:
    """The rows parted by the filter; where there are too many no group crowds out another."""
    inside = [row for row in rows if not row.is_outside]
    outside = [row for row in rows if row.is_outside]
    counts = {what: sum(row.what == what for row in inside) for what in GROUPS}
    return Found(
        query, terms, _shared_out(inside, limit), _shared_out(outside, limit), counts, len(outside)
    )


def _is_all(hits: Sequence[SearchHit]) -> bool:
    """Whether there are no more hits; of many texts not every passage was looked at."""
    return len(hits) < FIRST_ROWS and sum(hit.what == "text" for hit in hits) < FEW_TEXTS


def _shared_out(rows: Sequence[FoundRow], limit: int) -> tuple[FoundRow, ...]:
    groups = [[row for row in rows if row.what == what] for what in GROUPS]
    while sum(map(len, groups)) > limit:
        longest = max(groups, key=len)
        del longest[-max(1, (sum(map(len, groups)) - limit) // len(groups)) :]
    return tuple(row for group in groups for row in group)


def _marked(rows: Sequence[FoundRow]) -> NDArray[np.int64]:
    places = sorted(row.row for row in rows if row.what == "event" and row.row >= 0)
    return np.array(places, dtype=np.int64)


def _with_noted(
    view: View, marked: NDArray[np.int64], rows: Sequence[FoundRow]
) -> NDArray[np.int64]:
    """The same with the events on which there are notes that were found."""
    ids = {event for row in rows if row.what == "note" for event in row.events}
    if not ids:
        return marked
    places = np.array(list(rows_by_id(view.events, ids).values()), dtype=np.int64)
    return np.union1d(marked, places)


def _all_marked(store: Store, view: View, numbers: array[int]) -> NDArray[np.int64]:
    """Places among the view's events of the events with these numbers, rising."""
    events = view.events
    stored = events.stored if isinstance(events, ChosenEvents) else events
    if isinstance(stored, StoredEvents):
        if stored.is_in_order:
            rows = np.sort(np.frombuffer(numbers, dtype=np.int64) - 1)
        else:
            rows = np.sort(np.array(stored.rows_of(numbers), dtype=np.int64))
        if not isinstance(events, ChosenEvents):
            return rows
        return np.flatnonzero(np.isin(np.asarray(events.rows, dtype=np.int64), rows))
    ids = [store.event_word("id", number) for number in numbers[:MOST_MARKED]]
    return np.array(sorted(rows_by_id(events, set(ids)).values()), dtype=np.int64)


def _best_events(
    view: View, marked: NDArray[np.int64], hits: Sequence[SearchHit], limit: int
) -> list[SearchHit]:
    """The hits that are events; where not all were looked at, those that the filter leaves.

    These are the most important ones, the earlier of two alike.
    """
    found = [hit for hit in hits if hit.what == "event"]
    if not isinstance(view.document.events, StoredEvents):
        return found
    if len(marked) <= len(found) or not isinstance(view.events, ChosenEvents):
        # each of them is read from the file
        left = rows_by_id(view.events, [hit.id for hit in found])
        outside = [hit for hit in found if hit.id not in left]
        return [*[hit for hit in found if hit.id in left][:limit], *outside[:FIRST_ROWS]]
    from viewer.library.many import many

    columns = many(view.document, view.events.stored).columns
    importance = columns["importance"][np.asarray(view.events.rows)[marked]]
    best = marked[np.argsort(-importance.astype(np.int64), kind="stable")][:limit]
    ids = [view.events.stored.id_of(int(view.events.rows[row])) for row in best.tolist()]
    known = set(ids)
    others = [hit for hit in found if hit.id not in known][:FIRST_ROWS]
    return [*(SearchHit("event", i, "") for i in ids), *others]
