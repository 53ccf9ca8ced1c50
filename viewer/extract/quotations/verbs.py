"""Whether a word is a verb of saying where it stands: `she claims`, but not `her claims`."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.extract.quotations.cues import Form
from viewer.extract.tokens import word_set
from viewer.extract.words import (
    ADVERB,
    AUXILIARY,
    CLITIC,
    DETERMINER,
    MARK,
    NAME,
    NUMBER,
    PLAIN,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    VERB,
    Word,
)

#: forms that are nouns as often as verbs
_ALSO_NOUNS = word_set(
    "claims comments calls reports remarks notes states answers questions promises demands offers "
    "orders posts quotes mentions labels brands attacks hopes fears plans views tweets chants "
    "cries estimates backs wants details talks addresses issues uses voices doubts raises rules "
    "rates terms report call claim comment state note answer question promise demand offer order "
    "post quote mention label brand attack hope fear view tweet chant cry estimate back detail "
    "talk address issue use voice doubt rule rate term text email texts emails praise praises "
    "blame appeal request challenge dispute plea release forecast forecasts reason reasons point "
    "points speech read laugh sigh joke jokes boast boasts fault mock pan reveal vow vows pledge "
    "pledges signal signals reference references pound pounds"
)
_PLURALS = word_set("people police men women media")
_BE = word_set("is are was were be been being 's 're")
_OBJECTS = word_set("that him them us me")
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday early late last")


def place_before(words: Sequence[Word], at: int) -> int:
    """The place of the word before a verb, adverbs and days apart; -1 for none."""
    at -= 1
    while at >= 0 and (words[at].part == ADVERB or words[at].low in _DAYS):
        at -= 1
    return at


def is_verb(words: Sequence[Word], at: int, form: Form) -> bool:
    """Whether a word that has the form of a verb is one."""
    before = place_before(words, at)
    if before < 0:
        return form is not Form.BARE and words[at].low not in _ALSO_NOUNS
    left = words[before]
    if form is Form.PAST:
        return left.part != DETERMINER or _part_after(words, at) not in (PLAIN, NAME, VERB)
    if form is Form.GERUND:
        possessed = left.part == DETERMINER or left.low == "'s"
        return not possessed or is_progressive(words, before)
    if left.part in (DETERMINER, NUMBER) or (left.part == PREPOSITION and left.low != "to"):
        return False
    return _takes_bare(words, at, left) if form is Form.BARE else _takes_present(words, at, left)


def _takes_present(words: Sequence[Word], at: int, left: Word) -> bool:
    """Whether a verb in -s can stand after that word: she says, the minister claims that."""
    if words[at].low not in _ALSO_NOUNS:
        return left.part != CLITIC
    if _part_after(words, at) in (PREPOSITION, MARK, VERB, AUXILIARY):
        return left.part == PRONOUN
    return left.part in (PRONOUN, NAME, QUOTATION) or left.low in ("who", "which", "and", ",")


def _takes_bare(words: Sequence[Word], at: int, left: Word) -> bool:
    """Whether a verb without an ending can stand after that word: they say, officials say."""
    if left.low in ("to", "who") or left.part in (PRONOUN, AUXILIARY):
        return True
    before_it = place_before(words, at)
    if left.low == "'s" or (words[at].low in _ALSO_NOUNS and not _has_object(words, at)):
        return False
    if left.part in (PLAIN, NAME):
        while before_it > 0 and words[before_it].part == NAME:
            before_it -= 1
        several = words[before_it].low == "and"  # Lund and Anna Holm call it
        return several or left.low.endswith("s") or left.low in _PLURALS
    return left.low in ("and", ")", ",") or left.part == QUOTATION


def _has_object(words: Sequence[Word], at: int) -> bool:
    """Whether what follows a word makes it a verb: they call it, they claim that."""
    following = _part_after(words, at)
    if following in (QUOTATION, DETERMINER, PRONOUN):
        return True
    return at + 1 < len(words) and words[at + 1].low in _OBJECTS


def _part_after(words: Sequence[Word], at: int) -> str:
    return words[at + 1].part if at + 1 < len(words) else MARK


def is_progressive(words: Sequence[Word], before: int) -> bool:
    """Whether the word before a verb in -ing is a form of `be`: is claiming, he's claiming."""
    if before < 0 or words[before].low not in _BE:
        return False
    return words[before].low != "'s" or (before > 0 and words[before - 1].part in (PRONOUN, NAME))


def is_passive(words: Sequence[Word], at: int) -> bool:
    """Whether a past form says what is done to its subject: was called."""
    before = place_before(words, at)
    return before >= 0 and words[before].low in _BE
