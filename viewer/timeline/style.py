"""Sizes of what is drawn, in px at mark scale 1 and how they grow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

#: width in px of a text in a text role (`TextRole`)
Measure = Callable[[str, str], float]


@dataclass(frozen=True, slots=True)
class Style:
    """Measures of one output: the screen is scale 1, a slide 1.3 (see `SCREEN`, `SLIDE`).

    thin_share: a stretch of time with a smaller share of the events is as wide as its labels, at
    most thin_most of the view.
    """

    scale: float = 1.0
    label_px: float = 11.5
    row_px: float = 20.0
    break_px: float = 34.0
    elide: bool = True
    thin_share: float = 0.1
    thin_most: float = 0.25


SCREEN = Style()
SLIDE = Style(scale=1.3, label_px=17.0, row_px=24.5, break_px=40.0, elide=False)
