"""The words of each thing that `search` indexes, and under which rowid.

The rowid says what to look up: a block for the kind of thing, and within it the row's `number`. The
blocks of events run from the most important to the least, so that the first rows that SQLite finds
are the best and it may stop after them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from viewer.model.actor import Actor
from viewer.model.annotation import Figure, Quotation
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.store.figure_words import plain_numbers, value_words

BLOCK_BITS = 40
MOST_IMPORTANT = 5
#: the first block of each kind; events have one for each importance
EVENT, ACTOR, QUOTATION, FIGURE, AFTER = 1, 6, 7, 8, 9


class Chosen(NamedTuple):
    """Ids of things whose words are asked for."""

    events: set[str]
    actors: set[str]
    quotations: set[str]
    figures: set[str]


#: a table and an id -> the row's number
NumberOf = Callable[[str, str], int]


def search_rows(document: Document, number_of: NumberOf | None = None) -> Iterator[tuple[int, str]]:
    """(rowid, words) of all that `search` indexes, by rowid.

    Args:
        document: what it is to find.
        number_of: the numbers of the rows, where they do not count from 1 in their order.
    """
    chosen = Chosen(
        {e.id for e in document.events},
        {a.id for a in document.actors},
        {q.id for q in document.quotations},
        {f.id for f in document.figures},
    )
    return search_rows_of(document, chosen, number_of or _counted(document))


def search_rows_of(
    document: Document, chosen: Chosen, number_of: NumberOf
) -> Iterator[tuple[int, str]]:
    """The same of some things; of those that the document does not have, nothing."""
    said = _Said(document)
    spoken = said.spoken(chosen.events)
    events = [e for e in document.events if e.id in chosen.events] if chosen.events else []
    # FTS5 takes rows fastest in the order of their rowids.
    events.sort(key=lambda event: -event.importance)
    for event in events:
        rowid = _rowid(EVENT + MOST_IMPORTANT - event.importance, number_of("events", event.id))
        yield rowid, _event_words(event, said.names, spoken.get(event.id, ()))
    for actor in (a for a in document.actors if a.id in chosen.actors):
        yield _rowid(ACTOR, number_of("actors", actor.id)), _actor_words(actor)
    for quotation in (q for q in document.quotations if q.id in chosen.quotations):
        rowid = _rowid(QUOTATION, number_of("quotations", quotation.id))
        yield rowid, said.quotation_words(quotation)
    for figure in (f for f in document.figures if f.id in chosen.figures):
        yield _rowid(FIGURE, number_of("figures", figure.id)), said.figure_words(figure)


def _counted(document: Document) -> NumberOf:
    ids: dict[str, Iterable[str]] = {
        "events": (e.id for e in document.events),
        "actors": (a.id for a in document.actors),
        "quotations": (q.id for q in document.quotations),
        "figures": (f.id for f in document.figures),
    }
    numbers = {table: {id_: n for n, id_ in enumerate(each, 1)} for table, each in ids.items()}
    return lambda table, id_: numbers[table][id_]


class _Said:
    """The words of a document's figures and quotations, each made once."""

    def __init__(self, document: Document) -> None:
        self.names = {a.id: _lines(a.name, *a.aliases) for a in document.actors}
        self._measures = {m.id: m.name for m in document.measures}
        self._document = document
        self._words: dict[str, str] = {}

    def figure_words(self, figure: Figure) -> str:
        if figure.id not in self._words:
            self._words[figure.id] = _figure_words(figure, self.names, self._measures)
        return self._words[figure.id]

    def quotation_words(self, quotation: Quotation) -> str:
        if quotation.id not in self._words:
            self._words[quotation.id] = _quotation_words(quotation, self.names)
        return self._words[quotation.id]

    def spoken(self, events: Collection[str]) -> dict[str, list[str]]:
        """What figures and quotations say in each of some events, in their order."""
        spoken: dict[str, list[str]] = defaultdict(list)
        if not events:
            return spoken
        for figure in self._document.figures:
            for event_id in figure.events:
                if event_id in events:
                    spoken[event_id].append(self.figure_words(figure))
        for quotation in self._document.quotations:
            for event_id in quotation.events:
                if event_id in events:
                    spoken[event_id].append(self.quotation_words(quotation))
        return spoken


def _rowid(block: int, number: int) -> int:
    return block << BLOCK_BITS | number


def _event_words(event: Event, names: dict[str, str], spoken: list[str] | tuple[()]) -> str:
    """All that is said of an event, so that words of its different parts find it together."""
    own = [event.title, event.label, event.summary, *(names[actor] for actor in event.actors)]
    own += [place.exact for evidence in event.evidence for place in evidence.places]
    return plain_numbers("\n".join(own)) + "".join(f"\n{words}" for words in spoken)


def _actor_words(actor: Actor) -> str:
    return plain_numbers(_lines(actor.name, *actor.aliases, *(role.title for role in actor.roles)))


def _quotation_words(quotation: Quotation, names: dict[str, str]) -> str:
    speaker = names[quotation.speaker] if quotation.speaker else None
    return plain_numbers(_lines(*_exact(quotation), speaker, quotation.via))


def _figure_words(figure: Figure, names: dict[str, str], measures: dict[str, str]) -> str:
    measure = measures[figure.measure] if figure.measure else None
    claimed_by = names[figure.claimed_by] if figure.claimed_by else None
    said = _lines(*_exact(figure), figure.measures, measure, claimed_by)
    return _lines(plain_numbers(said), *value_words(figure))


def _exact(annotation: Figure | Quotation) -> list[str | None]:
    anchored = annotation.anchor.exact if annotation.anchor else None
    return [*(place.exact for place in annotation.places), anchored]


def _lines(*parts: str | None) -> str:
    return "\n".join(filter(None, parts))
