"""Seconds, folded seconds and px: the one scale that everything on the timeline stands on."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.viewport import Viewport

Seconds = NDArray[np.int64] | NDArray[np.float64]
Floats = NDArray[np.float64]

#: neighbours whose scales differ by more than this share each say their scale
SCALE_TOLERANCE = 0.1


@dataclass(frozen=True, slots=True, eq=False)
class Fold:
    """A monotone piecewise-linear map between civil seconds and folded seconds.

    Between two knots it is a straight line; before the first and after the last it runs on. Folded
    seconds count from the first knot. Stretches are what stands between the breaks, in time order.

    knots_s: int64 seconds (k >= 2, rising). knots_f: float64 folded seconds (k, rising).
    stretches, breaks: [start, end) in seconds. opened: the same of quiet time that would be folded
    if a person had not opened it. quiet: for each break the time in which nothing lies, of which
    the stretches beside it show a little, more or less of it in views of different widths.
    """

    knots_s: NDArray[np.int64]
    knots_f: Floats
    stretches: tuple[tuple[int, int], ...]
    breaks: tuple[tuple[int, int], ...] = ()
    opened: tuple[tuple[int, int], ...] = ()
    quiet: tuple[tuple[int, int], ...] = ()

    @property
    def told(self) -> tuple[tuple[int, int], ...]:
        """The time that is said to be folded at each break, whatever the width of the view."""
        return self.quiet or self.breaks

    @property
    def length(self) -> float:
        """Folded seconds from the first knot to the last."""
        return float(self.knots_f[-1] - self.knots_f[0])

    @property
    def slopes(self) -> Floats:
        """Folded seconds a second in each segment (k - 1)."""
        return np.diff(self.knots_f) / np.diff(self.knots_s)

    def to_folded(self, seconds: Seconds) -> Floats:
        """Folded seconds of these seconds.

        Offsets from the nearest earlier knot are exact integers, so that nothing is lost to
        float64 far from 1970.
        """
        at = np.searchsorted(self.knots_s[1:-1], seconds, side="right")
        offset = np.asarray(seconds - self.knots_s[at], dtype=np.float64)
        return np.asarray(self.knots_f[at] + offset * self.slopes[at])

    def to_seconds(self, folded: Floats) -> Floats:
        """The inverse of `to_folded`, as float64 seconds."""
        at = np.searchsorted(self.knots_f[1:-1], folded, side="right")
        return np.asarray(self.knots_s[at] + (folded - self.knots_f[at]) / self.slopes[at])

    def folded_of(self, seconds: float) -> float:
        """`to_folded` of one second."""
        return float(self.to_folded(np.array([seconds]))[0])

    def second_of(self, folded: float) -> float:
        """`to_seconds` of one folded second."""
        return float(self.to_seconds(np.array([folded]))[0])

    def stretch_near(self, folded: float) -> tuple[float, float]:
        """Folded start and end of the stretch that holds a folded second, or is nearest to it."""
        starts, ends = self.knots_f[0::2], self.knots_f[1::2]
        at = int(np.argmin(np.maximum(starts - folded, folded - ends)))
        return float(starts[at]), float(ends[at])

    def folded_break(self, folded: float) -> tuple[float, float] | None:
        """Folded start and end of the break that holds a folded second."""
        at = int(np.searchsorted(self.knots_f, folded, side="right")) - 1
        if at % 2 == 0 or not 0 < at < len(self.knots_f) - 1:
            return None
        return float(self.knots_f[at]), float(self.knots_f[at + 1])

    def out_of_breaks(self, start: int, end: int) -> tuple[int, int]:
        """A range of seconds [start, end) moved to the nearest stretch if a break hides it all."""
        for hidden_from, hidden_to in self.breaks:
            if hidden_from <= start and end <= hidden_to:
                length, middle = end - start, (start + end) / 2
                if middle - hidden_from <= hidden_to - middle:
                    return hidden_from - length, hidden_from
                return hidden_to, hidden_to + length
        return start, end

    def says_scale(self) -> tuple[bool, ...]:
        """For each stretch whether its scale differs from a neighbour's by more than a tenth."""
        inner = np.array([(start + end) / 2 for start, end in self.stretches])
        at = np.searchsorted(self.knots_s[1:-1], inner, side="right")
        slopes = self.slopes[at]
        near = np.minimum(slopes[1:], slopes[:-1])
        differs = np.abs(np.diff(slopes)) > SCALE_TOLERANCE * near
        return tuple((np.append(differs, False) | np.insert(differs, 0, False)).tolist())


