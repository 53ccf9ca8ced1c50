"""One measure's figures over time, below the timeline and on the same folded axis.

Stems from zero for amounts, level lines for rates, a dashed line for a threshold; each label says
its bound. No line leads from one figure to another: between them nothing is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from viewer.model.speech import tr, tr_later
from viewer.timeline.amounts import AmountScale, amount_scale
from viewer.timeline.axis import AxisPlace, layout_axis
from viewer.timeline.display import (
    Bars,
    BarShape,
    Break,
    DisplayList,
    Fill,
    Line,
    Marks,
    Rect,
    Text,
    TextRole,
)
from viewer.timeline.drawn import BASELINE_EM
from viewer.timeline.figure_labels import (
    STEM_PX,
    LabelPlacer,
    SpotLabel,
    hits_any,
    spot_rects,
)
from viewer.timeline.figure_spots import (
    BEYOND_PX,
    Area,
    FigurePoints,
    Piece,
    Placed,
    Spot,
    SpotKind,
    place_figures,
)
from viewer.timeline.prepared import Prepared
from viewer.timeline.scale import TimeScale
from viewer.timeline.style import SCREEN, Style
from viewer.timeline.viewport import Viewport

__all__ = ["FigureChart", "FigurePoints", "FiguresPlace", "Spot", "SpotKind", "layout_figures"]

#: px from the top of the chart to the highest value, and from zero to its foot, in label sizes
TOP_EM, FOOT_EM = 1.0, 0.9
#: a tick of the axis needs so much height, in label sizes
TICK_EM, TICK_ON_PAGE_EM = 1.7, 1.35
#: from the edge of the window, or from the plot, to the axis' words
WORD_INSET_PX, WORD_GAP_PX = 10.0, 7.0
#: dashes of a threshold, and of what is not known of a rate
THRESHOLD_DASH, UNSURE_DASH = (5.0, 4.0), (3.0, 3.0)
#: a stretch is told to be empty where it is this wide
LEAST_EMPTY_PX = 150.0
EMPTY_WORDS = tr_later("No figure of this measure in view")
EMPTY_STRETCH_WORDS = tr_later("No figures here")


@dataclass(frozen=True, slots=True)
class FiguresPlace:
    """width, height: px of the chart, whose time has the timeline's px.

    hovered, focused: positions of spots, or -1. selected: row of the selected event, or -1.
    span: [left, right] px of the only stretch that is drawn, without folds; the axis' words may
    stand so far left of it.
    """

    width: float
    height: float
    style: Style = SCREEN
    hovered: int = -1
    focused: int = -1
    selected: int = -1
    span: tuple[float, float] | None = None
    word_room: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class FigureChart:
    """What is painted, and what can be pointed at.

    spots: figures in view, from left to right. labels: by the spot's position. elsewhere: rows
    that another view shows. hidden: rows whose time lies in a fold.
    """

    frame: DisplayList
    area: Area
    amounts: AmountScale
    spots: tuple[Spot, ...] = ()
    labels: dict[int, SpotLabel] | None = None
    elsewhere: tuple[int, ...] = ()
    hidden: tuple[int, ...] = ()

    @property
    def unlabelled(self) -> tuple[int, ...]:
        """Positions of the spots whose label found no room."""
        labels = self.labels or {}
        return tuple(n for n in range(len(self.spots)) if n not in labels)


def layout_figures(
    prepared: Prepared, viewport: Viewport, points: FigurePoints, place: FiguresPlace
) -> FigureChart:
    """Lay out the figures of a measure for what a timeline shows.

    Args:
        prepared: the timeline's events, packed: their fold, their dates, widths of texts.
        viewport: the timeline's, in folded seconds; its width is that of the time axis.
        points: the figures, whose event rows are those of `prepared`.
        place: the size of the chart.
    """
    return _Chart(prepared, viewport, points, place).chart()


class _Chart:
    """One chart while it is made."""

    def __init__(
        self, prepared: Prepared, viewport: Viewport, points: FigurePoints, place: FiguresPlace
    ) -> None:
        self.prepared, self.points, self.place = prepared, points, place
        self.style, self.measure = place.style, prepared.measure
        em, gutter = self.style.label_px, prepared.heads.gutter
        floor = max(place.height - FOOT_EM * em, TOP_EM * em + 1.0)
        left, right = place.span or (gutter, viewport.width)
        self.area = Area(left, right, TOP_EM * em, floor, self.style.scale)
        self.scale = TimeScale(prepared.fold, viewport, gutter, viewport.width)
        self.word_room = place.word_room if place.span else gutter
        tick = TICK_ON_PAGE_EM if gutter else TICK_EM
        steps = min(max(int((floor - self.area.top) / (tick * em)), 1), 3)
        self.amounts = amount_scale(_values(points), points.unit, steps)
        self.breaks = () if place.span else tuple(self._breaks())

    def chart(self) -> FigureChart:
        """All parts put together."""
        placed = place_figures(self.prepared, self.scale, self.points, self.amounts, self.area)
        words = self._tick_words(placed) if len(self.points) else ()
        taken = [fold.rect for fold in self.breaks]
        taken += [_rect_of(text, self.style.label_px) for text in words]
        placer = LabelPlacer(self.area, self.style, self.measure, taken)
        labels = placer.place(placed.spots, self.place.selected)
        said = (text for label in labels.values() for text in label.texts)
        empty = tuple(self._empty(placed, placer, words))
        # on a page a level whose words find no room says nothing
        levels = [s for n, s in enumerate(placed.spots) if n in labels or not self.is_page]
        frame = DisplayList(
            width=self.place.width,
            height=self.place.height,
            style=self.style,
            fills=tuple(self._fills(placed.spots)),
            lines=(*self._grid(words, placed.spots, empty), *self._dashes(levels)),
            bars=self._bars(placed.spots),
            breaks=self.breaks,
            marks=self._marks(placed.spots),
            texts=(*words, *said, *empty),
            hovered=self.place.hovered,
            focused=self.place.focused,
            unlabelled=len(placed.spots) - len(labels),
        )
        return FigureChart(
            frame, self.area, self.amounts, placed.spots, labels, placed.elsewhere, placed.hidden
        )

    # --- the ground

    def _breaks(self) -> Iterator[Break]:
        fold = self.prepared.fold
        for (start, end), quiet in zip(fold.breaks, fold.told, strict=True):
            left, right = self.scale.px(start), self.scale.px(end)
            if right > self.area.left and left < self.area.right:
                left, right = max(left, self.area.left - 20.0), min(right, self.area.right + 20.0)
                yield Break(Rect(left, 0.0, right - left, self.place.height), *quiet)

    def _y(self, value: float) -> float:
        return self.area.y(self.amounts.share(value))

    def _tick_words(self, placed: Placed) -> tuple[Text, ...]:
        """The values of the axis: in the gutter, or at the side of the window that is free."""
        role = TextRole.LEGEND if self.prepared.heads.gutter else TextRole.AXIS
        said = [(value, self.amounts.number(value)) for value in self.amounts.ticks]
        wide = [self.measure(text, role) for _, text in said]
        widest = max(wide)
        if self.word_room > widest + WORD_GAP_PX * self.style.scale:
            right = self.area.left - WORD_GAP_PX * self.style.scale
        else:
            right = (self.area.left if self.place.span else 0.0) + WORD_INSET_PX + widest
            if self._is_met(right - widest, right, placed) and not self._is_met(
                self.area.right - WORD_INSET_PX - widest, self.area.right, placed
            ):
                right = self.area.right - WORD_INSET_PX
        drop = BASELINE_EM * self.style.label_px
        words = [
            Text(right - width, self._y(value) + drop, text, width, role)
            for (value, text), width in zip(said, wide, strict=True)
        ]
        met = [rect for spot in placed.spots for rect in spot_rects(spot, self.area)]
        kept: list[Text] = []
        for word in words:
            box = _rect_of(word, self.style.label_px)
            if not hits_any(box, met):
                kept.append(word)
                met.append(box)
        return tuple(kept)

    def _is_met(self, left: float, right: float, placed: Placed) -> bool:
        """Whether anything is drawn between two px."""
        column = Rect(left, 0.0, right - left, self.place.height)
        return any(hits_any(column, spot_rects(spot, self.area)) for spot in placed.spots)

    @property
    def is_page(self) -> bool:
        """Whether the chart is part of a picture, where nothing can be pointed at."""
        return self.prepared.heads.gutter > 0

    def _grid(
        self, words: Iterable[Text], spots: tuple[Spot, ...], clear: tuple[Text, ...] = ()
    ) -> Iterator[Line]:
        """Level lines at the values, up to the breaks; upright ones at the times."""
        place = AxisPlace(0.0, self.place.height, self.style, self.measure)
        beside = [(t.x - 2.0, t.x + t.width + 2.0) for t in words]
        for line in layout_axis(self.scale, place).grid:
            is_met = any(left <= line.x0 <= right for left, right in beside)
            is_met = is_met or any(t.x <= line.x0 <= t.x + t.width for t in clear)
            if self.area.left <= line.x0 <= self.area.right and not is_met:
                yield line
        stems = [r for s in spots if s.kind == SpotKind.STEM for r in spot_rects(s, self.area)]
        taken = [(fold.rect.x, fold.rect.x + fold.rect.w) for fold in self.breaks]
        inset = WORD_GAP_PX * self.style.scale
        for value in self.amounts.ticks if len(self.points) else ():
            y = self._y(value)
            on_line = [t for t in words if abs(t.y - BASELINE_EM * self.style.label_px - y) < 0.5]
            spans = [(t.x - inset, t.x + t.width + inset) for t in on_line]
            em = self.style.label_px
            boxes = [_rect_of(t, em) for t in clear]
            spans += [(r.x - inset, r.x + r.w + inset) for r in boxes if r.y < y < r.y + r.h]
            if value != 0:
                spans += [(r.x - 1, r.x + r.w + 1) for r in stems if r.y < y < r.y + r.h]
            role = "axis-line" if value == 0 else "grid"
            for x0, x1 in _gaps(self.area.left, self.area.right, [*taken, *spans]):
                yield Line(x0, y, x1, y, role)

    def _empty(
        self, placed: Placed, placer: LabelPlacer, axis_words: Iterable[Text]
    ) -> Iterator[Text]:
        """Where there is nothing, words say so, clear of the axis' own."""
        role = TextRole.AXIS
        middle = (self.area.top + self.area.floor) / 2 + BASELINE_EM * self.style.label_px
        if not placed.spots:
            ends = (text.x + text.width + WORD_GAP_PX for text in axis_words)
            left = max(ends, default=self.area.left)
            yield self._centred(tr(EMPTY_WORDS), max(left, self.area.left), self.area.right, middle)
            return
        nothing = tr(EMPTY_STRETCH_WORDS)
        gaps = [(fold.rect.x, fold.rect.x + fold.rect.w) for fold in self.breaks]
        for left, right in _gaps(self.area.left, self.area.right, gaps):
            column = Rect(left, 0.0, right - left, self.place.height)
            told = any(hits_any(column, spot_rects(s, self.area)) for s in placed.spots)
            needed = max(LEAST_EMPTY_PX, self.measure(nothing, role) + 4 * WORD_GAP_PX)
            if not told and right - left >= needed:
                text = self._centred(nothing, left, right, middle)
                if placer.is_free(_rect_of(text, self.style.label_px)):
                    yield text

    def _centred(self, words: str, left: float, right: float, y: float) -> Text:
        width = self.measure(words, TextRole.AXIS)
        return Text((left + right - width) / 2, y, words, width, TextRole.AXIS)

    # --- the figures

    def _fills(self, spots: tuple[Spot, ...]) -> Iterator[Fill]:
        """Stems, the thin lines of ranges, and dashes of rates whose beginning is not known."""
        wide = STEM_PX * self.style.scale
        zero = self._y(0.0)
        for spot in spots:
            if spot.has_mark and spot.kind == SpotKind.STEM:
                top, bottom = sorted((spot.y, zero))
                stem = Rect(spot.x - wide / 2, top, wide, bottom - top)
                yield Fill(stem, "side", side=spot.side)
            if spot.has_mark and spot.y_max < spot.y:
                thin, cap = wide / 2, 3.0 * self.style.scale
                line = Rect(spot.x - thin / 2, spot.y_max, thin, spot.y - spot.y_max)
                yield Fill(line, "side", side=spot.side)
                end = Rect(spot.x - cap, spot.y_max - thin / 2, 2 * cap, thin)
                yield Fill(end, "side", side=spot.side)
            for x0, x1 in self._dash_ends(spot, UNSURE_DASH):
                if spot.kind == SpotKind.RATE:
                    rect = Rect(x0, spot.y - wide / 2, x1 - x0, wide)
                    yield Fill(rect, "side", side=spot.side)

    def _dashes(self, spots: Iterable[Spot]) -> Iterator[Line]:
        for spot in spots:
            if spot.kind == SpotKind.THRESHOLD:
                for x0, x1 in self._dash_ends(spot, THRESHOLD_DASH):
                    yield Line(x0, spot.y, x1, spot.y, "soft", self.style.scale)

    def _dash_ends(self, spot: Spot, dash: tuple[float, float]) -> Iterator[tuple[float, float]]:
        on, off = (px * self.style.scale for px in dash)
        for piece in spot.pieces:
            if piece.is_dashed:
                starts = np.arange(piece.x0, piece.x1, on + off).tolist()
                yield from ((x, min(x + on, piece.x1)) for x in starts)

    def _bars(self, spots: tuple[Spot, ...]) -> Bars:
        """Level lines of rates where they are known to hold."""
        known: list[tuple[Spot, Piece]] = [
            (spot, piece) for spot in spots for piece in spot.pieces if not piece.is_dashed
        ]
        count = len(known)
        return Bars(
            event=np.full(count, -1, dtype=np.int32),
            x0=np.array([piece.x0 for _, piece in known], dtype=np.float64),
            x1=np.array([piece.x1 for _, piece in known], dtype=np.float64),
            y=np.array([spot.y for spot, _ in known], dtype=np.float64),
            shape=np.full(count, BarShape.LEVEL, dtype=np.uint8),
            side=np.array([spot.side for spot, _ in known], dtype=np.uint8),
            status=np.array([spot.status for spot, _ in known], dtype=np.uint8),
            fade_left=np.zeros(count),
            fade_right=np.array([piece.fade for _, piece in known], dtype=np.float64),
            pinned=np.zeros(count, dtype=np.bool_),
            goes_on=np.zeros(count, dtype=np.bool_),
        )

    def _marks(self, spots: tuple[Spot, ...]) -> Marks:
        """The events' own marks; `event` is the spot's position."""
        marked = [(n, spot) for n, spot in enumerate(spots) if spot.has_mark]
        return Marks(
            event=np.array([n for n, _ in marked], dtype=np.int32),
            x=np.array([spot.x for _, spot in marked], dtype=np.float64),
            y=np.array([spot.y for _, spot in marked], dtype=np.float64),
            side=np.array([spot.side for _, spot in marked], dtype=np.uint8),
            status=np.array([spot.status for _, spot in marked], dtype=np.uint8),
            size=np.ones(len(marked)),
        )


