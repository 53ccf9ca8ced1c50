"""A clause worded as a headline: without its articles and its day, cut where a phrase ends."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.extract.tokens import word_set
from viewer.extract.words import (
    ADVERB,
    AUXILIARY,
    CLITIC,
    CONJUNCTION,
    MARK,
    NAME,
    NUMBER,
    PLAIN,
    PREPOSITION,
    QUOTATION,
    RELATIVE,
    VERB,
    Word,
)
from viewer.model.event import TITLE_LENGTH

Span = tuple[int, int]

_ARTICLES = word_set("a an the")
#: with these an article is part of a number or of a way of speaking
_AFTER_ARTICLE = word_set(
    "few lot lots little bit number couple dozen hundred thousand million billion third half "
    "quarter fifth tenth while more most same"
)
#: before a day that the date of the event tells anyhow
_BEFORE_DAY = word_set("on in at during")
_PERFECT = word_set("has have")
#: a phrase may end before these; what they begin seldom changes what was told before
_JOINTS = frozenset((PREPOSITION, RELATIVE, CONJUNCTION, MARK))
#: after these a phrase goes on, and what depends on them must not be left out
_BINDING = word_set("if unless not no never without than as to of whether that")
#: no headline is shorter than this once it is cut
_SHORTEST = 36
#: so many words after `who` or `which` do not tell anything
_REMAINS = 4
_ENDS = " ,;:.–—-([“‘\"'"


def headline(text: str, words: Sequence[Word], times: Sequence[Span], lead: str = "") -> str:
    """The words as a headline of at most 80 characters.

    Args:
        text: the whole text.
        words: of the clause from its subject on, in order; some may have been left out.
        times: the spans of time expressions.
        lead: a name to begin with.
    """
    kept = [w for n, w in enumerate(words) if not _is_left_out(words, n, times)]
    while kept and kept[-1].part in _JOINTS:
        kept.pop()
    while not lead and len(kept) > 1 and kept[0].part in (MARK, CONJUNCTION, RELATIVE):
        kept.pop(0)
    title = _joined(text, kept, lead)
    if not title.strip(lead):
        return _cut(" ".join([lead, *(w.form for w in words)]).strip())
    while len(title) > TITLE_LENGTH:
        end = _joint(text, kept, lead)
        if not end:
            return _cut(title)
        kept = _without_remains(kept[:end])
        title = _joined(text, kept, lead)
    return title


def _without_remains(words: list[Word]) -> list[Word]:
    """The words without what says nothing once it is cut: (whose promotion), talks (aimed)."""
    for n in range(len(words) - 1, max(len(words) - _REMAINS, 1), -1):
        if words[n].part == RELATIVE and words[n].low != "that":
            return words[:n]
    last = words[-1]
    has_verb = any(w.part in (VERB, AUXILIARY) for w in words[:-1])
    return words[:-1] if last.part == VERB and has_verb else words


def _is_left_out(words: Sequence[Word], n: int, times: Sequence[Span]) -> bool:
    word = words[n]
    following = words[n + 1] if n + 1 < len(words) else None
    if _is_day(words, n, times):
        return True
    if word.low in _BEFORE_DAY and following and _is_day(words, n + 1, times):
        return True
    if word.low in _ARTICLES and following:
        is_name = n > 0 and word.form[0].isupper() and word.form != "A"
        if any(w.part == NUMBER for w in words[max(n - 2, 0) : n]):
            return False  # $3 a barrel, five days a week
        return not is_name and following.low not in _AFTER_ARTICLE and following.part != MARK
    if word.low in _PERFECT and following and word.part == AUXILIARY:
        at = n + 2 if following.part == ADVERB and n + 2 < len(words) else n + 1
        return words[at].low.endswith("ed")
    return False


def _is_day(words: Sequence[Word], n: int, times: Sequence[Span]) -> bool:
    """Whether a word belongs to a time that stands apart: (on) Monday; not Monday's vote."""
    span = next((t for t in times if t[0] <= words[n].start < t[1]), None)
    if span is None or words[n].part == QUOTATION:
        return False
    first, end = n, n
    while first and words[first - 1].start >= span[0]:
        first -= 1
    while end < len(words) and words[end].start < span[1]:
        end += 1
    before = words[first - 1] if first else None
    after = words[end] if end < len(words) else None
    if after is not None and (after.part == CLITIC or after.low == "-"):
        return False
    if before is not None and before.low in _BEFORE_DAY:
        return after is None or after.part not in (PLAIN, NUMBER)
    if before is None or before.part in (PREPOSITION, NUMBER):
        return False
    return after is None or after.part not in (PLAIN, NUMBER, NAME)


def _joined(text: str, words: Sequence[Word], lead: str) -> str:
    """The words with what stood between them, the first with a capital."""
    parts = [lead] if lead else []
    last: Word | None = None
    for word in words:
        gap = text[last.end : word.start] if last else " " if lead else ""
        if last and gap.strip():  # something was left out between
            gap = "" if word.part in (MARK, CLITIC) else " "
        if word.part == QUOTATION and not gap.strip():
            gap = gap or " "
        parts.append(f"{gap}{_said(text, word)}")
        last = word
    title = " ".join("".join(parts).replace(" ,", ",").split()).strip(_ENDS)
    if last and last.form.endswith(".") and "." in last.form[:-1]:
        title += "."  # in the U.S.
    if title[:1].islower() and title.split(" ")[0].islower():
        title = title[0].upper() + title[1:]
    return title


def _said(text: str, word: Word) -> str:
    """A word as it stands, a quotation with its marks."""
    if word.part != QUOTATION:
        return word.form
    before = text[max(word.start - 1, 0) : word.start]
    after = text[word.end : word.end + 1]
    marks = before + after
    return f"{before}{text[word.start : word.end]}{after}" if not marks.isalnum() else word.form


def _joint(text: str, words: Sequence[Word], lead: str) -> int:
    """How many words remain when the last phrase is cut off, 0 if there is no place for that."""
    for n in range(len(words) - 1, 1, -1):
        is_joint = words[n].part in _JOINTS and words[n].low not in _BINDING
        if is_joint and words[n - 1].part not in (PREPOSITION, CONJUNCTION):
            bound = any(w.low in _BINDING for w in words[n - 1 : n])
            if not bound and len(_joined(text, words[:n], lead)) >= _SHORTEST:
                return n
    return 0


def _cut(title: str) -> str:
    if len(title) <= TITLE_LENGTH:
        return title
    return title[: TITLE_LENGTH - 1].rsplit(" ", 1)[0].rstrip(_ENDS)[: TITLE_LENGTH - 1] + "…"
