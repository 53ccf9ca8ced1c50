"""Sentences as their writer made them: each quotation in them is one word."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.extract.quotations.cues import speaking_forms
from viewer.extract.quotations.marks import Quoted
from viewer.extract.words import (
    AUXILIARY,
    DETERMINER,
    MARK,
    NAME,
    PRONOUN,
    QUOTATION,
    Word,
    words_of,
)

Sentence = list[Word]

#: brackets are left out as well: what an editor adds in them belongs to the sentence
_QUOTATION_MARKS = frozenset("\"“”„‟«»‘’‚‛`'´[]")
_STOPS = frozenset(".!?…")
_ASKING = frozenset("!?")
#: so far after a quotation that asks may its verb of saying stand: “Why?” the mayor asked
_NEAR = 7
#: what goes on for so many words is no sentence; every rule's time is bounded by it
_LONGEST = 400


def framed(
    text: str, paragraphs: Sequence[tuple[int, int]], quoted: Sequence[Quoted]
) -> list[list[Sentence]]:
    """The sentences of every paragraph."""
    inside: list[list[tuple[int, Quoted]]] = [[] for _ in paragraphs]
    for number, q in enumerate(quoted):
        if q.outer < 0:
            inside[q.paragraph].append((number, q))
    return [
        sentences_of(text, *span, within) for span, within in zip(paragraphs, inside, strict=True)
    ]


def sentences_of(
    text: str, start: int, end: int, quotations: Sequence[tuple[int, Quoted]]
) -> list[Sentence]:
    """The sentences of a paragraph.

    Args:
        text: the whole text.
        start: of the paragraph.
        end: of the paragraph.
        quotations: those in it that stand in no other, with their places in the list of all.
    """
    words: list[Word] = []
    at = start
    for number, quoted in quotations:
        if at < quoted.start:
            words += _unmarked(text, at, quoted.start)
        words.append(Word("", "", quoted.start, quoted.end, QUOTATION, number))
        at = quoted.end
    if at < end:
        words += _unmarked(text, at, end)
    return _split(text, words)


def _unmarked(text: str, start: int, end: int) -> list[Word]:
    found = words_of(text, start, end)
    return [w for w in found if w.part != MARK or w.low not in _QUOTATION_MARKS]


def _split(text: str, words: list[Word]) -> list[Sentence]:
    sentences: list[Sentence] = []
    first = 0
    for at, word in enumerate(words):
        if at - first >= _LONGEST:
            sentences.append(words[first : at + 1])
            first = at + 1
        elif word.part == MARK and word.low not in _STOPS:
            continue
        elif (word.part == MARK or word.part == QUOTATION) and _ends(text, words, at):
            sentences.append(words[first : at + 1])
            first = at + 1
    if first < len(words):
        sentences.append(words[first:])
    return [s for s in map(_begun, sentences) if s]


def _ends(text: str, words: list[Word], at: int) -> bool:
    if at + 1 == len(words):
        return True
    word, following = words[at], words[at + 1]
    if word.part == MARK:
        return not following.form[:1].islower() and following.part != MARK
    last = text[word.end - 1]
    if last not in _STOPS:
        return following.part == QUOTATION and words[at].quotation >= 0 and last not in ",;:—–-"
    if following.part == MARK or following.form[:1].islower():
        return False
    is_announced = at > 0 and words[at - 1].low == ":"
    return is_announced or not (last in _ASKING and _is_attributed(words, at + 1))


def _is_attributed(words: list[Word], at: int) -> bool:
    """Whether a subject and a verb of saying follow."""
    if words[at].part not in (NAME, PRONOUN, DETERMINER):
        return False
    for place in range(at + 1, min(at + _NEAR, len(words))):
        word = words[place]
        if word.low in speaking_forms():
            # what a colon follows announces what comes next
            return place + 1 == len(words) or words[place + 1].low != ":"
        if word.part in (AUXILIARY, QUOTATION, MARK):
            return False
    return False


def _begun(sentence: Sentence) -> Sentence:
    """The sentence without the full stop or dash that it begins with."""
    first = 0
    while first < len(sentence) and sentence[first].part == MARK:
        first += 1
    return sentence[first:] if first else sentence