def straight_fold(start: int, end: int) -> Fold:
    """The fold that folds nothing: folded seconds are seconds since `start`."""
    end = max(end, start + 1)
    knots = np.array([start, end], dtype=np.int64)
    return Fold(knots, np.array([0.0, float(end - start)]), ((start, end),))


class TimeScale:
    """Where a viewport puts each second, in px; made anew for every frame, never changed.

    Each segment of the fold is measured from a second of its own, the one at the view's left edge
    from a second beside that edge: marks in view stand still against each other at every zoom,
    down to one second across the view anywhere in the years 1 to 9999.

    Args:
        left_px, right_px: where the viewport's start and end stand.
    """

    __slots__ = (
        "_base_px",
        "_base_s",
        "_rates",
        "fold",
        "left_px",
        "px_per_folded",
        "right_px",
    )

    def __init__(self, fold: Fold, viewport: Viewport, left_px: float, right_px: float) -> None:
        self.fold, self.left_px, self.right_px = fold, left_px, right_px
        self.px_per_folded = (right_px - left_px) / (viewport.end - viewport.start)
        self._rates = fold.slopes * self.px_per_folded
        self._base_s = fold.knots_s[:-1].copy()
        self._base_px = left_px + (fold.knots_f[:-1] - viewport.start) * self.px_per_folded
        at = int(np.searchsorted(fold.knots_f[1:-1], viewport.start, side="right"))
        near = math.floor(fold.second_of(viewport.start))
        if at == 0 or near >= fold.knots_s[at]:
            beyond = fold.folded_of(near) - viewport.start
            self._base_s[at] = near
            self._base_px[at] = left_px + beyond * self.px_per_folded

    @property
    def rates(self) -> Floats:
        """Px a second in each segment of the fold: stretches, and breaks between them."""
        return self._rates

    def segments(self, seconds: Seconds) -> NDArray[np.intp]:
        """In which segment of the fold each second lies; the outermost run on."""
        return np.searchsorted(self.fold.knots_s[1:-1], seconds, side="right")

    def time_to_px(self, seconds: Seconds) -> Floats:
        """Px of these seconds."""
        at = np.searchsorted(self.fold.knots_s[1:-1], seconds, side="right")
        offset = np.asarray(seconds - self._base_s[at], dtype=np.float64)
        return np.asarray(self._base_px[at] + offset * self._rates[at])

    def px_to_time(self, px: Floats) -> Floats:
        """Seconds (float64) at these px; the inverse of `time_to_px`."""
        edges = self._edges_px()
        at = np.searchsorted(edges, px, side="right")
        return np.asarray(self._base_s[at] + (px - self._base_px[at]) / self._rates[at])

    def px(self, seconds: int) -> float:
        """Px of one second."""
        return float(self.time_to_px(np.array([seconds]))[0])

    def seconds(self, px: float) -> float:
        """The second at one px."""
        return float(self.px_to_time(np.array([px]))[0])

    def px_per_second(self, seconds: int) -> float:
        """The scale at that second."""
        return float(self._rates[np.searchsorted(self.fold.knots_s[1:-1], seconds, side="right")])

    def _edges_px(self) -> Floats:
        """Px of the inner knots."""
        knots = self.fold.knots_s[1:-1]
        return np.asarray(self._base_px[1:] + (knots - self._base_s[1:]) * self._rates[1:])
