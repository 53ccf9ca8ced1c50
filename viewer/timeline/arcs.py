"""Event links as quiet arcs, when either end is selected or under the pointer."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from viewer.timeline.display import Arc, Bars, DisplayList, Marks, Rect, Text, TextRole
from viewer.timeline.prepared import Prepared
from viewer.timeline.scale import TimeScale
from viewer.timeline.viewport import Viewport

#: an arc's middle lies a quarter of its length beside the chord, at most so many px
BEND_SHARE, MOST_BEND_PX = 0.25, 60.0
#: a flatter one bends the other way; px that it keeps clear of the axis
LEAST_BEND_PX, CLEAR_PX = 8.0, 3.0
#: px from a mark's centre to where its arc begins, and to the arrow's head
START_PX, END_PX = 8.0, 11.0
#: an arc that bends to the left keeps clear of the view's edge
LEAST_LEFT_PX = 10.0
#: shorter, nothing of an arc would be seen between two marks
LEAST_PX = 22.0
#: px between a word and what else stands there
WORD_GAP_PX = 3.0
#: an end that is not in view runs so far beyond the edge
BEYOND_PX = 4.0
#: px that a mark takes in every direction
_MARK_PX = 7.0
_BAR_PX = 6.0
#: where along an arc its word may stand: the middle first
_WORD_SHARES = (0.5, 0.4, 0.6, 0.3, 0.7)
#: where an arc is looked at to keep other arcs' words off it
_SAMPLES = tuple(number / 24 for number in range(25))
#: points of what is drawn of an arc, and px that it keeps clear of labels
_POINTS, GAP_PX = 96, 2.0
#: from a word's middle to its baseline, and half its height, in label sizes
_MIDDLE_EM, _HALF_EM = 0.35, 0.62


@dataclass(frozen=True, slots=True)
class EventLink:
    """Which event bears on which: rows of the origin and of the target, and how in a word."""

    origin: int
    target: int
    words: str


@dataclass(frozen=True, slots=True)
class _End:
    """Where an event stands; if it is not there, where the view ends towards it.

    box: round the selected one; its arcs begin and end there.
    """

    x: float
    y: float
    is_there: bool
    box: Rect | None = None


def with_arcs(
    frame: DisplayList, prepared: Prepared, viewport: Viewport, links: Sequence[EventLink]
) -> DisplayList:
    """The frame with arcs for these links in it, but for those of which both ends are elsewhere."""
    if not links:
        return frame
    ends = _Ends(frame, prepared, viewport)
    arcs, said = [], []
    for link in links:
        first, last = ends.of(link.origin), ends.of(link.target)
        is_seen = first.is_there or last.is_there
        arc = _arc(first, last, ends.left_px, prepared.axis_px) if is_seen else None
        if arc is not None:
            arcs.append(arc)
            said.append(link.words)
    words = _Words(frame, prepared, arcs)
    told = [words.beside(number, one) for number, one in enumerate(said)]
    labels = _label_boxes(frame)
    return replace(frame, arcs=tuple(_in_pieces(arc, labels, frame.style.label_px) for arc in told))


def _label_boxes(frame: DisplayList) -> list[Rect]:
    em = frame.style.label_px
    rows = (text for text in frame.texts if not text.vertical)
    return [Rect(t.x - GAP_PX, t.y - em, t.width + 2 * GAP_PX, 1.3 * em) for t in rows]


def _in_pieces(arc: Arc, labels: Sequence[Rect], em: float) -> Arc:
    """The arc with what is drawn of it: all but where a label or its own word stands."""
    points = [point_at(arc, number / _POINTS) for number in range(_POINTS + 1)]
    x, y = np.array(points).T
    boxes = list(labels)
    if arc.text is not None:
        word = arc.text
        boxes.append(Rect(word.x - GAP_PX, word.y - em, word.width + 2 * GAP_PX, 1.3 * em))
    hidden = np.zeros(len(x), dtype=np.bool_)
    for box in boxes:
        hidden |= (x >= box.x) & (x <= box.x + box.w) & (y >= box.y) & (y <= box.y + box.h)
    edges = np.flatnonzero(np.diff(np.concatenate([[True], hidden, [True]])))
    spans = zip(edges[0::2].tolist(), edges[1::2].tolist(), strict=True)
    pieces = tuple(tuple(points[start:end]) for start, end in spans if end - start > 1)
    return replace(arc, pieces=pieces)


class _Ends:
    """Finds where events stand in a frame."""

    def __init__(self, frame: DisplayList, prepared: Prepared, viewport: Viewport) -> None:
        self._frame, self._prepared, self._viewport = frame, prepared, viewport
        left = prepared.heads.gutter
        self._scale = TimeScale(prepared.fold, viewport, left, max(viewport.width, left + 1.0))
        self.left_px = left

    def of(self, row: int) -> _End:
        """The middle of its mark, tick or badge; else the edge of the view towards it."""
        frame, left, right = self._frame, self._scale.left_px, self._scale.right_px
        selection = frame.selection
        box = selection.box if selection is not None and selection.event == row else None
        for marks in (frame.top_marks, frame.marks):
            found = np.flatnonzero(marks.event == row)
            if len(found) and left <= marks.x[found[0]] <= right:
                return _End(float(marks.x[found[0]]), float(marks.y[found[0]]), True, box)
        ticks = frame.foot_ticks
        found = np.flatnonzero(ticks.event == row)
        if len(found):
            return _End(float(ticks.x[found[0]]), float(ticks.y[found[0]]) + 4.0, True)
        return self._by_time(row)

    def _by_time(self, row: int) -> _End:
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
        return _End(min(max(x, low), high), y, in_view and low < x < high)


def _arc(first: _End, last: _End, left_px: float, top_px: float) -> Arc | None:
    """From mark to mark: bent upwards or, where it is steep, to the left if there is room.

    There is room as a rule: labels stand on the right. Below the axis there may be little: then
    it is flatter, or bends downwards.
    """
    dx, dy = last.x - first.x, last.y - first.y
    length = math.hypot(dx, dy)
    if length < LEAST_PX:
        return None
    bend = min(BEND_SHARE * length, MOST_BEND_PX)
    middle_x, middle_y = (first.x + last.x) / 2, (first.y + last.y) / 2
    normal_x, normal_y = _square(dx / length, dy / length)
    if abs(dy) > abs(dx) and middle_x + bend * normal_x < left_px + LEAST_LEFT_PX:
        normal_x, normal_y = -normal_x, -normal_y
    room = min(first.y, last.y, middle_y) - top_px - CLEAR_PX
    if normal_y * bend < -room:
        bend = max(room, 0.0) / -normal_y
        if bend < LEAST_BEND_PX:
            bend = min(BEND_SHARE * length, MOST_BEND_PX)
            normal_x, normal_y = -normal_x, -normal_y
    # the curve's middle lies half as far from the chord as its control point
    control = middle_x + 2 * bend * normal_x, middle_y + 2 * bend * normal_y
    x0, y0 = _clear(first, control, START_PX)
    x1, y1 = _clear(last, control, END_PX)
    return Arc(x0, y0, *control, x1, y1, first.is_there, last.is_there)


def _square(dx: float, dy: float) -> tuple[float, float]:
    """Of the two directions square to a chord the one that points up; of a steep one's, left."""
    turns_left = dy < 0 if abs(dy) > abs(dx) else dx > 0
    return (dy, -dx) if turns_left else (-dy, dx)


