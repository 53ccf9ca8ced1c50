"""Plain text files, whatever wrote them."""

from __future__ import annotations

import codecs
import unicodedata

from viewer.model.errors import UnreadableFile

#: the last resort: what old Windows programs write; nearly all bytes mean something in it
_LAST_ENCODING = "cp1252"
#: the longer ones first, since one begins with another
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: a text in UTF-16 without a mark has NUL in so many of every other byte, and hardly elsewhere;
#: binary data with a NUL after every third byte has it in half of them
_NUL_SHARE, _SAMPLE = 0.6, 4_096
#: at most so many signs of a text without a mark are none: control codes and unassigned ones
_NO_SIGNS = 0.02
_TEXT_CONTROLS = frozenset("\t\n\v\f\r\x1a\x85\u2028\u2029")


def decode(data: bytes) -> str:
    """The text of a file, with its line breaks as they are and without a byte order mark.

    UTF-16 or UTF-32 where the file begins with their marks, or UTF-16 where its NULs show it; else
    UTF-8, else Windows-1252, also behind a mark of UTF-8 that a program has put before it. A text
    in UTF-8 with a damaged byte is refused with the place of the byte: it would be misread as the
    last.

    Raises:
        UnreadableFile: the bytes are no text; the message goes on after the name of the file.
    """
    try:
        text = _decode(data)
    except UnicodeDecodeError:
        raise UnreadableFile("is not a text; save it as plain text in UTF-8") from None
    if "\0" in text:
        raise UnreadableFile("is not a text but binary data; save it as plain text in UTF-8")
    return text


def _decode(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding)
    if unmarked := _utf_16(data[:_SAMPLE]):
        text = data.decode(unmarked)
        # the refusal is that of other binary data
        return text if _is_of_signs(text[:_SAMPLE]) else "\0"
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        bare = data.removeprefix(codecs.BOM_UTF8)
        if _is_mostly_utf_8(bare):
            raise UnreadableFile(_broken(data, error.start)) from None
        return bare.decode(_LAST_ENCODING)


def _utf_16(sample: bytes) -> str:
    """The kind of UTF-16 whose NULs these bytes have in their places; empty if they do not."""
    half = len(sample) // 2
    if len(sample) % 2 and len(sample) < _SAMPLE:
        return ""
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    few = half / 50
    if second > _NUL_SHARE * half and first <= few:
        return "utf-16-le"
    return "utf-16-be" if first > _NUL_SHARE * half and second <= few else ""


def _is_of_signs(text: str) -> bool:
    """Whether hardly anything of this stands for no sign: small numbers look like UTF-16 too."""
    odd = sum(
        unicodedata.category(c) in ("Cc", "Cn", "Co") and c not in _TEXT_CONTROLS for c in text
    )
    return odd <= _NO_SIGNS * len(text)


def _is_mostly_utf_8(data: bytes) -> bool:
    """Whether more of what is no ASCII is UTF-8 than is not: then it is that, with damage."""
    text = data.decode("utf-8", "surrogateescape")
    broken = sum("\udc80" <= c <= "\udcff" for c in text)
    return sum(not c.isascii() for c in text) > 2 * broken


def _broken(data: bytes, at: int) -> str:
    line = data.count(b"\n", 0, at) + 1
    return (
        f"is not a text in UTF-8: byte {at + 1:,} (hexadecimal {data[at]:02x}, line {line:,}) is "
        "damaged; mend it, or save the text again as UTF-8"
    )
