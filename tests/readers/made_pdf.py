"""PDFs written by hand, so that a test says what stands where."""

from __future__ import annotations

import zlib


def stream(content: bytes, packed: int = 0) -> bytes:
    """A stream object, packed so many times over."""
    filters = b" ".join([b"/FlateDecode"] * packed)
    for _ in range(packed):
        content = zlib.compress(content, 9)
    head = b"<< /Length %d /Filter [%s] >>" % (len(content), filters)
    return b"%s\nstream\n%s\nendstream" % (head, content)


def pdf_of(*contents: bytes, more: dict[int, bytes] | None = None, trailer: bytes = b"") -> bytes:
    """A PDF with a page for each stream object.

    Args:
        contents: stream objects, in the order of the pages.
        more: other objects by number, in the place of those that would be made (from 1: catalogue,
            pages, font).
        trailer: what else stands in the trailer.
    """
    first = 10
    kids = b" ".join(b"%d 0 R" % (first + 2 * n) for n in range(len(contents)))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(contents), kids),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    }
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R"
        b" /Resources << /Font << /F 3 0 R >> >> >>"
    )
    for n, content in enumerate(contents):
        objects[first + 2 * n] = page % (first + 2 * n + 1)
        objects[first + 2 * n + 1] = content
    objects |= more or {}
    body, places = bytearray(b"%PDF-1.7\n"), []
    for number, value in objects.items():
        places.append((number, len(body)))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    start = len(body)
    body += b"xref\n"
    for number, place in places:
        body += b"%d 1\n%010d 00000 n \n" % (number, place)
    size = max(objects) + 1
    body += b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        size, trailer, start,
    )  # fmt: skip
    return bytes(body)


def words_at(*lines: tuple[float, float, str], size: float = 10) -> bytes:
    """A content stream of lines: from the left, from the foot of the page, words."""
    said = []
    for x, y, text in lines:
        shown = (
            text.encode("cp1252")
            .replace(b"\\", b"\\\\")
            .replace(b"(", b"\\(")
            .replace(b")", b"\\)")
        )
        said.append(b"BT /F %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET" % (size, x, y, shown))
    return b"\n".join(said)
