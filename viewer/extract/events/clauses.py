"""The clauses of a sentence: who does what, when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from viewer.extract.events.senses import is_empty, kind_there
from viewer.extract.events.triggers import Trigger, triggers
from viewer.extract.phrases import Phrase, coordinated, finite_subject_before, subject_before
from viewer.extract.tokens import word_set
from viewer.extract.words import (
    ADVERB,
    AUXILIARY,
    DETERMINER,
    MARK,
    NAME,
    PLAIN,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    VERB,
    Word,
)

#: what begins a clause of its own
CONJUNCTIONS = word_set(
    "while after before but although though whereas as when once because since which who until "
    "including saying adding citing"
)
#: those that begin none without a verb after them: as coach, until 2017
_ALSO_PREPOSITIONS = word_set("after before until as since because")
_MARKS = frozenset((";", "—", "–", ":"))
#: a clause that follows `and` has its verb so soon
_SOON = 7
#: so far a mark is looked for
_FAR = 40
#: clauses with fewer words belong to what comes before
_SHORTEST = 4


_DAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday so it this that and statement "
    "interview a an"
)
#: what a trigger weighs besides its rank: what is told to have been said is no event by its nouns
_FINITE_VERB, _SAID, _OTHER_VERB, _SAID_ASIDE, _NOUN = 15, 28, 30, 41, 42
#: `called on` says more than `called`
_PHRASAL = -1
#: the main verb stands so near after its auxiliary
_NEAR_VERB = 3


class Clause(NamedTuple):
    """A part of a sentence. verb: place of its first verb, -1 for none; subject: before that."""

    words: Sequence[Word]
    verb: int
    subject: Phrase | None
    trigger: Trigger | None
    told: int

    @property
    def has_agent(self) -> bool:
        """Whether it names who does it, and not by a pronoun alone."""
        part = self.words[self.subject[0]].part if self.subject else PRONOUN
        return part not in (PRONOUN, RELATIVE)

    @property
    def start(self) -> int:
        """The first character."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """The place after the last character."""
        return self.words[-1].end


def is_hollow(clause: Clause) -> bool:
    """Whether it only names who said something and not what: officials said."""
    words, trigger = clause.words, clause.trigger
    if trigger is None or trigger.kind != "statement" or clause.subject is None:
        return False
    if not trigger.is_verb:
        return False
    first, end = clause.subject
    around = (*words[:first], *words[end : clause.told], *words[clause.told + 1 :])
    said = [w for w in around if w.part not in (MARK, PREPOSITION, ADVERB, AUXILIARY)]
    return end <= clause.told and all(w.low in _DAYS or w.low in CONJUNCTIONS for w in said)


def clauses_of(sentence: Sequence[Word]) -> Iterator[Clause]:
    """The clauses in order."""
    first = 0
    for at in range(_SHORTEST, len(sentence) - _SHORTEST):
        if at - first >= _SHORTEST and _divides(sentence, first, at):
            yield _clause(sentence, first, at)
            first = at
    if first < len(sentence):
        yield _clause(sentence, first, len(sentence))


def _divides(sentence: Sequence[Word], first: int, at: int) -> bool:
    word = sentence[at]
    if word.low in _MARKS:
        return _has_verb(sentence, at + 1, len(sentence)) and _has_verb(sentence, first, at)
    if word.low == "that":
        return sentence[at + 1].low.endswith("s") and _is_relative(sentence, at)
    if word.low in CONJUNCTIONS:
        if word.low in _ALSO_PREPOSITIONS and not _has_verb(sentence, at, _mark(sentence, at)):
            return False
        return _has_verb(sentence, first, at)
    if word.low == "and" and sentence[at - 1].low == ",":
        return _has_verb(sentence, first, at) and _has_verb(sentence, at, at + _SOON)
    return False


def _mark(sentence: Sequence[Word], at: int) -> int:
    """The next comma or the like."""
    after = range(at + 1, min(at + _FAR, len(sentence)))
    return next(
        (n for n in after if sentence[n].low in _MARKS or sentence[n].low == ","), after.stop
    )


def _is_relative(sentence: Sequence[Word], at: int) -> bool:
    """Whether `that` tells more of a noun: the harvest that begins in May."""
    known = triggers().get(sentence[at + 1].low, ())
    return sentence[at - 1].part in (PLAIN, NAME) and any(t.is_verb for t in known)


def _has_verb(words: Sequence[Word], first: int, end: int) -> bool:
    return any(w.part in (VERB, AUXILIARY) or _is_verb_form(w) for w in words[first:end])


def _is_verb_form(word: Word) -> bool:
    if word.part != PLAIN:
        return False
    return any(t.is_verb for t in triggers().get(word.low, ())) and word.low.endswith(("ed", "ing"))


def _clause(sentence: Sequence[Word], first: int, end: int) -> Clause:
    words = sentence[first:end]
    verb, subject = _predicate(words)
    if subject is None and first:
        outer = finite_subject_before(sentence, first)
        subject = None if outer is None else (outer[0] - first, outer[1] - first)
        subject = subject if subject and subject[0] >= 0 else None
    trigger, told = _trigger(words, verb)
    return Clause(words, verb, subject, trigger, told)


def _predicate(words: Sequence[Word]) -> tuple[int, Phrase | None]:
    """The first verb that has a subject before it, or else the first verb."""
    lone, aside = -1, None
    for at, word in enumerate(words):
        if word.part in (VERB, AUXILIARY):
            lone = at if lone < 0 else lone
            subject = subject_before(words, at) if at else None
            if subject and subject[0] and words[subject[0]].part == RELATIVE:
                # who took over in May, said: what is told aside is not what the clause tells
                aside = aside or (at, subject)
            elif subject:
                return at, coordinated(words, subject)
    return aside or (lone, None)


def _trigger(words: Sequence[Word], verb: int) -> tuple[Trigger | None, int]:
    """The trigger of a clause with its place: of its verb, or else of its most telling noun."""
    known = triggers()
    best: tuple[int, Trigger, int] | None = None
    for at, word in enumerate(words):
        for trigger in known.get(word.low, ()):
            weight = _weight(words, at, trigger, verb)
            if weight is not None and (best is None or weight < best[0]):
                best = weight, trigger, at
    if best is None:
        return None, -1
    _, trigger, at = best
    return trigger._replace(kind=kind_there(trigger.kind, words)), at


def _weight(words: Sequence[Word], at: int, trigger: Trigger, verb: int) -> int | None:
    """The less, the more a trigger decides; None if the word is something else there."""
    if not trigger.is_verb:
        return trigger.rank + _NOUN
    before = words[at - 1] if at else None
    if _is_another(words, at, trigger):
        return None
    is_main = verb >= 0 and verb <= at <= verb + _NEAR_VERB
    if trigger.kind == "statement":
        return _SAID if is_main else _SAID_ASIDE
    if is_main:
        return _PHRASAL if trigger.then else trigger.rank
    is_finite = before is not None and before.part in (AUXILIARY, PRONOUN)
    return trigger.rank + (_FINITE_VERB if is_finite else _OTHER_VERB)


def _is_another(words: Sequence[Word], at: int, trigger: Trigger) -> bool:
    """Whether the word is no verb there, or not this one, or says nothing of its own."""
    before = words[at - 1] if at else None
    following = words[at + 1].low if at + 1 < len(words) else ""
    if words[at].part == NAME or (trigger.then and following != trigger.then):
        return True
    if before is not None and before.part in (DETERMINER, PREPOSITION) and before.low != "to":
        return True
    return not trigger.then and is_empty(words, at)
