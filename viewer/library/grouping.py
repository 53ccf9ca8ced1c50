"""What a filter leaves as the timeline takes it: columns and lanes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from viewer.library.asking import View
from viewer.library.knowing import sources_of
from viewer.model.actor import Actor
from viewer.model.document import Document
from viewer.model.speech import tr, tr_later
from viewer.model.value_words import opened_kind
from viewer.store.stored_events import ChosenEvents, StoredEvents
from viewer.timeline.lanes import Lane, LaneMode, Lanes
from viewer.timeline.table import EventTable, event_table

#: more people than these share the last lane
MOST_PEOPLE = 8
#: key of the lane of events that belong to none of the others; no id is empty
OTHERS = ""
ALL = Lane("all", tr_later("All events"))

#: lanes from top to bottom, and the key of each event's lane
Grouping = tuple[Sequence[Lane], Sequence[str]]


def table_for(view: View) -> EventTable:
    """The events left as columns, in time order; a plan that came about stands as happened."""
    if isinstance(view.events, StoredEvents | ChosenEvents):
        from viewer.library.many_grouping import table_of

        return table_of(view, view.events)
    places = {side.id: side.place for side in view.document.sides}
    return event_table(view.events, places, view.fulfilled)


def few_of(view: View, most: int) -> View:
    """The view with its most important events only, where they are so many that none is read."""
    if not isinstance(view.events, StoredEvents | ChosenEvents) or len(view.events) <= most:
        return view
    from viewer.library.many_grouping import most_important

    return replace(view, events=most_important(view, view.events, most))


def lanes_for(view: View, mode: LaneMode) -> Lanes:
    """The lanes of the events left; each event is in exactly one, and no lane is empty.

    side, kind: in the document's order. actor: the `MOST_PEOPLE` that most events of the document
    name; an event is with the first of them that it names, which is as a rule the one who acts.
    source: the newest that tells it. With no events there is one lane.
    """
    if not view.events:
        return Lanes((Lane("", ""),), np.zeros(0, dtype=np.int32))
    if isinstance(view.events, StoredEvents | ChosenEvents):
        return _lanes_of_many(view, view.events, mode)
    lanes, keys = _GROUPINGS[mode](view)
    used = set(keys)
    lanes = [lane for lane in lanes if lane.key in used]
    row = {lane.key: n for n, lane in enumerate(lanes)}
    return Lanes(tuple(lanes), np.array([row[key] for key in keys], dtype=np.int32))


def _lanes_of_many(view: View, events: StoredEvents | ChosenEvents, mode: LaneMode) -> Lanes:
    from viewer.library.many_grouping import actor_codes, lane_codes, used_lanes

    document = view.document
    named: dict[LaneMode, Callable[[Document], list[Lane]]] = {
        LaneMode.SIDE: _side_lanes,
        LaneMode.KIND: _kind_lanes,
        LaneMode.ACTOR: _actor_lanes,
        LaneMode.SOURCE: _source_lanes,
        LaneMode.NONE: lambda _: [_all()],
    }
    lanes = named[mode](document)
    if mode == LaneMode.ACTOR:
        return used_lanes(lanes, actor_codes(view, events, _most_named(document)))
    return used_lanes(lanes, lane_codes(view, events, mode))


def _all() -> Lane:
    return replace(ALL, name=tr(ALL.name))


def _side_lanes(document: Document) -> list[Lane]:
    return [Lane(side.id, side.name, side.place) for side in document.sides]


def _kind_lanes(document: Document) -> list[Lane]:
    return [Lane(kind, opened_kind(kind)) for kind in document.kinds]


def _source_lanes(document: Document) -> list[Lane]:
    lanes = [Lane(source.id, source.short) for source in document.sources]
    return [*lanes, Lane(OTHERS, tr("No source"))]


def _actor_lanes(document: Document) -> list[Lane]:
    places = {side.id: side.place for side in document.sides}
    most = _most_named(document)
    lanes = [Lane(actor.id, actor.name, places.get(actor.side, -1)) for actor in most]
    return [*lanes, Lane(OTHERS, tr("Others"))]


def _by_side(view: View) -> Grouping:
    return _side_lanes(view.document), [event.side for event in view.events]


def _by_kind(view: View) -> Grouping:
    return _kind_lanes(view.document), [event.kind for event in view.events]


def _by_source(view: View) -> Grouping:
    place = {source.id: n for n, source in enumerate(view.document.sources)}
    keys = [max(sources_of(e), key=place.__getitem__, default=OTHERS) for e in view.events]
    return _source_lanes(view.document), keys


def _by_actor(view: View) -> Grouping:
    ids = {actor.id for actor in _most_named(view.document)}
    keys = [next((a for a in e.actors if a in ids), OTHERS) for e in view.events]
    return _actor_lanes(view.document), keys


def _most_named(document: Document) -> list[Actor]:
    """The actors that most events name, most first; ties in order of name."""
    if isinstance(document.events, StoredEvents):
        from viewer.library.many_grouping import named_counts

        named = Counter(named_counts(document, document.events))
    else:
        named = Counter(actor for event in document.events for actor in event.actors)
    order = sorted(document.actors, key=lambda a: (-named[a.id], a.name.casefold(), a.id))
    return order[:MOST_PEOPLE]


def _in_one(view: View) -> Grouping:
    return [_all()], [ALL.key] * len(view.events)


_GROUPINGS: dict[LaneMode, Callable[[View], Grouping]] = {
    LaneMode.SIDE: _by_side,
    LaneMode.KIND: _by_kind,
    LaneMode.ACTOR: _by_actor,
    LaneMode.SOURCE: _by_source,
    LaneMode.NONE: _in_one,
}
