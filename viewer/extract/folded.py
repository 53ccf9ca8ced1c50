"""Finds words in a text whose typography may be another."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ALIKE = {
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
    # soft hyphen, zero-width space, joiners, word joiner, byte order mark
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
}
#: what Markdown leaves in a text: a link's brackets and target, a backslash before a sign
_MARKUP = re.compile(r"\[(?=[^\[\]\n]*\]\([^()\n]*\))|\]\([^()\n]*\)|\\(?=[$*_#\[\]])")
_LINK_END = re.compile(r"\]\([^()\n]*\)")
#: signs between the digits of one number
_DIGIT_JOINERS = frozenset(".,")


class FoldedText:
    """A text in which quotation marks, dashes, spaces, case and link remnants do not count.

    Every character of the folded text knows its place in the original.
    """

    def __init__(self, text: str) -> None:
        self.original = text
        folded: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for start, end, characters in _fold(text):
            if characters == " " and (not folded or folded[-1] == " "):
                continue
            folded += characters
            starts += [start] * len(characters)
            ends += [end] * len(characters)
        self._folded = "".join(folded)
        self._starts = starts
        self._ends = ends

    def find(self, words: str) -> list[tuple[int, int]]:
        """All places of the words in the original, in order; parts of longer words are none."""
        wanted = fold(words)
        if not wanted:
            return []
        found: list[tuple[int, int]] = []
        at = self._folded.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            if self._is_whole(at, end):
                found.append((self._starts[at], self._ends[end - 1]))
            at = self._folded.find(wanted, at + 1)
        return found

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether quotation marks stand right before and after that part of the original."""
        before = fold(self.original[max(start - 1, 0) : start])
        after = fold(self.original[end : end + 1])
        return before in ("'", '"') and after in ("'", '"')

    def with_links(self, start: int, end: int) -> tuple[int, int]:
        """The span together with the markup of links whose words it begins or ends with."""
        tail = _LINK_END.match(self.original, end)
        if start and self.original[start - 1] == "[" and _MARKUP.match(self.original, start - 1):
            start -= 1
        return start, tail.end() if tail else end

    def _is_whole(self, start: int, end: int) -> bool:
        """Whether neither a word nor a number goes on beyond the span."""
        text = self._folded
        before, first = text[start - 1 : start], text[start]
        last, after = text[end - 1], text[end : end + 1]
        if (before.isalnum() and first.isalnum()) or (last.isalnum() and after.isalnum()):
            return False
        if first.isdigit() and before in _DIGIT_JOINERS and text[start - 2 : start - 1].isdigit():
            return False
        if last.isdigit() and after in _DIGIT_JOINERS and text[end + 1 : end + 2].isdigit():
            return False
        return not (last.isdigit() and after == "%")


def fold(text: str) -> str:
    """The text as `FoldedText` compares it: single spaces, none at its ends."""
    return " ".join("".join(characters for _, _, characters in _fold(text)).split())


def _fold(text: str) -> Iterator[tuple[int, int, str]]:
    """Place and folded characters of each character that is not markup; spaces one by one."""
    at = 0
    for markup in _MARKUP.finditer(text):
        yield from _fold_plain(text, at, markup.start())
        at = markup.end()
    yield from _fold_plain(text, at, len(text))


def _fold_plain(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    for at in range(start, end):
        character = text[at]
        if character.isspace():
            yield at, at + 1, " "
        else:
            folded = _ALIKE.get(character)
            yield at, at + 1, character.casefold() if folded is None else folded
