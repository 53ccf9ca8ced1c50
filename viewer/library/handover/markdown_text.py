"""Text that means itself within Markdown (CommonMark, with what GitHub and Pandoc add)."""

from __future__ import annotations

import re

from viewer.library.handover.plain_text import one_line

#: marks that mean something wherever they stand
_MARKS = re.compile(r"[\\`*_\[\]<>~^#]")
#: an entity, a formula's end (a price has a digit behind its $), a link that is made of itself
_IN_PLACE = re.compile(r"&(?=#?\w+;)|\$(?!\d)|(?<=\w):(?=//)|(?<=www)\.|(?<=\w)@(?=\w)", re.I)
#: what begins a list, a quotation, a rule, a table, a definition
_AT_START = re.compile(r"^(?:[-+=:|%]|(\d{1,9})(?=[.)]))")
_SAFE_URL = re.compile(r"https?://[!#$%&'()*+,\-./0-9:;=?@A-Z\[\]_a-z~]+")


def escaped(text: str) -> str:
    """The text on one line, to stand anywhere in a paragraph, a heading or a list."""
    plain = _IN_PLACE.sub(r"\\\g<0>", _MARKS.sub(r"\\\g<0>", one_line(text)))
    return _AT_START.sub(_stopped, plain)


def link(url: str) -> str:
    """The address as a link that shows where it leads; as text where it is none of the web."""
    return f"<{url}>" if _SAFE_URL.fullmatch(url) else escaped(url)


def _stopped(found: re.Match[str]) -> str:
    # after a number its full stop is what has to be escaped
    return f"{found[1]}\\" if found[1] else f"\\{found[0]}"
