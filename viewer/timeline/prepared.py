"""Events packed for a size: what no pan or zoom changes.

Redone for other events, lanes, folding, fonts or a size that stays.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.axis import axis_height
from viewer.timeline.bands import Bands, BandSizes, pack_bands
from viewer.timeline.bands_by_time import bands_by_time
from viewer.timeline.census import Census
from viewer.timeline.claims import ClaimsAt
from viewer.timeline.fold import FoldSizes, fold_time
from viewer.timeline.fold_words import are_tall
from viewer.timeline.forms import BOX_PX, Forms, anchors_of
from viewer.timeline.heads import HeadKind, Heads, make_heads
from viewer.timeline.labelled import LabelIndex
from viewer.timeline.ladder import Ladder
from viewer.timeline.lanes import Lanes
from viewer.timeline.lod import Lod
from viewer.timeline.progress import part
from viewer.timeline.scale import Fold
from viewer.timeline.style import SCREEN, Measure, Style
from viewer.timeline.table import EventTable
from viewer.timeline.viewport import Viewport
from viewer.timeline.words import AskedForms, HeldForms, WordedForms

T = TypeVar("T")

#: up to so many events are packed one by one, more by time (see `lod`)
EXACT_MOST = 2_000
#: views narrower than this have narrow breaks
NARROW_VIEW_PX = 800.0
NARROW_BREAK_SHARE = 24.0 / 34.0
#: px at which the coarsest stretch shows one second: closer, nothing more can be told apart
CLOSEST_PX_PER_S = 600.0
#: so much of a view is not break
LEAST_CLEAR_SHARE = 0.25
#: of the time that preparing very many events takes: until they are packed, and until then
_SETTLED_SHARE, _PACKED_SHARE = 0.05, 0.9
#: less than this is noise of float64
_TINY_S = 1e-6


@dataclass(frozen=True, slots=True)
class TimelineOptions:
    """What besides the events a timeline is packed for.

    width, height: px of the whole pane with its axis (and gutter). heads: lane names inside the
    lanes or in a gutter. notes: each event's note mark, or none. span: [start, end) seconds to
    which the time is limited. exact_most: so many events are packed one by one. opened: seconds;
    quiet time in which one of them lies is not folded.
    """

    width: float
    height: float
    style: Style = SCREEN
    folded: bool = True
    heads: HeadKind = "inside"
    axis: bool = True
    notes: tuple[str, ...] = ()
    span: tuple[int, int] | None = None
    exact_most: int = EXACT_MOST
    opened: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """Events packed for a size, ready to be laid out for any viewport.

    fit: the viewport that shows everything. bands: lanes and rows. worded: forms and words of
    events. ladder: how scales are rounded to levels. labels, census: find and count events.
    lane_sides: the side that all of a lane have, or -1. lod: what may be kept with the document
    for the next time, None where little is to be found. remembered: see `kept`.
    """

    table: EventTable
    lanes: Lanes
    options: TimelineOptions
    measure: Measure
    fold: Fold
    worded: WordedForms
    heads: Heads
    bands: Bands
    ladder: Ladder
    labels: LabelIndex
    census: Census
    lane_sides: NDArray[np.int8]
    fit: Viewport
    axis_px: float
    lod: Lod | None = None
    remembered: dict[str, tuple[Hashable, Any]] = field(
        default_factory=dict, init=False, repr=False
    )

    def kept(self, name: str, key: Hashable, make: Callable[[], T]) -> T:
        """What was made under a name when it was last asked for, if it was for the same key.

        Much of a frame is what it was in the one before.
        """
        found = self.remembered.get(name)
        if found is None or found[0] != key:
            found = self.remembered[name] = key, make()
        made: T = found[1]
        return made

    @property
    def forms(self) -> Forms:
        """Forms of all events: dear where they are very many."""
        return self.worded.whole()

    @property
    def marks_px(self) -> NDArray[np.float64]:
        """Where each mark belongs at the fit, from the start of the whole."""
        return np.asarray(self.fold.to_folded(anchors_of(self.table)) * self.px_per_folded)

    @property
    def nbytes(self) -> int:
        """Bytes of all arrays that are held, the table's among them."""
        packing = self.bands.packing
        columns = (packing.row, packing.level, packing.side, self.lanes.lane_of)
        parts = (self.table, self.worded, self.labels, self.census)
        found = 0 if self.lod is None else self.lod.nbytes
        return sum(c.nbytes for c in columns) + sum(p.nbytes for p in parts) + found

    @property
    def px_per_folded(self) -> float:
        """Px of a folded second at the fit."""
        return _plot_px(self.options, self.heads) / self.fold.length

    @property
    def content_height(self) -> float:
        """Px of axis and lanes; more than the pane's height where one row a lane does not fit."""
        return self.axis_px + self.bands.height

    def to_folded(self, seconds: float) -> float:
        """Folded seconds of a second."""
        return self.fold.folded_of(seconds)

    def to_seconds(self, folded: float) -> float:
        """The inverse of `to_folded`."""
        return self.fold.second_of(folded)

    def is_of(self, table: EventTable, lanes: Lanes) -> bool:
        """Whether it was made of these very events and lanes."""
        return self.table is table and self.lanes is lanes

    def rows_of(self, event: int) -> tuple[float, float]:
        """Top and bottom px of where an event's selection box stands, unscrolled, axis included.

        That is in its row or, where it has none, in any of its lane's.
        """
        box = self.bands.boxes[int(self.lanes.lane_of[event])]
        row = int(self.bands.packing.row[event])
        first, last = (0, box.rows - 1) if row < 0 else (row, row)
        half = max(box.pitch, BOX_PX * self.options.style.scale) / 2
        return self.axis_px + box.row_y(first) - half, self.axis_px + box.row_y(last) + half


