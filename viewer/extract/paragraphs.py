"""Where paragraphs begin and end."""

from __future__ import annotations

import re

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_LINE_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
#: a line that was broken to fit a page has about so many characters
_SHORTEST_BROKEN_LINE, _LONGEST_BROKEN_LINE = 40, 100
_SENTENCE_ENDS = frozenset(".!?:\"”’')…")


def paragraph_spans(text: str) -> list[tuple[int, int]]:
    """Start and end (code points, half-open) of every paragraph, without spaces around it.

    A line is a paragraph, but lines broken to fit a page are joined: neighbours of like length of
    which one ends in the middle of a sentence.
    """
    spans: list[tuple[int, int]] = []
    for block in _blocks(text):
        spans += [(block[0][0], block[-1][1])] if _is_broken(text, block) else block
    return spans


def _blocks(text: str) -> list[list[tuple[int, int]]]:
    """Lines that follow each other without an empty one."""
    blocks: list[list[tuple[int, int]]] = []
    last = 0
    for line in _LINE.finditer(text):
        piece = line[0].strip()
        if not piece:
            continue
        start = line.start() + line[0].index(piece)
        span = start, start + len(piece)
        if blocks and len(_LINE_BREAK.findall(text, last, start)) == 1:
            blocks[-1].append(span)
        else:
            blocks.append([span])
        last = span[1]
    return blocks


def _is_broken(text: str, block: list[tuple[int, int]]) -> bool:
    lines = block[:-1]
    return (
        all(_SHORTEST_BROKEN_LINE <= b - a <= _LONGEST_BROKEN_LINE for a, b in lines)
        and block[-1][1] - block[-1][0] <= _LONGEST_BROKEN_LINE
        and any(text[b - 1] not in _SENTENCE_ENDS for _, b in lines)
    )
