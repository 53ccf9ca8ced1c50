from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.extract.tokens import BREAK, tokens_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norway’s 40bn", ["norway", "'s", "40", "bn"]),
        ("it didn't", ["it", "didn't"]),
        ("$1,200.50 – half", ["$", "1,200.50", "-", "half"]),
        ("one\n\ntwo\nthree", ["one", BREAK, "two", "three"]),
        ("See https://a.org/20%25?n=5 now", ["see", "https://a.org/20%25?n=5", "now"]),
        ("Local NewsJun 4", ["local", "news", "jun", "4"]),
    ],
)
def test_words(text, words):

    assert tokens_of(text).words == words


@given(st.text(max_size=200))
def test_places_are_in_order_and_cover_what_is_no_space(text):
    tokens = tokens_of(text)
    at = 0
    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


def test_beyond_the_ends_is_nothing():
    tokens = tokens_of("two words")
    assert (tokens.word(-1), tokens.word(2), tokens.form(5)) == ("", "", "")
    assert not tokens.glued(0)
    assert not tokens.glued(9)
