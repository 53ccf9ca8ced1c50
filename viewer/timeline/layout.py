"""From events to what is drawn: `prepare` packs once, `layout` makes each frame.

A frame is made of what its viewport shows and nothing else; its cost follows what is in view.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.assembly import stacked
from viewer.timeline.display import DisplayList, Selection, TextRole
from viewer.timeline.drawn import LabelWords, bars_of, marks_of, texts_of
from viewer.timeline.feet import FeetPlace, lay_feet
from viewer.timeline.ground import lay_ground
from viewer.timeline.labelled import Part
from viewer.timeline.labels import Labels, place_labels
from viewer.timeline.prepared import (
    Prepared,
    TimelineOptions,
    clamped,
    prepare,
    visible_seconds,
)
from viewer.timeline.scale import TimeScale
from viewer.timeline.shortening import shortened
from viewer.timeline.sight import REACH_PX, Plot, sight_of
from viewer.timeline.spotlight import Chosen, Spotlight, light_up
from viewer.timeline.table import Rows
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

#: marks slide over the view's edges until they are so far out
MARK_BEYOND_PX = 10.0
#: the selection's box is a little higher than a row, which may stand at the pane's edge
_BOX_SLACK_PX = 3.0


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
        # a pane may have no width before it is first shown
        right = max(viewport.width, gutter + 1.0)
        self.plot = Plot(gutter, right, prepared.axis_px, viewport.height, slides)
        self.scale = TimeScale(prepared.fold, viewport, self.plot.left, self.plot.right)
        first, last = visible_seconds(prepared, viewport)
        self.seen = first, last + 1
        self.levels = prepared.ladder.levels(self.scale)
        self.origin = prepared.axis_px - viewport.scroll_px
        self.lanes = self._lanes_in_pane()
        events = self._events()
        forms = prepared.worded.at(events)
        self.sight = sight_of(events, forms, self.scale, self.plot, self.seen)
        self.lane = prepared.lanes.lane_of[events]
        self.y = self._row_ys()
        self.in_pane = self._in_pane()
        self.labelled = self._is_labelled(events)

    def _events(self) -> Indices:
        """Rows of the labelled events of which something may reach into the view.

        The selected one is always among them.
        """
        labels, scale, plot = self.prepared.labels, self.scale, self.plot
        reach = REACH_PX * self.style.scale if plot.slides else 0.0
        start = min(math.floor(scale.seconds(plot.left - reach)), self.seen[0])
        end = max(math.ceil(scale.seconds(plot.right + reach)), self.seen[1])
        knots = self.prepared.fold.knots_s[1:-1]
        edges = [start, *knots[(knots > start) & (knots < end)].tolist(), end]
        segments = scale.segments(np.array(edges[:-1]))
        parts = [
            Part(first, last, level)
            for (first, last), level in zip(
                itertools.pairwise(edges), self.levels[segments].tolist(), strict=True
            )
        ]
        slots = labels.slots_of(self.lanes)
        rows = labels.seen(parts, slots)
        deepest = int(self.levels.max())
        if deepest > parts[0].level:
            # a bar that began in a stretch which is shown closer
            rows = np.concatenate([rows, labels.across(start, deepest, slots)])
        rows = rows[self._is_labelled(rows)]
        selected = self.highlight.selected
        if 0 <= selected < len(self.prepared.table):
            rows = np.append(rows, selected)
        return np.unique(rows).astype(np.intp)

    def _lanes_in_pane(self) -> NDArray[np.int64]:
        """The lanes of which something is scrolled into the pane."""
        top, bottom = self.plot.top - self.origin, self.plot.bottom - self.origin
        seen = [box.bottom > top and box.top < bottom for box in self.prepared.bands.boxes]
        return np.flatnonzero(seen).astype(np.int64)

    def _is_labelled(self, events: Rows) -> Flags:
        """Which events are labelled at the level of the stretch in which they begin."""
        level = self.levels[self.scale.segments(self.prepared.table.earliest[events])]
        return np.asarray(self.prepared.bands.packing.level[events] <= level)

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
        top = self._row_tops()[self.lane]
        with np.errstate(invalid="ignore"):
            return np.asarray(
                (self.y >= top + half - 0.5) & (self.y <= self.plot.bottom - half + 0.5)
            )

    def _row_tops(self) -> Floats:
        """Of each lane the px from which rows are seen: a head that stays on top covers some."""
        top, needs = self.plot.top, self.prepared.heads.needs
        boxes = self.prepared.bands.boxes
        scrolled = [self.origin + box.top < top - 0.5 for box in boxes]
        heads = [need.head if off else 0.0 for need, off in zip(needs, scrolled, strict=True)]
        return top + np.array(heads, dtype=np.float64)

    def display_list(self) -> DisplayList:
        """All parts put together."""
        prepared, sight, y = self.prepared, self.sight, self.y
        table = prepared.table
        labels = self._labels()
        spot = self._spotlight(labels)
        marked, barred, worded = self._shown(labels, spot)
        told = sight.in_view & self.labelled
        if spot is not None:
            told[spot.position] = True
        in_pane = np.isin(self.lane, self.lanes)
        bounds = prepared.census.in_view(*self.seen)
        place = FeetPlace(prepared, self.scale, self.plot, self.origin, self.seen, bounds)
        ticks, badges = lay_feet(place, sight.events[told].astype(np.int32))
        notes = prepared.options.notes
        words = LabelWords(prepared.worded, self.style.label_px, self.style.scale, notes)
        texts = texts_of(sight, labels, y, worded, words)
        ground = lay_ground(prepared, self.scale, self.plot, self.origin, texts)
        frame = DisplayList(
            width=self.viewport.width,
            height=self.viewport.height,
            style=self.style,
            bands=ground.bands,
            lines=ground.lines,
            bars=bars_of(table, sight, y, barred, self.plot),
            breaks=ground.breaks,
            open_folds=ground.open_folds,
            foot_ticks=ticks,
            marks=stacked([marks_of(table, sight, labels, y, marked), ground.marks]),
            badges=badges,
            texts=(*texts, *ground.texts),
            hovered=self.highlight.hovered,
            focused=self.highlight.focused,
            ticks=ground.ticks,
            unlabelled=bounds.in_view(self.lanes)
            - int((told & in_pane).sum())
            + self._bare(labels, spot),
        )
        return frame if spot is None else self._with_selection(frame, spot, labels)

    def _bare(self, labels: Labels, spot: Spotlight | None) -> int:
        """How many events in view have a mark in their row, but no room for a label."""
        bare = self.labelled & self.sight.in_view & np.isnan(labels.x)
        if spot is not None:
            bare[spot.position] = False
        return int(bare.sum())

    def _shown(self, labels: Labels, spot: Spotlight | None) -> tuple[Indices, Indices, Indices]:
        """Positions whose marks, whose bars and whose labels are painted."""
        barred = self.labelled & self.in_pane
        marked = barred & self._mark_shows(labels)
        worded = barred & ~np.isnan(labels.x)
        if spot is not None:
            worded &= ~spot.covers(labels, self.y, self.style.label_px)
            marked &= ~spot.covers_mark(labels, self.y)
            barred[spot.position] &= not spot.shows_bar
            marked[spot.position] = worded[spot.position] = False
        return np.flatnonzero(marked), np.flatnonzero(barred), np.flatnonzero(worded)

    def _labels(self) -> Labels:
        packing = self.prepared.bands.packing
        side = packing.side[self.sight.events]
        row = packing.row[self.sight.events].astype(np.int64)
        row_keys = self.lane.astype(np.int64) * (1 << 32) + row
        elide = self._elide if self.style.elide else None
        return place_labels(self.sight, self.labelled, side, row_keys, self.plot, elide)

    def _elide(self, row: int, room: float) -> tuple[str, float] | None:
        """An event's label cut to a width, if enough of it is left."""
        label = self.prepared.table.labels[row]
        whole = self.prepared.measure(label, TextRole.LABEL)
        cut = shortened(label, whole, room, self.prepared.measure)
        return cut if cut[0] else None

    def _mark_shows(self, labels: Labels) -> Flags:
        """Marks in view or sliding over its edge."""
        low, high = self.plot.left - MARK_BEYOND_PX, self.plot.right + MARK_BEYOND_PX
        near = (labels.mark >= low) & (labels.mark <= high)
        return np.asarray(self.sight.in_view | (near & self.plot.slides))

    def _spotlight(self, labels: Labels) -> Spotlight | None:
        """The selected event's box, unless it is out of view or scrolled away."""
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
        spot = light_up(chosen, self.sight, labels, visible, self.plot)
        top, bottom = spot.box.y, spot.box.y + spot.box.h
        is_seen = top >= self.plot.top - _BOX_SLACK_PX
        return spot if is_seen and bottom <= self.plot.bottom + _BOX_SLACK_PX else None

    def _with_selection(self, frame: DisplayList, spot: Spotlight, labels: Labels) -> DisplayList:
        """The frame with the selection's box, mark, label and, within the box, bar."""
        table, sight = self.prepared.table, self.sight
        at = np.array([spot.position])
        barred = at if spot.shows_bar else at[:0]
        y = np.full(len(sight), spot.y)
        event = int(sight.events[spot.position])
        return replace(
            frame,
            texts=tuple(t for t in frame.texts if not (t.vertical and spot.meets_upward(t))),
            selection=Selection(event, spot.box, int(table.side[event])),
            top_marks=marks_of(table, sight, labels, y, at),
            top_bars=bars_of(table, sight, y, barred, self.plot),
            top_texts=(spot.text,),
        )
