"""Where a long text is parted, so that laying a part out is done in the blink of an eye.

Qt lays out on the thread that answers the person, and needs all that stands above a line to know
where the line is. Articles are one part; a part ends where a line ends, or at a blank, if it can.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice

#: the most that one part holds, in code points and in lines
PAGE_LENGTH = 40_000
PAGE_LINES = 2_000
#: how far back from the end of a part a better place for the cut is looked for
_LOOK_BACK = 4_000
#: the commonest of what is shown by its code point, about so many letters for one
_NAMED = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_NAMED_LENGTH = 8
_BLANK = re.compile(r"\s")
_LINE_END = re.compile("\r\n|\r|\n")


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
    part = text[start : start + PAGE_LENGTH]
    if not part.isascii():
        shown = len(part) + (_NAMED_LENGTH - 1) * len(_NAMED.findall(part))
        part = part[: max(PAGE_LENGTH * len(part) // max(shown, PAGE_LENGTH), 1)]
    end = start + len(part)
    if part.count("\n") + part.count("\r") > 2 * PAGE_LINES:  # a CRLF counts twice here
        return start + _after_lines(part)
    return end if end >= len(text) else start + _cut(part)


def _after_lines(part: str) -> int:
    return next(islice(_LINE_END.finditer(part), PAGE_LINES - 1, None)).end()


def _cut(part: str) -> int:
    """After the last line end of the part's tail, or else its last blank, or else at its end."""
    tail = max(len(part) - _LOOK_BACK, 0)
    line = max(part.rfind("\n", tail), part.rfind("\r", tail, len(part) - 1))
    if line >= 0:
        return line + 1
    blanks = [found.end() for found in _BLANK.finditer(part, tail, len(part) - 1)]
    if blanks:
        return blanks[-1]
    return len(part) - (part[-1] == "\r" and len(part) > 1)
