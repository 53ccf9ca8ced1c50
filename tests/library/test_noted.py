"""Which events a person's own notes and pins belong to, and how they are asked for and found."""

from __future__ import annotations

from dataclasses import replace

from viewer.library.asking import ask
from viewer.library.choices import spec_from_words
from viewer.library.facets import facets
from viewer.library.found_notes import found_notes
from viewer.library.noted import noted
from viewer.library.search_terms import search_terms
from viewer.library.tables.csv_text import csv_of
from viewer.library.tables.notes import notes_table
from viewer.model.filter import NOTES, PINS, FilterSpec
from viewer.model.note import Note


def with_notes(document):
    event, told = document.events[0], next(e for e in document.events[1:] if e.evidence)
    passage = told.evidence[0].id
    notes = (
        Note("n1", event=event.id, is_pinned=True, made="2026-01-02"),
        Note("n2", annotation=passage, text="Ask the harbour master", made="2026-01-03"),
    )
    return replace(document, notes=notes), event, told


def test_notes_on_passages_belong_to_the_events_that_they_tell(small):
    document, event, told = with_notes(small)
    found = noted(document)
    assert found[event.id].kinds == {PINS}
    assert found[told.id].kinds == {NOTES}
    assert set(found) == {event.id, told.id}


def test_a_filter_leaves_what_is_noted_or_pinned(small):
    document, event, told = with_notes(small)
    noted_only = ask(document, spec_from_words(document, holds=["notes"])).events
    assert [e.id for e in noted_only] == [told.id]
    pinned = ask(document, FilterSpec(holds=frozenset({PINS}))).events
    assert [e.id for e in pinned] == [event.id]
    without = ask(document, FilterSpec(without=frozenset({("holds", PINS)}))).events
    assert len(without) == len(document.events) - 1


def test_own_choices_are_offered_only_where_there_are_notes(small):
    offered = {facet.value for facet in facets(small, FilterSpec()).holds}
    assert not offered & {NOTES, PINS}
    document, *_ = with_notes(small)
    counts = {facet.value: facet.count for facet in facets(document, FilterSpec()).holds}
    assert counts[NOTES] == counts[PINS] == 1


def test_the_table_tells_when_on_what_and_the_words(small):
    document, event, told = with_notes(small)
    table = notes_table(ask(document, FilterSpec()))
    second, first = table.rows
    assert first.labels == event.label
    assert first.note.is_pinned
    assert not first.passage
    assert second.labels == told.label
    assert second.passage == told.evidence[0].places[0].exact
    assert "Ask the harbour master" in csv_of(table, [0, 1])
    left = notes_table(ask(document, FilterSpec(events=frozenset({told.id}))))
    assert [row.note.id for row in left.rows] == ["n2"]


def test_notes_are_found_by_all_words_of_a_search(small):
    document, _, told = with_notes(small)
    view = ask(document, FilterSpec())
    (row,) = found_notes(view, search_terms("harbour ask"))
    assert row.events == (told.id,)
    assert row.said == told.label
    assert not row.is_outside
    assert found_notes(view, search_terms("harbour salt")) == []
    outside = ask(document, FilterSpec(events=frozenset({document.events[0].id})))
    assert found_notes(outside, search_terms("harbour"))[0].is_outside
