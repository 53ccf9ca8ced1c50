"""How sure a proposed event is: what speaks for it, and what casts doubt on it.

A score orders a review and is never 1: the reader is a machine. From `SURE` on, somebody named
does something by a verb that means one thing, on a day that the text tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from viewer.extract.events.clauses import CONJUNCTIONS, Clause
from viewer.extract.events.dating import Dating
from viewer.extract.tokens import word_set
from viewer.extract.words import (
    AUXILIARY,
    NAME,
    NUMBER,
    PRONOUN,
    QUOTATION,
    RELATIVE,
    VERB,
    Word,
)
from viewer.model.event import Status
from viewer.model.when import Precision

#: scores from here on are right in more than four of five cases
SURE = 0.8
_MOST, _LEAST = 0.95, 0.05
_BASE = 0.3
_TOLD_DATE, _VERB, _PERSON, _SUBJECT, _HAPPENED, _STATEMENT = 0.25, 0.15, 0.12, 0.08, 0.05, -0.15


class Doubt(NamedTuple):
    """Words that cast doubt on what is told, and how much. examples: sentences with it."""

    weight: float
    words: str
    examples: tuple[str, ...]


DOUBTS = (
    Doubt(
        0.5,
        "rumoured rumored rumour rumours rumors allegedly alleged purportedly supposedly imagine "
        "fictional",
        (
            "It is rumoured that Holm resigned on Friday.",
            "Holm allegedly met Lund on Monday.",
        ),
    ),
    Doubt(
        0.3,
        "reportedly apparently perhaps possibly probably believed thought unconfirmed if whether "
        "unless seemingly maybe suggests suggested speculation",
        ("Holm reportedly met Lund on Monday.", "Holm met Lund on Monday if he was in town."),
    ),
    Doubt(0.2, "could may might would", ("Holm might meet Lund on Monday.",)),
)
_DOUBTS = tuple((row.weight, word_set(row.words)) for row in DOUBTS)
#: verbs that mean many things
_AMBIGUOUS = word_set(
    "strike strikes struck striking sink sinks sank sunk sinking hit hits hitting fall falls fell "
    "falling drop drops dropped rise rises rose climb climbs climbed jump jumps jumped slide "
    "slides slid close closes closed head heads headed call calls called set sets break breaks "
    "broke fire fires fired charge charges charged note notes noted find finds found push pushes "
    "pushed press presses pressed direct directs directed open opens opened test tests tested "
    "return returns returned lose loses lost gain gains gained win wins won want wants wanted ask "
    "asks asked cut cuts raise raises raised leave leaves left name names named begin began start "
    "started end ends ended fly flew send sent talk phone rally rallied weigh weighs see"
)
_BE = word_set("is are was were be been being")
_UNSURE_VERB, _NO_AGENT, _PRONOUN, _NOUN_ALONE, _DENIED = 0.2, 0.12, 0.2, 0.1, 0.35


def confidence_of(clause: Clause, dating: Dating, status: Status, actors: Sequence[str]) -> float:
    """How sure the event of a clause is, between 0.05 and 0.95."""
    trigger = clause.trigger
    score = _BASE + _TOLD_DATE * dating.is_told + _PERSON * bool(actors)
    score += _VERB * bool(trigger and trigger.is_verb) + _SUBJECT * bool(clause.subject)
    score += _HAPPENED * (status is Status.HAPPENED)
    score += _STATEMENT * bool(trigger and trigger.kind == "statement")
    score -= sum(weight for weight, words in _DOUBTS if _has(clause.words, words))
    score -= _doubt_of_the_words(clause)
    if status is Status.DENIED:
        return bounded(min(score, _DENIED))
    return _refined(score, _shade(clause, dating, actors))


def _refined(score: float, shade: float) -> float:
    """The score with its shade, which orders like cases and makes nothing sure or unsure."""
    refined = bounded(bounded(score) + shade)
    return max(refined, SURE) if bounded(score) >= SURE else min(refined, SURE - 0.01)


def _shade(clause: Clause, dating: Dating, actors: Sequence[str]) -> float:
    """What makes one of two like cases the likelier: a day, two who take part, the main verb."""
    words, told = clause.words, clause.told
    begins = words[0].form[:1].isupper() or words[0].part == QUOTATION
    is_aside = words[0].part == RELATIVE or words[0].low in CONJUNCTIONS
    is_main = 0 <= clause.verb <= told <= clause.verb + _NEAR_VERB
    is_meant = told > 0 and words[told - 1].low == "to"
    shade = _PRECISE.get(dating.precision, -0.02) if dating.is_told else 0.0
    shade += 0.02 * (len(actors) > 1) + 0.01 * any(w.part == NUMBER for w in words)
    shade += 0.02 * begins + 0.02 * is_main - 0.05 * is_aside - 0.05 * is_meant
    return shade - _MIDDLE


#: the finer a date that the text tells, the surer
_PRECISE = {Precision.DAY: 0.02, Precision.WEEK: 0.01, Precision.MONTH: 0.0}
_NEAR_VERB, _MIDDLE = 3, 0.06


def bounded(score: float) -> float:
    """The score within what a machine may say."""
    return round(min(max(score, _LEAST), _MOST), 2)


def _has(words: Sequence[Word], doubtful: frozenset[str]) -> bool:
    return any(w.low in doubtful and w.part != NAME for w in words)


def _doubt_of_the_words(clause: Clause) -> float:
    """What its verb and its subject leave open."""
    words, told = clause.words, clause.told
    doubt = 0.0
    if clause.trigger is None:
        return doubt
    if not clause.trigger.is_verb:
        doubt += _NOUN_ALONE
    elif words[told].low in _AMBIGUOUS:
        doubt += _UNSURE_VERB
    if _is_passive(words, told) and not any(w.low == "by" for w in words[told:]):
        doubt += _NO_AGENT
    if clause.subject and words[clause.subject[0]].part == PRONOUN:
        doubt += _PRONOUN
    return doubt


def _is_passive(words: Sequence[Word], told: int) -> bool:
    before = [w for w in words[max(told - 3, 0) : told] if w.part in (AUXILIARY, VERB)]
    return bool(before) and before[-1].low in _BE and words[told].low.endswith(("ed", "n", "t"))


def is_at_odds(clause: Clause, dating: Dating, published: date) -> bool:
    """Whether a verb in the past tells what the date says is still to come."""
    words, told = clause.words, clause.told
    if dating.start <= published.isoformat() or words[told].part != VERB:
        return False
    return told == 0 or words[told - 1].part != AUXILIARY
