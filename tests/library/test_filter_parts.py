from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.library.asking import ask
from viewer.library.choices import spec_from_words
from viewer.library.facets import facets
from viewer.library.filter_parts import loosenings, parts_of
from viewer.library.view_words import say_filter
from viewer.model.edtf import parse_when
from viewer.model.errors import UnknownChoice
from viewer.model.filter import FilterSpec


def left(document, **words):
    return [event.id for event in ask(document, spec_from_words(document, **words)).events]


def test_events_told_by_one_source_or_by_several(small):
    assert left(small, told=["several"]) == ["salt-ban", "visit"]
    assert set(left(small, told=["one"])) == {"quota", "sail", "asks", "truce"}


def test_an_event_that_no_source_tells_is_told_neither_by_one_nor_by_several(small):
    own = replace(small.events[0], id="own", accounts=(), evidence=())
    document = replace(small, events=(own, *small.events))
    for told in ("one", "several"):
        assert "own" not in left(document, told=[told])
    assert sum(facet.count for facet in facets(document, FilterSpec()).told) == len(small.events)


def test_events_with_figures_or_quotations(small):
    assert set(left(small, holds=["quotations"])) == {"sail", "truce"}
    assert set(left(small, holds=["figures"])) == {"quota", "asks", "truce"}
    assert set(left(small, measures=["Herring quota"])) == {"quota", "truce"}


def test_all_but_some_values(small):
    assert "quota" not in left(small, without=["side=North Port"])
    assert set(left(small, without=["actor=ola", "kind=deal"])) == {"quota", "visit", "asks"}


def test_an_exclusion_names_a_field_and_a_value(small):
    with pytest.raises(UnknownChoice, match=r"excludes nothing\. Known: side="):
        spec_from_words(small, without=["talks"])
    with pytest.raises(UnknownChoice, match="No kind “tolks”"):
        spec_from_words(small, without=["kind=tolks"])


def test_an_excluded_value_counts_what_it_would_leave_if_chosen(small):
    counted = {f.value: f.count for f in facets(small, FilterSpec()).sides}
    spec = spec_from_words(small, without=["side=south"])
    assert {f.value: f.count for f in facets(small, spec).sides} == counted
    assert {f.value: f.count for f in facets(small, spec).kinds}["sanction"] == 0


def test_each_part_says_what_it_asks_for(small):
    spec = spec_from_words(
        small, known_on="2001-05-20", start="2001", sides=["north", "south"], told=["several"],
        without=["kind=talks"], match=" herring ",
    )  # fmt: skip
    assert [part.words for part in parts_of(small, spec)] == [
        "As known on 20 May 2001", "From 2001", "Side: North Port or South", "Kind: not talks",
        "Told by: Two or more", "“herring”",
    ]  # fmt: skip


def test_many_values_are_counted(small):
    spec = FilterSpec(kinds=frozenset({"deal", "talks", "tariff", "sanction", "demand"}))
    assert parts_of(small, spec)[0].words == "Kind: deal, demand, sanction or 2 more"


def test_an_empty_result_says_which_part_to_loosen(small):
    spec = spec_from_words(small, sides=["south"], kinds=["tariff"], actors=["council"])
    assert not ask(small, spec).events
    told = [(found.part.words, found.count) for found in loosenings(small, spec)]
    assert told == [("Side: South", 1), ("Kind: tariff", 1)]


def test_where_no_single_part_helps_two_are_told(small):
    spec = spec_from_words(small, sides=["south"], kinds=["tariff"], match="nowhere said")
    found = loosenings(small, spec)
    assert {one.taken for one in found} == {2}
    assert all("nowhere said" in one.part.words for one in found)
    assert all("” and “" in one.part.words for one in found)


def test_the_words_of_a_filter_tell_every_part(small):
    spec = spec_from_words(
        small, told=["several"], holds=["figures"], measures=["quota"], without=["side=south"]
    )
    assert say_filter(small, spec) == (
        "Only: told by several sources, with figures, with figures of Herring quota. "
        "Without: South."
    )


@given(st.data())
def test_without_its_parts_a_filter_is_empty(small, specs, data):
    spec = data.draw(specs)
    for part in parts_of(small, spec):
        assert part.rest != spec
        assert len(parts_of(small, part.rest)) == len(parts_of(small, spec)) - 1
    assert bool(parts_of(small, spec)) == (spec != FilterSpec())


@given(st.data())
def test_what_is_loosened_leaves_as_much_as_it_says(small, specs, data):
    spec = data.draw(specs)
    for found in loosenings(small, spec):
        assert len(ask(small, found.part.rest).events) == found.count > 0


def test_the_day_is_a_part(small):
    (part,) = parts_of(small, FilterSpec(known_on=parse_when("2001-05-20")))
    assert part.rest == FilterSpec()
