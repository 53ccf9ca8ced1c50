from __future__ import annotations

from viewer.extract.phrase_tables import Part, PhraseTable
from viewer.extract.tokens import tokens_of


def read_digits(tokens, n):
    return n + 1 if tokens.words[n].isdecimal() else n


TABLE = PhraseTable(
    [
        ("the? last UNIT", "one"),
        ("last DIGITS UNIT", "several"),
        ("last week|month of|in UNIT", "named"),
        ("last UNIT", "second of its kind"),
    ],
    {"week": ("UNIT",), "year": ("UNIT",), "may": ("MONTH", "UNIT")},
    {"DIGITS": read_digits},
)


def longest(text, at=0):
    return TABLE.longest(tokens_of(text), at)


def test_the_longest_phrase_counts_and_the_first_of_equal_ones():
    assert longest("last week it rained").meaning == "one"
    assert longest("the last week").end == 3
    assert longest("last week of year").meaning == "named"


def test_parts_say_what_stood_for_what():
    found = longest("last 30 week")
    assert found.meaning == "several"
    assert found.parts == (Part("last", 0, 0), Part("DIGITS", 1, 1), Part("UNIT", 2, 2))


def test_no_phrase():
    assert longest("next week") is None
    assert longest("last") is None
    assert longest("last day") is None


def test_shorter_phrases_come_after_the_longest():
    assert [found.end for found in TABLE.fitting(tokens_of("last week in may"), 0)] == [4, 2]


def test_starts_are_words_and_members_of_classes():
    table = PhraseTable([("UNIT ago", 1), ("in|by UNIT", 2)], {"week": ("UNIT",)}, {})
    assert table.starts() == {"in", "by", "week"}
