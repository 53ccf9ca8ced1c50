"""The selected event in its box: always with mark and label, above what it covers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.display import Rect, Text, TextRole
from viewer.timeline.drawn import BASELINE_EM
from viewer.timeline.forms import LABEL_OFFSET_PX, MARK_HALF_PX
from viewer.timeline.labels import Labels
from viewer.timeline.rows import LEFT
from viewer.timeline.sight import EDGE_PX, Plot, Sight

Flags = NDArray[np.bool_]

BOX_PX = 24.0
BOX_PAD_PX = 6.0
BOX_EDGE_PX = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Spotlight:
    """position: of the selected event in the sight. y: of its row. text: its label.

    shows_bar: its interval or tail stands within the box and is painted on top of it.
    """

    position: int
    box: Rect
    y: float
    text: Text
    shows_bar: bool

    def covers(self, labels: Labels, y: NDArray[np.float64], em: float) -> Flags:
        """Which labels, by position, stand under the box or lose their mark to it."""
        box = self.box
        low, high = box.y, box.y + box.h
        text = (labels.x < box.x + box.w) & (labels.x + labels.width > box.x)
        text &= (y + 0.6 * em > low) & (y - 0.5 * em < high)
        return text | self.covers_mark(labels, y)

    def covers_mark(self, labels: Labels, y: NDArray[np.float64]) -> Flags:
        """Which marks, by position, stand under the box."""
        box = self.box
        across = (labels.mark >= box.x) & (labels.mark <= box.x + box.w)
        return across & (y >= box.y) & (y <= box.y + box.h)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The event to light up.

    position: its place in the sight. side: on which its label was packed. row_ys: the rows in
    which it may stand, its own or all of its lane. label, label_px: its words and their width in
    strong type. em: label size in px.
    """

    position: int
    side: int
    row_ys: tuple[float, ...]
    label: str
    label_px: float
    em: float


def light_up(
    chosen: Chosen, sight: Sight, labels: Labels, y: NDArray[np.float64], plot: Plot
) -> Spotlight:
    """Place the box of an event in view; y: of the rows of all events, nan for none."""
    scale, at = sight.forms.scale, chosen.position
    half, pad = MARK_HALF_PX * scale, BOX_PAD_PX * scale
    body = sight.body
    mark = float(labels.mark[at])
    is_drawn = bool(body.has_bar[at]) or float(sight.forms.tail[at]) > 0
    shows_bar = is_drawn and not labels.inside[at]
    left, right = mark - half, mark + half
    if shows_bar:
        first = float(body.left[at]) if body.has_bar[at] else mark
        left = min(left, max(first, plot.left + pad))
        right = max(right, min(float(body.end[at]), plot.right - pad))
    x = _text_x(chosen, sight, labels, (left, right), plot)
    x0 = max(min(left, x) - pad, plot.left + BOX_EDGE_PX)
    x1 = min(max(right, x + chosen.label_px) + pad, plot.right - BOX_EDGE_PX)
    row_y = _emptiest(chosen.row_ys, labels, y, (x0, x1))
    height = BOX_PX * scale
    box = Rect(x0, row_y - height / 2, x1 - x0, height)
    event, baseline = int(sight.events[at]), row_y + BASELINE_EM * chosen.em
    text = Text(x, baseline, chosen.label, chosen.label_px, TextRole.LABEL_STRONG, event)
    return Spotlight(at, box, row_y, text, shows_bar)


def _text_x(
    chosen: Chosen, sight: Sight, labels: Labels, drawn: tuple[float, float], plot: Plot
) -> float:
    """Left edge of the label: where it was packed, else on the other side, else as far as it goes.

    drawn: ends of what is drawn of the mark and its interval.
    """
    at, width, scale = chosen.position, chosen.label_px, sight.forms.scale
    offset = LABEL_OFFSET_PX * scale
    mark = float(labels.mark[at])
    after = min(float(labels.after[at]), drawn[1] + offset)
    before = max(float(labels.before[at]), drawn[0] - offset) - width
    if labels.inside[at]:
        after, before = mark + offset, mark - offset - width
    margin = EDGE_PX + BOX_PAD_PX * scale
    low, high = plot.left + margin, plot.right - margin - width
    first, second = (before, after) if chosen.side == LEFT else (after, before)
    for x in (first, second):
        if low <= x <= high:
            return x
    return min(max(first, low), max(high, low))


def _emptiest(
    row_ys: tuple[float, ...],
    labels: Labels,
    y: NDArray[np.float64],
    across: tuple[float, float],
) -> float:
    """The row in which the box covers least, the lowest of several."""
    if len(row_ys) == 1:
        return row_ys[0]
    met = (labels.left < across[1]) & (labels.right > across[0]) & ~np.isnan(y)
    covered = {row_y: int(np.sum(met & (np.abs(y - row_y) < 1.0))) for row_y in row_ys}
    return min(reversed(row_ys), key=lambda row_y: covered[row_y])
