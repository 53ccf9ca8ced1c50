"""What a search found, marked in a frame of the timeline and on the overview."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.display import Badge, DisplayList, Fill, Rect
from viewer.timeline.forms import anchors_of
from viewer.timeline.overview import OverviewScale
from viewer.timeline.table import EventTable

Hits = NDArray[np.int64]
"""Rows of the events that were found, rising."""

NO_HITS: Hits = np.zeros(0, dtype=np.int64)
ROLE, LINE_ROLE = "match", "match-line"
#: a ring round a mark; a wash behind a label, reaching so far beyond it
RING_PX, WASH_PX = 9.0, 3.0
#: of a label's size, from its baseline
_TOP_EM, _HIGH_EM = 0.98, 1.34
_UNDER_PX, _TICK_PX, _TICK_HIGH_PX = 2.0, 2.4, 10.0
_BADGE_PX = 3.0
#: badges of more events are not looked through
MOST_IN_BADGE = 400
#: ticks on the overview; of more hits not each is looked at
MOST_LOOKED_AT = 50_000
OVERVIEW_TICK_PX, OVERVIEW_HIGH_PX = 2.0, 7.0


def with_hits(frame: DisplayList, hits: Hits) -> DisplayList:
    """The frame with what was found marked: a ring, a wash, a line; nothing else changes."""
    if len(hits) == 0:
        return frame
    found = (*_washes(frame, hits), *_lines(frame, hits), *_rings(frame, hits))
    return replace(frame, hits=(*found, *_ticks(frame, hits), *_badges(frame, hits)))


def overview_hits(
    table: EventTable, hits: Hits, scale: OverviewScale, top: float
) -> tuple[Fill, ...]:
    """A tick at the top of the overview for each px column with something found."""
    if len(hits) == 0 or len(table) <= int(hits[-1]):
        return ()
    # so many leave no column free that has one
    hits = hits[:: max(len(hits) // MOST_LOOKED_AT, 1)]
    share = (anchors_of(table, hits) - scale.start) / max(scale.end - scale.start, 1)
    columns = np.unique(np.rint(scale.left_px + share * (scale.right_px - scale.left_px)))
    return tuple(
        Fill(Rect(x - OVERVIEW_TICK_PX / 2, top, OVERVIEW_TICK_PX, OVERVIEW_HIGH_PX), LINE_ROLE)
        for x in columns.tolist()
    )


def _are_found(rows: NDArray[np.integer], hits: Hits) -> NDArray[np.bool_]:
    at = np.minimum(np.searchsorted(hits, rows), len(hits) - 1)
    return np.asarray(hits[at] == rows)


def _rings(frame: DisplayList, hits: Hits) -> Iterator[Fill]:
    marks, radius = frame.marks, RING_PX * frame.style.scale
    for at in np.flatnonzero(_are_found(marks.event, hits)).tolist():
        x, y = float(marks.x[at]), float(marks.y[at])
        box = Rect(x - radius, y - radius, 2 * radius, 2 * radius)
        yield Fill(box, ROLE, radius, LINE_ROLE)


def _washes(frame: DisplayList, hits: Hits) -> Iterator[Fill]:
    em = frame.style.label_px
    texts = [text for text in frame.texts if text.event >= 0 and not text.vertical]
    rows = np.array([text.event for text in texts], dtype=np.int64)
    for at in np.flatnonzero(_are_found(rows, hits)).tolist():
        text = texts[at]
        left, top = text.x - WASH_PX, text.y - _TOP_EM * em
        box = Rect(left, top, text.width + 2 * WASH_PX, _HIGH_EM * em)
        yield Fill(box, ROLE)


def _lines(frame: DisplayList, hits: Hits) -> Iterator[Fill]:
    """A line below each bar that has neither mark nor label in view."""
    bars, below = frame.bars, frame.style.row_px / 2 - _UNDER_PX
    told = [*frame.marks.event.tolist(), *(text.event for text in frame.texts)]
    bare = _are_found(bars.event, hits) & ~np.isin(bars.event, told)
    for at in np.flatnonzero(bare).tolist():
        x0, x1 = float(bars.x0[at]), float(bars.x1[at])
        yield Fill(Rect(x0, float(bars.y[at]) + below, x1 - x0, _UNDER_PX), LINE_ROLE)


def _ticks(frame: DisplayList, hits: Hits) -> Iterator[Fill]:
    ticks = frame.foot_ticks
    for at in np.flatnonzero(_are_found(ticks.event, hits)).tolist():
        x, y = float(ticks.x[at]) - _TICK_PX / 2, float(ticks.y[at])
        yield Fill(Rect(x, y - 1.0, _TICK_PX, _TICK_HIGH_PX), LINE_ROLE)


def _badges(frame: DisplayList, hits: Hits) -> Iterator[Fill]:
    for badge in frame.badges:
        if badge.count <= MOST_IN_BADGE and _holds_one(badge, hits):
            rect = badge.rect
            x, y = rect.x - _BADGE_PX, rect.y - _BADGE_PX
            box = Rect(x, y, rect.w + 2 * _BADGE_PX, rect.h + 2 * _BADGE_PX)
            yield Fill(box, ROLE, box.h / 2, LINE_ROLE)


def _holds_one(badge: Badge, hits: Hits) -> bool:
    return bool(_are_found(np.array(list(badge.events), dtype=np.int64), hits).any())
