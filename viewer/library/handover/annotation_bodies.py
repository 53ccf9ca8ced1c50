"""What a highlight says, as bodies of a Web Annotation: words first, then the same as data."""

from __future__ import annotations

from collections.abc import Iterable

from viewer.library.handover.identity import stable_id
from viewer.library.records import Record, actor_names, plain_number
from viewer.model.annotation import Bound, Figure, Quotation, QuotationKind
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.model.wording import say_when, status_phrases

_BOUND_WORDS = {
    Bound.EXACT: "",
    Bound.ABOUT: "about ",
    Bound.AT_LEAST: "at least ",
    Bound.AT_MOST: "at most ",
    Bound.OVER: "over ",
    Bound.UNDER: "under ",
}


class Bodies:
    """Makes the bodies for the marks of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._names = actor_names(document)
        self._titles = {event.id: event.title for event in document.events}
        self._measures = {measure.id: measure.name for measure in document.measures}

    def of_figure(self, figure: Figure) -> list[Record]:
        """Value, unit and what it measures; an observation in the words of schema.org."""
        said = f"{_BOUND_WORDS[figure.bound]}{_say_value(figure)} {figure.unit}: {figure.measures}"
        data: Record = {
            "type": ["Dataset", "schema:Observation"],
            "schema:name": figure.measures,
            **_value(figure),
            "schema:unitText": figure.unit,
            "schema:measurementQualifier": figure.bound.value,
            "dcterms:type": figure.kind.value,
        }
        if figure.measure is not None:
            data["schema:measuredProperty"] = self._measures.get(figure.measure, figure.measure)
        if figure.as_of is not None:
            data["schema:observationDate"] = figure.as_of.edtf
        if figure.claimed_by is not None:
            data["schema:author"] = self._actor(figure.claimed_by)
        return [self._words(said, "describing"), data | self._about(figure.events)]

    def of_quotation(self, quotation: Quotation) -> list[Record]:
        """Who is quoted; a quotation in the words of schema.org."""
        data: Record = {"type": "schema:Quotation", "dcterms:type": quotation.kind.value}
        if quotation.speaker is not None:
            data["schema:spokenByCharacter"] = self._actor(quotation.speaker)
        if quotation.via is not None:
            data["dcterms:provenance"] = quotation.via
        if quotation.group is not None:
            whole = f"{quotation.source} {quotation.group}"
            data["schema:isPartOf"] = {"id": stable_id(self._document, "quotation", whole).urn}
        return [self._say_quotation(quotation), data | self._about(quotation.events)]

    def of_event(self, event: Event) -> list[Record]:
        """Which event a passage tells."""
        when = say_when(event.when, event.precision)
        said = "; ".join((when, *status_phrases(event.status)))
        data = {
            **self._event(event.id),
            "type": "schema:Event",
            "schema:description": event.summary,
            "dcterms:date": event.when.edtf,
        }
        return [self._words(f"{event.title} ({said})", "describing"), data]

    def _say_quotation(self, quotation: Quotation) -> Record:
        if quotation.speaker is None:
            scare = quotation.kind == QuotationKind.SCARE
            return self._words("nobody’s reported words" if scare else "unnamed", "describing")
        via = f", via {quotation.via}" if quotation.via else ""
        name = self._names.get(quotation.speaker, quotation.speaker)
        return self._words(f"said by {name}{via}", "identifying")

    def _words(self, said: str, purpose: str) -> Record:
        return {
            "type": "TextualBody",
            "value": said,
            "format": "text/plain",
            "language": self._document.language,
            "purpose": purpose,
        }

    def _actor(self, actor: str) -> Record:
        return {
            "id": stable_id(self._document, "actor", actor).urn,
            "schema:name": self._names.get(actor, actor),
        }

    def _about(self, events: Iterable[str]) -> Record:
        told = [self._event(event) for event in events]
        return {"schema:about": told} if told else {}

    def _event(self, event: str) -> Record:
        return {
            "id": stable_id(self._document, "event", event).urn,
            "schema:name": self._titles.get(event, event),
        }


def _value(figure: Figure) -> Record:
    value = plain_number(figure.value)
    if figure.value_max is None:
        return {"schema:value": value}
    return {"schema:minValue": value, "schema:maxValue": plain_number(figure.value_max)}


def _say_value(figure: Figure) -> str:
    value = f"{plain_number(figure.value):,}"
    if figure.value_max is None:
        return value
    return f"{value} to {plain_number(figure.value_max):,}"
