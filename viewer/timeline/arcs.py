"""Event links as quiet arcs, when either end is selected or under the pointer."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.display import Arc, Bars, DisplayList, Marks, Rect, Text, TextRole
from viewer.timeline.prepared import Prepared
from viewer.timeline.scale import TimeScale
from viewer.timeline.viewport import Viewport

Floats = NDArray[np.float64]
#: rows of left, top, right and bottom px
Boxes = NDArray[np.float64]

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
#: px between a word and what else stands there: nearer, it would read on from a label
WORD_GAP_PX = 8.0
#: so much of an arc is seen beside its word
LEAST_SEEN_PX = 24.0
#: an end that is not in view runs so far beyond the edge
BEYOND_PX = 4.0
#: px that a mark takes in every direction
_MARK_PX = 7.0
_BAR_PX = 6.0
#: where along an arc its word may stand: the middle first
_WORD_SHARES = (0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78)
#: how far an arc bends where its head or itself would meet something, in shares of its usual bend
_BENDS = (1.0, 1.7, 2.5, 0.4, -1.0, -1.7)
#: px that an arrow's head takes about its middle; from a box's ends to where arcs may go as well
_HEAD_PX, _ASIDE_PX = 4.5, 14.0
#: a ground so near below or above a box is the event's own: arcs end at the ground
_NEAR_PX = 4.0
#: where an arc is looked at to keep other arcs' words off it
_SAMPLES = tuple(number / 24 for number in range(25))
#: points of what is drawn of an arc, and px that it keeps clear of labels
_POINTS, GAP_PX = 96, 2.0
_POINTS_AT, _SAMPLES_AT = np.arange(_POINTS + 1) / _POINTS, np.array(_SAMPLES)
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

    boxes: round the selected one, and the ground of its accounts; its arcs begin and end there.
    """

    x: float
    y: float
    is_there: bool
    boxes: tuple[Rect, ...] = ()


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
        obstacles = _Obstacles(np.concatenate([taken, covered]), below)
        arc = _clear_arc(first, last, (ends.left_px, prepared.axis_px), obstacles)
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
        half = _MARK_PX * frame.style.scale * np.concatenate([marks.size for marks in both])
        x, y = (np.concatenate([getattr(marks, name) for marks in both]) for name in "xy")
        self._boxes = np.column_stack([x - half, y - half, x + half, y + half])

    def but(self, *rows: int) -> Boxes:
        """Those of all other events."""
        return self._boxes[~np.isin(self._events, rows)]


@dataclass(frozen=True, slots=True, eq=False)
class _Obstacles:
    """What an arc's head keeps clear of (labels and others' marks), and what its line does."""

    for_head: Boxes
    for_line: Boxes

    def met_by(self, arc: Arc) -> int:
        """How much of it an arc meets: a head on something counts more than any line."""
        head = 0
        if arc.ends:
            x, y, px = arc.x1, arc.y1, _HEAD_PX
            left, top, right, bottom = self.for_head.T
            over = (left < x + px) & (x - px < right) & (top < y + px) & (y - px < bottom)
            head = len(_SAMPLES) * int(over.any())
        return head + int(_within_any(_curve(arc, _SAMPLES_AT), self.for_line).sum())


def _clear_arc(
    first: _End, last: _End, corner: tuple[float, float], obstacles: _Obstacles
) -> Arc | None:
    """The usual arc; where that meets something, the one that meets the least."""
    usual = _arc(first, last, *corner)
    if usual is None:
        return None
    least = obstacles.met_by(usual) if _is_sound(usual, first, last) else math.inf
    if not least:
        return usual
    best = usual
    for start, end, bend in _ways(first, last):
        arc = _bent(start, end, bend, corner)
        if arc is None or not _is_sound(arc, start, end):
            continue
        met = obstacles.met_by(arc)
        if met < least:
            best, least = arc, met
            if not met:
                break
    return best


def _is_sound(arc: Arc, first: _End, last: _End) -> bool:
    """Whether it leaves its origin and comes to its target: out of a long box it might overshoot."""
    leaves = (arc.control_x - arc.x0) * (arc.x0 - first.x)
    leaves += (arc.control_y - arc.y0) * (arc.y0 - first.y)
    comes = (arc.x1 - arc.control_x) * (last.x - arc.x1)
    comes += (arc.y1 - arc.control_y) * (last.y - arc.y1)
    return (leaves > 0 or not arc.starts) and (comes > 0 or not arc.ends)


def _ways(first: _End, last: _End) -> Iterable[tuple[_End, _End, float]]:
    """Other bends between the same ends; then other places along the selected event's box."""
    for bend in _BENDS[1:]:
        yield first, last, bend
    for start, end in list(product(_along(first), _along(last)))[1:]:
        for bend in (_BENDS[0], _BENDS[4]):
            yield start, end, bend


