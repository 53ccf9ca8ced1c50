"""What stands behind and around the events: lanes with their heads, lines, breaks, the axis."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from viewer.timeline.axis import Axis, AxisPlace, layout_axis
from viewer.timeline.bands import LaneBox
from viewer.timeline.display import Break, LaneBand, Line, Marks, OpenFold, Rect, Text, TextRole
from viewer.timeline.fold_words import folded_words
from viewer.timeline.heads import INSIDE_LEFT_PX, head_marks, head_texts
from viewer.timeline.lines import Lines, levels, strung
from viewer.timeline.open_folds import lay_open_folds
from viewer.timeline.prepared import Prepared
from viewer.timeline.scale import TimeScale
from viewer.timeline.sight import Plot
from viewer.timeline.style import Measure

#: breaks are cut so far beyond the view's edges, their zigzags out of sight
BEYOND_PX = 20.0
#: px from a lane's head to a break
HEAD_GAP_PX = 3.0
#: a head is cut to no less than so many letters
LEAST_HEAD_CHARS = 3
#: no stretch shows more of a name than this, so no more of it is measured
MOST_HEAD_CHARS = 400
#: em of width that the words in a break need at least, and of free height
BREAK_TEXT_EM = 1.3
#: from a line's middle to its baseline, in the size of a break's words
_MIDDLE_EM = 0.34
#: what heights shared out among lanes may be off by
_SLACK_PX = 0.01


@dataclass(frozen=True, slots=True)
class Ground:
    """The parts of a display list that do not depend on the events in view."""

    bands: tuple[LaneBand, ...]
    lines: Sequence[Line]
    breaks: tuple[Break, ...]
    open_folds: tuple[OpenFold, ...]
    texts: tuple[Text, ...]
    ticks: tuple[Text, ...]
    marks: Marks


def lay_ground(
    prepared: Prepared, scale: TimeScale, plot: Plot, origin: float, labels: Sequence[Text] = ()
) -> Ground:
    """Lay out the ground of a frame.

    Args:
        prepared: what there is.
        scale: of the frame.
        plot: where the time stands.
        origin: y at which the first lane begins.
        labels: what stands in the lanes, of which the marks of opened folds keep clear.
    """
    bottom = min(origin + prepared.bands.height, plot.bottom)
    place = AxisPlace(prepared.axis_px, bottom, prepared.options.style, prepared.measure)
    axis = layout_axis(scale, place) if prepared.axis_px else Axis((), (), (), ())
    breaks = _breaks(prepared, scale, plot, bottom)
    folded = [found.rect for found, _ in breaks]
    where = plot.left, plot.right, plot.top, plot.bottom, origin
    still = prepared.kept("still", where, lambda: _still(prepared, plot, origin))
    heads = prepared.kept(
        "heads",
        (where, tuple((rect.x, rect.w) for rect in folded)),
        lambda: _head_texts(prepared, plot, origin, folded),
    )
    return Ground(
        bands=still.bands,
        lines=strung(axis.grid, axis.lines, still.lines),
        breaks=tuple(found for found, _ in breaks),
        open_folds=lay_open_folds(prepared, scale, plot, bottom, labels),
        texts=(*heads, *(text for _, text in breaks if text is not None), *axis.scale_bars),
        ticks=axis.texts,
        marks=still.marks,
    )


class _Still(NamedTuple):
    """What no pan or zoom in time changes."""

    bands: tuple[LaneBand, ...]
    lines: Lines
    marks: Marks


def _still(prepared: Prepared, plot: Plot, origin: float) -> _Still:
    boxes, style = prepared.bands.boxes, prepared.options.style
    return _Still(
        _bands(prepared, plot, origin),
        strung(*_lines(prepared, plot, origin)),
        head_marks(prepared.heads, boxes, origin, style),
    )


def _bands(prepared: Prepared, plot: Plot, origin: float) -> tuple[LaneBand, ...]:
    bands = []
    for lane, box in zip(prepared.lanes.lanes, prepared.bands.boxes, strict=True):
        top = max(origin + box.top, plot.top)
        bottom = min(origin + box.bottom, plot.bottom)
        if bottom > top:
            bands.append(LaneBand(lane.key, Rect(0.0, top, plot.right, bottom - top), lane.side))
    return tuple(bands)


def _lines(prepared: Prepared, plot: Plot, origin: float) -> tuple[Lines, Lines]:
    """Below the axis and below each lane."""
    top = plot.top
    feet = [origin + box.bottom for box in prepared.bands.boxes]
    seen = [y for y in feet if top < y <= plot.bottom + _SLACK_PX]
    axis = levels([top] if prepared.axis_px else [], 0.0, plot.right, "axis-line")
    return axis, levels(seen, 0.0, plot.right, "lane-line")


def _head_texts(prepared: Prepared, plot: Plot, origin: float, breaks: list[Rect]) -> list[Text]:
    """The heads' words, clear of the breaks; that of a lane which is scrolled off stays on top."""
    style = prepared.options.style
    boxes = kept_heads(prepared, plot.top - origin)
    texts = head_texts(prepared.heads, boxes, origin, style, prepared.measure)
    seen = [t for t in texts if t.y - style.label_px >= plot.top - 1 and t.y <= plot.bottom]
    if prepared.heads.kind != "inside":
        return seen
    return [_clear_of(text, breaks, plot.right, prepared.measure) for text in seen]


