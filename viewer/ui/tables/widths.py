"""How wide the columns of a table stand: by letters, never by what stands in the rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from viewer.library.tables.table import Column, Look

#: left and right of what stands in a cell
PAD_PX = 8
#: to so much of its usual width a column gives way: first those that grow and are beside the
#: point, then the others that grow, then the rest
_LEAST = (0.5, 0.7, 0.75)


def column_widths(columns: Sequence[Column[Any]], room_px: int, letter_px: float) -> list[int]:
    """Px of each column in so much room; where that is too little they are wider than it.

    Args:
        columns: those that are shown.
        room_px: what they have together.
        letter_px: of a usual letter.
    """
    usual = [column.chars * letter_px + 2 * PAD_PX for column in columns]
    spare = room_px - sum(usual)
    if spare >= 0:
        growing = sum(column.chars for column in columns if column.grows) or 1
        widths = [
            width + (spare * column.chars / growing if column.grows else 0.0)
            for column, width in zip(columns, usual, strict=True)
        ]
    else:
        widths = _shrunk(columns, usual, -spare)
    # a px that only rounding took stays
    whole = [int(width + 1e-6) for width in widths]
    if spare >= 0 and any(column.grows for column in columns):
        last = max(at for at, column in enumerate(columns) if column.grows)
        whole[last] += room_px - sum(whole)
    return whole


def _shrunk(columns: Sequence[Column[Any]], usual: Sequence[float], lack: float) -> list[float]:
    """Take what is lacking from the columns that can do without."""
    widths = list(usual)
    for turn, least in enumerate(_LEAST):
        chosen = [at for at, column in enumerate(columns) if _turn(column) == turn]
        can_give = sum(widths[at] * (1 - least) for at in chosen)
        share = min(lack / can_give, 1.0) if can_give else 0.0
        for at in chosen:
            widths[at] -= widths[at] * (1 - least) * share
        lack -= can_give * share
    return widths


def _turn(column: Column[Any]) -> int:
    """When it has to give way: position in `_LEAST`."""
    if not column.grows:
        return 2
    return 0 if column.look == Look.SOFT else 1
