"""From one folding to another: the folds in between, for an animation."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.prepared import Prepared
from viewer.timeline.scale import Fold, TimeScale
from viewer.timeline.viewport import Viewport

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class FoldMotion:
    """The edges of the breaks before and after: seconds, and px in a view of both.

    view: what is looked at afterwards, in the folded seconds of the fold afterwards.
    """

    seconds: tuple[Floats, Floats]
    px: tuple[Floats, Floats]
    view: Viewport

    def at(self, share: float) -> Fold:
        """The fold at a share of the way; its folded seconds are those of the fold afterwards.

        Each edge of a break goes straight from where it was to where it will be.
        """
        first, last = self.seconds
        seconds = np.rint(first + (last - first) * share).astype(np.int64)
        px = self.px[0] + (self.px[1] - self.px[0]) * share
        view = self.view
        folded = view.start + px * (view.end - view.start) / view.width
        edges = seconds.tolist()
        return Fold(seconds, folded, _pairs(edges), _pairs(edges[1:-1]))


def _pairs(edges: list[int]) -> tuple[tuple[int, int], ...]:
    return tuple(zip(edges[0::2], edges[1::2], strict=True))


def fold_motion(before: tuple[Fold, Viewport], after: tuple[Fold, Viewport]) -> FoldMotion | None:
    """How breaks open and close between two foldings of the same events in a view of one width.

    A break that is in one of them only grows out of, or shrinks to, the time that it hides.

    Returns:
        None where nothing can be told apart: each has a break that the other does not have.
    """
    scales = [TimeScale(fold, view, 0.0, max(view.width, 1.0)) for fold, view in (before, after)]
    folds = before[0], after[0]
    richer = max((1, 0), key=lambda which: len(folds[which].breaks))
    edges = _edges(folds[richer], folds[1 - richer])
    if edges is None:
        return None
    own, other = edges
    seconds = (own, other) if richer == 0 else (other, own)
    px = tuple(scale.time_to_px(at) for scale, at in zip(scales, seconds, strict=True))
    if not all(np.all(np.diff(row) > 0) for row in (*seconds, *px)):
        return None
    return FoldMotion(
        (seconds[0].astype(np.float64), seconds[1].astype(np.float64)), (px[0], px[1]), after[1]
    )


def _edges(fold: Fold, other: Fold) -> tuple[NDArray[np.int64], NDArray[np.int64]] | None:
    """All knots of a fold, and where each is in one with fewer breaks; None: it has another."""
    theirs = list(other.breaks)
    there = [int(other.knots_s[0])]
    for start, end in fold.breaks:
        met = [pair for pair in theirs if pair[0] < end and start < pair[1]]
        there.extend(met[0] if met else (start, end))
        if met:
            theirs.remove(met[0])
    there.append(int(other.knots_s[-1]))
    if theirs:
        return None
    return fold.knots_s, np.array(there, dtype=np.int64)


def is_refolded(before: Prepared, after: Prepared) -> bool:
    """Whether two packings differ in what is folded, in a pane of one size."""
    one, other = before.options, after.options
    if (one.width, one.height) != (other.width, other.height):
        return False
    return (one.folded, one.opened) != (other.folded, other.opened)
