"""Who says something in a sentence: every word of saying with its subject."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from viewer.extract.phrases import (
    Phrase,
    finite_subject_before,
    named_after,
    phrase_ending,
    phrase_starting,
    subject_before,
)
from viewer.extract.quotations.cues import Form, cue_forms, saying_nouns, speaking_forms
from viewer.extract.quotations.verbs import is_passive, is_progressive, is_verb, place_before
from viewer.extract.tokens import word_set
from viewer.extract.words import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
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
    is_headline,
)

_TELLING = word_set("tell tells told telling inform informs informed")
_SAYING = word_set("said says added adds")
_OBJECTS = word_set("him her them me us")
_POSSESSIVES = word_set("his her their its my our")
_NAMED = word_set("labelled labeled branded termed deemed described hailed cited")
_QUOTED = word_set("quoted cited")
#: what begins a clause with a subject of its own
_BREAKS = word_set("while but whereas although though when ; who which")
#: what ties a noun of saying to its speaker: a claim by, in the words of
_TIES_BY = ("by", "from")
_TIES_OF = dict.fromkeys(("words", "view", "opinion", "verdict"), ("of",))
#: words between a passive verb and the one who acts
_NEAR = 8


class Attribution(NamedTuple):
    """A word of saying and whose it is, as places in the sentence.

    subject: None where the sentence does not name it. is_speaking: can stand after a quotation.
    is_inverted: the subject follows the verb. is_noun: the word is a noun.
    """

    cue: Phrase
    subject: Phrase | None
    is_speaking: bool = True
    is_inverted: bool = False
    is_noun: bool = False

    @property
    def first(self) -> int:
        """The first word of both."""
        return min(self.cue[0], self.subject[0]) if self.subject else self.cue[0]


def is_relative(words: Sequence[Word], found: Attribution) -> bool:
    """Whether its subject is `who`, `which` or `that`."""
    return found.subject is not None and words[found.subject[0]].part == RELATIVE


def attributions(words: Sequence[Word]) -> list[Attribution]:
    """All in the sentence, in order of their words of saying."""
    found: list[Attribution] = []
    forms, nouns = cue_forms(), saying_nouns()
    for at, word in enumerate(words):
        cue = None
        form = forms.get(word.low)
        if form is not None and (word.part != NAME or _is_in_headline(words, at, form)):
            cue = _by_verb(words, at, form, found)
        elif word.form in ("to", "per"):
            cue = _according_to(words, at)
        elif word.low in ("put", "puts"):
            cue = _putting_it(words, at)
        if cue is None and word.low in nouns:
            cue = _by_noun(words, at)
        if cue:
            found.append(cue)
    return found


def _is_in_headline(words: Sequence[Word], at: int, form: Form) -> bool:
    """Whether a verb has a capital because all words have: Mayor Says Port Is ‘Full’."""
    if at == 0:
        return True
    inflected = form in (Form.PRESENT, Form.PAST) and words[at - 1].part == NAME
    return inflected and words[at].low in speaking_forms() and is_headline(words)


def _according_to(words: Sequence[Word], at: int) -> Attribution | None:
    """`according to the mayor`, `per the mayor`."""
    first = at if words[at].low == "per" else at - 1
    if first < 0 or words[first].low not in ("per", "according"):
        return None
    who = _agent(words, at + 1)
    return Attribution((first, at + 1), who) if who else None


def _putting_it(words: Sequence[Word], at: int) -> Attribution | None:
    """`as the mayor puts it`."""
    who = subject_before(words, at)
    is_said = at + 1 < len(words) and words[at + 1].low == "it"
    return Attribution((at, at + 2), who) if who and is_said else None


def _agent(words: Sequence[Word], at: int) -> Phrase | None:
    """Who stands after `by` or `to`."""
    if at < len(words) and words[at].low in _OBJECTS:
        return at, at + 1
    return phrase_starting(words, at)


def _by_verb(
    words: Sequence[Word], at: int, form: Form, earlier: list[Attribution]
) -> Attribution | None:
    if not is_verb(words, at, form):
        return None
    cue = at, at + 1
    if words[at].low in _QUOTED and is_passive(words, at):
        return Attribution(cue, subject_before(words, at))
    if form is Form.PAST and (is_passive(words, at) or _is_named(words, at)):
        who = _passive_agent(words, at)
        return Attribution(cue, who, is_speaking=False) if who else None
    inverted = _inverted(words, at)
    if inverted:
        return Attribution(cue, inverted, is_inverted=True)
    speaks = words[at].low in speaking_forms()
    return Attribution(cue, _subject(words, at, form, earlier), is_speaking=speaks)


def _is_named(words: Sequence[Word], at: int) -> bool:
    """Whether something is called so: Holm, dubbed the “Iron Mayor”; a book called “...”."""
    if at == 0 or at + 1 >= len(words):
        return False
    if words[at].low == "called" and words[at + 1].part == QUOTATION:
        noun = phrase_ending(words, at - 1)
        if noun is None or not noun[0]:
            return False
        return words[noun[0] - 1].part in (VERB, PREPOSITION)
    if words[at - 1].low != ",":
        return False
    if words[at].low in ("dubbed", "nicknamed"):
        return True
    return words[at].low in _NAMED and words[at + 1].low in ("as", "by")


def _passive_agent(words: Sequence[Word], at: int) -> Phrase | None:
    """The one named after `by`: was described by aides as “...”."""
    for place in range(at + 1, min(at + _NEAR, len(words))):
        if words[place].part in (MARK, VERB):
            return None
        if words[place].low == "by":
            return _agent(words, place + 1)
    return None


def _inverted(words: Sequence[Word], at: int) -> Phrase | None:
    """The subject after the verb: “...,” said the mayor."""
    if at == 0 and words[at].low in speaking_forms() and not words[at].low.endswith("ing"):
        return None if words[at].low in _TELLING else phrase_starting(words, 1)
    before = place_before(words, at)
    if before >= 0 and words[before].low in (",", "—", "–", "-"):
        before -= 1
    if before < 0 or words[at].low in _TELLING:
        return None
    subject = phrase_starting(words, at + 1)
    if subject is None or (words[before].part != QUOTATION and not _ends(words, at, subject)):
        return None
    return named_after(words, subject)


def _ends(words: Sequence[Word], at: int, subject: Phrase) -> bool:
    """Whether a verb with its subject ends what was told before: Fees will rise, said Holm."""
    end = subject[1]
    is_last = end == len(words) or words[end].low in (",", ".")
    return is_last and words[at - 1].low == "," and words[at].low in _SAYING


def _subject(
    words: Sequence[Word], at: int, form: Form, earlier: list[Attribution]
) -> Phrase | None:
    before = place_before(words, at)
    if form is Form.GERUND and not is_progressive(words, before):
        beside = phrase_ending(words, before) if before >= 0 else None
        agent = _agent_in(words, beside) if beside else None
        return agent or _of_the_clause(words, at, earlier)
    if form is Form.BARE and before >= 0 and words[before].low == "to":
        return _of_the_clause(words, before, earlier)
    subject = subject_before(words, at)
    if subject and words[subject[0]].part == RELATIVE and subject[0] > 1:
        noun = subject[0] - 1
        if words[noun].low in saying_nouns():
            # a tweet that called it “...”: the words are the writer's
            return _of_the_clause(words, noun, earlier) or subject
    return subject or _of_the_clause(words, at, earlier)


def _agent_in(words: Sequence[Word], phrase: Phrase) -> Phrase | None:
    """Who can speak in a phrase before -ing: a letter from the ministry calling it ..."""
    first, end = phrase
    for place in range(end - 1, max(first, 1) - 1, -1):
        if words[place - 1].low in _TIES_BY:
            return place, end
    governed = first > 0 and words[first - 1].part not in (CONJUNCTION, MARK)
    names = any(w.part in (NAME, PRONOUN) for w in words[first:end])
    return phrase if names and not governed and words[end - 1].low not in saying_nouns() else None


def _of_the_clause(words: Sequence[Word], at: int, earlier: list[Attribution]) -> Phrase | None:
    """The subject of what comes before: she smiled and said; he left, adding."""
    verbs = (a for a in reversed(earlier) if _is_active(a))
    last = next((a for a in verbs if a.cue[0] < at), None)
    if last and last.is_speaking and not _is_broken(words, last, at):
        return last.subject
    verb = finite_subject_before(words, at)
    if last and last.subject and (verb is None or last.is_inverted or last.subject[0] >= verb[0]):
        return last.subject
    return verb or _opening(words, at) or _subject_after(words, at)


def _opening(words: Sequence[Word], at: int) -> Phrase | None:
    """Whom the sentence begins with, where what follows is an aside.

    Crews waiting on the pier chanted; Anna Holm, despite admitting.
    """
    who = phrase_starting(words, 0)
    if who is None or who[1] >= at or words[who[0]].part == NUMBER:
        return None
    if who[1] - who[0] > 1 and words[who[1] - 1].low.endswith("ing"):
        who = who[0], who[1] - 1
    is_aside = words[who[1]].low == "," or words[who[1]].low.endswith("ing")
    has_verb = any(w.part in (VERB, AUXILIARY, RELATIVE) for w in words[who[1] : at])
    return who if is_aside and not has_verb else None


def _is_active(found: Attribution) -> bool:
    """Whether its subject is that of the clause: not so in `was called by aides`."""
    if found.subject is None or found.is_noun:
        return False
    return found.is_inverted or found.subject[0] < found.cue[0]


def _is_broken(words: Sequence[Word], last: Attribution, end: int) -> bool:
    """Whether another clause begins after a saying."""
    between = words[last.cue[1] : end]
    if is_relative(words, last):
        return any(w.low == "," for w in between)
    return any(w.low in _BREAKS for w in between)


def _subject_after(words: Sequence[Word], at: int) -> Phrase | None:
    """The subject after an opening phrase: Citing a “leak”, the mayor said."""
    for place in range(at + 1, len(words) - 1):
        if words[place].low == "," or words[place].part == QUOTATION:
            found = phrase_starting(words, place + 1)
            if found and _is_verbal(words, found[1]):
                return found
    return None


def _is_verbal(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and words[at].part in (VERB, AUXILIARY, ADVERB)


def _by_noun(words: Sequence[Word], at: int) -> Attribution | None:
    """Whose words they are: the minister's claim, her description, a claim by the minister."""
    left = at - 1
    while left > 0 and words[left].part in (PLAIN, NUMBER):
        left -= 1
    who: Phrase | None = None
    if left >= 0 and words[left].low in _POSSESSIVES:
        who = left, left + 1
    elif left > 0 and words[left].low in ("'s", "'", "’"):
        who = phrase_ending(words, left - 1)
    elif at + 2 < len(words) and words[at + 1].low in _TIES_OF.get(words[at].low, _TIES_BY):
        who = phrase_starting(words, at + 2)
    return Attribution((at, at + 1), who, is_speaking=False, is_noun=True) if who else None
