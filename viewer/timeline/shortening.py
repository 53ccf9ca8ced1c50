"""Labels cut to what can still be read: between words, never within one.

A label that would lose more stands nowhere; its event is a grey tick then, or a mark by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from viewer.timeline.display import TextRole
from viewer.timeline.style import Measure

#: so many words and so much of its width are left of a label that is cut
LEAST_WORDS, LEAST_SHARE = 2, 0.6
_ELLIPSIS = "…"
#: what does not stand before an ellipsis
_LOOSE = " ,;:-–—"
_WORD = re.compile(r"\S+")


def shortened(label: str, whole_px: float, room_px: float, measure: Measure) -> tuple[str, float]:
    """As much of a label as has room: the words with an ellipsis and their width in px.

    The words are empty where too little would be left.
    """
    if whole_px <= room_px:
        return label, whole_px
    for cut, width in _cuts(label, whole_px, measure):
        if width <= room_px:
            return cut, width
    return "", 0.0


def least_px(label: str, whole_px: float, measure: Measure) -> float:
    """Px that a label needs at least: of its shortest cut, or of the whole if there is none."""
    return min((px for _, px in _cuts(label, whole_px, measure)), default=whole_px)


def _cuts(label: str, whole_px: float, measure: Measure) -> Iterator[tuple[str, float]]:
    """Every cut that leaves enough and saves something, the longest first, with its width."""
    ends = [word.end() for word in _WORD.finditer(label)]
    for end in reversed(ends[LEAST_WORDS - 1 : -1]):
        if any(sign.isdigit() for sign in label[end:]):
            return  # `US tariffs at…` says nothing
        kept = label[:end].rstrip(_LOOSE)
        if len(kept.split()) < LEAST_WORDS:
            return  # the others were signs only
        if measure(kept, TextRole.LABEL) < LEAST_SHARE * whole_px:
            return
        width = measure(kept + _ELLIPSIS, TextRole.LABEL)
        if width < whole_px:
            yield kept + _ELLIPSIS, width
