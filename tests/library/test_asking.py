from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.library.asking import ask
from viewer.library.searching import fold, words_of
from viewer.model.edtf import parse_when
from viewer.model.filter import FilterSpec


def ids(view):
    return [event.id for event in view.events]


def test_an_empty_filter_leaves_the_whole(small):
    view = ask(small, FilterSpec())
    assert view.events == small.events
    assert view.document is small


@pytest.mark.parametrize(
    ("spec", "left"),
    [
        ({"sides": {"south"}}, ["salt-ban", "asks"]),
        ({"sides": {"south", "north"}}, ["salt-ban", "quota", "asks", "sail"]),
        ({"kinds": {"deal"}}, ["truce"]),
        ({"statuses": {"planned"}}, ["sail"]),
        ({"actors": {"council"}}, ["salt-ban", "quota"]),
        ({"actors": {"council"}, "sides": {"north"}}, ["quota"]),
        ({"sources": {"letter"}}, ["visit", "truce"]),
        ({"sources": {"courier"}}, ["salt-ban", "asks", "visit"]),
        ({"kinds": {"market"}}, []),
    ],
)
def test_sets_hold_alternatives_and_fields_all_hold(small, spec, left):
    chosen = {field: frozenset(values) for field, values in spec.items()}
    assert ids(ask(small, FilterSpec(**chosen))) == left


@pytest.mark.parametrize(
    ("start", "end", "left"),
    [
        ("2001-06-30", None, ["sail", "truce"]),
        ("2001-07", None, ["truce"]),
        (None, "2001-02", ["salt-ban"]),
        (None, "2001-03-01", ["salt-ban", "quota"]),
        ("2001-05-20", "2001-05-20", ["salt-ban"]),
        ("2001-05-21", "2001-05-21", ["asks"]),
        ("2001-06-05", "2001-06-05", ["sail", "visit"]),
        ("2004", "2005", []),
        ("2001-05-27T23:59:59", "2001-05-31", ["asks"]),
        ("2001-05-28T00:00:00", "2001-05-31", []),
        ("2001-05-20T00:00:00", "2001-05-21T00:00:00", ["salt-ban", "asks"]),
        ("2001-05-20T00:00:00", "2001-05-20T23:59:59", ["salt-ban"]),
    ],
)
def test_a_range_leaves_what_meets_it(small, start, end, left):
    spec = FilterSpec(start=start and parse_when(start), end=end and parse_when(end))
    assert ids(ask(small, spec)) == left


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("TITLE of visit", ["visit"]),
        ("berg", ["salt-ban", "sail", "visit"]),
        ("ada ola", ["sail"]),
        ("council of", ["salt-ban", "quota"]),
        ("barrels", ["quota"]),
        ("500", ["quota", "truce"]),
        ('"will sail"', ["sail"]),
        ("“will sail” june", ["sail"]),
        ("zebra", []),
        ("  ", ["salt-ban", "quota", "asks", "sail", "visit", "truce"]),
    ],
)
def test_match_wants_every_word_somewhere_in_what_is_said(small, words, left):
    assert ids(ask(small, FilterSpec(match=words))) == left


def test_words_compare_without_case_accents_and_typography():
    assert fold("Café KÖLN") == "cafe koln"
    assert fold("“don’t” – ‘Straße’") == "\"don't\" - 'strasse'"
    assert fold("a\u00a0b") == "a b"
    assert words_of(' “Win–Win”\tdon’t "" ') == ("win-win", "don't")


def test_a_plan_whose_fulfilment_is_told_is_fulfilled(small):
    assert ask(small, FilterSpec()).fulfilled == {"sail"}


def test_a_plan_is_not_fulfilled_by_what_is_itself_only_planned(small):
    then = ask(small, FilterSpec(known_on=parse_when("2001-06-01")))
    assert then.fulfilled == frozenset()


def test_what_has_happened_needs_no_fulfilment(small):
    events = tuple(
        replace(e, status=small.events[1].status) if e.id == "sail" else e for e in small.events
    )
    assert ask(replace(small, events=events), FilterSpec()).fulfilled == frozenset()


def test_other_filters_see_the_events_of_the_day(small):
    day = parse_when("2001-05-20")
    planned = ask(small, FilterSpec(statuses=frozenset({"planned"}), known_on=day))
    assert ids(planned) == ["sail", "visit"]
    of_letter = ask(small, FilterSpec(sources=frozenset({"letter"}), known_on=day))
    assert ids(of_letter) == []
    assert ids(ask(small, FilterSpec(match="5 june"))) == ["visit"]
    assert ids(ask(small, FilterSpec(match="5 june", known_on=day))) == []
    assert ids(ask(small, FilterSpec(match="harbours", known_on=day))) == ["visit"]


@settings(max_examples=40)
@given(data=st.data())
def test_fields_are_independent_and_their_order_is_free(documents, specs, data):
    """What is left by all fields is what each alone leaves, in the document's order."""
    document, spec = data.draw(documents), data.draw(specs)
    alone = [
        {e.id for e in ask(document, FilterSpec(known_on=spec.known_on, **{f.name: value})).events}
        for f in fields(FilterSpec)
        if f.name != "known_on" and (value := getattr(spec, f.name))
    ]
    view = ask(document, spec)
    assert ids(view) == [e.id for e in view.document.events if all(e.id in left for left in alone)]


@settings(max_examples=40)
@given(data=st.data())
def test_asking_again_of_what_is_left_changes_nothing(documents, specs, data):
    document, spec = data.draw(documents), data.draw(specs)
    view = ask(document, spec)
    again = ask(replace(view.document, events=view.events), replace(spec, known_on=None))
    assert again.events == view.events
