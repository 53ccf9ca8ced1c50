"""From events to what is drawn: `prepare` packs once, `layout` makes each frame.

A frame is made of what its viewport shows and nothing else; its cost follows what is in view.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from viewer.model.wording import say_length
from viewer.timeline.assembly import stacked
from viewer.timeline.axis import AxisPlace, layout_axis
from viewer.timeline.clusters import BADGE_PX, CELL_PX, badge_px, cluster
from viewer.timeline.display import (
    Badge,
    Break,
    DisplayList,
    FootTicks,
    LaneBand,
    Line,
    Marks,
    Rect,
    Selection,
    Text,
    TextRole,
)
from viewer.timeline.drawn import LabelWords, bars_of, marks_of, texts_of
from viewer.timeline.heads import head_marks, head_texts
from viewer.timeline.labels import Labels, place_labels
from viewer.timeline.prepared import (
    Prepared,
    TimelineOptions,
    clamped,
    prepare,
    visible_seconds,
)
from viewer.timeline.rows import NEVER
from viewer.timeline.scale import TimeScale
from viewer.timeline.sight import Plot, events_in_sight
from viewer.timeline.spotlight import Chosen, Spotlight, light_up
from viewer.timeline.viewport import Viewport

__all__ = [
    "Highlight",
    "Prepared",
    "TimelineOptions",
    "clamped",
    "layout",
    "prepare",
    "visible_seconds",
]

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Indices = NDArray[np.intp]

FOOT_TICK_PX = 8.0
#: px below a lane's ticks and badges
FOOT_EDGE_PX = 2.5
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Highlight:
    """Rows of the events that are selected, under the pointer and under the keyboard, or -1."""

    selected: int = -1
    hovered: int = -1
    focused: int = -1


def layout(
    prepared: Prepared, viewport: Viewport, highlight: Highlight | None = None
) -> DisplayList:
    """Everything that a viewport shows."""
    return _Frame(prepared, viewport, highlight or Highlight()).display_list()


class _Frame:
    """One frame while it is made: the viewport's scale and the events in sight."""

    def __init__(self, prepared: Prepared, viewport: Viewport, highlight: Highlight) -> None:
        self.prepared, self.viewport, self.highlight = prepared, viewport, highlight
        self.style = prepared.options.style
        gutter = prepared.heads.gutter
        slides = self.style.elide and gutter == 0.0
        self.plot = Plot(gutter, viewport.width, prepared.axis_px, viewport.height, slides)
        self.scale = TimeScale(prepared.fold, viewport, self.plot.left, self.plot.right)
        self.level = prepared.level_of(self.scale.px_per_folded)
        self.origin = prepared.axis_px - viewport.scroll_px
        self.sight = events_in_sight(prepared.forms, prepared.index, self.scale, self.plot)
        self.lane = prepared.lanes.lane_of[self.sight.events]
        self.y = self._row_ys()
        self.in_pane = self._in_pane()
        packing = prepared.bands.packing
        self.labelled = packing.level[self.sight.events] <= self.level

    def _row_ys(self) -> Floats:
        """The middle of each event's row, nan where it has none."""
        boxes, row = self.prepared.bands.boxes, self.prepared.bands.packing.row[self.sight.events]
        if not boxes:
            return np.zeros(0)
        top = np.array([box.row_top for box in boxes])[self.lane]
        y = self.origin + top + (row + 0.5) * boxes[0].pitch
        return np.asarray(np.where(row >= 0, y, np.nan))

    def _in_pane(self) -> Flags:
        """Whose rows are scrolled into the pane with their whole height."""
        half = self.style.row_px / 2
        with np.errstate(invalid="ignore"):
            return np.asarray(
                (self.y >= self.plot.top + half - 0.5) & (self.y <= self.plot.bottom - half + 0.5)
            )

    def display_list(self) -> DisplayList:
        """All parts put together."""
        prepared, sight = self.prepared, self.sight
        labels = self._labels()
        spot = self._spotlight(labels)
        shown = self.labelled & self.in_pane
        marked, worded = shown.copy(), shown & ~np.isnan(labels.x)
        barred = shown.copy()
        if spot is not None:
            em = self.style.label_px
            worded &= ~spot.covers(labels, self.y, em)
            marked &= ~spot.covers_mark(labels, self.y)
            marked[spot.position] = worded[spot.position] = False
            barred[spot.position] &= not spot.shows_bar
        with_mark = marked & self._mark_shows(labels)
        words = LabelWords(self.style.label_px, self.style.scale, prepared.options.notes)
        ticks, badges, unlabelled = self._unlabelled(spot)
        axis = layout_axis(self.scale, self._axis_place()) if prepared.axis_px else None
        breaks = self._breaks()
        marks = marks_of(prepared.table, sight, labels, self.y, np.flatnonzero(with_mark))
        shown_list = DisplayList(
            width=self.viewport.width,
            height=self.viewport.height,
            style=self.style,
            bands=self._bands(),
            lines=(*(axis.grid if axis else ()), *(axis.lines if axis else ()), *self._lines()),
            bars=bars_of(prepared.table, sight, labels, self.y, np.flatnonzero(barred), self.plot),
            breaks=tuple(found for found, _ in breaks),
            foot_ticks=ticks,
            marks=stacked([marks, self._head_marks()]),
            badges=badges,
            texts=(
                *texts_of(prepared.table, sight, labels, self.y, np.flatnonzero(worded), words),
                *self._head_texts(),
                *(text for _, text in breaks if text is not None),
                *(axis.scale_bars if axis else ()),
            ),
            hovered=self.highlight.hovered,
            focused=self.highlight.focused,
            ticks=axis.texts if axis else (),
            unlabelled=unlabelled,
        )
        return shown_list if spot is None else self._with_selection(shown_list, spot, labels)

    def _labels(self) -> Labels:
        packing = self.prepared.bands.packing
        side = packing.side[self.sight.events]
        row = packing.row[self.sight.events].astype(np.int64)
        row_keys = self.lane.astype(np.int64) * (1 << 32) + row
        elide = self._elide if self.style.elide else None
        return place_labels(self.sight, self.labelled, side, row_keys, self.plot, elide)

    def _elide(self, row: int, room: float) -> tuple[str, float] | None:
        """An event's label cut to a width with an ellipsis."""
        label, measure = self.prepared.table.labels[row], self.prepared.measure
        if self.prepared.forms.label[row] <= room:
            return label, float(self.prepared.forms.label[row])
        kept = len(label)
        while kept > 0:
            cut = label[:kept].rstrip(" ,;:-–—") + _ELLIPSIS
            width = measure(cut, TextRole.LABEL)
            if width <= room:
                return cut, width
            kept = min(kept - 1, int(kept * max(room, 0.0) / width) + 1)
        return None

    def _mark_shows(self, labels: Labels) -> Flags:
        """Marks in view or sliding over its edge."""
        beyond = BADGE_PX / 2 if self.plot.slides else 0.0
        near = (labels.mark >= self.plot.left - beyond) & (labels.mark <= self.plot.right + beyond)
        return np.asarray(self.sight.in_view | (near & self.plot.slides))

    def _spotlight(self, labels: Labels) -> Spotlight | None:
        found = np.flatnonzero(self.sight.events == self.highlight.selected)
        if len(found) == 0 or not self.sight.in_view[found[0]]:
            return None
        at, row = int(found[0]), self.highlight.selected
        packing, prepared = self.prepared.bands.packing, self.prepared
        if self.labelled[at]:
            row_ys: tuple[float, ...] = (float(self.y[at]),)
        else:
            box = prepared.bands.boxes[int(self.lane[at])]
            row_ys = tuple(self.origin + box.row_y(number) for number in range(box.rows))
        label = prepared.table.labels[row]
        width = prepared.measure(label, TextRole.LABEL_STRONG)
        side = int(packing.side[row])
        chosen = Chosen(at, side, row_ys, label, width, self.style.label_px)
        visible = np.where(self.labelled & self.in_pane, self.y, np.nan)
        return light_up(chosen, self.sight, labels, visible, self.plot)

    def _with_selection(self, frame: DisplayList, spot: Spotlight, labels: Labels) -> DisplayList:
        """The frame with the selection's box, mark, label and, within the box, bar."""
        table, sight = self.prepared.table, self.sight
        at = np.array([spot.position])
        barred = at if spot.shows_bar else at[:0]
        y = np.full(len(sight), spot.y)
        event = int(sight.events[spot.position])
        return replace(
            frame,
            selection=Selection(event, spot.box, int(table.side[event])),
            top_marks=marks_of(table, sight, labels, y, at),
            top_bars=bars_of(table, sight, labels, y, barred, self.plot),
            top_texts=(spot.text,),
        )

    def _unlabelled(self, spot: Spotlight | None) -> tuple[FootTicks, tuple[Badge, ...], int]:
        """Ticks and badges of the events in view that have no label at this resolution."""
        hidden = np.flatnonzero(self.sight.in_view & ~self.labelled)
        if spot is not None:
            hidden = hidden[hidden != spot.position]
        events = self.sight.events[hidden]
        zoomed = self.prepared.marks_px[events] * 2.0**self.level
        never = self.prepared.bands.packing.level[events] == NEVER
        found = cluster(self.lane[hidden], zoomed, never)
        badges = tuple(self._badge(hidden[members]) for members in found.badges)
        ticks = hidden[found.ticks]
        return self._foot_ticks(ticks), tuple(b for b in badges if b is not None), len(hidden)

    def _foot_ticks(self, ticks: Indices) -> FootTicks:
        bottoms = np.array([box.bottom for box in self.prepared.bands.boxes] or [0.0])
        height = FOOT_TICK_PX * self.style.scale
        y = self.origin + bottoms[self.lane[ticks]] - FOOT_EDGE_PX - height
        seen = (y >= self.plot.top) & (y + height <= self.plot.bottom + 0.5)
        x = np.clip(self.sight.body.mark[ticks], self.plot.left + 1.0, self.plot.right - 1.0)
        return FootTicks(self.sight.events[ticks][seen].astype(np.int32), x[seen], y[seen])

    def _badge(self, members: Indices) -> Badge | None:
        """A badge over the middle of its events, within its cell and the view."""
        prepared, scale = self.prepared, self.style.scale
        events = self.sight.events[members]
        width, height = badge_px(len(members)) * scale, BADGE_PX * scale
        box = prepared.bands.boxes[int(self.lane[members[0]])]
        y = self.origin + box.bottom - FOOT_EDGE_PX - height
        if y < self.plot.top or y + height > self.plot.bottom:
            return None
        zoom = self.scale.px_per_folded / (prepared.px_per_folded * 2.0**self.level)
        cell = np.floor(prepared.marks_px[events[0]] * 2.0**self.level / CELL_PX)
        shift = self.plot.left - self.viewport.start * self.scale.px_per_folded
        low, high = cell * CELL_PX * zoom + shift, (cell + 1) * CELL_PX * zoom + shift
        middle = float(np.median(self.sight.body.mark[members]))
        x = min(max(middle - width / 2, low), high - width)
        x = min(max(x, self.plot.left + 1.0), self.plot.right - width - 1.0)
        importance = prepared.table.importance[events].astype(np.int64)
        order = np.lexsort((events, -importance))
        side = prepared.table.side[events]
        one_side = int(side[0]) if np.all(side == side[0]) else -1
        return Badge(
            Rect(float(x), y, width, height), len(members), one_side, tuple(events[order].tolist())
        )

    def _axis_place(self) -> AxisPlace:
        bottom = min(self.origin + self.prepared.bands.height, self.plot.bottom)
        return AxisPlace(self.prepared.axis_px, bottom, self.style, self.prepared.measure)

    def _bands(self) -> tuple[LaneBand, ...]:
        bands = []
        for lane, box in zip(self.prepared.lanes.lanes, self.prepared.bands.boxes, strict=True):
            top = max(self.origin + box.top, self.plot.top)
            bottom = min(self.origin + box.bottom, self.plot.bottom)
            if bottom > top:
                rect = Rect(0.0, top, self.viewport.width, bottom - top)
                bands.append(LaneBand(lane.key, rect, lane.side))
        return tuple(bands)

    def _lines(self) -> list[Line]:
        """Below the axis and below each lane."""
        width, top = self.viewport.width, self.plot.top
        lines = [Line(0.0, top, width, top, "axis-line")] if self.prepared.axis_px else []
        for box in self.prepared.bands.boxes:
            y = self.origin + box.bottom
            if top < y <= self.plot.bottom:
                lines.append(Line(0.0, y, width, y, "lane-line"))
        return lines

    def _breaks(self) -> list[tuple[Break, Text | None]]:
        """Breaks in view with the words that say how long they are."""
        top, bottom = self.plot.top, self._axis_place().bottom
        found: list[tuple[Break, Text | None]] = []
        for start, end in self.prepared.fold.breaks:
            left, right = self.scale.px(start), self.scale.px(end)
            if right <= self.plot.left or left >= self.plot.right:
                continue
            left = max(left, self.plot.left - BADGE_PX)
            right = min(right, self.plot.right + BADGE_PX)
            rect = Rect(left, top, right - left, bottom - top)
            found.append((Break(rect, start, end), self._break_text(start, end, rect)))
        return found

    def _break_text(self, start: int, end: int, rect: Rect) -> Text | None:
        """The true length, upwards along the middle of what is in view of the break."""
        left = max(rect.x, self.plot.left)
        right = min(rect.x + rect.w, self.plot.right)
        em = self.style.label_px
        if right - left < 1.3 * em:
            return None
        length = say_length(start, end)
        for words in (f"{length} folded", length):
            width = self.prepared.measure(words, TextRole.BREAK)
            if width <= rect.h - em:
                x, y = (left + right) / 2 + 0.34 * em, rect.y + (rect.h + width) / 2
                return Text(x, y, words, width, TextRole.BREAK, vertical=True)
        return None

    def _head_texts(self) -> list[Text]:
        prepared = self.prepared
        texts = head_texts(
            prepared.heads, prepared.bands.boxes, self.origin, self.style, prepared.measure
        )
        em = self.style.label_px
        return [t for t in texts if t.y - em >= self.plot.top - 1 and t.y <= self.plot.bottom]

    def _head_marks(self) -> Marks:
        prepared = self.prepared
        return head_marks(prepared.heads, prepared.bands.boxes, self.origin, self.style)
