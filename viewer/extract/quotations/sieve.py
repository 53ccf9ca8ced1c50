"""Whose words a quotation is, by the words of saying in its own sentence.

After the sieve of Muzny, Fang, Chang and Jurafsky, "A Two-stage Sieve Approach for Quote
Attribution" (EACL 2017), made for news: rules from the surest to the weakest, of which the first
that finds somebody decides. What none of them credits takes the speaker of its neighbours.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from viewer.extract.phrases import (
    Phrase,
    both,
    finite_subject_before,
    phrase_ending,
    phrase_starting,
    subject_before,
)
from viewer.extract.quotations.attributions import Attribution, is_relative
from viewer.extract.quotations.cues import saying_nouns, uttering_forms
from viewer.extract.quotations.frames import Sentence
from viewer.extract.tokens import word_set
from viewer.extract.words import (
    ADVERB,
    AUXILIARY,
    MARK,
    NAME,
    PRONOUN,
    QUOTATION,
    RELATIVE,
    VERB,
)

_STOPS = frozenset(".!?…")
_DASHES = frozenset("—–-―‒")
_PAUSES = frozenset((",", *_DASHES))
#: before a saying that tells whose the words are: “...” was how she put it
_LINKS = _PAUSES | {"how", "what"}
_BACKWARD = ("he", "she", "they")
#: subjects that stand for nobody: it is what she calls “...”
_EMPTY = word_set("it that this there")
#: the verb of what a colon ends stands so near before it
_NEAR_COLON = 12
#: what begins a clause of its own
_CLAUSES = word_set("while but whereas although though as after before when")


class Place(NamedTuple):
    """A quotation in its sentence. found: the sentence's words of saying."""

    text: str
    sentence: Sentence
    at: int
    found: Sequence[Attribution]

    @property
    def last(self) -> str:
        """The last character of the quotation."""
        return self.text[self.sentence[self.at].end - 1]

    @property
    def ends_sentence(self) -> bool:
        """Whether what follows is another sentence, although it was not divided."""
        following = self.sentence[self.at + 1 : self.at + 2]
        capital = bool(following) and following[0].form[:1].isupper()
        return self.last in _STOPS and self.last not in "?!" and capital


class Rule(NamedTuple):
    """A way of finding the speaker.

    examples: sentences in which it finds the one in angle brackets for the first quotation.
    """

    name: str
    choose: Callable[[Place], Attribution | None]
    examples: tuple[str, ...]


def _signed(place: Place) -> Attribution | None:
    sentence, at = place.sentence, place.at
    if at + 2 < len(sentence) and sentence[at + 1].low in _DASHES:
        who = phrase_starting(sentence, at + 2)
        ended = who is not None and all(w.part == MARK for w in sentence[who[1] :])
        if who and ended and sentence[at + 2].part == NAME:
            return Attribution((at + 1, at + 2), who)
    return None


def _right_beside(place: Place) -> Attribution | None:
    beside = place.at + 1
    while beside < len(place.sentence) and place.sentence[beside].low in _PAUSES | {"as"}:
        beside += 1
    for a in place.found:
        if _first_of(place, a) != beside or not a.subject:
            continue
        if a.is_speaking or place.last == "," or _is_he_named(place, a):
            return None if place.ends_sentence or is_relative(place.sentence, a) else a
    return None


def _is_he_named(place: Place, found: Attribution) -> bool:
    """The four “holes” she cited are small: the words are hers."""
    subject = found.subject
    return subject is not None and place.sentence[subject[0]].low in (*_BACKWARD, "i", "we")


def _first_of(place: Place, found: Attribution) -> int:
    """The first word of a saying, with the other who says it too: Holm and (Lund said)."""
    if not found.subject or found.is_inverted or found.is_noun:
        return found.first
    return min(found.first, both(place.sentence, found.subject, after=False)[0])


