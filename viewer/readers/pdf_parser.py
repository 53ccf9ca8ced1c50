"""Takes the lines of text out of a PDF. Only ever runs apart, since PDFs may be hostile.

PDFium (through pypdfium2) knows where each letter stands; `viewer.readers.pdf_lines` and
`viewer.readers.pdf_paragraphs` find what belongs together.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from viewer.readers.pdf_lines import Letter, Line, lines_of
from viewer.readers.pdf_paragraphs import text_of_pages

#: an article is a page or ten
_MOST_PAGES, _MOST_LETTERS = 400, 4_000_000
#: D:YYYYMMDD...: ISO 32000-1, 7.9.4
_MADE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
#: what programs write that had no title to write
_NO_TITLE = re.compile(
    r"untitled|microsoft word\b.*|.*\.(?:docx?|indd|qxd|pdf|html?)", re.IGNORECASE
)


def parse(data: bytes) -> bytes:
    """The fields of `viewer.readers.reading.Reading` as JSON in UTF-8."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as trouble:
        # PDFium says of a file without pages what it said of the one before
        is_locked = trouble.err_code == raw.FPDF_ERR_PASSWORD and b"/Encrypt" in data
        return json.dumps({"refusal": "locked" if is_locked else "damaged"}).encode()
    return json.dumps(_fields(document)).encode()


def _fields(document: pdfium.PdfDocument) -> dict[str, object]:
    count = len(document)
    pages, without, letters = [], 0, 0
    for number in range(min(count, _MOST_PAGES)):
        lines = _lines(document, number)
        letters += sum(len(line.text) for line in lines)
        if letters > _MOST_LETTERS:
            return {"refusal": "packed"}
        without += not lines
        pages.append(lines)
    text = text_of_pages(pages)
    if not any(map(str.isalnum, text)):
        return {"refusal": "pictures" if count else "damaged"}
    return {
        "text": text,
        "title": _title(document),
        "title_basis": "From the title that the PDF itself keeps.",
        "notes": _notes(document, without, count),
    }


def _lines(document: pdfium.PdfDocument, number: int) -> list[Line]:
    try:
        page = document[number]
        height = page.get_height()
        lines = lines_of(_letters(page, height), height)
    except pdfium.PdfiumError:
        return []
    page.close()
    return lines


def _letters(page: pdfium.PdfPage, height: float) -> Iterator[Letter]:
    """The letters of a page as they are drawn, with the spaces and breaks that PDFium adds."""
    text = page.get_textpage()
    box = raw.FS_RECTF()
    for n in range(raw.FPDFText_CountChars(text)):
        code = raw.FPDFText_GetUnicode(text, n)
        # halves of characters come one by one and are of no alphabet that is read here
        if not 0xD800 <= code <= 0xDFFF and raw.FPDFText_GetLooseCharBox(text, n, box):
            yield Letter(chr(code), box.left, height - box.top, box.right, height - box.bottom)
    text.close()


def _title(document: pdfium.PdfDocument) -> str | None:
    title = " ".join(document.get_metadata_value("Title").split())
    return None if _NO_TITLE.fullmatch(title) else title or None


def _notes(document: pdfium.PdfDocument, without: int, count: int) -> list[str]:
    notes = []
    if without and count > 1:
        notes.append(f"{without} of its {count} pages have no text, only pictures.")
    if count > _MOST_PAGES:
        notes.append(f"Only the first {_MOST_PAGES} of its {count} pages are read.")
    if made := _MADE.match(document.get_metadata_value("CreationDate")):
        notes.append(f"The PDF itself was made on {'-'.join(made.groups())}.")
    return notes
