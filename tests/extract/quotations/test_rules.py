"""Every rule for speakers does what its examples say."""

from __future__ import annotations

import pytest

from viewer.extract.paragraphs import paragraph_spans
from viewer.extract.quotations.frames import framed
from viewer.extract.quotations.marks import quoted_spans
from viewer.extract.quotations.neighbours import NEIGHBOUR_RULES, Credit, credits_of
from viewer.extract.quotations.sieve import RULES


def credited(example: str) -> tuple[str, list[Credit | None], tuple[int, int]]:
    """The text without its brackets, the credits of its quotations, the span in brackets."""
    start, end = example.index("<"), example.index(">") - 1
    text = example.replace("<", "").replace(">", "")
    paragraphs = paragraph_spans(text)
    quoted = quoted_spans(text, paragraphs)
    found = credits_of(text, paragraphs, quoted, framed(text, paragraphs, quoted))
    return text, [found.get(number) for number in range(len(quoted))], (start, end)


@pytest.mark.parametrize(
    ("name", "example"), [(rule.name, e) for rule in RULES for e in rule.examples]
)
def test_rules_of_the_sentence(name, example):
    text, found, span = credited(example)
    assert found[0] is not None
    assert text[slice(*found[0].speaker)] == text[slice(*span)]
    assert found[0].rule == name


@pytest.mark.parametrize(
    ("name", "example"), [(rule.name, e) for rule in NEIGHBOUR_RULES for e in rule.examples]
)
def test_rules_of_the_neighbours(name, example):
    text, found, span = credited(example)
    assert (text[slice(*span)], name) in [(text[slice(*c.speaker)], c.rule) for c in found if c]


def test_every_rule_has_an_example():
    assert all(rule.examples for rule in (*RULES, *NEIGHBOUR_RULES))
