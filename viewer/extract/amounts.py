"""Numbers in digits and words: `3,750.5`, `2½`, `twenty-five thousand`, `half a dozen`."""

from __future__ import annotations

from typing import NamedTuple

from viewer.extract.tokens import Tokens, word_set

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ONES = {word: n for n, word in enumerate(_SMALL.split())}
TENS = {word: 10 * n for n, word in enumerate(_TENS.split(), 2)}
#: words that count what stands before them
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9,
    "trillion": 1e12, "quadrillion": 1e15, "dozen": 12.0, "hundreds": 1e2, "thousands": 1e3,
    "millions": 1e6, "billions": 1e9, "trillions": 1e12, "dozens": 12.0,
    "lac": 1e5, "lakhs": 1e5, "lacs": 1e5, "cr": 1e7, "crores": 1e7,
}  # fmt: skip
#: letters that count digits before them, glued or after a space
SHORT_SCALES = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6, "mm": 1e6, "bn": 1e9, "bln": 1e9,
    "b": 1e9, "tn": 1e12, "trn": 1e12, "trln": 1e12, "t": 1e12,
}  # fmt: skip
#: of those the ones that also stand apart from their digits (`60 m` are metres)
_APART = frozenset(("mn", "mln", "bn", "bln", "tn", "trn", "trln"))
#: 60m, 100k and 5t may be metres, kelvins and tonnes: after them a scale is only read with money
AMBIGUOUS_SCALES = frozenset(("m", "k", "b", "t", "mm", "mil"))
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4,
    "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6,
    "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "hundredth": 100, "hundredths": 100,
}  # fmt: skip
_GLYPHS = {
    "½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625,
    "⅞": 0.875, "⅕": 0.2, "⅖": 0.4, "⅗": 0.6, "⅘": 0.8, "⅙": 1 / 6, "⅚": 5 / 6,
}  # fmt: skip
#: longer digits, and a row of scale words beyond that, are no number
_LONGEST, _LARGEST_SCALE = 40, 1e18


class Amount(NamedTuple):
    """A number that ends before token `end`.

    scale: what its scale word or letters count, 1.0 without one. digits: written in digits.
    vague: a scale word alone in the plural (`hundreds`).
    """

    end: int
    value: float
    scale: float = 1.0
    digits: bool = False
    vague: bool = False


def digits_value(form: str) -> float | None:
    """The value of digits with their commas and point; None for what is no number (`1.2.3`)."""
    whole, point, rest = form.partition(".")
    groups = whole.split(",")
    if len(form) > _LONGEST or not all(group.isdecimal() for group in groups):
        return None
    if point and not rest.isdecimal():
        return None
    if len(groups) > 1 and not _are_grouped(groups):
        return None
    return float(form.replace(",", ""))


def _are_grouped(groups: list[str]) -> bool:
    """Whether commas stand as in `1,234,567`, or in `12,34,567` as in India."""
    sizes = {len(group) for group in groups[1:-1]}
    return len(groups[-1]) == 3 and len(groups[0]) <= 3 and sizes <= {2, 3}


def read_amount(tokens: Tokens, n: int, money: bool = False) -> Amount | None:
    """The number that begins with token n; money: a currency sign stands before it."""
    word = tokens.words[n]
    if word[0].isdigit():
        return _digits(tokens, n, money)
    if word in _GLYPHS:
        return _scaled(tokens, Amount(n + 1, _GLYPHS[word], digits=True), money)
    if word == "." and tokens.glued(n + 1) and tokens.word(n + 1).isdecimal():
        value = digits_value("0." + tokens.words[n + 1]) if not _ends_word(tokens, n) else None
        return None if value is None else _scaled(tokens, Amount(n + 2, value, digits=True), money)
    return _words(tokens, n)


def _ends_word(tokens: Tokens, n: int) -> bool:
    return tokens.glued(n) and tokens.text[tokens.ends[n - 1] - 1].isalnum()


def _digits(tokens: Tokens, n: int, money: bool) -> Amount | None:
    value = digits_value(tokens.words[n])
    if value is None:
        return None
    end = n + 1
    last = _end_of_groups(tokens, n)
    while end < last:  # 12 500 000
        value, end = value * 1000 + float(tokens.words[end]), end + 1
    value, end = _with_fraction(tokens, n, end, value)
    return _scaled(tokens, Amount(end, value, digits=True), money)


_GROUP_SPACES = "\u00a0\u2009\u202f"