def prepare(
    table: EventTable,
    lanes: Lanes,
    options: TimelineOptions,
    measure: Measure,
    lod: Lod | None = None,
    before: Prepared | None = None,
) -> Prepared:
    """Fold the time, share the height and pack rows with their labels.

    Args:
        table: the events.
        lanes: in which they stand.
        options: what it is packed for.
        measure: widths of texts.
        lod: rows and levels of very many events, found before.
        before: prepared last; what it knows of the same events and lanes is taken over.
    """
    before = before if before is not None and before.is_of(table, lanes) else None
    settled = _settle(table, lanes, options, measure)
    known = before.lod if lod is None and before is not None else lod
    with part(_SETTLED_SHARE, _PACKED_SHARE):
        bands, ladder, lod = _pack(table, lanes, options, settled, known)
    return Prepared(
        table=table,
        lanes=lanes,
        options=options,
        measure=measure,
        fold=settled.fold,
        worded=settled.worded,
        heads=settled.heads,
        bands=bands,
        ladder=ladder,
        labels=_labels(table, lanes, bands, lod, before),
        census=before.census if before else Census(table, lanes.lane_of, len(lanes.lanes)),
        lane_sides=before.lane_sides if before else lane_sides(table.side, lanes),
        fit=Viewport(0.0, settled.fold.length, options.width, options.height),
        axis_px=settled.axis_px,
        lod=lod,
    )


class _Settled(NamedTuple):
    """What does not depend on rows; room: what these have."""

    heads: Heads
    worded: WordedForms
    fold: Fold
    room: BandSizes
    axis_px: float


def _settle(
    table: EventTable, lanes: Lanes, options: TimelineOptions, measure: Measure
) -> _Settled:
    """Heads, words, and the time folded."""
    style = options.style
    heads = make_heads(lanes, options.heads, style, measure)
    known = HeldForms if len(table) <= options.exact_most else AskedForms
    worded: WordedForms = known(table, style, measure, options.notes)
    plot_px = _plot_px(options, heads)
    opened = options.opened if options.folded else None
    sizes = _fold_sizes(options, plot_px)
    fold = fold_time(table, worded, sizes, span=options.span, opened=opened)
    axis_px = axis_height(style) if options.axis else 0.0
    height = max(options.height - axis_px, 0.0)
    room = BandSizes(height, style.row_px, _last_level(fold, plot_px), style.scale)
    return _Settled(heads, worded, fold, room, axis_px)


