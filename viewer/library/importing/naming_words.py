"""Words made of words: ids, and texts that are compared whatever their case and accents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_MOST_LETTERS = 48
_TITLE_LENGTH = 60


def slug(words: str, most: int = _MOST_LETTERS) -> str:
    """Small letters and digits joined by hyphens, whole words where they fit; empty for none."""
    bare = unicodedata.normalize("NFKD", words.casefold()).encode("ascii", "ignore").decode()
    said = _NO_LETTERS.sub("-", bare).strip("-")
    if len(said) <= most:
        return said
    cut = said[: most + 1].rpartition("-")[0]
    return cut or said[:most]


def unused(base: str, taken: Collection[str]) -> str:
    """The id, or with the first number behind it that nothing has yet."""
    if base not in taken:
        return base
    number = 2
    while f"{base}-{number}" in taken:
        number += 1
    return f"{base}-{number}"


def folded(words: str) -> str:
    """The words as names are compared: without case, accents, dots and double blanks."""
    bare = words.casefold()
    if not bare.isascii():
        split = unicodedata.normalize("NFKD", bare)
        bare = "".join(c for c in split if not unicodedata.combining(c)).replace("’", "'")
    return " ".join(bare.replace(".", "").split())


def shortened(title: str) -> str:
    """A title on one line, cut where it is long for a sentence."""
    said = " ".join("".join(c if c.isprintable() else " " for c in title).split())
    return said if len(said) <= _TITLE_LENGTH else f"{said[: _TITLE_LENGTH - 1].rstrip()}…"
