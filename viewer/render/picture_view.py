"""Finds in a picture that Parley made the view that it shows.

Looks into a file that may be a stranger's: reads no more of it than it must, runs nothing in it.
"""

from __future__ import annotations

import html
import re
import struct
from pathlib import Path

from viewer.library.view_record import MOST_CHARACTERS, SavedView, read_view
from viewer.render.sizes import PICTURE_SUFFIXES

VIEW_KEYWORD = b"Parley-View"

_PNG = b"\x89PNG\r\n\x1a\n"
#: text chunks stand before the pixels
_MOST_CHUNKS = 32
#: an SVG or PDF is searched no further
_MOST_BYTES = 64_000_000
_ELEMENT = re.compile(rb"<parley:view>([^<]{2,%d})</parley:view>" % MOST_CHARACTERS)


def is_picture(path: Path) -> bool:
    """Whether a file's name is that of a picture."""
    return path.suffix.lower() in PICTURE_SUFFIXES


def shows_view(path: Path) -> bool:
    """Whether a file is a picture that carries a view; what cannot be read does not."""
    try:
        return is_picture(path) and view_of_picture(path) is not None
    except OSError:
        return False


def view_of_picture(path: Path) -> SavedView | None:
    """The view that a picture shows, or None where it does not tell.

    Raises:
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(len(_PNG))
        if head == _PNG:
            words = _png_words(file.read(4 * MOST_CHARACTERS))
        else:
            found = _ELEMENT.search(head + file.read(_MOST_BYTES))
            words = html.unescape(_decoded(found[1])) if found else ""
    return read_view(words) if words else None


def _png_words(data: bytes) -> str:
    """The text of the chunk that holds the view (PNG specification, 11.3.3.4)."""
    at = 0
    for _ in range(_MOST_CHUNKS):
        if at + 8 > len(data):
            break
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        body = data[at + 8 : at + 8 + length]
        keyword, _, rest = body.partition(b"\0")
        if kind == b"iTXt" and keyword == VIEW_KEYWORD and rest.startswith(b"\0\0\0\0"):
            return _decoded(rest[4:])
        if kind == b"IDAT":
            break
        at += 12 + length
    return ""


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "replace")
