"""Articles of our own about ports that quarrel over herring, and documents for them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from viewer.extract import extract
from viewer.library.importing.drafting import Draft, draft
from viewer.library.importing.sources import Citing
from viewer.library.importing.starting import new_document
from viewer.library.importing.stock import Stock
from viewer.library.importing.telling import told_of
from viewer.model.document import Document
from viewer.model.proposal import Proposal
from viewer.readers.reading import Reading
from viewer.readers.registry import Article

PUBLISHED = "2026-03-12"
TEXT = """Norland and Chile inch towards a cod quota

By Ada Wren

Norland and Chile resumed talks on their shared cod stock on Tuesday, five weeks after it failed.

Fisheries minister Ingrid Halvard of Norland offered to cut the catch by 18,000 tonnes. “We will \
carry our share, and not one tonne more,” she told Radio North on Wednesday.

Chile’s chief negotiator, Tomas Reyl, demanded on Monday that the quota be 96,000 tonnes. He \
called the offer “a door left ajar”.

Prices rose 12% in February. The union counts 4,200 jobs and 3 harbours.

“Nobody here can wait for another round,” said its head, Maja Lund.
"""


def article(text: str = TEXT, name: str = "courier.txt", **fields: str) -> Article:
    fields = {"publisher": "The Harbour Courier", **fields}
    return Article(Path(name), text, name.ljust(64, "0"), Reading(text, **fields))


def drafted(stock: Stock, text: str = TEXT, name: str = "courier.txt", **fields: str) -> Draft:
    found = extract(text, PUBLISHED)
    read = (found, told_of(found))
    return draft(article(text, name, **fields), read, Citing(PUBLISHED, True), stock)


def stock_of(document: Document) -> Stock:
    return Stock(document, (e.id for e in document.events), (e.label for e in document.events))


def accepted(document: Document, source_and_proposals: Draft) -> Document:
    """The document with every proposal in it, each as it stands."""
    source, proposals = source_and_proposals.source, source_and_proposals.proposals
    actors = {a.id: a for p in proposals for a in p.actors}
    measures = {m.id: m for p in proposals for m in p.measures}
    events = [p.event for p in proposals if p.event]
    return replace(
        document,
        sources=tuple(sorted((*document.sources, source), key=lambda s: (s.published, s.id))),
        actors=(*document.actors, *actors.values()),
        measures=(*document.measures, *measures.values()),
        events=tuple(sorted(events, key=lambda e: (e.earliest, e.latest, e.id))),
        figures=_tied(proposals, "figures"),
        quotations=_tied(proposals, "quotations"),
    )


def _tied(proposals: tuple[Proposal, ...], what: str) -> tuple:
    """The annotations of one kind, each with the events whose proposals hold it."""
    found: dict[str, object] = {}
    events: dict[str, list[str]] = {}
    for proposal in proposals:
        for annotation in getattr(proposal, what):
            found[annotation.id] = annotation
            if proposal.event:
                events.setdefault(annotation.id, []).append(proposal.event.id)
    return tuple(replace(a, events=tuple(events.get(id_, ()))) for id_, a in found.items())


@pytest.fixture
def document_path(tmp_path: Path) -> Path:
    path = tmp_path / "fish.parley"
    new_document(path, "Fish", ["Norland", "Chile", "Both sides", "Others"])
    return path
