"""Filters and counts over very many events, by their columns: no event is read for them.

The same rules as `asking` and `facets`, whose words these are, but for words that are searched: of
so many events they are looked up in the index, where each is the beginning of a word.
Imported only for a document of many events, since it needs numpy.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from viewer.library.noted import noted
from viewer.model.calendar import FIRST_YEAR, LAST_YEAR, civil_seconds
from viewer.model.document import Document
from viewer.model.event import KINDS, Status
from viewer.model.filter import (
    FIGURES,
    NOTES,
    PINS,
    QUOTATIONS,
    TOLD_BY_ONE,
    TOLD_BY_SEVERAL,
    FilterSpec,
)
from viewer.model.when import Precision
from viewer.store.stored_events import ChosenEvents, StoredEvents

Flags = NDArray[np.bool_]

#: numpy's type of each packed column
COLUMN_TYPES = {
    "earliest": "<i8", "latest": "<i8", "number": "<i8", "precision": "u1", "status": "u1",
    "importance": "u1", "side": "u1", "kind": "<u2", "form": "u1", "label_chars": "u1",
    "actor_at": "<u4", "actor": "<u4", "told_at": "<u4", "told_by": "<u4",
}  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Values:
    """What events have of one field: pairs of a row and the place of its value in `names`.

    rows: None where each event has exactly one value, in the order of the events.
    """

    names: tuple[str, ...]
    codes: NDArray[Any]
    rows: NDArray[Any] | None = None

    def has(self, wanted: frozenset[str], count: int) -> Flags:
        """Which of so many events have one of these values."""
        known = np.array([name in wanted for name in self.names] or [False], dtype=np.bool_)
        hits = known[self.codes] if len(self.codes) else np.zeros(0, dtype=np.bool_)
        if self.rows is None:
            return hits
        found = np.zeros(count, dtype=np.bool_)
        found[self.rows[hits]] = True
        return found

    def counted(self, left: Flags) -> dict[str, int]:
        """How many of the events that are left have each value."""
        codes = self.codes[left if self.rows is None else left[self.rows]]
        return dict(
            zip(self.names, np.bincount(codes, minlength=len(self.names)).tolist(), strict=True)
        )


class ManyEvents:
    """The columns of a document's stored events as arrays."""

    def __init__(self, document: Document, events: StoredEvents) -> None:
        self.document, self.events = document, events

    @cached_property
    def columns(self) -> Mapping[str, NDArray[Any]]:
        """The packed columns by name; read-only views."""
        packed = self.events.columns
        return {name: np.frombuffer(data, COLUMN_TYPES[name]) for name, data in packed.items()}

    @cached_property
    def values(self) -> dict[str, Values]:
        """For each set of FilterSpec what the events have of it."""
        columns, document = self.columns, self.document
        kinds = (*document.kinds, next(k for k in (*KINDS, "") if k not in document.kinds or not k))
        tellers = np.bincount(columns["told_at"], minlength=len(self.events))
        told = np.flatnonzero(tellers)
        return {
            "sides": Values(tuple(s.id for s in document.sides), columns["side"]),
            "kinds": Values(kinds, columns["kind"]),
            "statuses": Values(tuple(Status), columns["status"]),
            "actors": Values(
                tuple(a.id for a in document.actors), columns["actor"], columns["actor_at"]
            ),
            "sources": Values(
                tuple(s.id for s in document.sources), columns["told_by"], columns["told_at"]
            ),
            "told": Values(
                (TOLD_BY_ONE, TOLD_BY_SEVERAL), (tellers[told] > 1).astype(np.uint8), told
            ),
            "holds": self._told_with((FIGURES, QUOTATIONS, NOTES, PINS), self._held()),
            "measures": self._told_with(
                tuple(m.id for m in document.measures),
                [(e, f.measure) for f in document.figures if f.measure for e in f.events],
            ),
        }

    def tests(self, spec: FilterSpec) -> dict[str, Flags]:
        """For each field of a filter that is set, which events meet it."""
        count, found = len(self.events), {}
        for field, values in self.values.items():
            wanted: frozenset[str] = getattr(spec, field)
            unwanted = spec.excluded(field)
            if wanted or unwanted:
                meets = ~values.has(unwanted, count)
                found[field] = meets & values.has(wanted, count) if wanted else meets
        if spec.events:
            found["events"] = np.zeros(count, dtype=np.bool_)
            rows = (self._row(event_id) for event_id in spec.events)
            found["events"][[row for row in rows if row >= 0]] = True
        if spec.start is not None or spec.end is not None:
            found["range"] = self._meets_range(spec)
        if spec.match.strip():
            says = np.zeros(count, dtype=np.bool_)
            says[np.array(self.events.rows_with(spec.match), dtype=np.int64)] = True
            found["match"] = says
        return found

    def _meets_range(self, spec: FilterSpec) -> Flags:
        meets = np.ones(len(self.events), dtype=np.bool_)
        if spec.end is not None:
            meets &= self.columns["earliest"] <= spec.end.latest
        if spec.start is not None:
            meets &= self.columns["latest"] >= spec.start.earliest
        return meets

    def _held(self) -> list[tuple[str, str]]:
        document = self.document
        told = [
            (event, what)
            for what, found in ((FIGURES, document.figures), (QUOTATIONS, document.quotations))
            for annotation in found
            for event in annotation.events
        ]
        own = [(event, kind) for event, marks in noted(document).items() for kind in marks.kinds]
        return told + own

    def _row(self, event_id: str) -> int:
        try:
            return self.events.row_of(event_id)
        except ValueError:
            return -1

    def _told_with(self, names: tuple[str, ...], pairs: list[tuple[str, str]]) -> Values:
        """What annotations tell of events, each pair once."""
        places = {name: place for place, name in enumerate(names)}
        rows = {event: self._row(event) for event, _ in pairs}
        known = sorted({(rows[event], places[name]) for event, name in pairs if name in places})
        found = np.array([pair for pair in known if pair[0] >= 0], dtype=np.int64).reshape(-1, 2)
        return Values(names, found[:, 1], found[:, 0])


