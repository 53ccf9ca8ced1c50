"""Where the figures of a measure stand in a view: stems, rates that hold, thresholds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from viewer.model.annotation import Bound
from viewer.model.calendar import DAY_S
from viewer.model.event import Status
from viewer.model.speech import tr
from viewer.model.when import Precision
from viewer.timeline.amounts import AmountScale
from viewer.timeline.forms import MARK_HALF_PX, OPEN_FADE_PX, UNIT_S
from viewer.timeline.prepared import Prepared
from viewer.timeline.scale import TimeScale
from viewer.timeline.table import PRECISIONS, STATUSES

#: figures of one day stand so far from its middle
BESIDE_PX = 4.5
#: a rate ends so far before the mark of the next one
NEXT_RATE_PX = 9.0
#: a mark is drawn until its middle is so far beyond an edge of the window
BEYOND_PX = 10.0

_WEEK = PRECISIONS.index(Precision.WEEK)
_IN_FORCE = tuple(STATUSES.index(s) for s in (Status.HAPPENED, Status.ONGOING))
#: what a figure that says only this is: a level, not a value that anything had
LIMITS = (Bound.OVER, Bound.UNDER)


class SpotKind(IntEnum):
    """How a figure is drawn."""

    STEM = 0
    """From zero, with its event's mark on top."""
    RATE = 1
    """A level line for as long as it was in force, with a mark where it is told."""
    THRESHOLD = 2
    """A dashed level: no value at a time."""


