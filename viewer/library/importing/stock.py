"""What a document has already, by which new articles are drafted to fit it."""

from __future__ import annotations

from collections.abc import Iterable

from viewer.extract.measures import MeasureNames
from viewer.library.importing.naming_words import folded, slug, unused
from viewer.library.importing.people import People
from viewer.library.importing.sides import Sides
from viewer.model.actor import Measure
from viewer.model.document import Document


class Stock:
    """The ids, names and measures of a document and of what waits in it.

    Attributes:
        sides: of the document.
        people: of the document.
        source_ids: taken ids of sources.
        shorts: how sources are named in narrow lists.
        event_ids: of events, also of those that are proposed.
        labels: of the document's events.
    """

    def __init__(self, document: Document, event_ids: Iterable[str], labels: Iterable[str]) -> None:
        self.sides = Sides(document)
        self.people = People(document, self.sides)
        self.source_ids = {source.id for source in document.sources}
        self.shorts = {source.short for source in document.sources}
        self.event_ids = set(event_ids)
        self.labels = frozenset(labels)
        #: the last number that was given behind a wanted id
        self._numbers: dict[str, int] = {}
        self._measures = {(folded(m.name), m.unit): m for m in document.measures}
        self._measure_ids = {measure.id for measure in document.measures}
        self._names = MeasureNames()
        for measure in document.measures:
            self._names.name_of(measure.unit, measure.name)

    def measure(self, unit: str, *names: str) -> Measure | None:
        """The document's measure of that unit which one of the names is, or is like."""
        for name in names:
            exact = self._measures.get((folded(name), unit))
            if exact:
                return exact
        for name in names:
            like = self._names.find(unit, name)
            if like:
                return self._measures.get((folded(like), unit))
        return None

    def new_measure(self, name: str, unit: str) -> Measure:
        """A measure as it would be added; the same name and unit give the same id."""
        base = slug(f"{name} {unit}") or "measure"
        return Measure(unused(base, self._measure_ids), name, unit)

    def take_event_id(self, wanted: str) -> str:
        """An id for an event that no other has, from now on taken."""
        number = self._numbers.get(wanted, 1)
        id_ = wanted if number == 1 else f"{wanted}-{number}"
        while id_ in self.event_ids:
            number += 1
            id_ = f"{wanted}-{number}"
        self._numbers[wanted] = number
        self.event_ids.add(id_)
        return id_
