"""The curves of arcs between two events, bent so that head and line meet nothing foreign."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import product

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.display import Arc, Rect

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
#: other ways where its head or itself would meet something: shares of the usual bend, and how far
#: along the chord it bends most; late, so that it comes steeply to where a label stands beside
_WAYS = (
    *((bend, 0.5) for bend in (1.7, 2.5, 0.4, -1.0, -1.7)),
    *((bend, late) for late in (0.95, 1.0) for bend in (1.0, -1.0)),
)
#: the same where it may meet a box in other places
_WAYS_ALONG = ((1.0, 0.5), (-1.0, 0.5))
#: px that an arrow's head takes about its middle; from a box's ends to where arcs may go as well
_HEAD_PX, _ASIDE_PX = 4.5, 14.0
#: a ground so near below or above a box is the event's own: arcs end at the ground
_NEAR_PX = 4.0
#: px that a mark takes in every direction
MARK_PX = 7.0
#: where along an arc it is looked at: does it meet something?
SAMPLES = np.arange(25) / 24


@dataclass(frozen=True, slots=True)
class End:
    """Where an event stands; if it is not there, where the view ends towards it.

    boxes: round the selected one, and the ground of its accounts; its arcs begin and end there.
    """

    x: float
    y: float
    is_there: bool
    boxes: tuple[Rect, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Obstacles:
    """What an arc's head keeps clear of (labels and others' marks), and what its line does."""

    for_head: Boxes
    for_line: Boxes

    def is_met_by(self, arc: Arc) -> bool:
        """Whether an arc's head or line meets something."""
        return self._meets_head(arc) or bool(within_any(curve(arc, SAMPLES), self.for_line).any())

    def cost_of(self, arc: Arc) -> int:
        """How much an arc meets: by its head, by its line, and where labels interrupt it."""
        points, most = curve(arc, SAMPLES), len(SAMPLES) + 1
        if self._meets_head(arc):
            return most * most
        line = int(within_any(points, self.for_line).sum())
        return most * line + int(within_any(points, self.for_head).sum())

    def _meets_head(self, arc: Arc) -> bool:
        if not arc.ends:
            return False
        x, y, px = arc.x1, arc.y1, _HEAD_PX
        left, top, right, bottom = self.for_head.T
        over = (left < x + px) & (x - px < right) & (top < y + px) & (y - px < bottom)
        return bool(over.any())


def clear_arc(
    first: End, last: End, corner: tuple[float, float], obstacles: Obstacles | None
) -> Arc | None:
    """The usual arc; where that meets something, the one that meets the least.

    corner: left and top px of the lanes. obstacles: None where nothing is looked at.
    """
    usual = _arc(first, last, *corner)
    if usual is None or obstacles is None:
        return usual
    is_sound = _is_sound(usual, first, last)
    if is_sound and not obstacles.is_met_by(usual):
        return usual
    best, least = usual, obstacles.cost_of(usual) if is_sound else math.inf
    for start, end, way in _ways(first, last):
        arc = _bent(start, end, way, corner)
        if arc is None or not _is_sound(arc, start, end):
            continue
        cost = obstacles.cost_of(arc)
        if cost < least:
            best, least = arc, cost
        if not least:
            break
    return best


def _is_sound(arc: Arc, first: End, last: End) -> bool:
    """Whether it leaves its origin and comes to its target: a long box is overshot."""
    leaves = (arc.control_x - arc.x0) * (arc.x0 - first.x)
    leaves += (arc.control_y - arc.y0) * (arc.y0 - first.y)
    comes = (arc.x1 - arc.control_x) * (last.x - arc.x1)
    comes += (arc.y1 - arc.control_y) * (last.y - arc.y1)
    return (leaves > 0 or not arc.starts) and (comes > 0 or not arc.ends)


def _ways(first: End, last: End) -> Iterable[tuple[End, End, tuple[float, float]]]:
    """Other bends between the same ends; then other places along the selected event's box."""
    for way in _WAYS:
        yield first, last, way
    for start, end in list(product(_along(first), _along(last)))[1:]:
        for way in _WAYS_ALONG:
            yield start, end, way


def _along(end: End) -> list[End]:
    """An end, and where else arcs may meet its box."""
    if not end.boxes:
        return [end]
    box = end.boxes[0]
    places = (box.x + _ASIDE_PX, box.x + box.w / 2, box.x + box.w - _ASIDE_PX)
    return [end, *(replace(end, x=x) for x in places)]


def _arc(first: End, last: End, left_px: float, top_px: float) -> Arc | None:
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


def _bent(
    first: End, last: End, way: tuple[float, float], corner: tuple[float, float]
) -> Arc | None:
    """With another share of the usual bend, if it stays below the axis and within the view."""
    share, along = way
    dx, dy = last.x - first.x, last.y - first.y
    length = math.hypot(dx, dy)
    if length < LEAST_PX:
        return None
    bend = share * min(BEND_SHARE * length, MOST_BEND_PX / max(abs(share), 1.0))
    normal_x, normal_y = _square(dx / length, dy / length)
    middle = first.x + along * dx, first.y + along * dy
    left, top = corner
    is_inside = middle[0] + bend * normal_x >= left + LEAST_LEFT_PX
    is_inside &= middle[1] + bend * normal_y >= top + CLEAR_PX
    if not is_inside:
        return None
    return _curved(first, last, middle, (bend * normal_x, bend * normal_y))


def _curved(first: End, last: End, middle: tuple[float, float], bend: tuple[float, float]) -> Arc:
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


def _clear(end: End, towards: tuple[float, float], px: float) -> tuple[float, float]:
    """From an end so many px on, clear of its mark; of a box as far as it reaches."""
    if not end.is_there:
        return end.x, end.y
    dx, dy = towards[0] - end.x, towards[1] - end.y
    length = max(math.hypot(dx, dy), 1e-6)
    if end.boxes:
        px = _leaves(end, dx / length, dy / length) + px - MARK_PX
    return end.x + dx * px / length, end.y + dy * px / length


def _leaves(end: End, dx: float, dy: float) -> float:
    """Px from an end to where (dx, dy) of length 1 has left its box, and the ground next to it."""
    px = 0.0
    for number, box in enumerate(end.boxes):
        enters, leaves = _crossing(box, end, dx, dy)
        if enters < leaves and (number == 0 or enters <= px + _NEAR_PX):
            px = max(px, leaves)
    return px


def _crossing(box: Rect, end: End, dx: float, dy: float) -> tuple[float, float]:
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


def curve(arc: Arc, shares: Floats) -> Floats:
    """Points of an arc as rows of x and y."""
    a, b, c = (1 - shares) ** 2, 2 * shares * (1 - shares), shares**2
    x = a * arc.x0 + b * arc.control_x + c * arc.x1
    y = a * arc.y0 + b * arc.control_y + c * arc.y1
    return np.column_stack([x, y])


def within_any(points: Floats, boxes: Boxes) -> NDArray[np.bool_]:
    """Which points lie within a box."""
    x, y = points[:, :1], points[:, 1:]
    left, top, right, bottom = boxes.T
    inside = (x >= left) & (x <= right) & (y >= top) & (y <= bottom)
    return np.asarray(inside.any(axis=1))


def point_at(arc: Arc, share: float) -> tuple[float, float]:
    """A point of an arc, px; share 0 is its beginning, 1 its end."""
    a, b, c = (1 - share) ** 2, 2 * share * (1 - share), share**2
    x = a * arc.x0 + b * arc.control_x + c * arc.x1
    return x, a * arc.y0 + b * arc.control_y + c * arc.y1
