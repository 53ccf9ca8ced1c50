from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.library.choices import MOST_NAMES, source_from_word, spec_from_words
from viewer.model.actor import Actor
from viewer.model.edtf import parse_when
from viewer.model.errors import UnknownChoice, WhenError
from viewer.model.filter import FilterSpec


def test_no_words_are_the_empty_filter(small):
    assert spec_from_words(small).is_empty
    assert spec_from_words(small, start=None, match=None, sides=()).is_empty


def test_words_become_ids(small):
    assert spec_from_words(
        small,
        start="2001-03",
        end="2002",
        sides=["NORTH port", "south"],
        kinds=["Talks"],
        actors=["Ada Berg", "COUNCIL"],
        sources=["gazette", "News of the Letter"],
        statuses=["planned"],
        match="herring",
        known_on="2001-05-20",
    ) == FilterSpec(
        start=parse_when("2001-03"),
        end=parse_when("2002"),
        sides=frozenset({"north", "south"}),
        kinds=frozenset({"talks"}),
        actors=frozenset({"ada", "council"}),
        sources=frozenset({"gazette", "letter"}),
        statuses=frozenset({"planned"}),
        match="herring",
        known_on=parse_when("2001-05-20"),
    )


@pytest.mark.parametrize(
    ("word", "meant"),
    [("ada", "ada"), ("captain berg", "ada"), ("Captain", "council"), ("Ports", "council")],
)
def test_a_whole_name_counts_before_a_part_of_one(small, word, meant):
    assert spec_from_words(small, actors=[word]).actors == {meant}


def test_an_id_counts_before_a_name(small):
    document = replace(small, actors=(Actor("x", "Ola", "north"), *small.actors))
    assert spec_from_words(document, actors=["ola"]).actors == {"ola"}


def test_a_name_that_fits_two_lists_them(small):
    with pytest.raises(UnknownChoice) as told:
        spec_from_words(small, actors=["Berg"])
    assert "Ada Berg or Ola Berg" in str(told.value)


@pytest.mark.parametrize(
    ("field", "known"),
    [
        ("sides", ["north (North Port)", "both", "south"]),
        ("kinds", ["talks", "tariff", "other"]),
        ("statuses", ["happened", "denied"]),
        ("sources", ["gazette", "courier", "letter"]),
        ("actors", ["Ada Berg", "Ola Berg", "Council of Ports"]),
    ],
)
@pytest.mark.parametrize("word", ["Mars", "", "er"])
def test_an_unknown_word_is_told_with_the_known_ones(small, field, known, word):
    with pytest.raises(UnknownChoice) as told:
        spec_from_words(small, **{field: [word]})
    assert f"“{word}”" in str(told.value)
    assert all(name in str(told.value) for name in known)


def test_a_document_may_have_none(small):
    with pytest.raises(UnknownChoice, match="this document has none"):
        spec_from_words(replace(small, actors=()), actors=["Ada"])


def test_of_many_known_names_the_likeliest_are_told(small):
    crowd = tuple(Actor(f"a{n}", f"Somebody {n}", "north") for n in range(MOST_NAMES + 40))
    document = replace(small, actors=(*crowd, Actor("z", "Zachary Zwick", "north")))
    with pytest.raises(UnknownChoice) as told:
        spec_from_words(document, actors=["Zachari"])
    assert "Known: Zachary Zwick, " in str(told.value)
    assert str(told.value).endswith("and 41 more.")


@pytest.mark.parametrize("field", ["start", "end", "known_on"])
def test_a_bad_date_is_told(small, field):
    with pytest.raises(WhenError, match="2019-13"):
        spec_from_words(small, **{field: "2019-13"})


def test_a_range_that_ends_before_it_begins_is_told(small):
    with pytest.raises(WhenError, match="2002 is later than 2001-05"):
        spec_from_words(small, start="2002", end="2001-05")
    assert spec_from_words(small, start="2001-05", end="2001").start == parse_when("2001-05")


def test_a_source_by_its_short_name(small):
    assert source_from_word(small, "LETTER") == "letter"
    with pytest.raises(UnknownChoice, match="gazette, courier, letter"):
        source_from_word(small, "herald")
