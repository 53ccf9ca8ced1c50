"""The citation of a source changed by hand, and sources taken out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from viewer.library.editing.accounts import untold_by, with_newest
from viewer.library.editing.filters import without_in_filters
from viewer.library.editing.ordering import source_of, with_events, with_sources
from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.model.speech import tr, tr_later

#: what is said where one of them is empty
_EMPTY = {
    "title": tr_later("The title is empty; readers need it to find the source"),
    "publisher": tr_later("The publisher is empty; readers need it to find the source"),
    "short": tr_later("The short is empty; readers need it to find the source"),
}
_FIELDS = frozenset(
    (
        *("title", "publisher", "byline", "published", "published_basis"),
        *("short", "url", "language", "rights"),
    )
)


def change_source(document: Document, id_: str, **fields: Any) -> Document:
    """Change title, publisher, byline, date of publication and its basis, address and so on.

    Another date of publication may make another source the newest: events then stand where that
    one tells them.

    Raises:
        DocumentError: title or publisher would be empty.
    """
    if set(fields) - _FIELDS:
        raise TypeError(f"no field of a source: {sorted(set(fields) - _FIELDS)}")
    before = source_of(document, id_)
    changed = replace(before, **fields)
    for what, said in _EMPTY.items():
        if not str(getattr(changed, what)).strip():
            raise DocumentError(tr(said))
    sources = (changed if source.id == id_ else source for source in document.sources)
    made = with_sources(document, sources)
    if changed.published == before.published:
        return made
    events = (
        with_newest(made, event)
        if any(account.source == id_ for account in event.accounts)
        else event
        for event in made.events
    )
    return with_events(made, events)


def delete_source(document: Document, id_: str) -> Document:
    """Take a source out with its texts, figures, quotations, passages and proposals.

    Events that it alone told stay, told by none.
    """
    source_of(document, id_)
    gone = {figure.id for figure in document.figures if figure.source == id_}
    gone |= {quotation.id for quotation in document.quotations if quotation.source == id_}
    gone |= {e.id for event in document.events for e in event.evidence if e.source == id_}
    left = replace(
        document,
        sources=tuple(source for source in document.sources if source.id != id_),
        figures=tuple(f for f in document.figures if f.source != id_),
        quotations=tuple(q for q in document.quotations if q.source != id_),
        notes=tuple(note for note in document.notes if note.annotation not in gone),
        proposals=tuple(p for p in document.proposals if p.source != id_),
    )
    events = []
    for event in document.events:
        evidence = tuple(e for e in event.evidence if e.source != id_)
        is_told = any(account.source == id_ for account in event.accounts)
        if len(evidence) == len(event.evidence) and not is_told:
            events.append(event)
            continue
        events.append(untold_by(left, replace(event, evidence=evidence), id_))
    return without_in_filters(with_events(left, events), "sources", (id_,))
