"""One event as each of its sources tells it: passages, fields, and where they part."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from viewer.library.knowing import sources_of
from viewer.library.named_in import NamedSpan, actors_named, names_in, unnamed_in
from viewer.library.records import told_in
from viewer.library.shared_words import content_words, stems_of
from viewer.library.told_value import ToldValue
from viewer.model.annotation import Figure, Quotation, Selector
from viewer.model.document import Document
from viewer.model.edtf import event_bounds
from viewer.model.event import Account, Event
from viewer.model.listing import listed, listed_apart
from viewer.model.source import Form, Source
from viewer.model.speech import tr, tr_later
from viewer.model.value_words import say_status
from viewer.model.wording import say_when

#: what a source does not tell; said by `tr`
NOTHING = tr_later("none", about="what a source tells")


class Bearing(StrEnum):
    """How what one source says bears on what another says, as its sign."""

    SAME = "="
    DIFFERS = "≠"
    WITHIN = "⊂"
    HOLDS = "⊃"
    HERE_ONLY = "·"


class WordKind(StrEnum):
    """What a marked word of a passage is."""

    BOTH = "both"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class WordSpan:
    """Code points [start, end) of a passage that other sources say too, or say otherwise."""

    start: int
    end: int
    kind: WordKind


@dataclass(frozen=True, slots=True)
class Passage:
    """A source's words on an event. paragraph: in which they begin, from 1. words: in order."""

    place: Selector
    paragraph: int
    words: tuple[WordSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class Teller:
    """One source on the event. basis: its own words for the date, or nothing."""

    source: Source
    account: Account | None
    passages: tuple[Passage, ...]
    basis: str = ""


@dataclass(frozen=True, slots=True)
class FieldCompared:
    """What each source says of one thing.

    name: said by `tr`. values: in the order of the sources, `NOTHING` for what one does not tell.
    bearings: of the first source on each of the others, so one fewer.
    """

    name: str
    values: tuple[str, ...]
    bearings: tuple[Bearing, ...]

    @property
    def differs(self) -> bool:
        """Whether the sources do not all say the same."""
        return any(bearing != Bearing.SAME for bearing in self.bearings)

    @property
    def is_told_otherwise(self) -> bool:
        """Whether two of them say something that is not the same."""
        return any(b not in (Bearing.SAME, Bearing.HERE_ONLY) for b in self.bearings)


@dataclass(frozen=True, slots=True)
class Comparison:
    """tellers: oldest first. relies: pairs of a source and an older one that it names for this."""

    event: Event
    tellers: tuple[Teller, ...]
    fields: tuple[FieldCompared, ...]
    relies: tuple[tuple[Source, Source], ...] = ()


def is_told_by_several(event: Event) -> bool:
    """Whether there is more than one account of it."""
    return len(sources_of(event)) > 1


def compare(
    document: Document, event: Event, forms: Mapping[str, Form] | None = None
) -> Comparison | None:
    """Hold the accounts of an event against each other; None where only one source tells it.

    Args:
        document: as it was known on some day.
        event: of it.
        forms: which text of a source its passages are taken from, by the source's id; without
            one, or where it tells nothing, the digest, or else what there is.
    """
    if not is_told_by_several(event):
        return None
    told = sources_of(event)
    sides = [
        _Side(document, event, source, (forms or {}).get(source.id))
        for source in document.sources
        if source.id in told
    ]
    every = (_field(name, sides, reading) for name, reading in _READINGS.items())
    fields = tuple(field for field in every if any(v != NOTHING for v in field.values))
    apart = frozenset(field.name for field in fields if field.is_told_otherwise)
    tellers = tuple(side.teller([s for s in sides if s is not side], apart) for side in sides)
    return Comparison(event, tellers, fields, _relies(sides))


class _Side:
    """Everything that one source says of the event, while it is compared."""

    def __init__(self, document: Document, event: Event, source: Source, form: Form | None) -> None:
        self.document, self.event, self.source = document, event, source
        self.account = next((a for a in event.accounts if a.source == source.id), None)
        self.places = _places(event, source, form)
        self.texts = tuple(place.exact for place in self.places)
        self.actors = {actor.id: actor for actor in document.actors}
        self.times = self._times()
        self.values: dict[str, ToldValue] = {}

    @property
    def basis(self) -> str:
        """The source's own words for the date."""
        return next((self.texts[at][t.start : t.end] for at, t in self.times), "")

    def teller(self, others: list[_Side], apart: frozenset[str]) -> Teller:
        """The source with its words marked."""
        shared = stems_of(text for other in others for text in other.texts)
        passages = []
        for at, place in enumerate(self.places):
            differing = _merged(list(self._differing(at, others, apart)))
            same = [
                WordSpan(start, end, WordKind.BOTH)
                for start, end, stem in content_words(place.exact)
                if stem in shared and not any(s.start < end and start < s.end for s in differing)
            ]
            words = tuple(sorted((*differing, *same), key=lambda span: span.start))
            passages.append(Passage(place, self._paragraph(place), words))
        return Teller(self.source, self.account, tuple(passages), self.basis)

    def _differing(
        self, at: int, others: list[_Side], apart: frozenset[str]
    ) -> list[tuple[int, int]]:
        found = []
        for name in apart:
            own, said = self.values[name], [other.values[name] for other in others]
            known = frozenset().union(*(value.keys for value in said))
            found += [
                (s.start, s.end)
                for n, s in own.spans
                if n == at and s.key not in known
                if own.topics is None or any(own.contradicts(s.key, value) for value in said)
            ]
        return found

    def _paragraph(self, place: Selector) -> int:
        text = self.source.text(place.form)
        before = "" if text is None else text.content[: place.start]
        return sum(1 for line in before.split("\n")[:-1] if line.strip()) + 1

    def _times(self) -> tuple[tuple[int, NamedSpan], ...]:
        """Where the passages say the date that the source gave."""
        if self.account is None or not self.texts:
            return ()
        # its tables take a fifth of a second to load
        from viewer.extract.times import find_times
        from viewer.model.edtf import parse_when

        when, found = self.account.when, []
        for at, text in enumerate(self.texts):
            for time in find_times(text, self.source.published):
                told = None if time.edtf is None else parse_when(time.edtf)
                if told and told.earliest <= when.latest and when.earliest <= told.latest:
                    key = time.exact.casefold()
                    found.append((at, NamedSpan(time.start, time.end, key)))
        return tuple(found)

    def each(
        self, find: Callable[[str], tuple[NamedSpan, ...]]
    ) -> tuple[tuple[int, NamedSpan], ...]:
        """What is found in the passages, with the place of its passage."""
        return tuple((at, span) for at, text in enumerate(self.texts) for span in find(text))

    def said(
        self, annotations: tuple[Figure, ...] | tuple[Quotation, ...]
    ) -> list[tuple[int, Selector, Figure | Quotation]]:
        """The annotations whose words stand within a passage, with the passage's place."""
        return [
            (at, place, annotation)
            for annotation in annotations
            if annotation.source == self.source.id
            for place in annotation.places
            for at, passage in enumerate(self.places)
            if place.form == passage.form
            and passage.start <= place.start
            and place.end <= passage.end
        ]


def _places(event: Event, source: Source, form: Form | None) -> tuple[Selector, ...]:
    every = [e.places for e in event.evidence if e.source == source.id]
    chosen = [p for places in every for p in told_in(places, form)]
    chosen = chosen or [p for places in every for p in told_in(places, None)]
    return tuple(sorted(chosen, key=lambda place: (place.form, place.start, place.end)))


def _field(name: str, sides: list[_Side], read: Callable[[_Side], ToldValue]) -> FieldCompared:
    for side in sides:
        side.values[name] = read(side)
    values = [side.values[name] for side in sides]
    return FieldCompared(
        name,
        tuple(value.words or NOTHING for value in values),
        tuple(_bearing(values[0], other) for other in values[1:]),
    )


def _bearing(one: ToldValue, other: ToldValue) -> Bearing:
    if one.keys == other.keys:
        return Bearing.SAME
    if not one.keys or not other.keys:
        return Bearing.HERE_ONLY
    if one.reach is not None and other.reach is not None and one.reach != other.reach:
        if other.reach[0] <= one.reach[0] and one.reach[1] <= other.reach[1]:
            return Bearing.WITHIN
        if one.reach[0] <= other.reach[0] and other.reach[1] <= one.reach[1]:
            return Bearing.HOLDS
    if one.topics is None or any(one.contradicts(key, other) for key in one.keys):
        return Bearing.DIFFERS
    return Bearing.HERE_ONLY


def _when(side: _Side) -> ToldValue:
    account = side.account
    if account is None:
        return ToldValue()
    date = say_when(account.when, account.precision)
    reach = event_bounds(account.when, side.source.published.latest)
    is_news = side.basis.casefold() not in date.casefold()
    words = tr("{words}: {date}", words=side.basis, date=date) if is_news else date
    # two words for one date are no difference
    return ToldValue(words, frozenset({date}), side.times, reach)


def _people(side: _Side) -> ToldValue:
    publishers = {source.publisher for source in side.document.sources}
    wanted = [
        actor
        for actor in side.actors.values()
        if actor.id in side.event.actors and actor.name not in publishers
    ]
    everybody = side.document.actors
    ids = {actor.id for actor in wanted}
    found = side.each(lambda text: actors_named(text, everybody))
    spans = tuple((at, span) for at, span in found if span.key in ids)
    named = dict.fromkeys(span.key for _, span in spans)
    words = listed(side.actors[key].name for key in named)
    return ToldValue(words, frozenset(named), spans, topics=dict.fromkeys(named, frozenset[str]()))


def _status(side: _Side) -> ToldValue:
    if side.account is None:
        return ToldValue()
    status = side.account.status
    return ToldValue(say_status(status), frozenset({status.value}))


def _figures(side: _Side) -> ToldValue:
    spans: list[tuple[int, NamedSpan]] = []
    said: dict[str, str] = {}
    topics: dict[str, frozenset[str]] = {}
    for at, place, figure in side.said(side.document.figures):
        if isinstance(figure, Figure):
            key = f"{figure.bound} {figure.value} {figure.value_max} {figure.unit}"
            start = place.start - side.places[at].start
            spans.append((at, NamedSpan(start, start + len(place.exact), key)))
            said.setdefault(key, place.exact)
            topics[key] = topics.get(key, frozenset()) | _measured(figure)
    return ToldValue(listed(said.values()), frozenset(said), tuple(spans), topics=topics)


def _measured(figure: Figure) -> frozenset[str]:
    """Of what it is a figure: its measure, and its unit with the words for what it measures."""
    words = " ".join(figure.measures.casefold().split())
    own = frozenset({f"{figure.unit}: {words}"}) if words else frozenset[str]()
    return own if figure.measure is None else own | {figure.measure}


def _quotes(side: _Side) -> ToldValue:
    spans: list[tuple[int, NamedSpan]] = []
    said: dict[str, str] = {}
    for at, place, _ in side.said(side.document.quotations):
        key = " ".join(place.exact.casefold().split())
        start = place.start - side.places[at].start
        spans.append((at, NamedSpan(start, start + len(place.exact), key)))
        said.setdefault(key, f"“{place.exact}”")
    topics = dict.fromkeys(said, frozenset[str]())
    return ToldValue(listed(said.values()), frozenset(said), tuple(spans), topics=topics)


def _known_from(side: _Side) -> ToldValue:
    """From whom the source has it: other sources, speakers, claimants, people without a name."""
    spans = [*_other_publishers(side), *side.each(unnamed_in)]
    said = {span.key: side.texts[at][span.start : span.end] for at, span in spans}
    for _, _, annotation in (
        *side.said(side.document.figures),
        *side.said(side.document.quotations),
    ):
        for teller in _tellers(annotation):
            if teller and teller != side.source.publisher:
                known = side.actors.get(teller)
                said.setdefault(teller, teller if known is None else known.name)
    return ToldValue(listed_apart(said.values()), frozenset(said), tuple(spans))


def _tellers(annotation: Figure | Quotation) -> tuple[str | None, ...]:
    if isinstance(annotation, Figure):
        return (annotation.claimed_by,)
    return annotation.speaker, annotation.via


#: how each field is read, in the order of the table
_READINGS: dict[str, Callable[[_Side], ToldValue]] = {
    tr_later("When"): _when,
    tr_later("People"): _people,
    tr_later("Status"): _status,
    tr_later("Figures"): _figures,
    tr_later("Quotes"): _quotes,
    tr_later("Known from"): _known_from,
}


def _other_publishers(side: _Side) -> tuple[tuple[int, NamedSpan], ...]:
    """Where the passages name the publisher of another source of the document."""
    names = tuple(
        (name, source.publisher)
        for source in side.document.sources
        if source.publisher != side.source.publisher
        for name in {source.publisher, source.publisher.removeprefix("The ")}
    )
    return side.each(lambda text: names_in(text, names))


def _relies(sides: list[_Side]) -> tuple[tuple[Source, Source], ...]:
    """Which source names an older one of them in what it tells."""
    found = []
    for n, side in enumerate(sides):
        named = {span.key for _, span in _other_publishers(side)}
        found += [(side.source, o.source) for o in sides[:n] if o.source.publisher in named]
    return tuple(found)


def _merged(spans: list[tuple[int, int]]) -> list[WordSpan]:
    """Spans that meet as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return [WordSpan(start, end, WordKind.DIFFERS) for start, end in merged]
