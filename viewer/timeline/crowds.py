"""The events in view that have no label: how many stand where, and who they are where few do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.census import Bounds, Census
from viewer.timeline.forms import anchors_of

Ints = NDArray[np.int64]
Rows = NDArray[np.int32]

#: so many events in a cell are counted; fewer are told one by one
DENSE_COUNT = 8


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """m events told one by one: their rows in the table, place of the lane, and column."""

    rows: Rows
    lane: Ints
    column: Ints


class Crowds:
    """What some lanes do not label between the first and the last of some seconds.

    Column 0 holds those whose marks stand before the first second although they last into the
    view; columns 1 to e the cells between two of the e + 1 seconds; column e + 1 those whose marks
    stand after the last.

    Args:
        census: counts all events.
        lane_of: lane of each event.
        lanes: v lanes, rising.
        edges: e + 1 seconds, rising.
        labelled: rows of the events in view that are labelled, sorted.
        bounds: how all lanes lie about the first and the last of the edges.
    """

    def __init__(
        self,
        census: Census,
        lane_of: NDArray[np.integer[Any]],
        lanes: Ints,
        edges: Ints,
        labelled: Rows,
        bounds: Bounds,
    ) -> None:
        self._table, self._census, self._lane_of = census.table, census, lane_of
        self._lanes, self._edges, self._labelled = lanes, edges, labelled
        self._places = census.marks_before(lanes, edges)
        self.count = self._all(bounds) - self._labelled_count()

    @property
    def dense(self) -> NDArray[np.bool_]:
        """Which are so many that they are counted (lanes x columns)."""
        return np.asarray(self.count >= DENSE_COUNT)

    def _all(self, bounds: Bounds) -> Ints:
        first = self._census.first_places(self._lanes)
        before = self._places[:, 0] - first - bounds.ended[self._lanes]
        after = bounds.started[self._lanes] - (self._places[:, -1] - first)
        inner = np.diff(self._places, axis=1)
        return np.concatenate([before[:, None], inner, after[:, None]], axis=1)

    def _labelled_count(self) -> Ints:
        columns = len(self._edges) + 1
        rows, lane_of = self._labelled, self._lane_of
        most = int(self._lanes.max(initial=0))
        place = np.full(max(most, int(lane_of[rows].max(initial=0))) + 1, -1, dtype=np.int64)
        place[self._lanes] = np.arange(len(self._lanes))
        lane = place[lane_of[rows]]
        rows, lane = rows[lane >= 0], lane[lane >= 0]
        column = np.searchsorted(self._edges, self._anchors(rows), side="right")
        size = len(self._lanes) * columns
        counted = np.bincount(lane * columns + column, minlength=size)
        return counted.reshape(len(self._lanes), columns)

    def _anchors(self, rows: Rows) -> Ints:
        return anchors_of(self._table, rows)

    def told(self) -> Told:
        """Everyone in a column of fewer than `DENSE_COUNT`, in order of rows."""
        few = (self.count > 0) & (self.count < DENSE_COUNT)
        lane, column = np.nonzero(few[:, 1:-1])
        first, last = self._places[lane, column], self._places[lane, column + 1]
        rows = self._census.rows_between(first, last)
        parts = [Told(rows, np.repeat(lane, last - first), np.repeat(column + 1, last - first))]
        parts += [self._told_at_edge(np.flatnonzero(few[:, at]), at) for at in (0, -1)]
        rows = np.concatenate([part.rows for part in parts])
        hidden = np.flatnonzero(self._is_hidden(rows))
        hidden = hidden[np.argsort(rows[hidden])]
        lane = np.concatenate([part.lane for part in parts])[hidden]
        return Told(rows[hidden], lane, np.concatenate([p.column for p in parts])[hidden])

    def _told_at_edge(self, lanes: Ints, column: int) -> Told:
        """Those of lanes that last across an end of the view and have their marks beyond it."""
        if len(lanes) == 0:
            return Told(np.zeros(0, dtype=np.int32), lanes, lanes)
        second = int(self._edges[column])
        rows = self._census.across(self._lanes[lanes], second)
        anchors = self._anchors(rows)
        rows = rows[(anchors < second) if column == 0 else (anchors >= second)]
        columns = np.full(len(rows), column % self.count.shape[1])
        return Told(rows, np.searchsorted(self._lanes, self._lane_of[rows]), columns)

    def _is_hidden(self, rows: Rows) -> NDArray[np.bool_]:
        if len(self._labelled) == 0:
            return np.full(len(rows), True)
        at = np.minimum(np.searchsorted(self._labelled, rows), len(self._labelled) - 1)
        return np.asarray(self._labelled[at] != rows)

    def middle(self, lane: Ints, column: Ints) -> Ints:
        """The second of the middle mark of cells, by places of lanes and columns 1 to e."""
        first, last = self._places[lane, column - 1], self._places[lane, column]
        return self._anchors(self._census.row_at((first + last) // 2))

    def sides(self, lane: Ints, column: Ints) -> NDArray[np.int8]:
        """The side that all events of a cell have, -1 where they have several."""
        first, last = self._places[lane, column - 1], self._places[lane, column]
        return self._census.sides_between(first, last)

    def rows_in(self, lane: int, column: int) -> Rows:
        """Everyone in one column of one lane."""
        if 0 < column < self.count.shape[1] - 1:
            first, last = self._places[lane, column - 1], self._places[lane, column]
            rows = self._census.rows_between(first[None], last[None])
        else:
            rows = self._told_at_edge(np.array([lane]), 0 if column == 0 else -1).rows
        return rows[self._is_hidden(rows)]
