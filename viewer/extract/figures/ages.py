"""Ages of people, which are no figures: `the 45-year-old`, `Ann Lee, 45`, `went to sea at 15`."""

from __future__ import annotations

from viewer.extract.tokens import BREAK, Tokens, word_set

_MONTHS = word_set(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
_JOINERS = frozenset(("-", "and", "to", "or", ","))
_BEHIND_AGES = frozenset((".", ",", "", "and", "who", "when", "to", ";", ")"))
_SPEAKING_OF_AGE = frozenset(("who", "he", "she", "i", "will"))


def is_age(tokens: Tokens, n: int, end: int) -> bool:
    """Whether the number is the age of a person."""
    before, earlier = tokens.word(n - 1), tokens.word(n - 2)
    is_joined = tokens.word(end) in _JOINERS and tokens.word(end + 1).isdecimal()
    if _is_old(tokens, end + 2 if is_joined else end) or _is_aged(tokens, n):
        return True
    word = tokens.words[n]
    if not word.isdecimal() or end > n + 1 or int(word[:4]) > _OLDEST:
        return False
    if tokens.word(end) in _BEHIND_AGES and (
        (before in ("under", "over") and earlier in _PEOPLE)
        or (before in ("is", "was", "be") and earlier in _SPEAKING_OF_AGE)
        or before in ("turned", "turns")
        or (before == "at" and _tells_a_life(tokens, n))
    ):
        return True
    return _is_bare_age(tokens, n, end)


_AGED = frozenset(("aged", "age", "ages"))


def _is_aged(tokens: Tokens, n: int) -> bool:
    """`Aged 45`, `the age of 45`, `aged between 40 and 65`, `ages 40 to 65`."""
    before, earlier = tokens.word(n - 1), tokens.word(n - 2)
    if before in _AGED or (before in ("of", "between", "from") and earlier in _AGED):
        return True
    at = n - 4 if tokens.word(n - 3) in ("between", "from") else n - 3
    return before in _JOINERS and earlier.isdecimal() and tokens.word(at) in _AGED


def _is_old(tokens: Tokens, n: int) -> bool:
    """Whether `-year-old`, `years old` or, where the unit is read already, `old` follows."""
    words = [word for word in tokens.words[n : n + 4] if word != "-"]
    if words and words[0].startswith(("year", "month")):
        del words[0]
    return bool(words) and words[0] in ("old", "olds")


#: what people do at an age
_LIVES = word_set(
    "died dead married retired emigrated orphaned widowed enlisted school sea university work home "
    "debut apprenticed ordained knighted"
)


def _tells_a_life(tokens: Tokens, n: int) -> bool:
    """Whether the words before `at 15` tell what somebody did in life."""
    near = tokens.words[max(n - 5, 0) : n - 1]
    return "." not in near and not _LIVES.isdisjoint(near)


_OLDEST = 115
_PEOPLE = word_set(
    "people those men women children adults voters workers anyone everyone players patients drivers"
)


def _is_bare_age(tokens: Tokens, n: int, end: int) -> bool:
    """`Ann Lee, 45, was freed`."""
    name = tokens.form(n - 2)
    return (
        tokens.word(n - 1) == ","
        and name[:1].isupper()
        and name.isalpha()
        and tokens.words[n - 2] not in _MONTHS
        and tokens.word(end) in (",", ".", ";", ")", "and", BREAK, "")
    )
