"""Lines of PDF pages into running text: no heads and feet of pages, whole paragraphs and words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from viewer.readers.pdf_columns import are_beside, by_column
from viewer.readers.pdf_lines import Line
from viewer.readers.written_head import is_between

#: the parts of a page, from above and from below, in which heads and feet stand
_MARGIN = 0.12
#: a line that is smaller or larger by so much belongs to another paragraph
_OTHER_SIZE = 1.25
#: what is set in by more than so much of its height begins a paragraph, by less than so much too
_INDENT, _MOST_INDENT = 0.8, 6.0
#: a gap that is larger than others by so much of a line's height
_GAP = 0.4
#: a line that leaves so much of its column free was ended on purpose
_SHORT = 0.12
#: lines that stand on two pages, and how many letters are no chance
_AGAIN, _AGAIN_LETTERS = 4, 20
#: a byline and a line with the day stand among so many first lines
_HEAD = 8
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_PAGE_NUMBER = re.compile(
    r"(?:page\s+|p\.\s*|[-–—]\s*)?#(?:\s*(?:/|of|[-–—])\s*#?)?", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BROKEN = re.compile(r"([^\W\d_]+)-$")
_BULLET = re.compile(r"[•▪◦‣■●]|(?:\d{1,2}|[a-z])[.)]\s")


def text_of_pages(pages: Sequence[Sequence[Line]]) -> str:
    """The text of all pages, an empty line between paragraphs."""
    kept = list(_told_once([by_column(page) for page in _without_margins(pages)]))
    known = Counter(
        word.lower() for page in kept for line in page for word in _WORD.findall(line.text)
    )
    return "\n\n".join(_joined(paragraph, known) for paragraph in _paragraphs(kept))


def _paragraphs(pages: Sequence[Sequence[Line]]) -> list[list[str]]:
    """The lines of each paragraph; one may go on in the next column or on the next page."""
    usual, head = _usual_gap(pages), _head(pages)
    paragraphs: list[list[str]] = []
    last: tuple[Line, float] | None = None
    is_row = False
    for page in pages:
        for n, (b, end) in enumerate(zip(page, _column_ends(page), strict=True)):
            is_beside = bool(n) and are_beside(page[n - 1], b)
            # the next row of a table, where the last one had several cells
            is_new = last is None or (is_row and not is_beside) or bool({b, last[0]} & head)
            if last is not None and not is_new:
                is_over_there = n == 0 or b.top < last[0].top - last[0].height
                is_new = (
                    _is_new_over_there(last[0], b, last[1])
                    if is_over_there
                    else _is_new_below(last[0], b, last[1], usual)
                )
            if is_new:
                paragraphs.append([])
            paragraphs[-1].append(b.text)
            last, is_row = (b, end), is_beside
    return paragraphs


def _head(pages: Sequence[Sequence[Line]]) -> set[Line]:
    """The first lines that are a byline or the day, whether or not a gap sets them apart."""
    first = next(filter(None, pages), ())
    lines = zip(first[:_HEAD], _column_ends(first), strict=False)
    return {line for line, end in lines if _is_short(line, end) and is_between(line.text)}


def _without_margins(pages: Sequence[Sequence[Line]]) -> Iterator[list[Line]]:
    """The pages without what repeats at their heads and feet, and without their numbers."""
    seen = Counter(mark for page in pages for mark in {_mark(line) for line in _margins(page)})
    often = max(2, len(pages) // 2)
    for page in pages:
        margins = {line for line in _margins(page) if _is_margin(line, seen, often)}
        yield [line for line in page if line not in margins]


def _is_margin(line: Line, seen: Counter[tuple[str, int]], often: int) -> bool:
    return seen[_mark(line)] >= often or bool(_PAGE_NUMBER.fullmatch(_bare(line)))


def _told_once(pages: Sequence[list[Line]]) -> Iterator[list[Line]]:
    """The pages without lines that some programs draw again, hidden, on the next page."""
    last: list[Line] = []
    for page in pages:
        again = next((k for k in range(_AGAIN, 0, -1) if _are_again(last[-k:], page[:k])), 0)
        yield page[again:]
        last = page


def _are_again(a: Sequence[Line], b: Sequence[Line]) -> bool:
    letters = sum(len(line.text) for line in b)
    return letters >= _AGAIN_LETTERS and [x.text for x in a] == [x.text for x in b]


def _margins(page: Sequence[Line]) -> Iterator[Line]:
    for line in page:
        if line.bottom < _MARGIN * line.page_height or line.top > (1 - _MARGIN) * line.page_height:
            yield line


def _mark(line: Line) -> tuple[str, int]:
    """By which a line is known on another page: its words, and how high it stands."""
    return _bare(line), round(line.top / line.height)


def _bare(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _column_ends(page: Sequence[Line]) -> list[float]:
    """For each line how far right the lines go that begin where it does, or near."""
    step = 12.0
    ends: dict[int, float] = {}
    for line in page:
        for key in range(int(line.left // step) - 1, int(line.left // step) + 2):
            ends[key] = max(ends.get(key, 0.0), line.right)
    return [ends[int(line.left // step)] for line in page]


def _usual_gap(pages: Sequence[Sequence[Line]]) -> float:
    """The usual distance from line to line in a paragraph, in heights of a line."""
    steps = [
        (b.bottom - a.bottom) / a.height
        for page in pages
        for a, b in pairwise(page)
        if 0 < b.bottom - a.bottom < 4 * a.height and _is_one_size(a, b)
    ]
    # the lower half: single lines and headings stand wider
    return median(sorted(steps)[: len(steps) // 2 + 1]) if steps else 1.5


def _is_one_size(a: Line, b: Line) -> bool:
    return 1 / _OTHER_SIZE < a.height / b.height < _OTHER_SIZE


def _is_new_below(a: Line, b: Line, end: float, usual: float) -> bool:
    """Whether a paragraph begins with a line that stands under the one before it."""
    size = max(a.height, b.height)
    if (b.bottom - a.bottom) / size > usual + _GAP or _BULLET.match(b.text):
        return True
    if not _is_one_size(a, b):
        return True
    if _INDENT * size < b.left - a.left < _MOST_INDENT * size:
        return True
    return _is_short(a, end) and bool(_SENTENCE_END.search(a.text))


def _is_short(line: Line, end: float) -> bool:
    return end - line.right > _SHORT * max(end - line.left, 1.0)


def _is_new_over_there(a: Line, b: Line, end: float) -> bool:
    """Whether a paragraph begins with a line at the head of the next column or page."""
    if not _is_one_size(a, b):
        return True
    # a full last line more often ends a sentence amid a paragraph than the paragraph itself
    return not b.text[0].islower() and _is_short(a, end)


def _joined(lines: Sequence[str], known: Counter[str]) -> str:
    """A paragraph of its lines; words that were broken at their ends are made whole."""
    parts = [lines[0]]
    for line in lines[1:]:
        parts[-1:] = _seam(parts[-1], line, known)
    return "".join(parts)


def _seam(a: str, b: str, known: Counter[str]) -> list[str]:
    broken = _BROKEN.search(a)
    first = _WORD.match(b)
    if broken and first and b[0].islower():
        whole = (broken[1] + first[0]).lower()
        is_compound = known[f"{broken[1]}-{first[0]}".lower()] > known[whole]
        return [a if is_compound else a[:-1], b]
    is_glued = a.endswith("-") and not a.endswith(" -") and (b[0].isalnum())
    return [a, b] if is_glued or a.endswith("/") else [a, " ", b]
