"""What a figure measures, in the words of its own clause."""

from __future__ import annotations

from typing import NamedTuple

from viewer.extract.amounts import SCALES, SHORT_SCALES
from viewer.extract.figures.clause import (
    ADVERBIAL,
    DETERMINERS,
    LINKS,
    ORDER,
    SKIPPED,
    ends,
    is_amount,
    is_nominal,
    is_verb,
    leading_verb,
)
from viewer.extract.figures.counted import counted
from viewer.extract.figures.lines import begins_line
from viewer.extract.figures.undated import undated
from viewer.extract.tokens import Tokens, word_set


class Place(NamedTuple):
    """Where the words stand that say what a figure measures; the example has the figure marked."""

    name: str
    example: tuple[str, str]


PLACES = (
    Place("behind the figure", ("They closed a [£3bn] pension gap.", "pension gap")),
    Place("behind the figure and a preposition", ("They sold [£3bn] of gilts.", "gilts")),
    Place("before a preposition", ("It set a fee of [€40] on paper.", "fee")),
    Place("before the price", ("She sold a boat for [€40].", "boat")),
    Place("before a colon", ("Base price: [£40,000].", "Base price")),
    Place("the owner", ("Ferries fear Norway's [30%] levy.", "Norway's levy")),
    Place("the subject of the nearest verb",
        ("Rain fell as rents in Leeds rose [4%].", "rents in Leeds")),
    Place("the subject behind a dateline", ("LEEDS - Ferries sold [40] cars.", "Ferries")),
    Place("a person without title", ("Mr Hugh Lee KC earned [£40,000].", "Hugh Lee")),
    Place("what a relative clause is about",
        ("A reservoir which holds [40 million] litres burst.", "reservoir")),
)  # fmt: skip

#: no noun phrase ends with these
_TRAILING = (LINKS | SKIPPED) - {"average", "low", "record"}
_PRONOUNS = word_set("it he she they we i you this that there these those who which what one")
_SUBJECT_PRONOUNS = word_set("it he she they we i you there who which what")
_RELATIVES = word_set("which that who")
#: these lead from a noun to its figure: `a fee of £3`
_LEADING = word_set("of at by to from")
#: these join a noun to what describes it
_INNER = word_set("of with in between for &")
_TIMES = word_set(
    "year month week day today yesterday quarter monday tuesday wednesday thursday friday"
)


#: a phrase is looked for so many tokens before its figure, and is not longer than so many
_BACK, _LONGEST = 40, 9


def measured(tokens: Tokens, first: int, end: int, is_counted: bool = False) -> str:
    """The words nearby that say what the figure in tokens first to end measures, "" if none do.

    is_counted: its unit is a noun that already says half of it.
    """
    found: list[str] = []
    for part in (
        _with_owner(tokens, first, _following(tokens, end)),
        _before_preposition(tokens, first),
        _subject(tokens, first, is_counted),
    ):
        _add(found, part)
    if len(found) < _ENOUGH:
        _add(found, _nearest(tokens, first))
    return ", ".join(found)


_ENOUGH = 2


def _add(found: list[str], part: str) -> None:
    """Add words that are no part of others."""
    if part and part not in _EMPTY and not any(part in known for known in found):
        found.append(part)


#: words that stand near a figure and say nothing of it: `in total`, `as many as`
_EMPTY = word_set("many total each few true well")


def _words(tokens: Tokens, first: int, last: int) -> str:
    first, last = undated(tokens, first, last)
    if first == last:
        return ""
    while last - first > 1 and tokens.words[last - 1] in _LETTERS and _is_upper(tokens, last - 1):
        last -= 1
    at = first + 1 if tokens.words[first] in _TITLES else first
    at = at + 1 if at > first and tokens.word(at) == "." else at
    first = at if at < last else first
    return " ".join(tokens.text[tokens.starts[first] : tokens.ends[last - 1]].split())


#: before and behind the name of a person
_TITLES = word_set("mr mrs ms miss dr sir dame lord lady prof professor rev")
_LETTERS = word_set("kc qc mp mep msp obe mbe cbe kbe dbe phd md jr")


def _is_upper(tokens: Tokens, n: int) -> bool:
    return tokens.form(n)[:1].isupper()


