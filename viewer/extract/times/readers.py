"""Parts of time expressions that may be longer than a word, or are told by their form."""

from __future__ import annotations

from viewer.extract.amounts import ONES, TENS, read_amount
from viewer.extract.phrase_tables import Reader
from viewer.extract.times.vocabulary import MONTHS, WEEKDAYS
from viewer.extract.tokens import Tokens, word_set


def _is_digits(word: str) -> bool:
    return word.isascii() and word.isdecimal()


def _year(tokens: Tokens, n: int) -> int:
    word = tokens.words[n]
    if len(word) != 4 or not _is_digits(word) or not "1000" <= word <= "2199":
        return n
    if tokens.glued(n) and (
        tokens.text[tokens.starts[n] - 1].isalnum()
        or tokens.word(n - 1) in ("$", "£", "€", "#", ".", ",")
    ):
        return n
    if tokens.glued(n + 1) and (tokens.word(n + 1)[0].isalnum() or tokens.word(n + 1) == "%"):
        return n
    return n + 1


def _day(tokens: Tokens, n: int) -> int:
    word = tokens.words[n]
    if not _is_digits(word) or len(word) > 2 or not 1 <= int(word) <= 31:
        return n
    if tokens.word(n + 1) in ("st", "nd", "rd", "th") and tokens.glued(n + 1):
        return n + 2
    if tokens.glued(n + 1) and tokens.word(n + 1)[0].isalpha():
        return n
    return n + 1


def _number(tokens: Tokens, n: int) -> int:
    word = tokens.words[n]
    if word == "half" or (
        word in ("a", "an") and tokens.word(n + 1) not in ("dozen", "hundred", "half")
    ):
        return n
    amount = read_amount(tokens, n)
    if amount is None or amount.vague or not 0 < amount.value < 1e11:
        return n
    return amount.end


def _hour(tokens: Tokens, n: int) -> int:
    word = tokens.words[n]
    if tokens.glued(n) and tokens.text[tokens.starts[n] - 1].isalnum():
        return n
    if _is_digits(word) and len(word) <= 2 and int(word) <= 24:
        return n + 1
    if (
        word.isascii()
        and len(word) <= 5
        and word.replace(".", "", 1).isdecimal()
        and word[-3:-2] == "."
    ):
        hour, minute = word.split(".")
        if int(hour) <= 24 and int(minute) < 60:
            return n + 1
    return n


def _minute(tokens: Tokens, n: int) -> int:
    word = tokens.words[n]
    good = _is_digits(word) and len(word) == 2 and int(word) < 60
    return n + 1 if good and tokens.glued(n) else n


def _clock4(tokens: Tokens, n: int) -> int:
    word = tokens.words[n]
    good = (
        word.isascii()
        and word.isdecimal()
        and len(word) == 4
        and int(word[:2]) < 24
        and int(word[2:]) < 60
    )
    return n + 1 if good else n


def _decade(tokens: Tokens, n: int) -> int:
    """`1980s`, `'90s`: digits with a glued s."""
    word = tokens.words[n]
    at = n
    if word == "'" and tokens.glued(n + 1):
        at, word = n + 1, tokens.word(n + 1)
        if len(word) != 2:
            return n
    if not _is_digits(word) or not word.endswith("0") or len(word) not in (2, 4):
        return n
    if len(word) == 2 and at == n and not _is_decade(tokens, n):
        return n
    return at + 2 if tokens.word(at + 1) == "s" and tokens.glued(at + 1) else n


_WARM = word_set("temperature temperatures degrees highs lows heat weather shot shots score scored")
_NEAR = 6


def _is_decade(tokens: Tokens, n: int) -> bool:
    """`The 90s` without an apostrophe; not where degrees or points are told."""
    near = tokens.words[max(n - _NEAR, 0) : n + _NEAR]
    before = tokens.word(n - 1)
    if before == "-":
        before = tokens.word(n - 2)
    return before in ("the", "early", "late", "mid") and _WARM.isdisjoint(near)


def _dotted(tokens: Tokens, n: int) -> int:
    """`5.3.2024`, as much of Europe writes a day."""
    parts = tokens.words[n].split(".")
    if len(parts) != 3 or not all(_is_digits(part) for part in parts):
        return n
    good = len(parts[0]) < 3 and len(parts[1]) < 3 and len(parts[2]) == 4
    return n + 1 if good and parts[2] > "1000" else n


def _short_year(tokens: Tokens, n: int) -> int:
    """The second half of `2019-20`."""
    word = tokens.words[n]
    return n + 1 if len(word) == 2 and _is_digits(word) and tokens.glued(n) else n


def _abbreviated(names: dict[str, int]) -> Reader:
    """A name with the full stop that an abbreviation may have."""

    def read(tokens: Tokens, n: int) -> int:
        word = tokens.words[n]
        if word not in names:
            return n
        short = len(word) <= 5 and not word.endswith("day") and word not in _WHOLE
        return n + 2 if short and tokens.word(n + 1) == "." and tokens.glued(n + 1) else n + 1

    return read


_WHOLE = word_set("march april may june july")


def _half_of_day(tokens: Tokens, n: int) -> int:
    """`am`, `p.m.`, with the full stop."""
    word = tokens.words[n]
    if word in ("am", "pm"):
        return n + 1
    if (
        word in ("a", "p")
        and tokens.word(n + 1) == "."
        and tokens.word(n + 2) == "m"
        and tokens.glued(n + 2)
    ):
        return n + 4 if tokens.word(n + 3) == "." and tokens.glued(n + 3) else n + 3
    return n


def _spoken_year(tokens: Tokens, n: int) -> int:
    """`Nineteen ninety-six`, `twenty nineteen`."""
    if tokens.words[n] not in _SPOKEN_CENTURIES:
        return n
    tens = tokens.word(n + 1)
    if tens in TENS:
        at = n + 3 if tokens.word(n + 2) == "-" and tokens.glued(n + 2) else n + 2
        return at + 1 if 0 < ONES.get(tokens.word(at), 0) < 10 else n + 2
    return n + 2 if 10 <= ONES.get(tens, 0) < 20 else n


_SPOKEN_CENTURIES = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}


def spoken_year(tokens: Tokens, n: int) -> int:
    """The year that is spoken from token n on."""
    tens = tokens.word(n + 1)
    year = _SPOKEN_CENTURIES[tokens.words[n]] + TENS.get(tens, ONES.get(tens, 0))
    ones = tokens.word(n + 3 if tokens.word(n + 2) == "-" else n + 2)
    return year + (ONES[ones] if tens in TENS and 0 < ONES.get(ones, 0) < 10 else 0)


READERS: dict[str, Reader] = {
    "YEAR": _year,
    "DAY": _day,
    "NUM": _number,
    "HOUR": _hour,
    "MINUTE": _minute,
    "CLOCK": _clock4,
    "DECADE": _decade,
    "YY": _short_year,
    "DOTTED": _dotted,
    "SPOKEN": _spoken_year,
    "MONTH": _abbreviated(MONTHS),
    "WEEKDAY": _abbreviated(WEEKDAYS),
    "AMPM": _half_of_day,
}


#: words with which a phrase may begin that a reader reads, digits apart
FIRST_WORDS = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | frozenset(ONES)
    | frozenset(TENS)
    | word_set("hundred thousand million a eighteen nineteen '")
)
