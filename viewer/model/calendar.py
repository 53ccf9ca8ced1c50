"""The proleptic Gregorian calendar in whole seconds of civil time.

Civil seconds count from 1970-01-01T00:00:00 of the wall clock; no zone and no leap second moves
them. Any year works, also those before 1, so that a view may look past the ends of a document.
Day counts follow Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms":
https://howardhinnant.github.io/date_algorithms.html
"""

from __future__ import annotations

from typing import NamedTuple

MINUTE_S = 60
HOUR_S = 3_600
DAY_S = 86_400

#: the years that a document may name
FIRST_YEAR = 1
LAST_YEAR = 9999

_DAYS_PER_ERA = 146_097  # 400 years
_EPOCH_DAYS = 719_468  # from 0000-03-01 to 1970-01-01
_EPOCH_WEEKDAY = 3  # 1 January 1970 was a Thursday
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class CivilDate(NamedTuple):
    """What a calendar and a wall clock show."""

    year: int
    month: int
    day: int
    hour: int
    minute: int
    second: int


def is_leap(year: int) -> bool:
    """Whether that year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """The number of days in that month, 1 being January."""
    return 29 if month == 2 and is_leap(year) else _MONTH_DAYS[month - 1]


def civil_seconds(
    year: int, month: int = 1, day: int = 1, hour: int = 0, minute: int = 0, second: int = 0
) -> int:
    """The second at which such a date begins.

    Fields beyond their range count on: day 32 of January is 1 February, month 13 the next January.
    """
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    # A year that begins in March keeps its leap day at the end.
    march_year = year - (month <= 2)
    era, year_of_era = divmod(march_year, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    days = era * _DAYS_PER_ERA + day_of_era - _EPOCH_DAYS + day - 1
    return days * DAY_S + hour * HOUR_S + minute * MINUTE_S + second


def civil_date(seconds: int) -> CivilDate:
    """What calendar and clock show at that second; the inverse of `civil_seconds`."""
    days, second_of_day = divmod(seconds, DAY_S)
    era, day_of_era = divmod(days + _EPOCH_DAYS, _DAYS_PER_ERA)
    leap_days = day_of_era // 1_460 - day_of_era // 36_524 + day_of_era // 146_096
    year_of_era = (day_of_era - leap_days) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    march_month = (5 * day_of_year + 2) // 153
    month = march_month + 3 if march_month < 10 else march_month - 9
    hour, second_of_hour = divmod(second_of_day, HOUR_S)
    return CivilDate(
        year=era * 400 + year_of_era + (month <= 2),
        month=month,
        day=day_of_year - (153 * march_month + 2) // 5 + 1,
        hour=hour,
        minute=second_of_hour // MINUTE_S,
        second=second_of_hour % MINUTE_S,
    )


def weekday(seconds: int) -> int:
    """The day of the week at that second, 0 for Monday to 6 for Sunday."""
    return (seconds // DAY_S + _EPOCH_WEEKDAY) % 7
