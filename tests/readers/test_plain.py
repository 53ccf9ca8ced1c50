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
        # what programs write that put a mark before whatever they have
        b"\xef\xbb\xbf" + TEXT.encode("cp1252"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
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
        "text".encode("utf-32-le"),
        bytes(400),
        b"words and " * 20 + bytes(4_000),
        b"\xff\xfea",
        b"\xff\xfe\x00\xd8",
        b"\x81\x8d",
        # a NUL behind every three letters, and two bytes a number: neither is UTF-16
        b"abc\0" * 500,
        b"\0abc" * 500,
        b"".join(n.to_bytes(2, "little") for n in range(1, 256)) * 4,
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


@pytest.mark.parametrize("words", ["“Größe”", "“one", "a – b é"])
def test_a_damaged_byte_is_named_with_its_place(words):
    data = f"first line\n{words} ".encode() + b"\xff" + " and “more” of it\n".encode()
    at = data.index(b"\xff") + 1
    with pytest.raises(UnreadableFile, match=rf"byte {at} \(hexadecimal ff, line 2\)"):
        decode(data)


def test_an_old_encoding_is_no_damage():
    text = "Café, naïve – “yes”, Größe, déjà vu"
    assert decode(text.encode("cp1252")) == text
