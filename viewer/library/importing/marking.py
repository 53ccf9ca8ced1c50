"""The figures and quotations of an article as a document would hold them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable

from viewer.extract.article import Extraction
from viewer.extract.quotations.found import FoundQuotation
from viewer.extract.spans import FoundFigure
from viewer.library.importing.people import Cast
from viewer.library.importing.stock import Stock
from viewer.library.placing import selector
from viewer.model.actor import Measure
from viewer.model.annotation import Figure, Quotation
from viewer.model.source import Source

#: a measure is proposed for so many figures of one article, or where the document has it
_FEWEST_MEASURED = 2


class Marks:
    """What is marked in one article, in the order of its text.

    Attributes:
        figures: as the extraction lists them.
        quotations: likewise.
        speakers: names of those who speak, as the text gives them, by quotation.
    """

    def __init__(self, source: Source, found: Extraction, cast: Cast, stock: Stock) -> None:
        self._source = source
        self._text = source.texts[0]
        self._found = found
        self._cast = cast
        groups = Counter(q.group for q in found.quotations)
        self._groups = {group for group, count in groups.items() if count > 1}
        self._measures: dict[str, Measure] = {}
        self.quotations = tuple(self._quotation(n, q) for n, q in enumerate(found.quotations, 1))
        self._starts = [q.start for q in found.quotations]
        measures = self._measured(stock)
        self.figures = tuple(
            self._figure(n, figure, measure)
            for n, (figure, measure) in enumerate(zip(found.figures, measures, strict=True), 1)
        )

    def new_measures(self, figures: Iterable[Figure]) -> tuple[Measure, ...]:
        """The measures of these figures that the document does not have."""
        ids = dict.fromkeys(figure.measure for figure in figures)
        return tuple(self._measures[id_] for id_ in ids if id_ in self._measures)

    def _measured(self, stock: Stock) -> list[str | None]:
        """The measure of each figure by its id: the document's, or a new one of several figures."""
        found = self._found
        pairs = list(zip(found.figures, found.measures, strict=True))
        counts = Counter((figure.unit, name) for figure, name in pairs)
        ids: list[str | None] = []
        for figure, name in pairs:
            measure = stock.measure(figure.unit, figure.measures, name) if name else None
            if measure is None and name and counts[figure.unit, name] >= _FEWEST_MEASURED:
                measure = stock.new_measure(name, figure.unit)
                self._measures[measure.id] = measure
            ids.append(measure.id if measure else None)
        return ids

    def _figure(self, number: int, figure: FoundFigure, measure: str | None) -> Figure:
        place = selector(self._source.id, self._text, figure.start, figure.end)
        return Figure(
            id=f"{self._source.id}.f{number}",
            source=self._source.id,
            kind=figure.kind,
            value=figure.value,
            unit=figure.unit,
            measures=figure.measures,
            bound=figure.bound,
            value_max=figure.value_max,
            measure=measure,
            claimed_by=self._claimed_by(figure),
            places=(place,),
        )

    def _claimed_by(self, figure: FoundFigure) -> str | None:
        """Who says the words in which a figure stands."""
        at = bisect_right(self._starts, figure.start) - 1
        if at < 0 or figure.end > self._found.quotations[at].end:
            return None
        return self.quotations[at].speaker

    def _quotation(self, number: int, quotation: FoundQuotation) -> Quotation:
        speaker = self._cast.speaker(quotation.speaker)
        place = selector(self._source.id, self._text, quotation.start, quotation.end)
        return Quotation(
            id=f"{self._source.id}.q{number}",
            source=self._source.id,
            kind=quotation.kind,
            speaker=speaker.id if speaker else None,
            via=quotation.via,
            group=quotation.group if quotation.group in self._groups else None,
            places=(place,),
        )