def _along(end: _End) -> list[_End]:
    """An end, and where else arcs may meet its box."""
    if not end.boxes:
        return [end]
    box = end.boxes[0]
    places = (box.x + _ASIDE_PX, box.x + box.w / 2, box.x + box.w - _ASIDE_PX)
    return [end, *(replace(end, x=x) for x in places)]


def _curve(arc: Arc, shares: Floats) -> Floats:
    """Points of an arc as rows of x and y."""
    a, b, c = (1 - shares) ** 2, 2 * shares * (1 - shares), shares**2
    x = a * arc.x0 + b * arc.control_x + c * arc.x1
    y = a * arc.y0 + b * arc.control_y + c * arc.y1
    return np.column_stack([x, y])


def _within_any(points: Floats, boxes: Boxes) -> NDArray[np.bool_]:
    """Which points lie within a box."""
    x, y = points[:, :1], points[:, 1:]
    left, top, right, bottom = boxes.T
    inside = (x >= left) & (x <= right) & (y >= top) & (y <= bottom)
    return np.asarray(inside.any(axis=1))


def _label_boxes(frame: DisplayList) -> list[Rect]:
    em = frame.style.label_px
    rows = (text for text in frame.texts if not text.vertical)
    return [Rect(t.x - GAP_PX, t.y - em, t.width + 2 * GAP_PX, 1.3 * em) for t in rows]


def _in_pieces(arc: Arc, taken: Boxes, em: float) -> Arc:
    """The arc with what is drawn of it: all but where a label, its word or a mark stands."""
    points = _curve(arc, _POINTS_AT)
    boxes = taken
    if arc.text is not None:
        word = arc.text
        own = Rect(word.x - GAP_PX, word.y - em, word.width + 2 * GAP_PX, 1.3 * em)
        boxes = np.concatenate([taken, _as_array([own])])
    hidden = _within_any(points, boxes)
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

    def of(self, row: int) -> _End:
        """The middle of its mark, tick or badge; else the edge of the view towards it."""
        frame, left, right = self._frame, self._scale.left_px, self._scale.right_px
        selection = frame.selection
        boxes = self.boxes if selection is not None and selection.event == row else ()
        for marks in (frame.top_marks, frame.marks):
            found = np.flatnonzero(marks.event == row)
            if len(found) and left <= marks.x[found[0]] <= right:
                return _End(float(marks.x[found[0]]), float(marks.y[found[0]]), True, boxes)
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
    return _curved(first, last, (middle_x, middle_y), (bend * normal_x, bend * normal_y))


def _bent(first: _End, last: _End, share: float, corner: tuple[float, float]) -> Arc | None:
    """With another share of the usual bend, if it stays below the axis and within the view."""
    dx, dy = last.x - first.x, last.y - first.y
    length = math.hypot(dx, dy)
    if length < LEAST_PX:
        return None
    bend = share * min(BEND_SHARE * length, MOST_BEND_PX / max(abs(share), 1.0))
    normal_x, normal_y = _square(dx / length, dy / length)
    middle = (first.x + last.x) / 2, (first.y + last.y) / 2
    left, top = corner
    is_inside = middle[0] + bend * normal_x >= left + LEAST_LEFT_PX
    is_inside &= middle[1] + bend * normal_y >= top + CLEAR_PX
    if not is_inside:
        return None
    return _curved(first, last, middle, (bend * normal_x, bend * normal_y))


def _curved(first: _End, last: _End, middle: tuple[float, float], bend: tuple[float, float]) -> Arc:
    """The arc whose middle lies so far from the middle of its chord."""
    # half as far from the chord as its control point
    control = middle[0] + 2 * bend[0], middle[1] + 2 * bend[1]
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
    if end.boxes:
        px = _leaves(end, dx / length, dy / length) + px - _MARK_PX
    return end.x + dx * px / length, end.y + dy * px / length


def _leaves(end: _End, dx: float, dy: float) -> float:
    """Px from an end to where (dx, dy) of length 1 has left its box, and the ground next to it."""
    px = 0.0
    for number, box in enumerate(end.boxes):
        enters, leaves = _crossing(box, end, dx, dy)
        if enters < leaves and (number == 0 or enters <= px + _NEAR_PX):
            px = max(px, leaves)
    return px


def _crossing(box: Rect, end: _End, dx: float, dy: float) -> tuple[float, float]:
    """Px from an end to where it comes into a rectangle and leaves it; not at all: in reverse."""
    enters, leaves = -math.inf, math.inf
    for step, low, high in (
        (dx, box.x - end.x, box.x + box.w - end.x),
        (dy, box.y - end.y, box.y + box.h - end.y),
    ):
        if abs(step) < 1e-9:
            if not low <= 0.0 <= high:
                return math.inf, -math.inf
            continue
        near, far = sorted((low / step, high / step))
        enters, leaves = max(enters, near), min(leaves, far)
    return enters, leaves


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
    yield from (badge.rect for badge in frame.badges)
    yield from (fold.rect for fold in (*frame.open_folds, *frame.breaks))
    yield from (fill.rect for fill in frame.top_fills)
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