@dataclass(frozen=True, slots=True, eq=False)
class FigurePoints:
    """n figures of one measure, or of several of one unit, one column a property.

    event: row of the figure's event in the EventTable. source: number of its source. has_date,
    start, end, dates: its own as-of date, [start, end) seconds, and in words. notes: the note mark
    of its source, or "". is_rate: the measure holds from one figure to the next. side, status: of
    what the figure itself tells, where that is not its row's; None takes the row's. series, rates:
    of several measures the number of each figure's, and whether that one holds. letters: of each
    of them what its labels begin with, or "".
    """

    name: str
    unit: str
    ids: tuple[str, ...]
    value: NDArray[np.float64]
    value_max: NDArray[np.float64]
    bound: tuple[Bound, ...]
    event: NDArray[np.int32]
    source: NDArray[np.int32]
    has_date: NDArray[np.bool_]
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    dates: tuple[str, ...]
    notes: tuple[str, ...]
    is_rate: bool = False
    side: NDArray[np.int32] | None = None
    status: NDArray[np.int32] | None = None
    series: NDArray[np.int32] | None = None
    rates: NDArray[np.bool_] | None = None
    letters: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def top(self) -> NDArray[np.float64]:
        """The largest value of each."""
        return np.fmax(self.value, self.value_max)

    def holds(self, row: int) -> bool:
        """Whether the figure's measure holds from one figure to the next."""
        return self.is_rate if self.rates is None else bool(self.rates[row])

    def series_of(self, row: int) -> int:
        """The number of the figure's measure among several, else 0."""
        return 0 if self.series is None else int(self.series[row])

    def letter_of(self, row: int) -> str:
        """What tells the figure's measure from the others of its label: `a: `, or nothing."""
        letter = self.letters[self.series_of(row)] if self.letters else ""
        return f"{letter}: " if letter else ""

    def some(self, rows: Sequence[int]) -> FigurePoints:
        """Some of the figures."""
        chosen = np.array(rows, dtype=np.intp)
        columns: dict[str, Any] = {
            name: getattr(self, name)[chosen]
            for name in ("value", "value_max", "event", "source", "has_date", "start", "end")
        }
        for name in ("ids", "bound", "dates", "notes"):
            columns[name] = tuple(getattr(self, name)[row] for row in rows)
        for name in ("side", "status", "series", "rates"):
            whole = getattr(self, name)
            columns[name] = None if whole is None else whole[chosen]
        return replace(self, **columns)


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a level between two folds: px from x0 to x1, px that fade at its right end."""

    x0: float
    x1: float
    fade: float = 0.0
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """One or more equal figures at one place.

    rows: in the FigurePoints. event: row of their event. x, y: px of the mark; y_max: of the upper
    end of a range, else y. pieces: the level line of a rate or a threshold. words, note: its
    label. has_mark: whether the mark is in view. series: number of its measure among several.
    """

    rows: tuple[int, ...]
    kind: SpotKind
    event: int
    source: int
    seconds: int
    x: float
    y: float
    y_max: float
    side: int
    status: int
    words: str
    note: str
    pieces: tuple[Piece, ...] = ()
    has_mark: bool = True
    series: int = 0


@dataclass(frozen=True, slots=True)
class Area:
    """Where values and times stand: px; floor is where zero or the least value is."""

    left: float
    right: float
    top: float
    floor: float
    scale: float = 1.0

    def y(self, share: float) -> float:
        """Px of a share of the axis, counted from its foot."""
        return self.floor - share * (self.floor - self.top)


@dataclass(frozen=True, slots=True)
class Placed:
    """What of a measure is in view; rows that are elsewhere, and rows that no axis shows."""

    spots: tuple[Spot, ...]
    elsewhere: tuple[int, ...]
    hidden: tuple[int, ...]


def figure_times(prepared: Prepared, points: FigurePoints) -> tuple[NDArray[np.int64], ...]:
    """The second at which each figure stands, whether it is its own, and whether it has a place.

    Its own date counts where the axis shows that; a year before all events, or a day that is
    folded away, gives way to the figure's event, and the label says the date.
    """
    own = points.start + (points.end - points.start) // 2
    is_own = points.has_date & _on_axis(prepared, own)
    seconds = np.where(is_own, own, prepared.forms.anchor[points.event])
    return seconds, is_own.astype(np.int64), _on_axis(prepared, seconds).astype(np.int64)


def _on_axis(prepared: Prepared, seconds: NDArray[np.int64]) -> NDArray[np.bool_]:
    stretches = np.array(prepared.fold.stretches, dtype=np.int64)
    at = np.searchsorted(stretches[:, 0], seconds, side="right") - 1
    return np.asarray((at >= 0) & (seconds < stretches[np.maximum(at, 0), 1]))


def place_figures(
    prepared: Prepared, scale: TimeScale, points: FigurePoints, amounts: AmountScale, area: Area
) -> Placed:
    """Place all figures of a measure."""
    maker = _Maker(prepared, scale, points, amounts, area)
    return maker.placed()


class _Maker:
    """Places figures one by one."""

    def __init__(
        self,
        prepared: Prepared,
        scale: TimeScale,
        points: FigurePoints,
        amounts: AmountScale,
        area: Area,
    ) -> None:
        self.prepared, self.scale, self.points = prepared, scale, points
        self.amounts, self.area = amounts, area
        self.seconds, self.is_own, has_place = figure_times(prepared, points)
        self.hidden = tuple(np.flatnonzero(has_place == 0).tolist())
        self.shown = np.flatnonzero(has_place).tolist()
        self.x = scale.time_to_px(self.seconds)
        edges = scale.time_to_px(np.array(prepared.fold.stretches, dtype=np.int64).ravel())
        self.stretches = list(zip(edges[0::2].tolist(), edges[1::2].tolist(), strict=True))

    def placed(self) -> Placed:
        """Spots in view from left to right, and what is not."""
        merged: dict[tuple[object, ...], list[int]] = {}
        for row in self.shown:
            merged.setdefault(self._key(row), []).append(row)
        spots = [self._spot(tuple(rows)) for rows in merged.values()]
        spots.sort(key=lambda s: (s.seconds, s.rows))
        spots = self._beside(spots)
        spots = [self._with_pieces(spot, spots) for spot in spots]
        seen = tuple(spot for spot in spots if spot.has_mark or spot.pieces)
        rows = {row for spot in seen for row in spot.rows}
        elsewhere = tuple(row for row in self.shown if row not in rows)
        return Placed(seen, elsewhere, self.hidden)

    def _key(self, row: int) -> tuple[object, ...]:
        """Figures that are alike in all this are one spot."""
        points = self.points
        return (
            int(self.seconds[row]),
            int(points.event[row]),
            repr(points.value[row]),
            repr(points.value_max[row]),
            points.bound[row],
            self._date(row),
            points.series_of(row),
        )

    def _date(self, row: int) -> str:
        """The figure's date where its place does not say it."""
        stands_for_itself = self.is_own[row] or not self.points.has_date[row]
        return "" if stands_for_itself else self.points.dates[row]

    def _kind(self, row: int) -> SpotKind:
        table, event = self.prepared.table, int(self.points.event[row])
        if not self.points.holds(row):
            return SpotKind.STEM
        if table.is_span[event] and int(table.status[event]) in _IN_FORCE:
            return SpotKind.RATE
        return SpotKind.THRESHOLD if self.points.bound[row] in LIMITS else SpotKind.STEM

    def _spot(self, rows: tuple[int, ...]) -> Spot:
        points, table, area, row = self.points, self.prepared.table, self.area, rows[0]
        event, kind = int(points.event[row]), self._kind(row)
        said = self.amounts.label(
            float(points.value[row]), float(points.value_max[row]), points.bound[row]
        )
        said = tr("threshold: {amount}", amount=said) if kind == SpotKind.THRESHOLD else said
        date = self._date(row)
        said = tr("{amount} ({date})", amount=said, date=date) if date else said
        notes = dict.fromkeys(points.notes[r] for r in rows if points.notes[r])
        return Spot(
            rows=rows,
            kind=kind,
            event=event,
            source=int(points.source[row]),
            seconds=int(self.seconds[row]),
            x=float(self.x[row]),
            y=area.y(self.amounts.share(float(points.value[row]))),
            y_max=area.y(self.amounts.share(float(points.top[row]))),
            side=int(table.side[event] if points.side is None else points.side[row]),
            status=int(table.status[event] if points.status is None else points.status[row]),
            words=points.letter_of(row) + said,
            note="".join(notes),
            series=points.series_of(row),
        )

    def _beside(self, spots: list[Spot]) -> list[Spot]:
        """Marks of one day side by side, and whether they are in view."""
        days: dict[int, list[Spot]] = {}
        for spot in spots:
            key = spot.seconds // DAY_S
            days.setdefault(key, [])
            if spot.kind != SpotKind.THRESHOLD:
                days[key].append(spot)
        slack = BEYOND_PX * self.area.scale if self.area.left <= 0 else 0.5
        apart: list[Spot] = []
        for spot in spots:
            if spot.kind == SpotKind.THRESHOLD:
                apart.append(replace(spot, has_mark=False))
                continue
            day = days[spot.seconds // DAY_S]
            shift = (2 * day.index(spot) - (len(day) - 1)) * BESIDE_PX * self.area.scale
            is_in_view = self.area.left - slack <= spot.x <= self.area.right + slack
            apart.append(replace(spot, x=spot.x + shift, has_mark=is_in_view))
        return apart

    # --- level lines

    def _with_pieces(self, spot: Spot, spots: list[Spot]) -> Spot:
        if spot.kind == SpotKind.THRESHOLD:
            return replace(spot, pieces=tuple(self._threshold(spot)))
        if spot.kind == SpotKind.RATE:
            return replace(spot, pieces=tuple(self._in_force(spot, spots)))
        return spot

    def _threshold(self, spot: Spot) -> Iterator[Piece]:
        """Across the stretch in which it is told: it holds at no time, and for none less."""
        for low, high in self.stretches:
            if low <= spot.x <= high:
                yield from self._visible(low, high, 0.0, is_dashed=True)

    def _in_force(self, spot: Spot, spots: list[Spot]) -> Iterator[Piece]:
        """From its event's beginning to its end, or to the next figure of the same side."""
        table, forms, scale = self.prepared.table, self.prepared.forms, self.scale
        start, end = int(forms.start[spot.event]), int(forms.end[spot.event])
        left, right = min(scale.px(start), spot.x), max(scale.px(end), spot.x)
        precision = int(table.precision[spot.event])
        sure = scale.px(start + int(UNIT_S[precision])) if precision > _WEEK else left
        fade = OPEN_FADE_PX * self.area.scale if forms.trail[spot.event] else 0.0
        limit = self._next_rate(spot, spots)
        right, fade = (limit, 0.0) if limit < right + fade else (right + fade, fade)
        for low, high in self.stretches:
            unsure = max(left, low), min(sure, right - fade, high)
            yield from self._visible(*unsure, 0.0, is_dashed=True)
            begin, stop = max(left, min(sure, right - fade), low), min(right, high)
            yield from self._visible(begin, stop, min(fade, max(stop - begin, 0.0)))

    def _next_rate(self, spot: Spot, spots: list[Spot]) -> float:
        """Where the next value of the same side begins."""
        following = (
            other.x - NEXT_RATE_PX * self.area.scale
            for other in spots
            if other.kind != SpotKind.THRESHOLD
            and (other.side, other.series) == (spot.side, spot.series)
            and other.seconds // DAY_S > spot.seconds // DAY_S
        )
        nearest = min(following, default=np.inf)
        return max(float(nearest), spot.x + MARK_HALF_PX * self.area.scale)

    def _visible(
        self, x0: float, x1: float, fade: float, *, is_dashed: bool = False
    ) -> Iterator[Piece]:
        beyond = BEYOND_PX if self.area.left <= 0 else 0.0
        left, right = max(x0, self.area.left - beyond), min(x1, self.area.right + beyond)
        if right - left > 0.5 and left < self.area.right and right > self.area.left:
            yield Piece(left, right, max(fade - (x1 - right), 0.0), is_dashed)
