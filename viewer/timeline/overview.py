"""The strip below the timeline: the whole range in true time, density by side, what is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.display import DisplayList, Fill, Line, Rect, Text, TextRole
from viewer.timeline.forms import anchors_of
from viewer.timeline.style import SCREEN, Measure
from viewer.timeline.table import EventTable
from viewer.timeline.ticks import TickLevel, floor_tick, level_for, sample_words, ticks_between

SIDE_PAD_PX = 26.0
#: so much is left between the ends of the strip and the widest view that there is
EDGE_PX = 6.0
#: from the top of the strip to the window that is shown, and to the axis from the bottom
TOP_PX, AXIS_PX = 8.0, 22.0
BAR_PX, BAR_GAP_PX = 5.0, 1.0
#: bars leave so much free below the top of the window
HEADROOM_PX = 6.0
LEAST_BAR_PX = 4.0
LEAST_SHOWN_PX = 18.0
SHOWN_RADIUS_PX = 3.0
OUT_OF_SIGHT_PX = 8.0
WORD_OFFSET_PX = 4.0
#: clear px between two words, whatever their level
WORD_GAP_PX = 6.0
#: clear px between words at least: the strip tells years before months
WORD_ROOM_PX = 40.0
_SIDES = 6
#: strips whose bars are remembered
_KEPT = 2


@dataclass(frozen=True, slots=True)
class OverviewScale:
    """True time on the strip: seconds start to end stand at left_px to right_px."""

    start: int
    end: int
    left_px: float
    right_px: float

    def px(self, seconds: float) -> float:
        """Where a second stands."""
        share = (seconds - self.start) / (self.end - self.start)
        return self.left_px + share * (self.right_px - self.left_px)

    def seconds(self, px: float) -> float:
        """The second at a place."""
        share = (px - self.left_px) / (self.right_px - self.left_px)
        return self.start + share * (self.end - self.start)


def overview_time(
    table: EventTable, width: float, fit: tuple[int, int] | None = None
) -> OverviewScale:
    """The scale of a strip so wide: all of the events, without any one year.

    Events that all stand at one time stand in its middle.

    Args:
        table: all events.
        width: px of the strip.
        fit: first and last second that the timeline shows at its widest; all of it has a place.
    """
    scale = _events_time(table, width)
    if fit is None or (scale.px(fit[0]) >= EDGE_PX and scale.px(fit[1]) <= width - EDGE_PX):
        return scale
    start, end = min(scale.start, fit[0]), max(scale.end, fit[1] + 1)
    return OverviewScale(start, end, EDGE_PX, max(width - EDGE_PX, EDGE_PX + 1.0))


@lru_cache(maxsize=_KEPT)
def _events_time(table: EventTable, width: float) -> OverviewScale:
    left, right = SIDE_PAD_PX, max(width - SIDE_PAD_PX, SIDE_PAD_PX + 1.0)
    if len(table) == 0:
        return OverviewScale(0, 31_536_000, left, right)
    start, end = int(table.earliest.min()), int(table.latest.max()) + 1
    marks = anchors_of(table)
    first, last = int(marks.min()), int(marks.max())
    if (last - first) * (right - left) < BAR_PX * (end - start):
        half = max(end - first, last - start)
        start, end = first - half, last + half
    return OverviewScale(start, end, left, right)


def layout_overview(
    table: EventTable,
    scale: OverviewScale,
    height: float,
    shown: tuple[int, int],
    folds: Iterable[tuple[int, int]],
    measure: Measure,
) -> DisplayList:
    """Lay out the strip.

    Args:
        table: all events.
        scale: of the strip, as `overview_time` gives it.
        height: px of the strip.
        shown: first and last second that the timeline shows.
        folds: [start, end) of what is folded there.
        measure: widths of texts.
    """
    width = scale.left_px + scale.right_px
    floor = height - AXIS_PX
    folded = [
        Fill(Rect(scale.px(a), TOP_PX, scale.px(b) - scale.px(a), floor - TOP_PX), "break")
        for a, b in folds
    ]
    grid, words = _axis(scale, floor, width, measure)
    return DisplayList(
        width=width,
        height=height,
        fills=(*folded, *_bars(table, scale, floor), _window(scale, shown, floor)),
        lines=(*grid, Line(0.0, floor, width, floor, "grid")),
        ticks=words,
    )


def _window(scale: OverviewScale, shown: tuple[int, int], floor: float) -> Fill:
    """The time in view as a rounded frame, wide enough to be taken by the hand."""
    # an edge that is beyond the strip stays out of sight: there is more than the strip tells
    beyond = scale.left_px + scale.right_px + OUT_OF_SIGHT_PX
    left, right = window_px(scale, shown)
    left = min(max(left, -OUT_OF_SIGHT_PX), beyond)
    right = max(min(right, beyond), -OUT_OF_SIGHT_PX)
    rect = Rect(left, TOP_PX, right - left, floor - TOP_PX)
    return Fill(rect, "overview-shown", SHOWN_RADIUS_PX, "overview-shown-line")


def window_px(scale: OverviewScale, shown: tuple[int, int]) -> tuple[float, float]:
    """Left and right px of the frame round the time in view, which is never a hairline."""
    left, right = scale.px(shown[0]), scale.px(shown[1])
    missing = max(LEAST_SHOWN_PX - (right - left), 0.0)
    return left - missing / 2, right + missing / 2


@lru_cache(maxsize=_KEPT)
def _bars(table: EventTable, scale: OverviewScale, floor: float) -> tuple[Fill, ...]:
    """The bars of a strip, kept: the strip is painted with every move of the view."""
    return tuple(_new_bars(table, scale, floor))


def _new_bars(table: EventTable, scale: OverviewScale, floor: float) -> Iterator[Fill]:
    """How many marks stand in each cell, one thin bar a side, side by side in the cell."""
    if len(table) == 0:
        return
    sides = np.unique(table.side)
    cell = (BAR_PX + BAR_GAP_PX) * max(len(sides) * 0.7, 1.0)
    span = scale.right_px - scale.left_px
    share = (anchors_of(table) - scale.start) / (scale.end - scale.start)
    column = np.floor(share * span / cell).astype(np.int64)
    cells = int(column.max()) + 1
    place = table.side.astype(np.int64) * cells + column
    counts: NDArray[np.int64] = np.bincount(place, minlength=_SIDES * cells).reshape(_SIDES, cells)
    room = floor - TOP_PX - HEADROOM_PX
    # square roots keep a lone event visible beside a crowd
    tall = np.sqrt(counts / counts.max()) * room
    step = cell / max(len(sides), 1)
    for at in np.flatnonzero(counts.any(axis=0)).tolist():
        for number, side in enumerate(sides.tolist()):
            if counts[side, at]:
                high = max(float(tall[side, at]), LEAST_BAR_PX)
                x = scale.left_px + at * cell + number * step
                yield Fill(Rect(x, floor - high, min(step, BAR_PX), high), "side", side=side)


def _axis(
    scale: OverviewScale, floor: float, width: float, measure: Measure
) -> tuple[tuple[Line, ...], tuple[Text, ...]]:
    """Years (or what else has room) as grid lines with words below."""
    rate = (scale.right_px - scale.left_px) / (scale.end - scale.start)
    level = level_for(
        rate, lambda level: measure(sample_words(level)[0], TextRole.AXIS) + WORD_ROOM_PX
    )
    start, end = scale.seconds(0.0), scale.seconds(width)
    ticks = list(ticks_between(level.major, start, end))
    lines = [Line(scale.px(t), TOP_PX + 1.0, scale.px(t), floor - 1.0, "grid") for t in ticks]
    y = floor + 0.5 * AXIS_PX + 0.35 * SCREEN.label_px
    words: list[Text] = []
    # the larger unit's words find their room first; last, what began before the strip does
    told = [
        (scale.px(tick) + WORD_OFFSET_PX, _word(level, tick))
        for tick in sorted(ticks, key=lambda tick: not _begins_upper(level, tick))
    ]
    for x, text in (*told, (WORD_OFFSET_PX, _word_begun(level, start))):
        wide = measure(text, TextRole.AXIS)
        is_free = all(
            x + wide + WORD_GAP_PX <= word.x or word.x + word.width + WORD_GAP_PX <= x
            for word in words
        )
        if is_free and x >= 0.0 and x + wide <= width - 2.0:
            words.append(Text(x, y, text, wide, TextRole.AXIS))
    return tuple(lines), tuple(sorted(words, key=lambda word: word.x))


def _word(level: TickLevel, tick: int) -> str:
    """A tick's word; with one row only, the year's first month is told by the year."""
    if level.upper is None or not _begins_upper(level, tick):
        return level.word(tick)
    return level.upper[1](tick)


def _word_begun(level: TickLevel, second: float) -> str:
    """What has begun before a second: its largest unit."""
    if level.upper is None:
        return level.word(floor_tick(level.major, second))
    return level.upper[1](floor_tick(level.upper[0], second))


def _begins_upper(level: TickLevel, tick: int) -> bool:
    """Whether the larger unit begins at a tick too."""
    return level.upper is not None and floor_tick(level.upper[0], tick) == tick
