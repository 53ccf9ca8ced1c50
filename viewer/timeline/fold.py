"""Folding: quiet time becomes narrow breaks, what stands between them shares the width.

Made once for a filter and a size, from the events alone and never from the view.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from viewer.model.calendar import DAY_S
from viewer.timeline.claims import FOLD_PX
from viewer.timeline.forms import LABEL_OFFSET_PX, UNIT_S
from viewer.timeline.scale import Fold, straight_fold
from viewer.timeline.style import SCREEN
from viewer.timeline.table import EventTable
from viewer.timeline.words import WordedForms

Times = NDArray[np.int64]
#: [start, end) seconds
Span = tuple[int, int]

#: a gap longer than this share of the whole is folded
GAP_SHARE = 0.1
#: what is shorter is folded only where it is such a share of the whole: people count in days
SHORT_S, SHORT_SHARE = 14 * DAY_S, 0.5
#: all thin stretches together
THIN_TOTAL_SHARE = 0.6
#: where breaks would take more of the view nothing is folded
MOST_BREAKS_SHARE = 0.4
#: px that a stretch keeps free at each end
PAD_PX = 10.0
#: px of a stretch in which no label fits: for marks, a year and a scale bar
LEAST_PX = 56.0
#: so many labels of a stretch are looked at, of the most important
MOST_ASKED = 500
#: a stretch of so few events is as wide as its widest label, whatever share of all they are
FEW = 4
#: the most of a gap that a short stretch takes from it
GAP_TAKEN_SHARE = 0.3
#: a lone unit of time has as much as so many around it; longer stretches ever less
UNITS_AROUND = 2
#: of that so much comes after it where folds are near: labels stand to the right
AFTER_SHARE = 0.75

_YEAR_S = 31_536_000
#: longer than any time from year 1 to 9999
_MOST_S = 10_000 * 31_622_400


@dataclass(frozen=True, slots=True)
class FoldSizes:
    """Px that the whole time gets at the fit, px of one break, scale of the marks.

    thin_share: a stretch with a smaller share of the events is thin, thin_most: the share of the
    view that it takes at most.
    """

    plot_px: float
    break_px: float
    scale: float
    thin_share: float = SCREEN.thin_share
    thin_most: float = SCREEN.thin_most


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
    worded: WordedForms,
    sizes: FoldSizes,
    *,
    span: Span | None = None,
    opened: Sequence[int] | None = (),
) -> Fold:
    """The fold whose knots reach from edge to edge of the fitting view.

    Args:
        table: the events.
        worded: how they are drawn.
        sizes: what the view offers.
        span: seconds to which the time is limited (a filter's range).
        opened: seconds; quiet time in which one of them lies is not folded; None folds nothing.
    """
    if len(table) == 0:
        first, last = span if span is not None else (0, _YEAR_S)
        return straight_fold(first, last)
    starts, ends = table.earliest, table.latest + 1
    if span is not None:
        starts, ends = np.clip(starts, *span), np.clip(ends, *span)
        ends = np.maximum(ends, starts + 1)
    whole = [(int(starts.min()), int(ends.max()))]
    bounds = whole
    shown: list[Span] = []
    if opened is not None:
        bounds, shown = _stretch_bounds(table, (starts, ends), opened)
    if (len(bounds) - 1) * sizes.break_px > MOST_BREAKS_SHARE * sizes.plot_px:
        bounds, shown = whole, []
    stretches = [_Stretch(a, b, _told_in(starts, ends, a, b)) for a, b in bounds]
    _surround_short(stretches, table, span)
    _share_width(stretches, table, worded, sizes)
    _share_seconds(stretches, sizes)
    return replace(_fold_of(stretches, sizes, span), opened=tuple(shown))


def _told_in(starts: Times, ends: Times, first: int, last: int) -> NDArray[np.intp]:
    """Rows of the events of which an end lies in [first, last)."""
    begins = (starts >= first) & (starts < last)
    return np.flatnonzero(begins | ((ends > first) & (ends <= last)))


def _stretch_bounds(
    table: EventTable, clipped: tuple[Times, Times], opened: Sequence[int]
) -> tuple[list[Span], list[Span]]:
    """[start, end) of what stands between gaps that are worth folding, and of those opened."""
    lying_start, lying_end = _lying(table, *clipped)
    order = np.argsort(lying_start, kind="stable")
    lying_start, lying_end = lying_start[order], np.maximum.accumulate(lying_end[order])
    gaps = lying_start[1:] - lying_end[:-1]
    whole = int(lying_end[-1] - lying_start[0])
    wide = np.flatnonzero(gaps > max(GAP_SHARE * whole, _least_long(whole)))
    is_open = np.zeros(len(wide), dtype=np.bool_)
    for second in opened:
        is_open |= (lying_end[wide] <= second) & (second < lying_start[wide + 1])
    shown = _spans(lying_end[wide[is_open]], lying_start[wide[is_open] + 1])
    wide = wide[~is_open]
    edges_start = np.concatenate([lying_start[:1], lying_start[wide + 1]])
    edges_end = np.concatenate([lying_end[wide], lying_end[-1:]])
    return _spans(edges_start, edges_end), shown


def is_long(gap_s: int, whole_s: int) -> bool:
    """Whether quiet time is long enough for people to be folded, whatever share it is."""
    return gap_s > _least_long(whole_s)


def _least_long(whole_s: int) -> float:
    return min(SHORT_S, SHORT_SHARE * whole_s)


def _spans(starts: Times, ends: Times) -> list[Span]:
    return list(zip(starts.tolist(), ends.tolist(), strict=True))


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
    stretches: list[_Stretch], table: EventTable, worded: WordedForms, sizes: FoldSizes
) -> None:
    """Px of each stretch: thin ones by their labels, the others by their number of events."""
    count = len(table)
    free = sizes.plot_px - sizes.break_px * (len(stretches) - 1)
    is_thin = [len(s.events) < sizes.thin_share * count for s in stretches]
    thin = [s for s, has_few in zip(stretches, is_thin, strict=True) if has_few]
    for stretch in thin:
        most = sizes.thin_most * sizes.plot_px
        stretch.px = _label_need(stretch, table, worded, sizes, most)
    asked = sum(s.px for s in thin)
    squeeze = min(1.0, THIN_TOTAL_SHARE * free / asked) if asked else 1.0
    for stretch in thin:
        stretch.px *= squeeze
    wide = [s for s, has_few in zip(stretches, is_thin, strict=True) if not has_few]
    rest = free - asked * squeeze
    needs = _needs_of_wide(wide, table, worded, sizes, rest)
    widths = _by_count([len(s.events) for s in wide], needs, rest)
    for stretch, px in zip(wide, widths, strict=True):
        stretch.px = px


def _needs_of_wide(
    wide: list[_Stretch], table: EventTable, worded: WordedForms, sizes: FoldSizes, free: float
) -> list[float]:
    """Px that stretches of few events need, 0 for the others, which have several rows anyway.

    Beside others a stretch of few asks for no more than a thin one; by themselves for all there
    is and, where that is too much together, for its even share.
    """
    if any(len(s.events) > FEW for s in wide):
        ways = [sizes.thin_most * sizes.plot_px]
    else:
        ways = [free, free / max(len(wide), 1)]
    needs: list[float] = []
    for most in ways:
        needs = [
            0.0 if len(s.events) > FEW else _label_need(s, table, worded, sizes, most) for s in wide
        ]
        if sum(needs) <= free:
            return needs
    return [0.0 for _ in needs]


def _by_count(counts: list[int], needs: list[float], free: float) -> list[float]:
    """Widths in proportion to counts, each no less than it needs; all needs together fit."""
    widths = needs.copy()
    sharing = set(range(len(counts)))
    while sharing:
        left = free - sum(px for at, px in enumerate(widths) if at not in sharing)
        total = sum(counts[at] for at in sharing)
        short = {at for at in sharing if left * counts[at] < needs[at] * total}
        if not short:
            for at in sharing:
                widths[at] = left * counts[at] / total
            break
        sharing -= short
    return widths


def _label_need(
    stretch: _Stretch, table: EventTable, worded: WordedForms, sizes: FoldSizes, most: float
) -> float:
    """Px that a stretch needs for its widest label, right, left or inside, with its mark.

    A label for which even the most that it may get is too narrow asks for nothing.
    """
    chosen = stretch.events
    if len(chosen) > MOST_ASKED:
        order = np.argsort(-table.importance[chosen].astype(np.int64), kind="stable")
        chosen = chosen[order[:MOST_ASKED]]
    forms = worded.at(chosen)
    shown_from = stretch.start - stretch.before_s
    first = np.clip((forms.start - shown_from) / stretch.length, 0.0, 1.0)
    last = np.clip((forms.end - shown_from) / stretch.length, 0.0, 1.0)
    pad = PAD_PX * sizes.scale
    beside = forms.text + (LABEL_OFFSET_PX + FOLD_PX) * sizes.scale
    within = forms.inside_need
    with np.errstate(divide="ignore"):
        # a label stands beside an end that lies at a share of what is left between the pads
        right = (beside - pad) / (1 - last) + 2 * pad
        left = (beside - pad) / first + 2 * pad
        inside = within / (last - first) + 2 * pad
    need = np.minimum(np.minimum(right, left), inside)
    least = min(LEAST_PX * sizes.scale, most)
    return float(need[need <= most].max(initial=least))


def _surround_short(stretches: list[_Stretch], table: EventTable, span: Span | None = None) -> None:
    """Seconds around a stretch of few units of its finest date, so that none fills the view."""
    low, high = span or (stretches[0].start - _MOST_S, stretches[-1].end + _MOST_S)
    after_share = AFTER_SHARE if len(stretches) > 1 else 0.5
    for at, stretch in enumerate(stretches):
        unit = int(UNIT_S[table.precision[stretch.events].min()])
        units = max((stretch.end - stretch.start) / unit, 1.0)
        around = UNITS_AROUND * unit / units
        wished_before, wished_after = (round(around * s) for s in (1 - after_share, after_share))
        before, after = (round(GAP_TAKEN_SHARE * gap / 2) for gap in _gaps(stretches, at))
        stretch.before_s = max(min(wished_before, before, stretch.start - low), 0)
        stretch.after_s = max(min(wished_after, after, high - stretch.end), 0)


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
        quiet=tuple((a.end, b.start) for a, b in itertools.pairwise(stretches)),
    )
