"""Where in a text the things stand that are looked for, to mark them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from viewer.store.passages import letters
from viewer.store.search_terms import Term

Span = tuple[int, int]

_WORD = re.compile(r"[^\W_]+")
#: a text that says a word more often is marked so far
MOST_SPANS = 5_000
#: so many characters are looked at in one go
_STRETCH = 200_000


def spans_of(
    text: str, terms: Sequence[Term], is_wanted: Callable[[], bool] = lambda: True
) -> tuple[Span, ...]:
    """Where a text holds what is looked for, in code points: in order, none within another.

    is_wanted: asked now and then; the rest is left once it is not.
    """
    wanted, found = _Wanted(terms), list[Span]()
    patterns = [term.pattern for term in terms if term.pattern is not None]
    for first, last in _stretches(text):
        if len(found) >= MOST_SPANS or not is_wanted():
            break
        found += [match.span() for each in patterns for match in each.finditer(text, first, last)]
        if wanted:
            found += wanted.spans(text, first, last)
    return tuple(_apart(sorted(found, key=lambda span: (span[0], -span[1]))))[:MOST_SPANS]


def _stretches(text: str) -> Iterator[Span]:
    """A text in parts that end with a line, so that a long one needs little room."""
    first = 0
    while len(text) - first > _STRETCH:
        last = text.find("\n", first + _STRETCH) + 1
        if not last:
            break
        yield first, last
        first = last
    yield first, len(text)


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

    def spans(self, text: str, first: int, last: int) -> Iterator[Span]:
        """Where they stand in a part of a text."""
        places = [match.span() for match in _WORD.finditer(text, first, last)]
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
