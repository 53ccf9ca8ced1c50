"""A long timeline wrapped into bands, one below the other, as a page of paper wants it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from viewer.model.wording import say_length
from viewer.timeline.assembly import joined, moved
from viewer.timeline.display import Break, DisplayList, Rect, Text, TextRole
from viewer.timeline.figures import FigurePoints
from viewer.timeline.figures_row import figures_row, row_height
from viewer.timeline.lanes import Lanes
from viewer.timeline.layout import layout
from viewer.timeline.prepared import Prepared, TimelineOptions, prepare
from viewer.timeline.style import Measure
from viewer.timeline.table import EventTable

Indices = NDArray[np.intp]
Times = NDArray[np.int64]

#: clear em between two bands
GAP_EM = 0.9
#: a band that only an event crosses counts as so much less even
_CROSSING_COST = 2.0
#: a cut through quiet time counts as so much more even
_QUIET_GAIN = 0.4
#: quiet time that is told, as a share of the whole
_TOLD_GAP_SHARE = 0.05
#: what the events want is found out in a band of so many times the height that there is
_TALL = 2.0
_MIDDLE_EM = 0.34
#: a band has fewer stretches than the whole: one is thin with a larger share of the events
_THIN_SHARE = 0.2


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """rows: of the table, in time order. span: [start, end) seconds to which its time is limited.

    gap: [start, end) of the quiet time between it and the next band, if it is worth telling.
    """

    rows: Indices
    span: tuple[int, int] | None = None
    gap: tuple[int, int] | None = None


def cut_into_bands(table: EventTable, count: int) -> list[Band]:
    """Cut the time into up to so many bands, where possible through time in which nothing lies."""
    bands = [Band(np.arange(len(table)))]
    whole = _length(table)
    while len(bands) < count:
        largest = max(range(len(bands)), key=lambda at: len(bands[at].rows))
        parts = _halves(table, bands[largest], whole)
        if parts is None:
            break
        bands[largest : largest + 1] = parts
    return bands


def _length(table: EventTable) -> int:
    return int(table.latest.max() - table.earliest.min()) + 1


def _halves(table: EventTable, band: Band, whole: int) -> tuple[Band, Band] | None:
    """A band in two, as even as can be; None where all its events begin at once."""
    starts, ends = table.earliest[band.rows], table.latest[band.rows] + 1
    cuts = np.unique(starts)[1:]
    if len(cuts) == 0:
        return None
    before = np.searchsorted(starts, cuts)
    order = np.sort(ends)
    ended = np.searchsorted(order, cuts, side="right")
    crossing = before - ended
    reach = np.maximum.accumulate(ends)[before - 1]
    quiet = np.maximum(cuts - reach, 0) / whole
    uneven = np.abs(2 * before - len(starts)) / len(starts)
    cost = uneven + _CROSSING_COST * crossing / len(starts)
    cost -= np.where(quiet > _TOLD_GAP_SHARE, _QUIET_GAIN, 0.0)
    best = int(np.argmin(cost))
    return _cut(table, band, int(cuts[best]), is_quiet=bool(quiet[best] > _TOLD_GAP_SHARE))


def _cut(table: EventTable, band: Band, cut: int, *, is_quiet: bool) -> tuple[Band, Band]:
    starts, ends = table.earliest[band.rows], table.latest[band.rows] + 1
    first, second = band.rows[starts < cut], band.rows[ends > cut]
    if not (ends[starts < cut] > cut).any():
        gap = (int(ends[starts < cut].max()), cut) if is_quiet else None
        return Band(first, band.span, gap), Band(second, band.span, band.gap)
    low, high = band.span or (int(starts.min()), int(ends.max()))
    return Band(first, (low, cut)), Band(second, (cut, high), band.gap)


def lay_out_bands(
    table: EventTable,
    lanes: Lanes,
    bands: Sequence[Band],
    options: TimelineOptions,
    measure: Measure,
    series: Sequence[FigurePoints] = (),
) -> tuple[DisplayList, bool]:
    """The bands below each other in the options' height, and whether each has a row a lane.

    series: of one measure or of several, whose figures stand below the bands that tell them.
    """
    em = options.style.label_px
    options = replace(options, style=replace(options.style, thin_share=_THIN_SHARE))
    told = _figures_by_band(series, table, bands)
    rows_px = [row_height(em) if figures else 0.0 for figures in told]
    free = options.height - GAP_EM * em * (len(bands) - 1) - sum(rows_px)
    wanted = [_prepared(table, lanes, band, options, _TALL * free, measure) for band in bands]
    heights = _shared(
        [_packed_height(prepared) for prepared in wanted],
        [_least_height(prepared) for prepared in wanted],
        free,
    )
    parts, top, fits = [], 0.0, True
    for band, height, figures, row_px in zip(bands, heights, told, rows_px, strict=True):
        prepared = _prepared(table, lanes, band, options, height, measure)
        fits = fits and prepared.content_height <= height + 0.5
        shown = _told(layout(prepared, prepared.fit), band, options, measure)
        parts.append(moved(_with_rows(shown, band.rows), 0.0, top))
        top += height
        if figures:
            parts.append(moved(figures_row(prepared, figures), 0.0, top))
        top += row_px + GAP_EM * em
    frame = DisplayList(options.width, options.height, options.style)
    return _counted_once(joined(frame, *parts)), fits


def _figures_by_band(
    series: Sequence[FigurePoints], table: EventTable, bands: Sequence[Band]
) -> list[tuple[FigurePoints, ...]]:
    """The figures below each band, with its rows as their events.

    A figure stands with its event; where that crosses bands, in the one of its own date.
    """
    found: list[list[FigurePoints]] = [[] for _ in bands]
    ends = [int(table.latest[band.rows].max()) for band in bands]
    for points in series:
        own = np.where(points.has_date, points.start, table.earliest[points.event])
        homes: list[list[int]] = [[] for _ in bands]
        for n, row in enumerate(points.event.tolist()):
            there = [at for at, band in enumerate(bands) if row in band.rows]
            homes[next((at for at in there if own[n] <= ends[at]), there[-1])].append(n)
        for at, rows in enumerate(homes):
            if rows:
                some = points.some(rows)
                place = np.searchsorted(bands[at].rows, some.event).astype(np.int32)
                found[at].append(replace(some, event=place))
    return [tuple(figures) for figures in found]


def _prepared(
    table: EventTable,
    lanes: Lanes,
    band: Band,
    options: TimelineOptions,
    height: float,
    measure: Measure,
) -> Prepared:
    rows = band.rows
    notes = tuple(options.notes[row] for row in rows.tolist()) if options.notes else ()
    width = options.width - (options.style.break_px if band.gap else 0.0)
    span = band.span or options.span if band.span or _reaches(table, band, options) else None
    return prepare(
        rows_of(table, rows),
        _lanes_of(lanes, rows),
        replace(options, width=width, height=max(height, 0.0), notes=notes, span=span),
        measure,
    )


def _reaches(table: EventTable, band: Band, options: TimelineOptions) -> bool:
    """Whether an event of the band runs on beyond the time that is asked for."""
    if options.span is None:
        return False
    first, last = table.earliest[band.rows].min(), table.latest[band.rows].max()
    return bool(first < options.span[0] or last >= options.span[1])


def rows_of(table: EventTable, rows: Indices) -> EventTable:
    """Some events of a table."""
    chosen = rows.tolist()
    return EventTable(
        ids=tuple(table.ids[row] for row in chosen),
        labels=tuple(table.labels[row] for row in chosen),
        earliest=table.earliest[rows],
        latest=table.latest[rows],
        precision=table.precision[rows],
        status=table.status[rows],
        importance=table.importance[rows],
        side=table.side[rows],
        is_span=table.is_span[rows],
        is_soft=table.is_soft[rows],
        open_start=table.open_start[rows],
        open_end=table.open_end[rows],
    )


def _lanes_of(lanes: Lanes, rows: Indices) -> Lanes:
    """The lanes in which these events stand."""
    used = np.unique(lanes.lane_of[rows])
    place = np.searchsorted(used, lanes.lane_of[rows]).astype(np.int32)
    return Lanes(tuple(lanes.lanes[lane] for lane in used.tolist()), place)


def _packed_height(prepared: Prepared) -> float:
    """Px in which every event of a band is labelled, rows as close as they may be."""
    boxes, row_px = prepared.bands.boxes, prepared.options.style.row_px
    heads = [needs.head for needs in prepared.heads.needs]
    least = [needs.least for needs in prepared.heads.needs]
    return prepared.axis_px + sum(
        max(head + box.rows * row_px + box.foot, need)
        for box, head, need in zip(boxes, heads, least, strict=True)
    )


def _least_height(prepared: Prepared) -> float:
    """Px of a band with a row a lane."""
    row_px = prepared.options.style.row_px
    return prepared.axis_px + sum(
        max(needs.head + row_px + 2 * 13.0, needs.least) for needs in prepared.heads.needs
    )


def _shared(wanted: list[float], least: list[float], free: float) -> list[float]:
    """Heights in proportion to what is wanted, none less than it needs."""
    beyond = [max(want - need, 1.0) for want, need in zip(wanted, least, strict=True)]
    rest = free - sum(least)
    return [need + rest * more / sum(beyond) for need, more in zip(least, beyond, strict=True)]


def _told(
    shown: DisplayList, band: Band, options: TimelineOptions, measure: Measure
) -> DisplayList:
    """The band with the quiet time after it as a torn strip at its end."""
    if band.gap is None or not shown.bands:
        return shown
    em, wide = options.style.label_px, options.style.break_px
    top = shown.bands[0].rect.y
    bottom = shown.bands[-1].rect.y + shown.bands[-1].rect.h
    rect = Rect(shown.width, top, wide, bottom - top)
    texts = shown.texts
    length = say_length(*band.gap)
    for words in (f"{length} folded", length):
        width = measure(words, TextRole.BREAK)
        if width <= rect.h - em:
            x, y = rect.x + wide / 2 + _MIDDLE_EM * em, rect.y + (rect.h + width) / 2
            texts = (*texts, Text(x, y, words, width, TextRole.BREAK, vertical=True))
            break
    return replace(shown, breaks=(*shown.breaks, Break(rect, *band.gap)), texts=texts)


def _with_rows(shown: DisplayList, rows: Indices) -> DisplayList:
    """The same with the whole table's rows as its events."""

    def of(events: NDArray[np.int32]) -> NDArray[np.int32]:
        return np.where(events >= 0, rows[np.maximum(events, 0)], -1).astype(np.int32)

    def there(text: Text) -> Text:
        return replace(text, event=int(rows[text.event])) if text.event >= 0 else text

    return replace(
        shown,
        marks=replace(shown.marks, event=of(shown.marks.event)),
        bars=replace(shown.bars, event=of(shown.bars.event)),
        foot_ticks=replace(shown.foot_ticks, event=of(shown.foot_ticks.event)),
        badges=tuple(
            replace(badge, events=tuple(int(rows[row]) for row in badge.events))
            for badge in shown.badges
        ),
        texts=tuple(there(text) for text in shown.texts),
    )


def _counted_once(shown: DisplayList) -> DisplayList:
    """An event that stands in two bands is not labelled only if it is in neither."""
    labelled = {text.event for text in shown.texts if text.event >= 0}
    hidden = set(shown.foot_ticks.event.tolist()) | set(shown.marks.event.tolist())
    hidden |= {row for badge in shown.badges for row in badge.events}
    return replace(shown, unlabelled=len(hidden - labelled - {-1}))
