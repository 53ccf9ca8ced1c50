"""Finds every figure of a text, in order and without overlap."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from viewer.extract.amounts import ONES, SCALES, TENS
from viewer.extract.figures.blockers import is_blocked, is_score
from viewer.extract.figures.counting import with_noun
from viewer.extract.figures.currencies import signs
from viewer.extract.figures.hedges import bound_of
from viewer.extract.figures.measured import measured
from viewer.extract.figures.numbering import phone_end, row_end
from viewer.extract.figures.reading import Reading, read_range, read_single
from viewer.extract.figures.trends import trend_of
from viewer.extract.spans import FoundFigure
from viewer.extract.tokens import Tokens, tokens_of, word_set
from viewer.model.annotation import Bound, FigureKind

_MULTIPLES = {f"{word}fold": float(n) for word, n in (ONES | TENS).items() if n > 1}
_MULTIPLES["hundredfold"] = 100.0
_OTHER_STARTS = "a an half quarter . ½ ¼ ¾ ⅓ ⅔ ⅛ ⅜ ⅝ ⅞ ⅕ ⅖ ⅗ ⅘ ⅙ ⅚"


@cache
def _starts() -> frozenset[str]:
    words = set(ONES) | set(TENS) | set(SCALES) | set(_MULTIPLES) | set(_OTHER_STARTS.split())
    return frozenset(words | signs())


def find_figures(text: str) -> tuple[FoundFigure, ...]:
    """All figures of the text: amounts of money, shares, counts, lengths of time, index levels.

    Dates, clock times, ordinals, ages and numbers in names are none. Never raises.
    """
    tokens = tokens_of(text)
    starts = _starts()
    found: list[FoundFigure] = []
    last: Reading | None = None
    last_count: Reading | None = None
    n, words = 0, tokens.words
    size = len(words)
    while n < size:
        word = words[n]
        if word not in starts and not word[0].isdecimal():
            n += 1
            continue
        row = row_end(tokens, n) if word[0].isdecimal() else n
        if row > n:
            n = row
            continue
        reading, n = _reading_at(tokens, n, last_count)
        if reading:
            reading = _like_money(tokens, reading, last)
            found.append(_figure(tokens, reading, last, found))
            last = reading
            if reading.kind is FigureKind.COUNT and not reading.fraction:
                last_count = reading
    return tuple(found)


def _reading_at(tokens: Tokens, n: int, last: Reading | None) -> tuple[Reading | None, int]:
    """The figure that begins with token n, and where to look on."""
    word = tokens.words[n]
    if word in _MULTIPLES:
        return Reading(n, n + 1, _MULTIPLES[word], "times", FigureKind.MULTIPLE, n + 1), n + 1
    single = read_single(tokens, n)
    if single is None:
        return None, n + 1
    if is_blocked(tokens, single):
        return None, _after_blocked(tokens, single)
    reading = read_range(tokens, single) or single
    counting = reading if reading.has_unit else with_noun(tokens, reading, last)
    return (counting, counting.end) if counting else (None, reading.end)


#: so many tokens lie between an amount of money and one that leaves its sign out
_NEAR_MONEY = 5


def _like_money(tokens: Tokens, reading: Reading, last: Reading | None) -> Reading:
    """`From $7 million to 9 million` is money at both ends."""
    if reading.unit or last is None or last.kind is not FigureKind.MONEY or reading.scale == 1.0:
        return reading
    between = tokens.words[last.after : reading.first]
    is_joined = bool(between) and between[-1] in _COMPARING and len(between) <= _NEAR_MONEY
    if not is_joined or "." in between or reading.kind is not FigureKind.COUNT:
        return reading
    return reading._replace(unit=last.unit, kind=FigureKind.MONEY)


def _after_blocked(tokens: Tokens, reading: Reading) -> int:
    """Behind a blocked number and what is joined to it (`10:35`, `3-1`, `9 to 4`)."""
    if tokens.word(reading.end) == "to" and is_score(tokens, reading.first, reading.end):
        return reading.end + 2
    n = max(reading.end, phone_end(tokens, reading.first))
    while tokens.glued(n):
        if tokens.words[n] in (":", "-", "/", ".") and tokens.glued(n + 1):
            n += 1
        if not tokens.words[n][0].isdecimal():
            break
        n += 1
    return n


def _figure(
    tokens: Tokens, reading: Reading, last: Reading | None, before: list[FoundFigure]
) -> FoundFigure:
    kind = reading.kind
    sign = -1.0 if _is_negative(tokens, reading.first) else 1.0
    begin = reading.first - (sign < 0 and tokens.word(reading.first - 1) == "minus")
    start, end = tokens.starts[begin], tokens.ends[reading.end - 1]
    figure = FoundFigure(
        start=start,
        end=end,
        exact=tokens.text[start:end],
        value=reading.value * sign,
        value_max=reading.value_max,
        unit=reading.unit,
        kind=kind,
        bound=bound_of(tokens, begin, reading.end, reading.after, kind is FigureKind.DURATION),
        measures=measured(tokens, reading.first, reading.after, reading.counts),
        trend=trend_of(tokens, reading.first),
    )
    return _as_before(tokens, reading, last, figure, before[-1]) if last and before else figure


def _as_before(
    tokens: Tokens, reading: Reading, last: Reading, figure: FoundFigure, before: FoundFigure
) -> FoundFigure:
    """The figure with what it shares with the one before it."""
    if tokens.word(reading.first - 1) == "(" and last.after >= reading.first - 2:
        # `seven miles (11 km)`: the same told otherwise
        bound = before.bound if figure.bound is Bound.EXACT else figure.bound
        return replace(figure, measures=before.measures, bound=bound)
    if not figure.measures and tokens.word(reading.first - 1) in _COMPARING:
        return replace(figure, measures=before.measures)
    return figure


#: a figure behind these measures the same as the one before
_COMPARING = word_set("to from versus vs against or and with than")


def _is_negative(tokens: Tokens, first: int) -> bool:
    before = tokens.word(first - 1)
    if before == "minus" and tokens.word(first - 2) != "or":
        return True
    if before == "(" and tokens.glued(first):  # a loss in a cell of a table
        n = first - 1
        return n > 0 and "\t" in tokens.text[tokens.ends[n - 1] : tokens.starts[n]]
    return before == "-" and tokens.glued(first) and not tokens.glued(first - 1)
