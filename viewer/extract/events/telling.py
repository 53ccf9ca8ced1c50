"""Which of the times in a clause date what it tells, and which date something else in it."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.extract.events.clauses import Clause
from viewer.extract.events.triggers import triggers
from viewer.extract.patterns import pattern
from viewer.extract.phrases import phrase_starting, subject_before
from viewer.extract.spans import FoundTime
from viewer.extract.tokens import word_set
from viewer.extract.words import (
    AUXILIARY,
    DETERMINER,
    MARK,
    NAME,
    PLAIN,
    PRONOUN,
    QUOTATION,
    RELATIVE,
    VERB,
    Word,
)

Span = tuple[int, int]

_ASIDE_ENDS = frozenset((",", ")", "—", "–", ";"))
_RELATIVES = word_set("who which whom whose where")
_REPORTING = word_set("said says told tells added adds wrote writes reported reports announced")
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday yesterday today")
_LEVEL = (
    r"(?:(?:a|an|its|the|their)\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:peak|high|low|level|record|trough|rate|total|figure|pace|[$£€]?\d[\d.,]*\S*(?:\s\w+)?)s?"
)
#: before a time with which something is compared, up to the time itself
_COMPARED = (
    rf"(?i)(?:compared\s+(?:with|to)\s+[^,.;]{{0,30}}|than\s+(?:it\s+was\s+|they\s+were\s+)?"
    rf"(?:in|at|on|during)?\s*|(?:versus|vs\.?)\s+(?:[^,.;]{{0,20}}\s)?"
    rf"|\bfrom\s+{_LEVEL}\s+(?:in|of|on|at)\s+(?:the\s+)?"
    rf"|\b(?:\w{{2,}}est|most|least|first|worst|best)\b[^,.;]{{0,30}}\bsince\s+(?:the\s+)?)$"
)
_LOOKED_BACK = 60


def times_of(text: str, clause: Clause, times: Sequence[FoundTime]) -> list[FoundTime]:
    """The times that date the event of a clause.

    Left out are those in quotations, in relative clauses and other asides, those that something
    is compared with, those of what a statement tells, and those at which a thing was told.

    Args:
        text: the whole text.
        clause: with a trigger.
        times: those in the clause.
    """
    return _between(text, clause, times, _told_between(clause.words, clause.told))


def attributed_times(text: str, clause: Clause, times: Sequence[FoundTime]) -> list[FoundTime]:
    """The times of what a clause tells before it says, at its end, who said so.

    Such an ending only names where the news is from: `The works closed on Monday, Ms Kell said`.
    Arguments as for `times_of`; nothing where the clause does not end like that.
    """
    words, told = clause.words, clause.told
    if not _is_saying(words[told]):
        return []
    first, _ = _frame(words, told)
    at = next(n for n, word in enumerate(words) if word.start >= first)
    # an office before the name: the foreman Ada Orme
    while at and words[at - 1].part in (PLAIN, NAME, DETERMINER):
        at -= 1
    if at == 0 or words[at - 1].low != ",":
        return []
    return _between(text, clause, times, (words[0].start, words[at].start))


def _between(text: str, clause: Clause, times: Sequence[FoundTime], span: Span) -> list[FoundTime]:
    """The times in a part of a clause that are not told by the way or for comparison."""
    words, told = clause.words, clause.told
    asides = [(w.start, w.end) for w in words if w.part == QUOTATION]
    asides += _relative_clauses(words, told) + _participles(words, told)
    first, end = span
    kept = []
    for time in times:
        is_aside = any(a <= time.start < b for a, b in asides)
        if is_aside or not first <= time.start < end:
            continue
        if not pattern(_COMPARED).search(
            text, max(time.start - _LOOKED_BACK, clause.start), time.start
        ):
            kept.append(time)
    return kept


def _relative_clauses(words: Sequence[Word], told: int) -> list[Span]:
    """Those that do not tell the event themselves: Holm, who came in 2021, said."""
    found = []
    for at, word in enumerate(words):
        if at and word.low in _RELATIVES:
            stop = _aside_end(words, at)
            if at < told < stop and words[at - 1].low not in _ASIDE_ENDS:
                stop = told
            if not at < told < stop:
                found.append((word.start, words[stop - 1].end))
    return found


def _participles(words: Sequence[Word], told: int) -> list[Span]:
    """What is told of the subject between commas: Holm, elected in 2019, said."""
    found = []
    for at in range(1, told):
        if words[at - 1].low == "," and words[at].part == VERB and words[at].low.endswith("ed"):
            stop = _aside_end(words, at)
            if stop <= told and stop < len(words):
                found.append((words[at].start, words[stop].end))
    return found


def _aside_end(words: Sequence[Word], at: int) -> int:
    stop = at + 1
    while stop < len(words) and words[stop].low not in _ASIDE_ENDS:
        stop += 1
    return stop


def _is_saying(word: Word) -> bool:
    return any(t.kind == "statement" and t.is_verb for t in triggers().get(word.low, ()))


def _told_between(words: Sequence[Word], told: int) -> Span:
    """The part of the clause in which times date the event, as places in the text."""
    everything = words[0].start, words[-1].end
    if _is_saying(words[told]):
        return _frame(words, told)
    say = next((n for n, w in enumerate(words) if w.low in _REPORTING and n != told), -1)
    if say < 0:
        return everything
    first, last = _frame(words, say)
    at = words[told].start
    if at >= last:
        return last, everything[1]
    return (everything[0], first) if at < first else everything


def _frame(words: Sequence[Word], say: int) -> Span:
    """The words of saying with their own adverbs, without what is said."""
    subject = subject_before(words, say) if say else None
    following = phrase_starting(words, say + 1)
    if subject is None and following:
        last = _content(words, following[1])
        return words[say].start, words[last - 1].end
    begin = subject[0] if subject else say
    if not any(w.part in (VERB, AUXILIARY, QUOTATION) for w in words[:begin]):
        begin = 0
    return words[begin].start, words[_content(words, say + 1) - 1].end


def _content(words: Sequence[Word], at: int) -> int:
    """Where that begins which is said: after `that`, or with a subject of its own."""
    for place in range(at, len(words)):
        word = words[place]
        if word.low == "that" or word.part == QUOTATION or word.low == ":":
            return place
        if word.part in (VERB, AUXILIARY) and place > at:
            subject = subject_before(words, place)
            if subject and subject[0] >= at:
                return _after_days(words, subject[0])
        if word.part in (PRONOUN, RELATIVE) and place > at and words[place - 1].part != MARK:
            return place
    return len(words)


def _after_days(words: Sequence[Word], at: int) -> int:
    while at < len(words) - 1 and words[at].low in _DAYS:
        at += 1
    return at
