"""Where a line may end: at spaces, and between the signs of scripts that have none.

Chinese and Japanese may be broken between any two signs, but no line begins with a closing
punctuation mark or ends with an opening one (Unicode Standard Annex 14, classes ID, CL and OP;
W3C, Requirements for Chinese Text Layout, 3.1.3).
"""

from __future__ import annotations

from collections.abc import Iterator

#: the first sign of the blocks of Chinese and Japanese
_FIRST_WIDE = "\u2e80"
_CLOSING = frozenset("。，、；：！？）》」』】〕”’…—·％%.,;:!?)]}")
_OPENING = frozenset("（《「『【〔“‘([{")


def unbroken(text: str) -> Iterator[tuple[str, bool]]:
    """The parts of a text within which no line ends, each with whether a space is before it."""
    for word in text.split():
        if max(word) < _FIRST_WIDE:
            yield word, True
            continue
        for at, part in enumerate(_parts(word)):
            yield part, at == 0


def _parts(word: str) -> Iterator[str]:
    """A word cut wherever a line may end in it."""
    begun = 0
    for at in range(1, len(word)):
        if _may_end(word[at - 1], word[at]):
            yield word[begun:at]
            begun = at
    yield word[begun:]


def _may_end(before: str, after: str) -> bool:
    if after in _CLOSING or before in _OPENING:
        return False
    return before >= _FIRST_WIDE or after >= _FIRST_WIDE
