"""Which year or week is meant: seasons, results, days that look back or ahead."""

from __future__ import annotations

import pytest

from viewer.extract import extract


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        ("2026-01-10", "Sales fell this winter.", "2025-WI"),
        ("2026-01-10", "Sales fell last winter.", "2024-WI"),
        ("2026-03-10", "Sales fell last winter.", "2025-WI"),
        ("2025-11-10", "The pier will open in the spring.", "2026-SP"),
        ("2025-11-10", "Sales rose this summer.", "2025-SU"),
        ("2026-02-01", "The pier closed over the summer.", "2025-SU"),
        ("2026-05-06", "They looked for ways to get around Monday's ruling.", "2026-05-04"),
        ("2026-05-06", "Sales in the latest nine months rose 3% from a year earlier.", "2025"),
    ],
)
def test_a_time(published, text, value):
    assert extract(text, published).as_dict()["times"][-1]["value"] == value


def test_a_range_from_today_lies_ahead():
    times = extract("The notes may be swapped from today through June 17.", "2026-05-06").times
    assert [t.value for t in times] == ["2026-05-06", "2026-06-17"]


def test_a_long_range_ends_before_publication():
    times = extract("It bought shares from March 3 to Monday.", "2026-05-06").times
    assert [t.value for t in times] == ["2026-03-03", "2026-05-04"]


def test_what_had_been_expected_is_past():
    times = extract("It had been scheduled to expire on Friday.", "2026-05-06").times
    assert [t.value for t in times] == ["2026-05-01"]
