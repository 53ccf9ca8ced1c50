"""Passages of a digest beside the sentences of an original."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.extract.alignment import Alignment

ORIGINAL = (
    "Skipper Holm declined to pay the new dues. The port director pointed to a broken crane. "
    "Elsewhere, herring prices fell again. On Friday the council meets to discuss the matter."
)
DIGEST = (
    "Holm refuses the dues. A crane that does not work is the port’s reason. "
    "Herring sold for less. The council will talk on Friday."
)


def span(words: str) -> tuple[int, int]:
    start = DIGEST.index(words)
    return start, start + len(words)


def test_each_sentence_finds_its_own():
    alignment = Alignment(DIGEST, ORIGINAL, [])
    assert [alignment.passage(span(s)) for s in DIGEST.split(". ")] == [
        (0, 0), (1, 1), (2, 2), (3, 3),
    ]  # fmt: skip


def test_a_passage_of_two_sentences_is_two():
    alignment = Alignment(DIGEST, ORIGINAL, [])
    words = "Holm refuses the dues. A crane that does not work"
    assert alignment.passage(span(words)) == (0, 1)


def test_words_that_are_known_to_stand_in_a_sentence_decide():
    here, there = span("Herring"), (0, 7)
    alignment = Alignment(DIGEST, ORIGINAL, [(here, there)])
    assert alignment.passage(span("Herring sold for less")) == (0, 0)


def test_of_equal_sentences_the_nearer_is_taken():
    original = " ".join(["He agreed."] * 12)
    digest = " ".join(["He went along."] * 12)
    alignment = Alignment(digest, original, [])
    for n in range(12):
        start = n * 15
        first, last = alignment.passage((start, start + 14))
        assert abs(first - n) <= 1
        assert first == last


def test_places_are_expected_between_fixed_ones():
    alignment = Alignment("a" * 100, "b. " * 100, [((50, 51), (30, 31)), ((60, 61), (10, 11))])
    # the second contradicts the first in order, so only one of them counts
    assert alignment.expected(0) == 0
    assert alignment.expected(100) == 300
    assert alignment.expected(50) in (30, 10 * 50 / 60)


def test_an_original_without_a_sentence():
    assert Alignment("A digest.", " \n ", []).passage((0, 8)) is None


texts = st.text("ab C.\n12", max_size=50)


@given(texts, texts, st.integers(0, 50), st.integers(1, 20))
def test_a_passage_is_a_run_of_sentences(digest, original, start, length):
    alignment = Alignment(digest, original, [])
    found = alignment.passage((start, start + length))
    if found is None:
        assert not alignment.sentences
        return
    assert 0 <= found[0] <= found[1] < len(alignment.sentences)
