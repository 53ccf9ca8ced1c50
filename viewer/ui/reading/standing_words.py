"""How highlights stand in an attached text, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from viewer.model.annotation import AnchorState
from viewer.model.speech import say_number, tr, tr_n

if TYPE_CHECKING:
    from viewer.library.anchored import Standing

#: of longer words the middle is left out
_LONGEST = 44


def summary(doubtful: Sequence[Standing], all_of_them: int) -> str:
    """`2 of 14 highlights have lost their place`, or what else is to be looked at."""
    lost = sum(s.state == AnchorState.LOST for s in doubtful)
    everything = say_number(all_of_them)
    if lost:
        return tr_n(
            "{n} of {all} highlights has lost its place",
            "{n} of {all} highlights have lost their place",
            lost,
            all=everything,
        )
    return tr_n(
        "{n} of {all} highlights stands on other words",
        "{n} of {all} highlights stand on other words",
        len(doubtful),
        all=everything,
    )


def settled(some: Sequence[Standing]) -> str:
    """`3 highlights are in the digest only`."""
    return tr_n(
        "{n} highlight is in the digest only", "{n} highlights are in the digest only", len(some)
    )


def say_state(state: AnchorState, number: int) -> str:
    """So many highlights that stand alike: `3 moved`."""
    words = {
        AnchorState.EXACT: tr_n("{n} exact", "{n} exact", number),
        AnchorState.MOVED: tr_n("{n} moved", "{n} moved", number),
        AnchorState.CHANGED: tr_n("{n} changed", "{n} changed", number),
        AnchorState.LOST: tr_n("{n} lost", "{n} lost", number),
    }
    return words[state]


def state_words(some: Sequence[Standing]) -> str:
    """What is the matter with highlights that kept their words."""
    first = some[0]
    if first.state == AnchorState.EXACT:
        return tr("same words, same place")
    if len(some) > 1:
        return tr("same words, elsewhere in the text")
    return _shift(first.shift)


def said(standing: Standing) -> str:
    """A highlight by its words; a passage by its event, since its words are not kept."""
    return _worded(standing.kind, standing.words) or tr(
        "the passage on “{event}”", event=standing.event
    )


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
    return line if kind == "figure" else tr("“{words}”", words=line)


def _shift(characters: int) -> str:
    if characters >= 0:
        return tr_n("same words, {n} character on", "same words, {n} characters on", characters)
    return tr_n("same words, {n} character back", "same words, {n} characters back", -characters)
