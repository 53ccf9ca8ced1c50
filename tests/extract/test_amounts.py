from __future__ import annotations

import pytest

from viewer.extract.amounts import digits_value, read_amount, read_fraction, read_share
from viewer.extract.figures.finding import find_figures
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


def test_letters_beside_a_length_are_scales_with_money_only():
    tokens = tokens_of("60m tall")
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


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It has a population of 8.9m.", 8_900_000),
        ("Some 3m were displaced.", 3_000_000),
        ("Circulation fell to 250k.", 250_000),
        ("The 3.5m-strong union met.", 3_500_000),
        ("A 30m mast fell.", 30),
        ("She won the 100m.", 100),
        ("It was shot in 4K.", None),
        ("It sank 20m below the surface.", 20),
        ("They ran a 10k race.", 10),
    ],
)
def test_letters_behind_digits_count_unless_a_length_is_meant(text, value):
    assert [figure.value for figure in find_figures(text)] == ([value] if value else [])


@pytest.mark.parametrize("tenths", range(1, 100))
def test_scaled_values_are_whole(tenths):
    (figure,) = find_figures(f"It cost ${tenths / 10}bn.")
    assert figure.value == tenths * 100_000_000


@pytest.mark.parametrize(
    "text", ["$2-3m", "£5-6m", "$2m-3m", "£1.5m-2m", "£2-3k", "$40-50 billion"]
)
def test_a_range_of_money_keeps_both_ends(text):
    (figure,) = find_figures(f"It cost {text} in all.")
    assert figure.exact == text
    assert figure.value_max > figure.value > 1_000


@pytest.mark.parametrize("text", ["4.5/5", "8.5/10", "1.5/2 miles", "$1.5/8", "4./5", "/5", "½/2"])
def test_scores_are_no_fractions_and_no_errors(text):
    assert all(figure.value >= 0 for figure in find_figures(f"It was rated {text} by critics."))
