"""Straight lines as columns: a frame has hundreds, most of them ticks and the grid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import overload

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.display import Line

Floats = NDArray[np.float64]

#: x0, y0, x1, y1, width
_ENDS = 5


@dataclass(frozen=True, slots=True, eq=False)
class Lines(Sequence[Line]):
    """n lines as columns, each a `Line` when asked for by its place.

    ends: px of x0, y0, x1, y1 and the width of each (n x 5). looks: role and side of those that
    follow one another, with how many there are.
    """

    ends: Floats = field(default_factory=lambda: np.zeros((0, _ENDS)))
    looks: tuple[tuple[str, int, int], ...] = ()

    def __len__(self) -> int:
        return len(self.ends)

    @overload
    def __getitem__(self, place: int) -> Line: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Line, ...]: ...
    def __getitem__(self, place: int | slice) -> Line | tuple[Line, ...]:
        return tuple(self)[place]

    def __iter__(self) -> Iterator[Line]:
        rows = iter(self.ends.tolist())
        for role, side, count in self.looks:
            for _ in range(count):
                x0, y0, x1, y1, width = next(rows)
                yield Line(x0, y0, x1, y1, role, width, side)


def uprights(x: Floats, top: float, bottom: float, role: str) -> Lines:
    """Lines of width 1 that run down at these px."""
    ends = np.empty((len(x), _ENDS))
    ends[:, 0] = ends[:, 2] = x
    ends[:, 1], ends[:, 3], ends[:, 4] = top, bottom, 1.0
    return Lines(ends, ((role, -1, len(x)),) if len(x) else ())


def levels(y: Sequence[float], left: float, right: float, role: str) -> Lines:
    """Lines of width 1 that run across at these px."""
    ends = np.empty((len(y), _ENDS))
    ends[:, 1] = ends[:, 3] = y
    ends[:, 0], ends[:, 2], ends[:, 4] = left, right, 1.0
    return Lines(ends, ((role, -1, len(y)),) if len(y) else ())


def lines_of(lines: Sequence[Line]) -> Lines:
    """Lines as columns, in whatever form they come."""
    if isinstance(lines, Lines):
        return lines
    ends = [(line.x0, line.y0, line.x1, line.y1, line.width) for line in lines]
    looks: list[tuple[str, int, int]] = []
    for line in lines:
        same = bool(looks) and looks[-1][:2] == (line.role, line.side)
        count = looks.pop()[2] if same else 0
        looks.append((line.role, line.side, count + 1))
    return Lines(np.array(ends, dtype=np.float64).reshape(-1, _ENDS), tuple(looks))


def strung(*parts: Sequence[Line]) -> Lines:
    """The lines of all parts, one part's after the other's."""
    columns = [lines_of(part) for part in parts if len(part)]
    if not columns:
        return Lines()
    looks = tuple(look for part in columns for look in part.looks)
    return Lines(np.concatenate([part.ends for part in columns]), looks)
