"""The legend of a page: what occurs in it and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from viewer.model.event import Status
from viewer.model.speech import tr, tr_later
from viewer.timeline.display import (
    OF_HEAD,
    Badge,
    Bars,
    BarShape,
    DisplayList,
    FootTicks,
    Marks,
    Text,
    TextRole,
)
from viewer.timeline.style import Measure, Style
from viewer.timeline.table import STATUSES

_STATUS_WORDS = {
    Status.HAPPENED: tr_later("happened", about="legend"),
    Status.ONGOING: tr_later("ongoing when reported", about="legend"),
    Status.PLANNED: tr_later("planned", about="legend"),
    Status.THREATENED: tr_later("threatened", about="legend"),
    Status.DEMANDED: tr_later("demanded", about="legend"),
    Status.DENIED: tr_later("denied", about="legend"),
}
_DONE_OR_ONGOING = tr_later("happened or ongoing", about="legend")
_RAIL_WORDS = tr_later("known to the week, month or year: somewhere in this span", about="legend")
_BAR_WORDS = tr_later("lasted this long", about="legend")
_SOFT_WORDS = tr_later("edge not known", about="legend")
_TICK_WORDS = tr_later("not labelled", about="legend")

#: px at mark scale 1
_MARK_PX, _TAIL_PX, _SPAN_PX, _TICKS_PX, _BADGE_GAP_PX = 11.6, 26.0, 30.0, 8.0, 6.0
_WORD_GAP_PX, _ENTRY_GAP_PX = 7.0, 20.0
_SPAN_FADE_PX = 9.0
_TICK_STEP_PX = 3.4
_DONE = STATUSES.index(Status.HAPPENED)
_ONGOING = STATUSES.index(Status.ONGOING)


class BarPart(NamedTuple):
    """One interval of the legend; places in px from the left end of its entry."""

    x0: float
    x1: float
    shape: BarShape
    fade_left: float = 0.0
    fade_right: float = 0.0


class Entry(NamedTuple):
    """One sign with its words. width: of the sign, px at mark scale 1."""

    words: str
    width: float
    side: int
    status: int = _DONE
    mark: float | None = None
    bar: BarPart | None = None
    ticks: bool = False
    badge: Badge | None = None
    role: TextRole = TextRole.LEGEND
    text_side: int = -1


@dataclass(frozen=True, slots=True)
class Legend:
    """Parts to be painted, from the top left of the legend, and its height in px."""

    parts: DisplayList
    height: float


def entries_of(shown: DisplayList, sides: Sequence[tuple[int, str]] = ()) -> list[Entry]:
    """What occurs in a timeline, with its words.

    Args:
        shown: the timeline.
        sides: places and names of the sides to explain, where no lane's head does.
    """
    # the marks beside the lanes' names are explained by these
    is_told = shown.marks.event != OF_HEAD
    occurring = sorted({int(side) for side in shown.marks.side[is_told].tolist()})
    side = occurring[0] if occurring else 0
    entries = [
        Entry(name, _MARK_PX, place, mark=_MARK_PX / 2, role=TextRole.LANE, text_side=place)
        for place, name in sides
        if place in occurring
    ]
    statuses = set(shown.marks.status[is_told].tolist())
    is_event = shown.marks.event >= 0
    statuses.discard(_ONGOING)
    statuses |= {_ONGOING} & set(shown.marks.status[is_event].tolist())
    ongoing = _ongoing_entry(shown, side) if _ONGOING in statuses else None
    for status, words in _STATUS_WORDS.items():
        code = STATUSES.index(status)
        if code == _DONE and _ONGOING in statuses and ongoing is None:
            said = _DONE_OR_ONGOING if code in statuses else _STATUS_WORDS[Status.ONGOING]
            entries.append(Entry(_say(said), _MARK_PX, side, code, mark=_MARK_PX / 2))
        elif code == _ONGOING:
            entries += [ongoing] if ongoing is not None else []
        elif code in statuses:
            entries.append(Entry(_say(words), _MARK_PX, side, code, mark=_MARK_PX / 2))
    # what stands in a rail is as one that occurs
    likely = next((code for code in sorted(statuses) if code != _ONGOING), _DONE)
    return [*entries, *_span_entries(shown, side, likely)]


def _say(words: str) -> str:
    return tr(words, about="legend")


def _ongoing_entry(shown: DisplayList, side: int) -> Entry | None:
    """As it occurs: a mark with a tail, or else a bar that fades away; None without either."""
    words = _say(_STATUS_WORDS[Status.ONGOING])
    if (
        not (shown.bars.fade_right[shown.bars.status == _ONGOING] > 0).any()
        and not (shown.bars.shape == BarShape.TAIL).any()
    ):
        return None
    if (shown.bars.shape == BarShape.TAIL).any():
        middle = _MARK_PX / 2
        tail = BarPart(middle, middle + _TAIL_PX, BarShape.TAIL)
        return Entry(words, middle + _TAIL_PX, side, _ONGOING, mark=middle, bar=tail)
    fading = BarPart(0.0, _SPAN_PX, BarShape.BAR, fade_right=0.7 * _SPAN_PX)
    return Entry(words, _SPAN_PX, side, _ONGOING, bar=fading)


def _span_entries(shown: DisplayList, side: int, status: int) -> Iterator[Entry]:
    shapes = set(shown.bars.shape.tolist())
    is_soft = (shown.bars.fade_left > 0) & (shown.bars.fade_right > 0)
    if shapes & {BarShape.RAIL, BarShape.BAND}:
        rail = BarPart(0.0, _SPAN_PX, BarShape.RAIL)
        yield Entry(_say(_RAIL_WORDS), _SPAN_PX, side, status, mark=_SPAN_PX / 2, bar=rail)
    is_bar = np.isin(shown.bars.shape, (BarShape.BAR, BarShape.HOLLOW_BAR))
    if (is_bar & (shown.bars.fade_right == 0)).any():
        yield Entry(_say(_BAR_WORDS), _SPAN_PX, side, bar=BarPart(0.0, _SPAN_PX, BarShape.BAR))
    if is_soft.any():
        soft = BarPart(0.0, _SPAN_PX, BarShape.BAR, _SPAN_FADE_PX, _SPAN_FADE_PX)
        yield Entry(_say(_SOFT_WORDS), _SPAN_PX, side, bar=soft)
    has_ticks = len(shown.foot_ticks.x) > 0
    if has_ticks or shown.badges:
        yield _unlabelled_entry(shown, has_ticks=has_ticks)


def _unlabelled_entry(shown: DisplayList, *, has_ticks: bool) -> Entry:
    """Grey ticks, a count, or both."""
    ticks_px = _TICKS_PX if has_ticks else 0.0
    if not shown.badges:
        return Entry(_say(_TICK_WORDS), ticks_px, -1, ticks=has_ticks)
    badge = shown.badges[0]
    left = ticks_px + (_BADGE_GAP_PX if has_ticks else 0.0)
    width = left + badge.rect.w / shown.style.scale
    badge = replace(badge, rect=replace(badge.rect, x=left), events=())
    return Entry(_say(_TICK_WORDS), width, badge.side, ticks=has_ticks, badge=badge)


def lay_out_legend(
    entries: Sequence[Entry], width: float, style: Style, measure: Measure, line_px: float
) -> Legend:
    """Set the entries side by side, in as many lines as they need."""
    scale = style.scale
    placed: list[tuple[Entry, float, float]] = []
    x, line = 0.0, 0
    for entry in entries:
        words = measure(entry.words, entry.role)
        wide = (entry.width + _WORD_GAP_PX) * scale + words
        if x and x + wide > width:
            x, line = 0.0, line + 1
        placed.append((entry, x, (line + 0.5) * line_px))
        x += wide + _ENTRY_GAP_PX * scale
    rise = style.label_px * 0.3
    texts = tuple(
        Text(
            x + (entry.width + _WORD_GAP_PX) * scale,
            y + rise,
            entry.words,
            measure(entry.words, entry.role),
            entry.role,
            side=entry.text_side,
        )
        for entry, x, y in placed
    )
    parts = DisplayList(
        width=width,
        height=(line + 1) * line_px,
        style=style,
        bars=_bars(placed, scale),
        foot_ticks=_ticks(placed, scale),
        marks=_marks(placed, scale),
        badges=tuple(_badge_at(e.badge, x, y, scale) for e, x, y in placed if e.badge is not None),
        texts=texts,
    )
    return Legend(parts, parts.height if entries else 0.0)


Placed = Sequence[tuple[Entry, float, float]]


def _badge_at(badge: Badge, x: float, y: float, scale: float) -> Badge:
    """At its px from the left end of its entry, which are counted at mark scale 1."""
    rect = badge.rect
    return replace(badge, rect=replace(rect, x=x + rect.x * scale, y=y - rect.h / 2))


def _marks(placed: Placed, scale: float) -> Marks:
    marked = [(e, x + e.mark * scale, y) for e, x, y in placed if e.mark is not None]
    return Marks(
        event=np.full(len(marked), -1, dtype=np.int32),
        x=np.array([x for _, x, _ in marked], dtype=np.float64),
        y=np.array([y for _, _, y in marked], dtype=np.float64),
        side=np.array([e.side for e, _, _ in marked], dtype=np.uint8),
        status=np.array([e.status for e, _, _ in marked], dtype=np.uint8),
        size=np.ones(len(marked)),
    )


def _bars(placed: Placed, scale: float) -> Bars:
    barred = [(e, e.bar, x, y) for e, x, y in placed if e.bar is not None]

    def column(value: Callable[[BarPart, float], float]) -> list[float]:
        return [value(bar, x) for _, bar, x, _ in barred]

    return Bars(
        event=np.full(len(barred), -1, dtype=np.int32),
        x0=np.array(column(lambda bar, x: x + bar.x0 * scale), dtype=np.float64),
        x1=np.array(column(lambda bar, x: x + bar.x1 * scale), dtype=np.float64),
        y=np.array([y for *_, y in barred], dtype=np.float64),
        shape=np.array([bar.shape for _, bar, _, _ in barred], dtype=np.uint8),
        side=np.array([e.side for e, *_ in barred], dtype=np.uint8),
        status=np.array([e.status for e, *_ in barred], dtype=np.uint8),
        fade_left=np.array(column(lambda bar, _: bar.fade_left * scale), dtype=np.float64),
        fade_right=np.array(column(lambda bar, _: bar.fade_right * scale), dtype=np.float64),
        pinned=np.zeros(len(barred), dtype=np.bool_),
        goes_on=np.zeros(len(barred), dtype=np.bool_),
    )


def _ticks(placed: Placed, scale: float) -> FootTicks:
    ticked = [(x, y) for e, x, y in placed if e.ticks]
    xs = [x + (1 + _TICK_STEP_PX * n) * scale for x, _ in ticked for n in range(3)]
    ys = [y - 4 * scale for _, y in ticked for _ in range(3)]
    return FootTicks(
        event=np.full(len(xs), -1, dtype=np.int32),
        x=np.array(xs, dtype=np.float64),
        y=np.array(ys, dtype=np.float64),
    )
