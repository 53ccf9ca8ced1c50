"""Events as columns: what the engine needs of them and nothing more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from viewer.model.event import Event, Status
from viewer.model.when import Precision

#: codes of the precision and status columns are positions in these
PRECISIONS = tuple(Precision)
STATUSES = tuple(Status)


class Asked(Sequence[str]):
    """Words that are asked for one by one when they are wanted; a million are never held.

    Args:
        count: how many there are.
        ask: gives the word of a row.
        find: gives the row of a word or raises ValueError; without it `index` asks for each.
    """

    __slots__ = ("_ask", "_count", "_find")

    def __init__(
        self, count: int, ask: Callable[[int], str], find: Callable[[str], int] | None = None
    ) -> None:
        self._count, self._ask, self._find = count, ask, find

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, row: int) -> str: ...
    @overload
    def __getitem__(self, row: slice) -> tuple[str, ...]: ...
    def __getitem__(self, row: int | slice) -> str | tuple[str, ...]:
        if isinstance(row, slice):
            return tuple(self._ask(one) for one in range(self._count)[row])
        return self._ask(range(self._count)[row])

    def index(self, value: str, start: int = 0, stop: int | None = None) -> int:
        """The row of a word; ValueError if it is none of them."""
        if self._find is None:
            return super().index(value, start, self._count if stop is None else stop)
        return self._find(value)

    def __contains__(self, value: object) -> bool:
        if self._find is None or not isinstance(value, str):
            return super().__contains__(value)
        try:
            self._find(value)
        except ValueError:
            return False
        return True


#: places of events in a table
Rows = NDArray[np.integer[Any]]


@dataclass(frozen=True, slots=True, eq=False)
class EventTable:
    """n events in time order (earliest, latest, id), one column a property.

    ids, labels: tuples, or `Asked` where there are very many.

    earliest, latest: int64 civil seconds, both included. precision, status: codes into PRECISIONS
    and STATUSES; a plan that is fulfilled has the status `happened`. side: place 0 to 5.
    is_span: it lasted (an interval, and not a week); else it is one moment known so finely.
    label_chars: characters of each label, or None where they are counted when needed.
    """

    ids: Sequence[str]
    labels: Sequence[str]
    earliest: NDArray[np.int64]
    latest: NDArray[np.int64]
    precision: NDArray[np.uint8]
    status: NDArray[np.uint8]
    importance: NDArray[np.uint8]
    side: NDArray[np.uint8]
    is_span: NDArray[np.bool_]
    is_soft: NDArray[np.bool_]
    open_start: NDArray[np.bool_]
    open_end: NDArray[np.bool_]
    label_chars: NDArray[np.uint8] | None = None

    def __len__(self) -> int:
        return len(self.earliest)

    @property
    def nbytes(self) -> int:
        """Bytes of its arrays."""
        columns = (getattr(self, name) for name in _COLUMNS)
        chars = 0 if self.label_chars is None else self.label_chars.nbytes
        return sum(int(column.nbytes) for column in columns) + chars

    def take(self, rows: Rows, *, worded: bool = True) -> EventTable:
        """The events of these rows, in this order; their words only if they are `worded`."""
        chosen = rows.tolist() if worded else []
        columns = {name: getattr(self, name)[rows] for name in _COLUMNS}
        return replace(
            self,
            ids=tuple(self.ids[row] for row in chosen),
            labels=tuple(self.labels[row] for row in chosen),
            label_chars=None if self.label_chars is None else self.label_chars[rows],
            **columns,
        )


_COLUMNS = (
    "earliest",
    "latest",
    "precision",
    "status",
    "importance",
    "side",
    "is_span",
    "is_soft",
    "open_start",
    "open_end",
)


def event_table(
    events: Sequence[Event], side_places: dict[str, int], fulfilled: frozenset[str] = frozenset()
) -> EventTable:
    """Make columns of events that are in time order already.

    Args:
        events: in time order.
        side_places: place (0 to 5) of each side's id.
        fulfilled: ids of plans whose fulfilment is told; they are drawn as happened.
    """
    happened = STATUSES.index(Status.HAPPENED)
    status = [happened if e.id in fulfilled else STATUSES.index(e.status) for e in events]
    whens = [e.when for e in events]
    span = [
        w.is_interval and e.precision != Precision.WEEK for e, w in zip(events, whens, strict=True)
    ]
    return EventTable(
        ids=tuple(e.id for e in events),
        labels=tuple(e.label for e in events),
        earliest=np.array([e.earliest for e in events], dtype=np.int64),
        latest=np.array([e.latest for e in events], dtype=np.int64),
        precision=np.array([PRECISIONS.index(e.precision) for e in events], dtype=np.uint8),
        status=np.array(status, dtype=np.uint8),
        importance=np.array([e.importance for e in events], dtype=np.uint8),
        side=np.array([side_places[e.side] for e in events], dtype=np.uint8),
        is_span=np.array(span, dtype=np.bool_),
        is_soft=np.array([w.approximate or w.uncertain for w in whens], dtype=np.bool_),
        open_start=np.array([w.open_start for w in whens], dtype=np.bool_),
        open_end=np.array([w.open_end for w in whens], dtype=np.bool_),
    )
