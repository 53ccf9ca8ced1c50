from __future__ import annotations

from dataclasses import replace

import pytest

from tests.library.importing.conftest import drafted, stock_of
from viewer.library.editing.marking import Selected, figure_draft
from viewer.library.importing.starting import document_of
from viewer.library.reviewing.accepting import accept, reject
from viewer.library.reviewing.correcting import (
    add_proposed,
    add_proposed_passage,
    change_proposed_event,
    change_proposed_figure,
    change_proposed_quotation,
    known_to,
    leave_out,
)
from viewer.library.reviewing.finding import proposal_of, waiting
from viewer.model.document import Document
from viewer.model.errors import DocumentError
from viewer.model.source import Form
from viewer.store.invariants import faults


@pytest.fixture
def document() -> Document:
    empty = document_of("Fish", ["Norland", "Chile", "Both sides", "Others"])
    draft = drafted(stock_of(empty))
    return replace(empty, sources=(draft.source,), proposals=draft.proposals)


def _with_figures(document: Document):
    return next(p for p in waiting(document) if p.event and p.figures)


def test_a_corrected_figure_enters_as_corrected(document: Document) -> None:
    proposal = _with_figures(document)
    figure = replace(proposal.figures[0], value=12.5, unit="boats", measures="boats in port")
    after = change_proposed_figure(document, proposal.id, figure)
    assert (after.figures, after.events) == ((), ())
    (entered,) = (f for f in accept(after, proposal.id).figures if f.id == figure.id)
    assert (entered.value, entered.unit, entered.measures) == (12.5, "boats", "boats in port")


def test_a_shared_figure_is_corrected_wherever_it_waits(document: Document) -> None:
    one = _with_figures(document)
    other = next(p for p in waiting(document) if p.event and p.id != one.id)
    shared = replace(other, figures=(*other.figures, one.figures[0]))
    document = replace(
        document, proposals=tuple(shared if p.id == other.id else p for p in document.proposals)
    )
    figure = replace(one.figures[0], unit="boats")
    after = change_proposed_figure(document, one.id, figure)
    assert figure in proposal_of(after, other.id).figures
    kept = change_proposed_figure(reject(document, [other.id]), one.id, figure)
    assert figure not in proposal_of(kept, other.id).figures


def test_what_cannot_be_is_refused(document: Document) -> None:
    proposal = _with_figures(document)
    figure = replace(proposal.figures[0], value=float("nan"))
    with pytest.raises(DocumentError, match="no number"):
        change_proposed_figure(document, proposal.id, figure)
    with pytest.raises(DocumentError, match="before"):
        change_proposed_figure(reject(document, [proposal.id]), proposal.id, proposal.figures[0])


def test_a_speaker_whom_the_proposal_brings_is_known(document: Document) -> None:
    proposal = next(p for p in waiting(document) if p.quotations)
    actor = next(a for p in waiting(document) for a in p.actors)
    proposal = replace(
        proposal, actors=tuple({a.id: a for a in (*proposal.actors, actor)}.values())
    )
    document = replace(
        document,
        proposals=tuple(proposal if p.id == proposal.id else p for p in document.proposals),
    )
    assert actor in known_to(document, proposal).actors
    quotation = replace(proposal.quotations[0], speaker=actor.id)
    after = accept(change_proposed_quotation(document, proposal.id, quotation), proposal.id)
    (entered,) = (q for q in after.quotations if q.id == quotation.id)
    assert entered.speaker in {a.id for a in after.actors}
    assert list(faults(after)) == []
    with pytest.raises(DocumentError, match="nobody"):
        change_proposed_quotation(document, proposal.id, replace(quotation, speaker="unheard-of"))


def test_own_words_come_in_with_the_proposal(document: Document) -> None:
    proposal, source = _with_figures(document), document.sources[0]
    text = source.text(Form.ORIGINAL)
    selected = Selected(source.id, Form.ORIGINAL, 0, len(text.content.split("\n")[0]))
    figure = replace(figure_draft(document, selected), value=3.0, unit="boats", events=("x",))
    made = add_proposed(document, proposal.id, figure)
    made = add_proposed_passage(made, proposal.id, selected)
    after = accept(made, proposal.id)
    assert list(faults(after)) == []
    (entered,) = (f for f in after.figures if f.id == figure.id)
    assert entered.events == (after.events[0].id,)
    assert len(after.events[0].evidence) == len(proposal.event.evidence) + 1
    with pytest.raises(DocumentError, match="already"):
        add_proposed_passage(made, proposal.id, selected)


def test_what_is_left_out_does_not_come_in(document: Document) -> None:
    proposal = _with_figures(document)
    gone = proposal.figures[0].id
    after = accept(leave_out(document, proposal.id, gone), proposal.id)
    assert gone not in {f.id for f in after.figures}


def test_a_changed_date_is_told_by_its_account(document: Document) -> None:
    from viewer.library.editing.dates import read_when

    proposal = _with_figures(document)
    read = read_when("about 3 March 2026")
    event = replace(proposal.event, when=read.when, precision=read.precision)
    changed = proposal_of(change_proposed_event(document, proposal.id, event), proposal.id)
    assert changed.event.accounts[0].when == read.when
    assert changed.event.earliest <= read.when.earliest <= changed.event.latest
