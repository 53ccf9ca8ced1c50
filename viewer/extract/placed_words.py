"""Finds words of one copy of a text in another: figures, quotations, passages told in words.

First at their place, then elsewhere, then nearly the same words; each weighed as Hypothesis does
(https://github.com/hypothesis/client, match-quote): the words 50, what stands before them 20, what
stands after them 20, their place 2. Where the surroundings are not known, standing in the passage
that held them counts for them, or else between the neighbours. Words that stand once and are looked
for once are those that were marked, wherever they have gone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from viewer.extract.approximate import likeness, near_places
from viewer.extract.folded import FoldedText, fold
from viewer.extract.numbers import spans_of_value
from viewer.extract.pins import Pins
from viewer.extract.wanted import Wanted

Span = tuple[int, int]
_NONE: Mapping[Span, Span] = MappingProxyType({})

#: words this long are known again wherever they stand
_LONG = 16
#: further from where they should be nothing is looked for, once there are many places
WINDOW = 20_000
_MANY_PLACES = 64
#: what stands where it should, but for so many characters
_NEAR = 500
_MOST_EDITS = 256
#: up to a length of words the share of it that may be edited; short ones are soon like anything
_EDITED_SHARES = ((16, 0.25), (48, 1 / 3), (10_000, 0.5))
_ALIKE = 0.6
#: a passage is known by its words, so that signs at its ends may stand outside
_SIGNS = 2
#: marks no further apart stand in one sentence, and have kept their distance but for so much
_ONE_SENTENCE, _DISTANCE = 100, 16
#: characters that all searches for nearly the same words may look at
_MOST_LOOKED_AT = 4_000_000


class PlacedWords:
    """Where the words of some marks stand in a copy.

    Args:
        copy: the text to look in.
        wanted: what is to be found; what has no words is left out.
        held: passages of which it is sure where they stand, by (start, end) in the text that was
            annotated: what was in one is in it still.

    Attributes:
        spans: by (start, end) in the text that was annotated.
        pins: what of them holds both copies together.
    """

    def __init__(
        self, copy: FoldedText, wanted: Iterable[Wanted], held: Mapping[Span, Span] = _NONE
    ) -> None:
        self._copy = copy
        self._held = sorted(held.items(), key=lambda item: item[0][1] - item[0][0])
        self._budget = _MOST_LOOKED_AT
        self.spans: dict[Span, Span] = {}
        spots = {(w.start, w.end): w for w in wanted if w.exact}
        rest = [w for _, w in sorted(spots.items()) if not self._is_in_place(w)]
        places = {(w.start, w.end): self._places(w) for w in rest}
        self._place_long(rest, places)
        self.pins = self._pins()
        rest = [w for w in rest if (w.start, w.end) not in self.spans]
        self._share_out((w, span, 0) for w in rest for span in self._candidates(w, places))
        self.pins = self._pins()
        self._place_once(spots.values(), places)
        self.pins = self._pins()
        rest = [w for w in rest if (w.start, w.end) not in self.spans]
        self._share_out(near for w in rest for near in self._nearly(w))
        self.pins = self._pins()

    def _is_in_place(self, wanted: Wanted) -> bool:
        span = wanted.start, wanted.end
        there = self._copy.original[wanted.start : wanted.end]
        if there != wanted.exact and fold(there) != fold(wanted.exact or ""):
            return False
        self.spans[span] = span
        return True

    def _places(self, wanted: Wanted) -> list[Span]:
        """Where the words stand, one more than many if there are too many to weigh."""
        length = len(self._copy.text)
        return self._copy.find_within(wanted.exact or "", 0, length, _MANY_PLACES + 1)

    def _place_long(self, rest: list[Wanted], places: dict[Span, list[Span]]) -> None:
        """Place what is long, or else anything, that stands once and is looked for once."""
        looked_for: dict[Span, int] = {}
        once = [w for w in rest if len(places[w.start, w.end]) == 1]
        for w in once:
            (place,) = places[w.start, w.end]
            looked_for[place] = looked_for.get(place, 0) + 1
        once = [w for w in once if looked_for[places[w.start, w.end][0]] == 1]
        long = [w for w in once if len(w.exact or "") >= _LONG]
        for w in long or ([] if self.spans else once):
            self.spans[w.start, w.end] = self._with_links(w, places[w.start, w.end][0])

    def _with_links(self, wanted: Wanted, span: Span) -> Span:
        return self._copy.with_links(*span) if wanted.is_quotation else span

    def _place_once(self, every: Iterable[Wanted], places: dict[Span, list[Span]]) -> None:
        """Place what stands as often as it is looked for, where only one of each is left."""
        if not self.spans:
            return
        looked_for = Counter(fold(w.exact or "") for w in every)
        left: dict[str, list[Wanted]] = {}
        for w in every:
            words = fold(w.exact or "")
            if (w.start, w.end) in self.spans or self._is_replaced(w):
                continue
            if len(places[w.start, w.end]) == looked_for[words]:
                left.setdefault(words, []).append(w)
        for w in (w for w, *others in left.values() if not others):
            taken = set(self.spans.values())
            free = [self._with_links(w, place) for place in places[w.start, w.end]]
            free = [span for span in free if span not in taken]
            if len(free) == 1:
                self.spans[w.start, w.end] = free[0]

    def _is_replaced(self, wanted: Wanted) -> bool:
        """Whether its sentence stands as it stood, so that other words are in its place."""
        before, after = self.pins.beside(wanted.start, wanted.end)
        if before is None or after is None or after[0] - before[0] > _ONE_SENTENCE:
            return False
        return abs((after[1] - before[1]) - (after[0] - before[0])) <= _DISTANCE

    def _home(self, wanted: Wanted) -> Span | None:
        """Where the passage stands that held it, the shortest of them."""
        homes = (
            there for here, there in self._held if here[0] <= wanted.start and wanted.end <= here[1]
        )
        home = next(homes, None)
        return home and (home[0] - _SIGNS, home[1] + _SIGNS)

    def _pins(self) -> Pins:
        every = [*self.spans.items(), *self._held]
        points = [p for (a, b), (c, d) in every for p in ((a, c), (b, d))]
        return Pins(points, points, len(self._copy.original))

    def _candidates(self, wanted: Wanted, places: dict[Span, list[Span]]) -> Iterator[Span]:
        """Where the words stand and may be what is wanted."""
        spans = places[wanted.start, wanted.end]
        if len(spans) > _MANY_PLACES:
            first, last = self._window(wanted)
            spans = self._copy.find_within(wanted.exact or "", first, last)
        for span in spans:
            whole = self._with_links(wanted, span)
            if self._fits(wanted, whole):
                yield whole

    def _window(self, wanted: Wanted) -> Span:
        """The part of the folded text in which to look: between the neighbours, not too far."""
        expected = self.pins.expected(wanted.start)
        first, last = self.pins.bounds(wanted.start, wanted.end)
        if not first <= expected <= last:
            first, last = 0, len(self._copy.original)
        first, last = max(first, expected - WINDOW), min(last, expected + WINDOW)
        last = max(last, first + wanted.end - wanted.start)
        return self._copy.at(first), self._copy.at(last)

    def _fits(self, wanted: Wanted, span: Span) -> bool:
        """Whether it stands in its passage, by its neighbours or place, or in its surroundings."""
        home = self._home(wanted)
        if home:
            return home[0] <= span[0] and span[1] <= home[1]
        first, last = self.pins.bounds(wanted.start, wanted.end)
        if first <= span[0] and span[1] <= last:
            return True
        far = abs(span[0] - self.pins.expected(wanted.start))
        if far <= min(self.pins.distance(wanted.start), WINDOW) // 2 + _NEAR:
            return True
        return bool(wanted.prefix + wanted.suffix) and min(self._around(wanted, span)) > _ALIKE

    def _around(self, wanted: Wanted, span: Span) -> tuple[float, float]:
        """How alike the surroundings are before and after; 0 to 1."""
        if not wanted.prefix + wanted.suffix:
            first, last = self._home(wanted) or self.pins.bounds(wanted.start, wanted.end)
            return float(first <= span[0]), float(span[1] <= last)
        text = self._copy.original
        before = text[max(span[0] - len(wanted.prefix), 0) : span[0]]
        after = text[span[1] : span[1] + len(wanted.suffix)]
        return (
            likeness(fold(wanted.prefix), fold(before)),
            likeness(fold(wanted.suffix), fold(after)),
        )

    def _score(self, wanted: Wanted, span: Span, edits: int) -> float:
        length = max(len(self._copy.original), 1)
        said = 1 - edits / max(len(wanted.exact or ""), 1)
        before, after = self._around(wanted, span)
        place = 1 - min(abs(span[0] - self.pins.expected(wanted.start)) / length, 1)
        return 50 * said + 20 * before + 20 * after + 2 * place

    def _share_out(self, found: Iterable[tuple[Wanted, Span, int]]) -> None:
        """Give each mark its best place; no two marks the same, of equals the earlier first."""
        taken = set(self.spans.values())
        scored = [(-self._score(w, span, edits), w.start, w.end, span) for w, span, edits in found]
        for _, start, end, span in sorted(scored):
            if (start, end) not in self.spans and span not in taken:
                self.spans[start, end] = span
                taken.add(span)

    def _nearly(self, wanted: Wanted) -> Iterator[tuple[Wanted, Span, int]]:
        """Where a figure is written otherwise, or other words are nearly what is wanted."""
        first, last = self._window(wanted)
        if first >= last:
            return
        if wanted.value:
            start = self._copy.place(first)
            window = self._copy.original[start : self._copy.place(last - 1) + 1]
            for a, b in spans_of_value(window, *wanted.value):
                if self._fits(wanted, (start + a, start + b)):
                    yield wanted, (start + a, start + b), 0
            return
        yield from self._nearly_within(wanted, first, last)
        if len(self._copy.text) < self._budget // 10:
            yield from self._nearly_within(wanted, 0, len(self._copy.text))

    def _nearly_within(
        self, wanted: Wanted, first: int, last: int
    ) -> Iterator[tuple[Wanted, Span, int]]:
        words = fold(wanted.exact or "")
        share = next((share for size, share in _EDITED_SHARES if len(words) < size), 0.0)
        most = min(int(len(words) * share), _MOST_EDITS)
        self._copy.pause()
        self._budget -= last - first
        if not most or self._budget < 0:
            return
        for near in near_places(words, self._copy.text[first:last], most):
            if near.start < near.end:
                span = self._copy.span(first + near.start, first + near.end)
                span = self._with_links(wanted, _whole_words(self._copy.original, *span))
                if len(words) >= _EDITED_SHARES[1][0] or self._fits(wanted, span):
                    yield wanted, span, near.edits


def _whole_words(text: str, start: int, end: int) -> Span:
    """The span with the rest of the words at its ends, and without spaces there."""
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    while start and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end
