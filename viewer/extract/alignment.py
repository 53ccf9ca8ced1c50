"""Which sentences of a text say what a passage of another says in other words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from math import log, sqrt

from viewer.extract.folded import fold
from viewer.extract.sentences import sentence_spans

Span = tuple[int, int]

_WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*")
#: words of one stem mostly begin alike: negotiate, negotiating, negotiations
_STEM_LENGTH = 5
#: names and numbers outlive being said in other words
_NAME_WEIGHT = 2.0
_EMPTY_WORDS = (
    "a an the and or but nor of to in on at by for with from as about over under up out off into "
    "is are was were be been being am do does did done have has had having it its he she they we "
    "you i his her their our my them him me that this these those which who whom what when where "
    "how not no will would could can may might shall should must said say says after before than "
    "more most also there here so if then just all any some such same other own"
)
#: how much the sentence around a passage counts beside the passage itself
_AROUND_WEIGHT = 0.35
#: how much it counts to stand where the neighbours make one expect it
_PLACE_WEIGHT = 0.35
#: the part of a text beyond which a place is simply far away
_FAR = 0.2
#: words known to stand in a sentence count as much as all others could
_FIXED_WEIGHT = 1.0

_IS_EMPTY = frozenset(_EMPTY_WORDS.split()).__contains__


class Alignment:
    """A digest beside its original.

    Args:
        digest: one text.
        original: the other.
        fixed: places that are known to say the same, in the digest and in the original.
    """

    def __init__(self, digest: str, original: str, fixed: Iterable[tuple[Span, Span]]) -> None:
        self._digest = digest
        self._length = max(len(original), 1)
        self._fixed = list(fixed)
        self._digest_sentences = sentence_spans(digest)
        self.sentences = sentence_spans(original)
        self._stems = [_stems(original[start:end]) for start, end in self.sentences]
        counts = Counter(stem for stems in self._stems for stem in stems)
        self._rarity = {s: log(1 + len(self.sentences) / n) for s, n in counts.items()}
        self._weights = [self._weight(stems) for stems in self._stems]
        points = [(here[0], there[0]) for here, there in self._fixed]
        self._points = _rising([(0, 0), *points, (len(digest), len(original))])

    def scores(self, span: Span) -> list[float]:
        """For each sentence of the original how well it fits that span of the digest.

        Words in common count most, then those of the sentences around, then the place.
        """
        words, around = self._overlaps(span), self._overlaps(self.around(span))
        for _, there in self._fixed_in(span):
            words[self.sentence_at(there[0])] += _FIXED_WEIGHT
        expected = self.expected(span[0])
        scores = []
        for n, (start, end) in enumerate(self.sentences):
            distance = max(start - expected, expected - end, 0) / (self._length * _FAR)
            near = _PLACE_WEIGHT * (1 - min(distance, 1))
            scores.append(words[n] + _AROUND_WEIGHT * around[n] + near)
        return scores

    def passage(self, span: Span) -> Span | None:
        """First and last sentence of the original that say what a span of the digest says.

        Each sentence of the digest finds its own; of those that lie apart the best run is taken.
        """
        if not self.sentences:
            return None
        found: dict[int, float] = {}
        for part in self._parts(span):
            scores = self.scores(part)
            best = max(range(len(scores)), key=scores.__getitem__)
            found[best] = found.get(best, 0) + scores[best]
        for _, (start, end) in self._fixed_in(span):
            for n in range(self.sentence_at(start), self.sentence_at(end - 1) + 1):
                found[n] = found.get(n, 0) + _FIXED_WEIGHT
        return _best_run(found)

    def expected(self, at: int) -> float:
        """Where in the original a place of the digest should be, by the fixed places around it."""
        n = min(max(bisect_right(self._points, (at, self._length)), 1), len(self._points) - 1)
        (x0, y0), (x1, y1) = self._points[n - 1], self._points[n]
        return y0 + (y1 - y0) * (at - x0) / max(x1 - x0, 1)

    def sentence_at(self, at: int) -> int:
        """The sentence that holds a place of the original, or the last before it."""
        return max(bisect_right(self.sentences, (at, self._length)) - 1, 0)

    def _fixed_in(self, span: Span) -> list[tuple[Span, Span]]:
        return [f for f in self._fixed if span[0] <= f[0][0] and f[0][1] <= span[1]]

    def _parts(self, span: Span) -> list[Span]:
        """The span cut at the ends of the digest's sentences."""
        cut = [(max(s, span[0]), min(e, span[1])) for s, e in self._digest_sentences]
        return [part for part in cut if part[0] < part[1]] or [span]

    def around(self, span: Span) -> Span:
        """The whole sentences of the digest that the span touches."""
        touched = [s for s in self._digest_sentences if s[0] < span[1] and span[0] < s[1]]
        return (touched[0][0], touched[-1][1]) if touched else span

    def _overlaps(self, span: Span) -> list[float]:
        """For each sentence of the original the share of rare words in common, 0 to 1."""
        stems = _stems(self._digest[slice(*span)])
        weight = self._weight(stems)
        return [
            sum(min(w, theirs[s]) * self._rarity[s] for s, w in stems.items() if s in theirs)
            / sqrt(max(weight * their_weight, 1e-9))
            for theirs, their_weight in zip(self._stems, self._weights, strict=True)
        ]

    def _weight(self, stems: Mapping[str, float]) -> float:
        return sum(weight * self._rarity.get(stem, 0) for stem, weight in stems.items())


def _stems(text: str) -> dict[str, float]:
    """The beginnings of the words that say something, with their weights."""
    found: dict[str, float] = {}
    for match in _WORD.finditer(text):
        word = match[0].replace("’", "'").removesuffix("'s").removesuffix("'")
        stem = fold(word)
        if word[0].isdigit():
            found[stem] = _NAME_WEIGHT
        elif not _IS_EMPTY(stem):
            weight = _NAME_WEIGHT if word[0].isupper() else 1.0
            found[stem[:_STEM_LENGTH]] = max(weight, found.get(stem[:_STEM_LENGTH], 0))
    return found


def _rising(points: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain of points that rise in both coordinates, in order."""
    points = sorted(set(points))
    best: list[tuple[int, int]] = [(1, -1)] * len(points)
    for n, (x, y) in enumerate(points):
        earlier = [(best[k][0] + 1, k) for k in range(n) if points[k][0] < x and points[k][1] < y]
        best[n] = max(earlier, default=(1, -1), key=lambda b: b[0])
    chain = []
    n = max(range(len(points)), key=lambda k: best[k][0])
    while n >= 0:
        chain.append(points[n])
        n = best[n][1]
    return chain[::-1]


def _best_run(scores: Mapping[int, float]) -> Span | None:
    """Of the runs of neighbouring sentences the one with the highest sum; first and last."""
    runs: list[list[int]] = []
    for n in sorted(scores):
        if runs and n - runs[-1][-1] <= 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    best = max(runs, key=lambda run: sum(scores[n] for n in run), default=None)
    return (best[0], best[-1]) if best else None
