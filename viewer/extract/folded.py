"""Finds words in a text whose typography may be another."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator
from io import StringIO

_DELETED = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_ALIKE = {
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    # soft hyphen, zero-width space, joiners, word joiner, byte order mark
    **dict.fromkeys(_DELETED, ""),
}
_ONE_FOR_ONE = str.maketrans(_ALIKE)
#: what Markdown leaves in a text: a link's brackets and target, a backslash before a sign
_MARKUP = re.compile(r"\[(?=[^\[\]\n]*\]\([^()\n]*\))|\]\([^()\n]*\)|\\(?=[$*_#\[\]])")
_LINK_END = re.compile(r"\]\([^()\n]*\)")
#: signs between the digits of one number
_DIGIT_JOINERS = frozenset(".,")
#: all code points whose case-folded form is longer lie here
_LATIN_TO_GREEK, _LIGATURES = range(0x80, 0x2000), range(0xFB00, 0xFB20)
#: characters that become several
_LONGER = {
    "…": "...",
    **{
        chr(point): chr(point).casefold()
        for point in (*_LATIN_TO_GREEK, *_LIGATURES)
        if len(chr(point).casefold()) > 1
    },
}
#: where folding is not one for one: spaces and what is left out, or a character that grows;
#: a single space between words is one for one. WORKAROUND: the repeat is not possessive, since
#: Python before 3.11.5 matches such ones wrongly (gh-106052)
_ODD = re.compile(
    rf"(?P<gap>(?! [^\s{_DELETED}\[\]\\])(?:\s|[{_DELETED}]|{_MARKUP.pattern})+)"
    rf"|[{re.escape(''.join(_LONGER))}]"
)
_GAP_PART = re.compile(rf"(?P<space>\s)|{_MARKUP.pattern}")
#: about so much is looked at in one go, since Python lets no other thread run meanwhile
_STRETCH = 100_000
_LETTER = rf"[^\s{_DELETED}\[\]()\\]"
#: where a text may be parted: what is left out ends there, and so do links unless a line never ends
_LINE_END, _IN_WORD = re.compile(rf"(?<={_LETTER})\n"), re.compile(rf"(?<={_LETTER}){_LETTER}")


class FoldedText:
    """A text in which quotation marks, dashes, spaces, case and link remnants do not count.

    Every character of the folded text knows its place in the original; between two entries of the
    tables of places both texts go on one for one, so that a text of 50 MB needs little more room
    than it takes itself.

    Attributes:
        original: the text as it is.
        text: the text as it is compared.
        pause: called now and then by whoever works on the text for long; it may raise.
    """

    def __init__(self, text: str, pause: Callable[[], object] = lambda: None) -> None:
        self.original = text
        self.pause = pause
        self._at = array("I")
        self._places = array("I")
        self.text = self._fold(text)

    def _fold(self, text: str) -> str:
        pieces = StringIO()
        length, at = 0, int(text.startswith(" "))
        for first, last in _stretches(text):
            self.pause()
            for odd in _ODD.finditer(text, first, last):
                start, end = odd.span()
                if start > at:
                    length = self._add(pieces, _plain(text[at:start]), at, length)
                at = end
                grown = _LONGER.get(odd[0], "")
                for character in grown:
                    length = self._add(pieces, character, start, length)
                space = -1 if grown or not length else _first_space(text, start, end)
                if space >= 0:
                    length = self._add(pieces, " ", space, length)
            if at < last:
                length = self._add(pieces, _plain(text[at:last]), at, length)
                at = last
        return pieces.getvalue()

    def _add(self, pieces: StringIO, piece: str, place: int, length: int) -> int:
        pieces.write(piece)
        self._at.append(length)
        self._places.append(place)
        return length + len(piece)

    def place(self, at: int) -> int:
        """Where in the original a character of the folded text stands."""
        n = bisect_right(self._at, at) - 1
        return self._places[n] + at - self._at[n]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The part of the original that a part of the folded text, not an empty one, stands for."""
        return self.place(start), self.place(end - 1) + 1

    def at(self, place: int) -> int:
        """The first character of the folded text that stands at a place of the original or after.

        What lies beyond the end is the end.
        """
        n = bisect_right(self._places, place) - 1
        if n < 0:
            return 0
        after = self._at[n + 1] if n + 1 < len(self._at) else len(self.text)
        return min(self._at[n] + place - self._places[n], after)

    def find(self, words: str) -> list[tuple[int, int]]:
        """All places of the words in the original, in order; parts of longer words are none."""
        return self.find_within(words, 0, len(self.text))

    def find_within(
        self, words: str, first: int, last: int, limit: int | None = None
    ) -> list[tuple[int, int]]:
        """The places, at most `limit`, of the words between two places of the folded text."""
        wanted = fold(words)
        if not wanted:
            return []
        self.pause()
        found: list[tuple[int, int]] = []
        at = self.text.find(wanted, first, last)
        while at >= 0 and (limit is None or len(found) < limit):
            end = at + len(wanted)
            if self._is_whole(at, end):
                found.append(self.span(at, end))
            at = self.text.find(wanted, at + 1, last)
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
        text = self.text
        before, first = text[max(start - 1, 0) : start], text[start]
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
    return " ".join(FoldedText(text).text.split())


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The text in parts none of which cuts anything that is not folded one for one."""
    start = 0
    for wanted in range(_STRETCH, len(text) - _STRETCH, _STRETCH):
        cut = _LINE_END.search(text, max(wanted, start), wanted + _STRETCH)
        cut = cut or _IN_WORD.search(text, max(wanted, start), wanted + _STRETCH)
        if cut and cut.start() > start:
            yield start, cut.start()
            start = cut.start()
    yield start, len(text)


def _first_space(text: str, start: int, end: int) -> int:
    """Where the first space stands that is not part of a link's target; -1 without one."""
    parts = _GAP_PART.finditer(text, start, end)
    return next((part.start() for part in parts if part["space"]), -1)


def _plain(piece: str) -> str:
    return piece.translate(_ONE_FOR_ONE).casefold()
