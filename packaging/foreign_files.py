"""A small article in each format that Parley reads beside plain text, for the smoke test."""

from __future__ import annotations

import io
import zipfile

FIGURE = 375_000_000_000
_TITLE = "Harbour talks"
_SENTENCE = "The ports said on Monday that their deficit had reached $375 billion."
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def foreign_files() -> dict[str, bytes]:
    """The files by name; each tells `FIGURE`."""
    return {"page.html": _page(), "paper.pdf": _pdf(), "paper.docx": _docx(), "letter.eml": _mail()}


def _page() -> bytes:
    body = f"<p>{_SENTENCE}</p>" * 5
    head = f"<html><head><title>{_TITLE}</title></head>"
    return f"{head}<body><article>{body}</article></body></html>".encode()


def _mail() -> bytes:
    head = (
        "From: desk@ports.example\r\nTo: reader@ports.example\r\n"
        f"Subject: {_TITLE}\r\nDate: Mon, 6 May 2019 10:00:00 +0000\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    )
    return (head + "\r\n\r\n".join([_SENTENCE] * 3) + "\r\n").encode("ascii")


def _docx() -> bytes:
    """ECMA-376, part 1: the least that a Word document has."""
    paragraphs = "".join(
        f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in (_TITLE, *[_SENTENCE] * 3)
    )
    document = f'<w:document xmlns:w="{_WORD}"><w:body>{paragraphs}</w:body></w:document>'
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS)
        archive.writestr("word/document.xml", document)
    return made.getvalue()


def _pdf() -> bytes:
    """ISO 32000-1: one page with lines of text in a font that every reader has."""
    lines = [_TITLE, *[_SENTENCE] * 3]
    shown = "".join(f"({line}) Tj 0 -24 Td\n" for line in lines)
    content = f"BT /F1 11 Tf 60 740 Td\n{shown}ET"
    fonts = "/Resources << /Font << /F1 4 0 R >> >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R {fonts} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{body}\nendobj\n".encode("ascii")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    end = f"trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{len(made)}\n%%EOF\n"
    return made + f"xref\n0 {count}\n0000000000 65535 f \n{table}{end}".encode("ascii")
