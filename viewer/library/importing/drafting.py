"""Drafts what an article becomes in a document: a source, and proposals for a person to review.

Nothing is added to the document here. Each proposal fits it as it stands, with its sides, people,
measures and ids, so that the store's invariants hold once it is accepted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from viewer.extract.article import Extraction
from viewer.extract.events.found import FoundEvent
from viewer.library.importing.labels import unlike
from viewer.library.importing.marking import Marks
from viewer.library.importing.people import Cast
from viewer.library.importing.reasons import figure_reasons, quotation_reasons
from viewer.library.importing.sources import Citing, source_of
from viewer.library.importing.stock import Stock
from viewer.library.importing.telling import Told, most_characters
from viewer.library.placing import selector
from viewer.model.actor import Actor
from viewer.model.annotation import Evidence
from viewer.model.calendar import civil_date
from viewer.model.edtf import event_bounds, parse_when
from viewer.model.event import TITLE_LENGTH, Account, Event
from viewer.model.proposal import Proposal
from viewer.model.source import Source
from viewer.model.wording import MONTHS
from viewer.readers.registry import Article

#: many events of an article have one date
_when = lru_cache(4_096)(parse_when)


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as it would stand in the document."""

    source: Source
    proposals: tuple[Proposal, ...]


def draft(
    article: Article, read: tuple[Extraction, tuple[Told, ...]], citing: Citing, stock: Stock
) -> Draft:
    """The source and the proposals of an article; all its figures and quotations are in one.

    Args:
        article: as it was read.
        read: what the machine found in its text, and what is told of each event.
        citing: when it was published.
        stock: what the document has; the ids that are given here are taken in it.
    """
    found, told = read
    source = source_of(article, found, citing, stock.source_ids, stock.shorts)
    stock.source_ids.add(source.id)
    stock.shorts.add(source.short)
    return Draft(source, tuple(_Proposing(source, found, stock).proposals(told)))


class _Proposing:
    """Makes the proposals of one article."""

    def __init__(self, source: Source, found: Extraction, stock: Stock) -> None:
        self._source, self._found, self._stock = source, found, stock
        self._text = source.texts[0]
        self._cast = Cast(stock.people, found.actors, source.id)
        self._marks = Marks(source, found, self._cast, stock)
        self._labels = set(stock.labels)
        self._count = self._passages = 0

    def proposals(self, told: Iterable[Told]) -> Iterator[Proposal]:
        """The events in the order of the text, then what belongs to none."""
        for event, of_it in zip(self._found.events, told, strict=True):
            yield self._of_event(event, of_it)
        yield from self._lone_figures()
        yield from self._lone_quotations()

    def _id(self) -> str:
        self._count += 1
        return f"{self._source.id}.p{self._count}"

    def _of_event(self, found: FoundEvent, told: Told) -> Proposal:
        marks = self._marks
        actors = tuple(dict.fromkeys(self._cast.actor(name) for name in found.actors))
        figures = tuple(marks.figures[n] for n in found.figures)
        quotations = tuple(marks.quotations[n] for n in found.quotations)
        ids = [a.id for a in actors]
        ids += [q.speaker for q in quotations if q.speaker]
        ids += [f.claimed_by for f in figures if f.claimed_by]
        return Proposal(
            id=self._id(),
            source=self._source.id,
            confidence=found.confidence,
            event=self._event(found, told, actors),
            figures=figures,
            quotations=quotations,
            actors=self._cast.new(ids),
            measures=marks.new_measures(figures),
            reasons=told.reasons,
        )

    def _event(self, found: FoundEvent, told: Told, actors: tuple[Actor, ...]) -> Event:
        source, when = self._source, _when(found.when)
        id_ = self._stock.take_event_id(found.id)
        earliest, latest = event_bounds(when, source.published.latest)
        account = Account(source.id, found.status, when, found.precision, found.date_basis)
        return Event(
            id=id_,
            title=found.title[:TITLE_LENGTH].strip() or found.id,
            label=self._label(told, earliest),
            summary="",
            when=when,
            precision=found.precision,
            date_basis=found.date_basis,
            status=found.status,
            kind=found.kind,
            side=self._stock.sides.of_event(found.kind, [a.side for a in actors], found.title),
            importance=told.importance,
            earliest=earliest,
            latest=latest,
            actors=tuple(a.id for a in actors),
            accounts=(account,),
            evidence=tuple(self._evidence(id_, *span) for span in found.evidence),
        )

    def _evidence(self, event: str, start: int, end: int) -> Evidence:
        source = self._source.id
        self._passages += 1
        place = selector(source, self._text, start, end)
        return Evidence(f"{source}.e{self._passages}", source, event, (place,))

    def _label(self, told: Told, earliest: int) -> str:
        day = civil_date(earliest)
        short_day = f"{day.day} {MONTHS[day.month - 1][:3]}"
        label = unlike(told.label, self._labels, short_day, most_characters(told.importance))
        self._labels.add(label)
        return label

    def _lone_figures(self) -> Iterator[Proposal]:
        told = {n for event in self._found.events for n in event.figures}
        for n, (figure, read) in enumerate(
            zip(self._marks.figures, self._found.figures, strict=True)
        ):
            if n in told:
                continue
            confidence, reasons = figure_reasons(read, self._found.measures[n])
            yield Proposal(
                id=self._id(),
                source=self._source.id,
                confidence=confidence,
                figures=(figure,),
                actors=self._cast.new((figure.claimed_by,)),
                measures=self._marks.new_measures((figure,)),
                reasons=reasons,
            )

    def _lone_quotations(self) -> Iterator[Proposal]:
        told = {n for event in self._found.events for n in event.quotations}
        text = self._found.text
        for n, (quotation, read) in enumerate(
            zip(self._marks.quotations, self._found.quotations, strict=True)
        ):
            if n in told:
                continue
            by = text[slice(*read.speaker_span)] if read.speaker_span else None
            confidence, reasons = quotation_reasons(read.kind, read.speaker, by)
            yield Proposal(
                id=self._id(),
                source=self._source.id,
                confidence=confidence,
                quotations=(quotation,),
                actors=self._cast.new((quotation.speaker,)),
                reasons=reasons,
            )
