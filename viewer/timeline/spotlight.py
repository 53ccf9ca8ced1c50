"""The selected event in its box: always with mark and label, above what it covers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.display import Rect, Text, TextRole
from viewer.timeline.drawn import BASELINE_EM
from viewer.timeline.forms import BOX_PX, LABEL_OFFSET_PX, MARK_HALF_PX
from viewer.timeline.labels import Labels
from viewer.timeline.rows import LEFT
from viewer.timeline.sight import EDGE_PX, Plot, Sight

Flags = NDArray[np.bool_]

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

    def meets_upward(self, text: Text) -> bool:
        """Whether a text that runs upwards stands under the box."""
        box = self.box
        across = box.x - BOX_PAD_PX < text.x < box.x + box.w + 2 * BOX_PAD_PX
        return across and text.y > box.y and text.y - text.width < box.y + box.h

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
    at, scale = chosen.position, sight.forms.scale
    stand = _stand(chosen, sight, labels, plot)
    pad = BOX_PAD_PX * scale
    x0 = max(min(stand.left, stand.x) - pad, plot.left + BOX_EDGE_PX)
    x1 = min(max(stand.right, stand.x + chosen.label_px) + pad, plot.right - BOX_EDGE_PX)
    row_y = _emptiest(chosen.row_ys, labels, y, (x0, x1))
    height = BOX_PX * scale
    box = Rect(x0, row_y - height / 2, x1 - x0, height)
    event, baseline = int(sight.events[at]), row_y + BASELINE_EM * chosen.em
    text = Text(stand.x, baseline, chosen.label, chosen.label_px, TextRole.LABEL_STRONG, event)
    return Spotlight(at, box, row_y, text, stand.shows_bar)


class _Stand(NamedTuple):
    """x: left edge of the label. left, right: ends of what else stands in the box."""

    x: float
    left: float
    right: float
    shows_bar: bool


def _stand(chosen: Chosen, sight: Sight, labels: Labels, plot: Plot) -> _Stand:
    """The first way to stand that has room: without meeting a fold, else in the pane at least."""
    at, width = chosen.position, chosen.label_px
    margin = EDGE_PX + BOX_PAD_PX * sight.forms.scale
    low, high = plot.left + margin, plot.right - margin - width
    near = max(low, float(sight.low[at])), min(high, float(sight.high[at]) - width)
    ways = _ways_to_stand(chosen, sight, labels, plot)
    for first, last in (near, (low, high)):
        for way in ways:
            if first <= way.x <= last:
                return way
    return ways[-1]._replace(x=min(max(ways[-1].x, low), max(high, low)))


def _ways_to_stand(chosen: Chosen, sight: Sight, labels: Labels, plot: Plot) -> list[_Stand]:
    """Beside mark and bar on the side where it was packed, on the other; the same on the bar."""
    at, width, scale = chosen.position, chosen.label_px, sight.forms.scale
    offset, half, body = LABEL_OFFSET_PX * scale, MARK_HALF_PX * scale, sight.body
    mark = float(labels.mark[at])
    after, before = mark + offset, mark - offset - width
    ways = [_Stand(x, mark - half, mark + half, False) for x in (after, before)]
    has_bar, has_tail = bool(body.has_bar[at]), bool(sight.forms.tail[at] > 0)
    if (has_bar or has_tail) and not labels.inside[at]:
        pad = BOX_PAD_PX * scale
        left = max(float(body.left[at]) if has_bar else mark - half, plot.left + pad)
        right = min(float(body.end[at]), plot.right - pad)
        left, right = min(left, mark - half), max(right, mark + half)
        after = max(min(float(labels.after[at]), right + offset), mark + offset)
        before = min(max(float(labels.before[at]), left - offset), mark - offset) - width
        ways[:0] = [_Stand(x, left, right, True) for x in (after, before)]
    if chosen.side == LEFT:
        ways = [way for pair in zip(ways[1::2], ways[0::2], strict=True) for way in pair]
    return ways


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
