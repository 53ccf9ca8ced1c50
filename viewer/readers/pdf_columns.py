"""Columns of a PDF page whose lines are drawn across it, into one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from viewer.readers.pdf_lines import Line

#: so many pairs of lines beside each other are no chance
_LEAST_PAIRS = 3
#: shorter ones are cells of a table, which is read row by row
_LEAST_LETTERS = 20


def by_column(page: Sequence[Line]) -> list[Line]:
    """The lines of a page, those of columns that are drawn row by row put under each other."""
    split = _split(page)
    return list(page) if split is None else list(_divided(page, split))


def _split(page: Sequence[Line]) -> float | None:
    """Where the second column begins; None where lines are drawn one under the other."""
    pairs = [(a, b) for a, b in pairwise(page) if are_beside(a, b)]
    if len(pairs) < _LEAST_PAIRS:
        return None
    lengths = [min(len(a.text), len(b.text)) for a, b in pairs]
    if median(lengths) < _LEAST_LETTERS:
        return None
    return min(b.left for _, b in pairs)


def are_beside(a: Line, b: Line) -> bool:
    """Whether one line stands at the right of another, at the same height."""
    return abs(a.bottom - b.bottom) < a.height / 3 and b.left > a.right


def _divided(page: Sequence[Line], split: float) -> Iterator[Line]:
    """Between lines that go across: first what stands at the left, then what at the right."""
    left: list[Line] = []
    right: list[Line] = []
    for line in page:
        if line.left < split < line.right:
            yield from (*left, *by_column(right), line)
            left, right = [], []
        else:
            (right if line.left >= split else left).append(line)
    yield from (*left, *by_column(right))
