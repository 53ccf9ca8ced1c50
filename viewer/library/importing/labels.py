"""Labels as a headline writer cuts them: who does what, short names, no small words.

A label stands beside a mark on the timeline, where the date is told by its place and the side by
its lane; so dates, articles and titles of office go first, then whatever follows the first phrase
that fits. It never ends with an ellipsis or a word that asks for the next one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import chain, count
from typing import NamedTuple

from viewer.extract.tokens import word_set

_SAID = re.compile(r"(?P<who>[^“]{1,60}?): “(?P<words>[^”]*)”?…?$")
#: what somebody is told to have said without quotation marks
_TOLD = re.compile(
    r"(?P<who>[^“”]{1,60}?) (?:also |has |have |had )?(?:said|says|say|wrote|writes|stated|added)"
    r" (?:that )?(?P<words>[^“”]+)$"
)
_TIME_BEFORE = re.compile(
    r"(?:,?\s*\b(?:late |early )?(?:on|in|by|at|since|during|from|until|till|through|over|for)\s+)?"
    r"(?:the\s+)?$"
)
_BREAK = re.compile(r"(?<=\w)[,;:—–]\s+|\s[—–-]\s|\s\(")
_ARTICLES = word_set("a an the")
_FILLERS = word_set(
    "also then already now still just again recently yet both its their his her our my which "
    "very quite rather even further indeed today yesterday"
)
_LY_WORDS = word_set(
    "family supply reply apply rally ally early only monopoly assembly anomaly daily weekly "
    "monthly yearly elderly friendly italy july fly ally bully tally folly"
)
_OPENERS = word_set("that and but who which while as when if because so then though although or")
#: a phrase may end before these
_NEW_PHRASE = word_set(
    "of in on for to and with from by at as after before against over under between among about "
    "into amid following but or nor while when if because that which who than through via without "
    "during until since despite including saying citing"
)
#: no label ends with these
_WEAK = (
    _NEW_PHRASE
    | _ARTICLES
    | word_set(
        "is are was were be been being has have had will would can could may might must shall "
        "should do does did not no more most less up its their his her some any all this these "
        "those such very so too new senior top chief former other several many"
    )
)
_HAVE, _BE = word_set("has have had"), word_set("is are was were")
_VERBAL = ("ed", "ing", "en", "wn", "ht", "ld", "de", "id", "ut")
_NUMBER = re.compile(r"[\d.,]+$")
_EDGES = " ,;:.–—-…"
#: a label of one word, or of less than this share of the room, says little
_FEWEST_WORDS, _LEAST_SHARE = 2, 0.4
#: room for what somebody says, at the least
_LEAST_SAID = 10

Cut = Callable[[int], str]


class Headline(NamedTuple):
    """What a label is made of. who: of a statement, else empty; words: of it, or of the event."""

    who: str
    words: tuple[str, ...]


def headline(title: str, names: Mapping[str, str], times: Sequence[str]) -> Headline:
    """What is left of an event's title once a headline writer is done with it.

    Args:
        title: the clause that tells it, or `Anna Holm: “We will not pay.”`.
        names: what each name, with its titles before it, is shortened to.
        times: the words that tell the date.
    """
    said = _SAID.match(title)
    if said:
        who = names.get(said["who"]) or _shortened(said["who"], names)
        who = " ".join(w for w in who.split() if w.lower() not in _ARTICLES)
        return Headline(who, tuple(said["words"].split()))
    bare = title.strip(_EDGES)
    for time in sorted(times, key=len, reverse=True):
        bare = _without_time(bare, time)
    bare = " ".join(_shortened(bare, names).split())
    told = _TOLD.match(bare)
    if told and len(told["words"].split()) > _FEWEST_WORDS:
        named = _without_small_words(told["who"].split()) or told["who"].split()
        rest = _without_small_words(_first_clause(told["words"]).split())
        return Headline("", (*named[:-1], f"{named[-1]}:", *rest))
    words = _without_small_words(_first_clause(bare).split())
    return Headline("", tuple(words) or tuple(title.split()) or ("",))


def label_of(line: Headline, most: int) -> str:
    """The label in at most so many characters."""
    if line.who:
        room = most - len(line.who) - len(": “”")
        if room < min(_LEAST_SAID, sum(map(len, line.words))):
            return _capital(_cut((*line.who.split(),), most))
        return _capital(f"{line.who}: “{_cut(line.words, room)}”")
    return _capital(_cut(line.words, most))


def _shortened(words: str, names: Mapping[str, str]) -> str:
    """The words with short names, by plain searches: a pattern a name would cost too much."""
    for name in sorted((n for n in names if n in words), key=len, reverse=True):
        at = _place(words, name, 0)
        while at >= 0:
            words = words[:at] + names[name] + words[at + len(name) :]
            at = _place(words, name, at + len(names[name]))
    return words


def _without_time(words: str, time: str) -> str:
    """The words without those that tell the date, and without the preposition before them."""
    at = _place(words, time, 0)
    if at < 0:
        return words
    before = _TIME_BEFORE.sub("", words[:at])
    return f"{before} {words[at + len(time) :]}"


def _place(words: str, part: str, start: int) -> int:
    """Where a part stands as words of its own, -1 for nowhere."""
    at = words.find(part, start)
    while at >= 0:
        end = at + len(part)
        is_inner = (at and words[at - 1].isalnum()) or (end < len(words) and words[end].isalnum())
        if not is_inner:
            return at
        at = words.find(part, at + 1)
    return -1


def _first_clause(words: str) -> str:
    """The part before the first comma or dash that says something."""
    for mark in _BREAK.finditer(words):
        before = words[: mark.start()]
        if len(before.split()) > _FEWEST_WORDS:
            return before
    return words


def _without_small_words(words: Sequence[str]) -> list[str]:
    kept: list[str] = []
    for at, word in enumerate(words):
        low = word.lower()
        if low in _ARTICLES or low in _FILLERS or _is_adverb(word):
            continue
        if not kept and low in _OPENERS:
            continue
        following = next((w.lower() for w in words[at + 1 :] if not _is_adverb(w)), "")
        if kept and _is_auxiliary(low, following):
            continue
        kept.append("to" if kept and low == "will" else word)
    return kept


def _is_adverb(word: str) -> bool:
    return word.islower() and word.endswith("ly") and word not in _LY_WORDS


def _is_auxiliary(low: str, following: str) -> bool:
    """Whether a headline does without: has agreed, are asking, was held."""
    return low in _HAVE | _BE and following.endswith(_VERBAL)


def _cut(words: Sequence[str], most: int) -> str:
    """The longest beginning that ends where a phrase does, or else with a strong word."""
    whole = _text(words)
    if len(whole) <= most and not _is_weak(words, len(words)):
        return whole
    fitting = [n for n in range(len(words), 0, -1) if len(_text(words[:n])) <= most]
    strong = [n for n in fitting if not _is_weak(words, n)]
    for n in strong:
        is_end = n == len(words) or words[n].lower() in _NEW_PHRASE or words[n - 1][-1] in ",;:."
        if is_end and n >= _FEWEST_WORDS and len(_text(words[:n])) >= _LEAST_SHARE * most:
            return _text(words[:n])
    if strong:
        return _text(words[: strong[0]])
    return _text(words[: fitting[0]]) if fitting else words[0][:most]


def _is_weak(words: Sequence[str], n: int) -> bool:
    last = words[n - 1]
    is_open_number = n < len(words) and _NUMBER.match(last) and last[-1] not in ",."
    if not last:
        return False
    return last.lower() in _WEAK or last.endswith(("’s", "'s", "s’")) or bool(is_open_number)


def _text(words: Sequence[str]) -> str:
    return " ".join(words).strip(_EDGES)


def _capital(label: str) -> str:
    first = label[:1].upper()
    # the capital of some letters is two
    return first + label[1:] if len(first) == 1 else label


def unlike(label: str, taken: Mapping[str, object] | set[str], day: str, most: int) -> str:
    """The label if nothing bears it yet, else with its day or a number behind it.

    Args:
        label: as it was cut.
        taken: labels that there are.
        day: a short date such as `24 Mar`.
        most: characters that a label may have.
    """
    if label not in taken:
        return label
    for ending in chain((f", {day}",), (f" ({n})" for n in count(2))):
        other = _cut(label.split(), most - len(ending)) + ending
        if other not in taken:
            return other
    raise AssertionError("numbers do not end")
