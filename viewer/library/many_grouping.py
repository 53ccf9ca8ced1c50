"""Columns and lanes of very many events for the timeline, made of packed columns.

What `grouping` does event by event, by whole columns.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from viewer.library.asking import View
from viewer.library.many import ManyEvents, many
from viewer.model.actor import Actor
from viewer.model.document import Document
from viewer.model.event import Status
from viewer.store.packs import IS_SOFT, IS_SPAN, OPEN_END, OPEN_START
from viewer.store.stored_events import ChosenEvents, StoredEvents
from viewer.timeline.lanes import Lane, LaneMode, Lanes
from viewer.timeline.table import STATUSES, Asked, EventTable

Codes = NDArray[Any]
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)

Stored = StoredEvents | ChosenEvents


def table_of(view: View, events: Stored) -> EventTable:
    """The events left as columns, in time order; a plan that came about stands as happened."""
    found, rows = _found(view, events)
    column = {name: _taken(found.columns[name], rows) for name in _COLUMNS}
    form = column["form"]
    places = np.array([side.place for side in view.document.sides] or [0], dtype=np.uint8)
    return EventTable(
        ids=_ids(events),
        labels=_labels(events),
        earliest=column["earliest"],
        latest=column["latest"],
        precision=column["precision"],
        status=_with_fulfilled(column["status"], view, events),
        importance=column["importance"],
        side=places[column["side"]],
        is_span=(form & IS_SPAN) > 0,
        is_soft=(form & IS_SOFT) > 0,
        open_start=(form & OPEN_START) > 0,
        open_end=(form & OPEN_END) > 0,
        label_chars=column["label_chars"],
    )


_COLUMNS = (
    "earliest", "latest", "precision", "status", "importance", "side", "form", "label_chars",
)  # fmt: skip


def lane_codes(view: View, events: Stored, mode: LaneMode) -> Codes:
    """Of each event left the place of its lane among those that `grouping` names for the mode.

    actor: of the people given; who is none of them has the place after the last. source: the
    newest that tells it, or the place after the last.
    """
    found, rows = _found(view, events)
    count = len(found.events)
    if mode == LaneMode.SIDE:
        return _taken(found.columns["side"], rows)
    if mode == LaneMode.KIND:
        return _taken(found.columns["kind"], rows)
    if mode == LaneMode.SOURCE:
        newest = np.full(count, -1, dtype=np.int64)
        # later pairs of an event hold later sources or none, so the highest counts
        np.maximum.at(newest, found.columns["told_at"], found.columns["told_by"].astype(np.int64))
        none = len(view.document.sources)
        return _taken(np.where(newest < 0, none, newest), rows)
    return np.zeros(len(events), dtype=np.int64)


def actor_codes(view: View, events: Stored, people: list[Actor]) -> Codes:
    """Of each event left the place of the first of these people that it names, or one after."""
    found, rows = _found(view, events)
    place = np.full(max(len(view.document.actors), 1), len(people), dtype=np.int64)
    order = {actor.id: at for at, actor in enumerate(view.document.actors)}
    for at, actor in enumerate(people):
        place[order[actor.id]] = at
    codes = np.full(len(found.events), len(people), dtype=np.int64)
    pairs = place[found.columns["actor"]]
    is_known = pairs < len(people)
    # written from the last to the first, so that who is named first stays
    codes[found.columns["actor_at"][is_known][::-1]] = pairs[is_known][::-1]
    return _taken(codes, rows)


def named_counts(document: Document, events: StoredEvents) -> dict[str, int]:
    """In how many events of the document each actor is."""
    codes = many(document, events).columns["actor"]
    counts = np.bincount(codes, minlength=len(document.actors)).tolist()
    return dict(zip((actor.id for actor in document.actors), counts, strict=True))


def most_important(view: View, events: Stored, most: int) -> ChosenEvents:
    """So many of the events, the most important, spread over those that are equally important.

    Among them are the first to begin and the last to end, so that they take as much time as all.
    """
    found, rows = _found(view, events)
    importance = _taken(found.columns["importance"], rows).astype(np.int64)
    # a multiple of the golden ratio spreads neighbours evenly
    turns = np.arange(len(importance), dtype=np.uint64) * _GOLDEN
    rank = (importance << 24) + (turns >> np.uint64(40)).astype(np.int64)
    rank[[0, int(_taken(found.columns["latest"], rows).argmax())]] = np.iinfo(np.int64).max
    chosen = np.sort(np.argpartition(-rank, most)[:most])
    stored = events.stored if isinstance(events, ChosenEvents) else events
    return ChosenEvents(stored, (chosen if rows is None else rows[chosen]).tolist())


def used_lanes(lanes: list[Lane], codes: Codes) -> Lanes:
    """The lanes that some event is in, and which each is in."""
    used = np.bincount(codes, minlength=len(lanes))[: len(lanes)] > 0
    row = np.cumsum(used) - 1
    kept = tuple(lane for lane, is_used in zip(lanes, used.tolist(), strict=True) if is_used)
    return Lanes(kept, row[codes].astype(np.int32))


def _found(view: View, events: Stored) -> tuple[ManyEvents, NDArray[np.int64] | None]:
    """The arrays of all stored events, and the rows of those that are left, None for all."""
    if isinstance(events, ChosenEvents):
        return many(view.document, events.stored), np.asarray(events.rows)
    return many(view.document, events), None


def _taken(column: Codes, rows: NDArray[np.int64] | None) -> Codes:
    return column if rows is None else column[rows]


def _ids(events: Stored) -> Asked:
    if isinstance(events, ChosenEvents):
        stored, rows = events.stored, events.rows
        return Asked(len(events), lambda row: stored.id_of(int(rows[row])), events.place_of)
    return Asked(len(events), events.id_of, events.row_of)


def _labels(events: Stored) -> Asked:
    if isinstance(events, ChosenEvents):
        stored, rows = events.stored, events.rows
        return Asked(len(events), lambda row: stored.label(int(rows[row])))
    return Asked(len(events), events.label)


def _with_fulfilled(status: Codes, view: View, events: Stored) -> NDArray[np.uint8]:
    changed = status.astype(np.uint8)
    find = events.place_of if isinstance(events, ChosenEvents) else events.row_of
    for event_id in view.fulfilled:
        try:
            changed[find(event_id)] = STATUSES.index(Status.HAPPENED)
        except ValueError:
            continue
    return changed