def holds(document: Document) -> bool:
    """Whether the columns of stored events go together with each other and with the document.

    Anybody may have written them; that they say what the rows say is looked at by `parley check`.
    """
    events = document.events
    if not isinstance(events, StoredEvents):
        return True
    count = len(events)
    sizes = dict.fromkeys(_SINGLE, count)
    try:
        columns = many(document, events).columns
    except ValueError:
        return False
    sizes |= {"actor": len(columns["actor_at"]), "told_by": len(columns["told_at"])}
    if any(len(columns[name]) != size for name, size in sizes.items()):
        return False
    return _in_bounds(document, columns, count) and _in_order(columns)


_SINGLE = (
    "earliest", "latest", "precision", "status", "importance", "side", "kind", "form",
    "label_chars",
)  # fmt: skip
_FIRST_S, _LAST_S = civil_seconds(FIRST_YEAR), civil_seconds(LAST_YEAR + 1) - 1
_MOST_IMPORTANT = 5


def _in_bounds(document: Document, columns: Mapping[str, NDArray[Any]], count: int) -> bool:
    after = {
        "precision": len(Precision),
        "status": len(Status),
        "importance": _MOST_IMPORTANT + 1,
        "side": len(document.sides),
        "kind": len(document.kinds) + 1,
        "actor_at": count,
        "actor": len(document.actors),
        "told_at": count,
        "told_by": len(document.sources),
    }
    is_below = all(columns[name].max(initial=0) < max(most, 1) for name, most in after.items())
    return is_below and bool(columns["importance"].min(initial=1) > 0)


def _in_order(columns: Mapping[str, NDArray[Any]]) -> bool:
    earliest, latest = columns["earliest"], columns["latest"]
    if len(earliest) == 0:
        return True
    is_time = earliest[0] >= _FIRST_S and latest.max() <= _LAST_S
    is_sorted = not (np.diff(earliest) < 0).any() and not (latest < earliest).any()
    paired = all(
        not (np.diff(columns[n].astype(np.int64)) < 0).any() for n in ("actor_at", "told_at")
    )
    return bool(is_time and is_sorted and paired)


_MANY: WeakKeyDictionary[StoredEvents, ManyEvents] = WeakKeyDictionary()


def many(document: Document, events: StoredEvents) -> ManyEvents:
    """The arrays of a document's events, made once."""
    known = _MANY.get(events)
    if known is None:
        known = _MANY[events] = ManyEvents(document, events)
    return known


def leave(
    document: Document, events: StoredEvents, spec: FilterSpec
) -> ChosenEvents | StoredEvents:
    """The events that meet every field of a filter."""
    tests = list(many(document, events).tests(spec).values())
    if not tests:
        return events
    return ChosenEvents(events, np.flatnonzero(np.logical_and.reduce(tests)))  # type: ignore[arg-type]


def counts(document: Document, events: StoredEvents, spec: FilterSpec) -> dict[str, dict[str, int]]:
    """For each field how many events each value would leave if it alone were chosen in it.

    As in `facets`: what the field itself had chosen and left out gives way.
    """
    found = many(document, events)
    tests = found.tests(spec)
    failed = np.zeros(len(events), dtype=np.uint8)
    for meets in tests.values():
        failed += ~meets
    counted = {}
    for field, values in found.values.items():
        own = tests.get(field)
        left = failed == 0 if own is None else (failed == 0) | ((failed == 1) & ~own)
        counted[field] = values.counted(left)
    return counted


def used(document: Document, events: StoredEvents) -> dict[str, dict[str, int]]:
    """The values of each field that some event has, with how many have them."""
    everything = counts(document, events, FilterSpec())
    return {
        field: {value: number for value, number in found.items() if number}
        for field, found in everything.items()
    }
