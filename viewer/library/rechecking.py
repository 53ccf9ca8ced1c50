"""Finds again what is marked in texts that another program edited inside a document.

Every start of the program asks here whether there are any, so what finds them is imported later.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from viewer.model.annotation import Anchor, AnchorState, Evidence, Figure, Quotation, Selector
from viewer.model.document import Document
from viewer.model.source import Form, Text, text_sha256

if TYPE_CHECKING:
    from viewer.extract.wanted import Placing, Wanted

_Annotation = TypeVar("_Annotation", Figure, Quotation, Evidence)


def edited_texts(document: Document) -> tuple[tuple[str, Form], ...]:
    """The texts, as (source, form), whose words are no longer those of their hash."""
    return tuple(
        (source.id, text.form)
        for source in document.sources
        for text in source.texts
        if text.sha256 != text_sha256(text.content)
    )


def rechecked(document: Document, edited: Iterable[tuple[str, Form]] | None = None) -> Document:
    """The document with everything in its place in the texts as they are now.

    What is lost in a text keeps its words, or a passage their hashes, as an anchor. Where no text
    was edited it is the same document.

    Args:
        document: as it was read.
        edited: what `edited_texts` says of it, where that is known.
    """
    for source, form in edited_texts(document) if edited is None else edited:
        document = _with_text_as_it_is(document, source, form)
    return document


def _with_text_as_it_is(document: Document, source: str, form: Form) -> Document:
    from viewer.extract.wanted import LOST, annotations_in
    from viewer.library.placing import with_places

    sources = tuple(
        replace(s, texts=tuple(_as_it_is(t) if t.form == form else t for t in s.texts))
        if s.id == source
        else s
        for s in document.sources
    )
    text = next(t for s in sources if s.id == source for t in s.texts if t.form == form)
    placings = _placings(document, source, text)
    places: dict[str, Selector | None] = {}
    for annotation in annotations_in(document, source):
        before = next((p for p in annotation.places if p.form == form), None)
        if before is not None:
            places[annotation.id] = _place(before, text, placings.get(annotation.id, LOST))
    lost = {id_ for id_, place in places.items() if place is None}
    kept = _with_words_of(document, lost, form)
    return with_places(replace(kept, sources=sources), places, form)


def _as_it_is(text: Text) -> Text:
    return replace(text, sha256=text_sha256(text.content))


def _placings(document: Document, source: str, text: Text) -> dict[str, Placing]:
    """By their words; passages of which those are gone by how they begin and end."""
    from viewer.extract.folded import FoldedText
    from viewer.extract.reanchor import reanchor
    from viewer.extract.wanted import annotations_in, wanted_by_places
    from viewer.library.placing import placed_in

    copy = FoldedText(text.content)
    wanted = wanted_by_places(document, source, text.form)
    if text.form == Form.ORIGINAL:
        found = placed_in(copy, document, source)
    else:
        found = reanchor(copy, wanted)
    passages = {a.id for a in annotations_in(document, source) if isinstance(a, Evidence)}
    gone = [w for w in wanted if w.id in passages and found[w.id].state == AnchorState.LOST]
    if gone:
        rest = [w for w in wanted if w.id not in passages]
        again = reanchor(copy, [*rest, *map(_by_hashes, gone)])
        found |= {w.id: again[w.id] for w in gone}
    return found


def _by_hashes(wanted: Wanted) -> Wanted:
    from viewer.extract.passage_words import passage_hashes

    first, last = passage_hashes(wanted.exact or "")
    return replace(wanted, exact=None, first_hash=first, last_hash=last)


def _place(before: Selector, text: Text, placing: Placing) -> Selector | None:
    from viewer.library.placing import selector

    if placing.state == AnchorState.LOST:
        return None
    # what a person agreed to, or was not sure before, stays so where it stands as it stood
    state = before.state if placing.state == AnchorState.EXACT else placing.state
    return selector(before.source, text, placing.start, placing.end, state)


def _with_words_of(document: Document, lost: set[str], form: Form) -> Document:
    """The document in which the lost have an anchor that says what they were."""
    from viewer.extract.passage_words import passage_hashes
    from viewer.library.placing import with_each

    def kept(annotation: _Annotation) -> _Annotation:
        place = next((p for p in annotation.places if p.form == form), None)
        if annotation.id not in lost or annotation.anchor is not None or place is None:
            return annotation
        span = annotation.source, place.start, place.end
        if isinstance(annotation, Evidence):
            first, last = passage_hashes(place.exact)
            return replace(annotation, anchor=Anchor(*span, first_hash=first, last_hash=last))
        return replace(annotation, anchor=Anchor(*span, exact=place.exact))

    return with_each(document, kept)
