"""Days as people write them, and nothing that is not there."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.readers.written_dates import DAY_FIRST, MONTH_FIRST, day_order, days_in, edtf_of


@pytest.mark.parametrize(
    "text",
    [
        "26 August 2025", "26 Aug 2025", "26th of August, 2025", "Aug. 26, 2025", "August 26 2025",
        "AUGUST 26, 2025", "2025-08-26", "2025/8/26", "26.08.2025", "8/26/2025", "26/8/2025",
        "Tuesday, 26 August 2025", "Tue, Aug 26, 2025", "26-Aug-2025", "2025-08-26T10:15:00Z",
        "2025-08-26 10:15", "Aug 26, 2025 2:38 PM", "2025年8月26日", "2025 年 8 月 26 日",
    ],
)  # fmt: skip
def test_a_day_in_many_ways(text):
    assert edtf_of(text) == "2025-08-26"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("August 2025", "2025-08"), ("2025-08", "2025-08"), ("8/2025", "2025-08"),
        ("2025", "2025"), ("79", "0079"), ("2025年8月", "2025-08"), ("2025年2月30日", None),
        ("", None), ("soon", None), ("2025-13", None), ("31 February 2025", None),
        ("2025-02-30", None), ("26 August", None), ("3/4/2025", None), ("1.2.2025.7", None),
        ("see 26 August 2025", None), ("26 August 2025 or so", None),
    ],
)  # fmt: skip
def test_parts_of_dates_and_what_is_none(text, said):
    assert edtf_of(text) == said


def test_the_order_decides_where_a_date_can_be_read_in_two_ways():
    assert edtf_of("3/4/2025", DAY_FIRST) == "2025-04-03"
    assert edtf_of("3/4/2025", MONTH_FIRST) == "2025-03-04"
    assert edtf_of("3/3/2025") == "2025-03-03"
    assert edtf_of("3.4.2025") == "2025-04-03"


def test_a_column_tells_its_order():
    assert day_order(["3/4/2025", "26/8/2025"]) == DAY_FIRST
    assert day_order(["3/4/2025", "8/26/2025"]) == MONTH_FIRST
    assert day_order(["3/4/2025", "2025-08-26"]) is None
    assert day_order(["26/8/2025", "8/26/2025"]) is None


def test_days_in_a_line_in_their_order():
    found = days_in("Published 14 May 2019, updated 2019-06-01, again on 3 June")
    assert [w.day for w in found] == [date(2019, 5, 14), date(2019, 6, 1), None]
    assert [w.has_year for w in found] == [True, True, False]


@given(
    st.dates(date(1000, 1, 1), date(2999, 12, 31)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d %b %Y"]),
)
def test_every_day_is_read_as_it_was_written(day, form):
    assert edtf_of(day.strftime(form.replace("%Y", f"{day.year:04}"))) == day.isoformat()


@given(st.text("0123456789/.-, MayTZ:", max_size=30))
def test_anything_is_a_day_or_none(text):
    said = edtf_of(text)
    assert said is None or said[:4].isdecimal()


def _days(line):
    return [w.day and w.day.isoformat() for w in days_in(line)]


def test_a_day_that_is_glued_to_the_label_before_it():
    assert _days("NewsAug 26, 2025") == ["2025-08-26"]
    assert _days("WorldMarch 3, 2026By Ada Wren") == ["2026-03-03"]
    assert not _days("to their dismay 5 boats sank")
