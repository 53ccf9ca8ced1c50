"""Which source a text is a copy of, known by the words and passages marked in it."""

from __future__ import annotations

from viewer.extract.folded import FoldedText, fold
from viewer.extract.passage_words import hashed_words
from viewer.extract.placed_words import WINDOW
from viewer.extract.wanted import annotations_in, wanted_by_anchors
from viewer.model.annotation import Evidence, Figure, Quotation
from viewer.model.document import Document
from viewer.model.source import Form

#: the least part of what is marked that a copy has, where few passages are known
_LEAST = 0.4
#: whoever quotes the same speech has its words, but not the passages around them
_LEAST_PASSAGES = 0.25
#: fewer hashes say little by themselves; each counts for so many letters of marked words
_FEWEST_HASHES, _LETTERS_OF_HASH = 6, 15
#: fewer letters of marked words stand in other texts too
_FEWEST_LETTERS = 24
#: what stands more often is not looked at further
_MOST_PLACES = 16
#: passages are looked for in the whole of a text up to this length
_SMALL = 1_000_000


def recognised(copy: FoldedText, document: Document, sources: list[str]) -> str | None:
    """The source of which it is a copy, whose marked words it has most of; None for a stranger."""
    scores = [(_score(copy, document, source), source) for source in sources]
    score, source = max(scores, key=lambda s: s[0], default=(0.0, ""))
    return source if score > 0 else None


def _score(copy: FoldedText, document: Document, source: str) -> float:
    """How surely the text is a copy of the source: 0 if it is none, up to 1."""
    words = _marked_words(document, source)
    found = {w: s for w in words if (s := copy.find_within(w, 0, len(copy.text), _MOST_PLACES))}
    wanted = wanted_by_anchors(document, source)
    hashes = frozenset(h for w in wanted for h in (w.first_hash, w.last_hash) if h)
    there = _passages_outside(copy, [span for spans in found.values() for span in spans], hashes)
    letters = sum(map(len, found)) + _LETTERS_OF_HASH * there
    share = letters / max(sum(map(len, words)) + _LETTERS_OF_HASH * len(hashes), 1)
    if len(hashes) < _FEWEST_HASHES:
        return share if share >= _LEAST and letters >= _FEWEST_LETTERS else 0.0
    return share if there >= _LEAST_PASSAGES * len(hashes) else 0.0


def _passages_outside(
    copy: FoldedText, marked: list[tuple[int, int]], hashes: frozenset[str]
) -> int:
    """How many hashes are found elsewhere than in marked words, which others quote too."""
    if not hashes:
        return 0
    places = hashed_words(copy, _ranges(copy, marked), hashes)
    count = 0
    for spans in places.values():
        originals = (copy.span(*span) for span in spans[:_MOST_PLACES])
        count += any(not any(a < d and c < b for c, d in marked) for a, b in originals)
    return count


def _marked_words(document: Document, source: str) -> set[str]:
    """What is marked, as the original says it where that is known."""
    every = (_words(annotation) for annotation in annotations_in(document, source))
    return {fold(words) for words in every if words}


def _words(annotation: Figure | Quotation | Evidence) -> str | None:
    originals = [place.exact for place in annotation.places if place.form == Form.ORIGINAL]
    if annotation.anchor:
        return annotation.anchor.exact
    if originals or isinstance(annotation, Evidence):
        return originals[0] if originals else None
    return next((place.exact for place in annotation.places), None)


def _ranges(copy: FoldedText, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts of the folded text around what was found."""
    if len(copy.text) <= _SMALL:
        return [(0, len(copy.text))]
    ranges: list[tuple[int, int]] = []
    for start, end in sorted(found):
        first, last = copy.at(max(start - WINDOW, 0)), copy.at(end + WINDOW)
        if ranges and first <= ranges[-1][1]:
            ranges[-1] = ranges[-1][0], last
        else:
            ranges.append((first, last))
    return ranges
