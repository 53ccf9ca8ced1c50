"""A measure's figures as a short list of bars, for pages that have no room for a chart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.model.event import Status
from viewer.model.speech import tr
from viewer.timeline.amounts import AmountScale, amount_scale
from viewer.timeline.assembly import joined
from viewer.timeline.display import DisplayList, Fill, Line, Marks, Rect, Text, TextRole
from viewer.timeline.figure_spots import LIMITS
from viewer.timeline.figures import FigurePoints
from viewer.timeline.flow import flow
from viewer.timeline.style import Measure, Style
from viewer.timeline.table import STATUSES

#: all in label sizes
_TITLE_LINE_EM, _BELOW_TITLE_EM = 1.15, 0.25
_ROW_EM, _BAR_EM, _MARK_EM, _WORDS_EM = 1.32, 0.62, 0.45, 1.1
_GAP_EM, _NOTE_GAP_EM, _NOTE_RAISE_EM = 0.5, 0.12, 0.16
_BASELINE_EM = 0.34
_DONE = tuple(STATUSES.index(s) for s in (Status.HAPPENED, Status.ONGOING))


@dataclass(frozen=True, slots=True)
class _Row:
    """What one line says, with the px that its words take. reach: its largest value."""

    at: int
    reach: float
    date: str
    date_px: float
    words: str
    words_px: float
    note: str
    note_px: float


def figure_panel(points: FigurePoints, width: float, style: Style, measure: Measure) -> DisplayList:
    """One line a figure: the mark of its event, its date, a bar from zero, its value.

    Bars are hollow where the figure was only planned, threatened or demanded.

    Args:
        points: in the order wanted.
        width: px of the list.
        style: sizes of type and marks.
        measure: px of a text in a role.
    """
    em = style.label_px
    amounts = amount_scale([*points.value.tolist(), *points.top.tolist()], points.unit)
    named = tr("{measure}, {unit}", measure=points.name, unit=amounts.unit)
    title = flow([(named, TextRole.CHART_TITLE)], width, _TITLE_LINE_EM * em, measure)
    top = title.height + _BELOW_TITLE_EM * em
    height = top + len(points) * _ROW_EM * em
    rows = list(_rows(points, amounts, measure))
    bars = _Bars(rows, amounts, (0.0, width), em)
    ys = [top + (n + 0.5) * _ROW_EM * em for n in range(len(rows))]
    frame = DisplayList(width, height, style, texts=title.texts, measures=(points.name,))
    drawn = DisplayList(
        width,
        height,
        style,
        fills=tuple(
            bar for row, y in zip(rows, ys, strict=True) for bar in bars.of(points, row, y)
        ),
        lines=(bars.zero(ys[0] - 0.5 * _ROW_EM * em, ys[-1] + 0.5 * _ROW_EM * em),) if ys else (),
        marks=_marks(points, _MARK_EM * em, ys),
        texts=tuple(t for row, y in zip(rows, ys, strict=True) for t in bars.words(row, y)),
    )
    return joined(frame, drawn)


class _Bars:
    """Places of dates, bars and values between two px."""

    def __init__(
        self,
        rows: Sequence[_Row],
        amounts: AmountScale,
        ends: tuple[float, float],
        em: float,
    ) -> None:
        self._amounts, self._em = amounts, em
        self._dates = ends[0] + _WORDS_EM * em
        date_px = max((row.date_px for row in rows), default=0.0)
        value_px = max(
            (row.words_px + (row.note_px + _NOTE_GAP_EM * em if row.note else 0.0) for row in rows),
            default=0.0,
        )
        self.left = self._dates + date_px + _GAP_EM * em
        self.right = ends[1] - value_px - _GAP_EM * em

    def x(self, value: float) -> float:
        """Px of a value."""
        return self.left + self._amounts.share(value) * max(self.right - self.left, 0.0)

    def zero(self, top: float, bottom: float) -> Line:
        """Where the bars begin."""
        return Line(self.x(0.0), top, self.x(0.0), bottom, "line-strong")

    def of(self, points: FigurePoints, row: _Row, y: float) -> Iterator[Fill]:
        """The bar of a figure; of a range its lower value filled, up to its upper one hollow.

        Of a limit only the place: it is no value that anything had.
        """
        side = _column(points.side, row.at)
        value, upper = float(points.value[row.at]), float(points.top[row.at])
        is_done = _column(points.status, row.at) in _DONE
        if points.bound[row.at] in LIMITS:
            thick = _BAR_EM * self._em
            yield Fill(Rect(self.x(value) - 1.5, y - thick / 2, 3.0, thick), "soft")
            return
        if not is_done or upper != value:
            yield Fill(self._box(upper, y), "panel", outline="side", side=side)
        if is_done:
            yield Fill(self._box(value, y), "side", side=side)

    def words(self, row: _Row, y: float) -> Iterator[Text]:
        """Date before the bar, value and note mark behind it."""
        base = y + _BASELINE_EM * self._em
        yield Text(self._dates, base, row.date, row.date_px, TextRole.LEGEND)
        x = max(self.x(0.0), self.x(row.reach)) + _GAP_EM * self._em
        yield Text(x, base, row.words, row.words_px, TextRole.LABEL)
        if row.note:
            x += row.words_px + _NOTE_GAP_EM * self._em
            raised = base - _NOTE_RAISE_EM * self._em
            yield Text(x, raised, row.note, row.note_px, TextRole.NOTE_MARK)

    def _box(self, value: float, y: float) -> Rect:
        low, high = sorted((self.x(0.0), self.x(value)))
        thick = _BAR_EM * self._em
        return Rect(low, y - thick / 2, max(high - low, 1.0), thick)


def _rows(points: FigurePoints, amounts: AmountScale, measure: Measure) -> Iterator[_Row]:
    for at, (date, note) in enumerate(zip(points.dates, points.notes, strict=True)):
        value, upper = float(points.value[at]), float(points.value_max[at])
        words = amounts.label(value, upper, points.bound[at])
        yield _Row(
            at,
            float(points.top[at]),
            date,
            measure(date, TextRole.LEGEND),
            words,
            measure(words, TextRole.LABEL),
            note,
            measure(note, TextRole.NOTE_MARK) if note else 0.0,
        )


def _marks(points: FigurePoints, x: float, ys: Sequence[float]) -> Marks:
    count = len(ys)
    zeros = np.zeros(count, dtype=np.uint8)
    return Marks(
        event=np.full(count, -1, dtype=np.int32),
        x=np.full(count, x),
        y=np.array(ys, dtype=np.float64),
        side=zeros if points.side is None else points.side.astype(np.uint8),
        status=zeros if points.status is None else points.status.astype(np.uint8),
        size=np.full(count, 0.8),
    )


def _column(column: NDArray[np.int32] | None, at: int) -> int:
    return 0 if column is None else int(column[at])
