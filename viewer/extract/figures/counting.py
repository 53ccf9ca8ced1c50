"""Numbers without a unit of their own: counts of something, levels of an index."""

from __future__ import annotations

from viewer.extract.amounts import ONES, TENS, read_amount
from viewer.extract.figures.clause import SKIPPED, is_verb
from viewer.extract.figures.counted import STOPS, counted
from viewer.extract.figures.currencies import currency_after, currency_of_rate
from viewer.extract.figures.lines import begins_line
from viewer.extract.figures.reading import Reading
from viewer.extract.figures.units import unit_after
from viewer.extract.tokens import BREAK, Tokens, word_set
from viewer.model.annotation import FigureKind

_OF = word_set("the its their his her these those our all")
_MORE = word_set("more fewer other further additional such")
_STATES = word_set("were are have had was is said voted of")
#: after these a number counts what was counted before: `460 ferries, compared with 63`
_LIKE_BEFORE = word_set(
    "to from and or with against versus than for just only including about another by up down , ("
)
_LEVELS = word_set("at to of around near above below")
_INDEXES = word_set(
    "dow nasdaq ftse s&p nikkei index indices dax cac hang topix sensex ibex stoxx kospi asx "
    "industrials"
)
_SMALLEST_LEVEL, _INDEX_BACK = 50, 40


def with_noun(tokens: Tokens, reading: Reading, last: Reading | None) -> Reading | None:
    """The number with what it counts; None if it is no figure (`one`, `the two said`).

    last: the count before it in the text.
    """
    at = reading.end
    if reading.value == 1 and not reading.digits and reading.value_max is None:
        return None
    if tokens.word(at) in ("-", "or") and tokens.word(at + 1) in ("plus", "odd", "so"):
        at += 2  # `a dozen or so ferries`
    elif tokens.word(at) == "-" and tokens.glued(at) and tokens.glued(at + 1):
        return _hyphened(tokens, reading, at + 1)
    if tokens.word(at) == "[" and tokens.word(at + 1) == "of":
        at += 1  # `one in six [of the sample]`: an editor's words say what
    at = _behind_of(tokens, reading, at)
    counting = _of_amount(tokens, reading, at) or _with_next_noun(tokens, reading, at)
    return counting or _without_noun(tokens, reading, last)


def _with_next_noun(tokens: Tokens, reading: Reading, at: int) -> Reading | None:
    if tokens.word(at) in _MORE:
        at += 1
    first, end = counted(tokens, at, single=reading.fraction or reading.value <= 1)
    if end > first and tokens.word(end) == "'s":  # `a third of Norway's ships`
        first, end = counted(tokens, end + 1, single=True)
    if end == first:
        return None
    return reading._replace(unit=_text(tokens, first, end), after=end, counts=True)


def _without_noun(tokens: Tokens, reading: Reading, last: Reading | None) -> Reading | None:
    """A rate, a level, a number with an abbreviation or with the noun of the count before."""
    if _is_rate(tokens, reading):
        rate = currency_of_rate(tokens, reading.first)
        if rate:
            return reading._replace(unit=rate, kind=FigureKind.MONEY)
    kind = _kind_of_index(tokens, reading)
    if kind:
        return reading._replace(unit="points", kind=kind)
    short = _abbreviated(tokens, reading)
    if short:
        return short
    if last and _is_like(tokens, reading, last):
        return reading._replace(unit=last.unit, kind=last.kind)
    if _is_part_of_number(tokens, reading):
        return reading
    is_word = not reading.digits and reading.scale < _LARGE and not reading.fraction
    return None if is_word or _is_number_of(tokens, reading) else reading


#: after these an index moves so many points
_MOVES = word_set(
    "lost gained shed added fell rose dropped jumped slid climbed plunged loses gains sheds adds "
    "falls rises drops jumps slides climbs plunges surged soared tumbled sank"
)


def _kind_of_index(tokens: Tokens, reading: Reading) -> FigureKind | None:
    """The level of an index or how far it moved, `the Dow lost 500`; None if it is neither."""
    if _is_level(tokens, reading):
        return FigureKind.INDEX
    is_move = tokens.word(reading.first - 1) in _MOVES and _names_index(tokens, reading.first)
    return FigureKind.POINTS if is_move else None


def _is_rate(tokens: Tokens, reading: Reading) -> bool:
    """`To 151`, and `past 151 to the dollar`."""
    before, end = tokens.word(reading.first - 1), reading.end
    if before in ("to", "at"):
        return True
    is_against = tokens.word(end) in ("to", "per", "against", "versus")
    at = end + 2 if tokens.word(end + 1) in ("the", "a") else end + 1
    is_told = is_against and tokens.word(at) in ("dollar", "euro", "pound")
    return is_told and before in ("past", "through", "below", "above", "near", "around", "beyond")


def _is_part_of_number(tokens: Tokens, reading: Reading) -> bool:
    """`Two of the three`: how many of those that were counted before."""
    words = tokens.words[reading.end : reading.end + 3]
    return words[:2] == ["of", "the"] and len(words) > 2 and (words[2] in ONES or words[2] in TENS)


