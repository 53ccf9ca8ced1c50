"""What very many events sort by, made of their packed columns: none is read for it.

Imported only for a document of many events.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from viewer.library.asking import View
from viewer.library.many import ManyEvents, many
from viewer.library.searching import fold
from viewer.library.tables.table import Ranks, ranks_of
from viewer.store.stored_events import ChosenEvents, StoredEvents


def ranks_by(view: View, events: StoredEvents | ChosenEvents, key: str) -> Ranks | None:
    """Places of the events in a column of the table, -1 for none; None where rows must tell."""
    stored, rows = (
        (events.stored, np.asarray(events.rows))
        if isinstance(events, ChosenEvents)
        else (events, None)
    )
    found = _Ranks(many(view.document, stored), stored).by(key)
    return found if found is None or rows is None else found[rows]


class _Ranks:
    """The ranks of all stored events."""

    def __init__(self, found: ManyEvents, stored: StoredEvents) -> None:
        self._found, self._stored = found, stored

    def by(self, key: str) -> Ranks | None:
        columns = self._found.columns
        makers: dict[str, Callable[[], Ranks]] = {
            "when": lambda: _dense(columns["earliest"]),
            "event": lambda: ranks_of([fold(s) or None for s in self._stored.all_labels()]),
            "side": self._sides,
            "kind": lambda: _worded(self._found.values["kinds"].names, columns["kind"]),
            "status": lambda: columns["status"].astype(np.int64),
            "importance": lambda: columns["importance"].astype(np.int64),
            "people": self._people,
            "sources": self._sources,
        }
        return makers[key]() if key in makers else None

    def _sides(self) -> Ranks:
        sides = self._found.document.sides
        places = np.array([side.place for side in sides] or [0], dtype=np.int64)
        return np.asarray(places[self._found.columns["side"]])

    def _sources(self) -> Ranks:
        """By the newest source that tells an event."""
        columns = self._found.columns
        newest = np.full(len(self._stored), -1, dtype=np.int64)
        np.maximum.at(newest, columns["told_at"], columns["told_by"].astype(np.int64))
        return newest

    def _people(self) -> Ranks:
        """By the name of who is named first."""
        columns, actors = self._found.columns, self._found.document.actors
        names = [fold(actor.name) for actor in actors]
        first = np.full(len(self._stored), -1, dtype=np.int64)
        place = _worded(names, np.arange(len(names)))
        if names:
            # written from the last to the first, so that who is named first stays
            first[columns["actor_at"][::-1]] = place[columns["actor"][::-1]]
        return first


def _dense(values: NDArray[Any]) -> Ranks:
    """Places of numbers, which may be negative, among the different ones."""
    return np.unique(values, return_inverse=True)[1].astype(np.int64)


def _worded(names: Sequence[str], codes: NDArray[Any]) -> Ranks:
    """Places of words among each other, by their codes."""
    places = ranks_of([fold(name) for name in names])
    return places[codes] if len(places) else np.zeros(0, dtype=np.int64)
