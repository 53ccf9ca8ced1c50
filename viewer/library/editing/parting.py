"""The passages of an event parted between it and another one, where need be between sentences."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from viewer.library.editing.naming import annotation_ids
from viewer.library.placing import selector
from viewer.model.annotation import Evidence, Selector
from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.model.event import Event
from viewer.model.source import Text
from viewer.model.speech import tr


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence of a passage: what can go to the other event by itself.

    passage: id of the evidence. sentence: which one of it, from 0. words: what it says.
    """

    passage: str
    sentence: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Parted:
    """The evidence of both events, each with the event's old id."""

    staying: tuple[Evidence, ...]
    going: tuple[Evidence, ...]


def pieces(event: Event) -> tuple[Piece, ...]:
    """What can be parted: the sentences of every passage, in order; of one without words all."""
    found = []
    for evidence in event.evidence:
        words = evidence.places[0].exact if evidence.places else ""
        for at, (start, end) in enumerate(_sentences(words)):
            found.append(Piece(evidence.id, at, words[start:end]))
    return tuple(found)


def parted(document: Document, event: Event, chosen: Collection[str | Piece]) -> Parted:
    """Part the passages.

    A single sentence that is all an event has tells both events. A passage that is cut keeps its
    id where its beginning goes; in another text of the source, where it has not as many sentences,
    both have all of it.

    Args:
        document: that holds the event, or the proposal of it.
        event: whose passages they are.
        chosen: ids of passages, or pieces of them, that tell the other event.

    Raises:
        DocumentError: none are chosen, or all of several.
    """
    every = pieces(event)
    whole = {piece for piece in chosen if isinstance(piece, str)}
    single = {(p.passage, p.sentence) for p in chosen if isinstance(p, Piece)}
    going = {
        (p.passage, p.sentence)
        for p in every
        if p.passage in whole or (p.passage, p.sentence) in single
    }
    if not going or (len(going) == len(every) and len(every) > 1):
        raise DocumentError(
            tr("Choose some of the passages for the other event and leave some with this one")
        )
    cutter = _Cutter(document)
    if len(every) == 1:
        (evidence,) = event.evidence
        return Parted((evidence,), (replace(evidence, id=cutter.free_id(evidence.source)),))
    stays: list[Evidence] = []
    goes: list[Evidence] = []
    for evidence in event.evidence:
        own = [(p.passage, p.sentence) in going for p in every if p.passage == evidence.id]
        for is_going, part in cutter.cut(evidence, own):
            (goes if is_going else stays).append(part)
    return Parted(tuple(stays), tuple(goes))


class _Cutter:
    """Cuts passages of one document, with ids that nothing has yet."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._ids: dict[str, Iterator[str]] = {}

    def free_id(self, source: str) -> str:
        """An id for a passage of that source."""
        if source not in self._ids:
            self._ids[source] = annotation_ids(self._document, source, "h")
        return next(self._ids[source])

    def cut(self, evidence: Evidence, going: list[bool]) -> Iterator[tuple[bool, Evidence]]:
        """The runs of its sentences that go, or stay, together."""
        if len(set(going)) == 1:
            yield going[0], evidence
            return
        count, first = len(going), 0
        for is_going, run in groupby(going):
            last = first + len(list(run)) - 1
            id_ = evidence.id if first == 0 else self.free_id(evidence.source)
            places = tuple(self._within(p, count, first, last) for p in evidence.places)
            yield is_going, replace(evidence, id=id_, places=places)
            first = last + 1

    def _within(self, place: Selector, count: int, first: int, last: int) -> Selector:
        spans = _sentences(place.exact)
        text = _text(self._document, place)
        if len(spans) != count or text is None:
            return place
        start, end = place.start + spans[first][0], place.start + spans[last][1]
        return selector(place.source, text, start, end, place.state)


def _sentences(words: str) -> list[tuple[int, int]]:
    # most windows never part anything
    from viewer.extract.sentences import sentence_spans

    return sentence_spans(words) or [(0, len(words))]


def _text(document: Document, place: Selector) -> Text | None:
    source = next((each for each in document.sources if each.id == place.source), None)
    return source.text(place.form) if source is not None else None
