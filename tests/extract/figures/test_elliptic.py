"""Amounts that leave out what a reader adds, and words that measure nothing."""

from __future__ import annotations

import pytest

from viewer.extract.figures import find_figures


def said(text: str) -> list[tuple[str, float, str]]:
    return [(f.exact, f.value, f.unit) for f in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Its debt grew from $7 million to 9 million.",
            [("$7 million", 7e6, "USD"), ("9 million", 9e6, "USD")],
        ),
        ("The cost fell by a fifth.", [("a fifth", 0.2, "")]),
        ("He paid a tenner.", [("a tenner", 10, "GBP")]),
        ("The vote was 2.3-to-1.", [("2.3-to-1", 2.3, "times")]),
        ("She has a 9-to-5 job.", []),
        ("The PS2.7m pier.", [("PS2.7m", 2.7e6, "GBP")]),
        ("He has a PS5 at home.", []),
        ("Alder was down 68 p at 1,112 p.", [("68 p", 68, "GBX"), ("1,112 p", 1112, "GBX")]),
        ("Growth was minus five percent.", [("minus five percent", -5, "%")]),
        ("During 2016 Stone spoke often.", []),
        ("It stands at 9 E 72nd St, Nesby.", []),
    ],
)
def test_amounts(text, figures):
    assert said(text) == figures


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The fee in December was £40.", "fee"),
        ("Dell on Monday paid £40.", "Dell"),
        ("The December contract was £40.", "December contract"),
        ("In total, 1,307 people came.", ""),
        ("It posted a first-quarter loss of 63 cents.", "first-quarter loss"),
        ("Holm said: 40 ships sank.", ""),
    ],
)
def test_measures(text, measures):
    assert find_figures(text)[0].measures == measures
