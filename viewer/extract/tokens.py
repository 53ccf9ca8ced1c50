"""A text as words, numbers and marks with their places."""

from __future__ import annotations

from typing import NamedTuple

from viewer.extract.patterns import pattern

#: where a paragraph ends; no phrase goes on beyond it
BREAK = "\n"
#: `4½p` is a number with a fraction and a letter
_GLYPHS = "¼½¾⅓-⅞"
_LETTER = rf"[^\W\d_{_GLYPHS}]"
_WORD = rf"{_LETTER}+(?:['’](?![sS]\b){_LETTER}+)*"
#: a web address is one word, whatever stands in it
_ADDRESS = r"https?://\S+|www\.\S+"
_TOKEN = rf"{_ADDRESS}|{_WORD}|\d+(?:[.,]\d+)*|['’][sS]\b|\n[^\S\n]*\n|[^\w\s]|_|[{_GLYPHS}]"
_ALIKE = str.maketrans("’‘‐‑‒–—―−", "''-------")


_GLUED_DAY = (
    "(?<=[a-z])(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April"
    "|June|July|August|September|October|November|December"
    "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$"
)
_LAST_LETTERS = frozenset("nbrylgptvceh")


def _is_mixed(form: str) -> bool:
    """Whether a capital stands inside."""
    rest = form[1:]
    return not rest.islower() and not rest.isupper() and len(form) > 3


class Tokens(NamedTuple):
    """Parallel lists. words: in small letters, apostrophes and dashes in their plain form."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    def glued(self, n: int) -> bool:
        """Whether token n stands right behind the one before it."""
        return 0 < n < len(self.words) and self.ends[n - 1] == self.starts[n]

    def word(self, n: int) -> str:
        """The word at that place, "" beyond the ends of the text."""
        return self.words[n] if 0 <= n < len(self.words) else ""

    def form(self, n: int) -> str:
        """The word as it is written, "" beyond the ends of the text."""
        return self.text[self.starts[n] : self.ends[n]] if 0 <= n < len(self.words) else ""


def word_set(words: str) -> frozenset[str]:
    """The words of a text with spaces between them."""
    return frozenset(words.split())


def tokens_of(text: str) -> Tokens:
    """All words, numbers and marks in order; `60bn` is two of them, `China's` as well."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in pattern(_TOKEN).finditer(text):
        form = match[0]
        start, end = match.span()
        glued = (
            pattern(_GLUED_DAY).search(form)
            if form[-1:] in _LAST_LETTERS and _is_mixed(form)
            else None
        )
        if glued:  # a web page's header without a space: `NewsAug 26`
            words.append(form[: glued.start()].lower())
            starts.append(start)
            start += glued.start()
            ends.append(start)
            form = glued[0]
        words.append(
            (form if form.isascii() else form.translate(_ALIKE)).lower()
            if form[0] != "\n"
            else "\n"
        )
        starts.append(start)
        ends.append(end)
    return Tokens(text, words, starts, ends)
