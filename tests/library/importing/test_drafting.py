from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.importing.conftest import TEXT, accepted, drafted, stock_of
from viewer.extract import extract
from viewer.library.importing.reasons import figure_reasons
from viewer.library.importing.starting import document_of
from viewer.model.actor import Actor, Measure
from viewer.model.annotation import Bound
from viewer.model.source import Form
from viewer.store.invariants import faults

EMPTY = document_of("Fish", ["Norland", "Chile", "Both sides", "Others"])
LINES = [line for line in TEXT.splitlines() if line]


def test_what_is_accepted_as_it_stands_breaks_nothing() -> None:
    assert list(faults(accepted(EMPTY, drafted(stock_of(EMPTY))))) == []


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=12))
def test_nothing_breaks_whatever_the_article_repeats(lines: list[str]) -> None:
    assert list(faults(accepted(EMPTY, drafted(stock_of(EMPTY), "\n\n".join(lines))))) == []


def test_every_figure_and_quotation_is_in_a_proposal() -> None:
    draft = drafted(stock_of(EMPTY))
    words = {f.places[0].exact for p in draft.proposals for f in p.figures}
    assert {"five weeks", "18,000", "96,000", "12%", "4,200", "3"} <= words
    said = {q.places[0].exact for p in draft.proposals for q in p.quotations}
    assert len(said) == 3
    lone = [p for p in draft.proposals if p.event is None]
    assert all(len(p.figures) + len(p.quotations) == 1 for p in lone)


def test_an_event_stands_on_the_side_of_who_acts() -> None:
    sides = {p.event.kind: p.event.side for p in drafted(stock_of(EMPTY)).proposals if p.event}
    assert sides["talks"] == "both-sides"
    assert sides["demand"] == "chile"


def test_places_and_accounts_are_those_of_the_article() -> None:
    draft = drafted(stock_of(EMPTY))
    assert draft.source.text(Form.ORIGINAL).content == TEXT
    for proposal in (p for p in draft.proposals if p.event):
        (account,) = proposal.event.accounts
        assert account.source == draft.source.id
        assert account.when == proposal.event.when
        for evidence in proposal.event.evidence:
            (place,) = evidence.places
            assert TEXT[place.start : place.end] == place.exact


def test_people_of_the_document_are_found_by_name_and_alias() -> None:
    known = (
        Actor("halvard", "Ingrid Halvard", "norland", aliases=("Halvard",)),
        Actor("reyl", "Thomas Reyl", "chile", aliases=("Tomas Reyl",)),
    )
    draft = drafted(stock_of(replace(EMPTY, actors=known)))
    named = {a for p in draft.proposals if p.event for a in p.event.actors}
    assert {"halvard", "reyl"} <= named
    new = {a.name for p in draft.proposals for a in p.actors}
    assert not new & {"Ingrid Halvard", "Tomas Reyl"}
    assert "Maja Lund" in new


def test_two_articles_have_ids_of_their_own() -> None:
    stock = stock_of(EMPTY)
    one, other = drafted(stock), drafted(stock, TEXT + "\nMore is to come.", "second.txt")
    assert one.source.id != other.source.id
    assert one.source.short != other.source.short

    def ids(draft):
        events = {p.event.id for p in draft.proposals if p.event}
        marks = {m.id for p in draft.proposals for m in (*p.figures, *p.quotations)}
        return events | marks | {p.id for p in draft.proposals}

    assert not ids(one) & ids(other)


def test_new_people_have_the_same_id_in_every_article() -> None:
    stock = stock_of(EMPTY)
    one, other = drafted(stock), drafted(stock, TEXT + "\nMore is to come.", "second.txt")
    ids = [{a.name: a.id for p in d.proposals for a in p.actors} for d in (one, other)]
    assert ids[0]["Ingrid Halvard"] == ids[1]["Ingrid Halvard"]


def test_a_figure_finds_the_measure_of_the_document() -> None:
    text = "The port said on Monday that the herring quota of North Bay fell to 500 barrels."
    found = {f.measures for p in drafted(stock_of(EMPTY), text).proposals for f in p.figures}
    (words,) = found
    known = replace(EMPTY, measures=(Measure("quota", words.upper(), "barrels"),))
    draft = drafted(stock_of(known), text)
    assert {f.measure for p in draft.proposals for f in p.figures} == {"quota"}
    assert not any(p.measures for p in draft.proposals)


def test_reasons_name_the_words_and_tell_the_least_sure_last() -> None:
    by_kind = {p.event.kind: p.reasons for p in drafted(stock_of(EMPTY)).proposals if p.event}
    assert by_kind["demand"][0] == "Date from “Monday”, paragraph 5"
    assert "Kind from “demanded”" in by_kind["demand"]
    undated = [r for r in by_kind.values() if r[-1].startswith("No date in the passage")]
    assert all("Date from" not in phrase for reasons in undated for phrase in reasons)


def test_a_figure_without_a_unit_is_told_as_its_number_and_doubted() -> None:
    (read,) = extract("The catch fell by half.", "2026-03-12").figures
    read = replace(read, bound=Bound.UNDER, measures="")
    assert figure_reasons(read, None) == (
        0.4,
        (
            "“half” read as 0.5, without a unit",
            "Said to be under that",
            "Nothing nearby says what it measures",
        ),
    )


def test_the_source_is_cited_as_far_as_it_is_known() -> None:
    source = drafted(stock_of(EMPTY), address="https://courier.test/cod").source
    assert source.id == "the-harbour-courier-2026-03-12"
    assert source.title == "Norland and Chile inch towards a cod quota"
    assert source.byline == "Ada Wren"
    assert source.publisher == "The Harbour Courier"
    assert source.short == "Harbour Courier"
    assert source.published.edtf == "2026-03-12"
    assert source.published_basis == "Given by the person who imported it."
    assert source.url == "https://courier.test/cod"
