"""Marks, bars and words of a frame, as the columns of a display list."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.display import Bars, BarShape, Marks, Text, TextRole
from viewer.timeline.labels import Labels
from viewer.timeline.sight import Plot, Sight
from viewer.timeline.table import EventTable
from viewer.timeline.words import WordedForms

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Indices = NDArray[np.intp]

#: bars are cut so far beyond the edges of a view that may show them sliding out
BEYOND_PX = 60.0
#: marks within ranges are so much smaller, if the bar is not made taller by its label
RANGE_SIZE = 0.8
BASELINE_EM = 0.35
NOTE_GAP_PX = 2.0
NOTE_RAISE_EM = 0.26


def marks_of(table: EventTable, sight: Sight, labels: Labels, y: Floats, chosen: Indices) -> Marks:
    """Marks of the chosen positions of a sight."""
    events = sight.events[chosen]
    hollow = sight.forms.shape[chosen] == BarShape.HOLLOW_BAR
    in_bar = sight.forms.is_span[chosen] & sight.body.has_bar[chosen] & ~sight.inside[chosen]
    return Marks(
        event=events.astype(np.int32),
        x=labels.mark[chosen],
        y=y[chosen],
        side=table.side[events],
        status=table.status[events],
        size=np.where(hollow | in_bar, RANGE_SIZE, 1.0),
    )


def bars_of(table: EventTable, sight: Sight, y: Floats, chosen: Indices, plot: Plot) -> Bars:
    """Intervals and tails of the chosen positions of a sight; no pan changes their shapes."""
    beyond = BEYOND_PX if plot.slides else 0.0
    low, high = plot.left - beyond, plot.right + beyond
    body, forms = sight.body, sight.forms
    spans = chosen[body.has_bar[chosen]]
    tails = chosen[forms.tail[chosen] > 0]
    band = sight.inside[spans] & ~forms.is_span[spans]
    shape = np.where(band, BarShape.BAND, forms.shape[spans])
    left = np.concatenate([body.left[spans], body.end[tails] - forms.tail[tails]])
    right = np.concatenate([body.right[spans], body.end[tails]])
    fade_left = np.concatenate([body.fade_left[spans], np.zeros(len(tails))])
    fade_right = np.concatenate([body.fade_right[spans], forms.tail[tails]])
    both = np.concatenate([spans, tails])
    shapes = np.concatenate([shape, np.full(len(tails), BarShape.TAIL)]).astype(np.uint8)
    is_tail = shapes == BarShape.TAIL
    pinned, goes_on = sight.runs_left[both] & ~is_tail, sight.runs_right[both] & ~is_tail
    x0 = np.clip(left, np.where(pinned, plot.left, low), high)
    x1 = np.clip(right, low, np.where(goes_on, plot.right, high))
    events = sight.events[both]
    return Bars(
        event=events.astype(np.int32),
        x0=x0,
        x1=x1,
        y=y[both],
        shape=shapes,
        side=table.side[events],
        status=table.status[events],
        fade_left=np.maximum(fade_left - (x0 - left), 0.0),
        fade_right=np.maximum(fade_right - (right - x1), 0.0),
        pinned=pinned,
        goes_on=goes_on,
    )


def texts_of(
    sight: Sight,
    labels: Labels,
    y: Floats,
    chosen: Indices,
    words: LabelWords,
) -> list[Text]:
    """Labels, and the note marks behind them, of the chosen positions of a sight."""
    texts: list[Text] = []
    em = words.em
    columns = (sight.events, labels.x, y, labels.width, sight.forms.label)
    chosen_columns = (column[chosen].tolist() for column in columns)
    for at, row, x, middle, cut_px, whole_px in zip(chosen.tolist(), *chosen_columns, strict=True):
        baseline = middle + BASELINE_EM * em
        cut = labels.elided.get(at)
        shown, full = words.worded.label(row)
        if cut:
            shown, full = cut, full or shown
        if not shown:
            continue
        width = cut_px if cut else whole_px
        texts.append(Text(x, baseline, shown, width, TextRole.LABEL, row, full=full))
        note = words.notes[row] if words.notes and not cut else ""
        if note:
            shift = width + NOTE_GAP_PX * words.scale
            width = float(sight.forms.note[at]) - NOTE_GAP_PX * words.scale
            raised = baseline - NOTE_RAISE_EM * em
            texts.append(Text(x + shift, raised, note, width, TextRole.NOTE_MARK, row))
    return texts


class LabelWords:
    """What the words of labels need beside their places: themselves, size, scale, note marks."""

    __slots__ = ("em", "notes", "scale", "worded")

    def __init__(
        self, worded: WordedForms, em: float, scale: float, notes: tuple[str, ...]
    ) -> None:
        self.worded, self.em, self.scale, self.notes = worded, em, scale, notes
