"""Where words stand in a text that was found: short passages, the richest ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

#: what FTS5 puts around the words that it found; private use characters, which no article has
OPEN, CLOSE = "\ue000\ue001", "\ue002\ue003"

#: characters of a passage before its first and after its last found word
_SURROUNDINGS = 40
#: found words further apart than this are two passages
_CLOSENESS = 60

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


def passages(content: str, marked: str, words: list[str]) -> list[Passage]:
    """The passages of a text that hold the most of the words looked for, in their order.

    Args:
        content: the text.
        marked: the same with OPEN and CLOSE around what was found.
        words: what was looked for, as `letters` gives it.
    """
    groups = list(_close_together(content, list(_spans(content, marked))))
    richness = [_count(content, spans, words) for spans in groups]
    return [
        _passage(content, spans)
        for spans, count in zip(groups, richness, strict=True)
        if count == max(richness)
    ]


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


def _close_together(content: str, spans: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Spans of one paragraph that a reader sees in one glance."""
    group = spans[:1]
    for (_, last_end), span in pairwise(spans):
        if span[1] - group[0][0] > _CLOSENESS or "\n" in content[last_end : span[0]]:
            yield group
            group = []
        group.append(span)
    if group:
        yield group


def _count(content: str, spans: list[tuple[int, int]], words: list[str]) -> int:
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
