"""Finds the places in an original of what is marked in its digest.

Figures and quotations stand in both with the same words, apart from typography. Passages are in
the digest in other words, so they are found by aligning it with the sentences of the original.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from viewer.extract.alignment import Alignment, Span
from viewer.extract.folded import FoldedText
from viewer.extract.numbers import spans_of_value
from viewer.extract.passage_words import passage_hashes
from viewer.model.annotation import Anchor, Evidence, Figure, Quotation, Selector
from viewer.model.document import Document
from viewer.model.source import Form

#: a figure or quotation; passages are placed by other means
Worded = Figure | Quotation

#: what may follow the words of a quotation inside its marks
_STOPS = ".,;:!?…"


def find_anchors(
    document: Document, source: str, original: str, hints: Mapping[str, Span] | None = None
) -> dict[str, Anchor]:
    """The anchors of one source in its original, by the ids of what they place.

    What is not found is left out.

    Args:
        document: has the source's digest, and the figures, quotations and passages in it.
        source: its id.
        original: the text of the whole article.
        hints: for passages by their ids, the first and last sentence (from 1) that say them.
    """
    digest = next(s for s in document.sources if s.id == source).text(Form.DIGEST)
    if digest is None:
        return {}
    worded: list[Worded] = [*document.figures, *document.quotations]
    found = _find_words(digest.content, original, [w for w in worded if w.source == source])
    anchors = {
        id_: Anchor(source, start, end, exact=original[start:end])
        for id_, (_, (start, end)) in found.items()
    }
    alignment = Alignment(digest.content, original, found.values())
    for event in document.events:
        for passage in event.evidence:
            if passage.source == source:
                span = _find_passage(passage, alignment, (hints or {}).get(passage.id))
                if span:
                    first, last = passage_hashes(original[slice(*span)])
                    anchors[passage.id] = Anchor(source, *span, first_hash=first, last_hash=last)
    return anchors


def _find_passage(passage: Evidence, alignment: Alignment, hint: Span | None) -> Span | None:
    """The sentences that a hint names, or else those that the digest's words fit best."""
    sentences = alignment.sentences
    if hint:
        first, last = hint[0] - 1, hint[1] - 1
    else:
        run = alignment.passage(_digest_span(passage))
        if run is None:
            return None
        first, last = run
    return (sentences[first][0], sentences[last][1]) if last < len(sentences) else None


def _find_words(
    digest: str, original: str, worded: Iterable[Worded]
) -> dict[str, tuple[Span, Span]]:
    """The places in digest and original of figures and quotations that are found, by their ids.

    Words that stand once are placed first. Those that stand several times then go, best fit first,
    to the sentences that fit the digest's sentence around them.
    """
    folded = FoldedText(original)
    groups: dict[tuple[Span, ...], list[Worded]] = {}
    for item in sorted(worded, key=_digest_span):
        groups.setdefault(tuple(_candidates(item, folded)), []).append(item)
    found: dict[str, tuple[Span, Span]] = {}
    for candidates, items in groups.items():
        if len(candidates) == 1 and len(items) == 1:
            found[items[0].id] = _digest_span(items[0]), candidates[0]
    alignment = Alignment(digest, original, found.values())
    for candidates, items in groups.items():
        if len(candidates) > 1 or len(items) > 1:
            found |= _share_out(items, candidates, alignment)
    return found


def _share_out(
    items: list[Worded], candidates: Iterable[Span], alignment: Alignment
) -> dict[str, tuple[Span, Span]]:
    """Give each item one of the places that all of them could have; of equals the earlier first."""
    fits = []
    for order, item in enumerate(items):
        scores = alignment.scores(alignment.around(_digest_span(item)))
        fits += [(-scores[alignment.sentence_at(c[0])], order, c) for c in candidates]
    found: dict[str, tuple[Span, Span]] = {}
    taken: set[Span] = set()
    for _, order, candidate in sorted(fits):
        item = items[order]
        if item.id not in found and candidate not in taken:
            found[item.id] = _digest_span(item), candidate
            taken.add(candidate)
    return found


def _candidates(item: Worded, folded: FoldedText) -> list[Span]:
    """Where the original may have the words of a figure or quotation."""
    words = _digest_place(item).exact
    found = folded.find(words)
    if isinstance(item, Figure):
        value = item.kind, item.value, item.value_max
        return found or spans_of_value(folded.original, *value)
    if not found:
        found = [_with_stops(folded.original, *s) for s in folded.find(words.rstrip(_STOPS))]
    spans = [folded.with_links(*span) for span in found]
    return [span for span in spans if folded.is_quoted(*span)] or spans


def _with_stops(text: str, start: int, end: int) -> Span:
    """The span with the stops that follow it."""
    rest = text[end : end + len(_STOPS)]
    return start, end + len(rest) - len(rest.lstrip(_STOPS))


def _digest_span(item: Worded | Evidence) -> Span:
    place = _digest_place(item)
    return place.start, place.end


def _digest_place(item: Worded | Evidence) -> Selector:
    return next(place for place in item.places if place.form == Form.DIGEST)
