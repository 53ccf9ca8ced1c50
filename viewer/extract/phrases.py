"""Who does something in a sentence: the noun phrases beside its verbs."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.extract.names.roles import roles, titles
from viewer.extract.tokens import word_set
from viewer.extract.words import (
    ADVERB,
    AUXILIARY,
    CLITIC,
    DETERMINER,
    MARK,
    NAME,
    NUMBER,
    PLAIN,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    RELATIVE,
    VERB,
    Word,
)

#: from the first word of a phrase to the one after its last
Phrase = tuple[int, int]

_NOUNS = frozenset((NAME, PLAIN, NUMBER))
_IN_PHRASE = frozenset((NAME, PLAIN, NUMBER, DETERMINER))
#: prepositions that tie a noun to the one before: the head of the union, a spokesman for the bank
_TIES = word_set("of for at from with in on")
_SUBJECT_PRONOUNS = word_set("he she they i we it you someone others everyone nobody")
_SPEAKING_RELATIVES = frozenset(("who", "which", "that"))
#: prepositions that begin clauses as well: after Holm left
_ALSO_CONJUNCTIONS = word_set("after as before since until than because like")
#: no phrase is longer
_LONGEST = 24
#: an apposition after a subject: X, head of Y, one of Z, said
_MOST_APPOSITIONS = 4
_WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday today yesterday")


def subject_before(words: Sequence[Word], verb: int) -> Phrase | None:
    """The phrase right before a verb that is its subject, adverbs and auxiliaries apart."""
    at = verb - 1
    while at >= 0 and (
        words[at].part in (ADVERB, AUXILIARY) or _is_auxiliary(words, at) or _is_day(words, at)
    ):
        at -= 1
    if at < 0:
        return None
    word = words[at]
    if word.low in _SPEAKING_RELATIVES:
        return (at, at + 1) if _is_relative(words, at, verb) else None
    if word.low in (",", "—", "–", ")"):
        return _before_apposition(words, at)
    phrase = phrase_ending(words, at)
    return _unless_tied(words, phrase) if phrase else None


def _unless_tied(words: Sequence[Word], phrase: Phrase) -> Phrase | None:
    """The phrase if no preposition governs it: (in the evening) Holm said."""
    first, end = phrase
    before = words[first - 1] if first else None
    if before is None or before.part != PREPOSITION or before.low in _ALSO_CONJUNCTIONS:
        return phrase
    if words[first].part == PRONOUN:
        return phrase
    name = end
    while name > first and words[name - 1].part == NAME:
        name -= 1
    return (name, end) if first < name < end else None


def _is_auxiliary(words: Sequence[Word], at: int) -> bool:
    """Whether it stands for an auxiliary: he's, they've, but not the mayor's."""
    if words[at].part != CLITIC:
        return False
    return words[at].low != "'s" or at == 0 or words[at - 1].part == PRONOUN


def _is_relative(words: Sequence[Word], at: int, verb: int) -> bool:
    """Whether `that` stands for a noun: the letter that says, but not the claim that there is."""
    if words[at].low != "that":
        return True
    noun = at > 0 and words[at - 1].part in (NAME, PLAIN)
    return noun and not any(w.low in ("there", "here") for w in words[at + 1 : verb])


def _is_day(words: Sequence[Word], at: int) -> bool:
    """Whether a date stands there without meaning who: the minister on Monday said."""
    if words[at].low in _WEEKDAYS:
        return True
    if words[at].part == NUMBER:
        return at > 0 and words[at - 1].low == "in"
    following = words[at + 1]
    return (
        following.low in _WEEKDAYS
        if words[at].low == "on"
        else (words[at].low == "in" and following.part == NUMBER)
    )


def _before_apposition(words: Sequence[Word], comma: int) -> Phrase | None:
    """The phrase before `, ... ,`, that is before one or several appositions.

    Of `the minister, Anna Holm,` it is the name.
    """
    last = comma
    found = None
    for _ in range(_MOST_APPOSITIONS):
        before = _opening(words, comma)
        phrase = phrase_ending(words, before - 1) if before > 0 else None
        if phrase is None:
            if before <= 0:
                break
            comma = before
            continue
        if found and _unless_tied(words, phrase) is None:
            # in a speech, the minister, Anna Holm, said
            break
        found = phrase
        if phrase[0] == 0 or words[phrase[0]].part == NAME or words[phrase[0] - 1].low != ",":
            break
        comma = before
    if found and found[1] + 1 < last and not _has_name(words, found):
        inner = phrase_starting(words, found[1] + 1)
        if inner and inner[1] == last and words[inner[0]].part == NAME:
            return inner
    return found