def _pack(
    table: EventTable,
    lanes: Lanes,
    options: TimelineOptions,
    settled: _Settled,
    lod: Lod | None,
) -> tuple[Bands, Ladder, Lod | None]:
    """Rows and levels: of few events one by one, of very many by time."""
    heads, style, room = settled.heads, options.style, settled.room
    if len(table) > options.exact_most:
        bands, lod = bands_by_time(table, lanes, heads.needs, room, style, lod)
        return bands, Ladder(), lod
    px_per_folded = _plot_px(options, heads) / settled.fold.length
    forms = settled.worded.whole()
    claims = ClaimsAt(forms, settled.fold, px_per_folded, elides=style.elide)
    bands = pack_bands(forms, claims, lanes.lane_of, table.importance, heads.needs, room)
    return bands, Ladder(px_per_folded), None


def _fold_sizes(options: TimelineOptions, plot_px: float) -> FoldSizes:
    style = options.style
    is_narrow = options.width < NARROW_VIEW_PX and not are_tall()
    narrow = NARROW_BREAK_SHARE if is_narrow else 1.0
    breaks_px = style.break_px * narrow
    return FoldSizes(plot_px, breaks_px, style.scale, style.thin_share, style.thin_most)


def _labels(
    table: EventTable, lanes: Lanes, bands: Bands, lod: Lod | None, before: Prepared | None
) -> LabelIndex:
    """Finds the labelled; where there are very many it holds as long as their rows and levels."""
    if before is not None and lod is not None and before.lod is lod:
        return before.labels
    rows = [box.rows for box in bands.boxes]
    return LabelIndex(bands.packing, lanes.lane_of, rows, table.earliest, table.latest)


def lane_sides(side: NDArray[np.uint8], lanes: Lanes) -> NDArray[np.int8]:
    """The side that all events of each lane have, -1 where they have several or there are none."""
    low = np.full(len(lanes.lanes), np.iinfo(np.int8).max, dtype=np.int8)
    high = np.full(len(lanes.lanes), -1, dtype=np.int8)
    for one in np.unique(side).tolist():
        found = np.unique(lanes.lane_of[side == one])
        low[found] = np.minimum(low[found], one)
        high[found] = np.maximum(high[found], one)
    return np.where(low == high, low, np.int8(-1)).astype(np.int8)


def _plot_px(options: TimelineOptions, heads: Heads) -> float:
    """Px that the time has; a pane may have no width before it is first shown."""
    return max(options.width - heads.gutter, 1.0)


def _last_level(fold: Fold, plot_px: float) -> int:
    """The level at which the coarsest stretch shows single seconds."""
    px_per_s = float(fold.slopes[0::2].min()) * plot_px / fold.length
    return max(math.ceil(math.log2(CLOSEST_PX_PER_S / px_per_s)), 0)


def clamped(prepared: Prepared, viewport: Viewport, toward: float = 0.0) -> Viewport:
    """The viewport moved and narrowed as far as it must be to lie within the fit.

    Nor is it all break: a part of a stretch stays in view.

    Args:
        prepared: what there is.
        viewport: the view that is wished for.
        toward: below 0 where the view moves to earlier times, above 0 to later ones, so that it
            comes out of a break on the side to which it moves.
    """
    length = prepared.fold.length
    span = min(viewport.end - viewport.start, length)
    start = _clear_of_break(prepared.fold, viewport.start, span, toward)
    start = min(max(start, 0.0), length - span)
    most = max(prepared.content_height - viewport.height, 0.0)
    scroll = min(max(viewport.scroll_px, 0.0), most)
    return Viewport(start, start + span, viewport.width, viewport.height, scroll)


def _clear_of_break(fold: Fold, start: float, span: float, toward: float) -> float:
    """Where a view starts of which a break leaves enough to a stretch."""
    hidden = fold.folded_break(start + span / 2)
    if hidden is None:
        return start
    most = (1.0 - LEAST_CLEAR_SHARE) * span
    if min(hidden[1], start + span) - max(hidden[0], start) <= most:
        return start
    earlier, later = hidden[0] + most - span, hidden[1] - most
    if toward:
        return later if toward > 0 else earlier
    return earlier if start - earlier <= later - start else later


def visible_seconds(prepared: Prepared, viewport: Viewport) -> tuple[int, int]:
    """First and last second of which something is in view, both included."""
    first = math.floor(prepared.to_seconds(viewport.start) + _TINY_S)
    last = math.ceil(prepared.to_seconds(viewport.end) - _TINY_S) - 1
    return first, max(last, first)
