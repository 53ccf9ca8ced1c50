"""Finds passages in another copy of their text: by the hashes of their ends, or by neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from viewer.extract.folded import FoldedText
from viewer.extract.passage_words import hashed_words, passage_hashes
from viewer.extract.pins import Pins
from viewer.extract.placed_words import WINDOW
from viewer.extract.sentences import sentence_spans
from viewer.extract.wanted import Wanted
from viewer.model.annotation import AnchorState

_STOPS = frozenset(".!?…\"'”’»)]")
_OPENINGS = frozenset("\"'“‘«([$€£")

Span = tuple[int, int]
Found = tuple[AnchorState, Span]

#: in longer texts only the parts where passages should stand are looked at
_SMALL = 1_000_000
#: three words in a row may stand anywhere by chance; so many places of them are weighed
_MANY_PLACES = 32
#: a passage whose ends are found is the same if its length is, but for this share
_SAME_LENGTH = 0.1
_OTHER_LENGTH = 0.5
#: characters that do not count
_SLACK = 16
#: a passage no nearer to anything known is not guessed
_GUESSED_WITHIN = 3_000
#: fewer places in both texts may be there by chance
_FEWEST_PINS = 4
#: characters around a guessed passage in which its sentences begin and end
_SENTENCES = 2_000


def place_passages(
    copy: FoldedText, wanted: Iterable[Wanted], known: dict[Span, Span], pins: Pins
) -> dict[Span, Found]:
    """Where passages stand, by (start, end) in the text that was annotated; lost ones are left out.

    Args:
        copy: the text to look in.
        wanted: passages.
        known: places in both texts.
        pins: the same in order.
    """
    spots = list({(w.start, w.end): w for w in wanted}.values())
    found: dict[Span, Found] = {}
    for w in spots:
        if passage_hashes(copy.original[w.start : w.end]) == (w.first_hash, w.last_hash):
            found[w.start, w.end] = AnchorState.EXACT, (w.start, w.end)
    rest = [w for w in spots if (w.start, w.end) not in found]
    found |= _by_hashes(copy, rest, _joined(copy, known, found) if found else pins)
    pins = _joined(copy, known, found)
    for w in rest:
        if (w.start, w.end) not in found:
            guess = _between(copy.original, w, pins, max(x.end for x in spots))
            if guess:
                found[w.start, w.end] = AnchorState.CHANGED, guess
    return found


def sure_passages(copy: FoldedText, wanted: Iterable[Wanted]) -> dict[Span, Span]:
    """Passages whose two ends stand once each, as far apart as they were; none in long texts."""
    if len(copy.text) > _SMALL:
        return {}
    spots = {(w.start, w.end): w for w in wanted if w.first_hash and w.last_hash}
    hashes = frozenset(h for w in spots.values() for h in (w.first_hash, w.last_hash) if h)
    places = hashed_words(copy, [(0, len(copy.text))], hashes) if hashes else {}
    found: dict[Span, Span] = {}
    for (first, last), w in spots.items():
        starts, ends = places.get(w.first_hash or "", []), places.get(w.last_hash or "", [])
        if len(starts) == len(ends) == 1 and starts[0][0] < ends[0][1]:
            start, end = copy.span(starts[0][0], ends[0][1])
            if abs(end - start - (last - first)) <= _SAME_LENGTH * (last - first) + _SLACK:
                found[first, last] = start, end
    return found


def _joined(copy: FoldedText, known: dict[Span, Span], found: dict[Span, Found]) -> Pins:
    every = known | {here: there for here, (_, there) in found.items()}
    points = [p for (a, b), (c, d) in every.items() for p in ((a, c), (b, d))]
    return Pins(points, points, len(copy.original))


def _by_hashes(copy: FoldedText, wanted: list[Wanted], pins: Pins) -> dict[Span, Found]:
    """Passages of which an end, or both, is found by its three words."""
    hashes = frozenset(h for w in wanted for h in (w.first_hash, w.last_hash) if h)
    places = hashed_words(copy, _ranges(copy, wanted, pins), hashes)
    found: dict[Span, Found] = {}
    for w in wanted:
        starts = _nearest(copy, places.get(w.first_hash or "", []), pins.expected(w.start), 0)
        ends = _nearest(copy, places.get(w.last_hash or "", []), pins.expected(w.end), 1)
        one = _both_ends(copy, w, starts, ends, pins) or _one_end(copy, w, starts, ends, pins)
        if one:
            found[w.start, w.end] = one
    return found


def _ranges(copy: FoldedText, wanted: list[Wanted], pins: Pins) -> list[Span]:
    """The parts of the folded text in which the passages should be."""
    if len(copy.text) <= _SMALL:
        return [(0, len(copy.text))]
    ranges: list[Span] = []
    for w in sorted(wanted, key=lambda w: pins.expected(w.start)):
        first = copy.at(max(pins.expected(w.start) - WINDOW, 0))
        last = copy.at(pins.expected(w.end) + WINDOW)
        if ranges and first <= ranges[-1][1]:
            ranges[-1] = ranges[-1][0], max(ranges[-1][1], last)
        else:
            ranges.append((first, last))
    return ranges


def _nearest(copy: FoldedText, places: list[Span], expected: int, side: int) -> list[int]:
    """The starts or ends in the original that are nearest to where they should be."""
    spots = [copy.span(*place)[side] for place in places]
    return sorted(spots, key=lambda at: abs(at - expected))[:_MANY_PLACES]


def _both_ends(
    copy: FoldedText, w: Wanted, starts: list[int], ends: list[int], pins: Pins
) -> Found | None:
    """The pair of ends that is most nearly as far apart as it was, and where it should be."""
    length, expected = w.end - w.start, pins.expected(w.start)
    pairs = [
        (abs(end - start - length) + abs(start - expected) / 4, start, end)
        for start in starts
        for end in ends
        if abs(end - start - length) <= _OTHER_LENGTH * length + _SLACK and end > start
    ]
    if not pairs:
        return None
    _, start, end = min(pairs)
    end = _with_stop(copy.original, end)
    start = _with_opening(copy.original, start, end - length)
    is_same = abs(end - start - length) <= _SAME_LENGTH * length + _SLACK
    return AnchorState.MOVED if is_same else AnchorState.CHANGED, (start, end)


def _one_end(
    copy: FoldedText, w: Wanted, starts: list[int], ends: list[int], pins: Pins
) -> Found | None:
    """A passage with one end near its place: its sentences from there on, or up to there."""
    length = w.end - w.start
    near = length + _SLACK
    for start in starts[:1]:
        if abs(start - pins.expected(w.start)) <= near:
            _, end = _sentences(copy.original, start, start + length)
            return AnchorState.CHANGED, (start, max(end, start + 1))
    for end in ends[:1]:
        if abs(end - pins.expected(w.end)) <= near:
            start, _ = _sentences(copy.original, max(end - length, 0), end)
            return AnchorState.CHANGED, (min(start, end - 1), _with_stop(copy.original, end))
    return None


def _with_stop(text: str, end: int) -> int:
    """The end with the stop and the closing marks of the sentence that ends there."""
    while end < len(text) and text[end] in _STOPS:
        end += 1
    return end


def _with_opening(text: str, start: int, wanted: int) -> int:
    """The start with the marks that open the passage, if they did so before."""
    marks = text[max(wanted, 0) : start]
    return wanted if marks and all(mark in _OPENINGS for mark in marks) else start


def _between(text: str, w: Wanted, pins: Pins, last: int) -> Span | None:
    """The sentences that stand where a passage should, if there is room for it."""
    if len(pins.chain) < _FEWEST_PINS or not _has_room(text, w, pins, last):
        return None
    start, end = pins.expected(w.start), pins.expected(w.end)
    return _sentences(text, start, end) if start < end else None


def _has_room(text: str, w: Wanted, pins: Pins, last: int) -> bool:
    """Whether something known stands in it, or its neighbours have not moved together."""
    if any(w.start < x < w.end for x, _ in pins.chain):
        return True
    if min(pins.distance(w.start), pins.distance(w.end)) > _GUESSED_WITHIN:
        return False
    before, after = pins.around(w.start, w.end)
    (x0, y0), (x1, y1) = before or (0, 0), after or (last, len(text))
    length = w.end - w.start
    return (y1 - y0) - (x1 - x0 - length) >= length / 2


def _sentences(text: str, start: int, end: int) -> Span:
    """The sentences that lie, for the most part, between two places; or the one around them."""
    first = max(start - _SENTENCES, 0)
    spans = [(first + s, first + e) for s, e in sentence_spans(text[first : end + _SENTENCES])]
    inside = [(s, e) for s, e in spans if _overlap(s, e, start, end) * 2 >= e - s]
    inside = inside or list(_touched(spans, start, end)) or [(start, min(end, len(text)))]
    return inside[0][0], inside[-1][1]


def _touched(spans: list[Span], start: int, end: int) -> Iterator[Span]:
    return (span for span in spans if _overlap(*span, start, end) > 0)


def _overlap(start: int, end: int, other_start: int, other_end: int) -> int:
    return min(end, other_end) - max(start, other_start)