def _is_number_of(tokens: Tokens, reading: Reading) -> bool:
    """`Row 21`, `lap 12`: digits without a unit behind a noun say which one."""
    n = reading.first - 1
    before = tokens.word(n)
    if _is_written_out(tokens, reading) or begins_line(tokens, reading.first):
        return False
    if reading.scale > 1 or not before.isalpha() or before in STOPS or before in SKIPPED:
        return False
    return not before.endswith(("ed", "ly")) and not is_verb(tokens, n)


_LARGE = 1e3


def _is_written_out(tokens: Tokens, reading: Reading) -> bool:
    """Whether it has a comma or point, as nothing has that is only numbered: `Staff 4,120`."""
    form = tokens.form(reading.first)
    return "," in form or "." in form


def _text(tokens: Tokens, first: int, end: int) -> str:
    return " ".join(tokens.text[tokens.starts[first] : tokens.ends[end - 1]].split())


def _hyphened(tokens: Tokens, reading: Reading, at: int) -> Reading | None:
    """`A 270-seat hall` has 270 seats; `one-sided` and `four-way` count nothing."""
    if not reading.digits or not tokens.words[at].isalpha():
        return None
    word = tokens.words[at]
    if word in ("based", "style", "like", "powered", "to"):
        return None
    return reading._replace(unit="people" if word == "strong" else word)


def _behind_of(tokens: Tokens, reading: Reading, at: int) -> int:
    """Where the counted noun may begin: `seven of the`, `two-thirds of all`, `a fifth of a`."""
    if reading.fraction and tokens.word(at) in _OF:
        return at + 1
    if tokens.word(at) != "of":
        return at
    if tokens.word(at + 1) in _OF and tokens.word(at + 2) == "own":
        return at + 3  # `60 of her own MPs`
    if tokens.word(at + 1) in _OF:
        return at + 3 if tokens.word(at + 2) in _OF else at + 2
    if not reading.fraction and reading.value >= 1:
        return at + 1 if tokens.word(at + 1).isdecimal() else at
    return at + 2 if tokens.word(at + 1) in ("a", "an") else at + 1


def _of_amount(tokens: Tokens, reading: Reading, at: int) -> Reading | None:
    """`60 million of the 200 million crowns` are crowns."""
    if at == reading.end or not tokens.word(at)[:1].isdecimal():
        return None
    whole = read_amount(tokens, at, money=True)
    if whole is None:
        return None
    money = currency_after(tokens, whole.end)
    if money:
        return reading._replace(unit=money[0], kind=FigureKind.MONEY)
    known = unit_after(tokens, whole.end)
    if known and not reading.fraction:
        return reading._replace(unit=known[0].name, kind=known[0].kind)
    first, end = counted(tokens, whole.end)
    return reading._replace(unit=_text(tokens, first, end)) if end > first else None


def _is_level(tokens: Tokens, reading: Reading) -> bool:
    """Whether it is the level of an index that the sentence names."""
    n = reading.first
    is_named = tokens.word(n - 1) in _INDEXES and "," in tokens.form(n)  # `Dow 42,000`
    if reading.value < _SMALLEST_LEVEL or not (is_named or tokens.word(n - 1) in _LEVELS):
        return False
    return _names_index(tokens, n)


def _names_index(tokens: Tokens, n: int) -> bool:
    """Whether the sentence names an index before token n."""
    begin = max(n - _INDEX_BACK, 0)
    near = tokens.words[begin:n]
    if "." in near:
        near = near[len(near) - near[::-1].index(".") :]
    if _INDEXES.intersection(near) or ("&" in near and "p" in near):
        return True
    return any(
        word == "average" and near[k - 1] in ("industrial", "jones", "stock")
        for k, word in enumerate(near)
    )


def _is_like(tokens: Tokens, reading: Reading, last: Reading) -> bool:
    """Whether the noun is left out since the count before in the sentence has it."""
    if not last.unit or reading.fraction or tokens.word(reading.first - 1) not in _LIKE_BEFORE:
        return False
    is_compared = tokens.word(reading.first - 1) in ("from", "to", "with", "against")
    if not reading.digits and not is_compared and tokens.word(reading.end) not in _STATES:
        return False
    if reading.first - last.end >= _INDEX_BACK:
        return False
    between = tokens.words[last.end : reading.first]
    return BREAK not in between and "." not in between


def _abbreviated(tokens: Tokens, reading: Reading) -> Reading | None:
    """With a unit that no table knows, such as `kWp`: a few letters, no vowel or nothing behind."""
    n = reading.end
    word = tokens.word(n)
    if begins_line(tokens, n):
        return None
    if (
        not reading.digits
        or not 1 < len(word) <= _LONGEST_SHORT
        or not word.isalpha()
        or word in STOPS
    ):
        return None
    if set("aeiouy").intersection(word) and tokens.word(n + 1)[:1] not in _ENDS:
        return None
    return reading._replace(unit=tokens.form(n), after=n + 1)


_LONGEST_SHORT = 4
_ENDS = frozenset((".", ",", ")", ";"))
