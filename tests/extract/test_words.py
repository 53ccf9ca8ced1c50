"""A text as words with their parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.extract.words import is_headline, words_of


def parts(text: str) -> list[tuple[str, str]]:
    return [(w.form, w.part) for w in words_of(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("She's off.", ["She", "'s", "off", "."]),
        ("They don’t pay O’Hara’s crew.", ["They", "don’t", "pay", "O’Hara", "’s", "crew", "."]),
        ("U.S.-made nets", ["U.S.-made", "nets"]),
        ("Mr. Holm, Sen. Lund", ["Mr.", "Holm", ",", "Sen.", "Lund"]),
        (
            "J. P. Holm paid 1,200.50 or 3.5%",
            ["J.", "P.", "Holm", "paid", "1,200.50", "or", "3.5%"],
        ),
        ("a well-known law", ["a", "well-known", "law"]),
    ],
)
def test_forms(text, forms):
    assert [form for form, _ in parts(text)] == forms


def test_parts():
    assert parts("The mayor has clearly called it, of course, Holm said") == [
        ("The", "D"), ("mayor", "N"), ("has", "A"), ("clearly", "R"), ("called", "V"), ("it", "P"),
        (",", "."), ("of", "p"), ("course", "N"), (",", "."), ("Holm", "K"), ("said", "V"),
    ]  # fmt: skip


@given(st.text(max_size=120))
def test_words_are_in_the_text_in_order(text):
    at = 0
    for word in words_of(text, 0, len(text)):
        assert at <= word.start < word.end <= len(text)
        assert text[word.start : word.end] == word.form
        at = word.end


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Mayor Says Harbour Must Wait Until Spring", True),
        ("Mayor says the harbour must wait until spring", False),
        ("Mayor Says Harbour Must Wait Until Spring.", True),
        ("Anna Holm told Radio Nesby.", False),
        ("", False),
    ],
)
def test_headlines(line, expected):
    assert is_headline(words_of(line, 0, len(line))) is expected
