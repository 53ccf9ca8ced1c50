"""How highlights stand in an attached text, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from viewer.model.annotation import AnchorState

if TYPE_CHECKING:
    from viewer.library.anchored import Standing

#: of longer words the middle is left out
_LONGEST = 44


def summary(doubtful: Sequence[Standing], all_of_them: int) -> str:
    """`2 of 14 highlights have lost their place`, or what else is to be looked at."""
    lost = sum(s.state == AnchorState.LOST for s in doubtful)
    count = lost or len(doubtful)
    if lost:
        did = "has lost its place" if lost == 1 else "have lost their place"
    else:
        did = "stands on other words" if count == 1 else "stand on other words"
    return f"{count:,} of {all_of_them:,} highlights {did}"


def settled(some: Sequence[Standing]) -> str:
    """`3 highlights are in the digest only`."""
    verb = "highlight is" if len(some) == 1 else "highlights are"
    return f"{len(some):,} {verb} in the digest only"


def state_words(some: Sequence[Standing]) -> str:
    """What is the matter with highlights that kept their words."""
    first = some[0]
    if first.state == AnchorState.EXACT:
        return "same words, same place"
    return "same words, " + (_shift(first.shift) if len(some) == 1 else "elsewhere in the text")


def said(standing: Standing) -> str:
    """A highlight by its words; a passage by its event, since its words are not kept."""
    return _worded(standing.kind, standing.words) or f"the passage on “{standing.event}”"


def said_now(standing: Standing) -> str:
    """A highlight by the words that were found for it; empty where none were."""
    return "" if standing.place is None else _worded(standing.kind, standing.place.exact)


def _worded(kind: str, words: str | None) -> str:
    if words is None:
        return ""
    line = " ".join(words.split())
    half = _LONGEST // 2
    if len(line) > _LONGEST:
        line = f"{line[:half].rstrip()} … {line[-half:].lstrip()}"
    return line if kind == "figure" else f"“{line}”"


def _shift(characters: int) -> str:
    direction = "on" if characters >= 0 else "back"
    unit = "character" if abs(characters) == 1 else "characters"
    return f"{abs(characters):,} {unit} {direction}"
