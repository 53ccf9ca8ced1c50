"""A table: columns that are described once, and rows that are made when they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from viewer.library.searching import fold

Row = TypeVar("Row")
#: what a column sorts by; None stands at the end, whichever way
SortValue = str | float | None
Ranks = NDArray[np.int64]


class Look(StrEnum):
    """How a cell stands out from the others of its row."""

    PLAIN = "plain"
    SOFT = "soft"
    """beside the point: in a softer ink"""
    FIGURE = "figure"
    """a figure's own words, marked as in a text"""
    QUOTATION = "quotation"
    """quoted words, marked as in a text"""
    EVENT = "event"
    """behind the mark that the event has on the timeline"""
    SIDE = "side"
    """behind the mark of a side"""


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column.

    key: its name in settings and tellings. heading: said by `tr`, but not in files. text: what a
    cell shows. sort: what it sorts by; without one its text without case and accents. data: what a
    file gets; without one its text. chars: its usual width in letters; grows: it takes more where
    there is room. look: as `Look` has it. is_right: numbers stand at the right. groups: sorted by
    it, equal cells that follow each other are said once. is_shown: else it stands in files only.
    """

    key: str
    heading: str
    text: Callable[[Row], str]
    sort: Callable[[Row], SortValue] | None = None
    data: Callable[[Row], str | float | None] | None = None
    chars: int = 12
    grows: bool = False
    look: Look = Look.PLAIN
    is_right: bool = False
    groups: bool = False
    is_shown: bool = True

    def sort_value(self, row: Row) -> SortValue:
        """What the row sorts by; empty words count as none."""
        if self.sort is not None:
            return self.sort(row)
        return fold(self.text(row)) or None

    def file_value(self, row: Row) -> str | float | None:
        """What stands in a file."""
        return self.text(row) if self.data is None else self.data(row)


@dataclass(frozen=True, slots=True)
class Sorting:
    """By which column, and whether the largest comes first."""

    column: str
    is_descending: bool = False


@dataclass(frozen=True, slots=True)
class Table(Generic[Row]):
    """Rows under columns.

    name: `events`. rows: in their own order, each made when it is asked for. nothing: what to say
    where there are no rows. sorted_at_first: how it stands unless a person sorts it. is_sorted:
    the rows stand so already. ranks: of very many rows what a column sorts by, at once; None where
    each row is to be asked.
    """

    name: str
    columns: tuple[Column[Row], ...]
    rows: Sequence[Row]
    nothing: str
    sorted_at_first: tuple[Sorting, ...] = ()
    is_sorted: bool = False
    ranks: Callable[[str], Ranks | None] | None = None

    @property
    def shown(self) -> tuple[Column[Row], ...]:
        """The columns that are not for files only."""
        return tuple(column for column in self.columns if column.is_shown)

    def column(self, key: str) -> Column[Row]:
        """The column of that key."""
        return next(column for column in self.columns if column.key == key)


def order_of(table: Table[Any], sortings: Sequence[Sorting]) -> NDArray[np.int64]:
    """The rows' numbers in order: by the first sorting, equals by the next, then as they are.

    What has nothing to sort by stands at the end either way.
    """
    order = np.arange(len(table.rows), dtype=np.int64)
    if table.is_sorted and tuple(sortings) == table.sorted_at_first:
        return order
    for sorting in reversed(sortings):
        ranks = _ranks(table, sorting.column)
        keys = np.where(ranks < 0, _LAST, -ranks if sorting.is_descending else ranks)
        order = order[np.argsort(keys[order], kind="stable")]
    return order


_LAST = np.iinfo(np.int64).max


def _ranks(table: Table[Any], key: str) -> Ranks:
    """Places of a column's values among each other; -1 for none."""
    found = table.ranks(key) if table.ranks is not None else None
    if found is not None:
        return found
    column = table.column(key)
    values = [column.sort_value(row) for row in table.rows]
    return ranks_of(values)


def ranks_of(values: Sequence[SortValue]) -> Ranks:
    """The place of each value among the different ones, the least first; -1 for None."""
    known: set[Any] = {value for value in values if value is not None}
    place = {value: at for at, value in enumerate(sorted(known))}
    return np.array([-1 if value is None else place[value] for value in values], dtype=np.int64)
