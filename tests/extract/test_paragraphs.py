"""Where paragraphs are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.extract.paragraphs import paragraph_spans

BROKEN = (
    "The harbour board met on Monday to talk about the\n"
    "price of cod, which has fallen since the spring, and\n"
    "then went home."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n", []),
        ("One.\nTwo.", ["One.", "Two."]),
        ("One.\r\n\r\n  Two. \n", ["One.", "Two."]),
        ("One.\u2028Two.", ["One.", "Two."]),
        (BROKEN, [BROKEN]),
        (f"Cod\n\n{BROKEN}\n\nLast.", ["Cod", BROKEN, "Last."]),
        ("By Anna Holm\nNesby\nThe board met.", ["By Anna Holm", "Nesby", "The board met."]),
    ],
)
def test_paragraphs(text, expected):
    assert [text[a:b] for a, b in paragraph_spans(text)] == expected


@given(st.text(alphabet=st.sampled_from("ab .\n\r\u2029 "), max_size=80))
def test_nothing_but_space_is_left_out(text):
    spans = paragraph_spans(text)
    at = 0
    for start, end in spans:
        assert not text[at:start].strip()
        assert text[start:end].strip() == text[start:end] != ""
        at = end
    assert not text[at:].strip()
