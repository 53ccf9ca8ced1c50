"""A document as rows, table by table; the order of the columns is that of the schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from viewer.model.actor import Actor
from viewer.model.annotation import Evidence, Figure, Quotation, Selector
from viewer.model.document import Document
from viewer.model.event import Event
from viewer.model.source import Source
from viewer.model.when import When
from viewer.store.json_values import to_json
from viewer.store.proposal_rows import proposal_row

Row: TypeAlias = tuple[object, ...]
Annotation: TypeAlias = Figure | Quotation | Evidence

#: what the table `annotations` calls each
ANNOTATION_KINDS = {Figure: "figure", Quotation: "quotation", Evidence: "evidence"}


def event_order(event: Event) -> tuple[int, int, str]:
    """By this key the events of a document stand in order."""
    return event.earliest, event.latest, event.id


def source_order(source: Source) -> tuple[int, str]:
    """By this key the sources of a document stand in order."""
    return source.published.earliest, source.id


def document_rows(document: Document) -> Iterator[tuple[str, list[Row]]]:
    """Each table with its rows, parents before children; `number` counts from 1."""
    for table, rows in _tables(document):
        yield table, [(number, *row) for number, row in enumerate(rows, 1)]


def annotations_of(document: Document) -> tuple[Annotation, ...]:
    """Figures, quotations, then the evidence of each event."""
    evidence = (e for event in document.events for e in event.evidence)
    return (*document.figures, *document.quotations, *evidence)


def _tables(document: Document) -> Iterator[tuple[str, Iterable[Row]]]:
    yield "about", [(document.title, document.language, document.description)]
    yield "sides", ((s.id, s.name, s.place) for s in document.sides)
    yield "kinds", ((kind,) for kind in document.kinds)
    yield from _source_tables(document)
    yield from _actor_tables(document.actors)
    yield "measures", ((m.id, m.name, m.unit) for m in document.measures)
    yield from _event_tables(document)
    yield from _annotation_tables(document)
    yield (
        "notes",
        ((n.id, n.event, n.annotation, n.text, int(n.is_pinned), n.made) for n in document.notes),
    )
    yield "saved_filters", ((f.name, to_json(f.spec)) for f in document.saved_filters)
    yield "proposals", map(proposal_row, document.proposals)


def _source_tables(document: Document) -> Iterator[tuple[str, Iterable[Row]]]:
    yield (
        "sources",
        (
            (
                s.id, s.title, s.publisher, s.byline, *_when(s.published), s.published_basis,
                s.short, s.url, s.language, s.rights, s.original_sha256,
            )
            for s in document.sources
        ),
    )  # fmt: skip
    yield (
        "texts",
        ((s.id, t.form.value, t.content, t.sha256) for s in document.sources for t in s.texts),
    )


def _actor_tables(actors: tuple[Actor, ...]) -> Iterator[tuple[str, Iterable[Row]]]:
    yield "actors", ((a.id, a.name, a.side) for a in actors)
    yield "aliases", ((a.id, alias) for a in actors for alias in a.aliases)
    yield "roles", ((a.id, role.title, *_when(role.period)) for a in actors for role in a.roles)


def _event_tables(document: Document) -> Iterator[tuple[str, Iterable[Row]]]:
    events = document.events
    yield "events", (_event(e) for e in events)
    yield "event_actors", ((e.id, actor) for e in events for actor in e.actors)
    yield (
        "accounts",
        (
            (
                e.id, a.source, a.status.value, a.when.edtf, a.when.earliest, a.when.latest,
                a.precision.value, a.date_basis,
            )
            for e in events
            for a in e.accounts
        ),
    )  # fmt: skip
    yield "links", ((k.origin, k.target, k.relation.value) for k in document.links)


def _event(e: Event) -> Row:
    return (
        e.id, e.title, e.label, e.summary, e.when.edtf, e.earliest, e.latest, e.precision.value,
        e.date_basis, e.status.value, e.kind, e.side, e.importance,
    )  # fmt: skip


def _annotation_tables(document: Document) -> Iterator[tuple[str, Iterable[Row]]]:
    every = annotations_of(document)
    yield "annotations", ((a.id, ANNOTATION_KINDS[type(a)], a.source) for a in every)
    yield "figures", (_figure(f) for f in document.figures)
    yield (
        "quotations",
        ((q.id, q.kind.value, q.speaker, q.via, q.group) for q in document.quotations),
    )
    yield "evidence", ((v.id, v.event) for e in document.events for v in e.evidence)
    told: tuple[Figure | Quotation, ...] = (*document.figures, *document.quotations)
    yield "annotation_events", ((a.id, event) for a in told for event in a.events)
    yield (
        "places",
        (place_row(a.id, p) for a in every for p in a.places),
    )
    yield (
        "anchors",
        (
            (a.id, k.start, k.end, k.exact, k.first_hash, k.last_hash)
            for a in every
            if (k := a.anchor)
        ),
    )
    yield "digest_only", ((a.id,) for a in every if a.is_digest_only)


def place_row(annotation: str, p: Selector) -> Row:
    """A row of `places` without its number."""
    return (annotation, p.form.value, p.start, p.end, p.exact, p.prefix, p.suffix, p.state.value)


def _figure(f: Figure) -> Row:
    return (
        f.id, f.kind.value, float(f.value), f.value_max, f.unit, f.bound.value, f.measures,
        f.measure, *_when(f.as_of), f.claimed_by,
    )  # fmt: skip


def _when(when: When | None) -> Row:
    if when is None:
        return (None, None, None, None)
    return (when.edtf, when.earliest, when.latest, when.precision.value)
