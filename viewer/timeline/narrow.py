"""A narrow column: events one below the other on a line that runs down, each with its date."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from viewer.model.calendar import civil_date
from viewer.model.lengths import say_quiet
from viewer.model.listing import sentences
from viewer.model.speech import tr
from viewer.model.wording import say_year
from viewer.timeline.assembly import joined, moved, moved_texts
from viewer.timeline.display import DisplayList, Line, Marks, Text, TextRole
from viewer.timeline.figure_panel import figure_panel
from viewer.timeline.flow import flow, flow_even, flow_whole
from viewer.timeline.fold import is_long
from viewer.timeline.highlights import Details
from viewer.timeline.legend import entries_of, lay_out_legend
from viewer.timeline.page import PagePlan, PageWords, brief_notes
from viewer.timeline.style import SLIDE, Measure
from viewer.timeline.table import EventTable

NARROW_STYLE = SLIDE

_TOP_EM, _BOTTOM_EM = 1.3, 0.9
_TITLE_LINE_EM, _SUBTITLE_LINE_EM = 2.05, 1.4
_LEGEND_LINE_EM, _NOTE_LINE_EM = 1.6, 1.03
_LABEL_LINE_EM, _DATE_LINE_EM, _YEAR_LINE_EM = 1.25, 1.15, 2.1
#: the line down and the words beside it, from the margin
_LINE_EM, _WORDS_EM = 0.62, 1.75
_ENTRY_GAP_EM, _MOST_GAP_EM = 0.55, 1.6
_QUIET_EM = 1.9
_RULE_PX, _RULE_TOP_EM = 3.0, 0.5
#: quiet time worth telling, as a share of the whole
_QUIET_SHARE = 0.1
_NOTE_GAP_EM, _NOTE_RAISE_EM = 0.15, 0.16
_FIGURES_GAP_EM = 0.9
#: a column has to be so wide that words can stand in it
_LEAST_WIDTH_EM = 12.0


def lay_out_narrow(
    table: EventTable, details: Details, words: PageWords, plan: PagePlan, measure: Measure
) -> DisplayList | None:
    """The page, or None where not all of the events find room."""
    em = plan.em
    if plan.inner < _LEAST_WIDTH_EM * em:
        return None
    head = _head(words, plan, measure)
    column = _Column(table, details, plan, measure)
    column.fill(_ENTRY_GAP_EM * em)
    foot = _foot(column.parts(), words, plan, measure)
    room = plan.height - head.height - foot.height
    if column.height > room:
        return None
    spare = (room - column.height) / max(len(table), 1)
    gap = min(_ENTRY_GAP_EM * em + spare, _MOST_GAP_EM * em)
    column = _Column(table, details, plan, measure)
    column.fill(gap)
    frame = DisplayList(plan.width, plan.height, plan.style)
    return joined(
        frame,
        head,
        moved(column.parts(), plan.margin, head.height),
        moved(foot, plan.margin, plan.height - foot.height),
    )


def _head(words: PageWords, plan: PagePlan, measure: Measure) -> DisplayList:
    em = plan.em
    said = sentences((words.opening, words.filtered))
    title = flow_even(words.title, TextRole.HEADING, plan.inner, _TITLE_LINE_EM * em, measure)
    told = flow([(said, TextRole.SUBTITLE)], plan.inner, _SUBTITLE_LINE_EM * em, measure)
    top = _TOP_EM * em
    rule = _RULE_TOP_EM * em
    return DisplayList(
        plan.width,
        top + title.height + told.height + 0.5 * em,
        plan.style,
        lines=(Line(plan.margin, rule, plan.width - plan.margin, rule, "ink", _RULE_PX),),
        texts=(
            *moved_texts(title.texts, plan.margin, top),
            *moved_texts(told.texts, plan.margin, top + title.height),
        ),
    )


def _foot(shown: DisplayList, words: PageWords, plan: PagePlan, measure: Measure) -> DisplayList:
    em = plan.em
    listed, figures_px = _figures(plan, measure)
    entries = entries_of(joined(shown, listed), words.sides) if plan.has_legend else []
    legend = lay_out_legend(entries, plan.inner, plan.style, measure, _LEGEND_LINE_EM * em)
    groups = brief_notes(words.sources)
    notes = flow_whole(groups, plan.inner, _NOTE_LINE_EM * em, measure)
    y = figures_px + legend.height + 0.3 * em
    below = DisplayList(
        plan.inner,
        y + notes.height + _BOTTOM_EM * em,
        plan.style,
        lines=(Line(0.0, y - 0.1 * em, plan.inner, y - 0.1 * em, "line"),) if groups else (),
        texts=moved_texts(notes.texts, 0.0, y + 0.2 * em),
    )
    return joined(below, listed, moved(legend.parts, 0.0, figures_px))


def _figures(plan: PagePlan, measure: Measure) -> tuple[DisplayList, float]:
    """The list of figures between two rules, if there are any, and its height in px."""
    em, frame = plan.em, DisplayList(plan.inner, 0.0, plan.style)
    if not plan.figures:
        return frame, 0.0
    panel = figure_panel(plan.figures[0], plan.inner, plan.style, measure)
    height = panel.height + _FIGURES_GAP_EM * em
    y = height - 0.2 * em
    rules = (Line(0.0, 0.0, plan.inner, 0.0, "line"), Line(0.0, y, plan.inner, y, "line"))
    top = (_FIGURES_GAP_EM - 0.2) / 2 * em
    return joined(replace(frame, lines=rules), moved(panel, 0.0, top)), height


class _Column:
    """The events while they are set, from the top of the column."""

    def __init__(
        self, table: EventTable, details: Details, plan: PagePlan, measure: Measure
    ) -> None:
        self._table, self._details, self._plan, self._measure = table, details, plan, measure
        self._em = plan.em
        self.height = 0.0
        self._texts: list[Text] = []
        self._lines: list[Line] = []
        self._marks: list[tuple[int, float]] = []

    def fill(self, gap: float) -> None:
        """Set every event, so many px between two."""
        table = self._table
        whole = int(table.latest.max() - table.earliest.min()) + 1
        year, reach, top = 0, int(table.earliest[0]), 0.0
        for row in range(len(table)):
            start = int(table.earliest[row])
            quiet = start - reach
            if quiet > _QUIET_SHARE * whole and is_long(quiet, whole):
                self._quiet(reach, start, top)
                top = self.height
            now = civil_date(start).year
            if now != year:
                self._year(now)
            year, reach = now, max(reach, int(table.latest[row]) + 1)
            self._event(row)
            self.height += gap
        self._line(top, self.height)

    def parts(self) -> DisplayList:
        """What has been set."""
        rows = np.array([row for row, _ in self._marks], dtype=np.int32)
        return DisplayList(
            self._plan.inner,
            self.height,
            self._plan.style,
            lines=tuple(self._lines),
            texts=tuple(self._texts),
            marks=Marks(
                event=rows,
                x=np.full(len(rows), _LINE_EM * self._em),
                y=np.array([y for _, y in self._marks], dtype=np.float64),
                side=self._table.side[rows],
                status=self._table.status[rows],
                size=np.ones(len(rows)),
            ),
        )

    def _line(self, top: float, bottom: float) -> None:
        x = _LINE_EM * self._em
        self._lines.append(Line(x, top, x, bottom, "axis-line", 1.2))

    def _year(self, year: int) -> None:
        em = self._em
        y = self.height + 0.72 * _YEAR_LINE_EM * em
        words = say_year(year)
        width = self._measure(words, TextRole.AXIS_STRONG)
        self._texts.append(Text(_WORDS_EM * em, y, words, width, TextRole.AXIS_STRONG))
        self.height += _YEAR_LINE_EM * em

    def _quiet(self, start: int, end: int, top: float) -> None:
        """The line stops; how long nothing happened stands between."""
        em = self._em
        self._line(top, self.height)
        words = tr("{length} pass", length=say_quiet(start, end))
        y = self.height + 0.62 * _QUIET_EM * em
        width = self._measure(words, TextRole.BREAK)
        self._texts.append(Text(_WORDS_EM * em, y, words, width, TextRole.BREAK))
        x, step = _LINE_EM * em, _QUIET_EM * em / 9
        self._lines += [
            Line(x, self.height + (2 * n + 1) * step, x, self.height + (2 * n + 2) * step,
                 "axis-line", 1.2)
            for n in range(4)
        ]  # fmt: skip
        self.height += _QUIET_EM * em

    def _event(self, row: int) -> None:
        em, measure = self._em, self._measure
        left = _WORDS_EM * em
        room = self._plan.inner - left
        words = [(self._table.labels[row], TextRole.LABEL_STRONG)]
        label = flow(words, room, _LABEL_LINE_EM * em, measure)
        date = flow(
            [(self._details.words[row], TextRole.LEGEND)], room, _DATE_LINE_EM * em, measure
        )
        self._marks.append((row, self.height + 0.62 * _LABEL_LINE_EM * em))
        below = self.height + label.height
        texts = [
            *moved_texts(label.texts, left, self.height),
            *moved_texts(date.texts, left, below - 0.1 * em),
        ]
        self._texts += [replace(text, event=row) for text in texts]
        note = self._details.notes[row]
        if note:
            last = self._texts[-1]
            self._texts.append(
                Text(
                    last.x + last.width + _NOTE_GAP_EM * em,
                    last.y - _NOTE_RAISE_EM * em,
                    note,
                    measure(note, TextRole.NOTE_MARK),
                    TextRole.NOTE_MARK,
                    row,
                )
            )
        self.height = below + date.height
