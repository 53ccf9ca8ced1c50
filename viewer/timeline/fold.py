"""Folding: quiet time becomes narrow breaks, what stands between them shares the width.

Made once for a filter and a size, from the events alone and never from the view.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.claims import FOLD_PX
from viewer.timeline.forms import LABEL_OFFSET_PX, UNIT_S, Forms
from viewer.timeline.scale import Fold, straight_fold
from viewer.timeline.style import SCREEN
from viewer.timeline.table import EventTable

Times = NDArray[np.int64]

#: a gap longer than this share of the whole is folded
GAP_SHARE = 0.1
#: the most of the view that a thin stretch takes
THIN_WIDTH_SHARE = 0.25
#: all thin stretches together
THIN_TOTAL_SHARE = 0.6
#: where breaks would take more of the view nothing is folded
MOST_BREAKS_SHARE = 0.4
#: px that a stretch keeps free at each end
PAD_PX = 10.0
#: the most of a gap that a short stretch takes from it
GAP_TAKEN_SHARE = 0.3
#: a lone unit of time has as much as so many around it; longer stretches ever less
UNITS_AROUND = 2

_YEAR_S = 31_536_000
#: longer than any time from year 1 to 9999
_MOST_S = 10_000 * 31_622_400


@dataclass(frozen=True, slots=True)
class FoldSizes:
    """Px that the whole time gets at the fit, px of one break, scale of the marks.

    thin_share: a stretch with a smaller share of the events is thin.
    """

    plot_px: float
    break_px: float
    scale: float
    thin_share: float = SCREEN.thin_share


@dataclass(slots=True)
class _Stretch:
    """Time between two breaks: [start, end) of its events, then px and seconds that it gets."""

    start: int
    end: int
    events: NDArray[np.intp]
    px: float = 0.0
    pad_s: float = 0.0
    before_s: int = 0
    after_s: int = 0

    @property
    def length(self) -> int:
        """Seconds that it shows without its pads."""
        return self.before_s + self.end - self.start + self.after_s


def fold_time(
    table: EventTable,
    forms: Forms,
    sizes: FoldSizes,
    *,
    folded: bool = True,
    span: tuple[int, int] | None = None,
) -> Fold:
    """The fold whose knots reach from edge to edge of the fitting view.

    Args:
        table: the events.
        forms: how they are drawn.
        sizes: what the view offers.
        folded: fold quiet time away; else only the pads are added.
        span: seconds to which the time is limited (a filter's range).
    """
    if len(table) == 0:
        first, last = span if span is not None else (0, _YEAR_S)
        return straight_fold(first, last)
    starts, ends = forms.start, forms.end
    if span is not None:
        starts, ends = np.clip(starts, *span), np.clip(ends, *span)
        ends = np.maximum(ends, starts + 1)
    whole = [(int(starts.min()), int(ends.max()))]
    bounds = _stretch_bounds(table, starts, ends) if folded else whole
    if (len(bounds) - 1) * sizes.break_px > MOST_BREAKS_SHARE * sizes.plot_px:
        bounds = whole
    stretches = [_Stretch(a, b, _told_in(starts, ends, a, b)) for a, b in bounds]
    _surround_short(stretches, table)
    _share_width(stretches, table, forms, sizes)
    _share_seconds(stretches, sizes)
    return _fold_of(stretches, sizes, span)


def _told_in(starts: Times, ends: Times, first: int, last: int) -> NDArray[np.intp]:
    """Rows of the events of which an end lies in [first, last)."""
    begins = (starts >= first) & (starts < last)
    return np.flatnonzero(begins | ((ends > first) & (ends <= last)))


def _stretch_bounds(table: EventTable, starts: Times, ends: Times) -> list[tuple[int, int]]:
    """[start, end) of what stands between gaps that are worth folding."""
    lying_start, lying_end = _lying(table, starts, ends)
    order = np.argsort(lying_start, kind="stable")
    lying_start, lying_end = lying_start[order], np.maximum.accumulate(lying_end[order])
    gaps = lying_start[1:] - lying_end[:-1]
    wide = np.flatnonzero(gaps > GAP_SHARE * (lying_end[-1] - lying_start[0]))
    edges_start = np.concatenate([lying_start[:1], lying_start[wide + 1]])
    edges_end = np.concatenate([lying_end[wide], lying_end[-1:]])
    return [(int(a), int(b)) for a, b in zip(edges_start, edges_end, strict=True)]


def _lying(table: EventTable, starts: Times, ends: Times) -> tuple[Times, Times]:
    """Where something lies: the whole of a moment's interval, of a span both its ends.

    Each end lies somewhere in the unit to which it is known; between them a bar only runs on, so
    that a break may cross it.
    """
    unit = UNIT_S[table.precision]
    inner_end = np.where(table.is_span, np.minimum(ends, starts + unit), ends)
    inner_start = np.where(table.is_span, np.maximum(starts, ends - unit), starts)
    return np.concatenate([starts, inner_start]), np.concatenate([inner_end, ends])


def _share_width(
    stretches: list[_Stretch], table: EventTable, forms: Forms, sizes: FoldSizes
) -> None:
    """Px of each stretch: thin ones by their labels, the others by their number of events."""
    count = len(table)
    free = sizes.plot_px - sizes.break_px * (len(stretches) - 1)
    thin = [s for s in stretches if len(s.events) < sizes.thin_share * count]
    for stretch in thin:
        stretch.px = min(_label_need(stretch, forms, sizes), THIN_WIDTH_SHARE * sizes.plot_px)
    asked = sum(s.px for s in thin)
    squeeze = min(1.0, THIN_TOTAL_SHARE * free / asked) if asked else 1.0
    for stretch in thin:
        stretch.px *= squeeze
    rest = free - asked * squeeze
    wide = [s for s in stretches if not any(s is t for t in thin)]
    total = sum(len(s.events) for s in wide)
    for stretch in wide:
        stretch.px = rest * len(stretch.events) / total


def _label_need(stretch: _Stretch, forms: Forms, sizes: FoldSizes) -> float:
    """Px that a stretch needs for its widest label, right, left or inside, with its mark."""
    chosen = stretch.events
    shown_from = stretch.start - stretch.before_s
    first = np.clip((forms.start[chosen] - shown_from) / stretch.length, 0.0, 1.0)
    last = np.clip((forms.end[chosen] - shown_from) / stretch.length, 0.0, 1.0)
    pad = PAD_PX * sizes.scale
    beside = forms.text[chosen] + (LABEL_OFFSET_PX + FOLD_PX) * sizes.scale
    within = forms.inside_need[chosen]
    with np.errstate(divide="ignore"):
        # a label stands beside an end that lies at a share of what is left between the pads
        right = (beside - pad) / (1 - last) + 2 * pad
        left = (beside - pad) / first + 2 * pad
        inside = within / (last - first) + 2 * pad
    need = np.minimum(np.minimum(right, left), inside)
    return float(need.max(initial=4 * pad))


def _surround_short(stretches: list[_Stretch], table: EventTable) -> None:
    """Seconds around a stretch of few units of its finest date, so that none fills the view."""
    for at, stretch in enumerate(stretches):
        unit = int(UNIT_S[table.precision[stretch.events].min()])
        units = max((stretch.end - stretch.start) / unit, 1.0)
        around = round(UNITS_AROUND * unit / units / 2)
        before, after = _gaps(stretches, at)
        stretch.before_s = min(around, round(GAP_TAKEN_SHARE * before / 2))
        stretch.after_s = min(around, round(GAP_TAKEN_SHARE * after / 2))


def _gaps(stretches: list[_Stretch], at: int) -> tuple[int, int]:
    """Seconds between a stretch and its neighbours; without one as many as there may be."""
    before = stretches[at].start - stretches[at - 1].end if at > 0 else _MOST_S
    is_last = at + 1 == len(stretches)
    return before, _MOST_S if is_last else stretches[at + 1].start - stretches[at].end


def _share_seconds(stretches: list[_Stretch], sizes: FoldSizes) -> None:
    """Seconds of the pads at both ends of each stretch."""
    pad = PAD_PX * sizes.scale
    for at, stretch in enumerate(stretches):
        core_px = max(stretch.px - 2 * pad, 1.0)
        nearest = GAP_TAKEN_SHARE * min(_gaps(stretches, at))
        stretch.pad_s = min(pad * stretch.length / core_px, nearest)


def _fold_of(
    stretches: list[_Stretch], sizes: FoldSizes, span: tuple[int, int] | None = None
) -> Fold:
    """Knots at the edges of all stretches; the finest stretch's folded seconds are seconds."""
    edges = [
        (round(s.start - s.before_s - s.pad_s), round(s.end + s.after_s + s.pad_s))
        for s in stretches
    ]
    if span is not None:
        edges = [(max(start, span[0]), min(end, span[1])) for start, end in edges]
    edges = [(start, max(end, start + 1)) for start, end in edges]
    px_per_s = [s.px / (end - start) for s, (start, end) in zip(stretches, edges, strict=True)]
    unit = max(px_per_s)
    widths = [width for s in stretches for width in (s.px, sizes.break_px)][:-1]
    knots_f = np.concatenate([[0.0], np.cumsum(widths)]) / unit
    return Fold(
        knots_s=np.array(edges, dtype=np.int64).ravel(),
        knots_f=knots_f,
        stretches=tuple(edges),
        breaks=tuple((a[1], b[0]) for a, b in itertools.pairwise(edges)),
    )
