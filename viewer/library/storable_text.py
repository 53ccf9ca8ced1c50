"""Texts as a file can hold them."""

from __future__ import annotations

import re

_HALF, _PART = re.compile("[\ud800-\udfff]"), 1_000_000


def storable(text: str) -> str:
    """The text without what no file can hold: halves of characters, and NUL."""
    # in parts, since Python lets no other thread run while it looks through one
    parts = range(0, len(text), _PART)
    if text.isascii() or not any(_HALF.search(text, at, at + _PART) for at in parts):
        return text.replace("\0", "\N{REPLACEMENT CHARACTER}")
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\0", "\N{REPLACEMENT CHARACTER}")
