"""A long timeline wrapped into bands, one below the other, as a page of paper wants it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.assembly import joined, moved
from viewer.timeline.display import Break, DisplayList, Rect, Text, TextRole
from viewer.timeline.figures import FigurePoints
from viewer.timeline.figures_row import figures_row, row_height
from viewer.timeline.fold import GAP_TAKEN_SHARE, is_long
from viewer.timeline.fold_words import folded_words
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
#: seconds beyond any time
_EVER = (-(2**62), 2**62)


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """rows: of the table, in time order. span: [start, end) seconds to which its time is limited.

    is_last_before_quiet: whether quiet time that is worth telling lies between it and the next.
    """

    rows: Indices
    span: tuple[int, int] = _EVER
    is_last_before_quiet: bool = False


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
    gap_s = int(quiet[best] * whole)
    is_told = quiet[best] > _TOLD_GAP_SHARE and is_long(gap_s, whole)
    return _cut(table, band, int(cuts[best]), is_quiet=bool(is_told))


def _cut(table: EventTable, band: Band, cut: int, *, is_quiet: bool) -> tuple[Band, Band]:
    starts, ends = table.earliest[band.rows], table.latest[band.rows] + 1
    first, second = band.rows[starts < cut], band.rows[ends > cut]
    reach = min(int(ends[starts < cut].max()), cut)
    # what bands draw around their events keeps out of each other's time, and leaves a told gap
    taken = GAP_TAKEN_SHARE * (cut - reach) if is_quiet else (cut - reach) / 2
    low, high = band.span
    return (
        Band(first, (low, reach + int(taken)), is_quiet),
        Band(second, (cut - int(taken), high), band.is_last_before_quiet),
    )


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
    gaps = _gaps(wanted, bands)
    for at, (band, height, figures) in enumerate(zip(bands, heights, told, strict=True)):
        row_px = rows_px[at]
        prepared = _prepared(table, lanes, band, options, height, measure)
        fits = fits and prepared.content_height <= height + 0.5
        shown = _told(layout(prepared, prepared.fit), gaps[at], options, measure)
        parts.append(moved(_with_rows(shown, band.rows), 0.0, top))
        top += height
        if figures:
            parts.append(moved(figures_row(prepared, figures), 0.0, top))
        top += row_px + GAP_EM * em
    frame = DisplayList(options.width, options.height, options.style)
    return _counted_once(joined(frame, *parts)), fits


def _gaps(prepared: Sequence[Prepared], bands: Sequence[Band]) -> list[tuple[int, int] | None]:
    """[start, end) of the time after each band that no axis shows, where it is worth telling."""
    drawn = [(each.fold.stretches[0][0], each.fold.stretches[-1][1]) for each in prepared]
    gaps = [(this[1], following[0]) for this, following in itertools.pairwise(drawn)]
    told = (
        gap if band.is_last_before_quiet else None for gap, band in zip(gaps, bands, strict=False)
    )
    return [*told, None]


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
    is_told = band.is_last_before_quiet
    width = options.width - (options.style.break_px if is_told else 0.0)
    low, high = options.span or _EVER
    span = max(low, band.span[0]), min(high, band.span[1])
    return prepare(
        rows_of(table, rows),
        _lanes_of(lanes, rows),
        replace(options, width=width, height=max(height, 0.0), notes=notes, span=span),
        measure,
    )


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
    shown: DisplayList, gap: tuple[int, int] | None, options: TimelineOptions, measure: Measure
) -> DisplayList:
    """The band with the quiet time after it as a torn strip at its end."""
    if gap is None or not shown.bands:
        return shown
    em, wide = options.style.label_px, options.style.break_px
    top = shown.bands[0].rect.y
    bottom = shown.bands[-1].rect.y + shown.bands[-1].rect.h
    rect = Rect(shown.width, top, wide, bottom - top)
    texts = shown.texts
    for words in folded_words(gap):
        width = measure(words, TextRole.BREAK)
        if width <= rect.h - em:
            x, y = rect.x + wide / 2 + _MIDDLE_EM * em, rect.y + (rect.h + width) / 2
            texts = (*texts, Text(x, y, words, width, TextRole.BREAK, vertical=True))
            break
    return replace(shown, breaks=(*shown.breaks, Break(rect, *gap)), texts=texts)


def _with_rows(shown: DisplayList, rows: Indices) -> DisplayList:
    """The same with the whole table's rows as its events."""

    def of(events: NDArray[np.int32]) -> NDArray[np.int32]:
        return np.where(events >= 0, rows[np.maximum(events, 0)], events).astype(np.int32)

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
    return replace(shown, unlabelled=sum(row >= 0 for row in hidden - labelled))