def _right_by_any_verb(place: Place) -> Attribution | None:
    sentence, at = place.sentence, place.at
    if place.last not in ",?!—" or at + 2 >= len(sentence):
        return None
    if sentence[at + 1].part == VERB:
        who = phrase_starting(sentence, at + 2)
        return Attribution((at + 1, at + 2), who, is_inverted=True) if who else None
    who = phrase_starting(sentence, at + 1)
    if who is None:
        return None
    verb = next((n for n in range(who[1], len(sentence)) if sentence[n].part != ADVERB), who[1])
    is_verb = verb < len(sentence) and sentence[verb].part == VERB
    return Attribution((verb, verb + 1), who) if is_verb else None


def _possessed(place: Place) -> Attribution | None:
    sentence, at = place.sentence, place.at
    if at < 2 or sentence[at - 1].low not in ("'s", "'", "’") or at + 1 >= len(sentence):
        return None
    who = phrase_ending(sentence, at - 2)
    if who is None or sentence[at + 1].low not in saying_nouns():
        return None
    return Attribution((at + 1, at + 2), who, is_noun=True)


def _after_name_and_colon(place: Place) -> Attribution | None:
    sentence, at = place.sentence, place.at
    if at > 1 and sentence[at - 1].low == ":" and sentence[at - 2].part == NAME:
        who = phrase_ending(sentence, at - 2)
        if who and who[0] == 0:
            return Attribution((at - 1, at), who)
    return None


def _before_colon(place: Place) -> Attribution | None:
    sentence, at = place.sentence, place.at
    if at < 2 or sentence[at - 1].low != ":":
        return None
    for verb in range(at - 2, max(at - _NEAR_COLON, 0), -1):
        if sentence[verb].part in (VERB, AUXILIARY):
            who = subject_before(sentence, verb)
            if any(verb < a.cue[0] < at for a in place.found):
                return None
            parts = (NAME,) if place.found else (NAME, PRONOUN)
            if who is None or sentence[who[1] - 1].part not in parts:
                return None
            return Attribution((verb, verb + 1), who)
    return None


def _left(place: Place) -> Attribution | None:
    before = [a for a in place.found if a.cue[0] < place.at and a.first < place.at and a.subject]
    if not before:
        return None
    chosen = before.pop()
    while before and _holds(place.sentence, before[-1], chosen):
        chosen = before.pop()
    return _named(place.sentence, chosen, before)


def _holds(sentence: Sentence, outer: Attribution, inner: Attribution) -> bool:
    """Whether one saying is told in the other: she said that he had called it “...”."""
    between = sentence[outer.cue[1] : inner.first]
    if outer.subject == inner.subject or inner.first < outer.cue[0]:
        return False
    if any(w.part == QUOTATION for w in between):
        return False
    if outer.is_speaking and not outer.is_inverted and _refers_back(sentence, outer, inner):
        return True
    if any(w.low in _CLAUSES for w in between) or _is_anothers(sentence, inner):
        return False
    clause = sentence[outer.cue[1]].low == "that" or inner.is_noun
    if outer.is_inverted or not (outer.is_speaking or clause):
        return is_relative(sentence, inner)
    return not any(w.low in (",", ";", ":", "—", "–") for w in between)


def _is_anothers(sentence: Sentence, inner: Attribution) -> bool:
    """Whether the told saying has a speaker of its own: Holm said the mayor had shouted “...”."""
    subject = inner.subject
    if subject is None or inner.is_noun or subject[0] > inner.cue[0]:
        return False
    if sentence[inner.cue[0]].low not in uttering_forms():
        return False
    return sentence[subject[0]].part not in (PRONOUN, RELATIVE)


def _refers_back(sentence: Sentence, outer: Attribution, inner: Attribution) -> bool:
    """Whether `he` can only be the one who speaks: Holm said that, if he won, he would “...”."""
    subject = inner.subject
    if subject is None or sentence[subject[0]].low not in _BACKWARD:
        return False
    return not any(w.part == NAME for w in sentence[outer.cue[1] : subject[0]])


