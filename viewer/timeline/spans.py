"""Many stretches of positions as one array of positions."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Indices = NDArray[np.intp]


def positions_in(first: Indices, last: Indices) -> Indices:
    """All positions first[i] to last[i] - 1, one stretch after the other."""
    size = last - first
    full = size > 0
    first, size = first[full], size[full]
    if len(size) == 0:
        return np.zeros(0, dtype=np.intp)
    ends = np.cumsum(size)
    return np.asarray(np.arange(int(ends[-1])) + np.repeat(first - (ends - size), size))
