"""The examples in the tables of times are their tests."""

from __future__ import annotations

import pytest

from viewer.extract.times import find_times
from viewer.extract.times.tables import RULES

PUBLISHED = "2019-05-15"

EXAMPLES = [
    pytest.param(sentence, value, id=f"{rule.phrase[:40]}: {sentence}")
    for rule in RULES
    for sentence, value in rule.examples
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.phrase[:60])
def test_every_rule_has_an_example(rule):
    assert rule.examples


@pytest.mark.parametrize(("sentence", "value"), EXAMPLES)
def test_examples_are_found_and_resolved(sentence, value):
    before, _, rest = sentence.partition("[")
    exact, _, after = rest.partition("]")
    found = {time.exact: time for time in find_times(before + exact + after, PUBLISHED)}
    assert exact in found, list(found)
    assert found[exact].value == value
    assert found[exact].start == len(before)
