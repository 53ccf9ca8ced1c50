"""Tables of phrases, each written as people say them, and finding the longest that fits.

A phrase is written in words with spaces between:

    the      this word, in small letters
    WEEKDAY  a word of that class
    late?    may be missing
    in|at    either

Marks are words of their own: `MONTH DAY , YEAR`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Generic, NamedTuple, TypeVar

from viewer.extract.tokens import Tokens

_Meaning = TypeVar("_Meaning")

#: reads something longer than a word: where it ends, or the same place if it is not there
Reader = Callable[[Tokens, int], int]


class Part(NamedTuple):
    """What one element of a phrase stood for: its name in the table, its first and last token."""

    name: str
    first: int
    last: int


class Found(NamedTuple, Generic[_Meaning]):
    """A phrase that fits. end: the token after it."""

    end: int
    meaning: _Meaning
    parts: tuple[Part, ...]


class _Node(Generic[_Meaning]):
    """A place in the table. waiting: what goes on from here, until somebody comes by."""

    __slots__ = ("classes", "meaning", "readers", "waiting", "words")

    def __init__(self) -> None:
        self.waiting: list[tuple[list[str], _Meaning]] = []
        self.words: dict[str, _Node[_Meaning]] = {}
        self.classes: dict[str, _Node[_Meaning]] = {}
        self.readers: dict[str, _Node[_Meaning]] = {}
        self.meaning: _Meaning | None = None


#: a place in the table, the token that comes next, what was passed
_Way = tuple[_Node[_Meaning], int, tuple[Part, ...]]


class PhraseTable(Generic[_Meaning]):
    """Phrases with what they mean; of two equal ones the first counts.

    It grows where it is read: most of its thousands of branches are never needed, and building
    them all would be the dearest part of reading a short text.

    classes: the classes of a word. readers: classes that may be several words long.
    """

    def __init__(
        self,
        phrases: Iterable[tuple[str, _Meaning]],
        classes: Mapping[str, tuple[str, ...]],
        readers: Mapping[str, Reader],
    ) -> None:
        self._classes = classes
        self._readers = readers
        self._root: _Node[_Meaning] = _Node()
        for phrase, meaning in phrases:
            self._root.waiting.append((phrase.split(), meaning))

    def starts(self) -> frozenset[str]:
        """All single words that a phrase may begin with; what readers read comes on top."""
        self._grow(self._root)
        words = set(self._root.words)
        first = self._root.classes.keys()
        words.update(word for word, names in self._classes.items() if not first.isdisjoint(names))
        return frozenset(words)

    def longest(self, tokens: Tokens, at: int) -> Found[_Meaning] | None:
        """The longest phrase that begins with token `at`."""
        return next(iter(self.fitting(tokens, at)), None)

    def fitting(self, tokens: Tokens, at: int) -> list[Found[_Meaning]]:
        """All phrases that begin with token `at`, the longest first."""
        found: list[Found[_Meaning]] = []
        waiting: list[_Way[_Meaning]] = [(self._root, at, ())]
        words, size = tokens.words, len(tokens.words)
        while waiting:
            node, n, parts = waiting.pop()
            if node.waiting:
                self._grow(node)
            if node.meaning is not None:
                found.append(Found(n, node.meaning, parts))
            if n < size:
                waiting += self._steps(node, tokens, n, parts, words[n])
        if len(found) > 1:
            found.sort(key=lambda one: -one.end)
        return found

    def _steps(
        self, node: _Node[_Meaning], tokens: Tokens, n: int, parts: tuple[Part, ...], word: str
    ) -> list[_Way[_Meaning]]:
        """The ways on from a place in the table; words are tried first, so they come last."""
        steps: list[_Way[_Meaning]] = []
        for name, following in node.readers.items():
            end = self._readers[name](tokens, n)
            if end > n:
                steps.append((following, end, (*parts, Part(name, n, end - 1))))
        if node.classes:
            steps += [
                (node.classes[name], n + 1, (*parts, Part(name, n, n)))
                for name in self._classes.get(word, ())
                if name in node.classes
            ]
        if word in node.words:
            steps.append((node.words[word], n + 1, (*parts, Part(word, n, n))))
        return steps

    def _grow(self, node: _Node[_Meaning]) -> None:
        """Add the next step of all that waits; doing it twice, as two threads may, is harmless."""
        for elements, meaning in node.waiting:
            self._add(node, elements, meaning)
        node.waiting = []

    def _add(self, node: _Node[_Meaning], elements: list[str], meaning: _Meaning) -> None:
        if not elements:
            if node.meaning is None:
                node.meaning = meaning
            return
        element, rest = elements[0], elements[1:]
        if element.endswith("?") and len(element) > 1:
            self._add(node, rest, meaning)
            element = element[:-1]
        for choice in element.split("|"):
            self._branch(node, choice).waiting.append((rest, meaning))

    def _branch(self, node: _Node[_Meaning], name: str) -> _Node[_Meaning]:
        branches = node.words
        if name.isupper():
            branches = node.readers if name in self._readers else node.classes
        return branches.setdefault(name, _Node())
