"""How far an import is and how long it will take, by the sizes of its files."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

#: what a file costs besides its bytes, in bytes of text
_EACH = 2_000
#: of pages and letters with pictures the text is a part
_MOST = 200_000
#: before so long and so many files nothing is said of the rest
_FIRST_S, _FIRST_FILES = 1.0, 3


def cost_of(path: Path) -> float:
    """How much work a file is, in bytes of text; a file that is not there little."""
    try:
        return _EACH + min(path.stat().st_size, _MOST)
    except OSError:
        return _EACH


class Timing:
    """Measures how fast files are done.

    Args:
        costs: of all files, in their order.
    """

    def __init__(self, costs: Sequence[float]) -> None:
        self._costs = costs
        self._all = sum(costs) or 1.0
        self._start = time.monotonic()
        self._count = 0
        self._done = 0.0

    def is_done(self, count: int) -> None:
        """So many files are done."""
        self._done += sum(self._costs[self._count : count])
        self._count = count

    @property
    def fraction(self) -> float:
        """0 to 1."""
        return min(self._done / self._all, 1.0)

    @property
    def seconds_left(self) -> float | None:
        """For the rest, if it goes on so; None at the beginning."""
        took = time.monotonic() - self._start
        if took < _FIRST_S or self._count < _FIRST_FILES:
            return None
        return took * (self._all - self._done) / self._done
