"""Events as columns: what the engine needs of them and nothing more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.model.event import Event, Status
from viewer.model.when import Precision

#: codes of the precision and status columns are positions in these
PRECISIONS = tuple(Precision)
STATUSES = tuple(Status)


@dataclass(frozen=True, slots=True, eq=False)
class EventTable:
    """n events in time order (earliest, latest, id), one column a property.

    earliest, latest: int64 civil seconds, both included. precision, status: codes into PRECISIONS
    and STATUSES; a plan that is fulfilled has the status `happened`. side: place 0 to 5.
    is_span: it lasted (an interval, and not a week); else it is one moment known so finely.
    """

    ids: tuple[str, ...]
    labels: tuple[str, ...]
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

    def __len__(self) -> int:
        return len(self.ids)


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
