"""Saved web pages: their article without menus and advertising, and their date."""

from __future__ import annotations

from viewer.model.errors import UnreadableFile
from viewer.readers.foreign import REFUSALS, has_article, read_foreign
from viewer.readers.reading import Reading


def read_page(data: bytes) -> Reading:
    """The article of a web page; its parser runs in a process of its own.

    Raises:
        UnreadableFile: no article is found, or the page takes too much time or memory; the message
            goes on after the name of the file.
    """
    reading = read_foreign("webpage", data)
    if not has_article(reading.text):
        raise UnreadableFile(REFUSALS["no article"])
    return reading