def _clear(end: _End, towards: tuple[float, float], px: float) -> tuple[float, float]:
    """From an end so many px on, clear of its mark; of a box as far as it reaches."""
    if not end.is_there:
        return end.x, end.y
    dx, dy = towards[0] - end.x, towards[1] - end.y
    length = max(math.hypot(dx, dy), 1e-6)
    if end.box is not None:
        px = _within(end, dx / length, dy / length) + px - _MARK_PX
    return end.x + dx * px / length, end.y + dy * px / length


def _within(end: _End, dx: float, dy: float) -> float:
    """Px from an end to the edge of its box in the direction (dx, dy) of length 1."""
    box = end.box
    if box is None:
        return 0.0
    across = (box.x + box.w - end.x) / dx if dx > 0 else (box.x - end.x) / dx if dx else math.inf
    along = (box.y + box.h - end.y) / dy if dy > 0 else (box.y - end.y) / dy if dy else math.inf
    return min(across, along)


def point_at(arc: Arc, share: float) -> tuple[float, float]:
    """A point of an arc, px; share 0 is its beginning, 1 its end."""
    a, b, c = (1 - share) ** 2, 2 * share * (1 - share), share**2
    x = a * arc.x0 + b * arc.control_x + c * arc.x1
    return x, a * arc.y0 + b * arc.control_y + c * arc.y1


class _Words:
    """Places the words of arcs where nothing else stands."""

    def __init__(self, frame: DisplayList, prepared: Prepared, arcs: Sequence[Arc]) -> None:
        self._frame, self._prepared, self._arcs = frame, prepared, arcs
        self._points = [[point_at(arc, share) for share in _SAMPLES] for arc in arcs]
        self._em = frame.style.label_px
        self._taken = list(_taken(frame))

    def beside(self, number: int, words: str) -> Arc:
        """An arc with its word, if there is room for it."""
        arc = self._arcs[number]
        width = self._prepared.measure(words, TextRole.BREAK)
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
    yield from (badge.rect for badge in frame.badges)
    yield from (fold.rect for fold in frame.open_folds)
    if frame.selection is not None:
        yield frame.selection.box


def _mark_boxes(marks: Marks, scale: float) -> Iterable[Rect]:
    half = _MARK_PX * scale
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
