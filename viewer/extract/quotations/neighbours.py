"""Whose words a quotation is when its own sentence does not say: read paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from viewer.extract.phrases import (
    Phrase,
    both,
    coordinated,
    finite_subject_before,
    main_subject,
    naming_subject,
    phrase_starting,
)
from viewer.extract.quotations.attributions import Attribution, attributions, is_relative
from viewer.extract.quotations.frames import Sentence, sentences_of
from viewer.extract.quotations.kinds import is_speech, is_title
from viewer.extract.quotations.marks import Quoted
from viewer.extract.quotations.sieve import Place, credited
from viewer.extract.words import AUXILIARY, NAME, PRONOUN, QUOTATION, RELATIVE, VERB

Span = tuple[int, int]

#: a line that signs a quotation is no longer
_LONGEST_SIGNATURE = 120
_DASHES = "—–―"


class Credit(NamedTuple):
    """Who is credited with a quotation.

    speaker, cue: spans of the text. group: place of the first quotation of one speech.
    rule: which rule found it. before: the subject of the sentence before, whom a pronoun may mean.
    """

    speaker: Span
    cue: Span | None
    group: int
    rule: str
    before: Span | None = None


@dataclass
class _Paragraph:
    """A paragraph with what is known of the one before it."""

    text: str
    sentences: Sequence[Sentence]
    quotations: Sequence[tuple[int, Quoted]]
    credits: dict[int, Credit]
    #: credit of the last speaker of the paragraph before
    last: Credit | None
    #: the paragraph before ends with a colon
    announced: bool
    #: the quotation that the paragraph before did not close, -1 for none
    unclosed: int

    @cached_property
    def _places(self) -> dict[int, int]:
        """Where in the paragraph each quotation stands among the others."""
        return {number: place for place, (number, _) in enumerate(self.quotations)}

    def neighbour(self, number: int, step: int) -> Credit | None:
        """The credit of the quotation before (-1) or after (1) one in the same paragraph."""
        place = self._places[number] + step
        if not 0 <= place < len(self.quotations):
            return None
        return self.credits.get(self.quotations[place][0])


class NeighbourRule(NamedTuple):
    """A way of finding the speaker beyond the sentence.

    speech_only: for quotations that are a sentence of their own. examples: texts in which it
    finds the one in angle brackets for a quotation.
    """

    name: str
    speech_only: bool
    choose: Callable[[_Paragraph, int], Credit | None]
    examples: tuple[str, ...]


def _continued(paragraph: _Paragraph, number: int) -> Credit | None:
    return paragraph.neighbour(number, -1)


def _unclosed(paragraph: _Paragraph, number: int) -> Credit | None:
    if paragraph.unclosed < 0 or number != paragraph.quotations[0][0]:
        return None
    return paragraph.credits.get(paragraph.unclosed)


def _announced(paragraph: _Paragraph, number: int) -> Credit | None:
    last = paragraph.last
    return last._replace(group=number) if last and paragraph.announced else None


def _followed(paragraph: _Paragraph, number: int) -> Credit | None:
    later = paragraph.neighbour(number, 1)
    if later is None or later.rule not in ("right", "signed"):
        return None
    return later._replace(group=number)


def _before(paragraph: _Paragraph, number: int) -> Credit | None:
    return paragraph.last if number >= 0 else None


NEIGHBOUR_RULES = (
    NeighbourRule(
        "continued",
        True,
        _continued,
        ("“We will not pay,” <the mayor> said. “Not now.”", "<She> said: “No.” “Never.”"),
    ),
    NeighbourRule(
        "unclosed",
        False,
        _unclosed,
        (
            "“We will not pay,” <the mayor> said. “Not now.\n\n“Not ever.”",
            "“We will not pay.\n\n“Not ever,” <the mayor> said.",
        ),
    ),
    NeighbourRule("announced", True, _announced, ("<The mayor> then said:\n\n“Not ever.”",)),
    NeighbourRule("followed", True, _followed, ("“Never.” “Not now,” <the mayor> said.",)),
    NeighbourRule(
        "paragraph before",
        True,
        _before,
        ("<The mayor> said that she would not pay.\n\n“Not ever.”",),
    ),
)


@dataclass(slots=True)
class _Reader:
    """Reads paragraphs in order."""

    text: str
    credits: dict[int, Credit] = field(default_factory=dict)
    last: Credit | None = None
    announced: bool = False
    unclosed: int = -1
    subject: Span | None = None

    def read(
        self,
        span: Span,
        sentences: Sequence[Sentence],
        quotations: Sequence[tuple[int, Quoted]],
    ) -> None:
        """Credit the quotations of a paragraph."""
        paragraph = _Paragraph(
            self.text,
            sentences,
            quotations,
            self.credits,
            self.last,
            self.announced,
            self.unclosed,
        )
        said: Credit | None = None
        rest: list[tuple[int, Sentence]] = []
        for sentence in sentences:
            found = attributions(sentence)
            rest += self._own(sentence, found, paragraph)
            said = self._said(sentence, found) or said
            subject = naming_subject(sentence)
            if subject:
                self.subject = _span(sentence, coordinated(sentence, subject))
        for number, sentence in rest:
            self._by_neighbours(paragraph, number, sentence)
        self._close(span, quotations, said)

    def _own(
        self, sentence: Sentence, found: Sequence[Attribution], paragraph: _Paragraph
    ) -> list[tuple[int, Sentence]]:
        """Credit what its sentence credits, and what goes on with it; return the rest."""
        rest: list[tuple[int, Sentence]] = []
        for at, word in enumerate(sentence):
            if word.part != QUOTATION:
                continue
            by = credited(Place(self.text, sentence, at, found))
            if by:
                self._credit(sentence, at, by)
                continue
            earlier = paragraph.neighbour(word.quotation, -1) if at == 0 else None
            if earlier:
                self.credits[word.quotation] = earlier._replace(rule="continued")
            else:
                rest.append((word.quotation, sentence))
        return rest

    def _credit(self, sentence: Sentence, at: int, by: tuple[str, Attribution]) -> None:
        rule, found = by
        number = sentence[at].quotation
        subject = found.subject or found.cue
        speaker = _span(sentence, both(sentence, subject, after=found.is_inverted))
        group = number
        for word in sentence[:at]:
            earlier = self.credits.get(word.quotation)
            if earlier and earlier.speaker == speaker:
                group = earlier.group
                break
        cue = _span(sentence, found.cue)
        self.credits[number] = Credit(speaker, cue, group, rule, self.subject)

    def _said(self, sentence: Sentence, found: Sequence[Attribution]) -> Credit | None:
        """The first saying of a sentence, for the paragraph after it."""
        for a in found:
            if a.subject and not a.is_noun and not is_relative(sentence, a):
                speaker, cue = _span(sentence, a.subject), _span(sentence, a.cue)
                return Credit(speaker, cue, -1, "", self.subject)
        return None

    def _by_neighbours(self, paragraph: _Paragraph, number: int, sentence: Sentence) -> None:
        is_alone = sentence[0].quotation == number and len(sentence) <= 2
        for rule in NEIGHBOUR_RULES:
            credit = rule.choose(paragraph, number) if is_alone or not rule.speech_only else None
            if credit:
                group = credit.group if credit.group >= 0 else number
                self.credits[number] = credit._replace(rule=rule.name, group=group)
                return
        at = next(place for place, word in enumerate(sentence) if word.quotation == number)
        subject = _subject_of(sentence, at) if self._is_told(sentence, at) else None
        if subject:
            span = _span(sentence, subject)
            self.credits[number] = Credit(span, None, number, "subject", self.subject)

    def _is_told(self, sentence: Sentence, at: int) -> bool:
        """Whether words without a word of saying are a speech of whoever the sentence is about."""
        span = sentence[at].start, sentence[at].end
        return is_speech(self.text, span) and not is_title(self.text, span)

    def _close(
        self, span: Span, quotations: Sequence[tuple[int, Quoted]], said: Credit | None
    ) -> None:
        """Remember what the next paragraph needs."""
        self.unclosed = -1
        if quotations:
            number, quoted = quotations[-1]
            self.unclosed = -1 if quoted.closed else number
            self.last = self.credits.get(number, self.last)
        elif said:
            self.last = said
        elif self.subject and span[0] <= self.subject[0]:
            self.last = Credit(self.subject, None, -1, "")
        self.announced = self.text[span[1] - 1] == ":"

    def sign(self, span: Span, number: int) -> None:
        """Credit a quotation to the name in a line after it that begins with a dash."""
        start, end = span
        if self.text[start] not in _DASHES or end - start > _LONGEST_SIGNATURE:
            return
        sentences = sentences_of(self.text, start + 1, end, [])
        who = phrase_starting(sentences[0], 0) if sentences else None
        if who and sentences[0][0].part == NAME:
            speaker = _span(sentences[0], who)
            self.credits[number] = Credit(speaker, (start, start + 1), number, "signed below")


def credits_of(
    text: str,
    paragraphs: Sequence[Span],
    quoted: Sequence[Quoted],
    frames: Sequence[Sequence[Sentence]],
) -> dict[int, Credit]:
    """The speakers of the quotations that stand in no other, by their place in the list.

    Args:
        text: the text.
        paragraphs: its paragraphs.
        quoted: its quotations.
        frames: the sentences of each paragraph.
    """
    inside: dict[int, list[tuple[int, Quoted]]] = {}
    for number, q in enumerate(quoted):
        if q.outer < 0:
            inside.setdefault(q.paragraph, []).append((number, q))
    reader = _Reader(text)
    read = -1
    for place, quotations in inside.items():
        for before in range(max(read + 1, place - 1), place):
            reader.read(paragraphs[before], frames[before], [])
        reader.read(paragraphs[place], frames[place], quotations)
        read = place
        if place + 1 < len(paragraphs):
            reader.sign(paragraphs[place + 1], quotations[-1][0])
    _credit_backwards(quoted, reader.credits)
    _credit_nested(text, quoted, reader.credits)
    return reader.credits


def _credit_backwards(quoted: Sequence[Quoted], known: dict[int, Credit]) -> None:
    """Credit the paragraphs of a speech whose last one tells who speaks."""
    outer = [number for number, q in enumerate(quoted) if q.outer < 0]
    for number, following in zip(outer[-2::-1], outer[:0:-1], strict=True):
        later = known.get(following)
        goes_on = quoted[following].paragraph == quoted[number].paragraph + 1
        if later and goes_on and number not in known and not quoted[number].closed:
            known[number] = later._replace(group=number, rule="unclosed")
            for other, credit in known.items():
                if credit.group == later.group and credit.speaker == later.speaker:
                    known[other] = credit._replace(group=number)


def _credit_nested(text: str, quoted: Sequence[Quoted], known: dict[int, Credit]) -> None:
    """Credit quotations within others whose speaker is named there too."""
    within: dict[int, list[tuple[int, Quoted]]] = {}
    for number, q in enumerate(quoted):
        if q.outer >= 0:
            within.setdefault(q.outer, []).append((number, q))
    for outer, inner in within.items():
        for sentence in sentences_of(text, quoted[outer].start, quoted[outer].end, inner):
            found = attributions(sentence)
            for at, word in enumerate(sentence):
                by = credited(Place(text, sentence, at, found)) if word.part == QUOTATION else None
                if by:
                    speaker = _span(sentence, by[1].subject or by[1].cue)
                    cue = _span(sentence, by[1].cue)
                    known[word.quotation] = Credit(speaker, cue, word.quotation, by[0])


def _span(words: Sentence, phrase: Phrase) -> Span:
    return words[phrase[0]].start, words[phrase[1] - 1].end


def _subject_of(sentence: Sentence, at: int) -> Phrase | None:
    """Whose words a quotation without a word of saying seems to be: who does what is told."""
    nearest, main = finite_subject_before(sentence, at), main_subject(sentence, at)
    if nearest and sentence[nearest[0]].part not in (RELATIVE, PRONOUN):
        return nearest
    return main or nearest or _first_subject(sentence, at)


def _first_subject(sentence: Sentence, at: int) -> Phrase | None:
    """The first phrase before a quotation, or else the first after it that has a verb."""
    for place in range(at):
        found = phrase_starting(sentence, place)
        if found and found[1] <= at:
            return found
    for place in range(at + 1, len(sentence)):
        found = phrase_starting(sentence, place)
        if found and found[1] < len(sentence) and sentence[found[1]].part in (VERB, AUXILIARY):
            return found
    return None
