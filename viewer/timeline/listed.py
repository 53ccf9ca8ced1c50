"""The events behind a badge, looked up when the badge is opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.crowds import Crowds


class Listed(Sequence[int]):
    """Rows of `count` events, the most important first, then in order of time.

    Args:
        count: how many they are.
        crowds: where they are looked up.
        columns: (lane, column) of the crowds.
        rows: of single events besides.
        importance: of all events of the table.
    """

    __slots__ = ("_columns", "_count", "_crowds", "_found", "_importance", "_rows")

    def __init__(
        self,
        count: int,
        crowds: Crowds,
        columns: list[tuple[int, int]],
        rows: list[int],
        importance: NDArray[np.uint8],
    ) -> None:
        self._count, self._crowds, self._importance = count, crowds, importance
        self._columns, self._rows = columns, rows
        self._found: list[int] | None = None

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> list[int]: ...
    def __getitem__(self, place: int | slice) -> int | list[int]:
        if self._found is None:
            self._found = self._look_up()
        return self._found[place]

    def _look_up(self) -> list[int]:
        parts = [self._crowds.rows_in(*column) for column in self._columns]
        rows = np.concatenate([*parts, np.array(self._rows, dtype=np.int32)])
        order = np.lexsort((rows, -self._importance[rows].astype(np.int64)))
        return [int(row) for row in rows[order]]