def _end_of_groups(tokens: Tokens, n: int) -> int:
    """The token after the groups of three digits that follow token n.

    A plain space parts them only where there are two or three of them, and no number before or
    after: `12 500 000` is one number, a row of a table is none.
    """
    first = tokens.words[n]
    end = n + 1
    if len(first) > 3 or first[0] == "0" or not first.isdecimal():
        return end
    while end - n <= _MOST_GROUPS and _is_group(tokens, end, _GROUP_SPACES):
        end += 1
    if end > n + 1:
        return end
    while end - n <= _MOST_GROUPS and _is_group(tokens, end, " "):
        end += 1
    is_row = tokens.word(n - 1)[:1].isdecimal() or tokens.word(end)[:1].isdecimal()
    return n + 1 if is_row or end < n + 3 or tokens.word(n - 1) == "+" else end


#: so many groups of three digits at most
_MOST_GROUPS = 4


def _is_group(tokens: Tokens, n: int, spaces: str) -> bool:
    word = tokens.word(n)
    between = tokens.text[tokens.ends[n - 1] : tokens.starts[n]] if word else ""
    return len(word) == 3 and word.isdecimal() and len(between) == 1 and between in spaces


def _with_fraction(tokens: Tokens, first: int, end: int, value: float) -> tuple[float, int]:
    """The value with `½`, `1/2` or `-1/2` after it; `3/4` alone is itself a fraction."""
    word = tokens.word(end)
    if word in _GLYPHS:
        return value + _GLYPHS[word], end + 1
    if word in _SLASHES and tokens.glued(end) and end == first + 1:
        under = tokens.word(end + 1)
        if under.isdecimal() and tokens.glued(end + 1) and _is_fraction(tokens.words[first], under):
            return value / float(under), end + 2
    at = end + 1 if word == "-" and tokens.glued(end) else end
    over, slash, under = tokens.word(at), tokens.word(at + 1), tokens.word(at + 2)
    if (
        over.isdecimal() and slash in _SLASHES and under.isdecimal()
        and tokens.glued(at + 1) and tokens.glued(at + 2) and _is_fraction(over, under)
    ):  # fmt: skip
        return value + float(over) / float(under), at + 3
    return value, end


_SLASHES = ("/", "⁄")
#: what fractions are written with; `9/11` and `24/7` are none
_UNDER = word_set("2 3 4 5 6 8 10 12 16 20 32 50 64 100 128")


def _is_fraction(over: str, under: str) -> bool:
    # over may be written with a point, `4.5/5`, and then it is a score
    return over.isdecimal() and under in _UNDER and len(over) <= 3 and 0 < int(over) < int(under)


def _scaled(tokens: Tokens, amount: Amount, money: bool) -> Amount:
    """The amount with its scale words or letters."""
    end, value, scale = amount.end, amount.value, 1.0
    word = tokens.word(end)
    glued = tokens.glued(end)
    if word in SHORT_SCALES and (glued or word in _APART or (money and word in "mbkt")):
        if word not in AMBIGUOUS_SCALES or money or _counts(tokens, end):
            scale, end = SHORT_SCALES[word], end + 1
        return amount._replace(end=end, value=times(value, scale), scale=scale)
    while True:
        at = end + 1 if tokens.word(end) == "-" and not glued_apart(tokens, end) else end
        if tokens.word(at) not in SCALES or scale > _LARGEST_SCALE:
            break
        scale, end = scale * SCALES[tokens.words[at]], at + 1
    return amount._replace(end=end, value=times(value, scale), scale=scale)


def times(value: float, scale: float) -> float:
    """The product as one writes it: 8.2 times 1e9 is no 8199999999.999999."""
    return value if scale == 1.0 else float(f"{value * scale:.12g}")


def glued_apart(tokens: Tokens, n: int) -> bool:
    """Whether a space stands before or after mark n."""
    return not (tokens.glued(n) and tokens.glued(n + 1))


#: what a length has beside it: `a 30m mast`, `1.4m long`, `the 100m final`
_LENGTHS = word_set(
    "long tall wide deep high thick across away apart length height depth width distance altitude "
    "above below sprint final finals hurdles relay race races dash run swim freestyle butterfly "
    "backstroke breaststroke medley pool mast masts tower wall fence wave waves swell cliff "
    "cliffs yacht yachts vessel vessels ship ships boat boats statue telescope pipe cable trench "
    "tunnel bridge radius diameter zone band crane turbine turbines km kilometre kilometres river "
    "rivers tide tides sea snow snowfall cleared vault vaulted leapt kilometer kilometers metre "
    "metres meter meters mile miles foot feet ft cm"
)
#: what is run in the stadium
_DISTANCES = word_set("50 60 100 110 200 400 800 1500 1,500 3000 3,000 5000 5,000 10000 10,000")
_BEFORE, _AFTER = 5, 4


