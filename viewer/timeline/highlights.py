"""A page with its most important events only, in larger type, each with its date below its label.

The same engine lays it out as any page: a label is measured as wide as the wider of its two lines.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from viewer.timeline.display import DisplayList, Line, Text, TextRole
from viewer.timeline.lanes import Lane, Lanes
from viewer.timeline.page import PagePlan, PageWords, lay_out_page
from viewer.timeline.style import SLIDE, Measure, Style
from viewer.timeline.table import EventTable

#: rows that hold two lines; even a lone event's stretch has room for its label
HIGHLIGHT_STYLE = replace(SLIDE, row_px=44.0, thin_share=0.34, thin_most=0.4)
#: marks and labels stand so far above the middle of their row, dates below it, in em
_RAISE_EM, _DETAIL_EM = 0.52, 1.0
_NOTE_GAP_EM, _NOTE_RAISE_EM = 0.12, 0.16
_RULE_PX, _RULE_TOP_EM = 3.0, 0.5


@dataclass(frozen=True, slots=True)
class Details:
    """The second line of each event: date and status, and its note mark."""

    words: tuple[str, ...]
    notes: tuple[str, ...]


def most_important(table: EventTable, count: int) -> list[int]:
    """Rows of so many events, in time order: the most important; of equals, spread over time."""
    order: list[int] = []
    for importance in np.unique(table.importance)[::-1]:
        rows = np.flatnonzero(table.importance == importance).tolist()
        order += [rows[at] for at in _spread(len(rows))]
    return sorted(order[:count])


def _spread(count: int) -> list[int]:
    """Positions in an order in which any first few lie far apart: their bits turned round."""
    bits = max((count - 1).bit_length(), 1)
    return sorted(range(count), key=lambda at: int(f"{at:0{bits}b}"[::-1], 2))


def lay_out_highlights(
    table: EventTable, details: Details, words: PageWords, plan: PagePlan, measure: Measure
) -> DisplayList:
    """Lay out a page of these events without lanes.

    The first of the plan's figures stand as a list below the timeline.

    Raises:
        ExportError: the page is too small.
    """
    lanes = Lanes((Lane("", ""),), np.zeros(len(table), dtype=np.int32))
    block = _BlockMeasure(table, details, plan.style, measure)
    listed = plan.figures[0] if plan.figures else None
    plan = replace(
        plan, marks=(), has_list=False, is_brief=True, figures=(), has_figures=False, listed=listed
    )
    page = lay_out_page(table, lanes, words, plan, block)
    return _with_details(page, details, measure, plan)


class _BlockMeasure:
    """Measures a label with what stands below it."""

    def __init__(self, table: EventTable, details: Details, style: Style, measure: Measure) -> None:
        gap = _NOTE_GAP_EM * style.label_px
        self._measure = measure
        self._below: dict[str, float] = {}
        rows = zip(table.labels, details.words, details.notes, strict=True)
        for label, words, note in rows:
            width = measure(words, TextRole.LEGEND)
            self._below[label] = width + (gap + measure(note, TextRole.NOTE_MARK) if note else 0.0)

    def __call__(self, text: str, role: str) -> float:
        width = self._measure(text, role)
        return max(width, self._below.get(text, 0.0)) if role == TextRole.LABEL else width


def _with_details(
    page: DisplayList, details: Details, measure: Measure, plan: PagePlan
) -> DisplayList:
    em = plan.em
    raised = _RAISE_EM * em
    marks, bars = page.marks, page.bars
    mark_x = dict(zip(marks.event.tolist(), marks.x.tolist(), strict=True))
    texts: list[Text] = []
    for text in page.texts:
        if text.role != TextRole.LABEL or text.event < 0:
            texts.append(text)
            continue
        is_left = text.x < mark_x.get(text.event, text.x)
        texts += _block(text, details, measure, em, is_left=is_left)
    top = _RULE_TOP_EM * em
    rule = Line(plan.margin, top, plan.width - plan.margin, top, "ink", _RULE_PX)
    return replace(
        page,
        lines=(*page.lines, rule),
        marks=replace(marks, y=np.where(marks.event >= 0, marks.y - raised, marks.y)),
        bars=replace(bars, y=np.where(bars.event >= 0, bars.y - raised, bars.y)),
        texts=tuple(texts),
    )


def _block(
    label: Text, details: Details, measure: Measure, em: float, *, is_left: bool
) -> list[Text]:
    """A label with its date and note mark below it, set against its mark."""
    words, note = details.words[label.event], details.notes[label.event]
    own = measure(label.text, TextRole.LABEL)
    below = measure(words, TextRole.LEGEND)
    gap = _NOTE_GAP_EM * em if note else 0.0
    marked = measure(note, TextRole.NOTE_MARK) if note else 0.0
    end = label.x + label.width
    y = label.y - _RAISE_EM * em
    x, date_x = (end - own, end - below - gap - marked) if is_left else (label.x, label.x)
    date_y = y + _DETAIL_EM * em
    texts = [
        replace(label, x=x, y=y, width=own),
        Text(date_x, date_y, words, below, TextRole.LEGEND, label.event),
    ]
    if note:
        raised = date_y - _NOTE_RAISE_EM * em
        note_x = date_x + below + gap
        texts.append(Text(note_x, raised, note, marked, TextRole.NOTE_MARK, label.event))
    return texts
