"""Finds the events of a text, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from viewer.extract.events.certainty import bounded, confidence_of, is_at_odds
from viewer.extract.events.clauses import Clause, clauses_of, is_hollow
from viewer.extract.events.dating import (
    Dating,
    as_reported,
    carried,
    chosen,
    ended_by,
    news_day,
    undated,
)
from viewer.extract.events.found import FoundEvent, Layers
from viewer.extract.events.merging import Draft, merged
from viewer.extract.events.negation import negation_of
from viewer.extract.events.status import status_of
from viewer.extract.events.telling import attributed_times, times_of
from viewer.extract.events.titles import slug_of, statement_title, title_of
from viewer.extract.names.table import Kind
from viewer.extract.quotations.frames import Sentence
from viewer.extract.quotations.speakers import SpeakerNames
from viewer.extract.spans import FoundTime
from viewer.model.event import Status
from viewer.model.when import Precision

#: how sure a date is by which something is to end, without and with somebody named
_DEADLINE, _SOMEBODYS_DEADLINE = 0.5, 0.65
#: at most so sure is what is told as past on a day that lies ahead
_AT_ODDS = 0.6
#: what goes on from an event before it has its date by a guess
_CARRIED = 0.1
#: prepositions before the end of something: by May, until June, through November
_ENDS = ("by", "until", "till", "through", "before")
_FEWEST_WORDS = 5
#: what happened on a day of so many before publication is the news, and not what was before it
_FRESH_DAYS = 7
#: no clause of prose tells more
_MOST_DEADLINES = 8
#: pronouns that mean one person, as far as one can tell
_MEANING = ("he", "she", "who")


def find_events(
    text: str,
    frames: Sequence[Sequence[Sentence]],
    layers: Layers,
    published: date | None,
) -> list[FoundEvent]:
    """The events of a text in order of their first passages.

    Args:
        text: the text.
        frames: the sentences of each paragraph.
        layers: what was found in it before.
        published: its day of publication; without it only what the text dates is an event.
    """
    finder = _Finder(text, layers, published)
    drafts = [draft for paragraph in frames for draft in finder.drafts_of(paragraph)]
    taken: dict[str, int] = {}
    return [finder.event(draft, taken) for draft in merged(drafts)]


class _Finder:
    """Finds the events of one text."""

    def __init__(self, text: str, layers: Layers, published: date | None) -> None:
        self._text = text
        self._layers = layers
        self._published = published
        self._pronouns = SpeakerNames(text, layers.names)
        self._known: dict[int, str | None] = {}
        self._news_day = news_day(layers.times, published) if published else None
        self._times = [t.start for t in layers.times]
        self._figures = [f.start for f in layers.figures]
        self._quotations = [q.start for q in layers.quotations]

    def drafts_of(self, paragraph: Sequence[Sentence]) -> Iterator[Draft]:
        """What the sentences of a paragraph tell."""
        last: Draft | None = None
        for sentence in paragraph:
            told: Draft | None = None
            for draft in self._drafts(sentence):
                if last and self._is_carried(draft, last):
                    draft.dating = carried(last.dating)
                    draft.confidence -= _CARRIED
                if draft.dating.is_told and draft.kind != "deadline":
                    told = draft
                yield draft
            last = told

    def _is_carried(self, draft: Draft, last: Draft) -> bool:
        """Whether an event without a date goes on from one that happened before."""
        if draft.dating.is_told or draft.status is not Status.HAPPENED:
            return False
        told = last.status is Status.HAPPENED and draft.kind != "statement"
        perfect = any(w.low in ("has", "have", "had") for w in draft.clause.words)
        return told and not perfect and not self._is_ahead(last.dating)

    def _drafts(self, sentence: Sentence) -> Iterator[Draft]:
        """What a sentence tells: an event a clause, and what is to end by a date."""
        if len(sentence) < _FEWEST_WORDS:
            return
        within = self._times_in(sentence[0].start, sentence[-1].end)
        for clause in clauses_of(sentence):
            times = [t for t in within if clause.start <= t.start < clause.end]
            draft = self._draft(clause, times)
            if draft:
                yield draft
            yield from self._deadlines(clause, times)

    def _times_in(self, start: int, end: int) -> Sequence[FoundTime]:
        times = self._layers.times
        return times[bisect_left(self._times, start) : bisect_left(self._times, end)]

    def _draft(self, clause: Clause, times: Sequence[FoundTime]) -> Draft | None:
        if clause.trigger is None or is_hollow(clause):
            return None
        kind = clause.trigger.kind
        negation = negation_of(clause)
        if negation and negation.status is None:
            return None
        status = status_of(clause.words, kind, clause.told)
        at = clause.words[clause.told].start
        own = times_of(self._text, clause, times)
        dating = chosen([t for t in own if not self._is_end(t)], at)
        dating = dating or self._attributed(clause, times)
        if dating and self._published:
            status = as_reported(status, dating, self._published)
        if negation and negation.status:
            status = negation.status
        dating = dating or self._undated(status, kind)
        if dating is None:
            return None
        actors = self._actors(clause)
        if not (actors or clause.has_agent or dating.is_told):
            return None
        confidence = confidence_of(clause, dating, status, actors)
        if self._published and is_at_odds(clause, dating, self._published):
            confidence = min(confidence, _AT_ODDS)
        span = clause.start, clause.end
        return Draft(clause, kind, status, dating, actors, [span], confidence)

    def _attributed(self, clause: Clause, times: Sequence[FoundTime]) -> Dating | None:
        """The day of fresh news, from which a clause names at its end only who said so."""
        published = self._published
        if published is None or published.toordinal() <= _FRESH_DAYS:
            return None
        day, first = published.isoformat(), (published - timedelta(_FRESH_DAYS)).isoformat()
        told = attributed_times(self._text, clause, times)
        fresh = [t for t in told if not self._is_end(t) and t.edtf and first < t.edtf <= day]
        dating = chosen(fresh, clause.words[clause.told].start)
        return dating if dating and dating.precision is Precision.DAY else None

    def _undated(self, status: Status, kind: str) -> Dating | None:
        if self._news_day is None:
            return None
        return undated(self._news_day, status, is_statement=kind == "statement")

    def _is_end(self, time: FoundTime) -> bool:
        before = self._text[max(time.start - 24, 0) : time.start].lower().split()
        return bool(before) and (before[-1] in _ENDS or before[-2:-1] == ["by"])

    def _deadlines(self, clause: Clause, times: Sequence[FoundTime]) -> Iterator[Draft]:
        for time in times[:_MOST_DEADLINES]:
            dating = ended_by(time) if self._is_end(time) else None
            if dating and self._is_ahead(dating):
                actors = self._actors(clause)
                confidence = _SOMEBODYS_DEADLINE if actors else _DEADLINE
                span = [(clause.start, clause.end)]
                status = status_of(clause.words, "deadline")
                yield Draft(clause, "deadline", status, dating, actors, span, confidence)

    def _is_ahead(self, dating: Dating) -> bool:
        """Whether a date lies in the month of publication or after it."""
        return self._published is None or dating.start[:7] >= self._published.isoformat()[:7]

    def _actors(self, clause: Clause) -> list[str]:
        """Who takes part, the subject first."""
        mentions = self._layers.names.within(clause.start, clause.end)
        named = [m for m in mentions if m.named.kind is not Kind.OTHER]
        quoted = self._quotations_in(clause)
        said = [s for q in quoted if (s := self._layers.quotations[q].speaker)]
        speakers = [name for s in said for name in self._layers.names.together(s)]
        if clause.subject and not speakers:
            first, end = clause.subject
            words = clause.words
            span = words[first].start, words[end - 1].end
            named.sort(key=lambda m: not span[0] <= m.start < span[1])
        names = list(dict.fromkeys([*speakers, *(m.named.name for m in named)]))
        meant = None if speakers else self._meant(clause)
        return [meant, *names] if meant and meant not in names else names

    def _meant(self, clause: Clause) -> str | None:
        """Whom the pronoun means that is the subject."""
        if clause.subject is None:
            return None
        word = clause.words[clause.subject[0]]
        if word.low not in _MEANING:
            return None
        if word.start not in self._known:
            # asked for in the order of the text, and remembered: names are resolved in it
            self._known[word.start] = self._pronouns.name((word.start, word.end))
        return self._known[word.start]

    def _quotations_in(self, clause: Clause) -> range:
        first = bisect_left(self._quotations, clause.start)
        return range(first, bisect_left(self._quotations, clause.end))

    def _title(self, draft: Draft) -> str:
        if draft.kind == "statement":
            for number in self._quotations_in(draft.clause):
                quotation = self._layers.quotations[number]
                if quotation.speaker:
                    return statement_title(quotation.speaker, quotation.exact)
        clause = draft.clause
        within = self._times_in(clause.start, clause.end)
        times = [(t.start, t.end) for t in within if t.edtf]
        return title_of(self._text, clause, self._meant(clause), times)

    def event(self, draft: Draft, taken: dict[str, int]) -> FoundEvent:
        """The finished proposal."""
        dating, evidence = draft.dating, tuple(sorted(draft.evidence))
        figures = [n for a, b in evidence for n in _places(self._figures, a, b)]
        quotations = [n for a, b in evidence for n in _places(self._quotations, a, b)]
        return FoundEvent(
            id=slug_of(draft.kind, dating.start, draft.actors, taken),
            title=self._title(draft),
            kind=draft.kind,
            status=draft.status,
            when=dating.when,
            start=dating.start,
            end=dating.end,
            precision=dating.precision,
            date_basis=dating.basis,
            actors=tuple(draft.actors),
            evidence=evidence,
            figures=tuple(dict.fromkeys(figures)),
            quotations=tuple(dict.fromkeys(quotations)),
            confidence=bounded(draft.confidence),
        )


def _places(starts: Sequence[int], start: int, end: int) -> range:
    return range(bisect_left(starts, start), bisect_left(starts, end))
