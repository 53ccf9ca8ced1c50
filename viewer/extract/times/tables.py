"""All rules of times in one table."""

from __future__ import annotations

from functools import cache

from viewer.extract.phrase_tables import PhraseTable
from viewer.extract.times import (
    clocks,
    dates,
    day_ranges,
    fiscal,
    holidays,
    later,
    lengths,
    periods,
    relative,
    vague,
)
from viewer.extract.times.readers import FIRST_WORDS, READERS
from viewer.extract.times.rule import Rule
from viewer.extract.times.vocabulary import CLASSES

RULES: tuple[Rule, ...] = (
    *dates.RULES, *day_ranges.RULES, *periods.RULES, *fiscal.RULES, *holidays.RULES, *later.RULES,
    *relative.RULES, *lengths.RULES, *vague.RULES, *clocks.RULES,
)  # fmt: skip


@cache
def table() -> PhraseTable[Rule]:
    """The phrases of all rules; made when the first text is read."""
    phrases = ((phrase, rule) for rule in RULES for phrase in rule.phrase.split(";"))
    return PhraseTable(phrases, CLASSES, READERS)


@cache
def starts() -> frozenset[str]:
    """The words with which a time may begin, digits apart."""
    return (table().starts() | FIRST_WORDS) - {"-", ","}