def figure_at(chart: FigureChart, x: float, y: float) -> int:
    """Position of the spot at (x, y) px: the nearest mark, a label, a line; -1 for none."""
    reach = BEYOND_PX * chart.area.scale
    near = [
        (float(np.hypot(spot.x - x, spot.y - y)), n)
        for n, spot in enumerate(chart.spots)
        if spot.has_mark
    ]
    distance, nearest = min(near, default=(np.inf, -1))
    if distance <= reach:
        return nearest
    for n, label in (chart.labels or {}).items():
        if _grown(label.box, 3.0).contains(x, y):
            return n
    for n, spot in enumerate(chart.spots):
        if any(_grown(r, 4.0).contains(x, y) for r in spot_rects(spot, chart.area)):
            return n
    return -1


def _values(points: FigurePoints) -> list[float]:
    return [*points.value.tolist(), *points.top.tolist()]


def _grown(rect: Rect, by: float) -> Rect:
    return Rect(rect.x - by, rect.y - by, rect.w + 2 * by, rect.h + 2 * by)


def _rect_of(text: Text, em: float) -> Rect:
    return Rect(text.x, text.y - 0.8 * em, text.width, em)


def _gaps(
    left: float, right: float, taken: Iterable[tuple[float, float]]
) -> Iterator[tuple[float, float]]:
    """What some intervals leave of [left, right], from left to right."""
    at = left
    for start, end in sorted(taken):
        if start > at:
            yield at, min(start, right)
        at = max(at, end)
    if at < right:
        yield at, right
