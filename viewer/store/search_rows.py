"""The words of each thing that `search` indexes, and under which rowid.

The rowid says what to look up: a block for the kind of thing, and within it the row's `number`. The
blocks of events run from the most important to the least, so that the first rows that SQLite finds
are the best and it may stop after them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from viewer.model.actor import Actor
from viewer.model.annotation import Figure, Quotation
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.store.figure_words import plain_numbers, value_words

BLOCK_BITS = 40
MOST_IMPORTANT = 5
#: the first block of each kind; events have one for each importance
EVENT, ACTOR, QUOTATION, FIGURE, AFTER = 1, 6, 7, 8, 9


def search_rows(document: Document) -> Iterator[tuple[int, str]]:
    """(rowid, words) of all that `search` indexes, by rowid."""
    names = {a.id: _lines(a.name, *a.aliases) for a in document.actors}
    measures = {m.id: m.name for m in document.measures}
    figures = [_figure_words(figure, names, measures) for figure in document.figures]
    quotations = [_quotation_words(quotation, names) for quotation in document.quotations]
    spoken: dict[str, list[str]] = defaultdict(list)
    told: tuple[Figure | Quotation, ...] = (*document.figures, *document.quotations)
    for annotation, words in zip(told, (*figures, *quotations), strict=True):
        for event_id in annotation.events:
            spoken[event_id].append(words)
    numbered = list(enumerate(document.events, 1))
    # FTS5 takes rows fastest in the order of their rowids.
    numbered.sort(key=lambda pair: -pair[1].importance)
    for number, event in numbered:
        block = EVENT + MOST_IMPORTANT - event.importance
        yield _rowid(block, number), _event_words(event, names, spoken.get(event.id, ()))
    for number, actor in enumerate(document.actors, 1):
        yield _rowid(ACTOR, number), _actor_words(actor)
    for number, words in enumerate(quotations, 1):
        yield _rowid(QUOTATION, number), words
    for number, words in enumerate(figures, 1):
        yield _rowid(FIGURE, number), words


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
