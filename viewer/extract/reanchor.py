"""Puts what was marked in one copy of a text into another copy of it.

In this order: the exact place; the exact words elsewhere; nearly the same words; figures by value;
passages by the hashes of their first and last words, or else between their neighbours. What is not
found is lost: a wrong place would be worse than none.
"""

from __future__ import annotations

from collections.abc import Iterable

from viewer.extract.folded import FoldedText, fold
from viewer.extract.placed_passages import place_passages, sure_passages
from viewer.extract.placed_words import PlacedWords
from viewer.extract.wanted import LOST, Placing, Wanted
from viewer.model.annotation import AnchorState


def reanchor(copy: FoldedText, wanted: Iterable[Wanted]) -> dict[str, Placing]:
    """Place everything wanted, by its id.

    Args:
        copy: the text that was attached.
        wanted: what was marked in the text that was annotated.
    """
    every = list(wanted)
    told_by_ends = [w for w in every if not w.exact and w.first_hash]
    words = PlacedWords(copy, every, sure_passages(copy, told_by_ends))
    passages = place_passages(copy, told_by_ends, words.spans, words.pins)
    placings: dict[str, Placing] = {}
    for w in every:
        if w.exact:
            span = words.spans.get((w.start, w.end))
            placings[w.id] = _placing(copy.original, _state(copy, w, span), span)
        else:
            state, span = passages.get((w.start, w.end), (AnchorState.LOST, None))
            placings[w.id] = _placing(copy.original, state, span)
    return placings


def _placing(text: str, state: AnchorState, span: tuple[int, int] | None) -> Placing:
    return Placing(state, *span, text[slice(*span)]) if span else LOST


def _state(copy: FoldedText, wanted: Wanted, span: tuple[int, int] | None) -> AnchorState:
    if span is None:
        return AnchorState.LOST
    if fold(copy.original[slice(*span)]) != fold(wanted.exact or ""):
        return AnchorState.CHANGED
    is_there = span == (wanted.start, wanted.end)
    return AnchorState.EXACT if is_there else AnchorState.MOVED
