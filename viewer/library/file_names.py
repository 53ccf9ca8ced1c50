"""Names for files, made of what a document says."""

from __future__ import annotations

import re
import unicodedata

#: bytes of a name without its ending, far below what any system allows
MOST_BYTES = 100

#: names that Windows keeps for devices, whatever the ending
#: (https://learn.microsoft.com/windows/win32/fileio/naming-a-file)
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def file_stem(title: str) -> str:
    """A file name made of a title, without ending: its words joined by hyphens.

    No mark is in it that a system takes for more than a letter, so that it stays in its folder
    and never begins like an option.
    """
    words = _WORD.findall(unicodedata.normalize("NFC", title))
    stem = "-".join(words).encode("utf-8", "ignore")[:MOST_BYTES].decode("utf-8", "ignore")
    stem = stem.strip("-_")
    return f"timeline-{stem}" if _DEVICES.fullmatch(stem) else stem or "timeline"
