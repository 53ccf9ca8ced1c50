"""What must hold in a document beyond the types of its parts, told in plain sentences."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import chain, pairwise

from viewer.model.annotation import Anchor, AnchorState, Evidence, Selector
from viewer.model.calendar import FIRST_YEAR, LAST_YEAR, civil_seconds
from viewer.model.document import Document
from viewer.model.event import LABEL_LENGTH, SHORT_LABEL_LENGTH, TITLE_LENGTH, Event
from viewer.model.source import Form, text_sha256
from viewer.store.proposal_faults import broken_proposal
from viewer.store.references import name_of, unknown_references
from viewer.store.rows import annotations_of, event_order, source_order

_FIRST_S = civil_seconds(FIRST_YEAR)
_LAST_S = civil_seconds(LAST_YEAR + 1) - 1
_PLACES = range(6)
_IMPORTANCES = range(1, 6)
_SHORT_LABEL_IMPORTANCE = 4
_LONGEST_TEXT = 2**31


def faults(document: Document, part: Document | None = None) -> Iterator[str]:
    """Everything that is wrong, gravest first; nothing for a good document.

    Args:
        document: what is looked at.
        part: the same with only those sources, events and so on that are other than in a state of
            which all is known, and all that may be wrong because of them; the rest is not looked
            at one by one.
    """
    part = part or document
    return chain(_broken(document, part, ()), _blemishes(document, part))


def broken(document: Document) -> Iterator[str]:
    """What would make other parts of Parley fail or show wrong words: no such file is opened."""
    yield from _broken(document, document, ())


def broken_for_reading(document: Document) -> Iterator[str]:
    """The same, but for places in texts that were edited since: those are to be found anew."""
    if next(broken(document), None) is None:
        return
    texts = {(s.id, t.form): t for s in document.sources for t in s.texts}
    wrong = {
        (place.source, place.form)
        for annotation in annotations_of(document)
        for place in annotation.places
        if (place.source, place.form) in texts
        and not _says(place, texts[place.source, place.form].content)
    }
    edited = [key for key in wrong if texts[key].sha256 != text_sha256(texts[key].content)]
    yield from _broken(document, document, edited)


def _broken(
    document: Document, part: Document, edited: Collection[tuple[str, Form]]
) -> Iterator[str]:
    yield from _doubles(document)
    yield from _doubles_in_parts(part)
    yield from unknown_references(document, part)
    yield from _wrong_spans(document, part, edited)
    yield from _wrong_numbers(part)
    yield from _wrong_proposals(document, part)


def blemishes(document: Document) -> Iterator[str]:
    """What a document should not have, but can be shown with."""
    yield from _blemishes(document, document)


def _blemishes(document: Document, part: Document) -> Iterator[str]:
    yield from _changed_texts(part)
    yield from _wrong_surroundings(document, part)
    for event in part.events:
        yield from _long_words(event)
        yield from _wrong_dates(event)
    yield from _wrong_order(document)


def _doubles(document: Document) -> Iterator[str]:
    yield from _twice("side", (s.id for s in document.sides))
    yield from _twice("place of a side", (s.place for s in document.sides))
    yield from _twice("kind", document.kinds)
    yield from _twice("source", (s.id for s in document.sources))
    yield from _twice("actor", (a.id for a in document.actors))
    yield from _twice("alias", (alias for a in document.actors for alias in a.aliases))
    yield from _twice("measure", (m.id for m in document.measures))
    yield from _twice("event", (e.id for e in document.events))
    yield from _twice("label", (e.label for e in document.events))
    yield from _twice("link", ((k.origin, k.target, k.relation.value) for k in document.links))
    yield from _twice("annotation", (a.id for a in annotations_of(document)))
    yield from _twice("note", (n.id for n in document.notes))
    yield from _twice("saved filter", (f.name for f in document.saved_filters))
    if isinstance(document.proposals, tuple):
        yield from _twice("proposal", (p.id for p in document.proposals))


def _doubles_in_parts(part: Document) -> Iterator[str]:
    for source in part.sources:
        yield from _twice(f"source {source.id}: text", [t.form.value for t in source.texts])
    for event in part.events:
        yield from _twice(f"event {event.id}: actor", event.actors)
        yield from _twice(f"event {event.id}: account of", [a.source for a in event.accounts])
    for annotation in annotations_of(part):
        name = name_of(annotation)
        yield from _twice(f"{name}: place in the", [p.form.value for p in annotation.places])
        if not isinstance(annotation, Evidence):
            yield from _twice(f"{name}: event", annotation.events)


def _twice(what: str, values: Iterable[object]) -> Iterator[str]:
    if isinstance(values, (tuple, list)) and len(set(values)) == len(values):
        return iter(())
    return (f"{what} {v!s} is there {n} times" for v, n in Counter(values).items() if n > 1)


def _wrong_spans(
    document: Document, part: Document, edited: Collection[tuple[str, Form]]
) -> Iterator[str]:
    texts = {(s.id, t.form): t.content for s in document.sources for t in s.texts}
    for annotation in annotations_of(part):
        name = name_of(annotation)
        if annotation.anchor and not _is_span(annotation.anchor, _LONGEST_TEXT):
            yield f"{name}: its anchor is no span"
        sources = {place.source for place in annotation.places}
        if annotation.anchor:
            sources.add(annotation.anchor.source)
        if sources - {annotation.source}:
            yield f"{name}: it stands in another source than its own"
        for place in annotation.places:
            is_edited = (place.source, place.form) in edited
            if not is_edited and not _says(place, texts.get((place.source, place.form))):
                yield f"{name}: the {place.form.value} does not say its words at its place"
            if place.state == AnchorState.LOST:
                yield f"{name}: it is lost and has a place"


def _is_span(place: Selector | Anchor, length: int) -> bool:
    return 0 <= place.start < place.end <= length


def _says(place: Selector, text: str | None) -> bool:
    if text is None or not _is_span(place, len(text)):
        return False
    return text[place.start : place.end] == place.exact


def _wrong_numbers(document: Document) -> Iterator[str]:
    for side in document.sides:
        if side.place not in _PLACES:
            yield f"side {side.id}: its place is not 0 to 5"
    for event in document.events:
        if event.importance not in _IMPORTANCES:
            yield f"event {event.id}: its importance is not 1 to 5"
        if not _FIRST_S <= event.earliest <= event.latest <= _LAST_S:
            yield f"event {event.id}: its dates are no span of time"
    for figure in document.figures:
        if not math.isfinite(figure.value) or not math.isfinite(figure.value_max or 0):
            yield f"figure {figure.id}: its value is no number"


def _wrong_proposals(document: Document, part: Document) -> Iterator[str]:
    """Those that are not yet read are looked at when they are."""
    if not part.proposals or not isinstance(part.proposals, tuple):
        return
    texts = {(s.id, t.form): t.content for s in document.sources for t in s.texts}
    for proposal in part.proposals:
        yield from broken_proposal(proposal, texts)


def _changed_texts(document: Document) -> Iterator[str]:
    for source in document.sources:
        for text in source.texts:
            if text.sha256 != text_sha256(text.content):
                yield f"source {source.id}: the words of its {text.form.value} were changed"


def _wrong_surroundings(document: Document, part: Document) -> Iterator[str]:
    texts = {(s.id, t.form): t.content for s in document.sources for t in s.texts}
    for annotation in annotations_of(part):
        for place in annotation.places:
            text = texts.get((place.source, place.form), "")
            is_before = text.endswith(place.prefix, 0, place.start)
            if not (is_before and text.startswith(place.suffix, place.end)):
                form: Form = place.form
                yield f"{name_of(annotation)}: its surroundings in the {form.value} are others"


def _long_words(event: Event) -> Iterator[str]:
    most = SHORT_LABEL_LENGTH if event.importance >= _SHORT_LABEL_IMPORTANCE else LABEL_LENGTH
    for what, words, length in (("title", event.title, TITLE_LENGTH), ("label", event.label, most)):
        if not words.strip():
            yield f"event {event.id}: its {what} is empty"
        if len(words) > length:
            yield f"event {event.id}: its {what} has {len(words)} characters, {length} are allowed"


def _wrong_dates(event: Event) -> Iterator[str]:
    when = event.when
    if event.earliest != when.earliest and not when.open_start:
        yield f"event {event.id}: it begins at another time than its date {when.edtf}"
    if event.latest != when.latest and not when.open_end:
        yield f"event {event.id}: it ends at another time than its date {when.edtf}"


def _wrong_order(document: Document) -> Iterator[str]:
    for one, next_one in pairwise(document.events):
        if one.earliest >= next_one.earliest and event_order(one) > event_order(next_one):
            yield f"event {next_one.id} stands after a later one"
    for first, second in pairwise(document.sources):
        if source_order(first) > source_order(second):
            yield f"source {second.id} stands after a later one"
