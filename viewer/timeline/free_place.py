"""Where on a page something of a size can stand without covering anything."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.display import DisplayList, Line, Rect

Floats = NDArray[np.float64]

#: half of a mark, and what a text reaches above and below its baseline, in label sizes
_MARK_EM, _ABOVE_EM, _BELOW_EM = 0.45, 0.85, 0.3
_STEP_EM = 0.5


def free_place(page: DisplayList, width: float, height: float, clear: float) -> Rect | None:
    """A place in a lane's ground for something so many px large, far right and high.

    It keeps `clear` px from everything else, the ground's edges included. None where there is none.
    """
    taken = _taken(page)
    step = _STEP_EM * page.style.label_px
    wide, high = width + 2 * clear, height + 2 * clear
    for band in page.bands:
        rect = band.rect
        lefts = np.arange(rect.x + rect.w - wide, rect.x - 1e-6, -step)
        tops = np.arange(rect.y, rect.y + rect.h - high + 1e-6, step)
        if not len(lefts) or not len(tops):
            continue
        for left in lefts.tolist():
            met = (taken[:, 0] < left + wide) & (taken[:, 2] > left)
            rows = taken[met]
            covered = (rows[:, 1] < tops[:, None] + high) & (rows[:, 3] > tops[:, None])
            free = np.flatnonzero(~covered.any(axis=1))
            if len(free):
                return Rect(left + clear, float(tops[free[0]]) + clear, width, height)
    return None


def without_grid(lines: tuple[Line, ...], place: Rect) -> tuple[Line, ...]:
    """The same lines, those of the grid cut where the place lies over them."""
    kept: list[Line] = []
    for line in lines:
        is_upright = line.x0 == line.x1 and place.x <= line.x0 <= place.x + place.w
        if line.role != "grid" or not is_upright:
            kept.append(line)
            continue
        top, bottom = sorted((line.y0, line.y1))
        ends = ((top, min(bottom, place.y)), (max(top, place.y + place.h), bottom))
        kept += [Line(line.x0, a, line.x0, b, line.role, line.width) for a, b in ends if b > a]
    return tuple(kept)


def _taken(page: DisplayList) -> Floats:
    """Left, top, right and bottom of all that stands on a page."""
    em, scale = page.style.label_px, page.style.scale
    boxes = [
        (t.x, t.y - t.width, t.x + em, t.y)
        if t.vertical
        else (t.x, t.y - _ABOVE_EM * em, t.x + t.width, t.y + _BELOW_EM * em)
        for t in (*page.texts, *page.ticks)
    ]
    rects = [*(gap.rect for gap in page.breaks), *(badge.rect for badge in page.badges)]
    boxes += [(r.x, r.y, r.x + r.w, r.y + r.h) for r in rects]
    half = _MARK_EM * em
    marks, bars, feet = page.marks, page.bars, page.foot_ticks
    return np.concatenate(
        [
            np.array(boxes, dtype=np.float64).reshape(-1, 4),
            np.stack([marks.x - half, marks.y - half, marks.x + half, marks.y + half], axis=1),
            np.stack([bars.x0, bars.y - 10 * scale, bars.x1, bars.y + 10 * scale], axis=1),
            np.stack([feet.x, feet.y, feet.x + 2 * scale, feet.y + 9 * scale], axis=1),
        ]
    )