def _following(tokens: Tokens, n: int) -> str:
    """The noun phrase after the figure, also behind `of` or `in`, with what describes it."""
    if tokens.word(n) == "-" and tokens.glued(n):
        n += 1
    if tokens.word(n) in ("of", "in", "for", "on", "worth"):
        n += 2 if tokens.word(n) == "worth" and tokens.word(n + 1) == "of" else 1
        if tokens.word(n) in DETERMINERS:
            n += 1
    first, last = counted(tokens, n, single=True)
    if last == first or not is_nominal(tokens, first):
        return ""
    if tokens.word(last) in ("'s", "'"):
        last = max(counted(tokens, last + 1, single=True)[1], last)
    if tokens.word(last) in ("and", "of", "with"):
        last = _joined(tokens, last)
    return _words(tokens, first, last)


def _joined(tokens: Tokens, n: int) -> int:
    """The end of `and services`, `with Norway` from token n on; n if no noun follows."""
    at = n + 2 if tokens.word(n + 1) in DETERMINERS else n + 1
    first, last = counted(tokens, at, single=True)
    return last if last > first and tokens.word(last) not in ("is", "are", "was", "were") else n


def _with_owner(tokens: Tokens, first: int, following: str) -> str:
    """`Norway's levy` for `Norway's 30% levy`."""
    if not following or tokens.word(first - 1) not in ("'s", "'"):
        return following
    begin = first - 2
    while begin > 0 and (
        (tokens.form(begin - 1)[:1].isupper() and tokens.form(begin)[:1].isupper())
        or (tokens.glued(begin) and (tokens.words[begin] == "." or tokens.words[begin - 1] == "."))
    ):
        begin -= 1
    return f"{_words(tokens, begin, first)} {following}"


def _before_preposition(tokens: Tokens, first: int) -> str:
    """The noun phrase before `of`, `at`, `by` or `to` that leads to the figure."""
    n = first - 1
    while n > 0 and tokens.words[n] in SKIPPED and tokens.words[n] not in _LEADING:
        n -= 1
    if n > 1 and tokens.words[n] == ":" and not begins_line(tokens, n):
        return _label(tokens, n)
    is_price = tokens.words[n] == "for" and not tokens.words[first][0].isalnum()
    if n < 1 or (tokens.words[n] not in _LEADING and tokens.words[n] != "as" and not is_price):
        return ""
    return _noun_phrase(tokens, n, max(n - _LONGEST, 0))


#: a label before a colon has so many words at most
_LONGEST_LABEL = 4
_SAYING = word_set("said says told added asked wrote is are was were")


def _label(tokens: Tokens, colon: int) -> str:
    """The words before a colon that begin a line, a sentence or a bracket."""
    begin = colon
    while begin > 0 and tokens.words[begin - 1].isalpha() and not ends(tokens, begin - 1):
        begin -= 1
    if not _SAYING.isdisjoint(tokens.words[begin:colon]):
        return ""
    if begin and not (tokens.words[begin - 1] == "(" or ends(tokens, begin - 1)):
        return ""
    return _words(tokens, begin, colon) if 0 < colon - begin <= _LONGEST_LABEL else ""


def _nearest(tokens: Tokens, first: int) -> str:
    """The noun phrase that stands nearest before the figure."""
    stop = max(first - _BACK, 0)
    last = first
    while last > stop and not ends(tokens, last - 1) and not is_nominal(tokens, last - 1):
        if is_amount(tokens, last - 1):
            return ""
        last -= 1
    return _noun_phrase(tokens, last, stop)


def _noun_phrase(tokens: Tokens, last: int, stop: int) -> str:
    """The noun phrase before token `last`, with what `of` or `with` adds to it."""
    begin = last
    while begin > stop:
        if is_nominal(tokens, begin - 1):
            begin -= 1
        elif begin < last and _is_compound(tokens, begin - 1):
            begin -= 2
        elif begin < last and _is_inner(tokens, begin - 1):
            begin -= 2 if tokens.words[begin - 1] in DETERMINERS else 1
        else:
            break
    while begin < last and not (is_nominal(tokens, begin) or _is_compound(tokens, begin + 1)):
        begin += 1
    is_unit = begin > 0 and is_amount(tokens, begin - 1) and not _is_compound(tokens, begin - 1)
    if begin == last or is_unit or tokens.words[last - 1] in _TIMES:
        return ""
    return "" if last - begin == 1 and len(tokens.words[begin]) < 3 else _words(tokens, begin, last)


