"""The date that each source gave for the selected event, drawn small below its box."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import lru_cache

import numpy as np

from viewer.timeline.assembly import moved_texts, stacked
from viewer.timeline.display import Bars, DisplayList, Fill, Marks, Rect, Text, TextRole
from viewer.timeline.drawn import BASELINE_EM, bars_of
from viewer.timeline.forms import Forms, forms_of
from viewer.timeline.prepared import Prepared, visible_seconds
from viewer.timeline.scale import TimeScale
from viewer.timeline.sight import Plot, Sight, sight_of
from viewer.timeline.style import Measure, Style
from viewer.timeline.table import EventTable
from viewer.timeline.viewport import Viewport

#: height of one account, so that two cover as many rows; between the box and their ground
ROW_PX, GAP_PX = 17.0, 2.0
#: of an account whose bar leaves its words no room beside: a line of their own above it
LINE_PX = 13.0
#: between mark and words, words and the ground's edge
BESIDE_PX, PAD_PX, RADIUS_PX = 6.0, 7.0, 4.0
#: above the first account and below the last
INSET_PX = 1.5
#: marks are so much smaller than the event's own
SIZE = 0.72
GROUND_ROLE, EDGE_ROLE = "panel", "line-strong"
_HALF_MARK_PX = 6.0
_EM = 11.0


@dataclass(frozen=True, slots=True, eq=False)
class Accounts:
    """What several sources gave as one event's date; a row an account.

    event: its id. table: each account as an event of its own, whose label is the words for its
    date. names: of the sources, in short.
    """

    event: str
    table: EventTable
    names: tuple[str, ...]


def with_accounts(
    frame: DisplayList, prepared: Prepared, viewport: Viewport, accounts: Accounts | None
) -> DisplayList:
    """The frame with the accounts below the selection's box, if that is their event's.

    They stand on a ground of their own; what it covers is left out, as below the box.
    """
    selection = frame.selection
    if accounts is None or selection is None or not len(accounts.table):
        return frame
    if prepared.table.ids[selection.event] != accounts.event:
        return frame
    return _Below(frame, prepared, viewport, accounts).drawn(selection.box)


class _Below:
    """The accounts of one frame."""

    def __init__(
        self, frame: DisplayList, prepared: Prepared, viewport: Viewport, accounts: Accounts
    ) -> None:
        self.frame, self.prepared, self.accounts = frame, prepared, accounts
        left = prepared.heads.gutter
        right = max(viewport.width, left + 1.0)
        self.plot = Plot(left, right, prepared.axis_px, viewport.height)
        scale = TimeScale(prepared.fold, viewport, left, right)
        first, last = visible_seconds(prepared, viewport)
        self.sight = self._sight(scale, (first, last + 1))

    def _sight(self, scale: TimeScale, seen: tuple[int, int]) -> Sight:
        table = self.accounts.table
        forms = _forms(table, self.frame.style, self.prepared.measure)
        return sight_of(np.arange(len(table)), forms, scale, self.plot, seen)

    def drawn(self, box: Rect) -> DisplayList:
        """The frame with marks, intervals and words of all accounts."""
        count = len(self.accounts.table)
        lines = np.array([LINE_PX * (not self._has_room(row)) for row in range(count)])
        y = INSET_PX + np.cumsum(lines) + (np.arange(count) + 0.5) * ROW_PX
        bars, marks = self._bars(y), self._marks(y)
        texts = tuple(text for row in range(count) for text in self._words(row, float(y[row])))
        height = float(lines.sum()) + count * ROW_PX + 2 * INSET_PX
        ground = self._placed(self._ground(bars, marks, texts, height), box)
        bars, marks = replace(bars, y=bars.y + ground.y), replace(marks, y=marks.y + ground.y)
        texts = moved_texts(texts, 0.0, ground.y)
        frame = _without(self.frame, ground)
        fill = Fill(ground, GROUND_ROLE, RADIUS_PX, EDGE_ROLE)
        return replace(
            frame,
            top_fills=(*frame.top_fills, fill),
            top_bars=stacked([frame.top_bars, bars]),
            top_marks=stacked([frame.top_marks, marks]),
            top_texts=(*frame.top_texts, *texts),
        )

    def _placed(self, ground: Rect, box: Rect) -> Rect:
        """Below the box; above it where there is no room, or a lane's name would be covered."""
        below = replace(ground, y=box.y + box.h + GAP_PX)
        above = replace(ground, y=box.y - GAP_PX - ground.h)
        inside = [
            place
            for place in (below, above)
            if place.y >= self.plot.top and _bottom(place) <= self.plot.bottom
        ]
        return next((p for p in inside if not self._covers_name(p)), (*inside, below)[0])

    def _covers_name(self, ground: Rect) -> bool:
        em = self.frame.style.label_px
        names = (text for text in self.frame.texts if text.role == TextRole.LANE)
        return any(_meets(_box_of(text, em), ground) for text in names)

    def _bars(self, y: np.ndarray) -> Bars:
        rows = np.arange(len(y))
        bars = bars_of(self.accounts.table, self.sight, y, rows, self.plot)
        seen = bars.x1 > bars.x0
        kept = {column.name: getattr(bars, column.name)[seen] for column in fields(bars)}
        kept["event"] = np.full(int(seen.sum()), -1, dtype=np.int32)
        kept["x0"] = np.maximum(kept["x0"], self.plot.left)
        kept["x1"] = np.minimum(kept["x1"], self.plot.right)
        return Bars(**kept)

    def _marks(self, y: np.ndarray) -> Marks:
        table, x = self.accounts.table, self.sight.body.mark
        half = _HALF_MARK_PX * SIZE
        seen = (x - half >= self.plot.left) & (x + half <= self.plot.right)
        return Marks(
            event=np.full(int(seen.sum()), -1, dtype=np.int32),
            x=x[seen],
            y=y[seen],
            side=table.side[seen],
            status=table.status[seen],
            size=np.full(int(seen.sum()), SIZE),
        )

    def _words(self, row: int, y: float) -> list[Text]:
        """The source to the left of its mark and the words to the right, as far as there is room.

        Where there is none on the left, both stand on the right; else both on the left; where
        there is none at all, both stand above.
        """
        name, words = self.accounts.names[row], self.accounts.table.labels[row]
        name_px, words_px = self._widths(row)
        left, right = self._ends(row)
        low, high = self._edges
        both_px = name_px + BESIDE_PX + words_px
        name_x, words_x = left - BESIDE_PX - name_px, right + BESIDE_PX
        if not self._has_room(row):
            y -= (ROW_PX + LINE_PX) / 2
            middle = min(max(float(self.sight.body.mark[row]), low), high)
            name_x = max(min(middle - both_px / 2, high - both_px), low)
            words_x = name_x + name_px + BESIDE_PX
        elif words_x + words_px > high:
            name_x = max(min(left - BESIDE_PX, high) - both_px, low)
            words_x = name_x + name_px + BESIDE_PX
        elif name_x < low:
            name_x = max(min(right + BESIDE_PX, high - both_px), low)
            words_x = name_x + name_px + BESIDE_PX
        baseline = y + BASELINE_EM * _EM
        return [
            Text(name_x, baseline, name, name_px, TextRole.AXIS),
            Text(words_x, baseline, words, words_px, TextRole.AXIS),
        ]

    @property
    def _edges(self) -> tuple[float, float]:
        return self.plot.left + PAD_PX, self.plot.right - PAD_PX

    def _widths(self, row: int) -> tuple[float, float]:
        """Px of an account's source and of its words."""
        measure = self.prepared.measure
        name, words = self.accounts.names[row], self.accounts.table.labels[row]
        return measure(name, TextRole.AXIS), measure(words, TextRole.AXIS)

    def _has_room(self, row: int) -> bool:
        """Whether words find room beside what is drawn: one on each side, or both on one."""
        name_px, words_px = self._widths(row)
        (left, right), (low, high) = self._ends(row), self._edges
        before, behind = left - BESIDE_PX - low, high - right - BESIDE_PX
        is_between = name_px <= before and words_px <= behind
        return is_between or name_px + BESIDE_PX + words_px <= max(before, behind)

    def _ends(self, row: int) -> tuple[float, float]:
        """First and last px of what is drawn of an account."""
        body, half = self.sight.body, _HALF_MARK_PX
        left, right = float(body.mark[row]) - half, float(body.mark[row]) + half
        if body.has_bar[row]:
            left, right = min(left, float(body.left[row])), max(right, float(body.end[row]))
        low, high = self.plot.left, self.plot.right
        return min(max(left, low), high), max(min(right, high), low)

    def _ground(self, bars: Bars, marks: Marks, texts: tuple[Text, ...], height: float) -> Rect:
        """What all of it stands on, at the top of the view."""
        lefts = [*bars.x0.tolist(), *(marks.x - _HALF_MARK_PX).tolist(), *(t.x for t in texts)]
        rights = [*bars.x1.tolist(), *(marks.x + _HALF_MARK_PX).tolist()]
        rights += [text.x + text.width for text in texts]
        left = max(min(lefts) - PAD_PX, self.plot.left + 0.5)
        right = min(max(rights) + PAD_PX, self.plot.right - 0.5)
        return Rect(left, 0.0, right - left, height)


