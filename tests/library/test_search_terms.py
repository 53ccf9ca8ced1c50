"""What is typed is taken for what is meant: words, phrases, and figures by their values."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.library.search_spans import spans_of
from viewer.library.search_terms import search_terms


def found(text: str, query: str) -> list[str]:
    return [text[start:end] for start, end in spans_of(text, search_terms(query))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3,750亿美元", "$375 billion"),
        ("1.5 万亿", "1,500bn"),
        ("3750 亿", "375bn"),
        ("145%", "145 percent"),
        ("145%", "145 per cent"),
        ("145%", "145 perc"),
        ("$375bn", "$375 billion"),
        ("$375bn", "US$375 bn"),
        ("$1.5tn", "$1,500 billion"),
        ("375bn", "375 billion"),
        ("seven years", "7 years"),
    ],
)
def test_equal_figures_are_the_same_term(one, other):
    (first,), (second,) = search_terms(one), search_terms(other)
    assert first.value == second.value
    text = "145% or 145 per cent; $375bn, $375 billion; 1.5tn and 1,500bn; 7 years, seven years."
    assert found(text, one) == found(text, other) != []


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("145%", "145 boats, 1,145%, 145.5% and 145%", ["145%"]),
        ("$5bn", "1.5bn, 15bn, $5 billion, 5,000,000,000", ["$5 billion", "5,000,000,000"]),
        ("5bn", "5bnx and 5bn", ["5bn"]),
        ("90 days", "a 90-day pause of ninety days, 190 days", ["90-day", "ninety days"]),
        ("$37", "$375bn and 370 boats", ["375bn", "370"]),  # still being typed
        ("koln", "Köln and kölnisch", ["Köln", "kölnisch"]),
        ("win-win", "a “win–win” deal", ["win–win"]),
        ('"sail in"', "to sail in June, sail into, SAIL  IN", ["sail in", "SAIL  IN"]),
        ("“sail in”", "to sail in June, sail into", ["sail in"]),
        ("h20", "H20 chips", ["H20"]),
        ("s", "s and sail", ["s"]),  # one letter is no beginning
    ],
)
def test_only_what_is_meant_is_marked(query, text, marked):
    assert found(text, query) == marked


def test_a_figure_among_words_leaves_the_words():
    figure, word = search_terms("145% tariff")
    assert figure.value
    assert word.spellings == ("tariff",)
    assert word.is_open
    assert not word.value


@pytest.mark.parametrize("query", ["", "  ", '"', '""', "$ % €", "\0", "—"])
def test_nothing_to_look_for(query):
    assert search_terms(query) == ()


@given(st.text(st.sampled_from('ab7 $%,.-"“”\n\0\ud800bn𝄞éß½²'), max_size=24))
def test_nothing_typed_is_a_mistake(query):
    terms = search_terms(query)
    text = f"{query.encode('utf-8', 'replace').decode()} 7% $7bn a-b"
    spans = spans_of(text, terms)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))


def test_a_long_text_is_looked_through_in_parts_until_nobody_wants_it():
    line = "The board met at the harbour.\n"
    text = line * 20_000
    terms = search_terms("harbour")
    assert len(spans_of(text, terms)) == 5_000
    few = "The board met.\n" * 60_000 + line
    ((start, end),) = spans_of(few, terms)
    assert few[start:end] == "harbour"
    assert spans_of(text, terms, lambda: False) == ()