def _counts(tokens: Tokens, n: int) -> bool:
    """Whether glued `m` or `k` counts: `a population of 8.9m`, but `a 30m mast`, `a 10k run`."""
    if tokens.form(n) in ("M", "B"):
        return True
    word = tokens.words[n]
    if word == "k":
        # a 4K screen is no four thousand of anything
        is_name = tokens.form(n) == "K" and len(tokens.word(n - 1)) == 1
        return not is_name and tokens.word(n + 1) not in ("race", "races", "run", "runs")
    return word == "m" and not _is_length(tokens, n)


def _is_length(tokens: Tokens, n: int) -> bool:
    """Whether the `m` of token n are metres: a word of length, or another length, is near."""
    following = tokens.word(n + 1)
    if following == "people" or (following.endswith("s") and following not in _LENGTHS):
        return False
    if tokens.word(n - 1) in _DISTANCES and tokens.word(n - 2) in ("the", "'s", "’s", "s"):
        return True
    near = range(max(n - _BEFORE, 0), min(n + _AFTER, len(tokens.words) - 1) + 1)
    return any(tokens.words[at] in _LENGTHS for at in near if at != n)


def _words(tokens: Tokens, n: int) -> Amount | None:
    """An amount in words."""
    word = tokens.words[n]
    if word == "quarter" and tokens.word(n + 1) in ("million", "billion"):
        scale = SCALES[tokens.words[n + 1]]
        return Amount(n + 2, scale / 4, scale)
    if word in ("half", "a", "an"):
        return _half_or_scale(tokens, n)
    if word in ONES or word in TENS:
        return _cardinal(tokens, n)
    return _vague(tokens, n) if word in SCALES and word.endswith("s") else None


def _vague(tokens: Tokens, n: int) -> Amount:
    """`Hundreds`, `tens of thousands`: the least that it can be."""
    scale = SCALES[tokens.words[n]]
    end = n + 1
    if tokens.word(end) == "of" and tokens.word(end + 1) in SCALES:
        scale, end = scale * SCALES[tokens.words[end + 1]], end + 2
    return Amount(end, scale, scale, vague=True)


def _half_or_scale(tokens: Tokens, n: int) -> Amount | None:
    """`Half a million`, `half a dozen`, `a hundred`, `a dozen`, `a quarter of a million`."""
    word, following = tokens.words[n], tokens.word(n + 1)
    if following == "quarter":
        is_part = tokens.word(n + 2) == "of" and tokens.word(n + 3) == "a"
        return _part_of_scale(tokens, n + 4 if is_part else n + 2, 4, smallest=1e6)
    if word == "half":
        return _part_of_scale(tokens, n + 2 if following in ("a", "an") else n + 1, 2)
    if following == "half":
        return _part_of_scale(tokens, n + 2, 2)
    if following in SCALES and not following.endswith("s") and word == "a":
        return _rest(tokens, n + 2, SCALES[following])
    return None


def _part_of_scale(tokens: Tokens, n: int, parts: int, smallest: float = 0.0) -> Amount | None:
    """A half or quarter of the scale word in token n."""
    scale = SCALES.get(tokens.word(n), -1.0)
    if scale < smallest or tokens.word(n).endswith("s"):
        return None
    return Amount(n + 1, scale / parts, scale)


def _cardinal(tokens: Tokens, n: int) -> Amount:
    """`Two`, `twenty-five`, `two hundred and fifty thousand`, `two and a half million`."""
    value, end = _below_hundred(tokens, n)
    if tokens.word(end) == "point" and tokens.word(end + 1) in ONES and tokens.word(n - 1) != "at":
        value, end = _decimals(tokens, end + 1, value)
    value, end = _and_part(tokens, end, value)
    at = end + 1 if tokens.word(end) == "-" and not glued_apart(tokens, end) else end
    if tokens.word(at) in SCALES:
        scale = SCALES[tokens.words[at]]
        return _rest(tokens, at + 1, value * scale, scale)
    return Amount(end, value)