def _named(sentence: Sentence, chosen: Attribution, before: list[Attribution]) -> Attribution:
    """`what he called “...”` is said by whoever `he` is in the sentence."""
    subject = chosen.subject
    if not subject or sentence[subject[0]].part != PRONOUN or not subject[0]:
        return chosen
    if sentence[subject[0] - 1].low not in ("what", "which"):
        return chosen
    outer: Phrase | None
    outer = before[-1].subject if before else finite_subject_before(sentence, subject[0])
    if outer is None or sentence[outer[0]].low in _EMPTY:
        return chosen
    return chosen._replace(subject=outer)


def _right_apart(place: Place) -> Attribution | None:
    if place.ends_sentence:
        return None
    after = [a for a in place.found if a.first > place.at and a.subject]
    return next((a for a in after if place.sentence[a.first - 1].low in _LINKS), None)


RULES = (
    Rule("signed", _signed, ("“They forgot us.” ― <Marit Lund>",)),
    Rule(
        "right",
        _right_beside,
        (
            "“We will not pay,” <the mayor> said.",
            "“We will not pay,” said <Marit Lund>, the mayor.",
            "“We will not pay,” said the mayor, <Marit Lund>.",
            "‘Who pays?’ <she> asked the harbour board.",
            "“We will not pay,” <Marit Lund>, the mayor of Nesby, told the board.",
            "“The pier is unsafe,” according to <the survey>.",
            "“Too little,” as <Lund> put it.",
            "“We will not pay,” <Marit Lund and Per Holm> said.",
            "“We will not pay,” said <Marit Lund and Per Holm>.",
            "“We will not pay,” [<Lund>] said.",
            "“WE WILL NOT PAY,” SAID <LUND>.",
            "The four “holes” <she> cited are small.",
            "“The pier is unsafe,” <Lund> was quoted as saying by a local paper.",
        ),
    ),
    Rule(
        "right, any verb",
        _right_by_any_verb,
        ("“Out!” thundered <the judge>.", "“Never again,” <Lund> grumbled."),
    ),
    Rule("colon", _after_name_and_colon, ("<Marit Lund>: “We will not pay.”",)),
    Rule(
        "possessed",
        _possessed,
        ("The board laughed at <Lund>’s “no surprises” pledge.",),
    ),
    Rule(
        "before colon",
        _before_colon,
        (
            "The board said no, but <Lund> disagreed: “It can be done.”",
            "<Marit Lund> is handing out a new leaflet: “Mend our pier.”",
        ),
    ),
    Rule(
        "left",
        _left,
        (
            "<The mayor> said: “We will not pay.”",
            "Says <Marit Lund>, who runs the port: “We will not pay.”",
            "<Lund> called the offer “an insult”.",
            "<Lund>, who runs the port, said it was “too little”.",
            "<She> smiled and said it was “too little”.",
            "Lund said <the board> had called her plan “a dream”.",
            "<Lund> said the board believed it was “a dream”.",
            "<Lund> rejected what she called “a dream”.",
            "Speaking in Nesby, <Lund> said it was “too little”.",
            "<Lund> said that, when he left, he had called it “a dream”.",
            "It is what <she> calls “a dream”.",
            "They laughed at a letter by <Lund> calling it “a dream”.",
            "<Lund> was mocked by the board for saying it was “a dream”.",
            "<Lund> wrote a letter that called it “a dream”.",
            "Nesby’s harbour master, <Marit Lund>, called it “a dream”.",
            "The plan was described by <critics> as “a dream”.",
            "<The minister>'s claim that the port was “full” is untrue.",
        ),
    ),
    Rule(
        "right, apart",
        _right_apart,
        (
            "Talks were “going well” and would end soon, <the mayor> said.",
            "Talks were “going well” and would end soon, said <Marit Lund>, the mayor.",
            "“The sums are wrong” was how <one minister> put it.",
        ),
    ),
)


def credited(place: Place) -> tuple[str, Attribution] | None:
    """The rule that finds who says a quotation, and what it finds."""
    for rule in RULES:
        chosen = rule.choose(place)
        if chosen is not None and chosen.subject:
            return rule.name, chosen
    return None
