"""Where a line may end: at spaces, and between the signs of scripts that have none.

Chinese and Japanese may be broken between any two signs, but no line begins with a closing
punctuation mark or ends with an opening one (Unicode Standard Annex 14, classes ID, CL and OP;
W3C, Requirements for Chinese Text Layout, 3.1.3).
"""

from __future__ import annotations

from collections.abc import Iterator

#: the first sign of the blocks of Chinese and Japanese
_FIRST_WIDE = "\u2e80"
#: a paragraph ends with so many of them at least, no single one is left for its last line
_LEAST_LAST = 3
_CLOSING = frozenset("。，、；：！？）》」』】〕”’…—·％%.,;:!?)]}")
_OPENING = frozenset("（《「『【〔“‘([{")


def unbroken(text: str) -> Iterator[tuple[str, bool]]:
    """The parts of a text within which no line ends, each with whether a space is before it."""
    for word in text.split():
        if not is_wide(word):
            yield word, True
            continue
        parts = list(_parts(word))
        kept = max(len(parts) - _LEAST_LAST, 0)
        for at, part in enumerate([*parts[:kept], "".join(parts[kept:])]):
            yield part, at == 0


def is_wide(text: str) -> bool:
    """Whether any sign of a text fills its line's height, as Chinese ones do."""
    return max(text, default="") >= _FIRST_WIDE


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
