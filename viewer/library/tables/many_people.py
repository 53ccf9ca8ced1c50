"""Where people are met in very many events, by packed columns.

Imported only for a document of many events.
"""

from __future__ import annotations

import numpy as np

from viewer.library.asking import View
from viewer.library.many import many
from viewer.store.stored_events import ChosenEvents, StoredEvents


def rows_by_actor(
    view: View, events: StoredEvents | ChosenEvents
) -> dict[str, tuple[int, int, int]]:
    """For each actor in any event: in how many it is, and the rows of the first and the last."""
    stored = events.stored if isinstance(events, ChosenEvents) else events
    columns, actors = many(view.document, stored).columns, view.document.actors
    place = np.arange(len(stored), dtype=np.int64)
    if isinstance(events, ChosenEvents):
        place = np.full(len(stored), -1, dtype=np.int64)
        place[np.asarray(events.rows)] = np.arange(len(events), dtype=np.int64)
    rows = place[columns["actor_at"]]
    is_left = rows >= 0
    rows, codes = rows[is_left], columns["actor"][is_left]
    counts = np.bincount(codes, minlength=len(actors))
    first = np.full(len(actors), len(stored), dtype=np.int64)
    last = np.full(len(actors), -1, dtype=np.int64)
    np.minimum.at(first, codes, rows)
    np.maximum.at(last, codes, rows)
    found = zip(actors, counts.tolist(), first.tolist(), last.tolist(), strict=True)
    return {actor.id: (n, begin, end) for actor, n, begin, end in found if n}