def _below_hundred(tokens: Tokens, n: int) -> tuple[float, int]:
    word = tokens.words[n]
    if word in TENS:
        at = n + 2 if tokens.word(n + 1) == "-" and tokens.glued(n + 1) else n + 1
        if 0 < ONES.get(tokens.word(at), 0) < 10:
            return float(TENS[word] + ONES[tokens.words[at]]), at + 1
        return float(TENS[word]), n + 1
    return float(ONES[word]), n + 1


def _decimals(tokens: Tokens, n: int, value: float) -> tuple[float, int]:
    place = 0.1
    while ONES.get(tokens.word(n), 10) < 10 and place > 1e-6:
        value, place, n = value + place * ONES[tokens.words[n]], place / 10, n + 1
    return round(value, 6), n


def _and_part(tokens: Tokens, end: int, value: float) -> tuple[float, int]:
    """`... and a half`, `... and three quarters`, also with hyphens: `two-and-a-half`."""
    words: list[str] = []
    places: list[int] = []
    at = end
    while len(words) < len(("and", "a", "half")):
        if tokens.word(at) == "-" and tokens.glued(at):
            at += 1
        words.append(tokens.word(at))
        places.append(at)
        at += 1
    count = {"a": 1, "one": 1, "two": 2, "three": 3}.get(words[1])
    under = _PARTS.get(words[2])
    if words[0] != "and" or not count or not under or under > 4:
        return value, end
    return value + count / under, places[2] + 1


def _rest(tokens: Tokens, end: int, value: float, scale: float | None = None) -> Amount:
    """After a scale word: what is added (`and fifty`) and more scales (`hundred thousand`)."""
    scale = scale or value
    added = _added(tokens, end, scale)
    if added and scale == SCALES["hundred"]:
        end, value = added.end, value + added.value
        added = None
    while (
        tokens.word(end) in SCALES
        and not tokens.words[end].startswith("dozen")
        and scale <= _LARGEST_SCALE
    ):
        grown = SCALES[tokens.words[end]]
        value, scale, end = value * grown, scale * grown, end + 1
        added = _added(tokens, end, scale)
    return Amount(added.end, value + added.value, scale) if added else Amount(end, value, scale)


def _added(tokens: Tokens, n: int, scale: float) -> Amount | None:
    """`And fifty`, `two hundred thousand` after a scale word: less than that.

    Each scale in it is smaller than the one before, so it cannot go on for ever.
    """
    at = n + 1 if tokens.word(n) == "and" else n
    word = tokens.word(at)
    if scale <= SCALES["dozen"] or (word not in ONES and word not in TENS):
        return None
    value, end = _below_hundred(tokens, at)
    hundred = SCALES["hundred"]
    if scale == hundred:
        return Amount(end, value)
    if tokens.word(end) == "hundred":
        value, end = _with_added(tokens, end + 1, value * hundred, hundred)
    grown = SCALES.get(tokens.word(end), 0.0)
    if hundred < grown < scale:
        value, end = _with_added(tokens, end + 1, value * grown, grown)
    return Amount(end, value) if grown < scale else None


def _with_added(tokens: Tokens, end: int, value: float, scale: float) -> tuple[float, int]:
    added = _added(tokens, end, scale)
    return (value + added.value, added.end) if added else (value, end)


def read_share(tokens: Tokens, n: int) -> Amount | None:
    """`One in five`, `two out of three`: a share of what follows."""
    first = tokens.words[n]
    over = int(first) if first.isdecimal() and len(first) == 1 else ONES.get(first, 0)
    at = n + 3 if tokens.word(n + 1) == "out" and tokens.word(n + 2) == "of" else n + 2
    if not 0 < over < 10 or (at == n + 2 and tokens.word(n + 1) != "in"):
        return None
    word = tokens.word(at)
    under = (
        ONES.get(word) or TENS.get(word) or (int(word) if word.isdecimal() and len(word) < 4 else 0)
    )
    return Amount(at + 1, over / under) if under > over and (under <= 10 or not under % 5) else None


def read_fraction(tokens: Tokens, n: int) -> Amount | None:
    """`Two-thirds`, `a third`, `three quarters`, `half`; what it is a part of follows."""
    word = tokens.words[n]
    if word == "half":
        return Amount(n + 1, 0.5)
    count = {"a": 1, "an": 1}.get(word) or ONES.get(word)
    if not count and word.isdecimal() and len(word) < 3:
        count = int(word)
    at = n + 2 if tokens.word(n + 1) == "-" and tokens.glued(n + 1) else n + 1
    part = tokens.word(at)
    under = _PARTS.get(part)
    if not count or not under or count >= under or part.endswith("s") != (count > 1):
        return None
    return Amount(at + 1, count / under)