def _is_compound(tokens: Tokens, n: int) -> bool:
    """Whether a hyphen joins two words of a noun: `first-quarter loss`."""
    is_joined = tokens.words[n] == "-" and tokens.glued(n) and tokens.glued(n + 1)
    return is_joined and tokens.word(n - 1).isalpha() and not is_amount(tokens, n - 1)


def _is_inner(tokens: Tokens, n: int) -> bool:
    """Whether `of` or `of the` joins what follows to what stands before."""
    at = n - 1 if tokens.words[n] in DETERMINERS else n
    return at > 0 and tokens.words[at] in _INNER and is_nominal(tokens, at - 1)


def _subject(tokens: Tokens, first: int, is_counted: bool) -> str:
    """The subject of the nearest verb before the figure; what stands there if there is no verb."""
    leading = leading_verb(tokens, first)
    stop = max(first - _BACK, 0)
    has_verb, passed = False, 0
    n = first - 1
    while n >= stop and not ends(tokens, n):
        passed += tokens.words[n][0].isdecimal()
        if passed > _MOST_PASSED:
            return ""  # a row of numbers
        if n == leading or is_verb(tokens, n):
            has_verb = True
            found = _before_verb(tokens, n, stop)
            if found:
                return found
        n -= 1
    if has_verb or is_counted:
        return ""
    last = first
    while last > n + 1 and not is_nominal(tokens, last - 1):
        last -= 1
    return _phrase(tokens, last, n + 1)


#: beyond so many other figures no subject is looked for
_MOST_PASSED = 4


def _before_verb(tokens: Tokens, verb: int, stop: int) -> str:
    """The noun phrase before a verb, "" where it has none of its own (`and fell`, `to sell`)."""
    last = verb
    while last > stop and (
        (tokens.words[last - 1] in SKIPPED and tokens.words[last - 1] != "to")
        or (tokens.words[last - 1].endswith("ly") and tokens.form(last - 1).islower())
    ):
        last -= 1
    if last > stop and tokens.words[last - 1] in _LINKS_BACK:
        return ""
    if last > stop and tokens.words[last - 1] in _RELATIVES:
        last -= 1
        while last > stop and tokens.words[last - 1] in (",", "in", "of"):
            last -= 1
    elif last > stop and tokens.words[last - 1] == ",":
        return ""
    return _phrase(tokens, last, stop)


#: after these a verb has no subject of its own: `and fell`, `plans to sell`, `into paying`
_LINKS_BACK = word_set(
    "to and or into of by for from on at in with without after before while when"
)


def _phrase(tokens: Tokens, last: int, stop: int) -> str:
    """The noun phrase with its prepositions that ends before token `last`."""
    begin = last
    while begin > max(stop, last - _LONGEST) and _continues(tokens, begin - 1):
        begin -= 1
    while begin < last and not _opens(tokens, begin):
        begin += 1
    while last > begin and tokens.words[last - 1] in _TRAILING:
        last -= 1
    if begin == last or (last - begin == 1 and tokens.words[begin] in _PRONOUNS):
        return ""
    opener = begin - 1
    while tokens.word(opener) in DETERMINERS or tokens.word(opener) in ORDER:
        opener -= 1
    if tokens.word(opener) in ADVERBIAL and opener >= stop:  # `in the spring had nine storms`
        return ""
    return _words(tokens, begin, last)


_NO_OPENERS = word_set(
    "many much few last first next past back now once but while as where when if because since so "
    "after before"
)


def _opens(tokens: Tokens, n: int) -> bool:
    """Whether a noun phrase may begin with the word."""
    word = tokens.words[n]
    if word in DETERMINERS or word in LINKS or word in SKIPPED or word in _NO_OPENERS:
        return False
    if word in SCALES or (word in SHORT_SCALES and tokens.glued(n)):
        return False
    return word[0].isalpha()


_BREAKS = word_set(
    ', that but while which who as where when if because after since versus vs " “ ” ( ) [ ]'
)


def _continues(tokens: Tokens, n: int) -> bool:
    """Whether a noun phrase with its prepositions may go on back over the word."""
    word = tokens.words[n]
    if word == "-" and not (tokens.glued(n) and tokens.glued(n + 1)):
        return False  # behind the place of a dateline, or what a dash parts
    if word in _BREAKS or ends(tokens, n) or word.partition("'")[0] in _SUBJECT_PRONOUNS:
        return False
    return not is_verb(tokens, n)
