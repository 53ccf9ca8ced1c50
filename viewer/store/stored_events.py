"""Events of a file that are read when they are asked for: a document of a million opens at once."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, overload

from viewer.model.event import Event
from viewer.store.packs import COLUMNS, NUMBER, PAIRS

if TYPE_CHECKING:
    from viewer.store.documents import Store

#: so many are read at a time by whoever wants all
_CHUNK = 2_000
#: remembered, since a frame asks for the same again
_REMEMBERED = 512
_CODES = {column.name: column.code for column in (*COLUMNS, *PAIRS, NUMBER)}


class StoredEvents(Sequence[Event]):
    """The events of an open file in time order, as their columns tell it.

    One event costs a few look-ups, all of them as much as reading the document.

    Args:
        store: the open file.
        columns: packed columns by name; with `number` where rows are not in time order.
    """

    def __init__(self, store: Store, columns: Mapping[str, bytes]) -> None:
        self._store = store
        self.columns = columns
        self._count = len(columns["importance"])
        self._numbers = self.column("number") if "number" in columns else range(1, self._count + 1)
        self._rows: dict[int, int] | None = None
        self._known: dict[int, Event] = {}
        self._labels: dict[int, str] = {}

    def column(self, name: str) -> Sequence[int]:
        """A column as numbers, in time order."""
        numbers = array(_CODES[name])
        numbers.frombytes(self.columns[name])
        if sys.byteorder == "big":
            numbers.byteswap()
        return numbers

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, row: int) -> Event: ...
    @overload
    def __getitem__(self, row: slice) -> tuple[Event, ...]: ...
    def __getitem__(self, row: int | slice) -> Event | tuple[Event, ...]:
        if isinstance(row, slice):
            return tuple(self[one] for one in range(self._count)[row])
        at = range(self._count)[row]
        event = self._known.get(at)
        if event is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            number = self._numbers[at]
            (event,) = self._store.events_between(number, number)
            self._known[at] = event
        return event

    def __iter__(self) -> Iterator[Event]:
        if not isinstance(self._numbers, range):
            yield from self._in_any_order()
            return
        for first in range(1, self._count + 1, _CHUNK):
            yield from self._store.events_between(first, min(first + _CHUNK - 1, self._count))

    def _in_any_order(self) -> Iterator[Event]:
        """All events where their rows are not in time order."""
        numbers = sorted(self._numbers)
        events: dict[int, Event] = {}
        for first in range(0, len(numbers), _CHUNK):
            some = numbers[first : first + _CHUNK]
            read = self._store.events_between(some[0], some[-1])
            events.update(zip(some, read, strict=True))
        return (events[number] for number in self._numbers)

    def label(self, row: int) -> str:
        """The label of an event."""
        label = self._labels.get(row)
        if label is None:
            if len(self._labels) >= _REMEMBERED * 16:
                self._labels.clear()
            label = self._labels[row] = self._store.event_word("label", self._numbers[row])
        return label

    def all_labels(self) -> list[str]:
        """The labels of all events, in time order; nothing else of them is read."""
        labels = self._store.event_labels()
        return [labels.get(number, "") for number in self._numbers]

    def id_of(self, row: int) -> str:
        """The id of an event."""
        return self._store.event_word("id", self._numbers[row])

    def row_of(self, event_id: str) -> int:
        """The row of the event with that id; ValueError if there is none."""
        number = self._store.event_number(event_id)
        if number is None:
            raise ValueError(event_id)
        return self._row_of_number(number)

    def _row_of_number(self, number: int) -> int:
        if isinstance(self._numbers, range):
            return number - 1
        if self._rows is None:
            self._rows = {each: row for row, each in enumerate(self._numbers)}
        return self._rows[number]

    def place(self, event_id: str) -> int:
        """The row of the event with that id, or -1."""
        try:
            return self.row_of(event_id)
        except ValueError:
            return -1

    def told_by(self, source: int) -> tuple[Event, ...]:
        """The events that the source at this place tells."""
        pairs = zip(self.column("told_at"), self.column("told_by"), strict=True)
        return tuple(self[row] for row, teller in pairs if teller == source)

    def rows_with(self, words: str) -> list[int]:
        """The rows of the events that hold words, each as the beginning of one; in no order."""
        return self.rows_of(self._store.numbers_with(words))

    @property
    def is_in_order(self) -> bool:
        """Whether the events are numbered from 1 on in the order of time."""
        return isinstance(self._numbers, range)

    def rows_of(self, numbers: Iterable[int]) -> list[int]:
        """The rows of the events with these numbers in the table, which are all there."""
        return [self._row_of_number(number) for number in numbers]

    def find(self, event_id: str | None) -> Event | None:
        """The event with that id, or None."""
        try:
            return None if event_id is None else self[self.row_of(event_id)]
        except ValueError:
            return None


class ChosenEvents(Sequence[Event]):
    """Some of stored events, by their rows, which rise."""

    def __init__(self, stored: StoredEvents, rows: Sequence[int]) -> None:
        self.stored, self.rows = stored, rows

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, row: int) -> Event: ...
    @overload
    def __getitem__(self, row: slice) -> tuple[Event, ...]: ...
    def __getitem__(self, row: int | slice) -> Event | tuple[Event, ...]:
        if isinstance(row, slice):
            return tuple(self.stored[int(one)] for one in self.rows[row])
        return self.stored[int(self.rows[row])]

    def place_of(self, event_id: str) -> int:
        """Where the event with that id stands among these; ValueError if it does not."""
        row = self.stored.row_of(event_id)
        at = bisect_left(self.rows, row)
        if at == len(self.rows) or self.rows[at] != row:
            raise ValueError(event_id)
        return at

    def find(self, event_id: str | None) -> Event | None:
        """The event with that id if it is one of these, or None."""
        try:
            return None if event_id is None else self[self.place_of(event_id)]
        except ValueError:
            return None

    def place(self, event_id: str) -> int:
        """Where the event with that id stands among these, or -1."""
        try:
            return self.place_of(event_id)
        except ValueError:
            return -1
