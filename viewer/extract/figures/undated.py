"""A noun phrase without the time that was told with it: `fee in December` is a fee."""

from __future__ import annotations

from viewer.extract.tokens import Tokens, word_set

_DAYS = word_set(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday"
)
_WORDS = word_set("today yesterday tomorrow tonight")
#: what ties a time to the words before it, or those behind it to the time
_BEFORE = word_set("in on since during late early by of for until from between and last next this")
_BEHIND = word_set("with of for and by from in")
_YEARS = range(1500, 2101)


def undated(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """The phrase of tokens first to last without times at its ends; empty if it is but a time.

    A time that describes what follows stays: `December contract`, `2017 survey`.
    """
    while last > first and _is_time(tokens, last - 1):
        last -= 1
        while last - 1 > first and tokens.words[last - 1] in _BEFORE:
            last -= 1
    at = first
    while at < last and tokens.words[at] in _BEFORE:
        at += 1
    if at < last and _is_time(tokens, at) and tokens.words[at + 1] in _BEHIND:
        first = at + 2
    return min(first, last), last


def _is_time(tokens: Tokens, n: int) -> bool:
    word = tokens.words[n]
    if word in _DAYS:
        return tokens.form(n)[0].isupper()
    is_year = word.isdecimal() and len(word) == 4 and int(word) in _YEARS
    return is_year or word in _WORDS