@lru_cache(maxsize=2)
def _forms(table: EventTable, style: Style, measure: Measure) -> Forms:
    """How the accounts are drawn: no interval holds its words, they stand beside."""
    forms = forms_of(table, style, measure, ())
    return replace(forms, label=np.full(len(table), np.inf))


def _without(frame: DisplayList, ground: Rect) -> DisplayList:
    """The frame without the words, marks and badges that the ground would cover in part."""
    em, marks = frame.style.label_px, frame.marks
    across = (marks.x + _HALF_MARK_PX > ground.x) & (marks.x - _HALF_MARK_PX < _right(ground))
    along = (marks.y + _HALF_MARK_PX > ground.y) & (marks.y - _HALF_MARK_PX < _bottom(ground))
    kept = ~(across & along)
    columns = {column.name: getattr(marks, column.name)[kept] for column in fields(marks)}
    texts = tuple(text for text in frame.texts if not _meets(_box_of(text, em), ground))
    covered = any(_meets(badge.rect, ground) for badge in frame.badges)
    badges = frame.badges
    if covered:
        badges = tuple(badge for badge in frame.badges if not _meets(badge.rect, ground))
    arcs = tuple(
        replace(arc, text=None)
        if arc.text is not None and _meets(_box_of(arc.text, em), ground)
        else arc
        for arc in frame.arcs
    )
    marks = Marks(**columns)
    bars = _bars_without(frame.bars, ground)
    return replace(frame, marks=marks, bars=bars, texts=texts, badges=badges, arcs=arcs)


def _bars_without(bars: Bars, ground: Rect) -> Bars:
    """The bars without those that stand within the width of the ground and meet it."""
    within = (bars.x0 >= ground.x) & (bars.x1 <= _right(ground))
    along = (bars.y + _HALF_MARK_PX > ground.y) & (bars.y - _HALF_MARK_PX < _bottom(ground))
    kept = ~(within & along)
    return Bars(**{column.name: getattr(bars, column.name)[kept] for column in fields(bars)})


def _box_of(text: Text, em: float) -> Rect:
    if text.vertical:
        return Rect(text.x - em, text.y - text.width, 1.3 * em, text.width)
    return Rect(text.x, text.y - 0.8 * em, text.width, em)


def _meets(one: Rect, other: Rect) -> bool:
    across = one.x < _right(other) and other.x < _right(one)
    return across and one.y < _bottom(other) and other.y < _bottom(one)


def _right(rect: Rect) -> float:
    return rect.x + rect.w


def _bottom(rect: Rect) -> float:
    return rect.y + rect.h
