"""What a number counts: the noun with its adjectives that follows it."""

from __future__ import annotations

from viewer.extract.figures.lines import begins_line
from viewer.extract.tokens import Tokens, word_set

#: words that never belong to what is counted
STOPS = word_set(
    "a an the this that these those of in on at to for from by with as and or but nor so than "
    "then into over under up down out off about after before since until while when where which "
    "who whom whose what why how if because although though is are was were be been being am has "
    "have had having do does did will would shall should can could may might must not no he she "
    "it they we i you his her its their our my him them us me per each every through during "
    "between among against without within across along behind beyond near around above below onto "
    "toward towards via amid despite except like unlike upon ago later earlier already also just "
    "only even still yet both either neither too very more less fewer once again now today "
    "yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday last next said "
    "says say told there here itself themselves whether versus vs compared worth came went made "
    "got took gave say died left voted killed took rose longer higher lower shorter deep tall "
    "wide high long late back flat faster slower cheaper fell remain remained need want live "
    "lived work worked began got goes go pays pay makes make gives give comes come gets keeps "
    "holds shows show believe say think want know prefer support oppose worked voted own use see "
    "face lost cost"
)
_PLURALS = word_set(
    "people men women children police staff cattle sheep fish aircraft troops personnel feet "
    "teeth mice geese criteria data media offspring species series livestock wildlife spacecraft "
    "salmon deer swine"
)
_NOT_PLURAL = ("ss", "us", "is", "ous", "ics")
_LONGEST = 6


_NO_MEN = frozenset(("specimen", "regimen", "abdomen", "acumen"))


def is_plural(word: str) -> bool:
    """Whether the word looks like a plural noun."""
    if word in _PLURALS or (word.endswith("men") and len(word) > 5 and word not in _NO_MEN):
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(_NOT_PLURAL)


def counted(tokens: Tokens, n: int, single: bool = False) -> tuple[int, int]:
    """The tokens, half-open, of the noun phrase that begins with token n; empty if there is none.

    single: the number is one, so that a singular noun may be counted.
    """
    words, size = tokens.words, len(tokens.words)
    last = n
    at = n
    while at < size and at - n < _LONGEST and not begins_line(tokens, at):
        word = words[at]
        skipped = _inside(tokens, at) if at > n or len(word) == 1 else 0
        if skipped:
            at += skipped
            continue
        if not word[0].isalpha() or _stops(tokens, at):
            break
        if word.endswith("ed") and (
            _ends_phrase(tokens, at + 1) or (at > n and is_plural(words[at - 1]))
        ):
            break
        last = at + 1
        if (is_plural(word) or _is_people(tokens, at)) and _is_head(tokens, at):
            break
        at += 1
    if last == n or single:
        return n, last
    has_plural = any(is_plural(words[k]) or _is_people(tokens, k) for k in range(n, last))
    return (n, last) if has_plural else (n, n)


def _stops(tokens: Tokens, at: int) -> bool:
    """Whether the word ends a noun phrase: not `US`, nor `only` in `members-only`."""
    if tokens.words[at] not in STOPS:
        return False
    form = tokens.form(at)
    is_name = len(form) > 1 and form.isupper()
    return not is_name and not (at and tokens.words[at - 1] == "-" and tokens.glued(at))


def _inside(tokens: Tokens, at: int) -> int:
    """How many tokens stand inside a phrase: a hyphen, `and` between names, initials (`U.S.`)."""
    word = tokens.words[at]
    if word == "-":
        return int(tokens.glued(at) and tokens.glued(at + 1))
    if word == "and":
        return int(_joins_names(tokens, at))
    is_initial = len(word) == 1 and tokens.form(at).isupper() and tokens.word(at + 1) == "."
    return 2 if is_initial and tokens.glued(at + 1) else 0


def _is_people(tokens: Tokens, at: int) -> bool:
    """`Tutsis`, `Iraqis`: a plural with a capital that does not look like one."""
    word = tokens.words[at]
    ends = word.endswith(("is", "us")) and len(word) > 4
    return ends and tokens.form(at)[0].isupper() and _ends_phrase(tokens, at + 1)


#: plurals that may stand before what is counted: `sports cars`
_BEFORE_NOUNS = word_set(
    "sports arms goods savings sales systems services operations customs rights games drugs "
    "weapons securities news communications telecommunications politics economics united states "
    "women's men's"
)


def _is_head(tokens: Tokens, at: int) -> bool:
    """Whether the plural is what is counted, and no part of a name or compound."""
    following = tokens.form(at + 1)
    if following == "-" and tokens.glued(at + 1):
        return False
    if at and tokens.words[at - 1] == "-" and not _ends_phrase(tokens, at + 1):
        return False  # `four plain-clothes officers`
    if tokens.words[at] in _BEFORE_NOUNS:
        return not is_plural(following)
    return not (tokens.form(at)[0].isupper() and following[:1].isupper())


def _ends_phrase(tokens: Tokens, at: int) -> bool:
    word = tokens.word(at)
    return not word or not word[0].isalpha() or _stops(tokens, at)


def _joins_names(tokens: Tokens, at: int) -> bool:
    """`Leeds and York shops`: both sides written with a capital, and a plural after."""
    return (
        tokens.form(at - 1)[:1].isupper()
        and tokens.form(at + 1)[:1].isupper()
        and is_plural(tokens.word(at + 2))
    )
