"""The place where a text was written, that stands before its first words: `TOKYO, March 3 —`."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.extract.patterns import pattern
from viewer.extract.words import NAME, QUOTATION, Word

DASHES = ("—", "–", "-", "―")
#: words between the place and the dash, at most
_FAR = 7
#: a line that begins with a name in capitals and a colon: a place once, a speaker more than once
_LABEL = r"(?m)^[A-Z][A-Z .'/-]{2,40}:"
_BEHIND = (":", "|")


def dateline_end(text: str, words: Sequence[Word], end: int) -> int:
    """Where the text begins that follows a dateline, 0 if the words begin with none.

    Args:
        text: the whole text.
        words: of a sentence, from the place on.
        end: the word after the name that may be a place.
    """
    while end + 1 < len(words) and words[end].low == "/" and words[end + 1].part == NAME:
        end += 2
    if end >= len(words) or not all(w.form.isupper() for w in words[:end] if w.form.isalpha()):
        return 0
    low = words[end].low
    if low in DASHES:
        return end + 1
    if low in _BEHIND:
        return end + 1 if _is_label(text, words, end) else 0
    if low not in (",", "("):
        return 0
    near = range(end + 1, min(end + _FAR, len(words)))
    dash = next((n for n in near if words[n].low in DASHES), 0)
    return dash + 1 if dash else end * (low == "(")


def _is_label(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether a colon stands behind a place: no other line begins so, and nobody is quoted."""
    if at + 1 >= len(words) or words[at + 1].part == QUOTATION or len(words[0].form) < _FEWEST:
        return False
    return words[at].low == "|" or len(pattern(_LABEL).findall(text)) == 1


_FEWEST = 4
