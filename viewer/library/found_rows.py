"""Hits of a search as rows of a list: their words, what was looked for in them, where and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from viewer.library.asking import View, events_by_id, rows_by_id
from viewer.library.found import FoundRow
from viewer.library.found_notes import found_notes
from viewer.library.search_spans import Span, spans_of
from viewer.library.tables.cell_words import exact_words, short_sources, short_when
from viewer.model.annotation import Figure, Quotation
from viewer.model.document import SearchHit
from viewer.model.event import Event
from viewer.model.listing import listed
from viewer.model.speech import tr
from viewer.model.value_words import say_form
from viewer.store.search_terms import Term

#: of a longer text so much stands in a row, the first hit well inside it
SNIPPET_LENGTH, _BEFORE = 110, 24
#: words and what is said beside them stand on one line up to so many characters
_LINE_LENGTH = 72


class FoundRows:
    """Makes the rows of one view's document; what it does not hold (any more) has none."""

    def __init__(self, view: View, terms: Sequence[Term]) -> None:
        self._view, self._document, self._terms = view, view.document, terms
        self._sides = {side.id: side for side in self._document.sides}
        self._names = {actor.id: actor.name for actor in self._document.actors}
        self._sources = {source.id: source for source in self._document.sources}
        self._shorts = short_sources(self._document.sources)
        self._side_of = {actor.id: actor.side for actor in self._document.actors}

    def rows(self, hits: Iterable[SearchHit]) -> list[FoundRow]:
        """A row for each hit, in their order; of events those with the words in their label first.

        What the filter does not leave is marked so.
        """
        wanted: dict[str, list[SearchHit]] = {}
        for hit in hits:
            wanted.setdefault(hit.what, []).append(hit)
        made = {
            "event": self._events([hit.id for hit in wanted.get("event", ())]),
            "figure": self._figures([hit.id for hit in wanted.get("figure", ())]),
            "quotation": self._quotations([hit.id for hit in wanted.get("quotation", ())]),
            "text": list(self._texts(wanted.get("text", ()))),
            "actor": list(self._actors([hit.id for hit in wanted.get("actor", ())])),
            "note": found_notes(self._view, self._terms),
        }
        return [row for rows in made.values() for row in rows]

    def _events(self, ids: list[str]) -> list[FoundRow]:
        known = events_by_id(self._document.events, ids)
        left = rows_by_id(self._view.events, ids)
        rows = [self._event(known[i], left.get(i, -1)) for i in ids if i in known]
        return sorted(rows, key=lambda row: not row.spans)

    def _event(self, event: Event, at: int) -> FoundRow:
        spans = spans_of(event.label, self._terms)
        detail, inner = ("", ()) if self._is_whole(event.label) else self._told(event)
        side = self._sides.get(event.side)
        when = short_when(event.when, event.precision)
        return FoundRow(
            "event", event.id, event.label, spans, _joined(when, side.name if side else ""),
            detail, inner, events=(event.id,), row=at, side=side.place if side else -1,
            is_outside=at < 0,
        )  # fmt: skip

    def _is_whole(self, words: str) -> bool:
        """Whether each of the terms stands in the words."""
        return all(spans_of(words, (term,)) for term in self._terms)

    def _told(self, event: Event) -> tuple[str, tuple[Span, ...]]:
        """The part of what is said of an event that says most of what was looked for."""
        parts = [event.title, event.summary]
        parts += [place.exact for evidence in event.evidence for place in evidence.places]
        parts += [listed(self._names.get(actor, actor) for actor in event.actors)]
        says = [sum(bool(spans_of(part, (term,))) for term in self._terms) for part in parts]
        best = max(range(len(parts)), key=lambda at: says[at])
        return self._snippet(parts[best]) if says[best] else ("", ())

    def _snippet(self, text: str) -> tuple[str, tuple[Span, ...]]:
        """A text on one line, cut so that the first hit is seen."""
        line = " ".join(text.split())
        spans = spans_of(line, self._terms)
        first = spans[0][0] if spans else 0
        if len(line) <= SNIPPET_LENGTH or first <= _BEFORE * 2:
            return line, spans
        cut = line.rfind(" ", 0, first - _BEFORE) + 1
        shown = f"…{line[cut:]}" if cut else line
        return shown, spans_of(shown, self._terms)

    def _figures(self, ids: list[str]) -> list[FoundRow]:
        known = {figure.id: figure for figure in self._document.figures if figure.id in set(ids)}
        found = [known[i] for i in ids if i in known]
        return self._with_filter([self._figure(figure) for figure in found])

    def _figure(self, figure: Figure) -> FoundRow:
        exact = _exact(figure)
        words = _joined(exact, figure.measures, by="  ")
        claimed = self._names.get(figure.claimed_by or "", "")
        said = _joined(claimed, self._told_in(figure.source))
        spans = spans_of(words, self._terms) or ((0, len(exact)),)
        return FoundRow(
            "figure", figure.id, words, spans, *self._beside(words, said), lead=len(exact),
            events=figure.events, source=figure.source,
        )  # fmt: skip

    def _quotations(self, ids: list[str]) -> list[FoundRow]:
        known = {q.id: q for q in self._document.quotations if q.id in set(ids)}
        found = [known[i] for i in ids if i in known]
        return self._with_filter([self._quotation(quotation) for quotation in found])

    def _quotation(self, quotation: Quotation) -> FoundRow:
        snippet, _ = self._snippet(_exact(quotation))
        words = f"“{snippet}”"
        speaker = self._names.get(quotation.speaker or "", "")
        said = _joined(speaker, self._told_in(quotation.source))
        spans = spans_of(words, self._terms)
        return FoundRow(
            "quotation", quotation.id, words, spans, *self._beside(words, said),
            events=quotation.events, source=quotation.source,
        )  # fmt: skip

    def _beside(self, words: str, said: str) -> tuple[str, str, tuple[Span, ...]]:
        """What is said of where and when beside the words, or below where it was looked for."""
        inner = spans_of(said, self._terms)
        if inner or len(words) + len(said) > _LINE_LENGTH:
            return "", said, inner
        return said, "", ()

    def _with_filter(self, rows: list[FoundRow]) -> list[FoundRow]:
        """Rows of figures and quotations that belong to none of the events left are outside."""
        ids = {event for row in rows for event in row.events}
        left = rows_by_id(self._view.events, ids)
        return [
            replace(row, is_outside=bool(row.events) and left.keys().isdisjoint(row.events))
            for row in rows
        ]

    def _texts(self, hits: Iterable[SearchHit]) -> Iterator[FoundRow]:
        for hit in hits:
            if hit.source in self._sources and hit.form is not None:
                line = " ".join(hit.text.split())
                said = _joined(self._told_in(hit.source), say_form(hit.form))
                yield FoundRow(
                    "text", hit.id, line, spans_of(line, self._terms), "", said,
                    source=hit.source, form=hit.form, start=hit.start or 0, end=hit.end or 0,
                )  # fmt: skip

    def _actors(self, ids: list[str]) -> Iterator[FoundRow]:
        known = {actor.id: actor for actor in self._document.actors}
        for actor in (known[i] for i in ids if i in known):
            side = self._sides.get(actor.side)
            others = listed((*actor.aliases, *(role.title for role in actor.roles)))
            spans = spans_of(actor.name, self._terms)
            detail, inner = ("", ()) if self._is_whole(actor.name) else self._snippet(others)
            yield FoundRow(
                "actor", actor.id, actor.name, spans, side.name if side else "", detail, inner,
                side=side.place if side else -1,
            )  # fmt: skip

    def _told_in(self, source_id: str) -> str:
        source = self._sources.get(source_id)
        if source is None:
            return ""
        short = self._shorts[source_id]
        when = short_when(source.published)
        # a name that tells several apart by the year needs it no more
        name = source.short if short != source.short else short
        return tr("{source}, {date}", source=name, date=when)


def _exact(annotation: Figure | Quotation) -> str:
    return " ".join(exact_words(annotation).split())


def _joined(*parts: str, by: str = " · ") -> str:
    return by.join(part for part in parts if part)