def kept_heads(prepared: Prepared, scrolled: float) -> tuple[LaneBox, ...]:
    """The lanes' places, the top of each no higher than what is in view while its foot is there.

    Args:
        prepared: whose lanes.
        scrolled: px of the lanes that are scrolled off the pane's top.
    """
    boxes = prepared.bands.boxes
    if prepared.heads.kind != "inside" or scrolled <= 0:
        return boxes
    kept = []
    for box, needs in zip(boxes, prepared.heads.needs, strict=True):
        top = max(box.top, min(scrolled, box.bottom - needs.head))
        kept.append(replace(box, top=top))
    return tuple(kept)


def _clear_of(text: Text, breaks: list[Rect], right: float, measure: Measure) -> Text:
    """A head at its place, cut where a break begins in it.

    Only where the first stretch shows too little of it does it stand behind the first break that
    leaves it room.
    """
    begins = min((b.x for b in breaks if b.x + b.w > text.x), default=right)
    cut = _cut(text, begins - HEAD_GAP_PX - text.x, measure)
    if cut is not None:
        return cut
    for x in (rect.x + rect.w + INSIDE_LEFT_PX for rect in breaks):
        end = x + text.width
        if end <= right and not any(x < b.x + b.w and end + HEAD_GAP_PX > b.x for b in breaks):
            return replace(text, x=x)
    return text


def _cut(text: Text, room: float, measure: Measure) -> Text | None:
    """As much of a head as has room; None where that is less than its first letters."""
    if text.width <= room:
        return text

    def cut(end: int) -> str:
        return text.text[:end].rstrip() + "…"

    ends = range(LEAST_HEAD_CHARS, min(len(text.text), MOST_HEAD_CHARS))
    fitting = bisect_right(ends, room, key=lambda end: measure(cut(end), text.role))
    if not fitting:
        return None
    words = cut(ends[fitting - 1])
    return replace(text, text=words, width=measure(words, text.role), full=text.text)


def _breaks(
    prepared: Prepared, scale: TimeScale, plot: Plot, bottom: float
) -> list[tuple[Break, Text | None]]:
    """Breaks in view with the words that say how long they are."""
    found: list[tuple[Break, Text | None]] = []
    fold = prepared.fold
    for (start, end), quiet in zip(fold.breaks, fold.told, strict=True):
        left, right = scale.px(start), scale.px(end)
        if right <= plot.left or left >= plot.right:
            continue
        seen = max(left, plot.left), min(right, plot.right)
        left, right = max(left, plot.left - BEYOND_PX), min(right, plot.right + BEYOND_PX)
        rect = Rect(left, plot.top, right - left, bottom - plot.top)
        found.append((Break(rect, *quiet), _break_text(prepared, quiet, rect, seen)))
    return found


def _break_text(
    prepared: Prepared, quiet: tuple[int, int], rect: Rect, seen: tuple[float, float]
) -> Text | None:
    """The true length, upwards along the middle of what is seen of the break."""
    em = prepared.options.style.label_px
    if seen[1] - seen[0] < BREAK_TEXT_EM * em:
        return None
    for words in folded_words(quiet):
        width = prepared.measure(words, TextRole.BREAK)
        if width <= rect.h - BREAK_TEXT_EM * em:
            x = (seen[0] + seen[1]) / 2 + _MIDDLE_EM * em
            y = rect.y + (rect.h + width) / 2
            return Text(x, y, words, width, TextRole.BREAK, vertical=True)
    return None
