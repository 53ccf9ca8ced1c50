"""Dates as people say them."""

from __future__ import annotations

import pytest

from viewer.model.calendar import civil_seconds as at
from viewer.model.edtf import parse_when
from viewer.model.when import Precision
from viewer.model.wording import (
    iso_bound,
    say_day,
    say_precision,
    say_range,
    say_when,
)


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2018-05-14", "14 May 2018"),
        ("2018-03", "March 2018"),
        ("0476", "476"),
        ("2018-21", "spring 2018"),
        ("2018-22", "summer 2018"),
        ("2018-23", "autumn 2018"),
        ("2018-24", "winter 2018–19"),
        ("1999-24", "winter 1999–00"),
        ("2018-33", "first quarter of 2018"),
        ("2018-36", "fourth quarter of 2018"),
        ("201X", "2010s"),
        ("000X", "1–9"),
        ("001X", "10s"),
        ("20XX", "2000–2099"),
        ("00XX", "1–99"),
        ("2018-XX", "2018"),
        ("2018-03-XX", "March 2018"),
        ("2018-05-15/2018-05-19", "15–19 May 2018"),
        ("2018-05-28/2018-06-03", "28 May – 3 June 2018"),
        ("2018-12-28/2019-01-03", "28 December 2018 – 3 January 2019"),
        ("2018-05-15/2018-05-15", "15 May 2018"),
        ("2018-05-15/2019-05-15", "15 May 2018 – 15 May 2019"),
        ("2018-03/2018-05", "March – May 2018"),
        ("2018-12/2019-01", "December 2018 – January 2019"),
        ("2018/2020", "2018–2020"),
        ("201X/202X", "2010s – 2020s"),
        ("2018-03/2018-05-20", "March 2018 – 20 May 2018"),
        ("2018/2018-05", "2018 – May 2018"),
        ("2018/2018-05-20", "2018 – 20 May 2018"),
        ("2018-21/2018-23", "spring – autumn 2018"),
        ("2018-03/2018-23", "March – autumn 2018"),
        ("2018-21/2018-24", "spring 2018 – winter 2018–19"),
        ("20XX/21XX", "2000–2099 – 2100–2199"),
        ("2018-33/2018-35", "first – third quarter of 2018"),
        ("2025-05-01~", "about 1 May 2025"),
        ("2025-05-01?", "1 May 2025 (uncertain)"),
        ("2025-05-01%", "about 1 May 2025 (uncertain)"),
        ("2025-04/..", "since April 2025"),
        ("2025-04~/", "since about April 2025"),
        ("../2018-05-14", "until 14 May 2018"),
        ("2025-08-25T22:38-04:00", "25 August 2025, 22:38 UTC−04:00"),
        ("2025-08-26T02:38:00Z", "26 August 2025, 02:38 UTC"),
        ("2025-08-26T02:38:07", "26 August 2025, 02:38:07"),
        ("2025-08-26T02", "26 August 2025, 02:00"),
        ("2018-05-14T09/2018-05-14T11:30", "14 May 2018, 09:00–11:30"),
        ("2018-05-14T09Z/2018-05-15T11:30Z", "14 May 2018, 09:00 – 15 May 2018, 11:30 UTC"),
        ("2018-05-14T09/2018-05-15", "14 May 2018, 09:00 – 15 May 2018"),
        ("2018-05-14T09/..", "since 14 May 2018, 09:00"),
    ],
)
def test_when(edtf, said):
    assert say_when(parse_when(edtf)) == said


def test_a_week_is_said_by_its_first_day():
    assert say_when(parse_when("2018-03-19/2018-03-25"), Precision.WEEK) == "week of 19 March 2018"
    about = parse_when("2018-03-19~/2018-03-25")
    assert say_when(about, Precision.WEEK) == "about week of 19 March 2018"
    since, until = parse_when("2018-03-19/.."), parse_when("../2018-03-19")
    assert say_when(since, Precision.WEEK) == "since the week of 19 March 2018"
    assert say_when(until, Precision.WEEK) == "until the week of 19 March 2018"


@pytest.mark.parametrize(
    ("precision", "iso"),
    [
        (Precision.DAY, "2018-03-24"),
        (Precision.WEEK, "2018-03-24"),
        (Precision.CENTURY, "2018-03-24"),
        (Precision.HOUR, "2018-03-24T22:38:07"),
        (Precision.SECOND, "2018-03-24T22:38:07"),
    ],
)
def test_bounds_in_iso(precision, iso):
    assert iso_bound(at(2018, 3, 24, 22, 38, 7), precision) == iso


def test_iso_years_have_four_digits():
    assert iso_bound(at(476, 9, 4), Precision.DAY) == "0476-09-04"


def test_precision_and_day():
    assert say_precision(Precision.WEEK) == "to the week"
    assert say_day(at(2018, 5, 14, 13)) == "Monday 14 May 2018"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ((2018, 3, 19), (2025, 11, 10), "19 Mar 2018 – 10 Nov 2025"),
        ((2018, 3, 19), (2018, 11, 10), "19 Mar – 10 Nov 2018"),
        ((2018, 3, 19), (2018, 3, 25), "19–25 Mar 2018"),
        ((2018, 3, 19, 8), (2018, 3, 19, 9, 30), "19 Mar 2018, 08:00 – 09:30"),
        ((2018, 3, 19, 8), (2018, 3, 20, 9, 30), "19 Mar 2018, 08:00 – 20 Mar 2018, 09:30"),
        ((2018, 3, 19, 8, 0, 3), (2018, 3, 19, 8, 0, 4), "19 Mar 2018, 08:00:03 – 08:00:04"),
    ],
)
def test_range_of_a_view(start, end, said):
    assert say_range(at(*start), at(*end)) == said
