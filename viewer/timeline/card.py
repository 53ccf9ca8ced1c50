"""A card for a feed: a few turning points above and below one line of time, in very large type."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from viewer.model.lengths import say_quiet
from viewer.model.listing import listed as in_a_row
from viewer.model.listing import sentences
from viewer.model.speech import tr
from viewer.timeline.assembly import joined, moved, moved_texts, stacked
from viewer.timeline.axis import AxisPlace, axis_height, layout_axis
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
from viewer.timeline.figure_panel import figure_panel
from viewer.timeline.flow import flow, flow_whole, title_flow
from viewer.timeline.forms import Bodies, Forms, bodies
from viewer.timeline.highlights import Details
from viewer.timeline.lanes import Lane, Lanes
from viewer.timeline.legend import entries_of, lay_out_legend
from viewer.timeline.page import PagePlan, PageWords, brief_notes
from viewer.timeline.prepared import Prepared, TimelineOptions, prepare
from viewer.timeline.scale import TimeScale
from viewer.timeline.style import SLIDE, Measure
from viewer.timeline.table import EventTable

CARD_STYLE = replace(SLIDE, thin_share=0.34)

#: an amount of money or a share, to be set large
_AMOUNT = re.compile(r"[$€£¥]\s?\d[\d.,]*\s?(?:trn|bn|m|k)?\b|\d[\d.,]*\s?%")
_MOST_SLOTS = 4
_BAR_EM, _TOP_EM, _BOTTOM_EM = 0.4, 1.5, 0.7
_TITLE_LINE_EM, _SUBTITLE_LINE_EM, _LEGEND_LINE_EM, _NOTE_LINE_EM = 2.7, 1.45, 1.6, 1.05
_AMOUNT_LINE_EM, _LABEL_LINE_EM, _DATE_LINE_EM = 2.5, 1.2, 1.2
_SLOT_GAP_EM, _MOST_SLOT_EM, _LEADER_EM, _STUB_EM = 1.4, 13.0, 1.5, 0.4
_ROW_EM, _MARK_APART_EM = 1.08, 1.3
_NOTE_GAP_EM, _NOTE_RAISE_EM = 0.15, 0.16
#: a leader passes another mark at such a distance from its middle
_PAST_EM = 0.85
#: width of a list of figures at most, and what stays free above it
_LISTED_EM, _LISTED_GAP_EM = 34.0, 0.9


@dataclass(frozen=True, slots=True)
class _Slot:
    """What is said of one event: texts from its own top left, and how large that is."""

    row: int
    texts: tuple[Text, ...]
    width: float
    height: float


def lay_out_card(
    table: EventTable, details: Details, words: PageWords, plan: PagePlan, measure: Measure
) -> DisplayList | None:
    """The card, or None where not all of the events find room.

    Where the plan has figures they stand as a list below the time, and all events above it.
    """
    em = plan.em
    head = _head(words, plan, measure)
    time = _Time(table, plan, measure)
    rows_of_tiers = (list(range(len(table))), []) if plan.figures else _tiers(table)
    above_rows, below_rows = (
        sorted(rows, key=lambda row: float(time.body.mark[row])) for rows in rows_of_tiers
    )
    listed = _listed(plan, measure)
    tiers = [
        _Tier(time, [_slot(table, details, row, plan, measure, len(rows)) for row in rows], above)
        for rows, above in ((above_rows, True), (below_rows, False))
    ]
    foot = _foot(time, listed, words, plan, measure)
    axis_px = axis_height(plan.style)
    needed = sum(tier.height for tier in tiers) + axis_px + listed.height
    room = plan.height - head.height - foot.height
    if needed > room or len(above_rows) > _MOST_SLOTS or not all(tier.fits for tier in tiers):
        return None
    top = head.height + min(0.5 * (room - needed), em)
    axis_top = top + tiers[0].height + (room - needed - (top - head.height)) * 0.4
    parts = [
        moved(time.axis(tiers[0].marks_px, tiers[1].marks_px), plan.margin, axis_top),
        moved(tiers[0].parts(), plan.margin, axis_top),
        moved(tiers[1].parts(), plan.margin, axis_top + axis_px),
        moved(listed, plan.margin, axis_top + axis_px),
        moved(foot, plan.margin, plan.height - foot.height),
    ]
    frame = DisplayList(plan.width, plan.height, plan.style)
    return joined(frame, head, *parts)


def _listed(plan: PagePlan, measure: Measure) -> DisplayList:
    """The list of figures, with the room above it."""
    em, frame = plan.em, DisplayList(plan.inner, 0.0, plan.style)
    if not plan.figures:
        return frame
    width = min(plan.inner, _LISTED_EM * em)
    panel = figure_panel(plan.figures[0], width, plan.style, measure)
    below = moved(panel, 0.0, _LISTED_GAP_EM * em)
    return replace(joined(frame, below), height=panel.height + _LISTED_GAP_EM * em)


def _head(words: PageWords, plan: PagePlan, measure: Measure) -> DisplayList:
    em = plan.em
    said = sentences((words.opening, words.filtered))
    title = title_flow(words.title, plan.inner, _TITLE_LINE_EM * em, measure)
    told = flow([(said, TextRole.SUBTITLE)], plan.inner, _SUBTITLE_LINE_EM * em, measure)
    top = _TOP_EM * em
    return DisplayList(
        plan.width,
        top + title.height + told.height + 0.4 * em,
        plan.style,
        fills=(Fill(Rect(0.0, 0.0, plan.width, _BAR_EM * em), "accent"),),
        texts=(
            *moved_texts(title.texts, plan.margin, top),
            *moved_texts(told.texts, plan.margin, top + title.height),
        ),
    )


def _tiers(table: EventTable) -> tuple[list[int], list[int]]:
    """Rows above and below: amounts above, the others below, no more than fit beside each other."""
    order = sorted(range(len(table)), key=lambda row: (-int(table.importance[row]), row))
    amounts = [row for row in order if _AMOUNT.search(table.labels[row])]
    above = amounts[: min(_MOST_SLOTS, max(len(table) // 2, 1))]
    half = (len(table) + 1) // 2
    for row in sorted(order)[::2]:
        if len(above) < half and row not in above:
            above.append(row)
    below = [row for row in order if row not in above]
    return sorted(above), sorted(below)


def _slot(
    table: EventTable, details: Details, row: int, plan: PagePlan, measure: Measure, count: int
) -> _Slot:
    em = plan.em
    room = min((plan.inner + _SLOT_GAP_EM * em) / count - _SLOT_GAP_EM * em, _MOST_SLOT_EM * em)
    texts: list[Text] = []
    y = 0.0
    amount = _AMOUNT.search(table.labels[row])
    if amount is not None:
        width = measure(amount[0], TextRole.TITLE)
        side = int(table.side[row])
        y = _AMOUNT_LINE_EM * em
        texts.append(Text(0.0, 0.76 * y, amount[0], width, TextRole.TITLE, row, side=side))
    label = flow([(table.labels[row], TextRole.LABEL_STRONG)], room, _LABEL_LINE_EM * em, measure)
    texts += moved_texts(label.texts, 0.0, y)
    y += label.height
    date = flow([(details.words[row], TextRole.LEGEND)], room, _DATE_LINE_EM * em, measure)
    texts += moved_texts(date.texts, 0.0, y)
    y += date.height
    if details.notes[row]:
        last, note = texts[-1], details.notes[row]
        wide = measure(note, TextRole.NOTE_MARK)
        x, raised = last.x + last.width + _NOTE_GAP_EM * em, last.y - _NOTE_RAISE_EM * em
        texts.append(Text(x, raised, note, wide, TextRole.NOTE_MARK, row))
    width = max(text.x + text.width for text in texts)
    return _Slot(row, tuple(replace(text, event=row) for text in texts), width, y)


class _Time:
    """The line of time on which the events stand."""

    def __init__(self, table: EventTable, plan: PagePlan, measure: Measure) -> None:
        self.table, self.plan, self.measure = table, plan, measure
        lanes = Lanes((Lane("", ""),), np.zeros(len(table), dtype=np.int32))
        options = TimelineOptions(
            width=plan.inner,
            height=10 * plan.em,
            style=plan.style,
            folded=plan.folded,
            span=plan.span,
            opened=plan.opened,
        )
        self.prepared: Prepared = prepare(table, lanes, options, measure)
        self.scale = TimeScale(self.prepared.fold, self.prepared.fit, 0.0, plan.inner)
        forms: Forms = self.prepared.forms
        start = np.clip(self.scale.time_to_px(forms.start), 0.0, plan.inner)
        end = np.clip(self.scale.time_to_px(forms.end), 0.0, plan.inner)
        self.body: Bodies = bodies(forms, start, end)

    @property
    def folds(self) -> tuple[tuple[int, int], ...]:
        """[start, end) seconds of the quiet time that is folded away."""
        return self.prepared.fold.breaks

    def axis(self, above_px: float, below_px: float) -> DisplayList:
        """The axis, with its folds running over the marks above and below."""
        plan, height = self.plan, axis_height(self.plan.style)
        axis = layout_axis(self.scale, AxisPlace(height, height, plan.style, self.measure))
        breaks = tuple(
            Break(
                Rect(
                    self.scale.px(start),
                    -above_px,
                    self.scale.px(end) - self.scale.px(start),
                    above_px + height + below_px,
                ),
                *quiet,
            )
            for (start, end), quiet in zip(self.folds, self.prepared.fold.told, strict=True)
        )
        return DisplayList(
            plan.inner,
            height,
            plan.style,
            fills=(Fill(Rect(0.0, 0.0, plan.inner, height), "sunken"),),
            lines=axis.lines,
            breaks=breaks,
            texts=axis.scale_bars,
            ticks=axis.texts,
        )


class _Tier:
    """The slots on one side of the axis, with their marks and the lines between them."""

    def __init__(self, time: _Time, slots: Sequence[_Slot], above: bool) -> None:
        self._time, self._slots, self._above = time, slots, above
        self._em = time.plan.em
        self._rows = _mark_rows(time.body, [slot.row for slot in slots], self._em)
        self._lefts = _lefts(time, slots)

    @property
    def marks_px(self) -> float:
        """Px that the marks take beside the axis."""
        return (max(self._rows, default=-1) + 1) * _ROW_EM * self._em + 0.3 * self._em

    @property
    def height(self) -> float:
        """Px from the axis to the far end of the words."""
        if not self._slots:
            return 0.0
        tallest = max(slot.height for slot in self._slots)
        return self.marks_px + _LEADER_EM * self._em + tallest

    @property
    def fits(self) -> bool:
        """Whether all slots stand beside each other."""
        return not self._slots or self._lefts[0] >= -0.5

    def parts(self) -> DisplayList:
        """Everything, seen from the edge of the axis; above it y is negative."""
        em, sign = self._em, -1.0 if self._above else 1.0
        near, far = self.marks_px, self.marks_px + _LEADER_EM * em
        texts: list[Text] = []
        lines: list[Line] = []
        ys: list[float] = []
        for slot, left, row in zip(self._slots, self._lefts, self._rows, strict=True):
            top = -far - slot.height if self._above else far
            texts += moved_texts(slot.texts, left, top)
            y = sign * ((row + 0.5) * _ROW_EM * em + 0.15 * em)
            ys.append(y)
            foot, side = left + 0.15 * em, int(self._time.table.side[slot.row])
            x, start = self._leader_start(slot, row, foot)
            points = (
                (x, y + (sign * 0.45 * em if start == x else 0.0)),
                (x, sign * near),
                (foot, sign * (far - _STUB_EM * em)),
                (foot, sign * (far - 0.1 * em)),
            )
            if start != x:
                lines.append(Line(start, y, x, y, "side", 1.3, side))
            lines += [Line(*a, *b, "side", 1.3, side) for a, b in itertools.pairwise(points)]
        rows = np.array([slot.row for slot in self._slots], dtype=np.int32)
        return DisplayList(
            self._time.plan.inner,
            far,
            self._time.plan.style,
            lines=tuple(lines),
            texts=tuple(texts),
            marks=_marks(self._time, rows, np.array(ys)),
            bars=_bars(self._time, rows, np.array(ys)),
        )

    def _leader_start(self, slot: _Slot, row: int, foot: float) -> tuple[float, float]:
        """Where a leader goes away from the axis, and where it leaves the mark: both px.

        It goes past a mark that stands beyond its own, on the side on which its words are.
        """
        mark, em = float(self._time.body.mark[slot.row]), self._em
        beyond = [
            float(self._time.body.mark[other.row])
            for other, at in zip(self._slots, self._rows, strict=True)
            if at > row
        ]
        if all(abs(other - mark) > _PAST_EM * em for other in beyond):
            return mark, mark
        way = 1.0 if foot > mark else -1.0
        return mark + way * _PAST_EM * em, mark + way * 0.45 * em


def _mark_rows(body: Bodies, rows: list[int], em: float) -> list[int]:
    """In which row from the axis each mark stands, so that none lies on another."""
    ends: list[float] = []
    found = []
    for row in rows:
        left = min(float(body.left[row]), float(body.mark[row]) - 0.5 * _MARK_APART_EM * em)
        right = max(float(body.end[row]), float(body.mark[row]) + 0.5 * _MARK_APART_EM * em)
        at = next((n for n, end in enumerate(ends) if end <= left), len(ends))
        if at == len(ends):
            ends.append(right)
        ends[at] = right
        found.append(at)
    return found


def _lefts(time: _Time, slots: Sequence[_Slot]) -> list[float]:
    """Where each slot begins: as near to its mark as its neighbours let it."""
    gap = _SLOT_GAP_EM * time.plan.em
    lefts: list[float] = []
    for slot in slots:
        wish = float(time.body.mark[slot.row]) - 0.3 * slot.width
        least = lefts[-1] + slots[len(lefts) - 1].width + gap if lefts else 0.0
        lefts.append(max(wish, least))
    limit = time.plan.inner
    for at in range(len(slots) - 1, -1, -1):
        lefts[at] = min(lefts[at], limit - slots[at].width)
        limit = lefts[at] - gap
    return lefts


def _marks(time: _Time, rows: NDArray[np.int32], y: NDArray[np.float64]) -> Marks:
    return Marks(
        event=rows,
        x=time.body.mark[rows],
        y=y,
        side=time.table.side[rows],
        status=time.table.status[rows],
        size=np.ones(len(rows)),
    )


def _bars(time: _Time, rows: NDArray[np.int32], y: NDArray[np.float64]) -> Bars:
    body, forms = time.body, time.prepared.forms
    spans, tails = np.flatnonzero(body.has_bar[rows]), np.flatnonzero(forms.tail[rows] > 0)

    def columns(at: NDArray[np.intp], x0: NDArray[np.float64], x1: NDArray[np.float64]) -> Bars:
        events = rows[at]
        return Bars(
            event=events,
            x0=np.maximum(x0[events], 0.0),
            x1=np.minimum(x1[events], time.plan.inner),
            y=y[at],
            shape=forms.shape[events],
            side=time.table.side[events],
            status=time.table.status[events],
            fade_left=body.fade_left[events],
            fade_right=body.fade_right[events],
            pinned=np.zeros(len(at), dtype=np.bool_),
            goes_on=np.zeros(len(at), dtype=np.bool_),
        )

    solid = columns(spans, body.left, body.right)
    tail = columns(tails, body.end - forms.tail, body.end)
    tail = replace(tail, shape=np.full(len(tails), BarShape.TAIL, dtype=np.uint8))
    return stacked([solid, tail])


def _foot(
    time: _Time, listed: DisplayList, words: PageWords, plan: PagePlan, measure: Measure
) -> DisplayList:
    em = plan.em
    rows = np.arange(len(time.table), dtype=np.int32)
    y = np.zeros(len(rows))
    shown = DisplayList(0, 0, marks=_marks(time, rows, y), bars=_bars(time, rows, y))
    entries = entries_of(joined(shown, listed), words.sides) if plan.has_legend else []
    legend = lay_out_legend(entries, plan.inner, plan.style, measure, _LEGEND_LINE_EM * em)
    lengths = in_a_row(say_quiet(*quiet) for quiet in time.prepared.fold.told)
    groups = brief_notes(words.sources)
    if lengths:
        said = tr("{words}.", about="sentence", words=lengths)
        groups.append(((tr("Folded:"), TextRole.NOTE_STRONG), (said, TextRole.NOTE)))
    notes = flow_whole(groups, plan.inner, _NOTE_LINE_EM * em, measure)
    below = DisplayList(
        plan.inner,
        legend.height + notes.height + (_BOTTOM_EM + 0.5) * em,
        plan.style,
        lines=(Line(0.0, 0.0, plan.inner, 0.0, "line"),),
        texts=moved_texts(notes.texts, 0.0, legend.height + 0.4 * em),
    )
    return joined(below, moved(legend.parts, 0.0, 0.2 * em))
