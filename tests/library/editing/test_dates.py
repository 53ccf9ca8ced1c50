"""Dates as people type them: what is read, and what is refused rather than guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.library.editing.dates import read_when
from viewer.model.errors import ViewerError
from viewer.model.when import Precision

NEAR = date(2018, 6, 1)
WORDS = (
    "about", "perhaps", "since", "before", "after", "by", "early", "late", "end of", "from", "to",
    "or", "and", "between", "week of", "week 12 of", "2018", "1850", "2018-03", "2018-03-24",
    "2018-W12", "03/04/2018", "24/03/2018", "2018/03/24", "May", "summer", "30 February",
    "10 March", "the 1850s", "10:30", "c.", "~", "?", "/", "..", "9999", "0001",
)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "edtf", "precision"),
    [
        ("2026-03-10~", "2026-03-10~", "day"),
        ("about 10 March 2026", "2026-03-10~", "day"),
        ("10 March", "2018-03-10", "day"),
        ("last Tuesday", "2018-05-29", "day"),
        ("early May 2018", "2018-05", "month"),
        ("the end of May 2018", "2018-05", "month"),
        ("beginning of 2018", "2018", "year"),
        ("early summer 2019", "2019-22", "quarter"),
        ("late 1990s", "199X", "decade"),
        ("about 1850", "1850~", "year"),
        ("c. 1850", "1850~", "year"),
        ("perhaps about 1850", "1850%", "year"),
        ("since 2018-03", "2018-03/..", "month"),
        ("by 3 May 2018", "../2018-05-03", "day"),
        ("before 3 May 2018", "../2018-05-02", "day"),
        ("before 1850", "../1849", "year"),
        ("after May 2018", "2018-06/..", "month"),
        ("before the end of May 2018", "../2018-05", "month"),
        ("May or June 2018", "2018-05?/2018-06?", "month"),
        ("from March to June 2018", "2018-03/2018-06", "month"),
        ("between 1850 and 1860", "1850/1860", "year"),
        ("1850–1860", "1850/1860", "year"),
        ("2018/03/24", "2018-03-24", "day"),
        ("24/03/2018", "2018-03-24", "day"),
        ("03/24/2018", "2018-03-24", "day"),
        ("04/04/2018", "2018-04-04", "day"),
        ("03.04.2018", "2018-04-03", "day"),
        ("2018-03-24 9:30", "2018-03-24T09:30", "minute"),
        ("2018-W12", "2018-03-19/2018-03-25", "week"),
        ("week 12 of 2018", "2018-03-19/2018-03-25", "week"),
        ("the week of 14 May 2018", "2018-05-14/2018-05-20", "week"),
    ],
)
def test_a_date_is_read_as_it_is_meant(typed: str, edtf: str, precision: str) -> None:
    read = read_when(typed, NEAR)
    assert (read.when.edtf, read.precision) == (edtf, Precision(precision))


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("30 February 2018", "that month has 28 days"),
        ("February 30, 2020", "that month has 29 days"),
        ("31/06/2018", "days 01 to 30"),
        ("2018-02-30", "days 01 to 28"),
        ("2018-W60", "no week 60 in 2018"),
        ("5 May 2018 to 3 March 2018", "ends before it begins"),
        ("10 March 2018 whenever", "“whenever” in it"),
        ("or 2018", "either side"),
        ("soon", "not understood"),
        (" ", "empty"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(typed: str, why: str) -> None:
    with pytest.raises(ViewerError, match=why):
        read_when(typed, NEAR)


def test_a_day_that_can_be_two_is_not_chosen_for_the_person() -> None:
    with pytest.raises(ViewerError, match="3 April 2018 or 4 March 2018"):
        read_when("03/04/2018", NEAR)


@given(st.lists(st.sampled_from(WORDS), max_size=5), st.text(max_size=4))
def test_whatever_is_typed_is_read_or_refused(words, letters: str) -> None:
    try:
        read = read_when(" ".join((*words, letters)), NEAR)
    except ViewerError:
        return
    assert read.when.earliest <= read.when.latest
