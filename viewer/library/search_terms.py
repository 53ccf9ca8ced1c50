"""What a person typed as things to look for: words, phrases, and figures by their values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from viewer.extract.amounts import ONES, SCALES, SHORT_SCALES, TENS
from viewer.extract.figures.reading import Reading, read_single
from viewer.extract.tokens import tokens_of
from viewer.model.annotation import FigureKind
from viewer.store.figure_words import value_word
from viewer.store.passages import letters
from viewer.store.search_terms import Term, plain_term

_TYPED = re.compile(r'"([^"]*)"|([^"]+)|"')
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″", '"'))
#: a figure is so many words long at most (`two hundred and fifty thousand dollars`)
_LONGEST = 6
_MOST_TYPED = 2_000
#: what may follow a number and is still being typed, from so many letters on
_COMPLETED, _TO_COMPLETE = ("percent", "million", "billion", "trillion"), 3
_SCALES = {
    scale: tuple(name for name, counts in (SCALES | SHORT_SCALES).items() if counts == scale)
    for scale in (1e3, 1e6, 1e9, 1e12)
}
#: as the window writes amounts in Chinese, and as people type them
_CHINESE_AMOUNT = re.compile(r"(\d[\d,]*(?:\.\d+)?) ?(万亿|亿|万) ?(美元)?")
_CHINESE_SCALES = {"万": 1e4, "亿": 1e8, "万亿": 1e12}
_NAMED_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"), (1e3, "thousand"))
_NUMBER_WORDS = {number: word for word, number in (ONES | TENS).items()}
_LEAST_SCALED, _MOST_SCALED, _DECIMALS = 0.1, 10_000.0, 3
#: from here on digits are written in groups
_GROUPED = 1_000
_BEFORE, _SIGN = r"(?<![\w.,])", r"(?:[$€£¥]\s?)?"
_JOINT = r"[\s\u00a0\u2009\u202f-]?"


def search_terms(typed: str) -> tuple[Term, ...]:
    """The terms of a typed search; words between quotation marks are a phrase.

    `145%` and `145 percent` give the same term, as do `$375bn`, `$375 billion` and `3,750亿美元`;
    without a unit a figure is one in any.
    """
    typed = typed.encode("utf-8", "replace").decode().replace("\0", " ").translate(_QUOTES)
    typed = _CHINESE_AMOUNT.sub(_in_english, typed[:_MOST_TYPED])
    found: list[Term] = []
    for quoted in _TYPED.finditer(typed[:_MOST_TYPED]):
        if quoted[1] is not None:
            found.append(plain_term(quoted[1], is_phrase=True))
        elif quoted[2] is not None:
            found += _plain(quoted[2].split())
    return tuple(term for term in found if any(map(letters, term.spellings)))


def _in_english(said: re.Match[str]) -> str:
    """`3,750亿美元` as the texts write it: `$375 billion`."""
    value = float(said[1].replace(",", "")) * _CHINESE_SCALES[said[2]]
    scale, name = next((each for each in _NAMED_SCALES if value >= each[0]), (1.0, ""))
    return f" {'$' if said[3] else ''}{value / scale:.12g} {name} "


def _plain(words: list[str]) -> Iterator[Term]:
    words = _completed(words)
    at = 0
    while at < len(words):
        figure = _figure(words[at : at + _LONGEST])
        if figure is None:
            yield plain_term(words[at], is_phrase=False)
            at += 1
        else:
            reading, length = figure
            at += length
            said = " ".join(words[at - length : at])
            yield _term(reading, said, is_last=at == len(words))


def _completed(words: list[str]) -> list[str]:
    """The words with a unit that is still being typed after a number in whole."""
    if len(words) < 2 or not words[-2][-1].isdigit() or len(words[-1]) < _TO_COMPLETE:
        return words
    last = words[-1].casefold()
    whole = next((each for each in _COMPLETED if each.startswith(last)), words[-1])
    return [*words[:-1], whole]


def _figure(words: list[str]) -> tuple[Reading, int] | None:
    """The figure that the first of the words are, and how many."""
    text = " ".join(words)
    tokens = tokens_of(text)
    reading = read_single(tokens, 0) if tokens.words else None
    if reading is None or reading.fraction:
        return None
    end = tokens.ends[reading.end - 1]
    ends, at = {}, -1
    for number, word in enumerate(words, 1):
        at += len(word) + 1
        ends[at], ends[at - len(word) + len(word.rstrip(".,;:!?)"))] = number, number
    return (reading, ends[end]) if end in ends else None


def _term(reading: Reading, said: str, *, is_last: bool) -> Term:
    value = value_word(reading.value, reading.unit)
    is_scaled = reading.scale != 1.0
    if not is_scaled and (not reading.unit or reading.kind is FigureKind.MONEY):
        # `$37` may be on its way to `$375bn`
        plain = plain_term(said, is_phrase=False)
        spelled = (
            tuple(dict.fromkeys((said, *_digits(reading.value)))) if reading.digits else (said,)
        )
        return Term(spelled, plain.is_open and is_last, value)
    if reading.kind is FigureKind.PERCENT:
        return _percent(reading, value)
    if reading.kind in (FigureKind.MONEY, FigureKind.COUNT) and (is_scaled or not reading.unit):
        return _scaled(reading, said, value)
    return _with_unit(reading, said, value)


def _percent(reading: Reading, value: str) -> Term:
    numbers = _numbers(reading.value)
    spelled = [f"{n}{sign}" for n in numbers for sign in ("%", " percent", " per cent")]
    pattern = rf"{_BEFORE}(?:{_any(numbers)}){_JOINT}(?:%|per\s?cent\b)"
    return Term(tuple(spelled), False, value, re.compile(pattern, re.IGNORECASE))


def _scaled(reading: Reading, said: str, value: str) -> Term:
    """`$375bn`: in all scales in which it may be written, and in digits."""
    spelled, alternatives = [said], []
    for scale, names in _SCALES.items():
        share = reading.value / scale
        if not _LEAST_SCALED <= share < _MOST_SCALED or round(share, _DECIMALS) != share:
            continue
        numbers = _numbers(share)
        spelled += [f"{n}{joint}{name}" for n in numbers for name in names for joint in ("", " ")]
        alternatives.append(rf"(?:{_any(numbers)}){_JOINT}(?:{_any(names)})\b")
    digits = _digits(reading.value)
    alternatives.append(rf"(?:{_any(digits)})(?![\w%])(?![.,]\d)")
    pattern = rf"{_BEFORE}{_SIGN}(?:{'|'.join(alternatives)})"
    spellings = tuple(dict.fromkeys((*spelled, *digits)))
    return Term(spellings, False, value, re.compile(pattern, re.IGNORECASE))


def _with_unit(reading: Reading, said: str, value: str) -> Term:
    """`90 days`, `seven years`, `20 percentage points`."""
    stem = reading.unit.removesuffix("s")
    numbers = _numbers(reading.value)
    spelled = [said, *(f"{number} {stem}" for number in numbers)]
    pattern = rf"{_BEFORE}(?:{_any(numbers)}){_JOINT}{re.escape(stem)}s?\b|\b{re.escape(said)}\b"
    return Term(tuple(spelled), True, value, re.compile(pattern, re.IGNORECASE))


def _numbers(value: float) -> tuple[str, ...]:
    """A number in digits and, where it is one word, in letters."""
    word = _NUMBER_WORDS.get(int(value)) if value.is_integer() else None
    return (*_digits(value), word) if word else _digits(value)


def _digits(value: float) -> tuple[str, ...]:
    whole = f"{value:.12g}" if not value.is_integer() else f"{value:.0f}"
    grouped = f"{int(value):,}" if value.is_integer() and value >= _GROUPED else whole
    return tuple(dict.fromkeys((whole, grouped)))


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
