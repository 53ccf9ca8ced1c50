"""Whether quoted words are a speech, a part of one, or nobody's."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.extract.patterns import pattern
from viewer.extract.tokens import word_set
from viewer.extract.words import (
    AUXILIARY,
    MARK,
    NUMBER,
    PLAIN,
    PRONOUN,
    VERB,
    Word,
    words_of,
)
from viewer.model.annotation import QuotationKind

#: what a name or a term in quotation marks comes after: a plan dubbed “Blue Harbour”
_NAMING = word_set("dubbed titled entitled nicknamed known so-called codenamed called named termed")
_DUBBED = word_set("dubbed nicknamed so-called codenamed titled entitled")
#: small words within titles
_SMALL = word_set("a an the of and in on for to at by or")
#: before a verb without a subject of its own, and what makes a subject of one word
_CONTRACTED = word_set("'s 're 'll 've 'm 'd")
_SUBJECTS = word_set("that there this what here who")
_LONGEST_TITLE, _LONGEST_TERM = 8, 3
#: irony and terms are shorter
_SPOKEN_WORDS = 7
_PAUSES = (",", ":")
#: what has a title
_WORKS = (
    "song|book|novel|film|movie|documentary|play|album|poem|essay|painting|musical|opera|memoir|"
    "podcast|sitcom|single|track|award|prize|headline|chapter|sculpture|ballad|trilogy|sequel|"
    "exhibition|show|series|game|category|anthem|hymn"
)
_LOOKED_BACK = 48
_WORK = rf"(?i)\b(?:{_WORKS})s?(?:\s+(?:for|called|titled|entitled|named|including|such as))?\s*$"
_WORK_APART = rf"(?i)\b(?:{_WORKS})s?\s*,(?:\s+(?:including|among them|such as|notably))?\s*$"
_WORD = (
    r"(?i)\b(?:the|a|an|this|that)\s+(?:\w+\s+)?"
    r"(?:words?|terms?|phrase|expression|label|name|title|slogan|motto|nickname)\s*$"
)
#: those who use a word say it; what is told to a programme is no title
_SPOKEN = (
    r"(?i)\b(?:us(?:e|es|ed|ing)|utter(?:s|ed)?|coin(?:s|ed)?|t(?:old|ells|elling))\s+(?:the|a)\b"
)
_YEAR = r"(?s).?,?\s*\(\d{4}\)"


def kind_of(text: str, span: tuple[int, int], lead: str, *, credited: bool) -> QuotationKind:
    """The kind of quoted words.

    Args:
        text: the whole text.
        span: of the words, without their marks.
        lead: the few words before the mark.
        credited: whether somebody is named who says them.
    """
    words = words_of(text, *span)
    if not credited or is_title(text, span) or _is_term(text, span, words, lead):
        return QuotationKind.SCARE
    is_direct = _has_clause(words) or _is_sentence(text, span, words, lead)
    return QuotationKind.DIRECT if is_direct else QuotationKind.FRAGMENT


def is_speech(text: str, span: tuple[int, int]) -> bool:
    """Whether quoted words are a clause, a sentence or long, so that somebody must say them."""
    words = words_of(text, *span)
    if len(words) >= _SPOKEN_WORDS and words[0].form[0].islower():
        return True
    lead = text[max(span[0] - 4, 0) : max(span[0] - 1, 0)].rpartition("\n")[2]
    return _has_clause(words) or (_is_sentence(text, span, words, lead) and words[-1].part == MARK)


def is_title(text: str, span: tuple[int, int]) -> bool:
    """Whether quoted words are the name of a work or a word that is spoken of.

    The song “Blue Harbour”, an award for “best picture”, the word “pier”, “Winter Light” (1961).
    """
    start, end = span
    words = [w for w in words_of(text, start, end) if w.low not in _SMALL and w.part != MARK]
    if not words or len(words) > _LONGEST_TITLE:
        return False
    before = max(start - 1 - _LOOKED_BACK, 0)
    lead = text[before : max(start - 1, 0)].rpartition("\n")[2]
    capital = all(w.part == NUMBER or w.form[0].isupper() for w in words)
    if capital and (pattern(_YEAR).match(text, end) or pattern(_WORK_APART).search(lead)):
        return True
    named = pattern(_WORK).search(lead) or pattern(_WORD).search(lead)
    return bool(named) and not pattern(_SPOKEN).search(lead)


def _is_term(text: str, span: tuple[int, int], words: Sequence[Word], lead: str) -> bool:
    """Whether the words are a name or a term: the “Phase 2” deal, a song called “Harbour”."""
    if not words or len(words) > _LONGEST_TITLE or lead.rstrip().endswith(_PAUSES):
        return False
    if _DUBBED.intersection(lead.lower().split()[-2:]):
        return True
    telling = [w for w in words if w.low not in _SMALL]
    capital = bool(telling) and all(w.part == NUMBER or w.form[0].isupper() for w in telling)
    if not capital or words[-1].part == MARK or not words[0].form[0].isupper():
        return False
    before = lead.lower().split()[-2:] or [""]
    if before[-1] in _NAMING or (before[-1] == "as" and before[0] in _NAMING | {"released"}):
        return True
    after = words_of(text, span[1] + 1, min(span[1] + 24, len(text)))
    is_modifier = bool(after) and after[0].part == PLAIN and len(words) <= _LONGEST_TERM
    return is_modifier and text[span[1] + 1 : span[1] + 2].isspace()


def _has_clause(words: Sequence[Word]) -> bool:
    """Whether somebody does something in it: we will not pay, that's enough."""
    for at, word in enumerate(words[:-1]):
        if word.part == PRONOUN and words[at + 1].part in (AUXILIARY, VERB):
            return True
        if word.low in _CONTRACTED and at and words[at - 1].low in _SUBJECTS:
            return True
        if word.low in _CONTRACTED and at and words[at - 1].part == PRONOUN:
            return True
    return False


def _is_sentence(text: str, span: tuple[int, int], words: Sequence[Word], lead: str) -> bool:
    """Whether it begins as a sentence does and has a verb or an end."""
    if len(words) < 3 or not words[0].form[0].isupper():
        return False
    before = lead.rstrip()
    if before and before[-1] not in '.,:!?”"—–':
        return False
    return text[span[1] - 1] in ".,!?" or any(w.part in (VERB, AUXILIARY) for w in words[1:])
