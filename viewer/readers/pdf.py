"""Articles as PDF: printed pages, newspapers' own files, reports."""

from __future__ import annotations

from viewer.readers.foreign import read_foreign
from viewer.readers.reading import Reading
from viewer.readers.written_head import with_head


def read_pdf(data: bytes) -> Reading:
    """The words of a PDF in paragraphs, with what its first lines say of it.

    Raises:
        UnreadableFile: it has no text, is locked or damaged; the message goes on after the name of
            the file.
    """
    return with_head(read_foreign("pdf", data))
