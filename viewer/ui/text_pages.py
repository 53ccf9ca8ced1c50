"""Where a long text is parted, so that laying a part out is done in the blink of an eye.

Qt lays out on the thread that answers the person, and needs all that stands above a line to know
where the line is. Articles are one part; a part ends where a line ends, or at a blank, if it can.
"""

from __future__ import annotations

import re
from bisect import bisect_right

#: the most that one part holds, in code points and in lines
PAGE_LENGTH = 60_000
PAGE_LINES = 2_000
#: how far back from the end of a part a better place for the cut is looked for
_LOOK_BACK = 4_000
_BLANK = re.compile(r"\s")


def page_starts(text: str) -> tuple[int, ...]:
    """Where the parts of a text begin; the first at 0, each up to the next."""
    starts = [0]
    while (end := _page_end(text, starts[-1])) < len(text):
        starts.append(end)
    return tuple(starts)


def page_of(starts: tuple[int, ...], point: int) -> int:
    """The number of the part, from 0, in which a code point stands."""
    return max(bisect_right(starts, point) - 1, 0)


def _page_end(text: str, start: int) -> int:
    end = start + PAGE_LENGTH
    part = text[start:end]
    if part.count("\n") + part.count("\r") > PAGE_LINES:
        return start + _after_lines(part)
    return end if end >= len(text) else start + _cut(part)


def _after_lines(part: str) -> int:
    at = 0
    for _ in range(PAGE_LINES):
        at = next((p + 1 for p in _line_ends(part, at)), at + 1)
    return at + (part[at - 1 : at + 1] == "\r\n")


def _line_ends(part: str, at: int) -> list[int]:
    found = [part.find(end, at) for end in "\n\r"]
    return sorted(place for place in found if place >= 0)


def _cut(part: str) -> int:
    """After the last line end of the part's tail, or else its last blank, or else at its end."""
    tail = len(part) - _LOOK_BACK
    line = max(part.rfind("\n", tail), part.rfind("\r", tail, len(part) - 1))
    if line >= 0:
        return line + 1
    blanks = [found.end() for found in _BLANK.finditer(part, tail, len(part) - 1)]
    return blanks[-1] if blanks else len(part) - (part[-1] == "\r")
