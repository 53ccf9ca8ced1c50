"""Words that stand in several passages: content words, folded and without common endings."""

from __future__ import annotations

import re
from collections.abc import Iterable

from viewer.library.searching import fold

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*(?:['’\-‑][^\W_]+)*%?")
#: words that say nothing by themselves
_SMALL_WORDS = """
a about above after again against all also although am among an and any are as at be because been
before being below between both but by can could did do does during each either else even every
few for from further had has have he her here him his how however if in into is it its itself just
less may me might more most much must my neither no nor not now of off on once one only onto or
other our out over own per rather same shall she should since so some such than that the their
them then there these they this those though through to too under until up upon us very was we
were what when where which while who whom whose why will with within without would yet you your
say says said tell tells told
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_LEAST = 3


def content_words(text: str) -> tuple[tuple[int, int, str], ...]:
    """The words of a text that carry meaning: [start, end) code points and what it is compared by.

    Case, accents, a possessive `'s` and the common endings of number do not count.
    """
    found = []
    for match in _WORD.finditer(text):
        word = fold(match.group()).removesuffix("'s").removesuffix("'")
        end = match.end() - (2 if match.group()[-2:] in ("'s", "’s") else 0)
        # the digits of a lone short number say too little
        if len(word) >= _LEAST and word not in _SMALL:
            found.append((match.start(), end, _stem(word)))
    return tuple(found)


def stems_of(texts: Iterable[str]) -> frozenset[str]:
    """All content words of some texts, as they are compared."""
    return frozenset(stem for text in texts for _, _, stem in content_words(text))


def _stem(word: str) -> str:
    """The word without an ending of number: `duties`, `duty`; `taxes`, `tax`; `talks`, `talk`."""
    if word[-1:] != "s" or word[-2:] in ("ss", "us", "is") or len(word) <= _LEAST:
        return word
    if word.endswith("ies") and len(word) > _LEAST + 1:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1]
