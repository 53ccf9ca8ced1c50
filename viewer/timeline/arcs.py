"""Event links as quiet arcs, when either end is selected or under the pointer."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from viewer.timeline.arc_curves import (
    MARK_PX,
    SAMPLES,
    Boxes,
    End,
    Obstacles,
    clear_arc,
    curve,
    point_at,
    within_any,
)
from viewer.timeline.display import Arc, Bars, DisplayList, Marks, Rect, Text, TextRole
from viewer.timeline.prepared import Prepared
from viewer.timeline.scale import TimeScale
from viewer.timeline.viewport import Viewport

#: px between a word and what else stands there: nearer, it would read on from a label
WORD_GAP_PX = 8.0
#: of more arcs than this none is bent out of the way: it would take longer than a frame
MOST_BENT = 24
#: so much of an arc is seen beside its word
LEAST_SEEN_PX = 24.0
#: an end that is not in view runs so far beyond the edge
BEYOND_PX = 4.0
_BAR_PX, _TICK_PX = 6.0, 8.0
#: where along an arc its word may stand: the middle first
_WORD_SHARES = (0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78)
#: points of what is drawn of an arc, and px that it keeps clear of labels
_POINTS, GAP_PX = 96, 2.0
_POINTS_AT = np.arange(_POINTS + 1) / _POINTS
#: from a word's middle to its baseline, and half its height, in label sizes
_MIDDLE_EM, _HALF_EM = 0.35, 0.62


@dataclass(frozen=True, slots=True)
class EventLink:
    """Which event bears on which: rows of the origin and of the target, and how in a word."""

    origin: int
    target: int
    words: str


def with_arcs(
    frame: DisplayList, prepared: Prepared, viewport: Viewport, links: Sequence[EventLink]
) -> DisplayList:
    """The frame with arcs for these links in it, but for those of which both ends are elsewhere."""
    if not links:
        return frame
    ends = _Ends(frame, prepared, viewport)
    labels, marks = _as_array(_label_boxes(frame)), _MarkBoxes(frame)
    arcs, said, foreign = [], [], []
    for link in links:
        first, last = ends.of(link.origin), ends.of(link.target)
        if not (first.is_there or last.is_there):
            continue
        others = marks.but(link.origin, link.target)
        taken = np.concatenate([labels, others])
        covered = _as_array(() if last.boxes else ends.boxes)
        below = np.concatenate([others, _as_array(ends.boxes)])
        obstacles = Obstacles(np.concatenate([taken, covered]), below)
        looked_at = obstacles if len(links) <= MOST_BENT else None
        arc = clear_arc(first, last, (ends.left_px, prepared.axis_px), looked_at)
        if arc is not None:
            arcs.append(arc)
            said.append(link.words)
            foreign.append(taken)
    words = _Words(frame, prepared, arcs)
    told = [words.beside(number, one) for number, one in enumerate(said)]
    em = frame.style.label_px
    pieces = (_in_pieces(arc, boxes, em) for arc, boxes in zip(told, foreign, strict=True))
    return replace(frame, arcs=tuple(pieces))


def _as_array(boxes: Iterable[Rect]) -> Boxes:
    """Rectangles as rows of left, top, right and bottom."""
    rows = [(box.x, box.y, box.x + box.w, box.y + box.h) for box in boxes]
    return np.array(rows, dtype=np.float64).reshape(-1, 4)


class _MarkBoxes:
    """Where the marks of a frame stand, and whose they are."""

    def __init__(self, frame: DisplayList) -> None:
        both = frame.marks, frame.top_marks
        self._events = np.concatenate([marks.event for marks in both])
        half = MARK_PX * frame.style.scale * np.concatenate([marks.size for marks in both])
        x, y = (np.concatenate([getattr(marks, name) for marks in both]) for name in "xy")
        self._boxes = np.column_stack([x - half, y - half, x + half, y + half])

    def but(self, *rows: int) -> Boxes:
        """Those of all other events."""
        return self._boxes[~np.isin(self._events, rows)]


def _label_boxes(frame: DisplayList) -> list[Rect]:
    em = frame.style.label_px
    rows = (text for text in frame.texts if not text.vertical)
    return [Rect(t.x - GAP_PX, t.y - em, t.width + 2 * GAP_PX, 1.3 * em) for t in rows]


def _in_pieces(arc: Arc, taken: Boxes, em: float) -> Arc:
    """The arc with what is drawn of it: all but where a label, its word or a mark stands."""
    points = curve(arc, _POINTS_AT)
    boxes = taken
    if arc.text is not None:
        word = arc.text
        own = Rect(word.x - GAP_PX, word.y - em, word.width + 2 * GAP_PX, 1.3 * em)
        boxes = np.concatenate([taken, _as_array([own])])
    hidden = within_any(points, boxes)
    edges = np.flatnonzero(np.diff(np.concatenate([[True], hidden, [True]])))
    spans = zip(edges[0::2].tolist(), edges[1::2].tolist(), strict=True)
    rows = [(x, y) for x, y in points.tolist()]
    return replace(arc, pieces=tuple(tuple(rows[a:b]) for a, b in spans if b - a > 1))


class _Ends:
    """Finds where events stand in a frame."""

    def __init__(self, frame: DisplayList, prepared: Prepared, viewport: Viewport) -> None:
        self._frame, self._prepared, self._viewport = frame, prepared, viewport
        left = prepared.heads.gutter
        self._scale = TimeScale(prepared.fold, viewport, left, max(viewport.width, left + 1.0))
        self.left_px = left
        selection = frame.selection
        #: the selected event's box, and the ground of its accounts
        self.boxes: tuple[Rect, ...] = ()
        if selection is not None:
            self.boxes = (selection.box, *(fill.rect for fill in frame.top_fills))

    def of(self, row: int) -> End:
        """The middle of its mark, tick or badge; else the edge of the view towards it."""
        frame, left, right = self._frame, self._scale.left_px, self._scale.right_px
        selection = frame.selection
        boxes = self.boxes if selection is not None and selection.event == row else ()
        for marks in (frame.top_marks, frame.marks):
            found = np.flatnonzero(marks.event == row)
            if len(found) and left <= marks.x[found[0]] <= right:
                return End(float(marks.x[found[0]]), float(marks.y[found[0]]), True, boxes)
        ticks = frame.foot_ticks
        found = np.flatnonzero(ticks.event == row)
        if len(found):
            return End(float(ticks.x[found[0]]), float(ticks.y[found[0]]) + 4.0, True)
        return self._by_time(row)

    def _by_time(self, row: int) -> End:
        prepared, viewport = self._prepared, self._viewport
        table = prepared.table
        earliest, latest = int(table.earliest[row]), int(table.latest[row])
        anchor = earliest if table.is_span[row] else (earliest + latest + 1) // 2
        x = self._scale.px(anchor)
        box = prepared.bands.boxes[int(prepared.lanes.lane_of[row])]
        packed = int(prepared.bands.packing.row[row])
        y = box.row_y(packed) if packed >= 0 else box.bottom - box.foot / 2
        y += prepared.axis_px - viewport.scroll_px
        y = min(max(y, prepared.axis_px + 1.0), viewport.height - 1.0)
        first, last = self._scale.seconds(self._scale.left_px), self._scale.seconds(viewport.width)
        in_view = latest >= first and earliest <= last
        low, high = self._scale.left_px - BEYOND_PX, self._scale.right_px + BEYOND_PX
        return End(min(max(x, low), high), y, in_view and low < x < high)


class _Words:
    """Places the words of arcs where nothing else stands."""

    def __init__(self, frame: DisplayList, prepared: Prepared, arcs: Sequence[Arc]) -> None:
        self._frame, self._prepared, self._arcs = frame, prepared, arcs
        self._points = [curve(arc, SAMPLES).tolist() for arc in arcs]
        self._em = frame.style.label_px
        self._taken = list(_taken(frame))

    def beside(self, number: int, words: str) -> Arc:
        """An arc with its word, if there is room for it."""
        arc = self._arcs[number]
        width = self._prepared.measure(words, TextRole.BREAK)
        if math.hypot(arc.x1 - arc.x0, arc.y1 - arc.y0) < width + LEAST_SEEN_PX:
            return arc
        half = _HALF_EM * self._em
        for share in _WORD_SHARES:
            x, y = point_at(arc, share)
            box = Rect(x - width / 2, y - half, width, 2 * half)
            if self._is_free(box) and not self._meets_other(box, number):
                self._taken.append(box)
                baseline = y + _MIDDLE_EM * self._em
                return replace(arc, text=Text(box.x, baseline, words, width, TextRole.BREAK))
        return arc

    def _meets_other(self, box: Rect, number: int) -> bool:
        others = (each for at, each in enumerate(self._points) if at != number)
        return any(_grown(box).contains(x, y) for points in others for x, y in points)

    def _is_free(self, box: Rect) -> bool:
        frame, top = self._frame, self._prepared.axis_px
        inside = box.x >= 0 and box.x + box.w <= frame.width
        inside &= top <= box.y and box.y + box.h <= frame.height
        return inside and not any(_meet(box, other) for other in self._taken)


def _taken(frame: DisplayList) -> Iterable[Rect]:
    em = frame.style.label_px
    for text in (*frame.texts, *frame.top_texts):
        if text.vertical:
            yield Rect(text.x - em, text.y - text.width, 1.3 * em, text.width)
        else:
            yield Rect(text.x, text.y - em, text.width, 1.3 * em)
    for marks in (frame.marks, frame.top_marks):
        yield from _mark_boxes(marks, frame.style.scale)
    for bars in (frame.bars, frame.top_bars):
        yield from _bar_boxes(bars, frame.style.scale)
    ticks = frame.foot_ticks
    for x, y in zip(ticks.x.tolist(), ticks.y.tolist(), strict=True):
        yield Rect(x - 1.0, y, 2.0, _TICK_PX)
    yield from (badge.rect for badge in frame.badges)
    yield from (fold.rect for fold in frame.open_folds)
    yield from (gap.rect for gap in frame.breaks)
    yield from (fill.rect for fill in frame.top_fills)
    if frame.selection is not None:
        yield frame.selection.box


def _mark_boxes(marks: Marks, scale: float) -> Iterable[Rect]:
    half = MARK_PX * scale
    for x, y in zip(marks.x.tolist(), marks.y.tolist(), strict=True):
        yield Rect(x - half, y - half, 2 * half, 2 * half)


def _bar_boxes(bars: Bars, scale: float) -> Iterable[Rect]:
    half = _BAR_PX * scale
    for x0, x1, y in zip(bars.x0.tolist(), bars.x1.tolist(), bars.y.tolist(), strict=True):
        yield Rect(x0, y - half, x1 - x0, 2 * half)


def _grown(box: Rect) -> Rect:
    gap = WORD_GAP_PX
    return Rect(box.x - gap, box.y, box.w + 2 * gap, box.h)


def _meet(one: Rect, other: Rect) -> bool:
    gap = WORD_GAP_PX
    across = one.x - gap < other.x + other.w and other.x < one.x + one.w + gap
    return across and one.y < other.y + other.h and other.y < one.y + one.h
