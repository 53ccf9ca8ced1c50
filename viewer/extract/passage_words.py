"""Passages known by the hashes of their first and last words, without the words themselves."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable

from viewer.extract.folded import FoldedText, fold

_HASHED_WORDS = 3
_HASH_BYTES = 8
_WORD = re.compile(r"\w+(?:['.,-]\w+)*")


def passage_hashes(text: str) -> tuple[str, str]:
    """Hashes of the first and the last three words, by which a passage is known again.

    Case, typography and punctuation do not count.
    """
    words = _WORD.findall(fold(text))
    return _hash(words[:_HASHED_WORDS]), _hash(words[-_HASHED_WORDS:])


def hashed_words(
    copy: FoldedText, ranges: Iterable[tuple[int, int]], wanted: frozenset[str]
) -> dict[str, list[tuple[int, int]]]:
    """Where three words in a row have one of the wanted hashes, as spans of the folded text.

    Args:
        copy: the text.
        ranges: the parts of the folded text to look at, in order and apart.
        wanted: hashes.
    """
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for first, last in ranges:
        copy.pause()
        row: list[re.Match[str]] = []
        for word in _WORD.finditer(copy.text, first, last):
            row = [*row[-_HASHED_WORDS + 1 :], word]
            hashed = _hash(w[0] for w in row)
            if hashed in wanted:
                found[hashed].append((row[0].start(), word.end()))
    return found


def _hash(words: Iterable[str]) -> str:
    return hashlib.blake2b(" ".join(words).encode(), digest_size=_HASH_BYTES).hexdigest()
