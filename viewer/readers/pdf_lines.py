"""Letters of a PDF page, as PDFium gives them in the order of drawing, into lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from statistics import median
from typing import NamedTuple

#: what PDFium says for a hyphen at the end of a line
_LINE_HYPHENS = {"\x02": "-", "\ufffe": "-", "\xad": "-", "\u2010": "-"}
_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
#: letters of other scripts that share a glyph with a mark: a font such as Inter tells the letter
_SHARED_GLYPHS = {"\u02ee": "”", "\u02bc": "’", "\u02bb": "‘"}
_ODD = str.maketrans(_LINE_HYPHENS | _LIGATURES | _SHARED_GLYPHS | {"\0": "", "\xa0": " "})
#: letters farther apart than so many times their height stand in different columns
_COLUMN_GAP = 2.5
#: a figure farther from its neighbour than this part of their height is in another cell
_CELL_GAP = 0.1
#: how much of its height a line has in common with the next letter of it
_SHARED = 0.3


class Letter(NamedTuple):
    """A letter and its box, as high as its font: points from the left and the top of the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


class Line(NamedTuple):
    """Words that stand beside each other; page_height in the same points."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    page_height: float

    @property
    def height(self) -> float:
        """As high as its largest font."""
        return max(self.bottom - self.top, 0.1)


def lines_of(letters: Iterable[Letter], page_height: float) -> list[Line]:
    """The lines of a page in the order in which they are drawn."""
    lines: list[Line] = []
    for group in _groups(letters):
        line = _line(group, page_height)
        # letters drawn twice look bold
        if line and not any(_is_same(line, other) for other in lines[-3:]):
            lines.append(line)
    return lines


def _groups(letters: Iterable[Letter]) -> Iterator[list[Letter]]:
    group: list[Letter] = []
    last: Letter | None = None
    for letter in letters:
        if letter.text in "\r\n" or (
            last and not letter.text.isspace() and _is_apart(last, letter)
        ):
            yield group
            group, last = [], None
        group.append(letter)
        if not letter.text.isspace():
            last = letter
        if letter.text in ("\x02", "\ufffe"):
            yield group
            group, last = [], None
    yield group


def _is_apart(a: Letter, b: Letter) -> bool:
    """Whether a letter stands in another line than the one before it, or another column."""
    heights = a.bottom - a.top, b.bottom - b.top
    shared = min(a.bottom, b.bottom) - max(a.top, b.top)
    gap = max(b.left - a.right, a.left - b.right)
    return shared < _SHARED * min(heights) or gap > _COLUMN_GAP * max(*heights, 1.0)


def _line(group: list[Letter], page_height: float) -> Line | None:
    inked = [letter for letter in group if not letter.text.isspace()]
    text = " ".join("".join(_spaced(group)).translate(_ODD).split())
    if not inked or not text:
        return None
    return Line(
        text,
        min(letter.left for letter in inked),
        min(letter.top for letter in inked),
        max(letter.right for letter in inked),
        max(letter.bottom for letter in inked),
        page_height,
    )


def _spaced(group: list[Letter]) -> Iterator[str]:
    """The letters, with a space between the cells of a tight table, whose figures would else join.

    PDFium adds one where the gap is that of a word; figures are never set apart by less.
    """
    gaps = [b.left - a.right for a, b in pairwise(group)]
    usual = median(gaps) if gaps else 0.0
    yield group[0].text if group else ""
    for (a, b), gap in zip(pairwise(group), gaps, strict=True):
        has_figure = (a.text.isdigit() and b.text.isalnum()) or (
            b.text.isdigit() and a.text.isalpha()
        )
        height = max(a.bottom - a.top, b.bottom - b.top)
        if has_figure and gap > usual + _CELL_GAP * height:
            yield " "
        yield b.text


def _is_same(a: Line, b: Line) -> bool:
    return a.text == b.text and abs(a.top - b.top) + abs(a.left - b.left) < a.height / 2
