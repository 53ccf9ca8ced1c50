"""Civil seconds against the standard library's calendar."""

from __future__ import annotations

import calendar as standard
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model.calendar import civil_date, civil_seconds, days_in_month, weekday

EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - civil time has no zone

moments = st.datetimes().map(lambda moment: moment.replace(microsecond=0))


@given(moments)
def test_seconds_agree_with_datetime_in_years_1_to_9999(moment):
    fields = moment.timetuple()[:6]
    seconds = civil_seconds(*fields)
    assert EPOCH + timedelta(seconds=seconds) == moment
    assert civil_date(seconds) == fields
    assert weekday(seconds) == moment.weekday()


@given(st.integers(-(10**12), 10**13))
def test_every_second_has_one_date(seconds):
    date = civil_date(seconds)
    assert civil_seconds(*date) == seconds
    assert 1 <= date.month <= 12
    assert 1 <= date.day <= days_in_month(date.year, date.month)


@given(st.integers(1, 9999), st.integers(1, 12))
def test_lengths_of_months(year, month):
    assert days_in_month(year, month) == standard.monthrange(year, month)[1]


@given(st.integers(1, 9999), st.integers(-30, 40))
def test_a_month_beyond_the_year_counts_on(year, month):
    after = civil_date(civil_seconds(year, month))
    assert after.year * 12 + after.month == year * 12 + month
    assert after[2:] == (1, 0, 0, 0)


@pytest.mark.parametrize(
    ("fields", "seconds"),
    [
        ((1970, 1, 1), 0),
        ((1969, 12, 31, 23, 59, 59), -1),
        ((2018, 3, 26), 1_522_022_400),
        ((2000, 2, 29, 12), 951_825_600),
    ],
)
def test_known_moments(fields, seconds):
    assert civil_seconds(*fields) == seconds
