"""What each event claims of its row at each resolution, for the packing."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.forms import MARK_HALF_PX, Bodies, Forms, bodies
from viewer.timeline.rows import Claims
from viewer.timeline.scale import Fold

Floats = NDArray[np.float64]
Indices = NDArray[np.intp]

#: px that a label keeps from a fold, and from the ends of the whole
FOLD_PX, END_PX = 6.0, 3.0
#: claims of so many levels are kept while the lanes are packed
_KEPT_LEVELS = 64


class ClaimsAt:
    """Claims of all events at level 0 (the fit), 1 (twice as close), 2 ...

    Args:
        forms: how the events are drawn.
        fold: the scale of time.
        px_per_folded: px of a folded second at the fit, whose left edge is px 0.
        elides: cut labels at a fold or at the end where there is no other way, or leave them out
            beside their marks.
    """

    def __init__(
        self, forms: Forms, fold: Fold, px_per_folded: float, *, elides: bool = False
    ) -> None:
        self._forms, self._elides = forms, elides
        self._starts = fold.to_folded(forms.start) * px_per_folded
        self._ends = fold.to_folded(forms.end) * px_per_folded
        edges = fold.to_folded(np.array(fold.stretches).ravel()) * px_per_folded
        self._lows, self._highs = edges[0::2], edges[1::2]
        low_at, high_at = stretch_of(self._lows, self._starts), stretch_of(self._lows, self._ends)
        self._low_of, self._high_of = self._lows[low_at], self._highs[high_at]
        self._low_edge = np.where(low_at == 0, END_PX, FOLD_PX) * forms.scale
        self._high_edge = np.where(high_at == len(self._highs) - 1, END_PX, FOLD_PX) * forms.scale
        #: where each mark belongs at level 0
        self.marks_px = fold.to_folded(forms.anchor) * px_per_folded
        self._all = lru_cache(_KEPT_LEVELS)(self._claims)

    def __call__(self, level: int) -> Claims:
        """Claims of all events at a level."""
        return self._all(level)

    def of(self, chosen: Indices, level: int) -> Claims:
        """Claims of some events at a level."""
        claims = self._all(level)
        return Claims(
            first_left=claims.first_left[chosen],
            first_right=claims.first_right[chosen],
            first_ok=claims.first_ok[chosen],
            second_left=claims.second_left[chosen],
            second_right=claims.second_right[chosen],
            second_ok=claims.second_ok[chosen],
            cut_ok=claims.cut_ok[chosen],
            bare_ok=claims.bare_ok[chosen],
        )

    def _claims(self, level: int) -> Claims:
        zoom, forms = 2.0**level, self._forms
        body = bodies(forms, self._starts * zoom, self._ends * zoom, claiming=True)
        half = MARK_HALF_PX * forms.scale
        low = self._low_of * zoom + self._low_edge
        high = self._high_of * zoom - self._high_edge
        left = np.minimum(body.left, body.mark - half)
        right = np.maximum(body.end, body.mark + half)
        room = inside_room(body, self._lows * zoom, self._highs * zoom)
        inside = room >= forms.inside_need
        label_right, label_left = body.after + forms.text, body.before - forms.text
        within = np.where(forms.is_span, room - (forms.inside_need - forms.text), -np.inf)
        cut_room = np.maximum(high - body.after, within)
        first_right = np.maximum(np.minimum(label_right, high), right)
        return Claims(
            first_left=left,
            first_right=np.where(inside, right, first_right),
            first_ok=inside | (label_right <= high),
            second_left=np.minimum(label_left, left),
            second_right=right,
            second_ok=~inside & (label_left >= low),
            cut_ok=self._elides & ~inside & (cut_room >= forms.least_cut),
            bare_ok=self._elides & ~inside,
        )


def inside_room(body: Bodies, lows: Floats, highs: Floats) -> Floats:
    """Px that a label has inside of each event's interval: its widest part between two folds.

    lows, highs: edges of the stretches in px.
    """
    solid_left, solid_right = body.left + body.fade_left, body.right - body.fade_right
    room = np.full(len(solid_left), -np.inf)
    for low, high in zip(lows, highs, strict=True):
        part = np.minimum(solid_right, high) - np.maximum(solid_left, low)
        room = np.maximum(room, part)
    return room


def stretch_of(lows: Floats, px: Floats) -> Indices:
    """In which stretch each px lies, or after which."""
    return np.maximum(np.searchsorted(lows, px, side="right") - 1, 0)
