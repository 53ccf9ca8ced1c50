"""Text files in the encodings that people have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model.errors import UnreadableFile
from viewer.readers.plain import decode

TEXT = "“Größe” – 5 €\r\nnext\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
    ],
)
def test_encodings_and_line_ends(data):
    assert decode(data) == TEXT


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_all_that_is_utf_8_is_kept(text):
    assert decode(text.encode("utf-8-sig")) == text


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)),
        b"abc\0def",
        "text".encode("utf-32"),
        "text".encode("utf-16-le"),
        b"\xff\xfea",
        b"\xff\xfe\x00\xd8",
        b"\x81\x8d",
    ],
)
def test_what_is_no_text(data):
    with pytest.raises(UnreadableFile, match="is not a text"):
        decode(data)


@given(st.binary(max_size=40))
def test_bytes_are_a_text_or_refused(data):
    try:
        text = decode(data)
    except UnreadableFile:
        return
    assert "\0" not in text
