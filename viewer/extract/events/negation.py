"""What did not happen: sides that did not meet, a treaty that nobody signed, a refusal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from viewer.extract.events.clauses import Clause
from viewer.extract.tokens import word_set
from viewer.extract.words import (
    ADVERB,
    AUXILIARY,
    PLAIN,
    VERB,
    Word,
)
from viewer.model.event import Status


class NegationRow(NamedTuple):
    """Words that say that something did not happen.

    status: of what is told all the same, None where nothing is left to tell. before_to: whether
    they do so only with `to` after them. examples: sentences.
    """

    status: Status | None
    words: str
    before_to: bool
    examples: tuple[str, ...]


NEGATION_ROWS = (
    NegationRow(
        None,
        "not never cannot hardly neither nor",
        False,
        (
            "The two sides did not meet last week.",
            "Norway never signed the treaty with Peru.",
            "Holm has not signed the contract.",
            "Holm didn't visit Lima on Tuesday.",
        ),
    ),
    NegationRow(
        None,
        "yet fail fails failed failing unable unwilling reluctant stopped neglected",
        True,
        (
            "The court has yet to rule on the harbour.",
            "Parliament failed to ban the nets on Tuesday.",
        ),
    ),
    NegationRow(
        Status.DENIED,
        "refuse refuses refused refusing decline declines declined declining",
        True,
        (
            "Norway refused to sign the treaty on Monday.",
            "Ms Holm declined to meet Mr Lund on Tuesday.",
        ),
    ),
)
#: verbs that undo what the noun after them tells
UNDOING = (
    (
        "cancel cancels cancelled canceled cancelling canceling scrapped scraps shelved shelves "
        "axed postponed postpones abandoned abandons aborted rejected rejects boycotted blocked"
    ),
    (
        "Ms Holm cancelled a visit to Lisbon on Monday.",
        "Norway rejected the treaty on Monday.",
    ),
)
#: subjects and objects that are nobody and nothing
NOBODY = (
    "no none nobody neither",
    (
        "No deal was signed on Monday.",
        "Neither side signed the treaty on Monday.",
        "Holm and Lund reached no deal on Monday.",
        "Lima is still without a treaty.",
    ),
)
_ROWS = tuple((row, word_set(row.words)) for row in NEGATION_ROWS)
_UNDOING = word_set(UNDOING[0])
_NOBODY = word_set(NOBODY[0])
_ABSENT = _NOBODY | {"without"}
#: `not only` says that it is so
_ONLY = word_set("only just merely least")
#: so far before a word stands what negates it, and so far after the first verb
_REACH, _OBJECT = 7, 3


class Negation(NamedTuple):
    """What is left of something that did not happen. status: None for nothing."""

    status: Status | None


def negation_of(clause: Clause) -> Negation | None:
    """Whether a clause says that its event did not happen, None if it did."""
    words, told = clause.words, clause.told
    if clause.subject and words[clause.subject[0]].low in _NOBODY:
        return Negation(None)
    trigger = clause.trigger
    if trigger and trigger.is_verb:
        return _before(words, told)
    if any(w.low in _ABSENT for w in words[max(told - _OBJECT, 0) : told]):
        return Negation(None)
    if any(w.low in _UNDOING for w in words[max(told - _REACH, 0) : told]):
        return Negation(Status.DENIED)
    verb = max(clause.verb, 0)
    while verb + 1 < told and words[verb + 1].part in (ADVERB, AUXILIARY):
        verb += 1
    return _before(words, min(verb + 1, told))


def _before(words: Sequence[Word], at: int) -> Negation | None:
    """What the chain of verbs before a place says: did not, has yet to, refused to."""
    place = at - 1
    while place >= max(at - _REACH, 0) and _is_chained(words[place], at - place):
        word, following = words[place], words[place + 1].low
        if word.low.endswith("n't"):
            return Negation(None)
        for row, marks in _ROWS:
            fits = following == "to" if row.before_to else following not in _ONLY
            if word.low in marks and fits:
                return Negation(row.status)
        place -= 1
    return None


def _is_chained(word: Word, distance: int) -> bool:
    if word.part in (ADVERB, AUXILIARY, VERB) or word.low in ("to", "yet", "nor", "neither"):
        return True
    return word.part == PLAIN and distance > 1 and _is_negative(word)


def _is_negative(word: Word) -> bool:
    return any(word.low in marks for row, marks in _ROWS if row.before_to)
