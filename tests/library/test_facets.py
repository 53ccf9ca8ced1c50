from __future__ import annotations

from dataclasses import fields, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.library.asking import ask
from viewer.library.facets import Facets, facets
from viewer.model.edtf import parse_when
from viewer.model.filter import FilterSpec


def counts(choices):
    return [(facet.value, facet.count) for facet in choices]


def test_choices_without_a_filter(small):
    found = facets(small, FilterSpec())
    assert counts(found.sides) == [("north", 2), ("both", 2), ("south", 2)]
    assert counts(found.kinds) == [
        ("talks", 2), ("tariff", 1), ("demand", 1), ("sanction", 1), ("deal", 1),
    ]  # fmt: skip
    assert counts(found.statuses) == [
        ("happened", 3), ("ongoing", 1), ("planned", 1), ("demanded", 1),
    ]  # fmt: skip
    assert counts(found.actors) == [("ada", 2), ("council", 2), ("ola", 2)]
    assert counts(found.sources) == [("gazette", 3), ("courier", 3), ("letter", 2)]


def test_choices_are_named_and_coloured(small):
    found = facets(small, FilterSpec())
    assert [(f.name, f.side) for f in found.sides] == [
        ("North Port", 0), ("Both", 2), ("South", 1),
    ]  # fmt: skip
    assert [(f.name, f.side) for f in found.actors] == [
        ("Ada Berg", 0), ("Council of Ports", 2), ("Ola Berg", 1),
    ]  # fmt: skip
    assert found.kinds[0].name == "Talks"
    assert found.statuses[0].name == "Happened"
    assert found.sources[0].name == "Gazette, 2001"
    assert found.sources[0].side == -1


def test_a_choice_is_weighed_against_the_other_fields_only(small):
    found = facets(small, FilterSpec(sides=frozenset({"south"}), kinds=frozenset({"demand"})))
    assert counts(found.sides) == [("north", 0), ("both", 0), ("south", 1)]
    assert dict(counts(found.kinds)) == {
        "talks": 0, "tariff": 0, "demand": 1, "sanction": 1, "deal": 0,
    }  # fmt: skip
    assert counts(found.actors) == [("ada", 0), ("council", 0), ("ola", 0)]


def test_people_stand_by_count(small):
    found = facets(small, FilterSpec(kinds=frozenset({"talks"})))
    assert counts(found.actors) == [("ada", 2), ("ola", 1), ("council", 0)]


def test_people_of_an_empty_result_stand_as_without_a_filter(small):
    busy = replace(small, events=tuple(replace(e, actors=(*e.actors, "ola")) for e in small.events))
    everything = [facet.value for facet in facets(busy, FilterSpec()).actors]
    assert everything == ["ola", "ada", "council"]
    nothing = facets(busy, FilterSpec(match="no such words anywhere")).actors
    assert [facet.value for facet in nothing] == everything
    assert not any(facet.count for facet in nothing)


def test_counts_are_those_of_the_day(small):
    found = facets(small, FilterSpec(known_on=parse_when("2001-04-01")))
    assert dict(counts(found.statuses)) == {
        "happened": 1, "ongoing": 0, "planned": 1, "demanded": 0,
    }  # fmt: skip
    assert counts(found.sources) == [("gazette", 3), ("courier", 0), ("letter", 0)]


@settings(max_examples=40)
@given(data=st.data())
def test_a_count_is_what_the_choice_would_leave(documents, specs, data):
    document, spec = data.draw(documents), data.draw(specs)
    found = facets(document, spec)
    for field in fields(Facets):
        for facet in getattr(found, field.name):
            alone = {field.name: frozenset({facet.value})}
            others = frozenset(pair for pair in spec.without if pair[0] != field.name)
            chosen = replace(spec, **alone, without=others)
            assert facet.count == len(ask(document, chosen).events), (field.name, facet)
