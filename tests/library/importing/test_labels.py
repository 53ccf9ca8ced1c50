from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.extract.names.actors import FoundActor
from viewer.library.importing.labels import headline, label_of, unlike
from viewer.library.importing.short_names import short_names

NAMES = short_names(
    [
        FoundActor("Ingrid Halvard", ("Halvard",), "fisheries minister", "Norland"),
        FoundActor("United States", ("US", "U.S.", "American"), "country", "US"),
    ]
)


@pytest.mark.parametrize(
    ("title", "times", "most", "label"),
    [
        ("The port has quietly closed its gates on Monday", ("Monday",), 40, "Port closed gates"),
        ("fisheries minister Ingrid Halvard will visit Lima", (), 40, "Halvard to visit Lima"),
        (
            "the U.S. are asking Peru to open its harbours",
            (),
            40,
            "US asking Peru to open harbours",
        ),
        ("Ingrid Halvard: “Not one tonne more than that”", (), 24, "Halvard: “Not one tonne”"),
        ("Ingrid Halvard said on Friday that the nets stay", ("Friday",), 40, "Halvard: nets stay"),
        ("prices rose by 12 percent after a long winter", (), 40, "Prices rose by 12 percent"),
        ("prices rose by 12 percent after a long winter", (), 24, "Prices rose"),
        (
            "the boats lay in the harbours, of which three are closed",
            (),
            40,
            "Boats lay in harbours",
        ),
    ],
)
def test_a_label_is_cut_as_a_headline_is(title: str, times: tuple, most: int, label: str) -> None:
    said = label_of(headline(title, NAMES, times), most)
    assert said == label


@given(st.text(max_size=90), st.sampled_from([24, 40]))
def test_a_label_is_never_too_long(title: str, most: int) -> None:
    assert len(label_of(headline(title, NAMES, ()), most)) <= most


@given(st.text(st.sampled_from("abcdefgh "), max_size=90).filter(str.strip))
def test_a_label_never_ends_in_the_middle_of_a_word(title: str) -> None:
    words = headline(title, {}, ()).words
    label = label_of(headline(title, {}, ()), 40)
    if max(map(len, words)) < 40:
        assert label.split()[-1].casefold() in {w.strip(" ,;:.–—-…").casefold() for w in words}


def test_labels_that_are_taken_get_their_day_then_a_number() -> None:
    taken = {"Talks resume"}
    second = unlike("Talks resume", taken, "24 Mar", 24)
    assert second == "Talks resume, 24 Mar"
    third = unlike("Talks resume", {*taken, second}, "24 Mar", 24)
    assert third == "Talks resume (2)"
    assert unlike("Anything else", taken, "24 Mar", 24) == "Anything else"


def test_a_marked_label_keeps_to_its_length() -> None:
    label = "Prices of herring climb and climb again!"
    assert len(unlike(label, {label}, "24 Mar", 40)) <= 40
