"""Where a long text is parted, so that laying a part out is done in the blink of an eye.

Qt lays out on the thread that answers the person, and needs all that stands above a line to know
where the line is. Articles are one part; a part ends where a line ends, or at a blank, if it can.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice

import numpy as np
from numpy.typing import NDArray

#: the most that one part holds, in code points and in lines
PAGE_LENGTH = 30_000
PAGE_LINES = 2_000
#: how far back from the end of a part a better place for the cut is looked for
_LOOK_BACK = 4_000
#: what takes longer to lay out than a Latin letter: first, last, how many of those it counts as
_SLOW = (
    # accents by themselves, the scripts of East Asia, what no font has
    (0x0000, 0x0008, 2),
    (0x0300, 0x036F, 2),
    (0x2E80, 0xF8FF, 2),
    (0xFFF0, 0xFFFF, 2),
    # scripts whose letters are shaped by their neighbours: Hebrew to Mongolian
    (0x0590, 0x18AF, 5),
    # the commonest of what is shown by its code point
    (0x200B, 0x200F, 8),
    (0x202A, 0x202E, 8),
    (0x2060, 0x206F, 8),
    (0xFEFF, 0xFEFF, 8),
    # emoji, flags and the like, which take two places
    (0x10000, 0x10000, 5),
)
_AFTER_BMP = 0x10000
_BLANK = re.compile(r"\s")
_LINE_END = re.compile("\r\n|\r|\n")


def _weights() -> NDArray[np.uint8]:
    """As how many Latin letters each code point counts; the last stands for all beyond."""
    weights = np.ones(_AFTER_BMP + 1, dtype=np.uint8)
    for first, last, count in _SLOW:
        weights[first : last + 1] = count
    return weights


_WEIGHTS = _weights()


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
    part = _as_much_as_fits(text, start)
    lines = _first_lines(part)
    if lines is not None:
        return start + lines
    end = start + len(part)
    return end if end >= len(text) else start + _cut(part)


def _as_much_as_fits(text: str, start: int) -> str:
    """What is laid out in the time of `PAGE_LENGTH` Latin letters."""
    part = text[start : start + PAGE_LENGTH]
    if part.isascii():
        return part
    codes = np.frombuffer(part.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    shown = np.cumsum(_WEIGHTS[np.minimum(codes, _AFTER_BMP)], dtype=np.int64)
    return part[: max(int(np.searchsorted(shown, PAGE_LENGTH, side="right")), 1)]


def _first_lines(part: str) -> int | None:
    """Where the last line ends that a part may have; None where it has not so many."""
    if "\r" not in part:
        lines = part.split("\n", PAGE_LINES)
        return len(part) - len(lines[-1]) if len(lines) > PAGE_LINES else None
    if part.count("\n") + part.count("\r") <= 2 * PAGE_LINES:  # a CRLF counts twice here
        return None
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
