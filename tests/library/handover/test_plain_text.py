from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.library.handover.plain_text import one_line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("plain “words”, 漢字 😀", "plain “words”, 漢字 😀"),
        ("  two\r\nlines\t ", "two lines"),
        ("a\u202eb\u2066c", "a b c"),
        ("\x00\x1b[31mred\x9b", "[31mred"),
        ("par\u2029agraph", "par agraph"),
        ("half \ud83d of one, \ufffe none", "half \ufffd of one, \ufffd none"),
        ("S&P\u00a0500", "S&P\u00a0500"),
        ("", ""),
    ],
)
def test_examples(text: str, line: str) -> None:
    assert one_line(text) == line


@given(text=st.text())
def test_nothing_steers_and_nothing_is_done_twice(text: str) -> None:
    line = one_line(text)
    assert line.encode("utf-8").decode("utf-8") == line
    assert not any(unicodedata.category(c) in ("Cc", "Zl", "Zp") for c in line)
    assert one_line(line) == line
