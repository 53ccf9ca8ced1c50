from __future__ import annotations

import pytest

from viewer.extract.amounts import digits_value, read_amount, read_fraction, read_share
from viewer.extract.tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3,750.5", 3750.5),
        ("12\u00a0500\u00a0000 krone", 12_500_000),
        ("2½", 2.5),
        ("2 1/2 miles", 2.5),
        ("3/4 of it", 0.75),
        (".45", 0.45),
        ("60bn", 60e9),
        ("4.3M people", 4.3e6),
        ("1.5 million", 1.5e6),
        ("2 hundred thousand", 200_000),
        ("twenty-five", 25),
        ("twenty five", 25),
        ("two hundred and fifty", 250),
        ("two hundred fifty thousand", 250_000),
        ("one million two hundred thousand", 1_200_000),
        ("two and a half million", 2.5e6),
        ("three point five", 3.5),
        ("half a million", 500_000),
        ("a half billion", 5e8),
        ("a quarter of a million", 250_000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("a hundred", 100),
        ("hundreds of thousands", 100_000),
        ("one million two hundred and five thousand and six", 1_205_006),
        ("one thousand " * 900, 1000),
        ("nine trillion " * 900, 9e12),
    ],
)
def test_amounts(text, value):
    assert read_amount(tokens_of(text), 0).value == pytest.approx(value)


@pytest.mark.parametrize("text", ["1.2.3", "9/11", "24/7", "a ship", "half of it", "lakh", "the"])
def test_what_is_no_amount_or_only_its_first_number(text):
    amount = read_amount(tokens_of(text), 0)
    assert amount is None or amount.value in (9, 24)


def test_letters_that_may_be_units_are_scales_with_money_only():
    tokens = tokens_of("60m")
    assert read_amount(tokens, 0).value == 60
    assert read_amount(tokens, 0, money=True).value == 60e6


def test_vague_plurals_are_told():
    assert read_amount(tokens_of("dozens"), 0).vague
    assert not read_amount(tokens_of("a dozen"), 0).vague


@pytest.mark.parametrize(
    ("text", "value"),
    [("two-thirds", 2 / 3), ("a third", 1 / 3), ("three quarters", 0.75), ("half", 0.5)],
)
def test_fractions(text, value):
    assert read_fraction(tokens_of(text), 0).value == pytest.approx(value)


@pytest.mark.parametrize("text", ["a thirds", "two third", "five quarters", "the third"])
def test_no_fractions(text):
    assert read_fraction(tokens_of(text), 0) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("one in five", 0.2), ("two out of three", 2 / 3), ("one in 10", 0.1)],
)
def test_shares(text, value):
    assert read_share(tokens_of(text), 0).value == pytest.approx(value)


@pytest.mark.parametrize("text", ["one in May", "five in three", "two in 1998"])
def test_no_shares(text):
    assert read_share(tokens_of(text), 0) is None


def test_digits_alone():
    assert digits_value("1,234") == 1234
    assert digits_value("1,23,456") == 123456
    assert digits_value("9" * 50) is None
