"""Words in events: what a typed search is compared with."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from viewer.model.annotation import Figure, Quotation
from viewer.model.document import Document
from viewer.model.event import Event

#: typographic marks that people type in their plain form
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛ʼ′", "'"),
        **dict.fromkeys("‐‑‒–—−", "-"),
    }
)


def fold(text: str) -> str:
    """The text without case, accents and typographic marks, for comparing words."""
    if text.isascii():
        return text.casefold()
    bare = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return "".join(c for c in bare if not unicodedata.combining(c)).casefold()


def words_of(query: str) -> tuple[str, ...]:
    """The folded words of a typed query; quotation marks around a word do not count."""
    words = (word.strip("\"'") for word in fold(query).split())
    return tuple(word for word in words if word)


def words_by_event(document: Document, events: Iterable[Event]) -> dict[str, str]:
    """All that is said of each event, folded: its own words, people, passages, figures, quotations.

    Returns:
        Folded text by the event's id; the parts stand on lines of their own.
    """
    names = {actor.id: actor.name for actor in document.actors}
    spoken = _exact_by_event((*document.figures, *document.quotations))
    return {event.id: _words_of_event(event, names, spoken) for event in events}


def _words_of_event(event: Event, names: dict[str, str], spoken: dict[str, list[str]]) -> str:
    parts = [event.title, event.label, event.summary]
    parts += [names.get(actor, actor) for actor in event.actors]
    parts += [place.exact for evidence in event.evidence for place in evidence.places]
    parts += spoken.get(event.id, ())
    return fold("\n".join(parts))


def _exact_by_event(annotations: Iterable[Figure | Quotation]) -> dict[str, list[str]]:
    said: dict[str, list[str]] = defaultdict(list)
    for annotation in annotations:
        for event in annotation.events:
            said[event] += [place.exact for place in annotation.places]
    return said
