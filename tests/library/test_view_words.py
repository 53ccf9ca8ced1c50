from __future__ import annotations

import pytest

from viewer.library.asking import ask
from viewer.library.view_words import say_filter, say_range, say_told, sources_told
from viewer.model.edtf import parse_when
from viewer.model.filter import FilterSpec


def when(edtf):
    return None if edtf is None else parse_when(edtf)


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (None, None, ""),
        ("2018-03", None, "Only events that reach March 2018 or later."),
        (None, "2018-05-19", "Only events that begin by 19 May 2018."),
        ("2018-03", "2018-05", "Only events from March 2018 to May 2018."),
        ("2018-05", "2018-05", "Only events of May 2018."),
    ],
)
def test_a_range_is_said(start, end, said):
    assert say_range(FilterSpec(start=when(start), end=when(end))) == said


def test_a_filter_is_said_in_names(small):
    spec = FilterSpec(
        sides=frozenset({"north", "south"}),
        actors=frozenset({"ada"}),
        sources=frozenset({"letter"}),
        match="herring",
        known_on=when("2003"),
    )
    assert say_filter(small, spec) == (
        "Only: North Port or South, with Ada Berg, told by Letter, with the words “herring”. "
        "As known on 2003."
    )


def test_what_there_is_is_counted(small):
    view = ask(small, FilterSpec(sides=frozenset({"south"}), end=when("2001-04")))
    assert [source.id for source in sources_told(view)] == ["gazette", "courier"]
    assert say_told(view) == "One event from two sources, February to April 2001"
