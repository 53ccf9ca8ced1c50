"""The figures below a timeline in a picture: one measure over all, or each stretch its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from viewer.model.speech import tr, tr_later
from viewer.timeline.amounts import amount_scale
from viewer.timeline.assembly import joined, moved, moved_texts
from viewer.timeline.display import DisplayList, Line, Text, TextRole
from viewer.timeline.figure_spots import figure_times
from viewer.timeline.figures import (
    EMPTY_STRETCH_WORDS,
    WORD_GAP_PX,
    FigurePoints,
    FiguresPlace,
    layout_figures,
)
from viewer.timeline.flow import Flow, flow
from viewer.timeline.prepared import Prepared
from viewer.timeline.scale import TimeScale

#: height of the row, and of a line of its titles, in label sizes
ROW_EM, TITLE_LINE_EM = 7.1, 1.15
#: from the line above to the titles
_TOP_EM = 0.35
#: a stretch needs such a width for figures of its own
LEAST_PANEL_EM = 8.0
_HEAD, _HEAD_BELOW = tr_later("Figures"), tr_later("tied to their sources")


@dataclass(frozen=True, slots=True)
class _Panel:
    """A stretch's px and what is drawn there, if anything is."""

    left: float
    right: float
    room: float
    points: FigurePoints | None


def row_height(em: float) -> float:
    """Px of the row at a label size."""
    return round(ROW_EM * em)


def figures_row(prepared: Prepared, series: Sequence[FigurePoints]) -> DisplayList:
    """The row, from its top left, as wide as the timeline at its fit.

    Args:
        prepared: the timeline above.
        series: of one measure for the whole time; of several, each stretch shows the one of which
            it tells most, with an axis of its own.
    """
    style = prepared.options.style
    width, height = prepared.fit.width, row_height(style.label_px)
    frame = DisplayList(width, height, style, lines=(Line(0.0, height, width, height, "line"),))
    parts = [_head(prepared, series)] if prepared.heads.gutter else []
    if len(series) == 1:
        parts += _whole(prepared, series[0], height)
    else:
        parts += _by_stretch(prepared, series, height)
    return replace(joined(frame, *parts), unlabelled=0)


def _whole(prepared: Prepared, points: FigurePoints, height: float) -> Iterator[DisplayList]:
    left, em = prepared.heads.gutter, prepared.options.style.label_px
    title = _title(prepared, points, prepared.fit.width - left)
    top = _TOP_EM * em + title.height
    yield _titled(prepared, points, moved_texts(title.texts, left, _TOP_EM * em))
    place = FiguresPlace(prepared.fit.width, height - top, prepared.options.style)
    yield moved(_for_page(layout_figures(prepared, prepared.fit, points, place).frame), 0.0, top)


def _by_stretch(
    prepared: Prepared, series: Sequence[FigurePoints], height: float
) -> Iterator[DisplayList]:
    em, style = prepared.options.style.label_px, prepared.options.style
    panels = list(_panels(prepared, series))
    ends = [panel.left - 0.5 * em for panel in panels[1:]] + [prepared.fit.width]
    titles = [
        _title(prepared, panel.points, end - panel.left) if panel.points else Flow((), 0.0)
        for panel, end in zip(panels, ends, strict=True)
    ]
    deep = max((title.height for title in titles), default=0.0)
    top = _TOP_EM * em + deep
    for panel, title in zip(panels, titles, strict=True):
        if panel.points is None:
            yield _empty(prepared, panel, top, height)
            continue
        texts = moved_texts(title.texts, panel.left, _TOP_EM * em)
        yield _titled(prepared, panel.points, texts)
        span = (panel.left, panel.right)
        place = FiguresPlace(
            prepared.fit.width, height - top, style, span=span, word_room=panel.room
        )
        chart = layout_figures(prepared, prepared.fit, panel.points, place)
        yield moved(_for_page(chart.frame), 0.0, top)


