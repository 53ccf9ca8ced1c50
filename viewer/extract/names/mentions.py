"""Runs of capitalised words and what stands beside them: every naming in a text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from viewer.extract.names.datelines import dateline_end
from viewer.extract.names.descriptions import (
    after_title,
    is_title,
    role_after,
    role_before,
    role_with_title,
    title_in,
    without_courtesy,
)
from viewer.extract.names.given import first_names
from viewer.extract.names.roles import bodies, named_bodies
from viewer.extract.tokens import word_set
from viewer.extract.words import (
    AUXILIARY,
    NAME,
    NUMBER,
    PREPOSITION,
    VERB,
    Word,
)

#: small words within names
_PARTICLES = word_set("de da di du del dos la le el al bin ibn von van der den ter y")
#: pronouns and auxiliaries that are names where they begin with a capital within a sentence
_HOMONYMS = word_set("He You Will May So Do Her")
#: capitalised and yet no names
_DAYS = word_set(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
    "June July August September October November December Jan. Feb. Aug. Sept. Oct. Nov. Dec. "
    "Christmas Easter Ramadan Covid Covid-19 Updated Picture Photo Copyright"
)
#: months cut short, which are names where no day follows: Jan Novak
_SHORT_MONTHS = word_set("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")
#: those of them that are last names as well
_FAMILIES = word_set("April May June August Monday Friday")
#: what stands after a name and is none of it
_LETTERS_AFTER = word_set("MP MEP MSP QC KC CBE OBE MBE PhD MD Esq")
_OF_BODIES = bodies() | word_set("Bank City Isle State States Emirate")
_SENTENCE_ENDS = frozenset(".!?:…\"“”‘'—–-(")
#: a subject comes after so many words at most, none of them a verb
_LONGEST_OPENING, _VERBS = 9, frozenset((VERB, AUXILIARY))
#: while Holm had time, the mayor ...: Holm is the subject of the lesser clause
_SUBORDINATE = word_set("while although though as if when because since unlike like")
#: digits in a name: Phase 2
_MOST_DIGITS = 2


class Naming(NamedTuple):
    """A name where it stands.

    words: the name's own, without title. role: what he, she or it is called there, else "".
    title: the last word of the title before it, else "". begins: it begins a sentence.
    leads: it is the subject there, as far as one can tell. body: the noun for a body that follows,
    as in `the Holm administration`, else "". definite: `the` stands before it.
    """

    start: int
    end: int
    words: tuple[str, ...]
    role: str
    title: str
    begins: bool
    leads: bool
    definite: bool
    body: str


def namings(text: str, words: Sequence[Word]) -> Iterator[Naming]:
    """All in a sentence, in order; a name may be part of a longer one no more."""
    at, size = 0, len(words)
    while at < size:
        if not _begins_run(words, at):
            at += 1
            continue
        end = _run_end(words, at)
        behind = dateline_end(text, words[at:], end - at) if _is_first(words, at) else 0
        if behind:
            at += behind
            continue
        yield from _split(text, words, at, end)
        at = end


def _is_first(words: Sequence[Word], at: int) -> bool:
    """Whether a name begins the sentence, if with its article: THE HAGUE —."""
    return at == 0 or (at == 1 and words[0].form == "THE")


def namings_in_headline(
    text: str, words: Sequence[Word], known: Collection[str]
) -> Iterator[Naming]:
    """Those with a title in a line where all words have a capital: Mayor Anna Holm Resigns.

    known: the last names that the text has elsewhere; other words with a capital may be any.
    """
    for at in range(len(words) - 2):
        is_named = words[at + 1].part == NAME and words[at + 2].form in known
        if is_named and is_title(words[at].form) and not is_title(words[at + 1].form):
            first = 0 if at < _NEAR_TITLE else at
            yield from namings(text, words[first : at + 3])


#: a title so near to the beginning of a headline has its first words too: Former Minister
_NEAR_TITLE = 3


def _begins_run(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.part == NAME:
        return True
    if word.form not in _HOMONYMS or at == 0 or at + 1 == len(words):
        return False
    return words[at - 1].low not in _SENTENCE_ENDS and words[at + 1].part == NAME


def _run_end(words: Sequence[Word], at: int) -> int:
    end = at + 1
    while end < len(words):
        step = _step(words, end)
        if not step:
            break
        end += step
    return end


def _step(words: Sequence[Word], end: int) -> int:
    """How many words go on with a name: `Holm`, `van Holm`, `& Holm`, `of the House`."""
    word = words[end]
    if word.part == NAME or word.form in _HOMONYMS:
        return 1
    if word.part == NUMBER:
        return int(word.form.isdigit() and len(word.form) <= _MOST_DIGITS)
    before = words[end - 1].form
    steps = 1 + (word.low == "of" and is_title(before) and _low(words, end + 1) == "the")
    while word.low in _PARTICLES and _low(words, end + steps) in _PARTICLES:
        if words[end + steps].part == NAME:
            break
        steps += 1
    if end + steps >= len(words) or words[end + steps].part != NAME:
        return 0
    joins = word.low in _PARTICLES or word.low == "&"
    takes = word.low == "of" and (before in _OF_BODIES or is_title(before))
    return steps + 1 if joins or takes else 0


def is_particle(form: str) -> bool:
    """Whether a word is a small one within names: `von`, `der`, at a beginning `Von`."""
    return form.lower() in _PARTICLES


def _low(words: Sequence[Word], at: int) -> str:
    return words[at].low if at < len(words) else ""


def _split(text: str, words: Sequence[Word], first: int, end: int) -> Iterator[Naming]:
    """The names in a run: without its days, and what stands before a title is a role."""
    while first < end and (words[first].form in _DAYS or _is_day(words, first, first)):
        first += 1
    while end > first and (_is_day(words, first, end - 1) or words[end - 1].part == NUMBER):
        end -= 1
    for place in range(first, end):
        if _is_day(words, first, place):
            yield from _split(text, words, first, place)
            yield from _split(text, words, place, end)
            return
    while end - first > 1 and words[end - 1].form in _LETTERS_AFTER:
        end -= 1
    if first < end:
        yield _naming(text, words, first, end)


def _is_day(words: Sequence[Word], first: int, place: int) -> bool:
    """Whether it is a day or month, and not the last name of somebody: Ms May, Theresa May."""
    if words[place].form in _SHORT_MONTHS:
        return place + 1 < len(words) and words[place + 1].part == NUMBER
    if words[place].form not in _DAYS:
        return False
    before = words[place - 1].form if place > first else ""
    called = is_title(before) or before in first_names()
    return not (words[place].form in _FAMILIES and called)


def _naming(text: str, words: Sequence[Word], first: int, end: int) -> Naming:
    title = title_in(words, first, end)
    start = first if title is None else after_title(words, title, end)
    if start == end and title is not None:
        # `President of Peru` is nobody's name, `Peru` is
        first, start, title = end - 1, end - 1, None
    if title is None:
        role = role_before(text, words, first)
    else:
        role = without_courtesy(role_with_title(text, words, first, start))
    following = _low(words, end)
    return Naming(
        start=words[start].start,
        end=words[end - 1].end,
        words=tuple(w.form for w in words[start:end]),
        role=role or role_after(text, words, end),
        title="" if title is None else words[title].form,
        begins=first == 0 or words[first - 1].low in _SENTENCE_ENDS,
        leads=_leads(words, first),
        definite=first > 0 and words[first - 1].low == "the",
        body=following if following in named_bodies() else "",
    )


def _leads(words: Sequence[Word], first: int) -> bool:
    """Whether a name can be the subject: nothing before it is a verb, nor ties it to another."""
    if first > _LONGEST_OPENING or any(w.part in _VERBS for w in words[:first]):
        return False
    if any(w.low in _SUBORDINATE for w in words[:first]):
        return False
    return first == 0 or words[first - 1].part != PREPOSITION
