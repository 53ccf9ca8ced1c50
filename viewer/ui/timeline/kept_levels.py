"""Rows and levels of very many events, kept between runs: finding them takes longest of all.

They lie in the system's folder for caches, named after what tells their events and lanes from all
others, so that those of other events are never taken.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QStandardPaths

from viewer.timeline.carried import carried
from viewer.timeline.lanes import Lanes
from viewer.timeline.lod import VERSION, Lod, stamp_of
from viewer.timeline.prepared import Prepared, TimelineOptions, prepare
from viewer.timeline.style import Measure
from viewer.timeline.table import EventTable

#: files kept, the newest
MOST_FILES = 4
_SUFFIX = ".npz"
_TYPES = {"rows": np.int16, "row": np.int16, "level": np.int8, "stamp": np.int64}


def prepare_with_levels(
    table: EventTable,
    lanes: Lanes,
    options: TimelineOptions,
    measure: Measure,
    before: Prepared | None = None,
) -> Prepared:
    """Pack very many events with the levels of an earlier run, or keep those that were found.

    For a thread in the background.

    Args:
        table: the events.
        lanes: in which they stand.
        options: what they are packed for.
        measure: widths of texts.
        before: packed last; of the same events its levels are taken over, in whatever order the
            lanes stand now.
    """
    levels = _levels_of(before, table, lanes)
    levels = levels or read_levels(stamp_of(table, lanes.lane_of))
    prepared = prepare(table, lanes, options, measure, levels, before)
    if prepared.lod is not None and prepared.lod is not levels:
        keep_levels(prepared.lod)
    return prepared


def _levels_of(before: Prepared | None, table: EventTable, lanes: Lanes) -> Lod | None:
    if before is None or before.lod is None:
        return None
    return before.lod if before.lanes is lanes else carried(before.lod, table, before.lanes, lanes)


def read_levels(stamp: int) -> Lod | None:
    """The levels that were kept for events and lanes, if any."""
    try:
        with np.load(_folder() / _name(stamp), allow_pickle=False) as found:
            arrays: dict[str, NDArray[Any]] = {name: found[name] for name in _TYPES}
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        return None
    return Lod.from_arrays(arrays) if _is_whole(arrays) else None


def keep_levels(lod: Lod) -> None:
    """Keep levels for the next run; where that fails they are found anew."""
    folder, name = _folder(), _name(int(lod.stamp[0]))
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = folder / f"{name}.{os.getpid()}.tmp"
        # what it tells of a document is nobody else's business
        with open(unfinished, "wb", opener=_only_ours) as file:
            np.savez(file, **lod.as_arrays())  # type: ignore[arg-type]
        unfinished.replace(folder / name)
        _forget_old(folder)


def _only_ours(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _is_whole(arrays: dict[str, NDArray[Any]]) -> bool:
    """Whether they are what `Lod` holds; that they fit the events it looks at itself."""
    if any(a.dtype != _TYPES[name] or a.ndim != 1 for name, a in arrays.items()):
        return False
    rows, row = arrays["rows"], arrays["row"]
    in_rows = len(row) == 0 or (row.min() >= -1 and row.max() < max(rows.max(initial=0), 1))
    return bool(in_rows and len(arrays["level"]) == len(row) and len(arrays["stamp"]) == 1)


def _name(stamp: int) -> str:
    return f"{VERSION}-{stamp & 0xFFFF_FFFF_FFFF_FFFF:016x}{_SUFFIX}"


def _forget_old(folder: Path) -> None:
    kept = sorted(folder.glob("*" + _SUFFIX), key=lambda p: p.stat().st_mtime_ns, reverse=True)
    for path in kept[MOST_FILES:]:
        path.unlink(missing_ok=True)


def _folder() -> Path:
    caches = QStandardPaths.StandardLocation.GenericCacheLocation
    return Path(QStandardPaths.writableLocation(caches)) / "parley" / "levels"
