"""What is told of a document in JSON: the records of the command line's contract."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from viewer.model.annotation import Figure, Quotation, Selector
from viewer.model.document import Document, SearchHit
from viewer.model.event import Event
from viewer.model.source import Form, Source
from viewer.model.wording import iso_bound

Record = dict[str, Any]


def event_records(
    document: Document, events: Iterable[Event], form: Form | None = None
) -> list[Record]:
    """Events with their people by full name and their passages in one form of each source.

    Args:
        document: what the events are of.
        events: in the order wanted.
        form: which text the passages are in; without one the digest, or else what there is.
    """
    names = actor_names(document)
    return [_event_record(event, names, form) for event in events]


def figure_records(document: Document, form: Form | None = None) -> list[Record]:
    """The figures by source and place; without a form those in the digest, or else all."""
    return _in_order(document, _figure_records(document.figures, actor_names(document), form))


def quotation_records(document: Document, form: Form | None = None) -> list[Record]:
    """The quotations by source and place; see `figure_records`."""
    return _in_order(document, _quotation_records(document.quotations, actor_names(document), form))


def source_record(source: Source) -> Record:
    """A source with its citation and its texts by form."""
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "byline": source.byline,
        "published": source.published.edtf,
        "published_basis": source.published_basis,
        "url": source.url,
        "texts": {text.form.value: text.content for text in source.texts},
    }


def hit_record(hit: SearchHit) -> Record:
    """Where words were found."""
    return {
        "what": hit.what,
        "id": hit.id,
        "source": hit.source,
        "form": None if hit.form is None else hit.form.value,
        "start": hit.start,
        "end": hit.end,
        "text": hit.text,
    }


def actor_names(document: Document) -> dict[str, str]:
    """Full name by an actor's id."""
    return {actor.id: actor.name for actor in document.actors}


def figure_record(figure: Figure, place: Selector, names: dict[str, str]) -> Record:
    """A figure at one place; numbers without a fraction are whole numbers."""
    return {
        "id": figure.id,
        **_place_record(place),
        "text": place.exact,
        "kind": figure.kind.value,
        "value": plain_number(figure.value),
        "value_max": None if figure.value_max is None else plain_number(figure.value_max),
        "unit": figure.unit,
        "bound": figure.bound.value,
        "measures": figure.measures,
        "measure": figure.measure,
        "as_of": None if figure.as_of is None else figure.as_of.edtf,
        "claimed_by": names.get(figure.claimed_by or ""),
        "events": list(figure.events),
    }


def quotation_record(quotation: Quotation, place: Selector, names: dict[str, str]) -> Record:
    """A quotation at one place, its speaker by full name."""
    return {
        "id": quotation.id,
        **_place_record(place),
        "text": place.exact,
        "kind": quotation.kind.value,
        "speaker": names.get(quotation.speaker or ""),
        "via": quotation.via,
        "group": quotation.group,
        "events": list(quotation.events),
    }


def _event_record(event: Event, names: dict[str, str], form: Form | None) -> Record:
    return {
        "id": event.id,
        "title": event.title,
        "label": event.label,
        "summary": event.summary,
        "when": event.when.edtf,
        "earliest": iso_bound(event.earliest, event.precision),
        "latest": iso_bound(event.latest, event.precision),
        "precision": event.precision.value,
        "date_basis": event.date_basis,
        "status": event.status.value,
        "kind": event.kind,
        "side": event.side,
        "importance": event.importance,
        "actors": [names.get(actor, actor) for actor in event.actors],
        "evidence": [
            {**_place_record(place), "exact": place.exact}
            for evidence in event.evidence
            for place in told_in(evidence.places, form)
        ],
    }


def _figure_records(
    figures: Iterable[Figure], names: dict[str, str], form: Form | None
) -> Iterator[Record]:
    for figure in figures:
        for place in told_in(figure.places, form):
            yield figure_record(figure, place, names)


def _quotation_records(
    quotations: Iterable[Quotation], names: dict[str, str], form: Form | None
) -> Iterator[Record]:
    for quotation in quotations:
        for place in told_in(quotation.places, form):
            yield quotation_record(quotation, place, names)


def _in_order(document: Document, records: Iterable[Record]) -> list[Record]:
    order = {source.id: n for n, source in enumerate(document.sources)}
    return sorted(records, key=lambda r: (order[r["source"]], r["form"], r["start"], r["end"]))


def told_in(places: tuple[Selector, ...], form: Form | None) -> tuple[Selector, ...]:
    """The places in that form; without one those in the digest, or else all there are."""
    if form is not None:
        return tuple(place for place in places if place.form == form)
    return tuple(place for place in places if place.form == Form.DIGEST) or places


def _place_record(place: Selector) -> Record:
    return {
        "source": place.source,
        "form": place.form.value,
        "start": place.start,
        "end": place.end,
    }


def plain_number(value: float) -> int | float:
    """The number, whole where it has no fraction."""
    return int(value) if value.is_integer() else value
