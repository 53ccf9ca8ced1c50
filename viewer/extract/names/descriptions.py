"""What a text says of someone beside the name: titles before it, roles before and after it."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.extract.names.nations import nation_words
from viewer.extract.names.roles import roles, titles
from viewer.extract.tokens import word_set
from viewer.extract.words import (
    AUXILIARY,
    CLITIC,
    DETERMINER,
    MARK,
    NAME,
    PLAIN,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    Word,
)

_ROLE_PARTS = frozenset((PLAIN, NAME))
#: the most words of a role before a name, and after it
_LONGEST_ROLE, _LONGEST_APPOSITION = 6, 14
#: capitalised, and before them words that look like titles are parts of a firm's name
_NO_TITLE = word_set("Electric Mills Motors Assembly Dynamics")
#: small words that belong to a title after them
_BEFORE_TITLES = word_set(
    "former then current acting interim deputy vice assistant associate senior junior longtime "
    "retired late outgoing incoming prime foreign finance trade state federal"
)
#: titles that tell no role
_COURTESY = word_set(
    "Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Sir Dame Lord Lady former late young old Messrs Messrs."
)
#: what does not belong to an apposition
_ENDS = frozenset((MARK, RELATIVE, PRONOUN, AUXILIARY))


def is_title(form: str) -> bool:
    """Whether a capitalised word is one of those that stand before names."""
    if form in titles() or form.removesuffix("s") in titles():
        return True
    return form.isalpha() and form.lower() in roles()


def title_in(words: Sequence[Word], first: int, end: int) -> int | None:
    """The place of the last title in a run of names that is followed by a name, None for none."""
    for place in range(end - 2, first - 1, -1):
        if is_title(words[place].form):
            return None if words[place + 1].form in _NO_TITLE else place
    return None


def after_title(words: Sequence[Word], title: int, end: int) -> int:
    """Where the name begins after a title, the end if none does.

    `Secretary of State Anna Holm`, `Speaker of the House Anna Holm`; not `President of Peru`.
    """
    after = title + 1
    if words[after].low == "of":
        after += 3 if words[after + 1].low == "the" else 2
    return min(after, end)


def role_with_title(text: str, words: Sequence[Word], first: int, start: int) -> str:
    """`former US trade Secretary`: what stands before a name with a title."""
    while first > 0 and (words[first - 1].low in _BEFORE_TITLES or words[first - 1].low == "'s"):
        first -= 1 + (words[first - 1].low == "'s" and first > 1)
    return _words(text, words, first, start)


def without_courtesy(role: str) -> str:
    """The role without the Mr, Dr or Sir that it ends with, which is none."""
    words = role.split()
    while words and words[-1] in _COURTESY:
        words.pop()
    return " ".join(words)


def role_before(text: str, words: Sequence[Word], first: int) -> str:
    """`the trade adviser Anna Holm`, `the finance secretary, Anna Holm,`."""
    last = first - 1
    if last > 0 and words[last].low == ",":
        last -= 1
    end = last + 1
    if last < first - 1 and last >= 0 and words[last].low not in roles():
        last = _governing(words, last)
    if last < 0 or words[last].low not in roles():
        return ""
    start = last
    while start > 0 and last - start < _LONGEST_ROLE:
        before = words[start - 1]
        if before.part not in _ROLE_PARTS and before.low != "'s":
            break
        start -= 1
    return _words(text, words, start, end)


def _governing(words: Sequence[Word], last: int) -> int:
    """The place of the role whose complement ends there: `ambassador` to Peru; -1 for none."""
    for place in range(last - 1, max(last - _LONGEST_ROLE, 0) - 1, -1):
        if words[place].low in roles() and words[place + 1].low in ("of", "to", "for", "at"):
            return place
        if words[place].part in _ENDS and words[place].low not in ("'s", "&"):
            return -1
    return -1


def role_after(text: str, words: Sequence[Word], end: int) -> str:
    """`Anna Holm, head of trade at the bank,`."""
    if end + 1 >= len(words) or words[end].low != ",":
        return ""
    start = end + 1
    start += words[start].part == DETERMINER
    stop = start
    while stop < len(words) and stop - start < _LONGEST_APPOSITION:
        if words[stop].part in _ENDS and words[stop].low not in ("'s", "&", "-"):
            break
        stop += 1
    if any(w.low in ("said", "says", "told", "added") for w in words[start:stop]):
        return ""  # `in Leeds, mayor Anna Holm said`
    head = start
    while head < stop and words[head].part != PREPOSITION:
        head += 1
    if not any(w.low in roles() for w in words[start:head] if w.part != CLITIC):
        return ""
    return _words(text, words, start, stop)


def _words(text: str, words: Sequence[Word], first: int, end: int) -> str:
    return " ".join(text[words[first].start : words[end - 1].end].split())


def nation_of(phrase: str, *, with_seats: bool = True) -> str:
    """The short name of the country that a phrase names first, else "".

    Args:
        phrase: words.
        with_seats: whether a capital stands for its country, which it does not in a firm's name.
    """
    known = nation_words()
    words = [w if w in known else w.strip(",.;:()’'") for w in _bare(phrase).split()]
    for place, word in enumerate(words):
        found = known.get(" ".join(words[place : place + 2])) or known.get(word)
        if found and (with_seats or not found.is_seat):
            return found.nation.short
    return ""


def _bare(phrase: str) -> str:
    return phrase.replace("’s", "").replace("'s", "")