def _panels(prepared: Prepared, series: Sequence[FigurePoints]) -> Iterator[_Panel]:
    gutter, width = prepared.heads.gutter, prepared.fit.width
    scale = TimeScale(prepared.fold, prepared.fit, gutter, width)
    before = 0.0
    for start, end in prepared.fold.stretches:
        left, right = max(scale.px(start), gutter), min(scale.px(end), width)
        wide_enough = right - left >= LEAST_PANEL_EM * prepared.options.style.label_px
        points = _most_told(prepared, series, (start, end)) if wide_enough else None
        yield _Panel(left, right, left - before, points)
        before = right


def _most_told(
    prepared: Prepared, series: Sequence[FigurePoints], stretch: tuple[int, int]
) -> FigurePoints | None:
    """The figures in a stretch of the measure of which most stand there, at their own date."""
    best: tuple[int, int] = (0, 0)
    found: FigurePoints | None = None
    for points in series:
        seconds, is_own, has_place = figure_times(prepared, points)
        there = has_place.astype(bool) & (seconds >= stretch[0]) & (seconds < stretch[1])
        rows = np.flatnonzero(there).tolist()
        score = (int(is_own[rows].sum()), len(rows))
        if rows and score > best:
            best, found = score, points.some(rows)
    return found


def _title(prepared: Prepared, points: FigurePoints, width: float) -> Flow:
    """Measure and unit, on as many lines as it takes."""
    em = prepared.options.style.label_px
    unit = amount_scale(points.top.tolist(), points.unit).unit
    words = tr("{measure}, {unit}", measure=points.name, unit=unit)
    return flow([(words, TextRole.CHART_TITLE)], width, TITLE_LINE_EM * em, prepared.measure)


def _head(prepared: Prepared, series: Sequence[FigurePoints]) -> DisplayList:
    """What the row is, in the gutter, left of the axis' words."""
    em, room = prepared.options.style.label_px, prepared.heads.gutter - prepared.options.style.scale
    head = flow([(tr(_HEAD), TextRole.CHART_TITLE)], room, TITLE_LINE_EM * em, prepared.measure)
    room -= max((_axis_px(prepared, points) for points in series), default=0.0)
    below = flow([(tr(_HEAD_BELOW), TextRole.LEGEND)], room, em * 1.1, prepared.measure)
    texts = moved_texts(head.texts, 0.0, _TOP_EM * em)
    if all(text.width <= room for text in below.texts):
        texts += moved_texts(below.texts, 0.0, _TOP_EM * em + head.height)
    return _texts(prepared, texts)


def _axis_px(prepared: Prepared, points: FigurePoints) -> float:
    """Px that the words of a measure's axis take, with what keeps them clear."""
    amounts = amount_scale(points.top.tolist(), points.unit)
    words = (prepared.measure(amounts.number(v), TextRole.LEGEND) for v in amounts.ticks)
    return max(words) + 2 * WORD_GAP_PX * prepared.options.style.scale


def _empty(prepared: Prepared, panel: _Panel, top: float, height: float) -> DisplayList:
    words = tr(EMPTY_STRETCH_WORDS)
    width = prepared.measure(words, TextRole.LEGEND)
    if width > panel.right - panel.left:
        return _texts(prepared, ())
    x, y = (panel.left + panel.right - width) / 2, (top + height) / 2
    return _texts(prepared, (Text(x, y, words, width, TextRole.LEGEND),))


def _texts(prepared: Prepared, texts: Sequence[Text]) -> DisplayList:
    style = prepared.options.style
    return DisplayList(prepared.fit.width, 0.0, style, texts=tuple(texts))


def _titled(prepared: Prepared, points: FigurePoints, texts: Sequence[Text]) -> DisplayList:
    """The title of a measure's figures."""
    return replace(_texts(prepared, texts), measures=(points.name,))


def _for_page(frame: DisplayList) -> DisplayList:
    """A chart whose marks belong to no event of the page: they are the figures'."""
    count = len(frame.marks.event)
    return replace(frame, marks=replace(frame.marks, event=np.full(count, -1, dtype=np.int32)))
