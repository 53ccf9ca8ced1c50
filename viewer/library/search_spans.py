"""Where in a text the things stand that are looked for, to mark them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from viewer.store.passages import letters
from viewer.store.search_terms import Term

Span = tuple[int, int]

_WORD = re.compile(r"[^\W_]+")
#: a text that says a word more often is marked so far
MOST_SPANS = 5_000


def spans_of(text: str, terms: Sequence[Term]) -> tuple[Span, ...]:
    """Where a text holds what is looked for, in code points: in order, none within another."""
    wanted = _Wanted(terms)
    found = [span for term in terms if term.pattern for span in _patterned(text, term.pattern)]
    if wanted:
        found += wanted.spans(text)
    return tuple(_apart(sorted(found, key=lambda span: (span[0], -span[1]))))[:MOST_SPANS]


def _patterned(text: str, pattern: re.Pattern[str]) -> Iterator[Span]:
    return (match.span() for match in pattern.finditer(text))


class _Wanted:
    """Rows of words, found by the first of them.

    openings: words in a row, and whether the last of them may go on, by the first letter.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self._rows: dict[str, list[tuple[list[str], bool]]] = defaultdict(list)
        for term in terms:
            if term.pattern is None:
                for spelling in term.spellings:
                    words = letters(spelling).split()
                    if words:
                        self._rows[words[0][0]].append((words, term.is_open))

    def __bool__(self) -> bool:
        return bool(self._rows)

    def spans(self, text: str) -> Iterator[Span]:
        """Where they stand."""
        places = [match.span() for match in _WORD.finditer(text)]
        words = [_folded(text[start:end]) for start, end in places]
        for at, word in enumerate(words):
            for wanted, is_open in self._rows.get(word[:1], ()):
                if _begins(words, at, wanted, is_open):
                    yield places[at][0], places[at + len(wanted) - 1][1]


def _begins(words: list[str], at: int, wanted: list[str], is_open: bool) -> bool:
    if words[at : at + len(wanted) - 1] != wanted[:-1] or at + len(wanted) > len(words):
        return False
    last = words[at + len(wanted) - 1]
    return last.startswith(wanted[-1]) if is_open else last == wanted[-1]


def _folded(word: str) -> str:
    return word.lower() if word.isascii() else letters(word)


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    end = -1
    for span in spans:
        if span[0] >= end:
            yield span
            end = span[1]
