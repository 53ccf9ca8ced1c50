"""Another day of publication: what was counted from it is read again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.extract import extract
from viewer.library.importing.starting import document_of
from viewer.library.placing import selector
from viewer.library.reviewing.accepting import accept
from viewer.library.reviewing.finding import with_proposal
from viewer.library.reviewing.redating import redate
from viewer.model.annotation import Evidence
from viewer.model.edtf import parse_when
from viewer.model.event import Account, Event
from viewer.model.proposal import Proposal
from viewer.model.source import Form, Source, Text, text_sha256
from viewer.store.invariants import faults

WORDS = (
    "Norland announced a lower cod quota on Tuesday.\n\n"
    "The two shores signed the Skerry Accord on 4 May 2024.\n"
)


def proposed(n: int, found, text: Text) -> Proposal:
    when = parse_when(found.when)
    place = selector("courier", text, *found.evidence[0])
    account = Account("courier", found.status, when, found.precision, found.date_basis)
    event = Event(
        f"event-{n}", found.title, f"Event {n}", "", when, found.precision, found.date_basis,
        found.status, found.kind, "norland", 3, when.earliest, when.latest, (), (account,),
        (Evidence(f"e{n}", "courier", f"event-{n}", (place,)),),
    )  # fmt: skip
    return Proposal(f"p{n}", "courier", 0.9, event)


@pytest.fixture
def document():
    text = Text(Form.ORIGINAL, WORDS, text_sha256(WORDS))
    source = Source(
        "courier", "Cod", "The Courier", parse_when("2026-03-12"), "Guessed.", "Courier",
        texts=(text,),
    )  # fmt: skip
    found = extract(WORDS, "2026-03-12").events
    proposals = tuple(proposed(n, event, text) for n, event in enumerate(found))
    return replace(
        document_of("Cod", ["Norland", "Sudland"]), sources=(source,), proposals=proposals
    )


def dates(document) -> list[str]:
    return [proposal.event.when.edtf for proposal in document.proposals]


def test_relative_dates_move_and_others_stay(document):
    assert dates(document) == ["2026-03-10", "2024-05-04"]
    after = redate(document, "courier", parse_when("2026-03-19"))
    assert dates(after) == ["2026-03-17", "2024-05-04"]
    assert after.sources[0].published.edtf == "2026-03-19"
    assert after.proposals[0].event.accounts[0].when.edtf == "2026-03-17"
    assert list(faults(after)) == []


def test_what_is_decided_stays(document):
    after = redate(accept(document, "p0"), "courier", parse_when("2026-03-19"))
    assert after.events[0].when.edtf == "2026-03-10"


def test_a_date_that_a_person_corrected_stays(document):
    first = document.proposals[0]
    own = replace(first, event=replace(first.event, when=parse_when("2026-03-09")))
    after = redate(with_proposal(document, own), "courier", parse_when("2026-03-19"))
    assert dates(after)[0] == "2026-03-09"
