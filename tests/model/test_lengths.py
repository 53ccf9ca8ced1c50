"""Lengths of time as people say them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model.calendar import civil_seconds
from viewer.model.calendar import civil_seconds as at
from viewer.model.lengths import say_length, say_quiet


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ((2018, 5, 20), (2021, 7, 20), "3 years 2 months"),
        ((2018, 5, 19, 23, 59, 59), (2021, 7, 20), "3 years 2 months"),
        ((2018, 5, 20), (2019, 5, 19, 23, 59, 59), "1 year"),
        ((2018, 5, 20), (2019, 5, 19), "11 months 29 days"),
        ((2018, 1, 31), (2018, 2, 28), "28 days"),
        ((2018, 1, 31), (2018, 3, 1), "1 month"),
        ((2018, 3, 1), (2018, 3, 1, 23, 59, 59), "1 day"),
        ((2018, 3, 1), (2018, 3, 3, 5), "2 days 5 hours"),
        ((2018, 3, 1), (2018, 3, 1, 1, 1), "1 hour 1 minute"),
        ((2018, 3, 1), (2018, 3, 1, 0, 2, 3), "2 minutes 3 seconds"),
        ((2018, 3, 1), (2018, 3, 1), "0 seconds"),
        ((2018, 3, 1), (2017, 3, 1), "0 seconds"),
    ],
)
def test_lengths(start, end, said):
    assert say_length(at(*start), at(*end)) == said


@given(st.integers(1, 9000), st.integers(1, 12), st.integers(1, 28), st.integers(0, 5000))
def test_whole_months_are_said_whole(year, month, day, months):
    said = say_length(at(year, month, day), at(year, month + months, day))
    years, rest = divmod(months, 12)
    numbers = [int(word) for word in said.split() if word.isdigit()]
    assert numbers == [n for n in (years, rest) if n] or months == 0


@pytest.mark.parametrize(
    ("end", "words"),
    [
        ((2018, 5, 3, 1), "2 days"),
        ((2018, 5, 23, 22), "23 days"),
        ((2018, 5, 1, 11, 9), "11 hours"),
        ((2018, 5, 1, 0, 9), "9 minutes"),
        ((2019, 12, 1), "1 year 7 months"),
    ],
)
def test_quiet_time_is_told_without_what_nobody_counts(end, words: str) -> None:
    assert say_quiet(civil_seconds(2018, 5, 1), civil_seconds(*end)) == words
