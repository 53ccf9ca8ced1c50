"""Plain text files, whatever wrote them."""

from __future__ import annotations

import codecs

from viewer.model.errors import UnreadableFile

#: the last resort: what old Windows programs write; nearly all bytes mean something in it
_LAST_ENCODING = "cp1252"
_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes) -> str:
    """The text of a file, with its line breaks as they are and without a byte order mark.

    UTF-16 where the file begins with its mark, else UTF-8, else Windows-1252. A text in UTF-8 with
    a damaged byte is refused with the place of the byte: it would be misread as the last.

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
    if data.startswith(_UTF_16_MARKS):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if _is_mostly_utf_8(data):
            raise UnreadableFile(_broken(data, error.start)) from None
        return data.decode(_LAST_ENCODING)


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
