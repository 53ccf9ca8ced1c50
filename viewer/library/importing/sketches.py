"""A text in a few numbers, by which the same and nearly the same text is found among many.

Shingles and min-wise sketches: A. Broder, "On the resemblance and containment of documents",
Compression and Complexity of Sequences 1997. Two texts are as alike as the sets of their runs of
words are (Jaccard); the smallest hashes of the set are a sample that any two texts choose alike.
"""

from __future__ import annotations

import hashlib
import heapq
import re
import unicodedata
import zlib
from array import array
from typing import NamedTuple

#: words of a run
_RUN = 4
#: hashes that a sketch keeps
SIZE = 64

_WORD = re.compile(r"\w+")


class Sketch(NamedTuple):
    """A text in numbers.

    digest: of all its words; the same for texts that differ in case, marks and blanks only.
    least: the smallest hashes of its runs of words, rising; of a short text fewer than `SIZE`.
    """

    digest: bytes
    least: array[int]


def sketch_of(text: str) -> Sketch:
    """The sketch of a text."""
    words = normalised_words(text)
    digest = hashlib.sha256(" ".join(words).encode("utf-8", "replace")).digest()
    return Sketch(digest, array("I", heapq.nsmallest(SIZE, _runs(words))))


def normalised_words(text: str) -> list[str]:
    """Its words without case, marks and the ways in which signs are encoded."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def resemblance(one: str, other: str) -> float:
    """How much of the runs of words of two texts they share, 0 to 1."""
    first, second = _runs(normalised_words(one)), _runs(normalised_words(other))
    return len(first & second) / max(len(first | second), 1)


def estimated(one: Sketch, other: Sketch) -> float:
    """The same by the sketches alone; the standard error is below 0.07."""
    least = heapq.nsmallest(SIZE, {*one.least, *other.least})
    both = set(one.least) & set(other.least)
    return sum(number in both for number in least) / max(len(least), 1)


def _runs(words: list[str]) -> set[int]:
    """Hashes of all runs of words; of a text shorter than one run its words together."""
    coded = [word.encode("utf-8", "replace") for word in words]
    ends = range(_RUN, max(len(coded), _RUN) + 1)
    return {zlib.crc32(b" ".join(coded[end - _RUN : end])) for end in ends}
