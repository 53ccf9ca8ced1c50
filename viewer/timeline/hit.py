"""What stands at a place of a frame."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from viewer.timeline.display import Badges, DisplayList, Rect, Text, TextRole

HitKind = Literal["event", "badge", "break", "open_fold", "head", "lane"]

#: px by which the pointer may miss a mark, a bar or a tick
TOLERANCE_PX = 4.0
#: half the height that a label answers to, in label sizes
LABEL_HALF_EM = 0.8
MARK_REACH_PX = 8.0
BAR_REACH_PX = 9.0
TICK_PX = 8.0


@dataclass(frozen=True, slots=True)
class Hit:
    """row: of the event, else -1. The others: places in the frame's tuples, else -1.

    lane: of the band, also for a lane's head.
    """

    kind: HitKind
    row: int = -1
    badge: int = -1
    break_: int = -1
    open_fold: int = -1
    lane: int = -1


def hit_test(frame: DisplayList, x: float, y: float) -> Hit | None:
    """The topmost thing at (x, y) px.

    In this order: selection, mark of an opened fold, badge, mark, label, bar, tick, break, a lane's
    head, lane.
    """
    if frame.selection is not None and frame.selection.box.contains(x, y):
        return Hit("event", frame.selection.event)
    opened = _first_at((fold.rect for fold in frame.open_folds), x, y)
    if opened >= 0:
        return Hit("open_fold", open_fold=opened)
    badge = _badge_at(frame, x, y)
    if badge >= 0:
        return Hit("badge", badge=badge)
    for find in (_mark_at, _label_at, _bar_at, _tick_at):
        row = find(frame, x, y)
        if row >= 0:
            return Hit("event", row)
    return _ground_at(frame, x, y)


def _ground_at(frame: DisplayList, x: float, y: float) -> Hit | None:
    fold = _first_at((fold.rect for fold in frame.breaks), x, y)
    if fold >= 0:
        return Hit("break", break_=fold)
    lane = _first_at((band.rect for band in frame.bands), x, y)
    if lane < 0:
        return None
    return Hit("head" if _is_head(frame, x, y) else "lane", lane=lane)


def _is_head(frame: DisplayList, x: float, y: float) -> bool:
    """Whether a lane's name stands there."""
    half = LABEL_HALF_EM * frame.style.label_px
    heads = (text for text in frame.texts if text.role is TextRole.LANE)
    return any(
        _spans(text, x) and abs(y - text.y + 0.35 * frame.style.label_px) <= half for text in heads
    )


def _badge_at(frame: DisplayList, x: float, y: float) -> int:
    badges = frame.badges
    if not isinstance(badges, Badges):
        return _first_at((badge.rect for badge in badges), x, y)
    across = (badges.x <= x) & (x <= badges.x + badges.w)
    met = np.flatnonzero(across & (badges.y <= y) & (y <= badges.y + badges.h))
    return int(met[0]) if len(met) else -1


def _first_at(rects: Iterable[Rect], x: float, y: float) -> int:
    return next((n for n, rect in enumerate(rects) if rect.contains(x, y)), -1)


def _mark_at(frame: DisplayList, x: float, y: float) -> int:
    """The event with the nearest mark within reach."""
    marks, reach = frame.marks, MARK_REACH_PX * frame.style.scale
    if len(marks.event) == 0:
        return -1
    distance = np.where(marks.event >= 0, np.hypot(marks.x - x, marks.y - y), np.inf)
    nearest = int(np.argmin(distance))
    return int(marks.event[nearest]) if distance[nearest] <= reach else -1


def _label_at(frame: DisplayList, x: float, y: float) -> int:
    half = LABEL_HALF_EM * frame.style.label_px
    for text in frame.texts:
        middle = text.y - 0.35 * frame.style.label_px
        if text.event >= 0 and _spans(text, x) and abs(y - middle) <= half:
            return text.event
    return -1


def _spans(text: Text, x: float) -> bool:
    return text.x - TOLERANCE_PX <= x <= text.x + text.width + TOLERANCE_PX


def _bar_at(frame: DisplayList, x: float, y: float) -> int:
    bars, reach = frame.bars, BAR_REACH_PX * frame.style.scale
    met = (bars.x0 - TOLERANCE_PX <= x) & (x <= bars.x1 + TOLERANCE_PX)
    met &= np.abs(bars.y - y) <= reach
    found = np.flatnonzero(met)
    return int(bars.event[found[-1]]) if len(found) else -1


def _tick_at(frame: DisplayList, x: float, y: float) -> int:
    """The event with the nearest grey tick."""
    ticks, height = frame.foot_ticks, TICK_PX * frame.style.scale
    if len(ticks.event) == 0:
        return -1
    beside = (y >= ticks.y - TOLERANCE_PX) & (y <= ticks.y + height + TOLERANCE_PX)
    distance = np.where(beside, np.abs(ticks.x - x), np.inf)
    nearest = int(np.argmin(distance))
    return int(ticks.event[nearest]) if distance[nearest] <= TOLERANCE_PX else -1
