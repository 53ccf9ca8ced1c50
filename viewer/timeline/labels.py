"""Where the labels of a frame stand: inside, right, left, pinned to what is visible, elided.

Who has a label is settled by the packing (`rows`). Here a label only moves: along its bar as the
bar leaves the view, or to its mark's other side at an edge of the view if nothing stands there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.forms import LABEL_OFFSET_PX, MARK_HALF_PX, NEIGHBOUR_GAP_PX
from viewer.timeline.rows import BARE, LEFT
from viewer.timeline.sight import CHEVRON_PX, EDGE_PX, Plot, Sight

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

#: px that mark and label keep from the ends of a bar that holds them
INSET_PX = 7.0

#: (row in the table, px) -> the event's label cut to that width with its true width, or None
#: where too little of it would be left
Elide = Callable[[int, float], tuple[str, float] | None]


@dataclass(slots=True, eq=False)
class Labels:
    """Labels of the m events of a Sight.

    mark: centre of the mark. x, width: of the text; x is nan where none is shown. elided: the cut
    text by position. inside: it stands inside of its interval. left, right: all that an event
    takes of its row. beside: where its mark is while the label stands beside it; after, before:
    where that begins to the right and ends to the left.
    """

    mark: Floats
    x: Floats
    width: Floats
    inside: Flags
    left: Floats
    right: Floats
    beside: Floats
    after: Floats
    before: Floats
    elided: dict[int, str]


def place_labels(
    sight: Sight,
    labelled: Flags,
    side: NDArray[np.uint8],
    row_keys: NDArray[np.int64],
    plot: Plot,
    elide: Elide | None,
) -> Labels:
    """Place the labels of the labelled events.

    Args:
        sight: the events.
        labelled: which of them have a row and a label.
        side: side of the mark on which each was packed.
        row_keys: a number for each row of each lane.
        plot: where labels may stand.
        elide: how to cut a label that finds no room, or None where it is left out then.
    """
    labels = _as_packed(sight, side, plot)
    labels.x[~labelled] = np.nan
    limit_left, limit_right = plot.left + EDGE_PX, plot.right - EDGE_PX
    end = labels.x + sight.forms.text
    crosses = ~labels.inside & (side != LEFT) & (end > sight.high + 0.01)
    off = (labels.x < limit_left) | (end > limit_right)
    labels.x[~sight.in_view] = np.nan
    troubled = np.flatnonzero(labelled & sight.in_view & (off | crosses))
    if len(troubled):
        mender = _Mender(sight, labels, row_keys, plot, elide)
        mender.mend(troubled, np.flatnonzero(labelled), side == BARE)
    return labels


def _as_packed(sight: Sight, side: NDArray[np.uint8], plot: Plot) -> Labels:
    """Labels where the packing has them, marks within what is visible."""
    body, forms = sight.body, sight.forms
    half, offset = MARK_HALF_PX * forms.scale, LABEL_OFFSET_PX * forms.scale
    beside = np.where(sight.in_view, _visible_mark(sight, plot), body.mark)
    after = np.maximum(body.after, beside + offset)
    before = np.minimum(body.before, beside - offset)
    pinned, pinned_x, has_room = _pinned(sight, plot)
    holds = sight.inside & sight.in_view
    mark = np.where(holds, pinned, beside)
    x = np.where(side == LEFT, before - forms.text, after)
    x = np.where(sight.inside, np.where(holds, pinned_x, mark + offset), x)
    left = np.minimum(np.where(sight.inside, body.left, np.minimum(x, body.left)), mark - half)
    right = np.where(sight.inside, body.end, np.maximum(x + forms.text, body.end))
    right = np.maximum(right, mark + half)
    x = np.where(holds & ~has_room, np.inf, x)
    width, inside = forms.text.copy(), sight.inside.copy()
    return Labels(mark, x, width, inside, left, right, beside, after, before, {})


def _visible_mark(sight: Sight, plot: Plot) -> Floats:
    """Marks moved until they are whole in view, clear of a chevron."""
    half = MARK_HALF_PX * sight.forms.scale
    low, high = _clear_of_chevrons(sight, plot)
    low, high = low + half, high - half
    return np.clip(np.clip(sight.body.mark, low, np.maximum(high, low)), *_whole(half, plot))


def _whole(half: float, plot: Plot) -> tuple[float, float]:
    """Between which px a mark is whole in view."""
    return plot.left + half, max(plot.right - half, plot.left + half)


def _clear_of_chevrons(sight: Sight, plot: Plot) -> tuple[Floats, Floats]:
    """Left and right edge of the view, or where a chevron ends that stands there."""
    chevron = CHEVRON_PX * sight.forms.scale
    left = plot.left + np.where(sight.runs_left, chevron, 0.0)
    return left, plot.right - np.where(sight.runs_right, chevron, 0.0)


def _seen_inside(sight: Sight, plot: Plot) -> tuple[Floats, Floats]:
    """What is in view of the inside of each interval, in which mark and label may stand."""
    low, high = _clear_of_chevrons(sight, plot)
    inset = INSET_PX * sight.forms.scale
    return np.maximum(sight.solid_left, low) + inset, np.minimum(sight.solid_right, high) - inset


def _pinned(sight: Sight, plot: Plot) -> tuple[Floats, Floats, Flags]:
    """Marks whose labels stand inside, those labels' x, and whether both have room there.

    A bar's mark is at its start and moves along to what is in view with its label behind it. A
    moment's mark stands in the middle of its interval, however long its label is, so that what is
    dated alike stands alike; the label stands to its right or else to its left.
    """
    forms = sight.forms
    offset = LABEL_OFFSET_PX * forms.scale
    first, last = _seen_inside(sight, plot)
    most = np.where(forms.is_span, last - offset - forms.text, last)
    mark = np.minimum(np.maximum(sight.body.mark, first), np.maximum(most, first))
    mark = np.clip(mark, *_whole(MARK_HALF_PX * forms.scale, plot))
    after, before = mark + offset, mark - offset - forms.text
    fits_after = after + forms.text <= last
    x = np.where(forms.is_span | fits_after, after, before)
    return mark, x, np.where(forms.is_span, most >= first, fits_after | (before >= first))


class _Mender:
    """Finds another place for labels that the view's edges would cut."""

    def __init__(
        self,
        sight: Sight,
        labels: Labels,
        row_keys: NDArray[np.int64],
        plot: Plot,
        elide: Elide | None,
    ) -> None:
        self._sight, self._labels, self._plot, self._elide = sight, labels, plot, elide
        self._row_keys = row_keys
        self._gap = NEIGHBOUR_GAP_PX * sight.forms.scale
        self._half = MARK_HALF_PX * sight.forms.scale
        self._inside = (_pinned(sight, plot)[0], *_seen_inside(sight, plot))

    def mend(self, troubled: NDArray[np.intp], labelled: NDArray[np.intp], is_bare: Flags) -> None:
        """Place each troubled label anew, or leave it out.

        is_bare: who was packed without a label and gets none before it has room for the whole.
        """
        labels = self._labels
        order = labelled[np.lexsort((labels.left[labelled], self._row_keys[labelled]))]
        place = {int(item): at for at, item in enumerate(order)}
        for item in troubled.tolist():
            at = place[item]
            previous = self._neighbour(order, at - 1, item)
            following = self._neighbour(order, at + 1, item)
            free_left = max(self._plot.left + EDGE_PX, float(self._sight.low[item]))
            free_right = min(self._plot.right - EDGE_PX, float(self._sight.high[item]))
            if previous is not None:
                free_left = max(free_left, float(labels.right[previous]) + self._gap)
            if following is not None:
                free_right = min(free_right, float(labels.left[following]) - self._gap)
            self._place(item, free_left, free_right, may_cut=not is_bare[item])

    def _neighbour(self, order: NDArray[np.intp], at: int, item: int) -> int | None:
        if not 0 <= at < len(order):
            return None
        other = int(order[at])
        return other if self._row_keys[other] == self._row_keys[item] else None

    def _place(self, item: int, free_left: float, free_right: float, *, may_cut: bool) -> None:
        labels = self._labels
        text = float(self._sight.forms.text[item])
        after, before = float(labels.after[item]), float(labels.before[item])
        labels.inside[item] = False
        labels.mark[item] = labels.beside[item]
        if after + text <= free_right and after >= free_left:
            self._set(item, after, text)
        elif before - text >= free_left and before <= free_right:
            self._set(item, before - text, text)
        else:
            labels.x[item] = np.nan
            if may_cut:
                self._shorten(item, free_left, free_right)

    def _shorten(self, item: int, free_left: float, free_right: float) -> None:
        """Elide where most is left of it: right or left of the mark, or inside of its bar."""
        if self._elide is None:
            return
        sight, labels = self._sight, self._labels
        mark = float(labels.mark[item])
        after, before = float(labels.after[item]), float(labels.before[item])
        options = [(mark, after, free_right), (mark, free_left, before)]
        if sight.body.has_bar[item] and (sight.forms.is_span[item] or sight.inside[item]):
            options += self._within(item)
        if free_right - after >= float(sight.forms.least_cut[item]):
            options = options[:1]  # as it was packed
        at = max(range(len(options)), key=lambda n: options[n][2] - options[n][1])
        mark, left, right = options[at]
        cut = self._elide(int(sight.events[item]), right - left)
        if cut is None:
            return
        text, width = cut
        labels.elided[item], labels.mark[item], labels.inside[item] = text, mark, at > 1
        self._set(item, left if left > mark else right - width, width)

    def _within(self, item: int) -> list[tuple[float, float, float]]:
        """Mark, and left and right end of a label, that an event's interval holds in view."""
        mark, first, last = (float(column[item]) for column in self._inside)
        offset = LABEL_OFFSET_PX * self._sight.forms.scale
        if self._sight.forms.is_span[item]:
            mark = min(mark, first)
            return [(mark, mark + offset, last)]
        return [(mark, mark + offset, last), (mark, first, mark - offset)]

    def _set(self, item: int, x: float, width: float) -> None:
        labels, body = self._labels, self._sight.body
        labels.x[item], labels.width[item] = x, width
        mark = float(labels.mark[item])
        labels.left[item] = min(float(body.left[item]), mark - self._half, x)
        labels.right[item] = max(float(body.end[item]), mark + self._half, x + width)
