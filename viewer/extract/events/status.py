"""How an event stands, by the verbs and nouns of its clause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from viewer.extract.tokens import word_set
from viewer.extract.words import (
    ADVERB,
    AUXILIARY,
    DETERMINER,
    NAME,
    PREPOSITION,
    PRONOUN,
    VERB,
    Word,
)
from viewer.model.event import Status


class StatusRow(NamedTuple):
    """A status and the words that give it.

    kinds: the kinds of event for which they do, "" for all. examples: clauses that have it.
    """

    status: Status
    words: str
    kinds: str
    examples: tuple[str, ...]


#: the first row that fits decides
STATUS_ROWS = (
    StatusRow(Status.DENIED, "deny denies denied denying", "", ("Holm denied a deal with Peru.",)),
    StatusRow(
        Status.THREATENED,
        "threaten threatens threatened threat threats threatening",
        "",
        ("Peru threatened new duties on wine.",),
    ),
    StatusRow(
        Status.THREATENED,
        "could may might would warned warns warning",
        "retaliation sanction tariff",
        ("Peru could impose duties on wine.",),
    ),
    StatusRow(
        Status.DEMANDED,
        "demand demands demanded demanding urged urges urging asked asks asking requests requested "
        "insisted ultimatum",
        "demand tariff deal policy deadline sanction",
        ("Peru demanded an end to the fees.",),
    ),
    StatusRow(
        Status.PLANNED,
        "will 'll shall plans planned planning intends expected scheduled considering weighing "
        "weighs considers preparing prepares proposed proposes due upcoming poised aims hopes "
        "offered offers offering vowed vows pledged pledges promised promises "
        "forthcoming likely set could may might would",
        "",
        (
            "Ms Holm will visit Lima in May.",
            "The court is set to rule in April.",
            "Ms Holm is expected to visit Lima.",
            "Norway offered to host talks in March.",
            "The harbour board may approve the plan in June.",
        ),
    ),
    StatusRow(
        Status.ONGOING,
        "continue continues continuing remain remains still ongoing",
        "",
        ("Talks with Peru continue in Lima.",),
    ),
)
_KNOWN = tuple((row, word_set(row.words), row.kinds.split()) for row in STATUS_ROWS)
_TELLING = frozenset(mark for _, marks, _ in _KNOWN for mark in marks)
_BE = word_set("is are 's 're am been")
#: what is told in the present without -ing has not ended either
_PRESENT = word_set("is are do does 's 're")
#: words that mean a plan only with `to` and the like after them
_WITH_TO = word_set("set due likely expected poised scheduled")
_AFTER = ("to", "for", "in", "on")
#: words that are things as well: `unveiled the plans`, `rejected the planned pier`
_THINGS_TOO = word_set("plans planned")
#: what makes them so before them, and what has `plans` be a verb behind it
_BEFORE_THING = word_set(
    "the a an of this that these those its his her their our my your any no such for on in by 's"
)
_BEHIND_PLANS = word_set("to a an its his her their another new more")
_GOING_TO = ("going", "to")
#: modals that are names as well
_NAMES_TOO = word_set("may will")
#: kinds that happen when a plain past tells them, whatever else the clause says
_PLAINLY_TOLD = word_set("talks deal market other statement")
#: words between a form of `be` and the verb in -ing
_BETWEEN = 3


def status_of(words: Sequence[Word], kind: str, told: int = -1) -> Status:
    """How the event of a clause stood when it was written.

    Args:
        words: the clause.
        kind: of the event.
        told: the place of the word that tells it, -1 if that says nothing of the status.
    """
    if kind in _PLAINLY_TOLD and told >= 0 and _is_past(words, told):
        return Status.HAPPENED
    # the name of a month or of a person is no modal: in May, Ms May, Will Lund
    said_words = [w for w in words if w.part != NAME or w.low not in _NAMES_TOO]
    lows = [w.low for w in said_words if w.low != "'s" or _is_verb(words, w)]
    present = set(lows)
    for row, marks, kinds in _KNOWN:
        said = marks & present
        if said and (not kinds or kind in kinds) and any(_counts(lows, m) for m in said):
            return row.status
    if kind in ("demand", "deadline"):
        return Status.DEMANDED if kind == "demand" else Status.PLANNED
    return _by_tense(words, lows, kind)


def _is_past(words: Sequence[Word], told: int) -> bool:
    """Whether the verb that tells an event is a plain past with its subject before it."""
    word = words[told]
    if word.part != VERB or word.low.endswith("s") or word.low in _TELLING:
        return False
    before = told - 1
    while before >= 0 and words[before].part == ADVERB:
        before -= 1
    return before >= 0 and words[before].part not in (AUXILIARY, PREPOSITION, DETERMINER)


def _is_verb(words: Sequence[Word], word: Word) -> bool:
    """Whether 's stands for `is`: he's, not the mayor's."""
    at = next(n for n, w in enumerate(words) if w is word)
    return at > 0 and words[at - 1].part == PRONOUN


def _by_tense(words: Sequence[Word], lows: Sequence[str], kind: str) -> Status:
    for at, low in enumerate(lows):
        if low in _BE and _is_progressive(words, at + 1):
            is_plan = tuple(lows[at + 1 : at + 3]) == _GOING_TO
            return Status.PLANNED if is_plan else Status.ONGOING
    if kind == "statement" or not _PRESENT.intersection(lows):
        return Status.HAPPENED
    return Status.ONGOING


def _counts(lows: Sequence[str], mark: str) -> bool:
    if mark in _THINGS_TOO:
        return any(low == mark and not _is_thing(lows, at) for at, low in enumerate(lows))
    if mark not in _WITH_TO:
        return True
    at = lows.index(mark)
    return at + 1 < len(lows) and lows[at + 1] in _AFTER


def _is_thing(lows: Sequence[str], at: int) -> bool:
    """Whether `plans` or `planned` at a place is or describes a thing: nobody plans by it."""
    if at and lows[at - 1] in _BEFORE_THING:
        return True
    return lows[at] == "plans" and not _BEHIND_PLANS.intersection(lows[at + 1 : at + 2])


def _is_progressive(words: Sequence[Word], at: int) -> bool:
    for word in words[at : at + _BETWEEN]:
        if word.low.endswith("ing"):
            return True
        if word.part not in (AUXILIARY, ADVERB):
            return False
    return False
