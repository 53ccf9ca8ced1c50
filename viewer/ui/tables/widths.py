"""How wide the columns of a table stand: by letters, never by what stands in the rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from viewer.library.tables.table import Column

#: left and right of what stands in a cell
PAD_PX = 8
#: a column gives way to so much of its usual width; those that grow first
_LEAST_GROWING, _LEAST_OTHER = 0.5, 0.75


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
    whole = [int(width) for width in widths]
    if spare >= 0 and any(column.grows for column in columns):
        last = max(at for at, column in enumerate(columns) if column.grows)
        whole[last] += room_px - sum(whole)
    return whole


def _shrunk(columns: Sequence[Column[Any]], usual: Sequence[float], lack: float) -> list[float]:
    """Take what is lacking from the columns that grow, then from the others."""
    widths = list(usual)
    for grows, least in ((True, _LEAST_GROWING), (False, _LEAST_OTHER)):
        chosen = [at for at, column in enumerate(columns) if column.grows == grows]
        can_give = sum(widths[at] * (1 - least) for at in chosen)
        share = min(lack / can_give, 1.0) if can_give else 0.0
        for at in chosen:
            widths[at] -= widths[at] * (1 - least) * share
        lack -= can_give * share
    return widths
