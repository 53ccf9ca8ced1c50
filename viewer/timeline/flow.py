"""Words set into lines: the running text of a page."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from viewer.timeline.display import Text, TextRole
from viewer.timeline.line_breaks import unbroken
from viewer.timeline.style import Measure

#: spaces between words of different roles
_CHANGE_GAP = 1.8
#: between groups of words that stay together
_GROUP_GAP = 3.5

#: a title of more lines is set in the type of headings, whose lines are so much lower
_MOST_TITLE_LINES, _HEADING_SHARE = 2, 0.7
#: how often the width of an even heading is halved
_HALVINGS = 10

#: words of one role
Run = tuple[str, TextRole]


class _Piece(NamedTuple):
    """What no line breaks; spaced: whether a space is before it where it does not begin a line."""

    words: str
    role: TextRole
    spaced: bool


@dataclass(frozen=True, slots=True)
class Flow:
    """A paragraph in lines.

    texts: with baselines counted from the top of the paragraph. height: of all lines, px.
    """

    texts: tuple[Text, ...]
    height: float


def flow(
    runs: Sequence[Run], width: float, line_px: float, measure: Measure, indent: float = 0.0
) -> Flow:
    """Break runs of words into lines of at most `width` px, `line_px` from baseline to baseline.

    A word that is wider than a line stands alone in it. Lines after the first begin at `indent`.
    """
    lines = list(_lines(runs, width, measure, indent))
    texts = [
        text
        for number, line in enumerate(lines)
        for text in _set(line, indent if number else 0.0, (number + 0.75) * line_px, measure)
    ]
    return Flow(tuple(texts), len(lines) * line_px)


def flow_even(words: str, role: TextRole, width: float, line_px: float, measure: Measure) -> Flow:
    """A heading in as few lines as the width allows, all about as long, so that no word is left."""
    usual = flow([(words, role)], width, line_px, measure)
    low, high = 0.0, width
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        tried = flow([(words, role)], middle, line_px, measure)
        fits = all(text.width <= width for text in tried.texts)
        low, high = (low, middle) if fits and tried.height <= usual.height else (middle, high)
    return flow([(words, role)], high, line_px, measure)


def title_flow(words: str, width: float, line_px: float, measure: Measure) -> Flow:
    """A page's title; a long one in smaller type, so that it leaves room for the page."""
    title = flow_even(words, TextRole.TITLE, width, line_px, measure)
    if title.height <= _MOST_TITLE_LINES * line_px:
        return title
    return flow_even(words, TextRole.HEADING, width, _HEADING_SHARE * line_px, measure)


def flow_whole(
    groups: Iterable[Sequence[Run]], width: float, line_px: float, measure: Measure
) -> Flow:
    """Groups of runs one after the other; one that fits into a line stays together."""
    texts: list[Text] = []
    lines, x = 0, width
    for group in groups:
        gap = _GROUP_GAP * measure(" ", group[-1][1])
        block = flow(group, math.inf, line_px, measure)
        wide = max((text.x + text.width for text in block.texts), default=0.0)
        if wide > width:
            block, x = flow(group, width, line_px, measure), 0.0
        if x + gap + wide > width:
            lines, x, gap = lines + round(block.height / line_px), 0.0, 0.0
        top = lines * line_px - block.height
        texts += (replace(text, x=text.x + x + gap, y=text.y + top) for text in block.texts)
        x = x + gap + wide
    return Flow(tuple(texts), lines * line_px)


def _lines(
    runs: Sequence[Run], width: float, measure: Measure, indent: float
) -> Iterator[list[_Piece]]:
    line: list[_Piece] = []
    used, room = 0.0, width
    for piece in _pieces(runs):
        gap = _gap(line[-1].role, piece, measure) if line else 0.0
        wide = measure(piece.words, piece.role)
        if line and used + gap + wide > room:
            yield line
            line, used, gap, room = [], 0.0, 0.0, width - indent
        line.append(piece)
        used += gap + wide
    if line:
        yield line


def _pieces(runs: Iterable[Run]) -> Iterator[_Piece]:
    for text, role in runs:
        for words, spaced in unbroken(text):
            yield _Piece(words, role, spaced)


def _set(line: list[_Piece], x: float, y: float, measure: Measure) -> Iterator[Text]:
    """One text for each stretch of a line that is in one role."""
    text = ""
    for place, piece in enumerate(line):
        text += f" {piece.words}" if text and piece.spaced else piece.words
        following = line[place + 1] if place + 1 < len(line) else None
        if following is not None and following.role == piece.role:
            continue
        width = measure(text, piece.role)
        yield Text(x, y, text, width, piece.role)
        if following is not None:
            x += width + _gap(piece.role, following, measure)
        text = ""


def _gap(before: TextRole, piece: _Piece, measure: Measure) -> float:
    """Before a piece; wider where the type changes."""
    if before != piece.role:
        return measure(" ", piece.role) * _CHANGE_GAP
    return measure(" ", piece.role) if piece.spaced else 0.0
