"""A document with proposals, notes and filters, and a file read again: for tests of saving."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from viewer.model.actor import Actor, Measure
from viewer.model.document import Document
from viewer.model.edtf import parse_when
from viewer.model.filter import FilterSpec, SavedFilter
from viewer.model.note import Note
from viewer.model.proposal import Proposal, ProposalState
from viewer.store.documents import open_store


def proposals_of(document: Document) -> tuple[Proposal, ...]:
    """An event with all that its source says of it, and a lone figure."""
    visit = next(e for e in document.events if e.id == "visit")
    source = visit.accounts[0].source
    event = replace(visit, id="visit-again", label="Another visit", evidence=())
    return (
        Proposal(
            "p1",
            source,
            0.75,
            event,
            quotations=tuple(replace(q, events=()) for q in document.quotations[1:]),
            actors=(Actor("eva", "Eva Ås", "south", ("Eva",)),),
            measures=(Measure("landed", "Herring landed", "t"),),
            reasons=("“June” in the first sentence",),
        ),
        Proposal(
            "p2",
            "gazette",
            0.5,
            figures=(replace(document.figures[0], events=()),),
            state=ProposalState.ACCEPTED,
            taken_as="visit",
        ),
    )


def whole(document: Document) -> Document:
    """The document with notes, saved filters and proposals."""
    spec = FilterSpec(
        start=parse_when("2001-03"),
        sides=frozenset({"north", "south"}),
        without=frozenset({("kinds", "talks"), ("actors", "ola")}),
        match="herring “quota”",
        known_on=parse_when("2001-04~"),
    )
    return replace(
        document,
        notes=(
            Note("n1", event="visit", text="Ask Ola.\n", is_pinned=True, made="2001-07-01"),
            Note("n2", annotation="gazette.f1", text="Which year?"),
        ),
        saved_filters=(SavedFilter("Quota", spec), SavedFilter("All", FilterSpec())),
        proposals=proposals_of(document),
    )


def read(path: Path) -> Document:
    with open_store(path) as store:
        return store.document()


def problems(path: Path) -> list[str]:
    with open_store(path) as store:
        return store.check()
