"""`One day in 1979`: some day or other, neither a length of time nor a number of days."""

from __future__ import annotations

from viewer.extract.tokens import BREAK, Tokens, word_set

_OPENING = frozenset(("", ".", ",", "!", "?", ";", ":", "-", '"', "“", BREAK, "and", "then", "but"))
_BEHIND = word_set("in when last this soon he she they we i it the you a his her their our , -")


def is_some_day(tokens: Tokens, n: int, end: int) -> bool:
    """Whether tokens n to end are `one day` at the head of a clause, or before `in`, `when`."""
    if tokens.words[n:end] not in (["one", "day"], ["one", "night"]):
        return False
    following = tokens.word(end)
    if following == "in" and tokens.word(n - 1) not in _LENGTHS:
        return tokens.word(end + 1)[:1].isdecimal() or tokens.form(end + 1)[:1].isupper()
    return following in _BEHIND and tokens.word(n - 1) in _OPENING


_LENGTHS = word_set("for than within least most just only about over under")
