"""Where words stand in a text that was found: short passages, the richest ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

#: what FTS5 puts around the words that it found; private use characters, which no article has
OPEN, CLOSE = "\ue000\ue001", "\ue002\ue003"

#: characters of a passage before its first and after its last found word
_SURROUNDINGS = 40
#: found words further apart than this are two passages
_CLOSENESS = 60

_ALL = 1_000_000
_LETTERS = re.compile(r"[^\W_]+")


class Passage(NamedTuple):
    """start, end: from the first to the last found word, in code points of the whole text."""

    start: int
    end: int
    text: str


def letters(text: str) -> str:
    """The words of a text as the search sees them: no case, no accents, one blank between."""
    bare = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(c for c in bare if not unicodedata.combining(c))
    return " ".join(_LETTERS.findall(bare))


#: any of these spellings of a word, or the one there is
Spellings = str | tuple[str, ...]


def passages(
    content: str, marked: str, words: Sequence[Spellings], most: int = _ALL
) -> list[Passage]:
    """The passages of a text that hold the most of the words looked for, in their order.

    Args:
        content: the text.
        marked: the same with OPEN and CLOSE around what was found.
        words: what was looked for, as `letters` gives it.
        most: so many suffice.
    """
    return _richest(content, _spans(content, marked), words, most)


def patterned(
    content: str,
    marked: str,
    words: Sequence[Spellings],
    patterns: Sequence[re.Pattern[str]],
    most: int = _ALL,
) -> list[Passage] | None:
    """The same where numbers are only those that patterns find; None without patterns.

    There is none where one of the patterns finds nothing.
    """
    if not patterns:
        return None
    figures = [[found.span() for found in each.finditer(content)] for each in patterns]
    if not all(figures):
        return []
    others = [span for span in _spans(content, marked) if not content[span[0]].isdigit()]
    spans = sorted({*others, *(span for each in figures for span in each)})
    apart = [span for n, span in enumerate(spans) if not n or span[0] >= spans[n - 1][1]]
    return _richest(content, apart, words, most)


def _richest(
    content: str, spans: Iterable[tuple[int, int]], words: Sequence[Spellings], most: int
) -> list[Passage]:
    richest: list[list[tuple[int, int]]] = []
    best = 0
    for each in _close_together(content, spans):
        count = _count(content, each, words)
        if count > best:
            richest, best = [], count
        if count == best:
            richest.append(each)
        if best == len(words) and len(richest) >= most:
            break
    return [_passage(content, each) for each in richest]


def _spans(content: str, marked: str) -> Iterator[tuple[int, int]]:
    at = 0
    pieces = marked.split(OPEN)
    if "".join(pieces).replace(CLOSE, "") != content:
        return  # the text holds such characters itself
    at = len(pieces[0])
    for piece in pieces[1:]:
        found, _, rest = piece.partition(CLOSE)
        yield at, at + len(found)
        at += len(found) + len(rest)


def _close_together(
    content: str, spans: Iterable[tuple[int, int]]
) -> Iterator[list[tuple[int, int]]]:
    """Spans of one paragraph that a reader sees in one glance."""
    group: list[tuple[int, int]] = []
    for span in spans:
        is_far = group and span[1] - group[0][0] > _CLOSENESS
        if is_far or (group and "\n" in content[group[-1][1] : span[0]]):
            yield group
            group = []
        group.append(span)
    if group:
        yield group


def _count(content: str, spans: list[tuple[int, int]], words: Sequence[Spellings]) -> int:
    found = [letters(content[start:end]) for start, end in spans]
    return sum(any(text.startswith(word) for text in found) for word in words)


def _passage(content: str, spans: list[tuple[int, int]]) -> Passage:
    start, end = spans[0][0], spans[-1][1]
    left = max(start - _SURROUNDINGS, content.rfind("\n", 0, start) + 1)
    right = min(end + _SURROUNDINGS, _line_end(content, end))
    # Whole words only, where there are any.
    if left > 0 and not content[left - 1].isspace():
        left = next((i for i in range(left, start) if content[i].isspace()), start)
    if right < len(content) and not content[right].isspace():
        right = next((i for i in range(right, end, -1) if content[i - 1].isspace()), end)
    return Passage(start, end, content[left:right].strip())


def _line_end(content: str, at: int) -> int:
    end = content.find("\n", at)
    return len(content) if end < 0 else end