def _has_name(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase is a name with its role, rather than a role.

    `Ambassador Anna Holm` is, `the ambassador to Peru` is not, although it ends with a name.
    """
    first, end = phrase
    if words[end - 1].part != NAME:
        return False
    nouns = (n for n in range(first, end - 1) if words[n].low in roles())
    return not any(words[n + 1].low in _GOVERNING for n in nouns)


def _opening(words: Sequence[Word], closing: int) -> int:
    """Where what ends with a comma, dash or bracket begins; -1 for nowhere near."""
    mark = "(" if words[closing].low == ")" else words[closing].low
    before = _previous(words, closing, mark)
    if before > 0 and words[before - 1].low == ")":
        return _previous(words, before - 1, "(")
    return before


def _previous(words: Sequence[Word], at: int, mark: str) -> int:
    for place in range(at - 1, max(at - 40, -1), -1):
        if words[place].low == mark:
            return place
        if words[place].part == QUOTATION:
            return -1
    return -1


def phrase_ending(words: Sequence[Word], last: int) -> Phrase | None:
    """The noun phrase whose last word that is, None if it is no noun, name or pronoun."""
    if words[last].low in _SUBJECT_PRONOUNS:
        return last, last + 1
    if words[last].part not in _NOUNS and words[last].low not in _LONE_DETERMINERS:
        return None
    first = last
    while first > 0 and last - first < _LONGEST:
        step = _step_left(words, first)
        if not step:
            break
        first -= step
    while first < last and words[first].part == PREPOSITION:
        first += 1
    return _without_verb(words, first, last), last + 1


def _without_verb(words: Sequence[Word], first: int, last: int) -> int:
    """Where a phrase begins whose small letters before a name are no role: (oppose) Holm."""
    name = first
    while name < last and words[name].part == PLAIN:
        name += 1
    if name == first or words[name].part != NAME or words[name - 1].low in roles():
        return first
    return name


#: what ties a role to its place: ambassador to Peru, minister for trade
_GOVERNING = _TIES | {"to"}
#: words that stand for people without a noun
_LONE_DETERMINERS = word_set("some many others few several both another most all one")


def _step_left(words: Sequence[Word], first: int) -> int:
    """How many words before a phrase belong to it too."""
    before = words[first - 1]
    if words[first].part == DETERMINER and not (
        before.part == DETERMINER or before.low in _TIES or before.low == "to"
    ):
        return 0
    if before.part in _IN_PHRASE or before.low == "&":
        return 1
    if first == 1:
        return 0
    earlier = words[first - 2]
    if _ties(before, earlier):
        return 2
    is_adjective = before.part in (VERB, ADVERB) and earlier.part == DETERMINER
    return 1 if is_adjective or _is_possessive(before, earlier) else 0


def _ties(word: Word, noun: Word) -> bool:
    """Whether a preposition ties what follows to a noun: head of, ambassador to."""
    if word.low == "to":
        return noun.part == PLAIN
    return word.low in _TIES and noun.part in _NOUNS


def _is_possessive(word: Word, noun: Word) -> bool:
    if word.low == "'s":
        return noun.part in _NOUNS
    return word.low == "'" and noun.low.endswith("s")


def phrase_starting(words: Sequence[Word], first: int) -> Phrase | None:
    """The noun phrase that begins there, None if none does."""
    if first >= len(words):
        return None
    word = words[first]
    if word.low in _SUBJECT_PRONOUNS:
        return first, first + 1
    if word.part not in _IN_PHRASE or word.low in _WEEKDAYS:
        return None
    end = first
    while end < len(words) and end - first < _LONGEST and _belongs(words, first, end):
        end += 1
    while end > first and words[end - 1].part in (DETERMINER, PREPOSITION):
        end -= 1
    if end == first and words[first].low in _LONE_DETERMINERS:
        return first, first + 1
    return (first, end) if end > first else None


def _belongs(words: Sequence[Word], first: int, at: int) -> bool:
    """Whether a word goes on with the phrase that began before it."""
    word = words[at]
    if word.part in _IN_PHRASE or word.low in ("'s", "&"):
        return word.low not in _WEEKDAYS
    if word.low in _TIES:
        return _goes_on(words, at)
    return word.part == VERB and at == first + 1 and words[first].part == DETERMINER


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether a preposition ties on what follows: not `said Holm on Monday`, `in a statement`."""
    word, following = words[at].low, words[at + 1] if at + 1 < len(words) else None
    if following is None or following.low in _WEEKDAYS:
        return False
    if word != "of" and following.low.endswith("ing"):
        return False
    if word in ("of", "for", "at", "from"):
        return following.part in _IN_PHRASE and words[at - 1].part in _NOUNS
    return False


def finite_subject_before(words: Sequence[Word], at: int) -> Phrase | None:
    """The subject of the nearest verb before a place that has one beside it."""
    for place in range(at - 1, 0, -1):
        if words[place].part in (VERB, AUXILIARY) or words[place].low in ("'s", "'re", "'ve"):
            if words[place].low == "'s" and words[place - 1].part != PRONOUN:
                continue
            subject = subject_before(words, place)
            if subject is not None and subject[1] <= place:
                return subject
    return None


def main_subject(words: Sequence[Word], end: int) -> Phrase | None:
    """The subject of the first verb before a place that has one of its own."""
    for place in range(1, end):
        if words[place].part in (VERB, AUXILIARY):
            subject = subject_before(words, place)
            if subject and words[subject[0]].part != RELATIVE:
                return subject
    return None


def naming_subject(words: Sequence[Word]) -> Phrase | None:
    """The first subject that is no pronoun, whom a later pronoun can mean."""
    for place in range(1, len(words)):
        if words[place].part in (VERB, AUXILIARY):
            subject = subject_before(words, place)
            if subject and words[subject[0]].part not in (RELATIVE, PRONOUN):
                return subject
    return None


def coordinated(words: Sequence[Word], phrase: Phrase) -> Phrase:
    """The phrase with those that `and` joins to it: owners, crews and mayors."""
    first, end = phrase
    mark = "and"
    while first > 1 and words[first - 1].low == mark:
        left = phrase_ending(words, first - 2)
        if left is None:
            break
        first, mark = left[0], ","
    return first, end


def both(words: Sequence[Word], phrase: Phrase, *, after: bool) -> Phrase:
    """The phrase with the other name that `and` joins to it, where both can be the subject.

    Args:
        words: the sentence.
        phrase: that ends or begins with a name.
        after: whether the subject follows its verb: said Anna Holm and Per Lund.
    """
    first, end = phrase
    if after:
        other = phrase_starting(words, end + 1) if _is_and(words, end) else None
        return (first, other[1]) if other and _is_name(words, phrase, other) else phrase
    other = phrase_ending(words, first - 2) if first > 1 and _is_and(words, first - 1) else None
    if other is None or not _is_name(words, phrase, other):
        return phrase
    begins = other[0] == 0 or words[other[0] - 1].part in (QUOTATION, MARK)
    return (other[0], end) if begins else phrase


def _is_and(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and words[at].low == "and"


def _is_name(words: Sequence[Word], *phrases: Phrase) -> bool:
    ends = [(words[first], words[end - 1]) for first, end in phrases]
    # `Mr and Mrs Holm` are two, but the first has no name
    return all(a.part == b.part == NAME and b.form not in titles() for a, b in ends)


def named_after(words: Sequence[Word], phrase: Phrase) -> Phrase:
    """The name after a role and a comma, or else the phrase: the mayor, (Anna Holm)."""
    at = phrase[1]
    if at + 1 >= len(words) or words[at].low != "," or _has_name(words, phrase):
        return phrase
    name = phrase_starting(words, at + 1)
    if name is None or words[at + 1].part != NAME:
        return phrase
    ended = name[1] == len(words) or words[name[1]].low in (",", ".", ";")
    return name if ended else phrase
