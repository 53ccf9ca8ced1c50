"""A clause by its words: what may be a verb and what a part of a noun phrase.

No parser: closed classes are listed, the rest is told by endings and neighbours. That is enough to
find the words that a figure belongs to.
"""

from __future__ import annotations

from viewer.extract.amounts import ONES, SCALES, SHORT_SCALES, TENS
from viewer.extract.figures.counted import STOPS, is_plural
from viewer.extract.figures.lines import begins_line
from viewer.extract.tokens import BREAK, Tokens, word_set

_ENDS = frozenset((".", ";", "!", "?", BREAK, ":"))
_QUOTES = frozenset('"“”()[]')
DETERMINERS = word_set("a an the this that these those its their his her our your my another")
LINKS = word_set("of in for on at to with by and 's & - from per")
ORDER = word_set("last first next past final")
ADVERBIAL = word_set(
    "in on at during over into towards through by with versus vs against between despite"
)
#: these stand between a figure and the words that it belongs to
SKIPPED = word_set(
    "minus cent percent "
    "also just only now still then already even about around more less than up by at to from "
    "nearly almost over some an a roughly approximately least most as much high low some record "
    "another not already further estimated average"
)
_VERBS = word_set(
    "is are was were be been being am has have had having will would may might could can should "
    "must shall do does did said says say told tells rose rise rises fell fall falls grew grow "
    "grows climbed climb dropped drop drops jumped gain gains lost lose loses add adds slid slide "
    "slips sank tumbles edge edges advance advances declines increase increases ease eases dip "
    "dips hit hits reach reaches stood stand stands came come comes totals cost costs made make "
    "makes earn earns paid pay pays sold sell sells bought buy buys raise raises cut cuts spent "
    "spend spends put puts set sets took take takes gave give gives kept keep keeps held hold "
    "holds expect expects plan plans up down went go goes sees saw see won win wins led lead "
    "leads left leave leaves became become becomes shows show showed includes include covers "
    "cover gets get got worth boost offers offer began begin begins threw brought bring brings "
    "built run runs ran accounts account amounts amount hits trades trade trading closed closes "
    "close killed kills stays remain remains fetched lent owe owes grew drew draw weighs weigh "
    "uses use sits lies wants want needs need hopes tries seeks represents represent comprises "
    "exceeds approaches touches collects requires require means think know believe allows asked "
    "asks called calls found finds employs employ attracted estimates estimate"
)
_NOT_VERBS = word_set("united limited need speed feed seed red hundred combined")
#: after these stands the bare form of a verb
_BEFORE_VERBS = word_set("to will would could may might can should must")
_GERUNDS = word_set("by without into before after")
_BE = word_set("is are was were be been being also")


_NOUNS_TOO = word_set(
    "gain lead rise fall drop slide plan trade show offer increase decline close hold advance"
)


def _is_noun_here(tokens: Tokens, n: int) -> bool:
    """`Its third biggest gain`: a determiner before it, and no plural that it could agree with."""
    near = tokens.words[max(n - 4, 0) : n]
    return not is_plural(tokens.word(n - 1)) and not DETERMINERS.isdisjoint(near)


def is_verb(tokens: Tokens, n: int) -> bool:
    """Whether the word is a verb where it stands."""
    word = tokens.words[n]
    if word in _VERBS or not word[0].isalpha():
        return word in _VERBS and (word not in _NOUNS_TOO or not _is_noun_here(tokens, n))
    before = tokens.word(n - 1)
    form = tokens.form(n)
    if before in _BEFORE_VERBS and form.islower() and form.isalpha() and not form.endswith("s"):
        return word not in DETERMINERS and word not in LINKS and word not in SKIPPED
    if word.endswith("ing") and len(word) > 4 and (before in _BE or before in _GERUNDS):
        return True
    if word.endswith("ing") and len(word) > 4 and n and _governs(tokens, n):
        return True
    if (
        not word.endswith("ed")
        or len(word) < 4
        or word in _NOT_VERBS
        or tokens.form(n)[0].isupper()
    ):
        return False
    return tokens.word(n - 1) not in DETERMINERS and tokens.word(n - 1) not in (
        "of",
        "in",
        "on",
        "for",
        "with",
        "'s",
    )


def _governs(tokens: Tokens, n: int) -> bool:
    """Whether a participle has an object: `voters making £9,000`."""
    following = tokens.word(n + 1)
    if tokens.word(n - 1) in DETERMINERS or tokens.word(n - 1) in LINKS:
        return False
    return bool(following) and (
        following in DETERMINERS
        or following in ("down", "to", "from")
        or following in SKIPPED
        or not following[0].isalpha()
    )


def leading_verb(tokens: Tokens, first: int) -> int:
    """The word right before the figure if it looks like a verb that the lists do not have; -1."""
    n = first - 1
    while (
        n > 0
        and tokens.words[n] in SKIPPED
        and tokens.words[n] not in ("by", "to", "at", "from", "up")
    ):
        n -= 1
    form = tokens.form(n)
    looks = (
        form.islower()
        and form.isalpha()
        and form.endswith(("s", "ed"))
        and not form.endswith(("ss", "us"))
    )
    if n <= 0 or not looks or tokens.words[n] in LINKS or tokens.words[n] in SKIPPED:
        return -1
    before = tokens.words[n - 1]
    has_subject = before not in LINKS and before not in DETERMINERS and before not in ORDER
    return n if has_subject and before not in ADVERBIAL else -1


_SHORTENED = word_set("mr mrs ms dr st gen sen rep gov inc co ltd corp jr sr no vs prof sgt lt")


def ends(tokens: Tokens, n: int) -> bool:
    """Whether a sentence or clause ends with the word; an initial's full stop ends none."""
    word = tokens.words[n]
    if word not in _ENDS:
        return begins_line(tokens, n + 1)
    if word != ".":
        return True
    following = tokens.form(n + 1)
    if tokens.glued(n + 1) or not (following[:1].isupper() or following[:1] in _QUOTES):
        return not following
    before = tokens.form(n - 1)
    if before == "p" and tokens.glued(n - 1):  # `fell to 45p.`
        return True
    is_initial = len(before) == 1 and before.isalpha()
    return not is_initial and before.lower() not in _SHORTENED


def is_amount(tokens: Tokens, n: int) -> bool:
    """Whether the words that follow are the unit of another figure."""
    word = tokens.words[n]
    return word[0].isdecimal() or word in ONES or word in TENS or word in "$£€¥%-"


def is_nominal(tokens: Tokens, n: int) -> bool:
    """Whether the word may belong to a noun phrase: no function word and no verb."""
    word = tokens.words[n]
    if word == ".":  # `U.S.`
        before = tokens.words[n - 1]
        return tokens.glued(n) and len(before) == 1 and before.isalpha()
    if not word[0].isalpha() or (word.endswith("ly") and tokens.form(n).islower()):
        return False
    if word in STOPS or word in SKIPPED or word in LINKS:
        return False
    if word in SCALES or word in ORDER or (word in SHORT_SCALES and tokens.glued(n)):
        return False
    return tokens.word(n - 1) in DETERMINERS or not is_verb(tokens, n)
