"""Words are found whatever the typography."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.extract import folded
from viewer.extract.folded import FoldedText, fold


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ('He said "we don\'t".', "We don’t", ["we don't"]),
        ("up to 900\u00a0kroner", "900 kroner", ["900\u00a0kroner"]),
        ("900 \n kroner", "900 kroner", ["900 \n kroner"]),
        ("out to [China](#) through", "to China through", ["to [China](#) through"]),
        ("by \\$200bn a year", "$200bn", ["$200bn"]),
        ("10–15% more", "10-15%", ["10–15%"]),
        ("wait… what", "wait... what", ["wait… what"]),
        ("har\u00adbour", "harbour", ["har\u00adbour"]),
        ("STRASSE", "Straße", ["STRASSE"]),
        ("50% and 150% and 50%", "50%", ["50%", "50%"]),
        ("1,250 and 250", "250", ["250"]),
        ("250,000 and 250, then 250.", "250", ["250", "250"]),
        ("2.5 or 5", "5", ["5"]),
        ("50% of 50", "50", ["50"]),
        ("two twos", "two", ["two"]),
        ("[a] b [c](d", "[a] b [c](d", ["[a] b [c](d"]),
        ("aa aa aa", "aa aa", ["aa aa", "aa aa"]),
        ("a b", "a\u00a0 \n b", ["a b"]),
        ("a \u200b b", "a b", ["a \u200b b"]),
        ("anything", " ", []),
        ("", "x", []),
    ],
)
def test_find(text, words, found):
    assert [text[start:end] for start, end in FoldedText(text).find(words)] == found


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        ('to "[open up](#)" and', "open up", "[open up](#)"),
        ('to "[open](x) up" and', "open up", "[open](x) up"),
        ('to "open [up](#)" and', "open up", "open [up](#)"),
        ("to [open up] and", "open up", "open up"),
        ("plain", "plain", "plain"),
    ],
)
def test_links_at_the_ends_belong_to_a_quotation(text, words, whole):
    folded = FoldedText(text)
    [span] = folded.find(words)
    assert text[slice(*folded.with_links(*span))] == whole


@pytest.mark.parametrize(
    ("text", "is_quoted"),
    [("“win”", True), ('"win"', True), ("‘win’", True), ("win", False), ("“win ", False)],
)
def test_whether_words_stand_in_quotation_marks(text, is_quoted):
    folded = FoldedText(text)
    [span] = folded.find("win")
    assert folded.is_quoted(*span) == is_quoted


@given(st.text("ab Ü“”’\u00a0\n[](#)\\$1.", max_size=40), st.text("abÜ’$1", min_size=1, max_size=4))
def test_what_is_found_reads_the_same(before, words):
    text = f"{before} {words} after"
    spans = FoldedText(text).find(words)
    for start, end in spans:
        assert fold(text[start:end]) == fold(words)
    assert any(text[start:end] == words for start, end in spans)


@given(st.text("abß …“”—\n\t\u00ad\u200b\\$*[]😀İ", max_size=80), st.integers(2, 20))
def test_parts_of_a_long_text_are_folded_as_the_whole(text, length):
    whole = FoldedText(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(folded, "_STRETCH", length)
        parts = FoldedText(text)
    assert parts.text == whole.text
    places = range(len(whole.text))
    assert [parts.place(at) for at in places] == [whole.place(at) for at in places]


def test_a_long_text_is_folded_in_parts():
    lines, line = "A line of words.\n" * 30_000, "x" * 500_000
    for text in (lines, line, " " * 500_000 + "x" * 300_000):
        parts = list(folded._stretches(text))
        assert "".join(text[first:last] for first, last in parts) == text
        assert len(parts) > 1
    assert all(text[at - 2 : at + 1] == "s.\n" for text in (lines,)
               for at, _ in list(folded._stretches(text))[1:])  # fmt: skip
