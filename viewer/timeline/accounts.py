"""The date that each source gave for the selected event, drawn small below its box."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from viewer.timeline.assembly import stacked
from viewer.timeline.display import Bars, DisplayList, Fill, Marks, Rect, Text, TextRole
from viewer.timeline.drawn import BASELINE_EM, bars_of
from viewer.timeline.forms import forms_of
from viewer.timeline.prepared import Prepared, visible_seconds
from viewer.timeline.scale import TimeScale
from viewer.timeline.sight import Plot, Sight, sight_of
from viewer.timeline.table import EventTable
from viewer.timeline.viewport import Viewport

#: height of one account; between the box and the first
ROW_PX, GAP_PX = 19.0, 3.0
#: between mark and words, words and the ground's edge
BESIDE_PX, PAD_PX, RADIUS_PX = 6.0, 7.0, 4.0
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
        forms = forms_of(table, self.frame.style, self.prepared.measure, ())
        # no interval holds its words: they stand beside
        forms = replace(forms, label=np.full(len(table), np.inf))
        return sight_of(np.arange(len(table)), forms, scale, self.plot, seen)

    def drawn(self, box: Rect) -> DisplayList:
        """The frame with marks, intervals and words of all accounts."""
        count = len(self.accounts.table)
        height = count * ROW_PX + PAD_PX
        top = self._top(box, height)
        y = top + PAD_PX / 2 + (np.arange(count) + 0.5) * ROW_PX
        bars, marks = self._bars(y), self._marks(y)
        texts = tuple(text for row in range(count) for text in self._words(row, float(y[row])))
        ground = self._ground(bars, marks, texts, top, height)
        frame = _without(self.frame, ground)
        fill = Fill(ground, GROUND_ROLE, RADIUS_PX, EDGE_ROLE)
        return replace(
            frame,
            top_fills=(*frame.top_fills, fill),
            top_bars=stacked([frame.top_bars, bars]),
            top_marks=stacked([frame.top_marks, marks]),
            top_texts=(*frame.top_texts, *texts),
        )

    def _top(self, box: Rect, height: float) -> float:
        """Below the box; where there is no room, above it."""
        below, above = box.y + box.h + GAP_PX, box.y - GAP_PX - height
        if below + height <= self.plot.bottom or above < self.plot.top:
            return below
        return above

    def _bars(self, y: np.ndarray) -> Bars:
        rows = np.arange(len(y))
        bars = bars_of(self.accounts.table, self.sight, y, rows, self.plot)
        seen = bars.x1 > bars.x0
        kept = {
            name: getattr(bars, name)[seen]
            for name in ("x0", "x1", "y", "shape", "side", "status", "fade_left", "fade_right",
                         "pinned", "goes_on")
        }  # fmt: skip
        kept["x0"] = np.maximum(kept["x0"], self.plot.left)
        kept["x1"] = np.minimum(kept["x1"], self.plot.right)
        return Bars(event=np.full(int(seen.sum()), -1, dtype=np.int32), **kept)

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

        Where there is none on the left, both stand on the right; else both on the left.
        """
        name, words = self.accounts.names[row], self.accounts.table.labels[row]
        measure, plot = self.prepared.measure, self.plot
        name_px, words_px = measure(name, TextRole.AXIS), measure(words, TextRole.LEGEND)
        left, right = self._ends(row)
        low, high = plot.left + PAD_PX, plot.right - PAD_PX
        both_px = name_px + BESIDE_PX + words_px
        name_x, words_x = left - BESIDE_PX - name_px, right + BESIDE_PX
        if words_x + words_px > high:
            name_x = max(min(left - BESIDE_PX, high) - both_px, low)
            words_x = name_x + name_px + BESIDE_PX
        elif name_x < low:
            name_x = max(min(right + BESIDE_PX, high - both_px), low)
            words_x = name_x + name_px + BESIDE_PX
        baseline = y + BASELINE_EM * _EM
        return [
            Text(name_x, baseline, name, name_px, TextRole.AXIS),
            Text(words_x, baseline, words, words_px, TextRole.LEGEND),
        ]

    def _ends(self, row: int) -> tuple[float, float]:
        """First and last px of what is drawn of an account."""
        body, half = self.sight.body, _HALF_MARK_PX
        left, right = float(body.mark[row]) - half, float(body.mark[row]) + half
        if body.has_bar[row]:
            left, right = min(left, float(body.left[row])), max(right, float(body.end[row]))
        low, high = self.plot.left, self.plot.right
        return min(max(left, low), high), max(min(right, high), low)

    def _ground(
        self, bars: Bars, marks: Marks, texts: tuple[Text, ...], top: float, height: float
    ) -> Rect:
        lefts = [*bars.x0.tolist(), *(marks.x - _HALF_MARK_PX).tolist(), *(t.x for t in texts)]
        rights = [*bars.x1.tolist(), *(marks.x + _HALF_MARK_PX).tolist()]
        rights += [text.x + text.width for text in texts]
        left = max(min(lefts) - PAD_PX, self.plot.left + 0.5)
        right = min(max(rights) + PAD_PX, self.plot.right - 0.5)
        return Rect(left, top, right - left, height)


def _without(frame: DisplayList, ground: Rect) -> DisplayList:
    """The frame without the words, marks and badges that the ground would cover in part."""
    em, marks = frame.style.label_px, frame.marks
    across = (marks.x + _HALF_MARK_PX > ground.x) & (marks.x - _HALF_MARK_PX < _right(ground))
    along = (marks.y + _HALF_MARK_PX > ground.y) & (marks.y - _HALF_MARK_PX < _bottom(ground))
    kept = ~(across & along)
    columns = {name: getattr(marks, name)[kept] for name in
               ("event", "x", "y", "side", "status", "size")}  # fmt: skip
    texts = tuple(text for text in frame.texts if not _meets(_box_of(text, em), ground))
    covered = any(_meets(badge.rect, ground) for badge in frame.badges)
    badges = frame.badges
    if covered:
        badges = tuple(badge for badge in frame.badges if not _meets(badge.rect, ground))
    return replace(frame, marks=Marks(**columns), texts=texts, badges=badges)


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
